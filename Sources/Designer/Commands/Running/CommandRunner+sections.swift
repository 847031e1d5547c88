import SiteModel

extension CommandRunner {
    mutating func add(_ kind: SectionKind, _ details: AddDetails) throws(CommandProblem) {
        let page = details.page.flatMap { id in spec.pages.firstIndex { $0.id == id } }
        var section = planner.newSection(kind, count: details.count, page: page ?? 0)
        var place = SectionPlace(page: page ?? 0, section: 0)
        switch details.destination {
        case .before(let target)?: place = try self.place(of: target)
        case .after(let target)?:
            place = try self.place(of: target)
            place.section += 1
        case .top?: place.section = min(1, spec.pages[place.page].sections.count)
        case .bottom?: place.section = spec.pages[place.page].sections.count
        default: place.section = Self.usualPlace(for: kind, in: spec.pages[place.page])
        }
        section.id = SectionIDs.unique(section.id, in: spec.pages[place.page].sections.map(\.id))
        let headings = Set(spec.pages.flatMap(\.sections).compactMap { $0.content.text("heading") })
        if let own = section.content.text("heading"), headings.contains(own) {
            HeadingVariety(writer: planner.writer).rephrase(&section, unless: headings)
        }
        edit { $0.pages[place.page].sections.insert(section, at: place.section) }
        say(.addedSection(kind, heading: section.content.text("heading"), page: spec.pages[place.page].label))
    }

    /// Before the sections that close a page.
    static func usualPlace(for kind: SectionKind, in page: Page) -> Int {
        let closing: Set<SectionKind> = [.callToAction, .newsletter, .contact, .faq]
        guard kind != .callToAction, kind != .newsletter else {
            return page.sections.count
        }
        var index = page.sections.count
        while index > 1, closing.contains(page.sections[index - 1].kind) {
            index -= 1
        }
        return index
    }

    mutating func remove(_ target: SectionTarget) throws(CommandProblem) {
        let first = try place(of: target)
        let kind = spec.pages[first.page].sections[first.section].kind
        if kind == .hero {
            throw .heroStays
        }
        let places = target.kind == nil || target.ordinal != nil ? [first] : SectionFinder(spec: spec).all(target)
        for place in places.reversed() {
            edit { spec in
                _ = spec.pages[place.page].sections.remove(at: place.section)
            }
            keepPage(place.page)
        }
        let pages = places.map { spec.pages[$0.page].label }
        say(.removedSection(kind, pages: pages))
    }

    /// A page that lost its last section gets a text to fill in.
    mutating func keepPage(_ index: Int) {
        let isArabic = isArabic
        edit { spec in
            guard spec.pages[index].sections.isEmpty else {
                return
            }
            spec.pages[index].sections = [
                Section(
                    id: "text", kind: .text, layout: SectionKind.text.layouts[0],
                    content: Content([
                        "heading": .text(spec.pages[index].label),
                        "text": isArabic ? "[ما ينبغي أن يعرفه الزوار]" : "[What visitors should know]",
                    ]))
            ]
        }
    }

