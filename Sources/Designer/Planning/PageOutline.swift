import SiteModel

/// A page before its words: what it is called and which sections it has.
struct PagePlan: Hashable, Sendable {
    var id: String
    var path: String
    var label: String
    var role: PageRole?
    var sections: [SectionKind]
}

/// Decides pages and their sections: as asked for, or as the trade usually has them.
struct PageOutline {
    let brief: Brief
    let writer: CopyWriter

    func pages() -> [PagePlan] {
        var pages = brief.pages.isEmpty ? usualPages() : namedPages()
        leaveOut(&pages)
        addWishes(&pages)
        addFacts(&pages)
        preferGifts(&pages)
        preferContactForm(&pages)
        answerAtHome(&pages)
        partQuestions(&pages)
        PageBalance(outline: self).balance(&pages)
        for index in pages.indices {
            tidy(&pages[index], isHome: index == 0)
            if pages.count == 1 {
                closeWell(&pages[index])
            }
        }
        return pages
    }

    // MARK: Which pages

    /// The trade's own pages, cut to the number asked for.
    private func usualPages() -> [PagePlan] {
        var plans: [PagePlan] = []
        for parts in writer.all("page") where parts.count >= 3 {
            let labels = parts[1].split(separator: "/").map { String($0).trimmedSpace }
            var random = writer.random("label/\(parts[0])")
            plans.append(
                PagePlan(
                    id: parts[0], path: plans.isEmpty ? "/" : "/\(parts[0])", label: labels[random.index(labels.count)],
                    role: plans.isEmpty ? .home : PageRole(rawValue: parts[0]) ?? PageRole.named(parts[0]),
                    sections: kinds(parts[2])))
        }
        guard let count = brief.pageCount, count != plans.count, !plans.isEmpty else {
            return plans
        }
        if count > plans.count {
            return extended(plans, to: count)
        }
        let kept = Array(plans.prefix(max(count, 1)))
        return merged(kept, rest: Array(plans.dropFirst(kept.count)))
    }

    /// More pages than the trade has: gallery, team, questions, news, as far as they go.
    private func extended(_ plans: [PagePlan], to count: Int) -> [PagePlan] {
        var plans = plans
        for role: PageRole in [.work, .faq, .team, .news, .prices, .events]
        where plans.count < min(count, Self.mostPages)
            && !plans.contains(where: { $0.role == role || $0.id == role.rawValue })
        {
            plans.append(
                PagePlan(
                    id: role.rawValue, path: "/\(role.rawValue)", label: writer.frame("page.\(role.rawValue)"),
                    role: role, sections: sections(for: role)))
        }
        return plans
    }

    /// The sections of pages that there is no room for move to the last page that is kept, or the only one.
    private func merged(_ kept: [PagePlan], rest: [PagePlan]) -> [PagePlan] {
        var kept = kept
        for kind in rest.flatMap({ $0.sections.prefix(2) })
        where ![.steps, .faq, .team].contains(kind) && !kept.contains(where: { $0.sections.contains(kind) }) {
            kept[kept.count - 1].sections.append(kind)
        }
        if kept.count == 1 {
            let hasContact = kept[0].sections.contains(.contact)
            kept[0].sections.removeAll { $0 == .callToAction && hasContact }
        }
        return kept
    }

    /// The pages that the person named; a home page comes before them where none of them is one.
    private func namedPages() -> [PagePlan] {
        var names = brief.pages
        let roles = names.map(PageRole.named)
        let firstIsHome =
            roles.first == .home || brief.pageCount == names.count || (brief.pageCount == nil && roles.first == .work)
        if !firstIsHome, !roles.contains(.home) {
            names.insert(writer.frame("page.home"), at: 0)
        } else if let home = roles.firstIndex(of: .home), home > 0 {
            names.insert(names.remove(at: home), at: 0)
        }
        let usual = usualHome
        // “Work” of a law firm is what it does; that of a studio is pictures.
        let showsPictures = writer.all("page").contains {
            $0.count >= 3 && kinds($0[2]).contains(.gallery) && $0[0] == "home"
        }
        var plans: [PagePlan] = []
        for (index, name) in names.prefix(Self.mostPages).enumerated() {
            let named = index == 0 ? PageRole.named(name) ?? .home : PageRole.named(name)
            let role = named == .work && !showsPictures && name.lowercased().hasSuffix("work") ? .offer : named
            let id = SectionIDs.unique(
                index == 0 ? "home" : SectionIDs.slug(name, fallback: role?.rawValue ?? "page"), in: plans.map(\.id))
            var own = role.map(sections) ?? [.text, .callToAction]
            if index == 0 {
                own = role == .home ? usual : [.hero] + own.filter { $0 != .hero }
            }
            plans.append(PagePlan(id: id, path: index == 0 ? "/" : "/\(id)", label: name, role: role, sections: own))
        }
        return plans
    }

