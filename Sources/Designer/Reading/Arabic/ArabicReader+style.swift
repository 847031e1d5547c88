extension ArabicReader {
    /// Finds colours, moods and tone, wanted and not wanted, and whether it is to be dark or light. They are kept by the
    /// names that the palette knows, which are English.
    mutating func readStyle() {
        var index = 0
        while index < words.count {
            index = nameRange?.contains(index) ?? false ? index + 1 : style(at: index)
        }
        if brief.wantsDark == nil, brief.avoided.contains("dark") || brief.avoided.contains("black") {
            brief.wantsDark = false
        }
        brief.tone =
            Tone.allCases.map { tone in
                (tone, brief.moodWords.count { Lexicon.tones[tone]?.contains($0) ?? false })
            }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
    }

    private mutating func style(at index: Int) -> Int {
        if words[index].text == "#", let hex = hex(after: index) {
            brief.colours.append(hex)
        } else if let colour = match(ArabicLexicon.colours, at: index), isColour(index, length: colour.length) {
            let refused = isRefused(index)
            let shade = match(ArabicLexicon.shades, at: index + colour.length)
            let end = index + colour.length + (shade?.length ?? 0)
            if colour.value == "black" || colour.value == "white", isScheme(index) {
                brief.wantsDark = (colour.value == "black") != refused
            }
            note(
                refused || shade == nil ? colour.value : (shade?.value ?? "") + " " + colour.value, refused,
                into: \.colours)
            styleWords.formUnion(index..<end)
            return end
        } else if let shade = match(ArabicLexicon.shades, at: index), !used[index], isScheme(index) {
            let dark = ["dark", "deep"].contains(shade.value)
            brief.wantsDark = dark != isRefused(index)
            styleWords.insert(index)
        } else if let mood = match(ArabicLexicon.moods, at: index), !used[index],
            !(phraseRange?.contains(index) ?? false)
        {
            note(mood.value, isRefused(index), into: \.moodWords)
            styleWords.formUnion(index..<(index + mood.length))
            return index + mood.length
        }
        return index + 1
    }

    private mutating func note(_ word: String, _ refused: Bool, into path: WritableKeyPath<Brief, [String]>) {
        let target = refused ? \Brief.avoided : path
        if !brief[keyPath: target].contains(word) {
            brief[keyPath: target].append(word)
        }
    }

    private func hex(after index: Int) -> String? {
        var text = ""
        var cursor = index + 1
        while words.indices.contains(cursor), !words[cursor].spaced, text.count < 6, words[cursor].shape != .mark {
            text += words[cursor].text
            cursor += 1
        }
        return [3, 6].contains(text.count) && text.allSatisfy(\.isHexDigit) ? "#" + text : nil
    }

    /// «تصميم داكن», «خلفية سوداء», «ألوان غامقة», «الوضع الداكن»
    private func isScheme(_ index: Int) -> Bool {
        (max(0, index - 2)..<index).contains { stem($0, in: Self.schemes) != nil } || standsAmongStyle(index)
    }

    /// Whether everything between the marks around the word speaks of style: «، داكن وهادئ،».
    private func standsAmongStyle(_ index: Int) -> Bool {
        var start = index
        var end = index + 1
        while start > 0, !isBoundary(start - 1) { start -= 1 }
        while end < words.count, !isBoundary(end) { end += 1 }
        return start > 0
            && (start..<end).allSatisfy {
                match(ArabicLexicon.moods, at: $0) != nil || match(ArabicLexicon.shades, at: $0) != nil
                    || match(ArabicLexicon.colours, at: $0) != nil || ["و", "جدا", "قليلا"].contains(key($0))
            }
    }

    private static let schemes = ArabicLexicon.words(
        "تصميم خلفية ألوان وضع موقع صفحة ثيم مظهر طابع أجواء نمط تصميما موقعا")

    /// Food has colours’ names; a colour stands near words of colour, among other words of style, or is refused.
    private func isColour(_ index: Int, length: Int) -> Bool {
        guard isFree(index..<(index + length)), !(phraseRange?.contains(index) ?? false) else {
            return false
        }
        let near = max(0, index - 5)..<min(words.count, index + length + 4)
        if isRefused(index) || near.contains(where: { stem($0, in: ArabicLexicon.colourWords) != nil && !used[$0] }) {
            return true
        }
        return near.contains {
            $0 != index && !(index..<(index + length)).contains($0) && match(ArabicLexicon.colours, at: $0) != nil
                && !used[$0]
        }
            || (isEdge(index - 1) && isEdge(index + length))
            || match(ArabicLexicon.shades, at: index + length) != nil
    }

    private func isEdge(_ index: Int) -> Bool {
        isBoundary(index) || match(ArabicLexicon.moods, at: index) != nil
            || match(ArabicLexicon.colours, at: index) != nil
    }

    /// Finds for whom it is: «للعائلات», «للشركات الصغيرة», «لمحبي القهوة».
    mutating func readAudience() {
        for index in words.indices where !used[index] && !(nameRange?.contains(index) ?? false) {
            guard let group = stem(index, in: ArabicLexicon.groups), group.preposition == "ل" else {
                continue
            }
            var end = index + 1
            let isBound = ["محبي", "عشاق", "هواه", "اصحاب", "رواد", "جميع"].contains(group.text)
            while end < words.count, end < index + 4, words[end].shape == .word, !used[end], !isStop(end),
                preposition(end) == nil,
                isBound && end == index + 1 || (key(end).hasPrefix("ال") && group.definite)
                    || (isJoined(end) && stem(end, in: ArabicLexicon.groups) != nil)
            {
                end += 1
            }
            brief.audience = text(index..<end, from: group)
            audienceRange = index..<end
            return
        }
    }
}
