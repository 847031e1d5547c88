import SiteModel

/// Opening hours, prices and links.
extension CommandReader {
    // MARK: Hours

    /// “opening hours are Mon–Fri 9–18”, “open Sundays 9–13”, “closed on Mondays”.
    func readHours() throws(CommandProblem) -> Command? {
        let names = ["opening hours", "opening times", "business hours", "office hours", "opening hour", "hours"]
        let announced =
            names.contains { name in (has(name) ?? 9) <= 3 } && !Self.removing.contains(verb)
            && !["move", "duplicate", "swap", "show", "turn"].contains(verb)
        let speaks =
            ["we", "we're", "are", "open", "closed", "now"].contains(verb) || isDay(0)
            || (hasAny(["open", "closed"]) && (has("open") ?? has("closed") ?? 9) <= 3)
        guard announced || speaks, !Self.adding.contains(verb) || hasDay else {
            return nil
        }
        var reader = PromptReader(passage: passage.joining([clause]))
        reader.readHours()
        var rows = reader.brief.facts.hours
        if rows.isEmpty, let row = closedRow() {
            rows = [row]
        }
        guard !rows.isEmpty else {
            if announced, hasAny(["to", "are", ":", "is", "="]) {
                throw .unclearHours(said)
            }
            return nil
        }
        let only = has("only") != nil
        return .setHours(rows, whole: (announced && !Self.adding.contains(verb) && has("on") == nil) || only)
    }

    private func isDay(_ offset: Int) -> Bool { Lexicon.days.contains(key(offset)) }

    private var hasDay: Bool {
        passage.words[clause].contains { Lexicon.days.contains($0.key) || Lexicon.dayGroups.contains($0.key) }
    }

    /// «مغلق يوم الجمعة», “Mondays we are closed”.
    private func closedRow() -> HoursRow? {
        guard let closed = has("closed") else {
            return nil
        }
        let reader = PromptReader(passage: passage)
        for index in clause {
            if let days = reader.dayRange(at: index) {
                return HoursRow(day: passage.slice(days), hours: passage.words[at(closed)].text.lowercased())
            }
        }
        return nil
    }

    // MARK: Prices

    /// “croissants cost €1.60 now”, “change the price of the haircut to $30”, “raise all prices by 10%”.
    func readPrice() throws(CommandProblem) -> Command? {
        if let percent = readPercent() {
            return percent
        }
        guard !Self.removing.contains(verb), !(Self.adding.contains(verb) && verb != "put" && verb != "make"),
            quotations.isEmpty || has("price") != nil
        else {
            return nil
        }
        let reader = PromptReader(passage: passage)
        guard let price = clause.lazy.compactMap({ reader.priceRange(at: $0) }).first,
            price.upperBound <= clause.upperBound
        else {
            return nil
        }
        let after = span(price.upperBound, clause.upperBound)
        guard after.allSatisfy({ ["now", "from", "please", "each"].contains(passage.key($0)) }) else {
            return nil
        }
        let name = (span(clause.lowerBound, price.lowerBound)).filter {
            !Self.priceWords.contains(passage.key($0)) && !passage.words[$0].isQuote
        }
        guard let first = name.first, let last = name.last else {
            return nil
        }
        let item = core(span(first, last + 1))
        // “the second service costs €30”
        if let target = itemTarget(item), target.ordinal != nil {
            return .setItem(target, .price, passage.slice(price))
        }
        return .setPrice(item: unquoted(item), price: passage.slice(price))
    }

    private func readPercent() -> Command? {
        guard hasAny(["prices", "price", "everything"]),
            let sign = clause.first(where: { ["%", "٪", "percent"].contains(passage.key($0)) }),
            sign > clause.lowerBound, let number = Int(passage.key(sign - 1)), (1...90).contains(number)
        else {
            return nil
        }
        if hasAny(["raise", "increase", "up", "higher"]) { return .changePrices(percent: number) }
        if hasAny(["lower", "reduce", "decrease", "cut", "down", "discount", "drop"]) {
            return .changePrices(percent: -number)
        }
        return nil
    }

    /// The price in a text, if it is one.
    func price(in text: String) -> String? {
        let reader = PromptReader(passage: CommandPassage.make(text, knowing: []))
        let words = reader.words.indices
        guard let range = words.lazy.compactMap({ reader.priceRange(at: $0) }).first, range.lowerBound == 0 else {
            return nil
        }
        return text
    }

    private static let priceWords = Lexicon.words(
        "the price of for a an our now cost costs is are to set change make update at prices raise lower put = : should be charge"
    )

    // MARK: Links

    /// “add our Instagram: https://instagram.com/x”, “add @aurora on Instagram”.
    func readLink() -> Command? {
        let word = passage.words[clause].first { [.link, .handle].contains($0.shape) }
        let network = passage.words[clause].first { Self.networks[$0.key] != nil }
        if Self.removing.contains(verb), let network, clause.count <= 5 {
            return .removeLink(network.key)
        }
        guard let word, Self.adding.contains(verb) || Self.changing.contains(verb) || network != nil else {
            return nil
        }
        if word.shape == .link {
            let href = word.text.hasPrefix("http") ? word.text : "https://\(word.text)"
            return .addLink(label: network?.text ?? word.text, href: href)
        }
        guard let network, let base = Self.networks[network.key] else {
            return nil
        }
        return .addLink(label: word.text, href: base + word.text.dropFirst())
    }

    private static let networks = [
        "instagram": "https://www.instagram.com/", "tiktok": "https://www.tiktok.com/@",
        "youtube": "https://www.youtube.com/@", "facebook": "https://www.facebook.com/",
        "bluesky": "https://bsky.app/profile/", "github": "https://github.com/",
        "linkedin": "https://www.linkedin.com/in/",
        "twitter": "https://x.com/", "mastodon": "https://mastodon.social/@", "pinterest": "https://www.pinterest.com/",
    ]
}
