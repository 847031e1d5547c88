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

    // MARK: The thing

    /// The words before a price, back to what parts it from the thing before.
    private func itemBefore(_ price: Int) -> NameText? {
        var end = price
        while end > 0, !used[end - 1],
            Self.trailing.contains(key(end - 1)) || words[end - 1].isDash || words[end - 1].text == "…"
        {
            end -= 1
        }
        var start = end
        while start > 0, !used[start - 1], end - start < 9 {
            let word = words[start - 1]
            if word.text == ")", let open = words[..<(start - 1)].indices.last(where: { words[$0].text == "(" }) {
                start = open
                continue
            }
            let opens =
                isBoundary(start - 1) && word.text != "/" || Self.itemStops.contains(key(start - 1))
                || (isJoined(start - 1) && Self.itemStops.contains(String(key(start - 1).dropFirst())))
            if opens { break }
            start -= 1
        }
        while start < end, Self.itemLeads.contains(key(start)) || words[start].shape == .mark { start += 1 }
        // «في عمّان: خبز ٢ دينار»
        if start < end, isStop(start), let place = match(ArabicLexicon.places, at: start + 1) {
            start = min(end, start + 1 + place.length)
            while start < end, words[start].shape == .mark { start += 1 }
        }
        // «الأسعار: 15 ريالاً» has no thing.
        let isHeader = match(ArabicLexicon.sections, at: start).map { start + $0.length == end } ?? false
        if isHeader, start < end, end < price, words[end].text == ":" {
            return nil
        }
        guard start < end, words[start..<end].contains(where: { $0.shape == .word }) else {
            return nil
        }
        // In a list «و» only joins; a name of one thing may hold it: «خبز وجبن 5 ريالات».
        return (start..<end, text(start..<end))
    }

    private static let plainHeaders = ArabicLexicon.words("السعر سعر التكلفة الرسوم رسوم الثمن القيمة")
    private static let trailing = ArabicLexicon.words(
        "بسعر سعره سعرها سعر ب بقيمة مقابل حوالي فقط يكلف تكلف ثمنه ثمنها يبدأ تبدأ من : = بـ")
    private static let itemStops = ArabicLexicon.words(
        """
        نبيع نقدم لدينا عندنا يقدم تقدم يبيع تبيع نوفر يوفر توفر الأسعار أسعارنا أسعار القائمة مثل منها تشمل يشمل ويشمل هناك وهناك
        الخدمات المنتجات الأطباق الباقات
        """)
    private static let itemLeads = ArabicLexicon.words("أو و ثم أيضا كذلك سعر • * - –")

    /// «50 ريالاً لقصة الشعر»
    private func itemAfter(_ start: Int) -> NameText? {
        guard words.indices.contains(start), words[start].shape == .word, !used[start],
            let stem = stems[start].first(where: { $0.preposition == "ل" && !$0.joined })
        else {
            return nil
        }
        var end = start + 1
        while end < words.count, end < start + 4, words[end].shape == .word, !isStop(end), !isJoined(end), !used[end] {
            end += 1
        }
        // «للمجموعات» stays whole: without its first letter it would not be what was written.
        let isDefinite = stems[start].contains { $0.preposition == "ل" && $0.definite }
        return (start..<end, isDefinite ? passage.slice(start..<end) : text(start..<end, from: stem))
    }

    private func bracket(after end: Int) -> Range<Int>? {
        guard end < words.count, words[end].text == "(",
            let close = words[(end + 1)...].prefix(25).indices.first(where: { words[$0].text == ")" }), close > end + 1
        else {
            return nil
        }
        return (end + 1)..<close
    }

    /// «المقبلات» of «المقبلات: حمص 15 ريالاً، تبولة 12 ريالاً».
    private func groupHeader(before price: Int, from start: Int) -> String? {
        guard let colon = words[start..<price].indices.last(where: { words[$0].text == ":" }), colon > start,
            colon - start <= 3,
            colon + 1 < price, isFree(start..<colon), words[start..<colon].allSatisfy({ $0.shape == .word })
        else {
            return nil
        }
        let isPlain = (start..<colon).contains {
            match(ArabicLexicon.sections, at: $0) != nil || ArabicLexicon.asking.contains(key($0))
                || Self.itemStops.contains(key($0)) || Self.plainHeaders.contains(key($0))
        }
        return isPlain ? nil : text(start..<colon)
    }
}
