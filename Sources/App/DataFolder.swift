import Foundation

/// The folder that holds everything that must not be lost, and the caches beside it.
///
/// ```
/// sitewright.sqlite    the database (with -wal and -shm while it is open)
/// blobs/               sources and artifacts by digest
/// blob-cache/          copies of blobs, where those are in a bucket: can be removed while no server runs
/// builds/              caches and work folders: can be removed while no server runs
/// workers/             a lock for each living worker, by which the dead are known
/// client.json          address and token for the commands of this machine, mode 0600
/// server.lock          held by the one server of the folder
/// ```
struct DataFolder {
    let url: URL

    var database: URL { url.appendingPathComponent("sitewright.sqlite") }
    var blobs: URL { url.appendingPathComponent("blobs", isDirectory: true) }
    var blobCache: URL { url.appendingPathComponent("blob-cache", isDirectory: true) }
    var builds: URL { url.appendingPathComponent("builds", isDirectory: true) }
    var workers: URL { url.appendingPathComponent("workers", isDirectory: true) }
    var clientFile: URL { url.appendingPathComponent("client.json") }

    /// Makes the folder where it is missing, and checks that it can be written.
    /// - Throws: ``StartProblem``.
    init(_ url: URL) throws {
        self.url = url
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let probe = url.appendingPathComponent(".write-\(UUID().uuidString)")
            try Data([0]).write(to: probe)
            try FileManager.default.removeItem(at: probe)
        } catch {
            throw StartProblem(
                "The data folder \(url.path) cannot be written: \(error.localizedDescription) Choose another with --data, or give this user the right to write there."
            )
        }
    }

    /// Takes the folder for this process. The kernel gives it back when the process ends, however it ends.
    /// - Throws: ``StartProblem`` where another server has it.
    func lock() throws -> FolderLock {
        let path = url.appendingPathComponent("server.lock").path
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StartProblem("\(path) cannot be opened.") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StartProblem(
                "Another server is using the data folder \(url.path). Stop it first, or choose another folder with --data."
            )
        }
        return FolderLock(descriptor: descriptor)
    }

    /// Leaves address and token for the commands on this machine, readable by this user only.
    func writeClientFile(address: String, token: String) throws {
        let bytes = try JSONEncoder().encode(["address": address, "token": token])
        let temporary = url.appendingPathComponent("client.json.new")
        try? FileManager.default.removeItem(at: temporary)
        guard
            FileManager.default.createFile(
                atPath: temporary.path, contents: bytes, attributes: [.posixPermissions: 0o600])
        else { throw StartProblem("\(temporary.path) cannot be written.") }
        guard rename(temporary.path, clientFile.path) == 0 else {
            throw StartProblem("\(clientFile.path) cannot be written.")
        }
    }

    /// Takes the file away, while no server of the folder answers.
    func removeClientFile() {
        try? FileManager.default.removeItem(at: clientFile)
    }

    /// The token of the last server of this folder.
    var clientToken: String? {
        guard let bytes = try? Data(contentsOf: clientFile) else { return nil }
        return (try? JSONDecoder().decode([String: String].self, from: bytes))?["token"]
    }
}

/// A lock on a data folder, held until it is given up.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
