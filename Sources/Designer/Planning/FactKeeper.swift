import SiteModel

/// Sees to it that every fact of a brief is on the site, word for word.
struct FactKeeper {
    let brief: Brief
    let writer: CopyWriter

    /// Adds a section with whatever no other section had room for.
    func complete(_ spec: inout SiteSpec) {
        let texts = spec.texts
        var missing: [String] = []
        let hasStats = spec.pages.contains { $0.sections.contains { $0.kind == .stats } }
        let numbers = hasStats ? [] : brief.facts.numbers.map { "\($0.value) \($0.label)" }
        // A name that is too long for titles stands here whole.
        let name = [brief.name].compactMap(\.self)
        for fact in brief.facts.all + numbers + name
        where !texts.contains(where: { $0.contains(fact) || $0.hasPrefix(fact.capitalisedFirst) }) {
            if !missing.contains(where: { $0.contains(fact) }) {
                missing.append(fact)
            }
        }
        guard !missing.isEmpty, !spec.pages.isEmpty else {
            return
        }
        let lines = phrases(missing)
        let page = spec.pages.firstIndex { $0.sections.contains { $0.kind == .story } } ?? 0
        let id = SectionIDs.unique("more", in: spec.pages[page].sections.map(\.id))
        let closing: Set<SectionKind> = [.callToAction, .newsletter, .contact, .faq]
        let index =
            spec.pages[page].sections.firstIndex { closing.contains($0.kind) } ?? spec.pages[page].sections.count
        spec.pages[page].sections.insert(
            Section(
                id: id, kind: .text, layout: "column",
                content: Content([
                    "heading": .text(writer.text("more.heading")), "text": .text(lines.joined(separator: "\n\n")),
                ])),
            at: max(index, 1))
    }

    /// What belongs together goes on one line.
    private func phrases(_ missing: [String]) -> [String] {
        var rest = missing
        var lines: [String] = []
        func take(_ parts: [String?], _ separator: String) {
            let own = parts.compactMap(\.self)
            guard own.contains(where: rest.contains) else {
                return
            }
            lines.append(own.joined(separator: separator))
            rest.removeAll { fact in own.contains { $0.contains(fact) } }
        }
        for price in brief.facts.prices { take([price.name, price.price, price.text], writer.grammar.comma) }
        for row in brief.facts.hours { take([row.day, row.hours], ": ") }
        for event in brief.facts.events { take([event.date, event.title, event.place], ": ") }
        for person in brief.facts.people {
            take(
                person.isBy ? [person.role.map(\.capitalisedFirst), person.name] : [person.name, person.role],
                person.isBy ? " " : writer.grammar.comma)
        }
        for gift in brief.facts.gifts { take([gift.price, gift.name], " ") }
        for number in brief.facts.numbers { take(["\(number.value) \(number.label)"], " ") }
        for quote in brief.facts.quotes { take([writer.grammar.quoted(quote.text), quote.name], " – ") }
        // Things and remarks that nothing parts stand together, a handful to a paragraph.
        let short = rest.filter { $0.count <= 40 }
        let long = rest.filter { $0.count > 40 }
        let groups = stride(from: 0, to: short.count, by: 6).map { start in
            short[start..<min(start + 6, short.count)].joined(separator: " · ")
        }
        return lines + groups + long
    }
}

extension SiteSpec {
    /// Every text of the site, in no order that matters.
    var texts: [String] {
        [brand.name, brand.tagline] + shared.texts
            + pages.flatMap { page in
                [page.label, page.title, page.description] + page.sections.flatMap(\.content.texts)
            }
    }
}

extension Content {
    /// Every text of the content and of its lists.
    var texts: [String] {
        values.filter {
            !$0.key.hasSuffix("Href") && !["href", "picture", "icon", "kind", "required"].contains($0.key)
        }.values.flatMap {
            value in
            switch value {
            case .text(let text): [text]
            case .items(let items): items.flatMap(\.fields.texts)
            }
        }
    }
}
