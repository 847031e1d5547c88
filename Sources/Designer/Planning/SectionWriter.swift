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

    // MARK: Sections

    private func hero() -> Content {
        var content = Content()
        content["heading"] = .text(facts.headline ?? writer.text("headline"))
        if facts.headline != nil, facts.slogan == nil {
            content["eyebrow"] = .text(
                ([planner.tagline, facts.since, occasion].compactMap(\.self).filter { !$0.isEmpty } + remarks).joined(
                    separator: " · "))
        } else {
            let eyebrow =
                [planner.tagline, facts.since, occasion].compactMap(\.self).filter {
                    !$0.isEmpty && $0 != planner.siteName
                } + remarks
            if !eyebrow.isEmpty {
                content["eyebrow"] = .text(eyebrow.joined(separator: " · "))
            }
        }
        let said = facts.detail.map { writer.grammar.sentence(of: brief.name, does: $0) + " " } ?? ""
        content["text"] = .text(said + writer.text("lead"))
        let main = mainAction
        content["action"] = .text(main.label)
        content["actionHref"] = .text(main.href)
        let form = formAction.flatMap { $0.label == main.label ? nil : $0 }
        let second = form ?? action("second")
        if second.href != main.href, second.label != main.label {
            content["second"] = .text(second.label)
            content["secondHref"] = .text(second.href)
        }
        content["picture"] = picture("hero")
        return content
    }

    /// “Order ahead”, where the person asked for such a form.
    private var formAction: (label: String, href: String)? {
        guard brief.sections.contains(where: { $0.kind == SectionKind.signUp.rawValue }), let href = href(to: .signUp),
            let label = writer.parts("\(purpose).action").first
        else {
            return nil
        }
        return (label, href)
    }

    /// Short remarks that tell much: “breakfast included”, “6 rooms”. Longer ones have a place of their own.
    private var remarks: [String] {
        let counted = planner.outline.contains { $0.sections.contains(.stats) }
        let numbers = counted ? [] : facts.numbers.map { "\($0.value) \($0.label)" }
        let told = facts.statements.joined(separator: " ") + planner.tagline
        let asked = brief.sections.first { $0.kind == SectionKind.signUp.rawValue }?.words
        let short = (numbers + facts.notes).filter { $0.count <= 32 && !told.contains($0) && $0 != asked }
        return short.count <= 2 ? short : []
    }

    /// When it happens, where the whole site is about one date.
    private var occasion: String? {
        guard writer.isA("event") else {
            return nil
        }
        return facts.events.first { !$0.isHour }?.date
    }

    private func steps() -> Content {
        var content = heading(.steps)
        let variants = writer.parts("steps")
        content["items"] = .items(
            variants.enumerated().map { index, text in
                let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmedSpace }
                return ContentItem(
                    id: "step-\(index + 1)", ["title": .text(parts[0]), "text": .text(parts.count > 1 ? parts[1] : "")])
            })
        return content
    }

    private func story() -> Content {
        var content = heading(.story, intro: false)
        // Where two pages tell a story, what the person said of it stands on the one that is about it.
        let isTelling = planner.outline.last { $0.sections.contains(.story) }?.id == page.id
        let told = share(of: "story", .story, count: 1).first?.first ?? writer.text("story")
        var paragraphs = [told]
        if !facts.statements.isEmpty, isTelling {
            paragraphs.insert(facts.statements.joined(separator: " "), at: 0)
        }
        let sentences = isTelling ? personSentences + roleSentences : []
        if !sentences.isEmpty {
            paragraphs.insert(sentences.joined(separator: " "), at: 0)
        }
        content["text"] = .text(paragraphs.joined(separator: "\n\n"))
        content["picture"] = picture("story")
        return content
    }

    /// “The bakery is run by Maria and João Silva.”
    private var personSentences: [String] {
        facts.people.filter(\.isBy).map { person in
            writer.grammar.sentence(
                of: brief.name ?? writer.grammar.definite(writer.text("noun")), role: person.role ?? "run by",
                by: person.name)
        }
    }

    /// “Carmen Ruiz is the owner.”, where no section shows the people.
    private var roleSentences: [String] {
        guard !planner.outline.contains(where: { $0.sections.contains(.team) }) else {
            return []
        }
        return facts.people.filter { !$0.isBy }.compactMap { person in
            person.role.map { writer.grammar.sentence(of: person.name, is: $0) }
        }
    }

    /// The one person of a practice or a school that bears that person’s name.
    var soloist: [Person] {
        guard let name = brief.name, let phrase = brief.kindPhrase,
            brief.bearsTitle || phrase.lowercased().hasPrefix("tutor")
        else {
            return []
        }
        return [Person(name: name, role: phrase.withoutMoods)]
    }

    private func team() -> Content {
        var content = heading(.team)
        let people = facts.people.isEmpty ? soloist : facts.people
        let items: [[String: ContentValue]] =
            people.isEmpty
            ? [["name": open("name"), "role": open("role")]]
            : people.map { person in
                var fields: [String: ContentValue] = ["name": .text(person.name)]
                // “run by” is told in the story; beside a face it would say nothing.
                fields["role"] = person.isBy ? nil : person.role.map { .text($0) }
                return fields
            }
        content["items"] = .items(items.enumerated().map { ContentItem(id: "person-\($0 + 1)", $1) })
        return content
    }

    private func testimonials() -> Content {
        var content = heading(.testimonials, intro: false)
        let noun = writer.grammar.indefinite(writer.text("customer"))
        let items: [[String: ContentValue]] =
            facts.quotes.isEmpty
            ? [["quote": open("quote", ["somebody": noun])]]
            : facts.quotes.map { quote in
                var fields: [String: ContentValue] = ["quote": .text(quote.text)]
                fields["name"] = .text(quote.name ?? writer.text("customer").capitalisedFirst)
                return fields
            }
        content["items"] = .items(items.enumerated().map { ContentItem(id: "quote-\($0 + 1)", $1) })
        return content
    }

    private func callToAction() -> Content {
        let parts = writer.parts("cta")
        var content = Content()
        content["heading"] = .text(parts.first ?? writer.frame("label.cta"))
        if parts.count > 1 {
            content["text"] = .text(parts[1])
        }
        let action = reachingAction
        content["action"] = .text(action.label)
        content["actionHref"] = .text(action.href)
        return content
    }

    /// The button under words that ask to come or to write: it leads to the people, not to the list.
    private var reachingAction: (label: String, href: String) {
        for key in ["action", "second"] {
            let goal = writer.parts(key).dropFirst().first?.split(separator: ",").first.map(String.init) ?? ""
            if ["contact", "signUp", "hours", "findUs", "pricing"].contains(goal) {
                return action(key, own: key == "action" ? facts.action : nil)
            }
        }
        return (writer.text("reach.action"), href(among: "contact, signUp, findUs, hours"))
    }
}

extension SitePlanner {
    /// A number below `count`, decided by the seed.
    func random(_ purpose: String, _ count: Int) -> Int {
        var random = writer.random(purpose)
        return random.index(count)
    }
}
