import CArchive
public import Foundation
public import SiteModel

/// A ZIP file of a tree, written by libarchive.
///
/// libarchive was chosen over a Swift package because reading uploads needs its care with hostile archives anyway, and
/// one library should do both.
public enum ZipArchive {
    /// Why an archive could not be written.
    public struct Failure: Error, Sendable {
        public var reason: String
    }

    /// Packs `files` below one folder.
    ///
    /// Entries are sorted by path and dated `date`, so the same files give the same bytes.
    /// - Throws: ``Failure``.
    public static func pack(
        _ files: [(path: FilePath, bytes: [UInt8], isExecutable: Bool)], below folder: String, date: Date
    ) throws -> [UInt8] {
        // libarchive writes through a buffer of a fixed size: the sum, and some room for each entry's two headers.
        let room = files.reduce(64 << 10) { $0 + $1.bytes.count + ($1.bytes.count >> 8) + 1_024 }
        guard let archive = archive_write_new() else { throw Failure(reason: "no memory") }
        defer { archive_write_free(archive) }
        func check(_ status: Int32) throws {
            guard status >= ARCHIVE_WARN else {
                throw Failure(reason: archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
            }
        }
        try check(archive_write_set_format_zip(archive))
        try check(archive_write_set_options(archive, "zip:compression=deflate,zip:hdrcharset=UTF-8"))
        var used = 0
        var buffer = [UInt8](repeating: 0, count: room)
        try buffer.withUnsafeMutableBytes { memory in
            try check(archive_write_open_memory(archive, memory.baseAddress, memory.count, &used))
            for file in files.sorted(by: { $0.path < $1.path }) {
                guard let entry = archive_entry_new() else { throw Failure(reason: "no memory") }
                defer { archive_entry_free(entry) }
                archive_entry_set_pathname_utf8(entry, "\(folder)/\(file.path.text)")
                archive_entry_set_size(entry, la_int64_t(file.bytes.count))
                archive_entry_set_filetype(entry, 0o100000)
                archive_entry_set_perm(entry, file.isExecutable ? 0o755 : 0o644)
                archive_entry_set_mtime(entry, time_t(date.timeIntervalSince1970), 0)
                try check(archive_write_header(archive, entry))
                let written = file.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
                guard written == file.bytes.count else { throw Failure(reason: "an entry was cut") }
            }
            try check(archive_write_close(archive))
        }
        return Array(buffer[..<used])
    }
}
