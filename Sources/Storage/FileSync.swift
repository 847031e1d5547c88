import Foundation

/// Makes sure that what was written is on the disk.
enum FileSync {
    /// Syncs a folder, so that the names in it survive a power cut.
    static func folder(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemError("fsync", path) }
    }
}

/// An error of the operating system.
struct SystemError: Error, CustomStringConvertible {
    let call: String
    let path: String
    let code: Int32

    /// Takes the code of the call that just failed.
    init(_ call: String, _ path: String, code: Int32 = errno) {
        self.call = call
        self.path = path
        self.code = code
    }

    var description: String { "\(call) \(path): \(String(cString: strerror(code)))" }
}
