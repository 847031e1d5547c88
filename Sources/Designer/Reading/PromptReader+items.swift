/// The thing that a price is for, and the heading that it stands under.
extension PromptReader {
    /// The words before a price, back to what parts it from the thing before.
    func itemBefore(_ price: Int) -> Range<Int>? {
        var end = price
        while end > 0, isTrailing(words[end - 1]), !used[end - 1], !isSentenceEnd(end - 1) {
            end -= 1
        }
        var start = end
        while start > 0, !used[start - 1] {
            let word = words[start - 1]
            if word.text == ")" {
                guard let open = words[..<(start - 1)].lastIndex(where: { $0.text == "(" }) else {
                    break
                }
                start = open
                continue
            }
            let breaks = word.separates || [":", "(", "[", "→"].contains(word.text) || (word.isDash && word.spaced)
            if breaks || Self.itemStops.contains(word.key) || end - start >= 9 {
                break
            }
            start -= 1
        }
        while start < end, Self.itemLeads.contains(words[start].key) || words[start].isDash {
            start += 1
        }
        guard start < end, words[start..<end].contains(where: { $0.shape == .word }) else {
            return nil
        }
        return start..<end
    }

    /// Whether the point ends a sentence, rather than leads the eye to the price: “Soup ..... €5”.
    private func isSentenceEnd(_ index: Int) -> Bool {
        words[index].text == "." && index > 0 && words[index - 1].text != "."
            && (index + 1 >= words.count || words[index + 1].text != ".")
    }

    private func isTrailing(_ word: Word) -> Bool {
        word.isDash
            || [":", "=", "(", "@", ".", "…", "→", "|"].contains(word.text) && !(word.text == "." && word.spaced)
            || [
                "for", "at", "is", "are", "cost", "costs", "from", "price", "priced", "now", "was", "only", "just",
                "about", "around", "under", "to", "of",
            ]
            .contains(word.key)
    }

    /// “€5 flat whites”, “€30 for a haircut”.
    func itemAfter(_ start: Int) -> Range<Int>? {
        var begin = start
        while ["for", "a", "an", "the", ":", "–", "-"].contains(passage.key(begin)) {
            begin += 1
        }
        var end = begin
        while end < words.count, words[end].shape == .word, !Self.itemStops.contains(words[end].key),
            words[end].key != "and",
            end < begin + 4, !used[end]
        {
            end += 1
        }
        return end > begin ? begin..<end : nil
    }

    func bracket(after end: Int) -> Range<Int>? {
        guard end < words.count, words[end].text == "(",
            let close = words[(end + 1)...].prefix(25).firstIndex(where: { $0.text == ")" }), close > end + 1
        else {
            return nil
        }
        return (end + 1)..<close
    }

    func bracketInside(_ range: Range<Int>) -> Range<Int>? {
        guard let last = range.last, words[last].text == ")",
            let open = words[range].firstIndex(where: { $0.text == "(" }), open > range.lowerBound, open + 1 < last
        else {
            return nil
        }
        return (open + 1)..<last
    }

    // MARK: Headings

    /// Where the line or sentence begins in which prices share a heading.
    func blockStart(before index: Int) -> Int {
        (words[..<index].lastIndex { $0.endsSentence || $0.text == ";" } ?? -1) + 1
    }

    /// “Starters” of “Starters: soup €5, salad €6”.
    func groupHeader(before price: Int, from start: Int) -> String? {
        guard let colon = words[start..<price].lastIndex(where: { $0.text == ":" }), colon > start, colon - start <= 3,
            colon + 1 < price, !used[colon]
        else {
            return nil
        }
        let range = start..<colon
        guard words[range].allSatisfy({ $0.shape == .word }), isFree(range),
            !words[range].contains(where: { Self.plainHeaders.contains($0.key) })
        else {
            return nil
        }
        return passage.slice(range)
    }

    private static let plainHeaders = Lexicon.words(
        "menu prices price list services products rates our offer treatments plans pricing donations donation tickets fees"
    )

    static let itemStops = Lexicon.words(
        """
        sell sells selling offer offers offering serve serves serving has have with including include includes like i we
        is are costs cost where our my your their that which charge charges do does show list add want as you get
        """)

    private static let itemLeads = Lexicon.words(
        "a an the our and or & also plus then menu prices for : at from • * e.g")
}
