import SiteModel

/// What a page must have: what was asked for, and a place for each fact.
extension PageOutline {
    func addWishes(_ pages: inout [PagePlan]) {
        for wish in brief.sections {
            guard let kind = SectionKind(rawValue: wish.kind), !pages.contains(where: { $0.sections.contains(kind) })
            else {
                continue
            }
            // “Services” of a trade whose offer is a menu is that menu.
            let isOffer = kind == .services || (kind == .menu && offer == .products && writer.isA("food"))
            // So are the “prices” of a trade that has a list of them rather than plans.
            let isList = kind == .pricing && offer != .pricing && !writer.book.hasOwn("plan", of: brief.kind)
            if isOffer || isList, pages.contains(where: { $0.sections.contains(offer) }) {
                continue
            }
            insert(kind, into: &pages)
        }
        let refused = brief.unwanted.compactMap { SectionKind(rawValue: $0.kind) }
        for index in pages.indices {
            pages[index].sections.removeAll { refused.contains($0) && !(index == 0 && $0 == .hero) }
            if pages[index].sections.isEmpty {
                pages[index].sections = [.text]
            }
        }
    }

    func addFacts(_ pages: inout [PagePlan]) {
        let facts = brief.facts
        var needed: [SectionKind] = []
        if !facts.quotes.isEmpty { needed.append(.testimonials) }
        if !facts.hours.isEmpty { needed.append(.hours) }
        if !facts.gifts.isEmpty { needed.append(.donations) }
        if !facts.prices.isEmpty, !pages.contains(where: { !$0.sections.filter(\.hasPrices).isEmpty }) {
            needed.append(offer.hasPrices ? offer : .services)
        }
        if facts.events.contains(where: { $0.title != nil }),
            !pages.contains(where: { $0.sections.contains(.schedule) })
        {
            needed.append(.events)
        }
        if !facts.works.isEmpty { needed.append(.gallery) }
        if facts.people.count(where: { !$0.isBy }) > 1 { needed.append(.team) }
        if facts.numbers.count >= 3 { needed.append(.stats) }
        if !facts.addresses.isEmpty, !pages.contains(where: { $0.sections.contains(.contact) }) {
            needed.append(.findUs)
        }
        if !facts.phones.isEmpty || !facts.mails.isEmpty, !pages.contains(where: { $0.sections.contains(.findUs) }) {
            needed.append(.contact)
        }
        // Hours that nobody said are asked for once.
        if facts.hours.isEmpty, pages.dropFirst().contains(where: { $0.sections.contains(.hours) }) {
            pages[0].sections.removeAll { $0 == .hours }
        }
        for kind in needed where !pages.contains(where: { $0.sections.contains(kind) }) {
            insert(kind, into: &pages)
        }
    }

    /// Puts a section on the page where a visitor would look for it.
    private func insert(_ kind: SectionKind, into pages: inout [PagePlan]) {
        let roles: [PageRole] =
            switch kind {
            case .hours, .findUs: [.visit, .contact, .home]
            case .contact: [.contact, .visit, .home]
            case .menu, .products, .services: [.menu, .shop, .offer, .prices, .home]
            case .pricing: [.prices, .offer, .home]
            case .donations: [.donate, .home]
            case .signUp: [.contact, .visit, .home]
            case .gallery: [.work, .about, .home]
            case .team, .story: [.team, .about, .home]
            case .faq: [.faq, .visit, .contact, .home]
            case .events, .schedule: [.events, .schedule, .home]
            case .posts: [.news, .home]
            default: [.home]
            }
        let place = Self.firstPage(among: roles, in: pages)
        let closing: [SectionKind] = [.callToAction, .newsletter, .signUp, .contact, .faq, .findUs, .hours]
        if kind == .signUp, let contact = pages[place].sections.firstIndex(of: .contact) {
            pages[place].sections.insert(kind, at: max(contact, place == 0 ? 1 : 0))
            return
        }
        var index = pages[place].sections.count
        if !closing.contains(kind) {
            while index > 1, closing.contains(pages[place].sections[index - 1]) {
                index -= 1
            }
        } else if let last = pages[place].sections.last,
            last == .callToAction || ([.hours, .findUs].contains(kind) && last == .newsletter)
        {
            index -= 1
        }
        pages[place].sections.insert(kind, at: max(index, pages[place].sections.isEmpty ? 0 : min(1, index)))
    }

    private static func firstPage(among roles: [PageRole], in pages: [PagePlan]) -> Int {
        for role in roles {
            if let index = pages.firstIndex(where: { $0.role == role }) {
                return index
            }
        }
        return 0
    }

    /// Where everything is on one page, it ends with what a visitor does next, and contact is last.
    func closeWell(_ page: inout PagePlan) {
        let order: [SectionKind] = [.faq, .hours, .findUs, .newsletter, .callToAction, .signUp, .contact]
        // A form says by itself what to do next.
        let closing = order.filter { kind in
            page.sections.contains(kind) && !(kind == .callToAction && page.sections.contains(.signUp))
        }
        page.sections = page.sections.filter { !order.contains($0) } + closing
    }

    /// One hero at the top of the home page; every kind once a page.
    func tidy(_ page: inout PagePlan, isHome: Bool) {
        var seen: Set<SectionKind> = []
        page.sections = page.sections.filter { seen.insert($0).inserted }
        if isHome {
            page.sections.removeAll { $0 == .hero }
            page.sections.insert(.hero, at: 0)
        }
    }
}
