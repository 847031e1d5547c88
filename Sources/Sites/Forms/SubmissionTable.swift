import Foundation
public import Storage

/// Submissions as a table for spreadsheets: CSV of RFC 4180 in UTF-8.
///
/// The columns are the labels of all fields that any of them has, so forms whose fields are called alike share columns.
struct SubmissionTable {
    /// The labels in the order in which they first came.
    private(set) var labels: [String] = []

    private static let heads = ["Received", "Form", "Page", "Read"]

    /// Learns the columns that a submission needs.
    mutating func learn(_ submission: Submission) {
        for (label, _) in Self.cells(of: submission) where !labels.contains(label) { labels.append(label) }
    }

    /// The first line. The mark before it tells spreadsheets the encoding.
    var head: String { "\u{FEFF}" + Self.line(Self.heads + labels) }

    func row(_ submission: Submission) -> String {
        let cells = Dictionary(Self.cells(of: submission)) { first, _ in first }
        let fixed = [
            Self.text(of: submission.receivedAt), submission.formLabel, submission.page,
            submission.readAt.map(Self.text) ?? "",
        ]
        return Self.line(fixed + labels.map { cells[$0] ?? "" })
    }

    /// The values by column; a label that a form has twice is counted.
    private static func cells(of submission: Submission) -> [(String, String)] {
        var seen: [String: Int] = [:]
        return submission.fields.map { field in
            seen[field.label, default: 0] += 1
            let count = seen[field.label] ?? 1
            return (count == 1 ? field.label : "\(field.label) (\(count))", field.value)
        }
    }

    private static func text(of date: Date) -> String { date.formatted(.iso8601) }

    private static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A spreadsheet takes what begins like a formula for one and runs it: an apostrophe keeps it a text.
    static func cell(_ text: String) -> String {
        let text = text.first.map { "=+-@\t\r\n".contains($0) } == true ? "'" + text : text
        guard text.contains(where: { $0 == "\"" || $0 == "," || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

extension Sites {
    /// Writes the submissions of a project as CSV, the newest first, a piece at a time.
    ///
    /// They are read twice: once for the columns. Whatever comes in between stands in neither.
    /// - Parameter write: Takes the next piece; the file is whole when this function returns.
    /// - Throws: ``SitesError/noProject(_:)`` before anything is written, and what `write` throws.
    public func writeSubmissions(
        of name: String, in workspace: WorkspaceID, filter: SubmissionFilter = SubmissionFilter(),
        to write: (String) async throws -> Void
    ) async throws {
        var table = SubmissionTable()
        var newest: SubmissionID?
        try await eachPage(of: name, in: workspace, filter) { page in
            newest = newest ?? page.first?.id
            for submission in page { table.learn(submission) }
        }
        try await write(table.head)
        guard let newest else { return }
        try await eachPage(of: name, in: workspace, filter) { page in
            try await write(page.filter { $0.id <= newest }.map(table.row).joined())
        }
    }

    private func eachPage(
        of name: String, in workspace: WorkspaceID, _ filter: SubmissionFilter,
        _ body: ([Submission]) async throws -> Void
    ) async throws {
        var before: SubmissionID?
        while true {
            let page = try await submissions(of: name, in: workspace, filter: filter, before: before, limit: 200)
            if !page.isEmpty { try await body(page) }
            guard page.count == 200, let last = page.last else { return }
            before = last.id
        }
    }
}
