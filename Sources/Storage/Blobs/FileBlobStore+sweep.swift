public import Foundation
public import SiteModel

extension FileBlobStore: SweptBlobStore {
    public func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob] {
        let first = digest.map { Int($0.bytes[0]) } ?? 0
        var found: [StoredBlob] = []
        for index in first..<256 where found.count < limit {
            let prefix = String(String(index + 256, radix: 16).dropFirst())
            found += try await workers.run { [folder] in try Self.blobs(in: folder, prefix: prefix, after: digest) }
        }
        return Array(found.prefix(max(0, limit)))
    }

    public func delete(_ digest: Digest, unlessUsedSince time: Date) async throws -> Bool {
        let path = url(of: digest).path
        return try await workers.run { [scratch] in
            guard let blob = BlobFiles.status(path), blob.usedAt < time else {
                return BlobFiles.status(path) == nil
            }
            // why: somebody may store or ask for it between the look and the removal. Moved aside, nobody finds it any
            // more: whoever comes now stores it anew, and whoever came before has left a mark on the file.
            let aside = scratch.nextPath()
            guard rename(path, aside) == 0 else {
                guard errno == ENOENT else { throw BlobError(SystemError("rename", path)) }
                return true
            }
            if let moved = BlobFiles.status(aside), moved.usedAt >= time {
                // Where it was stored anew meanwhile, that file is as good.
                link(aside, path)
                unlink(aside)
                return false
            }
            unlink(aside)
            return true
        }
    }

    /// The blobs of one of the 256 folders, in order.
    private static func blobs(in folder: URL, prefix: String, after: Digest?) throws -> [StoredBlob] {
        let path = folder.appending(path: prefix, directoryHint: .isDirectory).path
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw BlobError.inputOutput("\(path) cannot be listed")
        }
        return names.compactMap { name -> StoredBlob? in
            guard let digest = Digest(hex: prefix + name) else { return nil }
            if let after, digest <= after { return nil }
            // One that is gone meanwhile is none.
            guard let status = BlobFiles.status(path + "/" + name) else { return nil }
            return StoredBlob(digest: digest, size: status.size, storedAt: status.usedAt)
        }.sorted { $0.digest < $1.digest }
    }
}
