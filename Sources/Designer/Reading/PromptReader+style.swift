extension PromptReader {
    /// Finds colours, moods and tone, wanted and not wanted, and whether it is to be dark or light.
    mutating func readStyle() {
        for index in words.indices where !(nameRange?.contains(index) ?? false) {
            let key = words[index].key
            if passage.has(["black", "and", "white"], at: index), isFree(index..<(index + 3)), !isRefused(index) {
                note("monochrome", refused: false, into: \.moodWords)
            }
            if words[index].text == "#", let hex = hex(after: index) {
                brief.colours.append(hex)
            } else if key == "dark" || key == "light", isScheme(index) {
                brief.wantsDark = (key == "dark") != isRefused(index)
            } else if Lexicon.colours.contains(key), isColour(index) {
                let shade = Self.shades.contains(passage.key(index - 1)) ? passage.key(index - 1) + " " : ""
                note(isRefused(index) ? key : shade + key, refused: isRefused(index), into: \.colours)
            } else if Self.shades.contains(key), Lexicon.colours.contains(passage.key(index + 1)) {
                // “dark blue” is a colour, not a dark site.
                continue
            } else if Lexicon.moods.contains(key), !used[index] {
                note(key, refused: isRefused(index), into: \.moodWords)
            }
        }
        if brief.wantsDark == nil, brief.avoided.contains("dark") || brief.avoided.contains("black") {
            brief.wantsDark = false
        }
        brief.tone =
            Tone.allCases.map { tone in
                (tone, brief.moodWords.count { Lexicon.tones[tone]?.contains($0) ?? false })
            }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
    }

    private mutating func note(_ word: String, refused: Bool, into path: WritableKeyPath<Brief, [String]>) {
        let target = refused ? \Brief.avoided : path
        if !brief[keyPath: target].contains(word) {
            brief[keyPath: target].append(word)
        }
    }

    private func hex(after index: Int) -> String? {
        var text = ""
        var cursor = index + 1
        while cursor < words.count, !words[cursor].spaced, text.count < 6, words[cursor].shape != .mark {
            text += words[cursor].text
            cursor += 1
        }
        return [3, 6].contains(text.count) && text.allSatisfy(\.isHexDigit) ? "#" + text : nil
    }

    /// “dark mode”, “dark theme”, “make it dark”, rather than “dark chocolate” or “dark green”.
    private func isScheme(_ index: Int) -> Bool {
        let next = passage.key(index + 1)
        if ["mode", "theme", "background", "site", "website", "design", "look", "style", "page"].contains(next) {
            return true
        }
        let ends = index + 1 >= words.count || words[index + 1].separates || ["and", "but"].contains(next)
        // “Make it dark. No, light.”: the last word counts.
        let corrects =
            brief.wantsDark != nil && ["no", "actually", "rather", ",", "sorry"].contains(passage.key(index - 1))
        return ends && !used[index] && (words[index].key == "dark" || corrects)
    }

    /// Food and flowers have colours’ names; a colour stands near words of colour, or is one that nothing else is called.
    private func isColour(_ index: Int) -> Bool {
        guard !used[index] else {
            return false
        }
        let near = words[max(0, index - 6)..<min(words.count, index + 6)]
        let speaksOfColour = near.contains { Self.colourWords.contains($0.key) }
        if speaksOfColour || isRefused(index) || standsAmongStyle(index) {
            return true
        }
        let doubtful: Set<String> = [
            "chocolate", "coffee", "rose", "cherry", "plum", "lime", "peach", "olive", "mint", "lavender", "sage",
            "salmon", "cream",
            "apricot", "mustard", "gold", "silver", "bronze", "copper", "caramel", "sand", "clay", "forest", "moss",
            "coral",
            "rust", "golden", "slate", "ivory", "amber", "white", "black", "green", "brown",
        ]
        return !doubtful.contains(words[index].key)
            || near.contains { Lexicon.colours.contains($0.key) && !doubtful.contains($0.key) }
    }

    /// Whether everything between the marks around the word speaks of style: “playful, green”.
    private func standsAmongStyle(_ index: Int) -> Bool {
        var start = index
        var end = index + 1
        while start > 0, !words[start - 1].separates {
            start -= 1
        }
        while end < words.count, !words[end].separates {
            end += 1
        }
        return start > 0
            && words[start..<end].allSatisfy {
                Lexicon.colours.contains($0.key) || Lexicon.moods.contains($0.key) || Self.shades.contains($0.key)
                    || ["and", "in", "with", "very", "lots", "of", "some", "all"].contains($0.key)
            }
    }

    private static let shades = Lexicon.words("dark light deep pale bright soft warm muted")

    private static let colourWords = Lexicon.words(
        "colour colours color colors colored coloured palette tones tone accent accents shades hues background look theme style vibe"
    )

    /// Finds for whom it is: “for young families”, “aimed at small restaurants”.
    mutating func readAudience() {
        for index in words.indices where words[index].key == "for" || passage.has(["aimed", "at"], at: index) {
            let start = index + (words[index].key == "for" ? 1 : 2)
            var end = start
            while end < words.count, end < start + 5, words[end].shape == .word, !words[end].capital, !used[end],
                !Self.audienceStops.contains(words[end].key)
            {
                end += 1
            }
            guard end > start, let last = words[start..<end].last, isGroup(last.key),
                isVocabulary(start) == false || end - start > 1 || words[start].key.hasSuffix("s")
            else {
                continue
            }
            if !(kindRange?.overlaps(start..<end) ?? false), !["sale", "lunch"].contains(words[start].key) {
                brief.audience = passage.slice(start..<wholeAudience(start, end))
                return
            }
        }
    }

    /// “people over fifty”, “gardeners who code”, “nervous patients and children”.
    private func wholeAudience(_ start: Int, _ end: Int) -> Int {
        var past = end
        if ["over", "under"].contains(passage.key(past)), past + 1 < words.count, !words[past + 1].separates {
            past += 2
        }
        if passage.key(past) == "and" {
            let second = past + 2 < words.count && words[past + 2].shape == .word && isGroup(passage.key(past + 2))
            let last = second && !isGroup(passage.key(past + 1)) ? past + 2 : past + 1
            if last < words.count, isGroup(passage.key(last)), isFree(past..<(last + 1)), !words[last].capital,
                SectionWords.english.match(passage, at: past + 1) == nil
            {
                past = last + 1
            }
        }
        guard passage.key(past) == "who" else {
            return past
        }
        var stop = past
        while stop < words.count, stop < past + 6, words[stop].shape == .word, !used[stop] {
            stop += 1
        }
        return stop - past < 6 ? stop : past
    }

    private func isGroup(_ key: String) -> Bool {
        if ["children", "people", "women", "men", "everyone", "beginners", "kids"].contains(key) {
            return true
        }
        return key.hasSuffix("s") && !key.hasSuffix("ss") && !key.hasSuffix("ics") && !key.hasSuffix("ous")
            && key.count > 4
            && !Self.notGroups.contains(key)
    }

    private static let audienceStops = Lexicon.words(
        "in with who that which and or near at on to from by the a an my our we i is are of")
    private static let notGroups = Lexicon.words(
        """
        hours colours colors prices services events products photos years months weeks weddings reasons details courses
        reviews pages contents news sales parties pictures bookings tickets things needs lessons purposes orders walks
        occasions repairs portraits paintings works projects always business classes donations cakes
        """)

    /// Keeps whole sentences about the subject that are no instruction and are not made of other facts.
    mutating func readStatements() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            if end > start, let statement = statement(start..<end) {
                brief.facts.statements.append(statement)
            }
            start = end + 1
        }
    }

    private func statement(_ range: Range<Int>) -> String? {
        let sentence = words[range]
        let free = range.count { !used[$0] }
        guard let first = sentence.first, sentence.count >= 4, free * 2 >= sentence.count,
            !sentence.contains(where: { $0.text == ":" }),
            !sentence.contains(where: { Self.instructions.contains($0.key) }),
            !(first.key == "no" && sentence.contains { Lexicon.colours.contains($0.key) }),
            !(nameRange?.lowerBound == range.lowerBound && passage.key(nameRange?.upperBound ?? 0) == ",")
        else {
            return nil
        }
        // “My museum of clouds” names the subject and says nothing of it.
        if ["my", "our", "the", "a"].contains(first.key), sentence.count < 8,
            kindRange.map({ range.contains($0.lowerBound) }) ?? false,
            !sentence.contains(where: { Self.verbs.contains($0.key) })
        {
            return nil
        }
        let startsWithName = nameRange.map { $0.lowerBound == range.lowerBound } ?? false
        guard Self.subjects.contains(first.key) || (startsWithName && range.lowerBound > 0) else {
            return nil
        }
        let full =
            range.upperBound < words.count && words[range.upperBound].shape == .mark
            ? range.lowerBound..<(range.upperBound + 1) : range
        return passage.slice(full)
    }

    private static let verbs = Lexicon.words(
        "is are was were has have had does do makes make sells sell offers opened began grew can will helps stands lies"
    )
    private static let subjects = Lexicon.words(
        """
        we we've we're our i i've my it it's the they their he she his her everything every all each nobody no there most
        some in since founded free
        """)
    private static let instructions = Lexicon.words(
        """
        website site page pages design style want wants need needs please make add use include colours colors colour color
        should would homepage section sections layout looking create build landing feel font fonts mobile seo look looks
        menu button
        """)
}
