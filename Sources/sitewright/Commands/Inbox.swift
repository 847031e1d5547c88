import ArgumentParser
import Foundation
import NIOHTTP1

/// Lists what visitors sent with the forms of a project.
struct Inbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "List what visitors sent with a site's forms, the newest first.")

    @Argument(help: "The project's slug or id.")
    var project: String

    @Flag(help: "Write all of it as a table for spreadsheets.")
    var csv = false

    @Option(name: [.short, .long], help: "The file to write the table to; without it, standard output.")
    var output: String?

    @Option(help: "Only those of one form, such as home.contact.")
    var form: String?

    @Option(help: "Only those that hold this text.")
    var search: String?

    @Flag(help: "Only those that nobody has read.")
    var unread = false

    @Flag(help: "The suspicious ones instead of the others.")
    var spam = false

    @OptionGroup var connection: Connection

    func validate() throws {
        if output != nil, !csv { throw ValidationError("--output goes with --csv.") }
    }

    private struct Line: Encodable {
        var id: String
        var form: String
        var received_at: String
        var read: Bool
        var fields: [SubmissionAnswer.Field]
    }

    func run() async throws {
        let client = try connection.client()
        let path = "/api/projects/\(try pathSegment(project))/submissions"
        if csv { return try save(await client.bytes(.GET, path + ".csv" + query(cursor: nil))) }
        let output = Output(json: connection.json)
        var cursor: String?
        var isEmpty = true
        repeat {
            let page: PageAnswer<SubmissionAnswer> = try await client.send(.GET, path + query(cursor: cursor))
            for submission in page.items {
                isEmpty = false
                output.line(Self.words(of: submission))
                try output.object(
                    Line(
                        id: submission.id, form: submission.form, received_at: submission.receivedAt,
                        read: submission.read, fields: submission.fields))
            }
            cursor = page.next
        } while cursor != nil
        if isEmpty { output.line("Nothing here yet.") }
    }

    private func query(cursor: String?) throws -> String {
        var parts: [String] = []
        for (name, value) in [("form", form), ("search", search), ("cursor", cursor)] {
            if let value, !value.isEmpty { parts.append("\(name)=\(try pathSegment(value))") }
        }
        if unread { parts.append("unread=1") }
        if spam { parts.append("spam=1") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    private func save(_ bytes: [UInt8]) throws {
        guard let output else { return try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
        let file = URL(fileURLWithPath: output)
        do {
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw CommandFailure("\(file.path) could not be written: \(error.localizedDescription)")
        }
        Output(json: connection.json).line("Wrote \(file.path) (\(bytes.count) bytes)")
    }

    /// One submission on a few lines; a dot says that nobody has read it.
    private static func words(of submission: SubmissionAnswer) -> String {
        let head =
            "\(submission.read ? " " : "•") \(submission.receivedAt)  \(submission.formLabel) (\(submission.form))"
        let fields = submission.fields.map { field in
            "    \(field.label): " + field.value.split(separator: "\n").joined(separator: "\n      ")
        }
        return ([head] + fields).joined(separator: "\n")
    }
}
