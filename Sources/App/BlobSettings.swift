import Configuration
import Foundation
import Logging
import Storage

/// Where blobs are kept: in the data folder, or in a bucket that many machines share.
public struct BlobSettings: Sendable {
    /// The bucket; nil keeps blobs as files in the data folder.
    var location: S3Location?
    var credentials: S3Credentials?
    /// How many bytes of a bucket's blobs are kept on this machine too.
    public var cacheLimit: Int

    /// Reads the settings.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `blobs` | `SITEWRIGHT_BLOBS` | `files`; or `s3://bucket/prefix?endpoint=https://…&region=…&style=path\|host` |
    /// | `blobs.cache` | `SITEWRIGHT_BLOBS_CACHE` | 1024 megabytes |
    /// | `s3.access.key` | `SITEWRIGHT_S3_ACCESS_KEY` | `AWS_ACCESS_KEY_ID` |
    /// | `s3.secret.key` | `SITEWRIGHT_S3_SECRET_KEY` | `AWS_SECRET_ACCESS_KEY` |
    /// | `s3.session.token` | `SITEWRIGHT_S3_SESSION_TOKEN` | `AWS_SESSION_TOKEN` |
    ///
    /// The keys of one origin belong together: with an access key of its own, nothing is taken from `AWS_…`.
    /// - Throws: ``StartProblem``.
    init(reader: ConfigReader, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        let megabytes = reader.int(forKey: "blobs.cache", default: 1_024)
        guard (16...16_777_216).contains(megabytes) else {
            throw StartProblem("“blobs.cache” is a number of megabytes, 16 at least.")
        }
        cacheLimit = megabytes * 1_024 * 1_024
        let place = reader.string(forKey: "blobs", default: "files")
        guard place != "files" else { return }
        do {
            location = try S3Location(place)
        } catch {
            throw StartProblem("“blobs” is files or the address of a store. \(error)")
        }
        let accessKey = reader.string(forKey: "s3.access.key")
        let secretKey = reader.string(forKey: "s3.secret.key", isSecret: true)
        if let accessKey, !accessKey.isEmpty {
            guard let secretKey, !secretKey.isEmpty else { throw Self.missingKeys }
            let token = reader.string(forKey: "s3.session.token", isSecret: true)
            credentials = S3Credentials(accessKey: accessKey, secretKey: secretKey, sessionToken: token)
        } else {
            guard let accessKey = environment["AWS_ACCESS_KEY_ID"], !accessKey.isEmpty,
                let secretKey = environment["AWS_SECRET_ACCESS_KEY"], !secretKey.isEmpty
            else { throw Self.missingKeys }
            credentials = S3Credentials(
                accessKey: accessKey, secretKey: secretKey, sessionToken: environment["AWS_SESSION_TOKEN"])
        }
    }

    private static let missingKeys = StartProblem(
        "A store needs its keys: set SITEWRIGHT_S3_ACCESS_KEY and SITEWRIGHT_S3_SECRET_KEY, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
    )

    /// Opens the store; a bucket is tried, so that what is wrong with it is said now.
    /// - Throws: ``StartProblem``.
    func open(folder: DataFolder, logger: Logger) async throws -> any SweptBlobStore {
        do {
            guard let location, let credentials else { return try FileBlobStore(folder: folder.blobs) }
            let bucket = try await S3BlobStore(location: location, credentials: credentials)
            logger.info("Blobs are in a bucket", metadata: ["store": "\(location)"])
            return try await CachedBlobStore(of: bucket, folder: folder.blobCache, limit: cacheLimit, logger: logger)
        } catch {
            guard let location else { throw StartProblem("\(error)") }
            throw StartProblem("The store \(location) cannot be used. \(error)")
        }
    }
}