    mutating func move(_ target: SectionTarget, _ destination: Destination) throws(CommandProblem) {
        let from = try place(of: target)
        let sections = spec.pages[from.page].sections
        let section = sections[from.section]
        if section.kind == .hero {
            throw .heroStays
        }
        let floor = sections.first?.kind == .hero ? 1 : 0
        var to: SectionPlace
        switch destination {
        case .up: to = SectionPlace(page: from.page, section: from.section - 1)
        case .down: to = SectionPlace(page: from.page, section: from.section + 1)
        case .top where from.page > 0 && from.section == floor && target.page == nil:
            // At the top of its own page already: the top of the site is meant.
            to = SectionPlace(page: 0, section: spec.pages[0].sections.first?.kind == .hero ? 1 : 0)
        case .top: to = SectionPlace(page: from.page, section: floor)
        case .bottom: to = SectionPlace(page: from.page, section: sections.count - 1)
        case .page(let id):
            guard let page = spec.pages.firstIndex(where: { $0.id == id }), page != from.page else {
                throw .samePage(section.kind)
            }
            to = SectionPlace(page: page, section: Self.usualPlace(for: section.kind, in: spec.pages[page]))
        case .before(let other), .after(let other):
            var other = other
            other.page =
                other.page
                ?? (SectionFinder(spec: spec).all(other).contains { $0.page == from.page }
                    ? spec.pages[from.page].id : nil)
            to = try place(of: other)
            if case .after = destination {
                to.section += 1
            }
            if to.page == from.page, to.section > from.section {
                to.section -= 1
            }
        }
        if to.page == from.page, to.section < floor || to.section >= sections.count || to.section == from.section {
            throw .cannotMove(section.kind)
        }
        edit { spec in
            var moved = spec.pages[from.page].sections.remove(at: from.section)
            moved.id = SectionIDs.unique(moved.id, in: spec.pages[to.page].sections.map(\.id))
            spec.pages[to.page].sections.insert(moved, at: min(max(to.section, 0), spec.pages[to.page].sections.count))
        }
        keepPage(from.page)
        say(.movedSection(section.kind, Self.way(destination), page: spec.pages[to.page].label))
    }

    private static func way(_ destination: Destination) -> Said.Way {
        switch destination {
        case .up: .up
        case .down: .down
        case .top: .top
        case .bottom: .bottom
        case .before(let other): .before(other.words)
        case .after(let other): .after(other.words)
        case .page: .page
        }
    }

    mutating func duplicate(_ target: SectionTarget) throws(CommandProblem) {
        let place = try place(of: target)
        var copy = spec.pages[place.page].sections[place.section]
        if copy.kind == .hero {
            throw .heroTwice
        }
        copy.id = SectionIDs.unique(copy.id, in: spec.pages[place.page].sections.map(\.id))
        edit { $0.pages[place.page].sections.insert(copy, at: place.section + 1) }
        say(.duplicatedSection(copy.kind))
    }

    mutating func swap(_ one: SectionTarget, _ other: SectionTarget) throws(CommandProblem) {
        let (a, b) = (try place(of: one), try place(of: other))
        let (first, second) = (section(at: a), section(at: b))
        guard first.kind != .hero, second.kind != .hero else {
            throw .heroStays
        }
        guard a != b else {
            throw .alreadySo
        }
        edit { spec in
            spec.pages[a.page].sections[a.section] = second
            spec.pages[b.page].sections[b.section] = first
            for place in [a, b] {
                let own = spec.pages[place.page].sections[place.section].id
                let others = spec.pages[place.page].sections.enumerated().filter { $0.offset != place.section }.map(
                    \.element.id)
                spec.pages[place.page].sections[place.section].id = SectionIDs.unique(own, in: others)
            }
        }
        say(.swappedSections(first.kind, second.kind))
    }

    /// A new page for a section that was on another.
    mutating func part(_ target: SectionTarget, page label: String) throws(CommandProblem) {
        let from = try place(of: target)
        let section = section(at: from)
        guard section.kind != .hero else {
            throw .heroStays
        }
        try addPage(label, [section.kind], saying: false)
        edit { spec in
            var moved = spec.pages[from.page].sections.remove(at: from.section)
            let last = spec.pages.count - 1
            moved.id = SectionIDs.base(moved.kind)
            spec.pages[last].sections = [moved]
        }
        keepPage(from.page)
        say(.partedSection(section.kind, page: spec.pages[spec.pages.count - 1].label))
    }

    mutating func changeLayout(_ target: SectionTarget, _ layout: String?) throws(CommandProblem) {
        let place = try place(of: target)
        let section = section(at: place)
        let layouts = section.kind.layouts
        let current = layouts.firstIndex(of: section.layout) ?? 0
        let next = layout ?? layouts[(current + 1) % layouts.count]
        guard next != section.layout, layouts.contains(next) else {
            throw .sameLayout(section.kind)
        }
        edit { $0.pages[place.page].sections[place.section].layout = next }
        say(.changedLayout(section.kind, next))
    }
}
