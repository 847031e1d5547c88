import Logging

/// Counts the addresses that are being listened on, and acts once when all are.
actor Listening {
    private var missing: Int
    private let whenAll: @Sendable () async throws -> Void
    private let logger: Logger

    init(expected: Int, logger: Logger, whenAll: @escaping @Sendable () async throws -> Void) {
        missing = expected
        self.whenAll = whenAll
        self.logger = logger
    }

    /// Says that one more address is being listened on.
    func add() async {
        missing -= 1
        guard missing == 0 else { return }
        do {
            try await whenAll()
        } catch {
            logger.error("The server listens, but its addresses could not be told", metadata: ["error": "\(error)"])
        }
    }
}
