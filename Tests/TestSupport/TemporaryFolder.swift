public import Foundation

/// An empty folder of its own for one test, removed with all that is in it when the value goes away.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "sitewright-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// A path in the folder.
    public func path(_ name: String) -> URL {
        url.appending(path: name)
    }
}

/// Runs `body` with an empty folder that is removed afterwards.
@discardableResult
public func withTemporaryFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    do {
        let result = try await body(folder.url)
        await TestDatabase.remove(folder.url)
        return result
    } catch {
        await TestDatabase.remove(folder.url)
        throw error
    }
}
