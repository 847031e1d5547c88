extension PromptReader {
    /// Finds what stands between quotation marks: a headline, a slogan, a button's label, or what somebody said.
    mutating func readQuotations() {
        var index = 0
        while index < words.count {
            guard words[index].isQuote, let close = words.closingMark(of: index, within: 120),
                close > index + 1
            else {
                index += 1
                continue
            }
            take(quote: (index + 1)..<close)
            index = close + 1
        }
    }

    private mutating func take(quote range: Range<Int>) {
        let before = Set(words[max(0, range.lowerBound - 5)..<(range.lowerBound - 1)].map(\.key))
        let text = passage.slice(range)
        let whole = (range.lowerBound - 1)..<(range.upperBound + 1)
        if !before.isDisjoint(with: ["headline", "heading", "title"]) {
            brief.facts.headline = text
            use(whole)
        } else if !before.isDisjoint(with: ["slogan", "tagline", "motto", "claim", "strapline"]) {
            brief.facts.slogan = text
            use(whole)
        } else if !before.isDisjoint(with: ["button", "cta", "labelled", "labeled"]) {
            brief.facts.action = text
            use(whole)
        } else if isSaid(range, before: before) {
            let author = author(after: range.upperBound + 1) ?? author(before: range.lowerBound - 1)
            brief.facts.quotes.append(Quotation(text: text, name: author.map(passage.slice)))
            use(whole)
            if let author {
                use(author)
            }
        }
    }

    private func isSaid(_ range: Range<Int>, before: Set<String>) -> Bool {
        let said: Set<String> = [
            "says", "said", "quote", "quotes", "review", "reviews", "testimonial", "testimonials", "wrote",
        ]
        if range.count >= 3, !before.isDisjoint(with: said) {
            return true
        }
        let capitals = words[range].count(where: \.capital)
        return range.count >= 5 && capitals * 2 < range.count && !before.contains("called") && !before.contains("named")
    }

    /// “— Ana P.”, “, says Rui”, “(Tom, regular)”.
    private func author(after index: Int) -> Range<Int>? {
        var start = index
        var announced = false
        while start < words.count,
            words[start].isDash || [",", "(", "says", "said", "by", "from", "~"].contains(words[start].key),
            start < index + 3
        {
            announced = true
            start += 1
        }
        guard announced else {
            return nil
        }
        return personRun(from: start)
    }

    /// “Ana says:” before the quotation.
    private func author(before index: Int) -> Range<Int>? {
        var end = index
        while end > 0, [":", ",", "says", "said", "wrote"].contains(words[end - 1].key) {
            end -= 1
        }
        guard end < index,
            words[max(0, end)..<index].contains(where: { ["says", "said", "wrote", ":"].contains($0.key) })
        else {
            return nil
        }
        var start = end
        while start > 0, words[start - 1].capital, !Lexicon.notNames.contains(words[start - 1].key) {
            start -= 1
        }
        return start < end ? start..<end : nil
    }

    /// A person's name that begins here: capitals, initials with a point, “and” between two.
    func personRun(from start: Int) -> Range<Int>? {
        var end = start
        var index = start
        while index < words.count, index < start + 10, words[index].shape != .newline {
            let word = words[index]
            // “Dr. Liv Aas and Dr. Per Dahl” are two people.
            if word.key == "and" || word.text == "&", ["dr", "prof", "rev"].contains(passage.key(index + 1)) {
                break
            }
            if word.capital, !used[index] {
                index += 1
                end = index
                let isTitle = ["dr", "mr", "mrs", "ms", "prof", "st", "rev"].contains(word.key)
                if index < words.count, words[index].text == ".", !words[index].spaced,
                    word.text.count == 1 || isTitle || words[index].isAbbreviating
                {
                    index += 1
                    end = index
                }
            } else if end > start,
                ["and", "&", "de", "da", "do", "van", "von", "der", "del", "di", "el", "al", "bin", "y", "e"].contains(
                    word.key),
                index + 1 < words.count, words[index + 1].capital || (["der", "la"].contains(words[index + 1].key))
            {
                index += 1
            } else {
                break
            }
        }
        guard end > start,
            !Lexicon.notNames.contains(words[start].key)
                || end - start > 1 && ["mr", "mrs", "ms"].contains(words[start].key)
        else {
            return nil
        }
        return start..<end
    }
}
