import SiteModel

extension SitePlanner {
    /// A planner for new parts of a site that is there already; it knows what the site says.
    ///
    /// - Parameter memory: What else is known of the brand, where the site does not say it.
    init(spec: SiteSpec, remembering memory: BrandMemory = BrandMemory()) {
        var brief = Brief()
        brief.language = PromptLanguage.written.contains(spec.language) ? spec.language : "en"
        brief.kind = spec.brand.kind
        brief.place = spec.brand.place
        brief.facts.phones = [spec.shared.text("phone")].compactMap(\.self)
        brief.facts.mails = [spec.shared.text("mail")].compactMap(\.self)
        brief.facts.addresses = [spec.shared.text("address")].compactMap(\.self)
        let outline = spec.pages.map { page in
            PagePlan(
                id: page.id, path: page.path, label: page.label,
                role: PageRole(rawValue: page.id) ?? PageRole.named(page.label),
                sections: page.sections.map(\.kind))
        }
        for section in spec.pages.flatMap(\.sections) {
            Self.recall(section, into: &brief.facts)
        }
        brief.recall(memory)
        // The site has a name.
        brief.name = nil
        self.init(brief: brief, seed: spec.seed, outline: outline, siteName: spec.brand.name)
    }

    /// Facts that a new section of the same kind must repeat.
    private static func recall(_ section: Section, into facts: inout Facts) {
        func isReal(_ text: String) -> Bool { !text.hasPrefix("[") }
        switch section.kind {
        case .hours where facts.hours.isEmpty:
            facts.hours = section.content.items("items").map {
                HoursRow(day: $0.fields.text("day"), hours: $0.fields.text("hours") ?? "")
            }.filter { isReal($0.hours) }
        case .menu, .services, .products, .pricing:
            guard facts.prices.isEmpty else {
                return
            }
            let groups = section.content.items("groups").flatMap { $0.fields.items("items") }
            facts.prices = (section.content.items("items") + groups).compactMap { item in
                guard let name = item.fields.text("name"), let price = item.fields.text("price"), isReal(price) else {
                    return nil
                }
                return PricedItem(name: name, price: price, text: item.fields.text("text"))
            }
        case .team where facts.people.isEmpty:
            facts.people = section.content.items("items").compactMap { item in
                item.fields.text("name").flatMap { isReal($0) ? Person(name: $0, role: item.fields.text("role")) : nil }
            }
        default: return
        }
    }

    /// A section with its words. `count` is how many items it should have.
    func newSection(_ kind: SectionKind, count: Int?, page: Int) -> Section {
        var random = writer.random("new/\(kind.rawValue)/\(outline.map(\.sections.count).reduce(0, +))")
        var content = SectionWriter(planner: self, page: outline[min(page, outline.count - 1)]).content(of: kind)
        if let count, (1...12).contains(count) {
            let items = content.items("items")
            if items.count > count {
                content["items"] = .items(Array(items.prefix(count)))
            } else if let last = items.last, last.fields.texts.contains(where: { $0.hasPrefix("[") }) {
                let more = (items.count..<count).map {
                    ContentItem(id: "\(SectionIDs.base(kind))-more-\($0 + 1)", last.fields.values)
                }
                content["items"] = .items(items + more)
            }
        }
        return Section(
            id: SectionIDs.base(kind), kind: kind, layout: kind.layouts[random.index(kind.layouts.count)],
            content: content)
    }

    /// A page with the sections that its name speaks of.
    func newPage(named label: String) -> Page {
        let taken = outline.map(\.id)
        let id = SectionIDs.unique(
            SectionIDs.slug(label, fallback: PageRole.named(label)?.rawValue ?? "page"), in: taken)
        let kinds = PageOutline(brief: brief, writer: writer).sections(ofPage: label)
        let plan = PagePlan(id: id, path: "/\(id)", label: label, role: PageRole.named(label), sections: kinds)
        return page(plan)
    }
}
