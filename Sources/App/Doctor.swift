public import Building
import Foundation
import Logging

/// Looks at what this machine has.
public struct Doctor: Sendable {
    let configuration: AppConfiguration

    public init(configuration: AppConfiguration) {
        self.configuration = configuration
    }

    /// Every tool with its version, what is worse without it, and how to get it; then the database and the bucket, where
    /// such are configured.
    /// - Throws: ``StartProblem`` where not even a folder for caches can be made.
    public func report() async throws -> ToolReport {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitewright-doctor-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let builder = try await FolderBuild.builder(
                in: folder, tools: configuration.tools, logger: Logger(label: "doctor"))
            var report = ToolReport(
                toolchain: builder.toolchain, sandbox: builder.sandbox.status, dependencies: builder.dependencyStatus,
                folder: existingParent(of: configuration.data))
            report.lines += await stores()
            return report
        } catch {
            throw StartProblem("\(error)")
        }
    }

    /// The data folder may not be there yet; its disk is.
    private func existingParent(of url: URL) -> URL {
        var folder = url.standardizedFileURL
        while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        return folder
    }
}
