import Foundation
import Synchronization

/// A folder of its own for the temporary files of one blob store, locked for as long as the store lives.
///
/// The lock tells the folders of living stores from those that a killed process left: the system lets go of it when
/// the process ends, however it ends.
final class ScratchFolder: Sendable {
    private let path: String
    private let descriptor: Int32
    private let lastNumber = Atomic<Int>(0)

    /// Removes the folders in `parent` that nobody holds, and makes one.
    init(in parent: URL) throws {
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        Self.removeAbandoned(in: parent)
        // A folder may be taken for an abandoned one before it is locked; then another is made.
        for _ in 0..<100 {
            let path = parent.appending(path: "\(ID<ScratchFolder>())", directoryHint: .notDirectory).path
            guard mkdir(path, 0o700) == 0 else { throw SystemError("mkdir", path) }
            guard let descriptor = Self.lock(path) else { continue }
            guard access(path, F_OK) == 0 else {
                close(descriptor)
                continue
            }
            self.path = path
            self.descriptor = descriptor
            return
        }
        throw SystemError("flock", parent.path, code: EAGAIN)
    }

    deinit {
        rmdir(path)
        close(descriptor)
    }

    /// A path in the folder that was not given out before.
    func nextPath() -> String {
        "\(path)/\(lastNumber.add(1, ordering: .relaxed).newValue)"
    }

    private static func removeAbandoned(in parent: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        for name in names {
            let path = parent.appending(path: name, directoryHint: .notDirectory).path
            guard let descriptor = lock(path) else { continue }
            try? FileManager.default.removeItem(atPath: path)
            close(descriptor)
        }
    }

    /// Opens and locks a folder, or returns nil where another holds it or it is gone.
    private static func lock(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
