import Accounts
import Logging
import Synchronization

/// Looks after all open streams with one task: heartbeats, sign-ins that ended, clients that do not read.
final class StreamCare: Sendable {
    private struct State {
        var streams: [Int: OpenStream] = [:]
        var lastKey = 0
        var task: Task<Void, Never>?
    }

    private let accounts: Accounts
    private let heartbeat: Duration
    private let patience: Duration
    private let logger: Logger
    private let state = Mutex(State())

    /// - Parameters:
    ///   - heartbeat: How often each stream says that it is alive, and is asked whether its sign-in is still good.
    ///   - patience: How long a client may leave unread what was written for it.
    init(accounts: Accounts, heartbeat: Duration, patience: Duration, logger: Logger) {
        self.accounts = accounts
        self.heartbeat = heartbeat
        self.patience = patience
        self.logger = logger
    }

    /// When a new stream's first heartbeat is due: spread, so that streams that began together do not beat together.
    var firstHeartbeat: ContinuousClock.Instant { .now + heartbeat * Double.random(in: 0.5...1) }

    /// Looks after a stream until what is returned ends.
    func add(_ stream: OpenStream) -> Lease {
        let key = state.withLock { state in
            state.lastKey += 1
            state.streams[state.lastKey] = stream
            // Unstructured because it belongs to all streams together: it begins with the first and ends with the last.
            if state.task == nil { state.task = Task { [self] in await look() } }
            return state.lastKey
        }
        return Lease { [self] in
            stream.end()
            let idle = state.withLock { state -> Task<Void, Never>? in
                state.streams[key] = nil
                guard state.streams.isEmpty else { return nil }
                defer { state.task = nil }
                return state.task
            }
            idle?.cancel()
        }
    }

    private func look() async {
        let pause = min(heartbeat, patience, .seconds(1))
        while (try? await Task.sleep(for: pause)) != nil {
            let now = ContinuousClock.now
            var beating: [Identity: [OpenStream]] = [:]
            for stream in state.withLock({ Array($0.streams.values) }) {
                switch stream.due(now: now, heartbeat: heartbeat, patience: patience) {
                case .nothing: break
                case .heartbeat: beating[stream.identity, default: []].append(stream)
                case .close:
                    logger.debug("A client of events does not read and is disconnected")
                    stream.disconnect()
                }
            }
            // Asked once for each sign-in, however many streams it has.
            for (identity, streams) in beating {
                let isValid = await isValid(identity)
                for stream in streams { isValid ? stream.sendHeartbeat() : stream.cancel() }
            }
        }
    }

    /// Where the database cannot say, the stream ends as for a sign-in that is over: the client comes back and is asked.
    private func isValid(_ identity: Identity) async -> Bool {
        do {
            return try await accounts.isValid(identity)
        } catch {
            logger.warning("A sign-in could not be checked", metadata: ["error": "\(error)"])
            return false
        }
    }
}
