import Foundation

/// A few threads for work that waits for the disk, so that no task of the program has to.
struct Workers: Sendable {
    private let queue: OperationQueue

    init(count: Int) {
        queue = OperationQueue()
        queue.name = "sitewright.blobs"
        queue.maxConcurrentOperationCount = count
    }

    func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }
}
