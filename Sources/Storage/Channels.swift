import Synchronization

/// The name of something that can be waited for, such as “there are new events”.
public struct Channel: Hashable, Sendable {
    public let name: String

    public init(_ name: String) {
        self.name = name
    }
}

/// Who waits on which channel, within the process.
final class Channels: Sendable {
    private struct State {
        var waiting: [Channel: [Int: AsyncStream<Void>.Continuation]] = [:]
        var nextKey = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let remote = Mutex<(@Sendable (Channel) -> Void)?>(nil)

    /// Wakes those who wait on a channel, in this process and, where the database can tell them, in others.
    func announce(_ channel: Channel) {
        wake(channel)
        remote.withLock { $0 }?(channel)
    }

    /// Sets what tells other processes that something happened on a channel.
    func announce(by remote: @escaping @Sendable (Channel) -> Void) {
        self.remote.withLock { $0 = remote }
    }

    /// Wakes everybody, where something may have been missed.
    func wakeAll() {
        let waiting = state.withLock { $0.waiting.values.flatMap(\.values) }
        for continuation in waiting { continuation.yield() }
    }

    func wake(_ channel: Channel) {
        let waiting = state.withLock { $0.waiting[channel].map { Array($0.values) } ?? [] }
        for continuation in waiting { continuation.yield() }
    }

    func wakeUps(_ channel: Channel) -> AsyncStream<Void> {
        // One signal in the buffer is enough: it says that there is something to look for, not how much.
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let key: Int? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.nextKey += 1
            state.waiting[channel, default: [:]][state.nextKey] = continuation
            return state.nextKey
        }
        guard let key else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.waiting[channel]?.removeValue(forKey: key) }
        }
        return stream
    }

    /// Ends every stream, and those that are asked for later at once.
    func close() {
        remote.withLock { $0 = nil }
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [:] }
            return state.waiting.values.flatMap(\.values)
        }
        for continuation in waiting { continuation.finish() }
    }
}
