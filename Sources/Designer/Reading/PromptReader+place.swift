extension PromptReader {
    /// Finds the town or region: after a preposition, or a place that is known by name.
    mutating func readPlace() {
        let range =
            labelledPlace() ?? placeAfterPreposition(["in", "based"]) ?? knownPlace()
            ?? placeAfterPreposition(["near", "from", "outside", "around", "of"])
        guard let range else {
            return
        }
        let before = passage.key(range.lowerBound - 1)
        brief.placeWord = ["near", "from", "outside", "around"].contains(before) ? before : "in"
        // “a winery in the Douro”
        if before == "the", passage.key(range.lowerBound - 2) == "in" {
            brief.placeWord = "in the"
        }
        var place = passage.slice(range)
        if place.allSatisfy({ !$0.isUppercase }) {
            place = place.split(separator: " ").map { String($0).capitalisedFirst }.joined(separator: " ")
        }
        if place.lowercased().hasSuffix("-based") {
            place = String(place.dropLast(6))
        }
        brief.place = place
    }

    /// “Place: Whitby, North Yorkshire”, up to the end of the line.
    private func labelledPlace() -> Range<Int>? {
        for index in words.indices where ["place", "location", "town", "city"].contains(words[index].key) {
            guard passage.key(index + 1) == ":", let start = words.indices.contains(index + 2) ? index + 2 : nil,
                words[start].capital
            else {
                continue
            }
            let end = words[start...].firstIndex { $0.endsSentence || $0.text == ";" } ?? words.count
            return start..<min(end, start + 6)
        }
        return nil
    }

    func isPlace(_ range: Range<Int>) -> Bool {
        Lexicon.places.contains(passage.key(range))
    }

    private func placeAfterPreposition(_ prepositions: Set<String>) -> Range<Int>? {
        for index in words.indices where prepositions.contains(words[index].key) && !isInName(index) {
            var start = index + 1
            if words[index].key == "of",
                !["heart", "outskirts", "town", "city", "village", "centre", "isle", "edge"].contains(
                    passage.key(index - 1))
            {
                continue
            }
            for lead in [
                ["the", "heart", "of"], ["the", "centre", "of"], ["the", "center", "of"], ["the", "middle", "of"],
                ["in"],
            ]
            where passage.has(lead, at: start) {
                start += lead.count
            }
            if let range = placeRun(from: start) {
                return range
            }
        }
        return nil
    }

    private func placeRun(from start: Int) -> Range<Int>? {
        var begin = start
        while [
            "downtown", "central", "old", "north", "south", "east", "west", "northern", "southern", "the", "upstate",
            "rural",
        ]
        .contains(passage.key(begin)), begin < start + 2 {
            begin += 1
        }
        guard words.indices.contains(begin), !isInName(begin) else {
            return nil
        }
        if !words[begin].capital {
            return [2, 1].map { begin..<(begin + $0) }.first { $0.upperBound <= words.count && isPlace($0) }
        }
        var end = begin
        var index = begin
        while index < words.count, words[index].shape == .word {
            let word = words[index]
            if word.capital {
                index += 1
                end = index
            } else if [
                "de", "do", "da", "del", "di", "la", "le", "les", "upon", "on", "sur", "am", "an", "der", "of", "the",
            ].contains(word.key),
                index + 1 < words.count, words[index + 1].capital
            {
                index += 1
            } else {
                break
            }
        }
        let first = words[begin].key
        guard !Lexicon.months.contains(first), !Lexicon.days.contains(first), !Lexicon.colours.contains(first),
            !Lexicon.demonyms.contains(first), !["spring", "summer", "autumn", "winter", "i", "we"].contains(first),
            end > begin
        else {
            return nil
        }
        if end + 1 < words.count, words[end].text == ",", words[end + 1].capital {
            let next = words[end + 1]
            if Lexicon.places.contains(next.key) || (next.text.count == 2 && next.text == next.text.uppercased()) {
                end += 2
            }
        }
        // “in Lyon and Turin”
        if end + 1 < words.count, words[end].key == "and", words[end + 1].capital, isPlace((end + 1)..<(end + 2)),
            isPlace(begin..<end)
        {
            end += 2
        }
        let lead = passage.key(start)
        return (lead == "the" && begin > start && passage.key(start + 1) != "the" ? begin : start)..<end
    }

    private func knownPlace() -> Range<Int>? {
        for index in words.indices where words[index].shape == .word && !isInName(index) {
            for length in [3, 2, 1] where index + length <= words.count {
                let range = index..<(index + length)
                // Where a concert is says nothing of where the band is at home.
                let isVenue =
                    used[index]
                    && brief.facts.events.contains { event in
                        [event.title, event.place].compactMap(\.self).contains { $0.contains(passage.slice(range)) }
                    }
                if isPlace(range), words[index].capital, !isPartOfName(range), !isVenue {
                    return range
                }
            }
            if words[index].key.hasSuffix("-based"), words[index].capital {
                return index..<(index + 1)
            }
        }
        return nil
    }

    /// Whether another capital stands directly beside it: “Sofia Marin”, “Paris Hilton”.
    private func isPartOfName(_ range: Range<Int>) -> Bool {
        let after = range.upperBound < words.count && words[range.upperBound].capital
        let before = passage.key(range.lowerBound - 1) == "by"
        return after || before
    }

    private func isInName(_ index: Int) -> Bool {
        nameRange?.contains(index) ?? false
    }
}
