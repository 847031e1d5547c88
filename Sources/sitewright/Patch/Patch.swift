import ArgumentParser
import Foundation
import SiteModel

/// Works on a folder by the stream of edits that a model, a person or a test writes.
struct Patch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patch",
        abstract: "Apply edits to a folder: whole, or not at all.",
        subcommands: [PatchApply.self])
}

/// Applies a stream of edits to a folder.
struct PatchApply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Apply a stream of edits from standard input to a folder: whole, or not at all.",
        discussion: """
            Exit codes: 0, applied (or would be); 1, refused, and nothing was written; 2, used wrongly. The notation is \
            described in Docs/EDITING.md.
            """)

    @Option(help: "The folder of the project.")
    var dir: String

    @Option(
        help: "The notation: auto, tags, blocks or udiff.",
        transform: { name in
            guard let format = EditFormat(rawValue: name) else {
                throw ValidationError("The format is auto, tags, blocks or udiff.")
            }
            return format
        })
    var format = EditFormat.auto

    @Flag(help: "Write nothing; say what would happen.")
    var dryRun = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: dir, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("“\(dir)” is not a folder.")
        }
    }

    func run() async throws {
        let report = try report()
        try Output(json: json).object(report)
        if !json { show(report) }
        guard report.applied else { throw ExitCode(1) }
    }

    private func report() throws -> PatchReport {
        do {
            let limits = PatchLimits()
            let turn = try Self.readTurn(format, limit: limits.streamBytes)
            let folder = try PatchFolder(dir)
            let result = try turn.applied(to: folder.base, limits: limits, reading: folder.read)
            if result.report.applied, !dryRun { try PatchWriting(folder).write(result) }
            return result.report
        } catch let failure as PatchFailure {
            return PatchReport(failures: [failure])
        }
    }

    /// Reads standard input to its end.
    private static func readTurn(_ format: EditFormat, limit: Int) throws -> Turn {
        var parser = EditStreamParser(format: format)
        var length = 0
        while let piece = try FileHandle.standardInput.read(upToCount: 1 << 16), !piece.isEmpty {
            length += piece.count
            guard length <= limit else { throw PatchFailure.streamTooLarge(limit: limit) }
            _ = parser.feed(piece)
        }
        return parser.finish()
    }

    private func show(_ report: PatchReport) {
        for file in report.changes {
            let from = file.from.map { " from \($0)" } ?? ""
            print("\(file.change.rawValue) \(file.path)\(from) +\(file.added) −\(file.removed)")
        }
        if report.applied {
            if report.changes.isEmpty { print("Nothing changes.") }
            return
        }
        for failure in report.failures {
            let place = [failure.path, failure.block.map { "block \($0)" }].compactMap(\.self).joined(separator: ", ")
            let line = failure.line.map { " (line \($0))" } ?? ""
            let text = "\(place.isEmpty ? "" : place + ": ")\(failure.kind.rawValue): \(failure.message)\(line)\n"
            FileHandle.standardError.write(Data(text.utf8))
        }
        FileHandle.standardError.write(Data("Refused; nothing was written.\n".utf8))
    }
}
