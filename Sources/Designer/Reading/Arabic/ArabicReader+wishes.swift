extension ArabicReader {
    // MARK: Quotations

    /// Finds what stands between quotation marks: a headline, a slogan, a button's label, or what somebody said.
    mutating func readQuotations() {
        var index = 0
        while index < words.count {
            guard words[index].isQuote, let close = words.closingMark(of: index, within: 120),
                close > index + 1
            else {
                index += 1
                continue
            }
            take(quote: (index + 1)..<close)
            index = close + 1
        }
    }

    private mutating func take(quote range: Range<Int>) {
        let before = (max(0, range.lowerBound - 5)..<(range.lowerBound - 1)).flatMap { stems[$0].map(\.text) }
        let text = passage.slice(range)
        let whole = (range.lowerBound - 1)..<(range.upperBound + 1)
        func near(_ keys: String) -> Bool { !ArabicLexicon.words(keys).isDisjoint(with: before) }
        if near("شعار شعارنا شعاره شعارها سلوغان") {
            brief.facts.slogan = text
            use(whole)
        } else if near("عنوان عنوانه العنوان عنوانها ترويسة") {
            brief.facts.headline = text
            use(whole)
        } else if near("زر الزر بزر زرا") {
            brief.facts.action = text
            use(whole)
        } else if range.count >= 3,
            near("قال قالت يقول تقول رأي آراء كتب كتبت شهادة تقييم اقتباس قالوا شهادات تقييمات") || range.count >= 5
                || (range.count >= 3 && isSigned(range.upperBound + 1)),
            !near("اسمه اسمها باسم يدعى تدعى اسم")
        {
            let author = author(after: range.upperBound + 1) ?? author(before: range.lowerBound - 1)
            brief.facts.quotes.append(Quotation(text: text, name: author.map { self.text($0) }))
            use(whole)
            if let author { use(author) }
        }
    }

    /// Whether a dash and a name follow.
    private func isSigned(_ index: Int) -> Bool {
        words.indices.contains(index) && words[index].isDash && author(after: index) != nil
    }

    /// «– أم خالد», «، تقول سارة», «(سارة)»
    private func author(after index: Int) -> Range<Int>? {
        var start = index
        while words.indices.contains(start), start < index + 3,
            words[start].isDash
                || ["،", ",", "(", "تقول", "يقول", "قالت", "قال", "من", "كتبت", "كتب", "~"].contains(key(start))
        {
            start += 1
        }
        return start > index ? personRun(from: start, pairs: true) : nil
    }

    /// «تقول أم خالد:»
    private func author(before index: Int) -> Range<Int>? {
        var end = index
        while end > 0, [":", "،", ","].contains(key(end - 1)) { end -= 1 }
        guard let verb = (max(0, end - 5)..<end).last(where: { stem($0, in: Self.saying) != nil }) else {
            return nil
        }
        return end > verb + 1 ? (verb + 1)..<end : nil
    }

    private static let saying = ArabicLexicon.words("قال قالت يقول تقول كتب كتبت")

    // MARK: Pages

    /// Finds how many pages were asked for and what they are called.
    mutating func readPages() {
        for index in words.indices {
            guard let stem = stem(index, in: Self.pages), words[index].shape == .word else {
                continue
            }
            if ["صفحتين", "صفحتان"].contains(stem.text) {
                brief.pageCount = 2
            } else if ["صفحه"].contains(stem.text), ["واحده", "وحده", "وحيده"].contains(key(index + 1)) {
                brief.pageCount = 1
                use(index..<(index + 2))
            } else if let count = count(before: index) {
                brief.pageCount = count
                use((index - 1)..<(index + 1))
            }
            if let count = brief.pageCount, brief.askedPageCounts.last != count {
                brief.askedPageCounts.append(count)
            }
            readPageNames(at: index)
        }
        brief.pageCount = brief.askedPageCounts.max() ?? brief.pageCount
    }

    private static let pages = ArabicLexicon.words("صفحة صفحات صفحتين صفحتان")

    private func count(before index: Int) -> Int? {
        guard index > 0 else {
            return nil
        }
        let count =
            Int(key(index - 1))
            ?? stem(index - 1, in: Set(ArabicLexicon.numberWords.keys)).flatMap { ArabicLexicon.numberWords[$0.text] }
        return count.flatMap { (1...40).contains($0) ? $0 : nil }
    }

    private mutating func readPageNames(at index: Int) {
        var start = index + 1
        if ["هي", "التاليه", "الاتيه", "باسم", "باسماء"].contains(key(start)) { start += 1 }
        guard [":", "(", "–", "-"].contains(key(start)), brief.pages.isEmpty else {
            return
        }
        let items = listItems(from: start + 1).filter { $0.count <= 5 }
        guard items.count >= 2 || (items.count == 1 && stem(index, in: ["صفحه"]) != nil) else {
            return
        }
        brief.pages = items.map { text($0) }
        items.forEach { use($0) }
    }

    /// The items of a list that begins here: parted by commas, «و», or line ends with bullets; up to the sentence's end.
    func listItems(from start: Int) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var begin = start
        var index = start
        var depth = 0
        func flush(_ end: Int) {
            var first = begin
            while first < end, ["-", "•", "*", "–", "و", "او"].contains(key(first)) { first += 1 }
            if first < end, words[first..<end].contains(where: { $0.shape == .word }) {
                items.append(first..<end)
            }
        }
        while index < words.count {
            let word = words[index]
            depth += word.text == "(" ? 1 : word.text == ")" ? -1 : 0
            if depth < 0 { break }
            let bullet =
                word.shape == .newline && index + 1 < words.count
                && ["-", "•", "*", "–", "·"].contains(words[index + 1].text)
            if depth == 0, ["،", ",", "/", "•", "·", "|"].contains(word.text) || key(index) == "و" || bullet {
                flush(index)
                begin = index + 1
            } else if depth == 0, isJoined(index), index > begin {
                flush(index)
                begin = index
            } else if endsSentence(index) || ["؛", ";"].contains(word.text) {
                guard word.shape == .newline, items.isEmpty, index == start else { break }
                begin = index + 1
            }
            index += 1
        }
        flush(min(index, words.count))
        return items
    }

    // MARK: Sections

    /// Finds the sections asked for or refused, wherever their words stand outside of facts.
    mutating func readSections() {
        var index = 0
        while index < words.count {
            guard !used[index], !(nameRange?.contains(index) ?? false),
                let match = match(ArabicLexicon.sections, at: index),
                !isLabel(index + match.length), !announcesPhone(index, match.length),
                !(phraseRange?.contains(index) ?? false)
            else {
                index += 1
                continue
            }
            let wish = SectionWish(kind: match.value, words: text(index..<(index + match.length)))
            if isRefused(index) {
                brief.unwanted.append(wish)
            } else {
                brief.wish(wish)
            }
            sectionWords.formUnion(index..<(index + match.length))
            index += match.length
        }
        brief.contradicted = brief.sections.filter { wish in brief.unwanted.contains { $0.kind == wish.kind } }
        brief.sections.removeAll { wish in brief.unwanted.contains { $0.kind == wish.kind } }
    }

    /// «للحجز 050 555 0123» asks for no form.
    private func announcesPhone(_ index: Int, _ length: Int) -> Bool {
        let next = key(index + length) == ":" ? index + length + 1 : index + length
        return stem(index, in: ArabicLexicon.phoneWords) != nil && used.indices.contains(next) && used[next]
    }

    /// «الأسعار:» only opens a list of facts that have been read.
    private func isLabel(_ index: Int) -> Bool {
        key(index) == ":" && used.indices.contains(index + 1) && used[index + 1]
    }

    /// Whether «بدون», «لا أريد» or «ليس» stands shortly before, in the same clause.
    func isRefused(_ index: Int) -> Bool {
        var cursor = index - 1
        if let own = stems[index].first?.text, ["ولا", "بلا"].contains(own) { return true }
        while cursor >= 0, index - cursor <= 5 {
            if endsSentence(cursor) || ["؛", ";", "لكن", "ولكن", "بل"].contains(key(cursor)) { break }
            if words[cursor].text == "،" || words[cursor].text == ",", !refusesList(before: cursor) { break }
            if Self.refusals.contains(key(cursor))
                || (isJoined(cursor) && Self.refusals.contains(String(key(cursor).dropFirst())))
            {
                return true
            }
            cursor -= 1
        }
        return false
    }

    private static let refusals = ArabicLexicon.words(
        "بدون دون بلا لا ليس ليست غير تجنب تجنبوا تجنبي أتجنب مش مو مب ولا ممنوع أكره نكره لسنا نتجنب")

    /// «بدون الوردي، البنفسجي»: a sentence that begins with the refusal and goes on with colours refuses all of them.
    private func refusesList(before comma: Int) -> Bool {
        let start = sentenceStart(before: comma)
        return Self.refusals.contains(key(start))
            && ((start + 1)..<sentenceEnd(from: comma)).allSatisfy {
                match(ArabicLexicon.colours, at: $0) != nil
                    || ["،", ",", "و", "ولا", "اريد", "نريد", "لون", "اللون"].contains(key($0))
            }
    }
}
