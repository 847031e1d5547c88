extension PromptReader {
    /// Keeps what the prompt says in passing and nothing else has taken: “Employment law, contracts and disputes”,
    /// “breakfast included”, “free parking behind the church”.
    mutating func readNotes() {
        readLabelled()
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            readNotes(in: start..<end)
            start = end + 1
        }
    }

    /// Keeps “app that logs dives for freedivers”: the kind with what it does.
    mutating func readDetail() {
        guard let kind = kindRange else {
            return
        }
        let joins: Set<String> = ["that", "which", "who", "where", "making", "helping", "about"]
        var start = kind.upperBound
        if passage.key(start) == "for",
            let later = words[start...].prefix(5).firstIndex(where: { joins.contains($0.key) }),
            !words[start..<later].contains(where: \.separates)
        {
            start = later
        }
        guard joins.contains(passage.key(start)) else {
            return readSubject(after: kind)
        }
        var end = start
        while end < words.count, !words[end].separates, words[end].text != ":", words[end].text != "(",
            !words[end].isDash || !words[end].spaced,
            !["called", "named"].contains(words[end].key)
        {
            end += 1
        }
        guard end - kind.upperBound >= 3, end - kind.upperBound <= 18,
            !words[kind.upperBound..<end].contains(where: { Self.asking.contains($0.key) })
        else {
            return
        }
        brief.facts.detail = passage.slice(kind.lowerBound..<end)
        use(kind.upperBound..<end)
    }

    /// “Tutor for mathematics”, “online shop for handmade ceramics”: what it is for belongs to the kind.
    private mutating func readSubject(after kind: Range<Int>) {
        let start = kind.upperBound + 1
        let isOf = passage.key(kind.upperBound) == "of" && !words[kind.lowerBound].capital
        guard passage.key(kind.upperBound) == "for" || isOf, let phrase = phraseRange,
            phrase.upperBound == kind.upperBound,
            brief.kindPhrase != nil
        else {
            return
        }
        var end = start
        while end < words.count, words[end].shape == .word, !words[end].capital, !used[end], end < start + 4,
            !Self.subjectEnds.contains(words[end].key)
        {
            end += 1
        }
        let subject = passage.slice(start..<end)
        guard end > start, !(brief.audience.map { $0.contains(subject) || subject.contains($0) } ?? false) else {
            return
        }
        brief.kindPhrase = passage.slice(phrase.lowerBound..<end)
        use(start..<end)
    }

    private static let subjectEnds = Lexicon.words(
        "by in at with and that which who from near on called named my our a an the all everyone people")

    /// “dress code: garden formal”: what its label explains, wherever it stands.
    private mutating func readLabelled() {
        for index in words.indices.dropFirst() where words[index].text == ":" && !used[index] {
            guard
                let length = [2, 1].first(where: { length in
                    index >= length && Self.labels.contains(passage.key((index - length)..<index))
                })
            else {
                continue
            }
            var end = index + 1
            while end < words.count, end < index + 9, !used[end], !words[end].separates { end += 1 }
            guard end > index + 1, isFree((index - length)..<end) else {
                continue
            }
            brief.facts.notes.append(passage.slice((index - length)..<end))
            use((index - length)..<end)
        }
    }

    private static let labels: Set<String> = [
        "dress code", "parking", "gift list", "registry", "deposit", "capacity", "languages", "payment", "delivery",
        "minimum age", "bus", "tram", "metro", "wifi", "check-in", "check-out",
    ]

    private mutating func readNotes(in sentence: Range<Int>) {
        guard !sentence.isEmpty, !words[sentence].contains(where: { Self.asking.contains($0.key) }),
            !brief.facts.statements.contains(where: { $0.hasPrefix(passage.slice(sentence)) })
        else {
            return
        }
        let parts = segments(of: sentence)
        let notes = parts.filter(isNote)
        guard !notes.isEmpty else {
            return
        }
        let isList = notes.count >= 2 && notes.count == parts.count && notes.allSatisfy { $0.count <= 4 }
        // What stands between prices is on offer, too: “Bouquets from £35, weddings, funerals”.
        let hasPrices = brief.facts.prices.contains { passage.slice(sentence).contains($0.price) && !$0.name.isEmpty }
        for note in notes {
            let isThing = hasPrices && note.count <= 2 && !words[note].contains { Self.remarks.contains($0.key) }
            use(note)
            if ["we", "i"].contains(passage.key(note.lowerBound)), note.count > 3 {
                brief.facts.statements.append(passage.slice(note).capitalisedFirst + ".")
            } else if isList || isThing {
                brief.facts.items.append(passage.slice(note))
            } else {
                brief.facts.notes.append(passage.slice(note))
            }
        }
    }

    /// The parts of a sentence between commas; “and” parts them only where a comma does so, too, or both sides are short.
    private func segments(of sentence: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence
        where [",", ";", ":"].contains(words[index].text) || words[index].isDash && words[index].spaced {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<sentence.upperBound)
        let isList = parts.count > 1 || sentence.count <= 4
        return parts.flatMap { part -> [Range<Int>] in
            guard isList, let and = words[part].firstIndex(where: { $0.key == "and" || $0.text == "&" }),
                part.count <= 6, !Self.remarks.contains(words[part.upperBound - 1].key)
            else {
                return [part]
            }
            return [part.lowerBound..<and, (and + 1)..<part.upperBound]
        }.map { part in
            let first =
                part.first { index in
                    !["and", "or", "a", "an", "the", "with", "plus", "also"].contains(words[index].key)
                        || isTitle(index, before: part.upperBound)
                }
                ?? part.upperBound
            return first..<part.upperBound
        }.filter { !$0.isEmpty }
    }

    private func isNote(_ range: Range<Int>) -> Bool {
        guard isFree(range), range.count <= 14,
            words[range].contains(where: { $0.shape == .word && $0.text.count > 2 }),
            !(kindRange?.overlaps(range) ?? false), !(nameRange?.overlaps(range) ?? false)
        else {
            return false
        }
        if let place = brief.place, range.count <= 4,
            passage.slice(range).contains(place)
                || (words[range.upperBound - 1].capital
                    && place.hasPrefix(words[range.upperBound - 1].text))
        {
            return false
        }
        if range.contains(where: { Lexicon.colours.contains(words[$0].key) && isRefused($0) }) {
            return false
        }
        var plain = 0
        for index in range {
            let key = words[index].key
            let isSection =
                SectionWords.english.match(passage, at: index) != nil && passage.key(range.lowerBound) != "free"
            if isSection || Self.asking.contains(key) {
                return false
            }
            let isStyle =
                Lexicon.colours.contains(key) || Lexicon.moods.contains(key) || brief.avoided.contains(key)
                || Self.fillers.contains(key)
            plain += isStyle || words[index].shape == .mark ? 0 : 1
        }
        let isRefusal = ["no", "not", "without", "avoid", "nothing", "never", "please"].contains(
            passage.key(range.lowerBound))
        let isHeader = range.upperBound < words.count && words[range.upperBound].text == ":"
        return plain > 0 && !isRefusal && !isHeader
            && !(brief.audience.map { audience in
                let note = passage.slice(range)
                return note.contains(audience) || audience.contains(note)
                    || (note.hasPrefix("for ") && audience.contains(note.dropFirst(4)))
            } ?? false)
    }

    /// Words of somebody who speaks to a designer.
    static let asking = Lexicon.words(
        """
        website site page pages webpage homepage design style want wants need needs please make create build generate add
        include use looking look looks feel feels vibe theme mode section sections layout font fonts colours colors colour
        color palette typography typeface serif sans lettering whitespace should would mobile-friendly responsive seo landing portfolio headline tagline slogan button visitors
        """)
    /// Words of remarks, which are on no list of things.
    private static let remarks = Lexicon.words(
        "included free welcome wanted only available possible allowed accepted inclusive needed required")
    private static let fillers = Lexicon.words(
        "and or very lots of a lot with too more less bit little tones accent accents some in style lots warm large big type"
    )
}
