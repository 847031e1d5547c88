import Foundation
import Storage

/// A file outside of the database, in which a process writes down what it did or was told, a line at a time.
///
/// A line is one call to the system, so that a killed process leaves it whole or not at all.
final class Ledger: Sendable {
    private let descriptor: Int32
    private let file: URL

    init(_ file: URL) throws {
        self.file = file
        descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StorageError.notWritable(path: file.path) }
    }

    deinit {
        close(descriptor)
    }

    /// Appends a line of fields.
    /// - Parameter isSynced: Whether to return only when it is on disk.
    func write(_ fields: [String], isSynced: Bool = false) throws {
        var line = fields.joined(separator: "\t") + "\n"
        let count = line.utf8.count
        let written = line.withUTF8 { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        guard written == count, !isSynced || fsync(descriptor) == 0 else {
            throw StorageError.inputOutput("\(file.path) could not be written")
        }
    }

    /// All lines that are there, as their fields.
    func lines() throws -> [[String]] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