    /// How many pages a site gets at most. More would be a site that nobody finds their way in.
    static let mostPages = 12

    var usualHome: [SectionKind] {
        writer.all("page").first.flatMap { $0.count >= 3 ? kinds($0[2]) : nil } ?? [.hero, .features, .callToAction]
    }

    /// What the trade offers is listed in this kind of section.
    var offer: SectionKind { SectionKind(rawValue: writer.text("list")) ?? .services }

    private func sections(for role: PageRole) -> [SectionKind] {
        switch role {
        case .home: usualHome
        case .offer: [offer, .steps, .callToAction]
        case .menu: [.menu, .callToAction]
        case .shop: [.products, .faq]
        case .work: [.gallery, .callToAction]
        case .about: [.story, .features]
        case .team: [.team, .callToAction]
        case .contact: [.contact, .faq]
        case .visit: [.findUs, .hours, .contact]
        case .prices: [.pricing, .faq]
        case .faq: [.faq, .callToAction]
        case .news: [.posts, .newsletter]
        case .events: hasNews ? [.events, .newsletter] : [.events]
        case .schedule: [.schedule, .callToAction]
        case .donate: [.donations, .faq]
        case .testimonials: [.testimonials, .callToAction]
        }
    }

    /// The sections of a page by its name alone; a page of any other name gets a text to fill in.
    func sections(ofPage name: String) -> [SectionKind] {
        PageRole.named(name).map(sections) ?? [.text, .callToAction]
    }

    private func kinds(_ text: String) -> [SectionKind] {
        text.split(separator: ",").compactMap { name in
            let name = String(name).trimmedSpace
            return name == "offer" ? offer : SectionKind(rawValue: name)
        }
    }

    // MARK: What need not be there

    /// Takes out what nobody asked for and nothing is known about: people without names, times without a timetable.
    private func leaveOut(_ pages: inout [PagePlan]) {
        let named = Set(brief.pages.compactMap(PageRole.named))
        let wished = Set(brief.sections.map(\.kind))
        let hasPeople =
            brief.facts.people.contains { !$0.isBy } || brief.bearsTitle
            || (brief.kindPhrase?.lowercased().hasPrefix("tutor") ?? false)
        let unknown: [(SectionKind, PageRole, Bool)] = [
            (.team, .team, hasPeople), (.schedule, .schedule, !brief.facts.events.isEmpty),
            (.events, .events, !brief.facts.events.isEmpty || writer.isA("band") || writer.isA("museum")),
            (.posts, .news, ["posts", "gallery"].contains(writer.text("list"))),
        ]
        for (kind, role, isKnown) in unknown
        where !isKnown && !wished.contains(kind.rawValue) && !named.contains(role) {
            // A wedding has a day, and a festival a programme, even before anybody has written it down.
            if kind == .schedule, writer.isA("event") { continue }
            // A page that is there only because so many were asked for keeps what it is for.
            let isExtra = (brief.pageCount ?? 0) > 4
            for index in pages.indices where !(isExtra && pages[index].role == role) {
                pages[index].sections.removeAll { $0 == kind }
            }
            if kind == .schedule { renameTimetable(&pages) }
        }
        // What would be shown open on its own page need not be shown open at home, too, nor on a page of one post.
        let isOpen = writer.all("item").first?.first?.hasPrefix("[") ?? false
        if isOpen, brief.facts.items.isEmpty, brief.facts.prices.isEmpty,
            pages.dropFirst().contains(where: { $0.sections.contains(offer) })
        {
            pages[0].sections.removeAll { $0 == offer }
        }
        if !named.contains(.news), brief.pageCount == nil, pages[0].sections.contains(.posts) {
            pages.removeAll { $0.path != "/" && Set($0.sections).isSubset(of: [.posts, .newsletter, .faq]) }
        }
        pages.removeAll { $0.sections.isEmpty && $0.path != "/" }
    }
}

extension SectionKind {
    /// Whether its items carry prices.
    var hasPrices: Bool { [.menu, .services, .products, .pricing].contains(self) }
}

extension Person {
    /// Whether the role is a phrase that goes before the name: “run by”.
    var isBy: Bool { role == "by" || role?.hasSuffix(" by") ?? false || role.map(ArabicReader.isBy) ?? false }
}
