import SiteModel

/// Gives sections of one kind different headings, so that no two pages say the same above the same list.
struct HeadingVariety {
    let writer: CopyWriter

    /// Changes every heading that stood on the site before, where the book has another.
    func part(_ pages: inout [Page]) {
        var seen: Set<String> = []
        for page in pages.indices {
            for index in pages[page].sections.indices {
                let section = pages[page].sections[index]
                guard let heading = section.content.text("heading"), section.kind != .hero, section.kind != .text else {
                    continue
                }
                if seen.insert(heading).inserted {
                    continue
                }
                if let other = alternative(to: section.kind, unless: seen) {
                    pages[page].sections[index].content["heading"] = .text(other)
                    seen.insert(other)
                }
            }
        }
    }

    /// A heading for the kind that is not among those in use.
    func alternative(to kind: SectionKind, unless seen: Set<String>) -> String? {
        (writer.list("\(kind.rawValue).heading", count: 20)
            + writer.list("\(kind.rawValue).heading", count: 20, general: true))
            .compactMap(\.first).first { !seen.contains($0) }
    }
}
