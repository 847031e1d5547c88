/// Bytes of a stream in, deltas out: the events' parser, the provider's reader and the stop texts in one.
struct AnswerStream: Sendable {
    private var parser = ServerSentEventParser()
    private var reader: any AnswerReader
    private var stops: StopTexts
    /// Whether the last delta was handed out: nothing that comes after it matters.
    private(set) var hasEnded = false
    /// Whether it begins as a page or as JSON does.
    private var isSomethingElse: Bool?

    init(reader: any AnswerReader, stops: [String]) {
        self.reader = reader
        self.stops = StopTexts(stops)
    }

    var model: String? { reader.model }

    mutating func read(_ bytes: some Collection<UInt8>) throws -> [ModelDelta] {
        guard !hasEnded else { return [] }
        var deltas: [ModelDelta] = []
        do {
            if isSomethingElse == nil, let first = bytes.first { isSomethingElse = "<{[".utf8.contains(first) }
            for event in try parser.read(bytes) { deltas += passed(try reader.read(event)) }
        } catch is ServerSentEventParser.TooLong {
            throw ModelFailure(.tooLarge)
        }
        return deltas
    }

    /// The connection has ended.
    mutating func end() throws -> [ModelDelta] {
        guard !hasEnded else { return [] }
        var deltas: [ModelDelta] = []
        let last = parser.finish()
        guard isSomethingElse != true else {
            throw ModelFailure(.malformed("it is no stream of events"))
        }
        if let event = last {
            do {
                deltas += passed(try reader.read(event))
            } catch let failure as ModelFailure {
                // An event without its end is most likely cut.
                if case .malformed = failure.error { throw ModelFailure(.truncated, retry: .later) }
                throw failure
            }
        }
        if !hasEnded { deltas += passed(try reader.end()) }
        return deltas
    }

    private mutating func passed(_ deltas: [ModelDelta]) -> [ModelDelta] {
        var result: [ModelDelta] = []
        for delta in deltas where !hasEnded {
            switch delta {
            case .text(let text):
                let free = stops.pass(text)
                if !free.isEmpty { result.append(.text(free)) }
                if stops.hasStopped {
                    result.append(.end(.stopText))
                    hasEnded = true
                }
            case .end:
                let rest = stops.rest()
                if !rest.isEmpty { result.append(.text(rest)) }
                result.append(delta)
                hasEnded = true
            default: result.append(delta)
            }
        }
        return result
    }
}
