import SiteModel

/// Sees to it that no page looks unfinished and none is endless.
struct PageBalance {
    let outline: PageOutline

    /// How many sections a home page has at most where nothing more was said or asked for.
    private static let most = (alone: 8, first: 6)
    private static let least = (alone: 5, first: 4)

    /// Fills up thin pages with what a visitor would want next, and shortens a home page that says too much.
    func balance(_ pages: inout [PagePlan]) {
        guard !pages.isEmpty else {
            return
        }
        shorten(&pages)
        for index in pages.indices {
            fill(index, of: &pages)
        }
    }

    private func shorten(_ pages: inout [PagePlan]) {
        let most = pages.count == 1 ? Self.most.alone : Self.most.first
        let wished = Set(outline.brief.sections.map(\.kind))
        for kind: SectionKind in [.gallery, .steps, .faq, .features, .story]
        where pages[0].sections.count > most && !wished.contains(kind.rawValue) {
            if kind == .story, !outline.brief.facts.statements.isEmpty { continue }
            if kind == .gallery, !outline.brief.facts.works.isEmpty { continue }
            pages[0].sections.removeAll { $0 == kind }
        }
    }

    private func fill(_ index: Int, of pages: inout [PagePlan]) {
        let least = pages.count == 1 ? Self.least.alone : Self.least.first
        // First what no other page has; then what reads differently a second time.
        for allowsTwice in [false, true] {
            for kind in candidates(for: pages[index].role) {
                let isEnough =
                    index == 0
                    ? pages[0].sections.count >= least
                    : pages[index].sections.reduce(0) { $0 + weight($1) } >= self.least(of: pages[index].role)
                guard !isEnough else {
                    return
                }
                let uses = pages.count { $0.sections.contains(kind) }
                let elsewhere = pages.indices.contains { $0 != index && pages[$0].sections.contains(kind) }
                let repeats: Set<SectionKind> = [.features, .faq, .callToAction]
                guard !pages[index].sections.contains(kind), !isRefused(kind), hasOwnWords(kind),
                    kind != .faq || outline.hasQuestions(for: uses + 1), kind != .newsletter || outline.hasNews,
                    !elsewhere || kind == .callToAction || (allowsTwice && repeats.contains(kind) && uses < 3),
                    kind != .callToAction
                        || !pages[index].sections.contains(where: { [.contact, .signUp].contains($0) })
                else {
                    continue
                }
                insert(kind, into: &pages[index])
            }
        }
    }

    private func candidates(for role: PageRole?) -> [SectionKind] {
        let other: [SectionKind] = [.features, .faq, .callToAction]
        return switch role {
        case .home: [.features, .story, outline.offer, .steps, .faq, .callToAction]
        case .offer, .menu, .shop: [.features, .steps, .faq, .callToAction]
        case .work: [.steps, .features, .story, .callToAction]
        case .about, .team: [.story, .features, .gallery, .callToAction]
        case .contact, .visit: [.faq, .steps, .features]
        case .prices, .donate, .testimonials: [.faq, .steps, .features, .callToAction]
        case .faq: [.contact, .callToAction]
        case .news, .events, .schedule: [.newsletter, .features, .faq, .callToAction]
        case nil: other
        }
    }

    /// How much of a page a section fills.
    private func weight(_ kind: SectionKind) -> Double {
        let facts = outline.brief.facts
        switch kind {
        case .callToAction, .newsletter, .text, .hours: return 0.5
        case .events, .schedule: return facts.events.count > 2 ? 1.5 : 0.5
        case .team: return facts.people.count > 2 ? 1 : 0.5
        case .posts, .donations: return 0.7
        case .menu, .products, .services, .pricing: return facts.prices.count + facts.items.count > 8 ? 2 : 1
        case .contact: return facts.addresses.isEmpty && facts.phones.isEmpty ? 0.8 : 1
        default: return 1
        }
    }

    /// What fills a page; a contact page may be shorter, for whoever opens it knows what they want.
    private func least(of role: PageRole?) -> Double { [.contact, .visit].contains(role) ? 1.7 : 2 }

    /// Whether the book has words for the section that are about this trade, rather than about any.
    private func hasOwnWords(_ kind: SectionKind) -> Bool {
        let keys: [SectionKind: String] = [.steps: "steps", .features: "feature", .faq: "faq", .gallery: "caption"]
        guard let key = keys[kind], outline.brief.kind != "general" else {
            return true
        }
        return outline.writer.book.hasOwn(key, of: outline.brief.kind)
    }

    private func isRefused(_ kind: SectionKind) -> Bool {
        outline.brief.unwanted.contains { $0.kind == kind.rawValue }
    }

    /// Before what closes a page.
    private func insert(_ kind: SectionKind, into page: inout PagePlan) {
        let closing: Set<SectionKind> = [.callToAction, .newsletter, .contact, .signUp, .faq, .findUs, .hours]
        guard !closing.contains(kind) else {
            let isLast = page.sections.last == .callToAction && kind != .callToAction
            page.sections.insert(kind, at: page.sections.count - (isLast ? 1 : 0))
            return
        }
        let index = page.sections.dropFirst().firstIndex { closing.contains($0) } ?? page.sections.count
        page.sections.insert(kind, at: min(max(index, 1), page.sections.count))
    }
}
