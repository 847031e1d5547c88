import Foundation
import SiteModel

extension BlobFiles {
    /// The blobs of a store's folder in the order of their digests.
    static func list(in folder: URL, after digest: Digest?, limit: Int) throws -> [StoredBlob] {
        let first = digest.map { Int($0.bytes[0]) } ?? 0
        var found: [StoredBlob] = []
        for index in first..<256 {
            let name = String(String(index + 256, radix: 16).dropFirst())
            let subfolder = folder.appending(path: name, directoryHint: .isDirectory)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: subfolder.path)) ?? []
            for digits in names.sorted() {
                guard found.count < limit else { return found }
                guard let blob = Digest(hex: name + digits), digest.map({ $0 < blob }) ?? true else { continue }
                var status = stat()
                // One that was deleted meanwhile is not there any more.
                guard stat(subfolder.appending(path: digits).path, &status) == 0 else { continue }
                let seconds = TimeInterval(status.st_mtim.tv_sec) + TimeInterval(status.st_mtim.tv_nsec) / 1e9
                found.append(
                    StoredBlob(
                        digest: blob, size: Int(status.st_size), storedAt: Date(timeIntervalSince1970: seconds)))
            }
        }
        return found
    }
}
