extension ArabicReader {
    /// Finds every price with the thing that it belongs to.
    mutating func readPrices() {
        var index = 0
        var group: (name: String, sentence: Int)?
        while index < words.count {
            guard let price = priceRange(at: index) else {
                index += 1
                continue
            }
            let sentence =
                (words[..<price.range.lowerBound].indices.last {
                    endsSentence($0) || ["؛", ";"].contains(words[$0].text)
                } ?? -1) + 1
            if group?.sentence != sentence {
                group = nil
            }
            if let header = groupHeader(before: price.range.lowerBound, from: sentence) {
                group = (header, sentence)
            }
            readFree(before: price.range.lowerBound)
            index = add(price, group: group?.name)
        }
    }

    private mutating func add(_ price: NameText, group: String?) -> Int {
        var end = price.range.upperBound
        var note: String?
        if let bracket = bracket(after: end) {
            note = passage.slice(bracket)
            end = bracket.upperBound + 1
        }
        if let gift = gift(after: price.range) {
            brief.facts.gifts.append(PricedItem(name: passage.slice(gift), price: price.text))
            use(price.range.lowerBound..<gift.upperBound)
            return gift.upperBound
        }
        var item = itemBefore(price.range.lowerBound)
        if let found = item, words[found.range.upperBound - 1].text == ")",
            let open = words[found.range].indices.last(where: { words[$0].text == "(" }), open > found.range.lowerBound
        {
            note = note ?? passage.slice((open + 1)..<(found.range.upperBound - 1))
            item = (found.range, text(found.range.lowerBound..<open))
        }
        if item == nil, let after = itemAfter(end) {
            item = after
            end = after.range.upperBound
        }
        if let item { use(item.range) }
        use(price.range.lowerBound..<end)
        let priced = PricedItem(name: item?.text ?? "", price: price.text, text: note, group: group)
        if !brief.facts.prices.contains(priced) {
            brief.facts.prices.append(priced)
        }
        return end
    }

    /// «مجاني، أو ١٥ ريالاً»: what costs nothing is one of the prices.
    private mutating func readFree(before price: Int) {
        var index = price - 1
        while index > 0, ["او", "و", "،", ",", "ثم"].contains(key(index)) { index -= 1 }
        guard index >= 0, index < price - 1, Self.free.contains(key(index)), !used[index],
            index == 0 || isBoundary(index - 1)
        else {
            return
        }
        use(index..<(index + 1))
        brief.facts.prices.append(PricedItem(name: "", price: passage.slice(index..<(index + 1))))
    }

    private static let free = ArabicLexicon.words("مجاني مجانا مجانية مجاناً بالمجان")

    /// What an amount does for a cause: «١٠ دولارات تطعم قطة أسبوعاً».
    private func gift(after price: Range<Int>) -> Range<Int>? {
        let start = [":", "=", "–", "-"].contains(key(price.upperBound)) ? price.upperBound + 1 : price.upperBound
        let isAnnounced = (max(0, price.lowerBound - 30)..<price.lowerBound).contains {
            match(ArabicLexicon.sections, at: $0)?.value == "donations"
        }
        let isCause = CopyBook.trade(brief.kind, isA: "cause") && !CopyBook.trade(brief.kind, isA: "club")
        let before = price.lowerBound - 1
        // «تبرع 50 دولاراً يوفر ماءً»
        let isAsked = before >= 0 && match(ArabicLexicon.sections, at: before)?.value == "donations"
        guard isCause || isAnnounced, price.lowerBound == 0 || isBoundary(before) || isAsked,
            words.indices.contains(start), words[start].shape == .word, !isJoined(start)
        else {
            return nil
        }
        var end = start
        while end < words.count, end < start + 9, !isBoundary(end), !used[end],
            !(isJoined(end) && priceRange(at: end + 1) != nil)
        {
            end += 1
        }
        return end > start + 1 || isAnnounced ? start..<end : nil
    }

    // MARK: The price

    /// A price that begins here, with «من» before it and «للشخص» after it.
    func priceRange(at index: Int) -> NameText? {
        guard !used[index] else {
            return nil
        }
        var start = index
        if Self.leads.contains(key(start)), key(start + 1) == "من" {
            start += 2
        } else if key(start) == "من" || (key(start) == "ومن") {
            start += 1
        }
        guard let amount = amount(at: start), isFree(amount) else {
            return nil
        }
        var end = amount.upperBound
        // «من 10 إلى 20 ريالاً» ends with the currency, «$10–$20» has it twice.
        if words.indices.contains(end), words[end].isDash || ["الي", "حتي"].contains(key(end)),
            let second = self.amount(at: end + 1)
        {
            end = second.upperBound
        }
        end = unitEnd(from: end)
        let range = index..<end
        if start > index {
            return (range, text(range))
        }
        // «بثلاثة ريالات», «بدينارين»
        let stem = stems[index].first {
            $0.preposition == "ب" && (Self.isNumberWord($0.text) || ArabicLexicon.pairs.contains($0.text))
        }
        return (range, stem.map { text(range, from: $0) } ?? text(range))
    }

