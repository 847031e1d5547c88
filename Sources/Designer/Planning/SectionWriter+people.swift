import SiteModel

/// The opening, the story, and the people behind a site.
extension SectionWriter {
    func hero() -> Content {
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

    func steps() -> Content {
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

    func story() -> Content {
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

    func team() -> Content {
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

    func testimonials() -> Content {
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

    func callToAction() -> Content {
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
