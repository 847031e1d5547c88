extension PromptReader {
    /// Keeps what the prompt says in passing and nothing else has taken: “Employment law, contracts and disputes”,
    /// “breakfast included”, “free parking behind the church”.
    mutating func readNotes() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            readNotes(in: start..<end)
            start = end + 1
        }
    }

    /// Keeps “app that logs dives for freedivers”: the kind with what it does.
    mutating func readDetail() {
        guard let kind = kindRange,
            ["that", "which", "who", "where", "making", "helping"].contains(passage.key(kind.upperBound))
        else {
            return
        }
        var end = kind.upperBound
        while end < words.count, !words[end].separates, words[end].text != ":", words[end].text != "(",
            !words[end].isDash || !words[end].spaced
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
        for note in notes {
            use(note)
            if isList {
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
                part.count <= 6
            else {
                return [part]
            }
            return [part.lowerBound..<and, (and + 1)..<part.upperBound]
        }.map { part in
            let first =
                part.first { !["and", "or", "a", "an", "the", "with", "plus", "also"].contains(words[$0].key) }
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
        if let place = brief.place, passage.slice(range).contains(place), range.count <= 4 {
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
            && !(brief.audience.map { passage.slice(range).contains($0) } ?? false)
    }

    /// Words of somebody who speaks to a designer.
    private static let asking = Lexicon.words(
        """
        website site page pages webpage homepage design style want wants need needs please make create build generate add
        include use looking look looks feel feels vibe theme mode section sections layout font fonts colours colors colour
        color palette should would mobile-friendly responsive seo landing portfolio headline tagline slogan button visitors
        """)
    private static let fillers = Lexicon.words(
        "and or very lots of a lot with too more less bit little tones accent accents some in style lots warm")
}
