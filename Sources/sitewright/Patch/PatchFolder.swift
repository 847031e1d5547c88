import Foundation
import SiteModel

/// The folder to which a turn is applied.
///
/// Everything in it is opened beneath the folder above and never through a link, so that nothing outside can be read or
/// written whatever its names say.
final class PatchFolder {
    /// What is there, without what a turn can never name: `.git`, `node_modules` and other dot-folders.
    private(set) var base = PatchBase(sizes: [:])
    /// The folder, open.
    let root: Int32
    /// What each file was when the folder was read.
    private var states: [FilePath: State] = [:]

    /// By what a file that was changed meanwhile is known.
    struct State: Equatable, Codable {
        var device: UInt64
        var inode: UInt64
        var size: Int64
        var changed: Int64
        var changedNanoseconds: Int64
        var mode: UInt32
        var user: UInt32
        var group: UInt32

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
            size = Int64(status.st_size)
            changed = Int64(status.st_mtim.tv_sec)
            changedNanoseconds = Int64(status.st_mtim.tv_nsec)
            mode = UInt32(status.st_mode)
            user = UInt32(status.st_uid)
            group = UInt32(status.st_gid)
        }

        /// What stands under a name in an open folder; nil where nothing does.
        init?(of name: String, in folder: Int32) {
            var status = stat()
            guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
            self.init(status)
        }

        /// The permission bits.
        var permissions: mode_t { mode_t(mode & 0o7777) }
    }

    /// - Throws: ``PatchFailure`` where something cannot be read.
    init(_ path: String) throws {
        root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw Self.problem("open", path) }
        // One turn after the other: what another one has left behind is then a broken one's. The lock ends with the
        // program, however it ends. Where locks are unknown, nobody's turn is taken back.
        if flock(root, LOCK_EX) == 0 { try PatchJournal.takeBackBroken(in: self) }
        let copy = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw Self.problem("open", path) }
        try list(copy, at: "", depth: 0)
    }

    deinit { close(root) }

    func state(_ path: FilePath) -> State? { states[path] }

    /// Reads an open folder, and closes it.
    private func list(_ descriptor: Int32, at prefix: String, depth: Int) throws {
        guard depth < 100, let listing = fdopendir(descriptor) else {
            close(descriptor)
            throw Self.problem("list", prefix)
        }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            guard let name = Self.name(of: entry) else { continue }
            var status = stat()
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                // A folder whose files have no allowed path is none of the tree.
                guard (try? FilePath(path + "/a")) != nil else { continue }
                let folder = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                guard folder >= 0 else { throw Self.problem("open", path) }
                try list(folder, at: path, depth: depth + 1)
            case S_IFREG:
                guard let file = try? FilePath(path) else { continue }
                base.sizes[file] = Int(status.st_size)
                states[file] = State(status)
            default:
                // Links; pipes and devices are left alone likewise.
                base.links.insert(path)
            }
        }
    }

    /// The names in an open folder.
    static func names(in folder: Int32) -> [String] {
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { return [] }
        guard let listing = fdopendir(copy) else {
            close(copy)
            return []
        }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            if let name = name(of: entry) { names.append(name) }
        }
        return names
    }

    /// The name of an entry; nil for the folder itself, the one above, and what is no text.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return name == "." || name == ".." ? nil : name
    }

    /// The content of a file.
    func read(_ path: FilePath) throws -> [UInt8] {
        let folder = try parent(of: path)
        defer { close(folder) }
        let file = openat(folder, String(path.name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw Self.problem("open", path.text) }
        defer { close(file) }
        let length = base.sizes[path] ?? 0
        var code: Int32 = 0
        let content = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            while count < length {
                let got = Foundation.read(file, buffer.baseAddress.map { $0 + count }, length - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { code = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        guard code == 0, content.count == length else { throw Self.problem("read", path.text, code: code) }
        return content
    }

    /// The folder in which `path` stands, open. The caller closes it.
    /// - Parameter made: Called with each folder that is made on the way; nil to make none.
    func parent(of path: FilePath, making made: ((String) -> Void)? = nil) throws -> Int32 {
        var folder = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Self.problem("open", ".") }
        var prefix = ""
        for segment in path.segments.dropLast() {
            prefix += (prefix.isEmpty ? "" : "/") + segment
            if let made, mkdirat(folder, String(segment), 0o777) == 0 { made(prefix) }
            let next = openat(folder, String(segment), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            let code = errno
            close(folder)
            guard next >= 0 else { throw Self.problem("open", prefix, code: code) }
            folder = next
        }
        return folder
    }

    static func problem(_ call: String, _ path: String, code: Int32 = errno) -> PatchFailure {
        let reason = code == 0 ? "It was changed meanwhile." : String(cString: strerror(code)) + "."
        return .unwritable(path: path.isEmpty ? nil : path, "“\(path)” cannot be used (\(call)). \(reason)")
    }
}
