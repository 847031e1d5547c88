extension PromptReader {
    /// Finds every price with the thing that it belongs to.
    mutating func readPrices() {
        var index = 0
        var group: (name: String, sentence: Int)?
        while index < words.count {
            guard let price = priceRange(at: index) else {
                index += 1
                continue
            }
            readFree(before: price.lowerBound)
            let sentence = blockStart(before: price.lowerBound)
            if group?.sentence != sentence {
                group = nil
            }
            if let header = groupHeader(before: price.lowerBound, from: sentence) {
                group = (header, sentence)
            }
            index = add(price, group: group?.name)
        }
    }

    private mutating func add(_ price: Range<Int>, group: String?) -> Int {
        var end = price.upperBound
        var text: String?
        if let bracket = bracket(after: end) {
            text = passage.slice(bracket)
            end = bracket.upperBound + 1
        }
        var itemRange = itemBefore(price.lowerBound)
        if let range = itemRange, let note = bracketInside(range) {
            text = text ?? passage.slice(note)
            itemRange = range.lowerBound..<(note.lowerBound - 1)
        }
        if itemRange == nil, let after = itemAfter(end) {
            itemRange = after
            end = after.upperBound
            // “€3 gyoza (6 pieces)”
            if text == nil, let bracket = bracket(after: end) {
                text = passage.slice(bracket)
                use(bracket)
            }
        }
        if let itemRange {
            use(itemRange)
        }
        use(price.lowerBound..<end)
        let item = PricedItem(
            name: itemRange.map(passage.slice) ?? "", price: passage.slice(price), text: text, group: group)
        if !brief.facts.prices.contains(item) {
            brief.facts.prices.append(item)
        }
        return readFree(after: end)
    }

    /// “Tickets €9, children free”: who pays nothing is on the list, too.
    private mutating func readFree(after price: Int) -> Int {
        guard passage.key(price) == ",", words.indices.contains(price + 1) else {
            return price
        }
        let start = price + 1
        let end = words[start...].prefix(5).firstIndex { $0.separates } ?? words.count
        guard end - start >= 2, end - start <= 4, words[end - 1].key == "free", isFree(start..<end),
            words[start..<end].contains(where: { Self.guests.contains($0.key) }),
            words[start..<end].allSatisfy({ $0.shape == .word })
        else {
            return price
        }
        use(start..<end)
        brief.facts.prices.append(
            PricedItem(name: passage.slice(start..<(end - 1)), price: passage.slice((end - 1)..<end)))
        return end
    }

    /// “Free, or $3/month”: what costs nothing is one of the prices.
    private mutating func readFree(before price: Int) {
        var index = price - 1
        guard index > 0, ["or", "and", "then"].contains(words[index].key) || words[index].text == "," else {
            return
        }
        while index > 0, ["or", "and", "then", ","].contains(words[index].key) {
            index -= 1
        }
        guard words[index].key == "free", !used[index], index == 0 || words[index - 1].separates
        else {
            return
        }
        use(index..<(index + 1))
        brief.facts.prices.append(PricedItem(name: "", price: passage.slice(index..<(index + 1))))
    }

    /// Who may come for nothing.
    private static let guests = Lexicon.words(
        "children child kids students student seniors members babies toddlers residents teens locals pupils infants"
    )

    // MARK: The price

    /// The words of a price that begins here, with “from” before it and “per night” after it.
    func priceRange(at index: Int) -> Range<Int>? {
        var start = index
        if ["from", "only", "just"].contains(passage.key(start)) || passage.has(["starting", "at"], at: start)
            || passage.has(["starting", "from"], at: start)
        {
            start += passage.key(start) == "starting" ? 2 : 1
        }
        guard let amount = amount(at: start), isFree(amount) else {
            return nil
        }
        var end = amount.upperBound
        if end < words.count, words[end].isDash || ["to", "/"].contains(words[end].key),
            let second = self.amount(at: end + 1) ?? bareAmount(at: end + 1)
        {
            end = words[end].text == "/" ? end : second.upperBound
        }
        let begins = ["only", "just"].contains(passage.key(index)) ? start : index
        return begins..<unitEnd(from: end)
    }

    private func bareAmount(at index: Int) -> Range<Int>? {
        words.indices.contains(index) && words[index].shape == .number ? index..<(index + 1) : nil
    }

    /// A number with a currency before or after it.
    private func amount(at index: Int) -> Range<Int>? {
        guard words.indices.contains(index) else {
            return nil
        }
        var cursor = index
        if words[cursor].shape == .word, cursor + 1 < words.count, !words[cursor + 1].spaced,
            Lexicon.currencyPrefixes.contains(words[cursor].key),
            Lexicon.currencySymbols.contains(words[cursor + 1].text)
        {
            cursor += 1
        }
        // “R 850” in rand; the letter alone is no currency elsewhere.
        let isRand =
            cursor == index && words[cursor].text == "R" && cursor + 1 < words.count
            && words[cursor + 1].shape == .number && (words[cursor + 1].text.count > 1)
        let isCode =
            isRand
            || cursor == index && Lexicon.currencyWords.contains(passage.key(cursor)) && passage.key(cursor) != "p"
        if Lexicon.currencySymbols.contains(words[cursor].text) || isCode {
            guard cursor + 1 < words.count, words[cursor + 1].shape == .number else {
                return nil
            }
            var end = wholeEnd(from: cursor + 2)
            if end < words.count, !words[end].spaced, ["k", "m", "p", "pp"].contains(words[end].key) {
                end += 1
            }
            if end < words.count, words[end].text == "+", !words[end].spaced {
                end += 1
            }
            return index..<end
        }
        guard cursor == index, words[index].shape == .number, index + 1 < words.count else {
            return nil
        }
        // “60–120 €”, “25 to 60 euros”: the currency stands once, at the end.
        if words[index + 1].isDash || words[index + 1].key == "to", index + 3 < words.count,
            words[index + 2].shape == .number,
            Lexicon.currencySymbols.contains(words[index + 3].text)
                || (words[index + 3].key != "p" && Lexicon.currencyWords.contains(words[index + 3].key))
        {
            return index..<(index + 4)
        }
        // “12,– €”
        let whole = wholeEnd(from: index + 1)
        if whole > index + 1, whole < words.count,
            Lexicon.currencySymbols.contains(words[whole].text) || Lexicon.currencyWords.contains(words[whole].key)
        {
            return index..<(whole + 1)
        }
        let next = words[index + 1]

        let isPence = next.key == "p" && !next.spaced
        if Lexicon.currencySymbols.contains(next.text) {
            // “2 €5 tickets”: the sign belongs to the number that it touches.
            let touchesNext =
                index + 2 < words.count && words[index + 2].shape == .number && !words[index + 2].spaced && next.spaced
            return touchesNext ? nil : index..<(index + 2)
        }
        return isPence || (next.key != "p" && Lexicon.currencyWords.contains(next.key)) ? index..<(index + 2) : nil
    }

    /// Past the mark that stands for no cents: “89.–”, “12,-”.
    private func wholeEnd(from end: Int) -> Int {
        guard end + 1 < words.count, [".", ","].contains(words[end].text), !words[end].spaced, words[end + 1].isDash,
            !words[end + 1].spaced,
            end + 2 >= words.count || words[end + 2].spaced || words[end + 2].shape == .mark
        else {
            return end
        }
        return end + 2
    }

    /// Past “/month”, “per person”, “a night”, “each”.
    private func unitEnd(from end: Int) -> Int {
        let key = passage.key(end)
        let next = passage.key(end + 1)
        if ["each", "pp", "monthly", "yearly", "p.p"].contains(key) {
            return end + 1
        }
        // “per 500 g”
        if key == "per" || key == "/", end + 2 < words.count, words[end + 1].shape == .number,
            words[end + 2].shape == .word
        {
            return end + 3
        }
        let isPer = key == "per" && end + 1 < words.count && words[end + 1].shape == .word && next != "cent"
        if isPer || key == "/" || ["a", "an", "every"].contains(key), isPer || Lexicon.units.contains(next) {
            let third = passage.key(end + 2)
            let fourth = end + 3 < words.count && words[end + 3].shape == .word
            // “per user/month”
            if third == "/", Lexicon.units.contains(passage.key(end + 3)) {
                return end + 4
            }
            return (third == "per" && fourth) || (third == "a" && Lexicon.units.contains(passage.key(end + 3)))
                ? end + 4 : end + 2
        }
        return end
    }
}
