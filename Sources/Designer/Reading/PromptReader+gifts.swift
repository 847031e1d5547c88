extension PromptReader {
    /// Finds what a gift does: “€10 feeds a cat for a week”, “25 € a month pays for a lesson”.
    mutating func readGifts() {
        var index = 0
        while index < words.count {
            guard let price = priceRange(at: index), let end = effectEnd(after: price.upperBound) else {
                index += 1
                continue
            }
            let gift = PricedItem(name: passage.slice(price.upperBound..<end), price: passage.slice(price))
            if !brief.facts.gifts.contains(gift) {
                brief.facts.gifts.append(gift)
            }
            use(price.lowerBound..<end)
            index = end
        }
    }

    /// Where the words end that say what the money does.
    private func effectEnd(after price: Int) -> Int? {
        guard Self.effects.contains(passage.key(price)) || (passage.key(price) == "for" && isGiving(at: price)) else {
            return nil
        }
        var end = price + 1
        while end < words.count, !words[end].separates, !used[end], end < price + 16,
            !(["and", "or"].contains(words[end].key) && priceRange(at: end + 1) != nil)
        {
            end += 1
        }
        return end > price + 1 ? end : nil
    }

    /// Whether the sentence speaks of gifts: “Donations: … $120 for a surgery”.
    private func isGiving(at index: Int) -> Bool {
        let said = words[sentenceStart(before: index)..<index]
        return said.contains { ["donations", "donation", "donate", "gifts", "giving"].contains($0.key) }
            || (brief.facts.gifts.last.map { passage.slice(sentenceStart(before: index)..<index).contains($0.price) }
                ?? false)
    }

    private static let effects = Lexicon.words(
        """
        feeds feed pays pay buys buy covers cover heats heat gives give helps help keeps keep provides provide funds fund
        plants plant sponsors sponsor prints print sends send equips equip saves save shelters houses brings lets protects
        vaccinates trains clothes repairs fills
        """)

    /// Keeps the whole sentence where a name or a number in it belongs to nothing that was found.
    mutating func readLeftovers() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            let range = start..<end
            start = end + 1
            guard range.count >= 2, hasLeftover(in: range), !speaksToDesigner(range) else {
                continue
            }
            let sentence = passage.slice(range)
            guard !brief.facts.statements.contains(where: { $0.contains(sentence) }) else {
                continue
            }
            let mark = end < words.count && words[end].shape == .mark ? words[end].text : "."
            // A sentence that keeps all of it makes its pieces needless.
            brief.facts.notes.removeAll { sentence.contains($0) }
            brief.facts.statements.append(sentence + mark)
            use(range)
        }
    }

    private func hasLeftover(in range: Range<Int>) -> Bool {
        range.contains { index in
            let word = words[index]
            guard !used[index], index > range.lowerBound, !(nameRange?.contains(index) ?? false),
                !(kindRange?.contains(index) ?? false), !(phraseRange?.contains(index) ?? false)
            else {
                return false
            }
            if word.shape == .number {
                return !["1", "2", "3"].contains(word.text) || !Lexicon.numberWords.keys.contains(word.text)
            }
            return word.shape == .word && word.capital && word.text.count > 1 && !Lexicon.notNames.contains(word.key)
                && !Lexicon.colours.contains(word.key) && !Lexicon.moods.contains(word.key)
                && !Lexicon.demonyms.contains(word.key) && brief.place?.contains(word.text) != true
                && brief.name?.contains(word.text) != true && PageRole.named(word.text) == nil
                && SectionWords.english.match(passage, at: index) == nil && !isVocabulary(index)
        }
    }

    private func speaksToDesigner(_ range: Range<Int>) -> Bool {
        words[range].contains { Self.requests.contains($0.key) }
    }

    private static let requests = Lexicon.words(
        """
        website site page pages webpage homepage design style want wants needs need please make create build generate use
        look looks vibe theme mode section sections layout font fonts colours colors colour color palette should seo
        portfolio headline tagline slogan button name blog
        """)
}
