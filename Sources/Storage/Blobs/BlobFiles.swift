import Foundation
import Synchronization

/// The file operations of a blob store, all of which wait for the disk.
struct BlobFiles: Sendable {
    let scratch: ScratchFolder

    /// Puts bytes at `path`, so that the path has them whole or not at all.
    func store(_ bytes: [UInt8], at path: String, durable: Bool) throws {
        // What is there is read, not believed: a blob that was never synced may be damaged since a power cut.
        if let stored = try? Self.read(path), stored == bytes {
            if durable { try Self.syncFile(path) }
            // Where a sweep has just taken it away, it is written again.
            if Self.touch(path) { return }
        }
        let temporary = scratch.nextPath()
        do {
            try Self.write(bytes, to: temporary, durable: durable)
            guard rename(temporary, path) == 0 else { throw SystemError("rename", path) }
        } catch {
            unlink(temporary)
            throw BlobError(error)
        }
    }

    /// The bytes of a file, or nil where there is none.
    static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw BlobError(SystemError("open", path))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw BlobError(SystemError("fstat", path)) }
        return try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let length = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if length < 0, errno == EINTR { continue }
                guard length >= 0 else { throw BlobError(SystemError("read", path)) }
                if length == 0 { break }
                count += length
            }
        }
    }

    /// How long a mark of use is good enough, in seconds: a blob that is asked for often is not marked every time.
    static let freshness: TimeInterval = 3_600

    /// The size of a file and when it was last marked as used; nil where there is none.
    static func status(_ path: String) -> (size: Int, usedAt: Date)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let seconds = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
        return (Int(status.st_size), Date(timeIntervalSince1970: seconds))
    }

    /// Marks a file as used, unless that was done lately. Whether it is there.
    static func touch(_ path: String) -> Bool {
        guard let status = status(path) else { return false }
        guard status.usedAt < Date(timeIntervalSinceNow: -freshness) else { return true }
        return utimes(path, nil) == 0 || errno != ENOENT
    }

    static func syncFolder(_ path: String) throws {
        do {
            try FileSync.folder(path)
        } catch {
            throw BlobError(error)
        }
    }

    private static func syncFile(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw BlobError(SystemError("open", path)) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw BlobError(SystemError("fsync", path)) }
    }

    private static func write(_ bytes: [UInt8], to path: String, durable: Bool) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
        guard descriptor >= 0 else { throw SystemError("open", path) }
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let length = Foundation.write(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if length < 0, errno == EINTR { continue }
                guard length >= 0 else { throw SystemError("write", path) }
                written += length
            }
        }
        if durable { guard fsync(descriptor) == 0 else { throw SystemError("fsync", path) } }
    }
}

extension BlobError {
    /// The meaning of an error of the operating system.
    init(_ error: any Error) {
        guard let error = error as? SystemError else {
            self = error as? BlobError ?? .inputOutput("\(error)")
            return
        }
        switch error.code {
        case ENOSPC, EDQUOT: self = .diskFull
        case EACCES, EPERM, EROFS: self = .notWritable(path: error.path)
        default: self = .inputOutput("\(error)")
        }
    }
}
