import SiteModel

/// Finds pages by what people call them.
struct PageFinder {
    let spec: SiteSpec

    /// The page with the name, label, id or role that the words speak of.
    func page(named words: String) -> Page? {
        var name = words.lowercased().trimmedSpace
        for ending in [" page", " pages"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count))
        }
        if name.hasPrefix("page ") {
            name = String(name.dropFirst(5))
        }
        for lead in ["called ", "named ", "the "] where name.hasPrefix(lead) {
            name = String(name.dropFirst(lead.count))
        }
        guard !name.isEmpty else {
            return nil
        }
        if let exact = spec.pages.first(where: { $0.label.lowercased() == name || $0.id == name }) {
            return exact
        }
        let named = words.lowercased().contains("page")
        if let part = spec.pages.first(where: { $0.label.lowercased().split(separator: " ").contains(Substring(name)) }
        ), named || name.count > 3 {
            return part
        }
        guard named, let role = PageRole.named(name) else {
            return nil
        }
        return role == .home
            ? spec.pages.first : spec.pages.first { PageRole.named($0.label) == role || $0.id == role.rawValue }
    }

    /// “Home, Menu and Visit”.
    var listed: String { Grammar.list(spec.pages.map(\.label)) }
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
            if let ordinal = target.ordinal {
                let index = ordinal < 0 ? page.sections.count - 1 : ordinal - 1
                return page.sections.indices.contains(index) ? [SectionPlace(page: pageIndex, section: index)] : []
            }
            for (index, section) in page.sections.enumerated() where matches(section, target) {
                places.append(SectionPlace(page: pageIndex, section: index))
            }
        }
        return places
    }

    private func matches(_ section: Section, _ target: SectionTarget) -> Bool {
        if let kind = target.kind {
            return section.kind == kind || Self.alike(kind, section.kind, in: spec)
        }
        var words = target.words.lowercased()
        for ending in [" section", " block", " part"] where words.hasSuffix(ending) {
            words = String(words.dropLast(ending.count))
        }
        guard !words.isEmpty else {
            return false
        }
        return section.id == words || section.kind.rawValue.lowercased() == words
            || section.content.text("heading")?.lowercased() == words
    }

    /// “Prices” may mean the menu or the services, where the site has no section of that very kind.
    private static func alike(_ wanted: SectionKind, _ found: SectionKind, in spec: SiteSpec) -> Bool {
        guard !spec.pages.contains(where: { $0.sections.contains { $0.kind == wanted } }) else {
            return false
        }
        let families: [Set<SectionKind>] = [[.menu, .services, .products, .pricing], [.events, .schedule]]
        return families.contains { $0.contains(wanted) && $0.contains(found) }
    }

    /// The headings of the sections of the home page and the names of the others.
    var listed: String {
        var names: [String] = []
        for section in spec.pages.flatMap(\.sections) {
            let name = SectionNames.name(of: section.kind)
            if !names.contains(name) {
                names.append(name)
            }
        }
        return Grammar.list(names)
    }
}

/// What sections are called in answers to the person.
enum SectionNames {
    static func name(of kind: SectionKind) -> String {
        switch kind {
        case .hero: "hero"
        case .findUs: "find us"
        case .faq: "questions"
        case .hours: "opening hours"
        case .callToAction: "call to action"
        case .stats: "numbers"
        case .posts: "news"
        case .signUp: "sign-up form"
        default: kind.rawValue
        }
    }
}
