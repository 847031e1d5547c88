extension PromptReader {
    /// Finds how many pages were asked for and what they are called.
    mutating func readPageWishes() {
        for index in words.indices
        where ["page", "pages", "pager", "one-pager", "one-page", "single-page"].contains(words[index].key) {
            readCount(at: index)
            readPageNames(at: index)
        }
        for index in words.indices {
            let parts = words[index].key.split(separator: "-")
            if parts.count == 2, parts[1] == "page" || parts[1] == "pager",
                let count = Lexicon.numberWords[String(parts[0])]
            {
                note(pages: count)
            }
        }
        readCountedNames()
    }

    /// “a 3-page site for my gym: Home, Timetable, Prices”: as many names after a colon as pages were asked for.
    private mutating func readCountedNames() {
        guard brief.pages.isEmpty, let count = brief.pageCount, count > 1 else {
            return
        }
        for index in words.indices where words[index].text == ":" {
            let names = listItems(from: index + 1, longest: 3).map(\.text)
            if names.count == count, names.count(where: { PageRole.named($0) != nil }) * 2 >= count {
                brief.pages = names.map(\.capitalisedFirst)
                return
            }
        }
    }

    private mutating func readCount(at index: Int) {
        if passage.key(index) == "page", passage.key(index - 1) == "landing" {
            brief.pageCount = 1
        } else if let count = count(at: index - 1) {
            note(pages: count)
            use((index - 1)..<index)
        } else if passage.key(index - 1) == "-", let count = count(at: index - 2) {
            note(pages: count)
            use((index - 2)..<index)
        }
    }

    /// The number at the index, in words or in digits.
    private func count(at index: Int) -> Int? {
        Lexicon.numberWords[passage.key(index)] ?? Int(passage.key(index)).flatMap { (1...999).contains($0) ? $0 : nil }
    }

    /// Where two numbers of pages are asked for, the larger one goes: nothing that was wished for is left out.
    private mutating func note(pages count: Int) {
        if !brief.askedPageCounts.contains(count) {
            brief.askedPageCounts.append(count)
        }
        brief.pageCount = max(brief.pageCount ?? 0, count)
    }

    private mutating func readPageNames(at index: Int) {
        let next = passage.key(index + 1)
        if words[index].key == "pages", [":", "for", "called", "named", "are", "–", "-", "("].contains(next) {
            let skip = passage.key(index + 2) == ":" ? 3 : 2
            let names = listItems(from: index + skip, longest: 4).map(\.text)
            let speakOfPages = names.count { PageRole.named($0) != nil } * 2 >= names.count
            if next != "for" || (names.count >= 2 && speakOfPages) {
                brief.pages = names.map(\.capitalisedFirst)
            }
        } else if words[index].key == "page", ["called", "named", ":"].contains(next) {
            if let name = listItems(from: index + 2, longest: 4).first {
                brief.pages.append(name.text.capitalisedFirst)
            }
        } else if words[index].key == "page", index >= 2, let start = pageArticle(before: index) {
            let name = passage.slice(start..<index)
            if PageRole.named(name) != nil, !brief.pages.contains(name.capitalisedFirst) {
                brief.pages.append(name.capitalisedFirst)
            }
        }
    }

    /// “a menu page”, “an about us page”: where the name begins.
    private func pageArticle(before index: Int) -> Int? {
        for length in 1...2 where ["a", "an", "and", "the", ","].contains(passage.key(index - length - 1)) {
            return words[(index - length)..<index].allSatisfy { $0.shape == .word } ? index - length : nil
        }
        return nil
    }

    /// The items of a list that begins here: parted by commas, “and”, line ends with bullets; up to the end of the sentence.
    mutating func listItems(from start: Int, longest: Int) -> [(text: String, range: Range<Int>)] {
        var items: [(text: String, range: Range<Int>)] = []
        var begin = start
        var index = start
        var depth = 0
        func flush(_ end: Int) {
            var first = begin
            while first < end,
                ["a", "an", "the", "our", "and", "or", "also", "-", "•", "*", "–"].contains(words[first].key),
                !isTitle(first, before: end)
            {
                first += 1
            }
            if first < end, end - first <= longest, words[first..<end].contains(where: { $0.shape == .word }) {
                items.append((passage.slice(first..<end), first..<end))
            }
        }
        while index < words.count {
            let word = words[index]
            depth += word.text == "(" ? 1 : word.text == ")" ? -1 : 0
            if depth < 0 {
                break
            }
            let bullet =
                word.shape == .newline && index + 1 < words.count
                && ["-", "•", "*", "–", "·"].contains(words[index + 1].text)
            if depth == 0, !isFixedPair(index),
                [",", "/", "•", "·", "|"].contains(word.text) || word.key == "and" || word.text == "&" || bullet
            {
                flush(index)
                begin = index + 1
            } else if word.endsSentence || word.text == ";"
                || (word.isDash && word.spaced && index + 1 < words.count && words[index + 1].spaced && depth == 0
                    && index > start)
            {
                if word.shape == .newline, items.isEmpty, index == start {
                    begin = index + 1
                } else {
                    break
                }
            }
            index += 1
        }
        flush(min(index, words.count))
        return items
    }

    /// Whether the “and” joins what is one thing: “wills and probate”, “fish and chips”.
    private func isFixedPair(_ index: Int) -> Bool {
        ["and", "&"].contains(words[index].key)
            && Lexicon.fixedPairs.contains("\(passage.key(index - 1)) \(passage.key(index + 1))")
    }

    /// Whether the article belongs to a title: “The Salt Road”, “A House of Nets”.
    func isTitle(_ index: Int, before end: Int) -> Bool {
        words[index].capital && ["a", "an", "the"].contains(words[index].key) && index + 1 < end
            && words[index + 1].capital
    }

    /// Finds the sections asked for or refused, wherever their words stand outside of facts.
    mutating func readSectionWishes() {
        var index = 0
        while index < words.count {
            guard !used[index], !(nameRange?.contains(index) ?? false),
                let match = SectionWords.english.match(passage, at: index), !isPageName(index),
                !(words[index].key == "quotes" && ["free", "get", "for"].contains(passage.key(index - 1))),
                !(match.kind == "events" && ["that", "which", "it", "who"].contains(passage.key(index - 1))),
                !(match.kind == "team" && passage.key(index - 1) == "for"),
                // “Text us on …” asks for nothing.
                !(words[index].key == "text" && ["us", "me"].contains(passage.key(index + 1)))
            else {
                index += 1
                continue
            }
            let wish = SectionWish(kind: match.kind, words: passage.slice(index..<(index + match.length)))
            if isRefused(index) {
                brief.unwanted.append(wish)
            } else {
                brief.wish(wish)
            }
            index += match.length
        }
        let refused = Set(brief.unwanted.map(\.kind))
        brief.contradicted = brief.sections.filter { refused.contains($0.kind) }
        brief.sections.removeAll { refused.contains($0.kind) }
    }

    /// Whether the word belongs to a page that was named, as in “a contact page”.
    private func isPageName(_ index: Int) -> Bool {
        passage.key(index + 1) == "page" && !brief.pages.isEmpty
    }

    /// Whether “no”, “without” or “don’t want” stands shortly before, in the same clause.
    func isRefused(_ index: Int) -> Bool {
        var cursor = index - 1
        while cursor >= 0, index - cursor <= 5 {
            let word = words[cursor]
            if [".", ";", "!", "but"].contains(word.key) || word.shape == .newline
                || (word.text == "," && !continuesRefusal(comma: cursor))
            {
                break
            }
            if ["no", "not", "without", "avoid", "never", "skip", "nothing", "don't", "dont"].contains(word.key) {
                return !(word.key == "not" && passage.key(cursor + 1) == "only")
            }
            cursor -= 1
        }
        return isForbidden(after: index)
    }

    /// “pink not allowed”, “no pink please” said the other way round.
    private func isForbidden(after index: Int) -> Bool {
        let next = passage.key(index + 1) == "is" ? index + 2 : index + 1
        return ["forbidden", "banned"].contains(passage.key(next))
            || (passage.key(next) == "not" && ["allowed", "wanted", "welcome"].contains(passage.key(next + 1)))
    }

    /// “No pink, purple”: a sentence that begins with the refusal and goes on with colours refuses all of them.
    private func continuesRefusal(comma: Int) -> Bool {
        let start = sentenceStart(before: comma)
        guard ["no", "not", "without", "avoid", "never"].contains(passage.key(start)) else {
            return false
        }
        return words[(start + 1)..<sentenceEnd(from: comma)].allSatisfy {
            Lexicon.colours.contains($0.key) || [",", "and", "or", "please"].contains($0.key)
        }
    }
}
