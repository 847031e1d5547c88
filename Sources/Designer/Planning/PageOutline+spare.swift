import SiteModel

/// What a site has no use for.
extension PageOutline {
    /// Whether the kind has something new to tell now and then, or the person asked for it.
    var hasNews: Bool {
        brief.sections.contains { ["newsletter", "posts"].contains($0.kind) }
            || writer.all("page").contains { parts in
                parts.count >= 3 && (parts[2].contains("newsletter") || parts[2].contains("posts"))
            }
    }

    /// Whether the trade has questions of its own for so many pages; what everybody asks may not fit a second time.
    func hasQuestions(for pages: Int) -> Bool {
        pages <= 1 || writer.all("faq").count >= 4 * (pages - 1) + 2
    }

    /// Leaves out the questions of further pages for which there are none of the trade’s own.
    func partQuestions(_ pages: inout [PagePlan]) {
        var count = 0
        for index in pages.indices where pages[index].sections.contains(.faq) {
            count += 1
            if !hasQuestions(for: count), pages[index].role != .faq, pages[index].sections.count > 1 {
                pages[index].sections.removeAll { $0 == .faq }
                count -= 1
            }
        }
    }

    /// Where people give and nothing is sold, amounts are gifts and not plans.
    func preferGifts(_ pages: inout [PagePlan]) {
        guard writer.isA("cause"), !writer.isA("club"), brief.facts.prices.isEmpty,
            !brief.sections.contains(where: { $0.kind == SectionKind.pricing.rawValue }),
            pages.contains(where: { $0.sections.contains(.donations) })
        else {
            return
        }
        for index in pages.indices {
            let isOnly = pages[index].sections.count <= 1
            pages[index].sections.removeAll { $0 == .pricing && !isOnly }
        }
    }

    /// A contact form that was asked for takes the place of the form that the trade usually has.
    func preferContactForm(_ pages: inout [PagePlan]) {
        guard brief.wantsContactForm, !brief.wantsSignUp else {
            return
        }
        for index in pages.indices where pages[index].sections.contains(.contact) {
            pages[index].sections.removeAll { $0 == .signUp }
        }
    }

    /// Guests who are asked to say that they come do so at home, where nobody named pages.
    func answerAtHome(_ pages: inout [PagePlan]) {
        guard writer.isA("wedding"), brief.wantsSignUp, brief.pages.isEmpty, brief.pageCount == nil,
            let own = pages.indices.dropFirst().first(where: { pages[$0].sections.contains(.signUp) })
        else {
            return
        }
        pages[0].sections.removeAll { $0 == .callToAction }
        pages[0].sections.append(.signUp)
        pages[own].sections.removeAll { $0 == .signUp }
        let rest = pages[own].sections
        guard Set(rest).isSubset(of: [.faq, .contact, .callToAction, .features]) else {
            return
        }
        pages.remove(at: own)
        let last = pages.count - 1
        pages[last].sections += rest.filter { $0 != .callToAction && !pages[last].sections.contains($0) }
    }

    /// A page that was to show a timetable, which nobody has said, shows the prices that are left, or is not there.
    func renameTimetable(_ pages: inout [PagePlan]) {
        for index in pages.indices.reversed()
        where pages[index].path != "/" && pages[index].role == .schedule && !pages[index].sections.contains(.schedule) {
            let isPriced = pages[index].sections.contains(.pricing)
            let role: PageRole = isPriced ? .prices : .faq
            let isSpare = !isPriced && brief.pageCount == nil
            guard !isSpare, !pages.contains(where: { $0.role == role }) else {
                pages.remove(at: index)
                continue
            }
            pages[index].role = role
            pages[index].id = role.rawValue
            pages[index].path = "/\(role.rawValue)"
            pages[index].label = writer.frame("page.\(role.rawValue)")
        }
    }
}
