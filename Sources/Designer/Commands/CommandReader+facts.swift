import SiteModel

/// Facts, prices and things in lists.
extension CommandReader {
    /// “the phone number is …”, “change the headline to …”, “opening hours are …”.
    func readFact() throws(CommandProblem) -> Command? {
        for (names, target) in Self.named {
            for name in names {
                guard let at = has(name), at <= 5 else {
                    continue
                }
                var next = at + name.split(separator: " ").count
                var joined = false
                if key(next) == "of" || (key(next) == "on" && key(next + 1) == "the") {
                    return nil
                }
                while [
                    "is", "are", "to", ":", "=", "now", "should", "be", "say", "says", "read", "reads", "with", "on",
                    "button",
                ].contains(key(next)), next < clause.count {
                    joined = joined || key(next) != "now"
                    next += 1
                }
                guard joined, !Self.removing.contains(verb), !Self.adding.contains(verb) || verb == "put" else {
                    continue
                }
                let value = rest(from: next)
                guard !value.isEmpty else {
                    throw CommandProblem("What should the \(name) be? Say: “the \(name) is …”.")
                }
                return .setText(target, value)
            }
        }
        return try readHours()
    }

    private func readHours() throws(CommandProblem) -> Command? {
        let names = ["opening hours", "opening times", "business hours", "office hours", "hours"]
        let announced =
            names.contains { name in (has(name) ?? 9) <= 3 } && !Self.adding.contains(verb)
            && !Self.removing.contains(verb) && verb != "move"
        let speaks = ["we", "we're", "are", "open", "closed"].contains(verb)
        guard announced || speaks else {
            return nil
        }
        guard var reader = try? PromptReader(said) else {
            return nil
        }
        reader.readHours()
        guard !reader.brief.facts.hours.isEmpty else {
            if announced, has("to") != nil || has("are") != nil {
                throw CommandProblem(
                    "The hours in “\(said)” were not understood. Say: “opening hours are Mon–Fri 9–18”.")
            }
            return nil
        }
        return .setHours(reader.brief.facts.hours)
    }

    private static let named: [([String], TextTarget)] = [
        (["headline", "main heading", "main title", "hero heading", "hero title", "big heading"], .headline),
        (["intro text", "introduction", "hero text", "subheading", "subtitle", "lead"], .intro),
        (["button text", "button label", "main button", "button", "call to action text"], .button),
        (["tagline", "slogan", "motto", "strapline"], .tagline),
        (["footer text", "footer line", "footer"], .footer),
        (["phone number", "telephone number", "telephone", "phone", "number"], .phone),
        (["email address", "e-mail address", "mail address", "email", "e-mail", "mail"], .mail),
        (["street address", "address"], .address),
    ]

    // MARK: Prices

    func readPrice() -> Command? {
        guard let reader = try? PromptReader(said) else {
            return nil
        }
        let words = reader.words
        guard let price = words.indices.lazy.compactMap({ reader.priceRange(at: $0) }).first else {
            return nil
        }
        var name = (0..<price.lowerBound).filter { !Self.priceWords.contains(words[$0].key) && !words[$0].isQuote }
        guard let first = name.first, let last = name.last else {
            return nil
        }
        name = Array(first...last)
        return .setPrice(item: reader.passage.slice(first..<(last + 1)), price: reader.passage.slice(price))
    }

    private static let priceWords = Lexicon.words(
        "the price of for a an our now cost costs is are to set change make update at prices raise lower")

    /// “add rye bread for €5”, “add a quote: “…” by Ana”.
    func readItem() -> Command? {
        guard Self.adding.contains(verb), var reader = try? PromptReader(rest(from: 1)) else {
            return nil
        }
        reader.readQuotations()
        if let quote = reader.brief.facts.quotes.first,
            has("quote") != nil || has("review") != nil || has("testimonial") != nil
        {
            return .addQuote(text: quote.text, name: quote.name)
        }
        reader.readPrices()
        if let item = reader.brief.facts.prices.first, !item.name.isEmpty {
            return .addItem(name: item.name, price: item.price)
        }
        return nil
    }
}
