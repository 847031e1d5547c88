import SiteModel

/// Finds pages by what people call them.
struct PageFinder {
    let spec: SiteSpec

    /// The page that the words speak of: by its label or id, by a word of its label, by what it is for.
    ///
    /// - Parameters:
    ///   - words: The words as the person wrote them.
    ///   - keys: The same words in English.
    ///   - named: Whether the person said “page”, so that a looser fit will do.
    func page(called words: String, meaning keys: String, named: Bool) -> Page? {
        let name = ItemFinder.folded(words)
        for name in [name, ItemFinder.folded(keys)] where !name.isEmpty {
            if let exact = spec.pages.first(where: { ItemFinder.folded($0.label) == name || $0.id == name }) {
                return exact
            }
            if let bare = spec.pages.first(where: { Self.bare(ItemFinder.folded($0.label)) == Self.bare(name) }) {
                return bare
            }
        }
        for name in [name, ItemFinder.folded(keys)] where named || name.count > 3 {
            if let part = spec.pages.first(where: { page in
                ItemFinder.folded(page.label).split(separator: " ").contains {
                    Self.bare(String($0)) == Self.bare(name)
                }
            }) {
                return part
            }
        }
        guard named, let role = PageRole.named(keys) ?? PageRole.named(words) else {
            return nil
        }
        return role == .home
            ? spec.pages.first : spec.pages.first { PageRole.named($0.label) == role || $0.id == role.rawValue }
    }

    /// Without articles: «القائمة» and «قائمة» are one name.
    static func bare(_ name: String) -> String {
        if name.hasPrefix("the ") || name.hasPrefix("our ") { return String(name.dropFirst(4)) }
        return name.hasPrefix("ال") && name.count > 4 ? String(name.dropFirst(2)) : name
    }
}

/// Where a section is.
struct SectionPlace: Hashable {
    var page: Int
    var section: Int
}

/// Finds sections by what people call them.
struct SectionFinder {
    let spec: SiteSpec

    /// The first place of the section, the page that was named before all others.
    func find(_ target: SectionTarget) -> SectionPlace? {
        all(target).first
    }

    /// Whether a section of that very kind is on the site.
    func has(_ kind: SectionKind) -> Bool {
        spec.pages.contains { $0.sections.contains { $0.kind == kind } }
    }

    /// Every place that the words could mean.
    func all(_ target: SectionTarget) -> [SectionPlace] {
        var places: [SectionPlace] = []
        for (pageIndex, page) in spec.pages.enumerated() where target.page == nil || target.page == page.id {
            if let ordinal = target.ordinal, target.kind == nil {
                let index = ordinal < 0 ? page.sections.count - 1 : ordinal - 1
                return page.sections.indices.contains(index) ? [SectionPlace(page: pageIndex, section: index)] : []
            }
            for (index, section) in page.sections.enumerated() where matches(section, target) {
                places.append(SectionPlace(page: pageIndex, section: index))
            }
        }
        if let ordinal = target.ordinal {
            let index = ordinal < 0 ? places.count - 1 : ordinal - 1
            return places.indices.contains(index) ? [places[index]] : []
        }
        return places
    }

    private func matches(_ section: Section, _ target: SectionTarget) -> Bool {
        if let kind = target.kind {
            return section.kind == kind || Self.alike(kind, section.kind, in: spec)
        }
        let words = ItemFinder.folded(target.words)
        guard !words.isEmpty else {
            return false
        }
        return section.id == words || section.kind.rawValue.lowercased() == words
            || section.content.text("heading").map(ItemFinder.folded) == words
    }

    /// “Prices” may mean the menu or the services, where the site has no section of that very kind.
    private static func alike(_ wanted: SectionKind, _ found: SectionKind, in spec: SiteSpec) -> Bool {
        guard !spec.pages.contains(where: { $0.sections.contains { $0.kind == wanted } }) else {
            return false
        }
        let families: [Set<SectionKind>] = [[.menu, .services, .products, .pricing], [.events, .schedule]]
        return families.contains { $0.contains(wanted) && $0.contains(found) }
    }

    /// The kinds of sections of the site, in order, each once.
    var kinds: [SectionKind] {
        spec.pages.flatMap(\.sections).map(\.kind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
