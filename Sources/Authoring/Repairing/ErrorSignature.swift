public import Building
public import SiteModel

/// What a set of problems has in common with the same problems at another place and time.
///
/// Lines, columns, numbers, hashes and the folders of a build are left out, so that the same mistake two lines further
/// down is the same mistake: a loop of repairs stops when a signature comes twice.
public struct ErrorSignature: Hashable, Sendable {
    /// The digest of ``lines``.
    public let digest: Digest
    /// One for each different problem, sorted: step, file and normalised message.
    public let lines: [String]

    /// Warnings count only where `problems` has no error.
    public init(_ problems: [Diagnostic]) {
        let errors = problems.filter { $0.severity == .error }
        lines = Set((errors.isEmpty ? problems : errors).map(Self.line)).sorted()
        digest = Digest(of: lines.joined(separator: "\n").utf8)
    }

    private static func line(of problem: Diagnostic) -> String {
        "\(problem.step.rawValue) \(problem.file ?? "-") \(normalised(problem.message))"
    }

    /// The message without what differs between two runs of the same mistake.
    static func normalised(_ message: String) -> String {
        var text = message
        text.replace(/\u{1b}\[[0-9;]*m/, with: "")
        text.replace(
            /(?:file:\/\/)?\/(?:tmp|var\/tmp|build|out|script)\/(?:[\w.-]*\/)*?(?=src\/|public\/|site\.json|package\.json)/,
            with: "")
        text.replace(/(?:file:\/\/)?\/(?:tmp|var\/tmp)\/[\w.\/-]+/, with: "<path>")
        text.replace(/:\d+(?::\d+)?\b/, with: "")
        text.replace(/\b[0-9a-fA-F]{8,}\b/, with: "<hash>")
        text.replace(/\d+(?:\.\d+)?/, with: "<n>")
        text.replace(/\s+/, with: " ")
        return text.trimmingPrefix(" ").lowercased()
    }
}
