import Foundation
import SiteModel

/// The temporary folder of a turn, beside the files that it changes.
///
/// It holds new contents until they take their places, what stood there under a second name, and the journal. Whoever
/// has the lock of the folder above may read and remove it.
final class PatchStaging {
    static let prefix = ".sitewright-patch-"

    let name: String
    private let folder: PatchFolder
    private(set) var descriptor: Int32 = -1

    /// Makes a folder.
    /// - Throws: ``PatchFailure``.
    init(in folder: PatchFolder) throws {
        self.folder = folder
        name = "\(Self.prefix)\(getpid())-\(UInt64.random(in: 0 ... .max))"
        guard mkdirat(folder.root, name, 0o700) == 0 else { throw PatchFolder.problem("write", ".") }
        descriptor = openat(folder.root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            let problem = PatchFolder.problem("write", ".")
            unlinkat(folder.root, name, AT_REMOVEDIR)
            throw problem
        }
    }

    /// Opens the folder that a turn has left behind; nil where it is none, or another user's.
    init?(left name: String, in folder: PatchFolder) {
        self.folder = folder
        self.name = name
        descriptor = openat(folder.root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_uid == geteuid() else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes a file for good.
    /// - Parameter origin: The file whose owner and mode it gets.
    func write(_ content: [UInt8], as name: String, for path: String, like origin: FilePath? = nil) throws {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw PatchFolder.problem("write", path) }
        defer { close(file) }
        var written = 0
        while written < content.count {
            let length = content.withUnsafeBytes { buffer in
                Foundation.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if length < 0, errno == EINTR { continue }
            guard length > 0 else { throw PatchFolder.problem("write", path) }
            written += length
        }
        if let state = origin.flatMap(folder.state) {
            // The owner first: changing it may take permissions away. Not everybody may, and that is no error.
            _ = fchown(file, state.user, state.group)
            guard fchmod(file, state.permissions) == 0 else { throw PatchFolder.problem("write", path) }
        }
        guard fsync(file) == 0 else { throw PatchFolder.problem("write", path) }
    }

    /// Gives a file of the folder above a second name here.
    func keep(_ path: FilePath, as name: String) throws {
        let parent = try folder.parent(of: path)
        defer { close(parent) }
        guard let state = PatchFolder.State(of: String(path.name), in: parent) else {
            throw PatchFolder.problem("read", path.text)
        }
        guard state == folder.state(path) else { throw PatchFolder.problem("read", path.text, code: 0) }
        if linkat(parent, String(path.name), descriptor, name, 0) == 0 { return }
        // A file system without second names.
        try write(try folder.read(path), as: name, for: path.text, like: path)
    }

    func state(_ name: String) -> PatchFolder.State? { PatchFolder.State(of: name, in: descriptor) }

    /// Removes the folder with all that is left in it.
    func remove() {
        for name in PatchFolder.names(in: descriptor) { unlinkat(descriptor, name, 0) }
        unlinkat(folder.root, name, AT_REMOVEDIR)
    }
}
