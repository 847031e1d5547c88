import SiteModel

/// Says the texts of a site that came from the book in another way: in another tone, or in another language.
struct Rewording {
    /// Which line takes the place of one that stands on the site; nil where it stays.
    typealias Choice = (CopyTrace.Source) -> CopyTrace.Source?

    private let old: CopyTrace
    private let new: CopyTrace
    /// Lines that must be chosen among, by source.
    private let candidates: (CopyTrace.Source, CopyTrace, CopyTrace) -> [Int]
    private var chosen: [CopyTrace.Source: Int] = [:]
    private var taken: [String: Set<Int>] = [:]
    /// Other texts that are known in both: the tagline, labels of pages.
    var pairs: [String: String] = [:]
    private(set) var changed = 0
    /// Texts of the book for which there was no other line.
    private(set) var kept = 0
    /// Texts that somebody wrote.
    private(set) var own: [String] = []

    init(
        from old: CopyTrace, to new: CopyTrace, candidates: @escaping (CopyTrace.Source, CopyTrace, CopyTrace) -> [Int]
    ) {
        self.old = old
        self.new = new
        self.candidates = candidates
    }

    /// Rewords every text of the site that visitors read.
    mutating func reword(_ spec: inout SiteSpec) {
        spec.brand.tagline = pairs[spec.brand.tagline] ?? spec.brand.tagline
        reword(&spec.shared, in: nil, skipping: ["address", "phone", "mail", "social", "rights", "hours"])
        for page in spec.pages.indices {
            let label = spec.pages[page].label
            for section in spec.pages[page].sections.indices {
                let kind = spec.pages[page].sections[section].kind
                reword(&spec.pages[page].sections[section].content, in: kind, skipping: ["phone", "mail"])
            }
            spec.pages[page].label = pairs[label] ?? label
            rewordHead(&spec.pages[page], old: label, name: spec.brand.name)
        }
    }

    /// Title and description are put together from label, name, tagline and introduction.
    private mutating func rewordHead(_ page: inout Page, old label: String, name: String) {
        page.title = page.title.split(separator: " – ", omittingEmptySubsequences: false).map { part in
            part == Substring(label) ? page.label : pairs[String(part)] ?? String(part)
        }.joined(separator: " – ")
        let start = "\(label) – \(name)."
        let rest =
            page.description.hasPrefix(start)
            ? String(page.description.dropFirst(start.count)).trimmedSpace : page.description
        var quiet = self
        let new =
            quiet.reworded(rest, in: nil) ?? pairs[rest.hasSuffix(".") ? String(rest.dropLast()) : rest].map {
                $0 + "."
            } ?? rest
        page.description = page.description.hasPrefix(start) ? "\(page.label) – \(name). \(new)".trimmedSpace : new
    }

    private mutating func reword(_ content: inout Content, in kind: SectionKind?, skipping: Set<String>) {
        // What has a price was said by somebody, however common its name.
        let isFact = content.text("price").map { !$0.hasPrefix("[") } ?? false
        for key in content.values.keys.sorted() where !skipping.contains(key) {
            switch content.values[key] {
            case .text(let text)? where Self.isRead(key) && !isFact:
                if let said = reworded(text, in: kind) {
                    changed += said == text ? 0 : 1
                    content[key] = .text(said)
                } else if pairs[text] == nil, !Self.facts.contains(key), text.contains(where: \.isLetter) {
                    own.append(text)
                } else if let said = pairs[text] {
                    changed += said == text ? 0 : 1
                    content[key] = .text(said)
                }
            case .items(var items)?:
                for index in items.indices { reword(&items[index].fields, in: kind, skipping: []) }
                content[key] = .items(items)
            default: continue
            }
        }
    }

    private static func isRead(_ key: String) -> Bool {
        !key.hasSuffix("Href") && !["href", "picture", "icon", "kind", "required", "price", "value"].contains(key)
    }

    /// Texts of these keys are facts where they are not of the book.
    private static let facts: Set<String> = [
        "name", "address", "date", "time", "place", "day", "hours", "amount", "period", "options", "role", "label",
        "eyebrow",
    ]

    /// The text said in the other way; nil where it did not come from the book.
    private mutating func reworded(_ text: String, in kind: SectionKind?) -> String? {
        if let said = exact(text, in: kind) {
            return said
        }
        for separator in ["\n\n", " · "] where text.contains(separator) {
            let parts = text.components(separator)
            let said = parts.map { exact($0, in: kind) ?? pairs[$0] }
            if said.contains(where: { $0 != nil }) {
                if separator == "\n\n" { own += zip(parts, said).filter { $1 == nil }.map(\.0) }
                return zip(parts, said).map { $1 ?? $0 }.joined(separator: separator)
            }
        }
        if let found = old.embedded(in: text), let said = exact(found.line, in: kind) {
            own += [found.before, found.after].filter {
                $0.split(separator: " ").count > 3 && exact($0.trimmedSpace, in: kind) == nil
            }
            let before = exact(found.before.trimmedSpace, in: kind).map { $0 + " " } ?? found.before
            let after = exact(found.after.trimmedSpace, in: kind).map { " " + $0 } ?? found.after
            return before + said + after
        }
        return nil
    }

    private mutating func exact(_ text: String, in kind: SectionKind?) -> String? {
        let sources = old.sources(of: text).sorted { Self.fits($0, kind) && !Self.fits($1, kind) }
        guard let first = sources.first else {
            return nil
        }
        for source in sources {
            guard let line = line(for: source),
                let said = new.text(.init(key: source.key, line: line, atom: source.atom))
            else {
                continue
            }
            return said
        }
        kept += 1
        _ = first
        return text
    }

    /// Whether the key is one that sections of the kind are written from.
    private static func fits(_ source: CopyTrace.Source, _ kind: SectionKind?) -> Bool {
        guard let kind else {
            return source.key == "action"
        }
        let keys: [SectionKind: [String]] = [
            .hero: ["headline", "lead", "action", "second"], .features: ["feature"], .callToAction: ["cta"],
            .services: ["item"], .menu: ["item"], .products: ["item"], .gallery: ["caption"], .schedule: ["slot"],
            .contact: ["form"], .pricing: ["plan"], .signUp: ["rsvp", "order", "booking"],
        ]
        return source.key.hasPrefix(kind.rawValue) || keys[kind]?.contains { source.key.hasPrefix($0) } ?? false
    }

    /// One line for all parts of another: heading and text that belong together stay together.
    private mutating func line(for source: CopyTrace.Source) -> Int? {
        let whole = CopyTrace.Source(key: source.key, line: source.line, atom: 0)
        if let line = chosen[whole] {
            return line
        }
        let free = candidates(source, old, new).filter { !(taken[source.key]?.contains($0) ?? false) }
        let any = free.isEmpty ? candidates(source, old, new) : free
        // A list of different things must not say one of them twice.
        guard let line = free.first ?? (Self.isList(source.key) ? nil : any.first) else {
            return nil
        }
        chosen[whole] = line
        taken[source.key, default: []].insert(line)
        return line
    }

    private static func isList(_ key: String) -> Bool {
        ["feature", "faq", "item", "caption", "plan", "slot"].contains(key) || key.hasSuffix(".field")
    }
}

extension String {
    /// The parts between the separators.
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
