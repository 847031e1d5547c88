import SiteModel

extension CommandRunner {
    /// Replaces a text wherever it stands; capitals may differ where nothing matches to the letter.
    mutating func replace(_ old: String, with new: String) throws(CommandProblem) {
        guard let exact = exactText(old) else {
            throw .noText(old)
        }
        guard exact != new else {
            throw .alreadySo
        }
        var count = 0
        edit { spec in
            spec.mapTexts { text in
                count += text.contains(exact) ? 1 : 0
                return text.replacing(exact, with: new)
            }
            if spec.brand.name.contains(exact) {
                spec.brand.name = spec.brand.name.replacing(exact, with: new)
                count += 1
            }
            for index in spec.pages.indices where spec.pages[index].label == exact {
                spec.pages[index].label = new
                count += 1
            }
        }
        say(.replaced(exact, new, places: count))
    }

    /// The text as the site has it; capitals and quotation marks may differ.
    private func exactText(_ text: String) -> String? {
        guard !text.isEmpty else {
            return nil
        }
        let texts = spec.texts
        if texts.contains(where: { $0.contains(text) }) {
            return text
        }
        for spelling in [text.replacing("'", with: "’"), text.replacing("’", with: "'")]
        where texts.contains(where: { $0.contains(spelling) }) {
            return spelling
        }
        let lower = text.lowercased()
        return texts.lazy.compactMap { own -> String? in
            let small = own.lowercased()
            guard small.count == own.count, let range = small.ranges(of: lower).first else {
                return nil
            }
            let start = small.distance(from: small.startIndex, to: range.lowerBound)
            return String(own.dropFirst(start).prefix(text.count))
        }.first
    }

    // MARK: Named texts

    mutating func set(_ target: TextTarget, _ text: String) throws(CommandProblem) {
        switch target {
        case .headline: try setHero("heading", text)
        case .intro: try setHero("text", text)
        case .eyebrow: try setHero("eyebrow", text)
        case .secondButton: try setHero("second", text)
        case .button:
            try setHero("action", text)
            edit { spec in
                let old = spec.shared.text("action")
                spec.shared["action"] = .text(text)
                spec.mapSections([.callToAction, .pricing]) { $0.mapTexts { $0 == old ? text : $0 } }
            }
        case .tagline:
            let old = spec.brand.tagline
            edit { spec in
                if !old.isEmpty {
                    spec.mapTexts { $0.replacing(old, with: text) }
                }
                spec.brand.tagline = text
            }
        case .footer: edit { $0.shared["footer"] = .text(text) }
        case .phone: setContact("phone", text)
        case .mail: setContact("mail", text)
        case .address: setContact("address", text)
        case .pageTitle(let id):
            edit { spec in
                if let index = spec.pages.firstIndex(where: { $0.id == id }) { spec.pages[index].title = text }
            }
        case .part(let target, let part):
            let place = try place(of: target)
            let section = section(at: place)
            guard let key = SectionTexts.key(of: part, in: section) else {
                throw .partMissing(part)
            }
            edit { $0.pages[place.page].sections[place.section].content[key] = .text(text) }
            say(.setPart(section.kind, part, text))
            return
        case .at(let address):
            var done = false
            edit { done = ContentAddress(address).set(text, in: &$0) }
            guard done else {
                throw .noText(address)
            }
            say(.setAddress(address, text))
            return
        }
        say(.setText(target, text))
    }

    private mutating func setHero(_ key: String, _ text: String) throws(CommandProblem) {
        guard let page = spec.pages.indices.first(where: { spec.pages[$0].sections.contains { $0.kind == .hero } }),
            let section = spec.pages[page].sections.firstIndex(where: { $0.kind == .hero })
        else {
            throw .noSection("hero", .hero)
        }
        edit { $0.pages[page].sections[section].content[key] = .text(text) }
    }

    // MARK: Taking texts away

    mutating func remove(_ target: TextTarget) throws(CommandProblem) {
        switch target {
        case .phone: try removeContact("phone")
        case .mail: try removeContact("mail")
        case .address: try removeContact("address")
        case .footer: edit { $0.shared["footer"] = nil }
        case .eyebrow, .secondButton, .button:
            let keys =
                target == .eyebrow
                ? ["eyebrow"] : target == .button ? ["action", "actionHref"] : ["second", "secondHref"]
            guard
                spec.pages.flatMap(\.sections).contains(where: { $0.kind == .hero && $0.content.text(keys[0]) != nil })
            else {
                throw .partMissing(.button)
            }
            edit { spec in
                spec.mapSections([.hero]) { content in keys.forEach { content[$0] = nil } }
            }
        case .part(let target, let part):
            let place = try place(of: target)
            let section = section(at: place)
            guard let key = SectionTexts.key(of: part, in: section), section.content.text(key) != nil else {
                throw .partMissing(part)
            }
            guard key != "heading", !(key == "text" && section.kind == .text), key != "send", key != "label" else {
                throw .partNeeded
            }
            edit { spec in
                spec.pages[place.page].sections[place.section].content[key] = nil
                if key == "action" {
                    spec.pages[place.page].sections[place.section].content["actionHref"] = nil
                }
            }
        case .headline, .intro, .tagline, .pageTitle, .at: throw .partNeeded
        }
        say(.removedText(target))
    }
}
