import SiteModel

/// Writes the words of one section from the facts, and from the book where there are none.
struct SectionWriter {
    let planner: SitePlanner
    let page: PagePlan

    var brief: Brief { planner.brief }
    var facts: Facts { planner.brief.facts }
    var writer: CopyWriter { planner.writer }

    /// The content of a section, with the keys that its kind has.
    func content(of kind: SectionKind) -> Content {
        switch kind {
        case .hero: hero()
        case .features:
            list(
                kind, key: "feature", count: features, fields: ["title", "text"], icons: true)
        case .steps: steps()
        case .services: services()
        case .menu: menu()
        case .products: products()
        case .pricing: pricing()
        case .gallery: gallery()
        case .story: story()
        case .team: team()
        case .testimonials: testimonials()
        case .faq: list(kind, key: "faq", count: 4, fields: ["question", "answer"], icons: false)
        case .hours: hours()
        case .findUs: findUs()
        case .contact: contact()
        case .schedule: schedule()
        case .events: events()
        case .stats: stats()
        case .logos: logos()
        case .posts: posts()
        case .newsletter: newsletter()
        case .callToAction: callToAction()
        case .text: plainText()
        case .donations: donations()
        case .signUp: signUp()
        }
    }

    /// Three or four; three where another page shows the others.
    private var features: Int {
        planner.outline.count { $0.sections.contains(.features) } > 1 ? 3 : 3 + planner.random("features", 2)
    }

    // MARK: Shared

    func heading(_ kind: SectionKind, intro: Bool = true) -> Content {
        var content = Content()
        content["heading"] = .text(heading(kind.rawValue))
        if intro, let text = writer.parts("\(kind.rawValue).intro", salt: salt).first, !text.isEmpty {
            content["intro"] = .text(text)
        }
        return content
    }

    /// The home page says it in other words than the page that it leads to.
    private var salt: String { page.path == "/" ? "/home" : "" }

    func heading(_ key: String) -> String {
        let text = writer.parts("\(key).heading", salt: salt).first ?? ""
        return text.isEmpty ? page.label : text
    }

    /// A place that the person has to fill in: `phone`, `hours`.
    func open(_ key: String, _ values: [String: String] = [:]) -> ContentValue {
        .text(writer.frame("open.\(key)", values))
    }

    func list(_ kind: SectionKind, key: String, count: Int, fields: [String], icons: Bool) -> Content {
        var content = heading(kind)
        content["items"] = .items(
            share(of: key, kind, count: count).enumerated().map { index, parts in
                var values: [String: ContentValue] = [:]
                for (field, part) in zip(fields, parts) {
                    values[field] = .text(part)
                }
                if icons {
                    values["icon"] = parts.count > fields.count ? .text(parts[fields.count]) : "spark"
                }
                return ContentItem(id: "\(key)-\(index + 1)", values)
            })
        return content
    }

    /// This page’s part of the lines at `key`: where several pages have a section of the kind, each says something else.
    func share(of key: String, _ kind: SectionKind, count: Int) -> [[String]] {
        let lines = writer.list(key, count: 50)
        let pages = planner.outline.filter { $0.sections.contains(kind) }
        let number = pages.firstIndex { $0.id == page.id } ?? pages.count
        guard number > 0 else {
            return Array(lines.prefix(count))
        }
        let own = Array(lines.dropFirst(number * count).prefix(count))
        if own.count >= min(count, 2) {
            return own
        }
        let said = Set(lines.compactMap(\.first))
        let general = writer.list(key, count: 50, general: true).filter { $0.first.map { !said.contains($0) } ?? false }
            .dropFirst((number - 1) * count)
        return general.count >= min(count, 3) ? Array(general.prefix(count)) : Array(lines.prefix(count))
    }

    func picture(_ purpose: String, _ number: Int = 1) -> ContentValue {
        let motifs = writer.text("motifs").split(separator: ",").map { String($0).trimmedSpace }
        var random = writer.random("picture/\(page.id)/\(purpose)")
        let motif = motifs.isEmpty ? "abstract" : motifs[(random.index(motifs.count) + number) % motifs.count]
        return .text("\(motif)-\(random.index(89) + number)")
    }

    // MARK: Links

    /// Where a section of the kind is, as a link from anywhere.
    func href(to kind: SectionKind) -> String? {
        let plans = planner.outline.filter { $0.sections.contains(kind) }
        guard let plan = plans.first(where: { $0.path != "/" }) ?? plans.first else {
            return nil
        }
        if plan.sections.first == kind || (plan.path != "/" && plan.sections.prefix(2).contains(kind)) {
            return plan.path
        }
        return plan.path == "/" ? "/#\(SectionIDs.base(kind))" : "\(plan.path)#\(SectionIDs.base(kind))"
    }

    /// The first of the kinds, written with commas, that the site has.
    func href(among kinds: String) -> String {
        for name in kinds.split(separator: ",").map({ String($0).trimmedSpace }) {
            let kind = name == "offer" ? SectionKind(rawValue: writer.text("list")) : SectionKind(rawValue: name)
            if let kind, let href = href(to: kind) {
                return href
            }
        }
        return href(to: .contact) ?? href(to: .findUs) ?? planner.outline.last?.path ?? "/"
    }

    /// The button that matters most on this site.
    var mainAction: (label: String, href: String) {
        action("action", own: facts.action)
    }

    func action(_ key: String, own: String? = nil) -> (label: String, href: String) {
        let parts = writer.parts(key)
        let href = href(among: parts.count > 1 ? parts[1] : "contact")
        return (own ?? parts.first ?? writer.text("reach.action"), href)
    }
}

extension SitePlanner {
    /// A number below `count`, decided by the seed.
    func random(_ purpose: String, _ count: Int) -> Int {
        var random = writer.random(purpose)
        return random.index(count)
    }
}
