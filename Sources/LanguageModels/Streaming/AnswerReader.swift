/// Turns the events of one provider's stream into deltas: a small state machine without I/O, one for each answer.
protocol AnswerReader: Sendable {
    /// - Throws: ``ModelFailure`` where the event tells of an error or is not what the protocol says.
    mutating func read(_ event: ServerSentEvent) throws -> [ModelDelta]

    /// The connection has ended.
    /// - Throws: ``ModelFailure`` where the answer was not whole yet.
    mutating func end() throws -> [ModelDelta]

    /// The model's name in the provider's words, once it is known.
    var model: String? { get }
}

extension AnswerReader {
    /// The data of an event as JSON.
    func json(_ event: ServerSentEvent) throws -> JSONTree {
        do {
            let value = try JSONTree(json: event.data)
            guard case .object = value else { throw ModelFailure(.malformed("an event is no JSON object")) }
            return value
        } catch let failure as ModelFailure {
            throw failure
        } catch {
            throw ModelFailure(.malformed("an event is no JSON"))
        }
    }
}

/// An error, and whether the provider's contract allows the same request again.
struct ModelFailure: Error, Sendable {
    var error: ModelError
    var retry: Retry

    enum Retry: Sendable, Hashable {
        case never
        /// After this time.
        case after(Duration)
        /// After a time that the client chooses.
        case later
    }

    init(_ error: ModelError, retry: Retry = .never) {
        self.error = error
        self.retry = retry
    }
}
