import Building
import SiteModel

/// A style sheet applies a class of Tailwind that the site does not have: the class of the theme that means the same
/// takes its place, and without one it goes.
struct ApplyFixer: Fixer {
    let name = "unknown-utility"

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        guard let match = problem.message.firstMatch(of: /[Cc]annot apply unknown utility class:? [`“"']?([^`”"'\s]+)/)
        else { return nil }
        let unknown = String(match.1)
        let other = Self.known[unknown]
        var changes: [FilePath: [UInt8]] = [:]
        for path in files.paths where path.fileExtension == "css" && path.isBelow("src") {
            guard let text = files.text(path), text.contains(unknown) else { continue }
            let mended = text.replacing(/@apply\s+([^;}]+)(;?)/) { rule in
                let classes = rule.1.split(whereSeparator: \.isWhitespace).map(String.init)
                guard classes.contains(unknown) else { return String(rule.0) }
                let kept = classes.compactMap { $0 == unknown ? other : $0 }
                return kept.isEmpty ? "" : "@apply \(kept.joined(separator: " "))\(rule.2)"
            }
            if mended != text { changes[path] = Array(mended.utf8) }
        }
        guard !changes.isEmpty else { return nil }
        let places = changes.keys.sorted().map(\.text).joined(separator: ", ")
        return Repair(
            changes: changes,
            sentence: other.map { "Applied “\($0)”, which the theme has, instead of “\(unknown)” in \(places)." }
                ?? "Left out “\(unknown)”, which is no class of this site, in \(places).")
    }

    /// Names that models use for the colours of a theme, and those of this one.
    private static let known = [
        "bg-background": "bg-paper", "bg-white": "bg-paper", "bg-card": "bg-surface", "bg-gray-50": "bg-surface",
        "bg-gray-100": "bg-band", "bg-muted": "bg-band", "bg-primary": "bg-accent", "bg-secondary": "bg-second",
        "text-foreground": "text-ink", "text-black": "text-ink", "text-gray-900": "text-ink",
        "text-gray-800": "text-ink", "text-gray-700": "text-ink", "text-gray-600": "text-muted",
        "text-gray-500": "text-muted", "text-muted-foreground": "text-muted", "text-primary": "text-accent-ink",
        "text-primary-foreground": "text-on-accent", "text-secondary-foreground": "text-on-second",
        "border-border": "border-line", "border-gray-200": "border-line", "border-gray-300": "border-line",
        "border-input": "border-line", "font-sans": "font-body", "font-serif": "font-display",
    ]
}
