import Foundation
import SiteModel

/// A folder of its own for one run of a step, removed with all that is in it.
final class WorkFolder: Sendable {
    let url: URL

    /// - Parameter root: The folder in which it is made.
    init(in root: URL) throws {
        url = root.appending(path: "run-\(getpid())-\(UUID().uuidString.lowercased())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Removes the folders of processes that are gone, which a killed one leaves behind.
    static func removeLeftovers(in root: URL) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [] {
            let parts = name.split(separator: "-")
            guard parts.count > 2, parts[0] == "run", let process = pid_t(parts[1]), kill(process, 0) != 0 else {
                continue
            }
            try? FileManager.default.removeItem(at: root.appending(path: name))
        }
    }

    /// An empty folder in it.
    func folder(_ name: String) throws -> URL {
        let folder = url.appending(path: name, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// A folder in it with these files. They are read-only for nobody: the mount decides.
    func folder(_ name: String, with files: SourceFiles) throws -> URL {
        let folder = try folder(name)
        try Self.write(files, to: folder)
        return folder
    }

    /// Writes files below `folder`, making the folders between.
    static func write(_ files: SourceFiles, to folder: URL) throws {
        var made: Set<String> = []
        for (path, content) in files.contents {
            let parent = path.segments.dropLast().joined(separator: "/")
            if !parent.isEmpty, made.insert(parent).inserted {
                try FileManager.default.createDirectory(
                    atPath: folder.path + "/" + parent, withIntermediateDirectories: true)
            }
            try write(content, to: folder.path + "/" + path.text)
        }
    }

    private static func write(_ content: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw problem(path) }
        defer { close(file) }
        var written = 0
        while written < content.count {
            let length = content.withUnsafeBytes { buffer in
                Foundation.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if length < 0, errno == EINTR { continue }
            guard length > 0 else { throw problem(path) }
            written += length
        }
    }

    private static func problem(_ path: String) -> BuildError {
        .machine("“\(path)” cannot be written: \(String(cString: strerror(errno)))")
    }
}
