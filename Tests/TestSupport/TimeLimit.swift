/// A test waited for something that did not come.
public struct TimeLimitExceeded: Error {
    public init() {}
}

/// Runs `body`, and cancels it where it takes longer than `limit`, so that a test which waits in vain fails.
///
/// - Throws: ``TimeLimitExceeded``.
public func withTimeLimit<T: Sendable>(
    _ limit: Duration = .seconds(60), _ body: @escaping @Sendable () async throws -> T
) async throws -> T {
    try await withThrowingTaskGroup(of: T.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await ContinuousClock().sleep(for: limit)
            throw TimeLimitExceeded()
        }
        defer { group.cancelAll() }
        guard let result = try await group.next() else { throw TimeLimitExceeded() }
        return result
    }
}
