/// Hands values from the code under test to the test that waits for them, in order.
public final class Signal<Value: Sendable>: Sendable {
    private let stream: AsyncStream<Value>
    private let continuation: AsyncStream<Value>.Continuation

    public init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    public func send(_ value: Value) {
        continuation.yield(value)
    }

    /// The next value, from one waiting task at a time.
    /// - Throws: ``TimeLimitExceeded`` where none comes.
    public func next(within limit: Duration = .seconds(60)) async throws -> Value {
        try await withTimeLimit(limit) { [stream] in
            for await value in stream { return value }
            throw TimeLimitExceeded()
        }
    }

    /// The next `count` values.
    public func next(_ count: Int, within limit: Duration = .seconds(60)) async throws -> [Value] {
        try await withTimeLimit(limit) { [stream] in
            var values: [Value] = []
            for await value in stream {
                values.append(value)
                if values.count == count { return values }
            }
            throw TimeLimitExceeded()
        }
    }
}

extension Signal where Value == Void {
    public func send() { send(()) }
}
