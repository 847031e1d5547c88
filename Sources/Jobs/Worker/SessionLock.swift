import Foundation
import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is locked as long as its worker's process lives, so that others on the machine see at once that it died.
///
/// The file is there before the session is in the database. So a session of this folder that has no file, or one that
/// can be locked, has no process any more.
final class SessionLock: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Makes and locks the file of a session.
    init(_ session: WorkerID, in folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = Self.path(session, folder)
        // Closed on exec, so that no program that a job starts keeps the lock when this process is gone.
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError.notWritable(path: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StorageError.notWritable(path: path)
        }
    }

    deinit {
        close(descriptor)
    }

    /// Removes the file, once the session is ended in the database.
    func remove() {
        unlink(path)
    }

    /// Names a folder so that no other on this boot has the same name: two containers may know different folders by one
    /// path.
    static func place(of folder: URL) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var status = stat()
        guard stat(folder.path, &status) == 0 else { throw StorageError.notWritable(path: folder.path) }
        return "\(status.st_dev):\(status.st_ino)"
    }

    /// Whether the process of a session of the folder has ended; its file is removed then.
    static func isGone(_ session: WorkerID, in folder: URL) -> Bool {
        let path = path(session, folder)
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == ENOENT }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        unlink(path)
        return true
    }

    private static func path(_ session: WorkerID, _ folder: URL) -> String {
        folder.appending(path: "\(session).lock").path
    }
}
