import Foundation
import SiteModel

/// Reads the files of a folder that somebody else wrote, and trusts nothing in it.
///
/// Every folder and file is opened beneath the one before it and never through a link, so that nothing outside of the
/// folder can be read, whatever its names say and however they change meanwhile.
struct FolderReader {
    /// What to do with what is not a plain file.
    enum Oddities { case refuse, skip }

    var oddities = Oddities.refuse
    var filesLimit = 10_000
    var bytesLimit = 256 << 20
    /// Folders, by their names or paths, that are not entered.
    var leavingOut: Set<String> = []

    /// Something in the folder that may not be read.
    enum Refusal: Error {
        case odd(path: String, what: String)
        case tooManyFiles(Int)
        case tooManyBytes(Int)
        case unreadable(path: String, code: Int32)
    }

    /// The plain files below `folder`.
    func read(_ folder: URL) throws(Refusal) -> (files: SourceFiles, skipped: [String]) {
        var reading = Reading()
        let root = open(folder.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard root >= 0 else { throw .unreadable(path: folder.path, code: errno) }
        try read(root, at: "", into: &reading)
        return (reading.files, reading.skipped)
    }

    private struct Reading {
        var files = SourceFiles()
        var bytes = 0
        var skipped: [String] = []
    }

    /// Reads an open folder, and closes it.
    private func read(_ descriptor: Int32, at prefix: String, into reading: inout Reading) throws(Refusal) {
        guard prefix.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Watchdog.deepest else {
            close(descriptor)
            throw .odd(path: String(prefix.prefix(200)), what: "folders nested too deep")
        }
        guard let listing = fdopendir(descriptor) else {
            close(descriptor)
            throw .unreadable(path: prefix, code: errno)
        }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = entry.name
            guard name != ".", name != ".." else { continue }
            let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
            if leavingOut.contains(name) || leavingOut.contains(path) { continue }
            try readEntry(name, in: descriptor, at: path, into: &reading)
        }
    }

    private func readEntry(
        _ name: String, in folder: Int32, at path: String, into reading: inout Reading
    ) throws(Refusal) {
        // Without waiting, as a pipe would; and the kind is that of what was opened, not of what was there before.
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            let code = errno
            if code == ELOOP { return try odd(path, "a link", &reading) }
            if code == ENXIO { return try odd(path, "a socket", &reading) }
            throw .unreadable(path: path, code: code)
        }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            close(file)
            throw .unreadable(path: path, code: errno)
        }
        let kind = status.st_mode & 0o170000
        if kind == 0o040000 { return try read(file, at: path, into: &reading) }
        defer { close(file) }
        guard kind == 0o100000 else { return try odd(path, "a pipe or device", &reading) }
        // A second name may belong to a file outside, where no mount parts the two.
        guard status.st_nlink == 1 || oddities == .skip else { return try odd(path, "a hard link", &reading) }
        guard let place = try? FilePath(path) else { return try odd(path, "a name that is not allowed", &reading) }
        guard reading.files.contents.count < filesLimit else { throw .tooManyFiles(filesLimit) }
        guard reading.bytes + Int(status.st_size) <= bytesLimit else { throw .tooManyBytes(bytesLimit) }
        let content = try read(file, length: Int(status.st_size), path: path)
        reading.bytes += content.count
        reading.files[place] = content
    }

    private func odd(_ path: String, _ what: String, _ reading: inout Reading) throws(Refusal) {
        guard oddities == .skip else { throw .odd(path: path, what: what) }
        reading.skipped.append(path)
    }

    private func read(_ file: Int32, length: Int, path: String) throws(Refusal) -> [UInt8] {
        var failure: Int32 = 0
        let content = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            while count < length {
                let got = Foundation.read(file, buffer.baseAddress.map { $0 + count }, length - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        guard failure == 0 else { throw .unreadable(path: path, code: failure) }
        return content
    }
}
