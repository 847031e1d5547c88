import SiteModel

/// Gives sections of one kind different words, so that no two pages say the same above the same list.
struct HeadingVariety {
    let writer: CopyWriter

    /// Changes every heading and introduction that stands on the site twice, where the book has another. Home, which
    /// only points to the other pages, gives way.
    func part(_ pages: inout [Page]) {
        var headings: Set<String> = []
        var intros: Set<String> = []
        for page in Array(pages.indices.dropFirst()) + pages.indices.prefix(1) {
            for index in pages[page].sections.indices {
                var section = pages[page].sections[index]
                if section.kind != .hero, section.kind != .text, let heading = section.content.text("heading"),
                    !headings.insert(heading).inserted
                {
                    rephrase(&section, unless: headings)
                    section.content.text("heading").map { _ = headings.insert($0) }
                }
                if let intro = section.content.text("intro"), !intro.contains("["), !intros.insert(intro).inserted {
                    let other = writer.list("\(section.kind.rawValue).intro", count: 20).compactMap(\.first).first {
                        !intros.contains($0)
                    }
                    section.content["intro"] = other.map { .text($0) }
                    other.map { _ = intros.insert($0) }
                }
                pages[page].sections[index] = section
            }
        }
    }

    /// Another heading from the book; where heading and text belong together, both.
    func rephrase(_ section: inout Section, unless taken: Set<String>) {
        let whole: [SectionKind: (key: String, fields: [String])] = [
            .callToAction: ("cta", ["heading", "text"]),
            .newsletter: ("newsletter", ["heading", "text", "label", "send"]),
        ]
        let (key, fields) = whole[section.kind] ?? ("\(section.kind.rawValue).heading", ["heading"])
        guard let other = lines(key).first(where: { $0.first.map { !taken.contains($0) } ?? false }) else {
            return
        }
        for (field, part) in zip(fields, other) {
            section.content[field] = .text(part)
        }
    }

    /// What the trade says, then what every trade may say.
    private func lines(_ key: String) -> [[String]] {
        writer.list(key, count: 20) + writer.list(key, count: 20, general: true)
    }
}