    private static let leads = ArabicLexicon.words("ابتداء بدءا ابتداءً")

    static func isNumberWord(_ key: String) -> Bool {
        ArabicLexicon.numberWords[key] != nil || ArabicLexicon.amountWords.contains(key)
    }

    /// A number with a currency before or after it, in digits or in words.
    private func amount(at index: Int) -> Range<Int>? {
        guard words.indices.contains(index) else {
            return nil
        }
        if let end = currencyEnd(at: index), end < words.count, words[end].shape == .number,
            words[index].shape != .number
        {
            // «15 ريالاً 20» has the currency after the number.
            return index > 0 && words[index - 1].shape == .number && !used[index - 1] ? nil : index..<(end + 1)
        }
        if words[index].shape == .word, stems[index].contains(where: { ArabicLexicon.pairs.contains($0.text) }) {
            return index..<adjectiveEnd(index + 1)
        }
        var end = index
        if words[index].shape == .number {
            end = index + 1
            let joins = words.indices.contains(end) && (words[end].isDash || ["الي", "حتي", "و"].contains(key(end)))
            if joins, words.indices.contains(end + 1), words[end + 1].shape == .number, currencyEnd(at: end + 2) != nil
            {
                end += 2
            }
            if ["الف", "الاف", "مليون"].contains(key(end)) { end += 1 }
        } else {
            while end < min(words.count, index + 4), words[end].shape == .word,
                stems[end].contains(where: {
                    Self.isNumberWord($0.text) && !$0.definite && (end == index || $0.preposition == nil)
                })
            {
                end += 1
            }
        }
        guard end > index, let currency = currencyEnd(at: end) else {
            return nil
        }
        return index..<currency
    }

    /// Past a currency that stands here: a sign, a code, a word with its country, letters with points.
    func currencyEnd(at index: Int) -> Int? {
        guard words.indices.contains(index) else {
            return nil
        }
        let word = words[index]
        if Lexicon.currencySymbols.contains(word.text) || word.text == "﷼" {
            return index + 1
        }
        guard word.shape == .word else {
            return nil
        }
        if index + 2 < words.count, words[index + 1].text == ".", !words[index + 1].spaced,
            words[index + 2].shape == .word,
            !words[index + 2].spaced, ArabicLexicon.abbreviations.contains(word.key + key(index + 2))
        {
            let dotted =
                index + 3 < words.count && words[index + 3].text == "." && !words[index + 3].spaced
                && index + 4 < words.count && [",", "،", ")", "/"].contains(words[index + 4].text)
            return index + (dotted ? 4 : 3)
        }
        if ArabicLexicon.currencyCodes.contains(word.key) || ArabicLexicon.currencies.contains(word.key) {
            return adjectiveEnd(index + 1)
        }
        return nil
    }

    private func adjectiveEnd(_ index: Int) -> Int {
        ArabicLexicon.currencyAdjectives.contains(key(index)) ? index + 1 : index
    }

    /// Past «للشخص», «في الشهر», «لكل ليلة», «/شهر», «شهرياً».
    private func unitEnd(from end: Int) -> Int {
        guard words.indices.contains(end) else {
            return end
        }
        if ArabicLexicon.unitAdverbs.contains(key(end)) {
            return end + 1
        }
        let own = stem(end, in: ArabicLexicon.units)
        if own?.preposition == "ل" {
            // «للنصف كيلو»
            if ["نصف", "ربع"].contains(own?.text), stem(end + 1, in: ArabicLexicon.units) != nil {
                return end + 2
            }
            return ["الواحد", "الواحده"].contains(key(end + 1)) ? end + 2 : end + 1
        }
        let joins = ["/", "في", "لكل", "كل", "عن", "علي"].contains(key(end))
        guard joins else {
            return end
        }
        let next = key(end) == "عن" && key(end + 1) == "كل" ? end + 2 : end + 1
        return stem(next, in: ArabicLexicon.units) != nil ? next + 1 : end
    }
}
