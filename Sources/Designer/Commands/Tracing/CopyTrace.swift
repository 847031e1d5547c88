import SiteModel

/// Finds out which texts of a site came from the book, and from which line.
///
/// Every line of the site's kind, and of what it falls back to, is filled in with what the site knows. A text that is
/// one of them came from there; anything else somebody wrote.
struct CopyTrace {
    /// Where a text came from: a key of the book, a line at it, and which part of the line.
    struct Source: Hashable {
        var key: String
        var line: Int
        var atom: Int
    }

    let book: CopyBook
    let kind: String
    private let slots: [String: String]
    private var sources: [String: [Source]] = [:]
    /// The texts that are long enough to be found inside of others, the longest first.
    private var long: [String] = []

    init(_ spec: SiteSpec, language: String) {
        book = CopyBook.of(language)
        kind = spec.brand.kind
        var slots = ["name": spec.brand.name]
        slots["place"] = spec.brand.place
        slots["noun"] = book.lines("noun", of: kind).first?.text
        self.slots = slots
        for key in keys {
            for (index, line) in lines(key).enumerated() {
                guard let text = filled(line) else {
                    continue
                }
                for (atom, part) in Self.atoms(text, of: key).enumerated() where Self.isText(atom, of: key, part) {
                    sources[part, default: []].append(Source(key: key, line: index, atom: atom))
                }
            }
        }
        long = sources.keys.filter { $0.count >= 12 }.sorted { ($0.count, $0) > ($1.count, $1) }
    }

    /// Where the text may have come from.
    func sources(of text: String) -> [Source] { sources[text] ?? [] }

    /// The longest line of the book that the text begins or ends with, with what stands beside it.
    func embedded(in text: String) -> (line: String, before: String, after: String)? {
        for line in long where text.count > line.count {
            if text.hasSuffix(line) { return (line, String(text.dropLast(line.count)), "") }
            if text.hasPrefix(line) { return (line, "", String(text.dropFirst(line.count))) }
        }
        return nil
    }

    /// The lines at the key, first those of the trade itself.
    func lines(_ key: String) -> [CopyLine] {
        let own = book.lines(key, of: kind)
        let general = book.lines(key, of: "general")
        return own.count == general.count && own.first?.text == general.first?.text ? own : own + general
    }

    /// What a line says at an atom; nil where it has none, or where not all that it needs is known.
    func text(_ source: Source) -> String? {
        let lines = lines(source.key)
        guard lines.indices.contains(source.line), let text = filled(lines[source.line]) else {
            return nil
        }
        let atoms = Self.atoms(text, of: source.key)
        return atoms.indices.contains(source.atom) && !atoms[source.atom].isEmpty ? atoms[source.atom] : nil
    }

    private var keys: Set<String> {
        var keys: Set<String> = []
        var next: String? = kind
        var steps = 0
        while let id = next, steps < 6 {
            keys.formUnion(book.trades[id]?.lines.keys.map { $0 } ?? [])
            let parent = book.trades[id]?.parent ?? CopyBook.english.trades[id]?.parent
            next = id == "general" ? nil : parent ?? "general"
            steps += 1
        }
        return keys.subtracting(Self.wordless)
    }

    /// Keys whose lines are no texts for visitors.
    private static let wordless: Set<String> = [
        "is", "about", "noun", "motifs", "list", "reach", "customer", "page", "signUp.purpose", "mood",
    ]

    private func filled(_ line: CopyLine) -> String? {
        guard line.slots.allSatisfy({ slots[$0] != nil }) else {
            return nil
        }
        return slots.reduce(line.text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// The texts that a line is made of, at its bars; a step parts its title from its text by a sign.
    static func atoms(_ text: String, of key: String) -> [String] {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmedSpace }
        guard key.hasSuffix("steps") else {
            return parts
        }
        return parts.flatMap { part in
            let halves = part.split(separator: "=", maxSplits: 1).map { String($0).trimmedSpace }
            return halves.count == 2 ? halves : [part, ""]
        }
    }

    /// Whether visitors read the atom: not what a button leads to, nor the sort of a field.
    private static func isText(_ atom: Int, of key: String, _ text: String) -> Bool {
        guard !text.isEmpty else {
            return false
        }
        if key == "action" || key == "second" || key.hasSuffix(".action") || key.hasSuffix(".field") {
            return atom == 0
        }
        return key == "feature" ? atom < 2 : true
    }
}
