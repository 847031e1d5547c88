import Building
import Foundation
import Logging
import Storage

extension SiteBuilder {
    /// The builder of a data folder.
    ///
    /// It is made also where tools are missing or the sandbox cannot work: builds then say so, with the remedy, and
    /// everything else goes on.
    /// - Throws: ``StartProblem`` where the folder of tools that was named does not exist, or the cache has no place.
    static func make(
        _ configuration: AppConfiguration, folder: DataFolder, blobs: any BlobStore, logger: Logger
    ) async throws -> SiteBuilder {
        do {
            async let sandbox = Sandbox.probe()
            let toolchain = try await Toolchain.find(tools: configuration.tools)
            return SiteBuilder(
                toolchain: toolchain, sandbox: await sandbox, blobs: blobs,
                cache: try BuildCache(folder: folder.builds), logger: logger)
        } catch {
            throw StartProblem("\(error)")
        }
    }
}
