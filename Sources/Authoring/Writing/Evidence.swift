import Building
import Foundation
import LanguageModels
import SiteModel

/// What keeps an answer from being published: for the model that is to put it right, and for the person.
struct Evidence: Sendable {
    /// Each with what is needed to mend it.
    var problems: [String]
    /// One sentence or two that say what is wrong, without the words of tools.
    var sentence: String
    /// The files that it speaks of.
    var files: [FilePath] = []
    /// The same for the same kind of mistake at the same place, whatever numbers and hashes a tool prints.
    var signature: String
    /// Whether the edits stand in the working copy.
    var isApplied: Bool

    private static let most = 12

    init(_ failures: [PatchFailure]) {
        problems = failures.prefix(Self.most).map(Self.text)
        let first = failures.first?.message ?? "The edits could not be applied."
        sentence = failures.count > 1 ? "\(first) There are \(failures.count - 1) more problems of this kind." : first
        files = Self.unique(failures.compactMap { $0.path.flatMap { try? FilePath($0) } })
        signature = Self.normal(failures.map { "\($0.kind.rawValue) \($0.path ?? "") \($0.message)" })
        isApplied = false
    }

    init(_ diagnostics: [Diagnostic]) {
        problems = diagnostics.prefix(Self.most).map(\.description)
        let first = diagnostics.first
        sentence = first.map { $0.cause.isEmpty ? $0.message : $0.cause } ?? "The site could not be built."
        files = Self.unique(diagnostics.compactMap { $0.file.flatMap { try? FilePath($0) } })
        signature = ErrorSignature(diagnostics).digest.description
        isApplied = true
    }

    init(_ findings: [Finding]) {
        problems = findings.prefix(Self.most).map { finding in
            let place = [finding.path, finding.line.map(String.init)].compactMap(\.self).joined(separator: ":")
            return "\(place): \(finding.sentence)" + (finding.evidence.isEmpty ? "" : "\n\(finding.evidence)")
        }
        sentence = findings.first?.sentence ?? "The site does not hold together."
        files = Self.unique(findings.compactMap { try? FilePath($0.path) }.filter { $0.isBelow("src") })
        signature = Self.normal(findings.map { "\($0.kind.rawValue) \($0.path) \($0.sentence)" })
        isApplied = true
    }

    init(_ error: BuildError) {
        if case .failed(let diagnostics) = error {
            self.init(diagnostics)
        } else {
            self.init(error.description, isApplied: true)
        }
    }

    init(_ text: String, isApplied: Bool) {
        problems = [text]
        sentence = text
        signature = Self.normal([text])
        self.isApplied = isApplied
    }

    private static func text(of failure: PatchFailure) -> String {
        var text = [failure.path, failure.block.map { "block \($0)" }].compactMap(\.self).joined(separator: ", ")
        text += (text.isEmpty ? "" : ": ") + failure.message
        if failure.alreadyApplied == true { text += " The new text is in the file already." }
        if let nearest = failure.nearest {
            text +=
                "\nMost like it are the lines \(nearest.start) to \(nearest.end):\n"
                + nearest.lines.joined(separator: "\n")
        }
        if let matches = failure.matches {
            text += " It is found at the lines \(matches.map(String.init).joined(separator: ", "))."
        }
        if let similar = failure.similar { text += " There are: \(similar.joined(separator: ", "))." }
        if let line = failure.text { text += " The line is: \(line)" }
        if let lost = failure.lost { text += " What would be lost: \(lost.joined(separator: ", "))." }
        return text
    }

    /// Without what differs each time: numbers, quoted hashes, white space.
    private static func normal(_ lines: [String]) -> String {
        lines.map { line in
            line.replacing(/[0-9a-f]{8,}/, with: "#").replacing(/\d+/, with: "#")
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.sorted().joined(separator: "\n")
    }

    private static func unique(_ paths: [FilePath]) -> [FilePath] {
        var seen: Set<FilePath> = []
        return paths.filter { seen.insert($0).inserted }
    }
}
