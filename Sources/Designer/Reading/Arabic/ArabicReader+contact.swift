extension ArabicReader {
    /// Takes mail addresses, web addresses and handles, which the word cutter has already told apart.
    mutating func readAddressesOfNet() {
        for index in words.indices {
            switch words[index].shape {
            case .mail: brief.facts.mails.append(words[index].text)
            case .link: brief.facts.links.append(words[index].text)
            case .handle: brief.facts.handles.append(words[index].text)
            default: continue
            }
            used[index] = true
        }
    }

    /// Finds phone numbers: at least seven digits in groups, announced by a plus, a zero or a word; right after such a
    /// word a short number serves, too.
    mutating func readPhones() {
        var index = 0
        while index < words.count {
            if let range = phone(at: index) {
                brief.facts.phones.append(passage.slice(range))
                use(range)
                index = range.upperBound
            } else {
                index += 1
            }
        }
    }

    private func phone(at start: Int) -> Range<Int>? {
        guard !used[start], words[start].shape == .number || ["+", "("].contains(words[start].text) else {
            return nil
        }
        var end = start
        var digits = 0
        var index = start
        while index < words.count, !used[index], index == start || words[index].shape != .newline {
            let word = words[index]
            if word.shape == .number, !word.key.contains(where: { ":,.".contains($0) }) {
                digits += word.key.count
                index += 1
                end = index
            } else if ["+", "(", ")", "-", "–", "/"].contains(word.text), index - start < 12 {
                index += 1
            } else {
                break
            }
        }
        let before = max(0, start - 4)..<start
        let announced = before.contains { stem($0, in: ArabicLexicon.phoneWords) != nil }
        let first = words[start].key
        let looksLikeOne =
            first == "+" || first == "(" || first.hasPrefix("0") || first.hasPrefix("9200")
            || (digits >= 9 && end - start >= 2)
        let isDate = words[start..<end].contains { $0.text == "/" } || (first.count == 4 && first.hasPrefix("20"))
        let isGrouped =
            end - start == 3 && digits >= 7
            && words[start..<end].allSatisfy { $0.shape == .number && $0.key.count <= 4 }
        let isShort =
            announced && (4...6).contains(digits) && end - start == 1 && currencyEnd(at: end) == nil
            && (before.last.map {
                (key($0) != "رقم" && stem($0, in: ArabicLexicon.phoneWords) != nil) || words[$0].text == ":"
            } ?? false)
        guard end > start,
            ((7...15).contains(digits) && (announced || isGrouped || (looksLikeOne && !isDate))) || isShort
        else {
            return nil
        }
        return start..<end
    }

    /// Finds street addresses: «شارع الجامعة 25، حي الجبيهة، عمّان», «العنوان: …».
    mutating func readStreets() {
        var index = 0
        while index < words.count {
            if !used[index], let found = labelledAddress(at: index) ?? street(at: index) {
                brief.facts.addresses.append(found.text)
                use(found.range)
                index = found.range.upperBound
            } else {
                index += 1
            }
        }
    }

    private func labelledAddress(at index: Int) -> NameText? {
        guard ["العنوان", "عنواننا", "عنوان"].contains(key(index)), [":", "–", "-", "في"].contains(key(index + 1))
        else {
            return nil
        }
        let start = key(index + 2) == ":" ? index + 3 : index + 2
        guard words.indices.contains(start), !words[start].isQuote else {
            return nil
        }
        var end = start
        while end < words.count, !used[end], !endsSentence(end), !["؛", ";", "|"].contains(words[end].text),
            stem(end, in: ArabicLexicon.phoneWords).map({ $0.text == "رقم" || $0.text == "خط" }) ?? true
        {
            end += 1
        }
        while end > start, words[end - 1].shape == .mark { end -= 1 }
        guard end > start, end - start <= 24 else {
            return nil
        }
        return (start..<end, passage.slice(start..<end))
    }

    private func street(at index: Int) -> NameText? {
        let isQuarter = ["حي", "الحي"].contains(key(index)) || (key(index) == "بحي")
        guard !(nameRange?.contains(index) ?? false),
            let stem = stem(index, in: isQuarter ? ["حي"] : ArabicLexicon.streets),
            !stem.definite || stem.text == "كورنيش",
            !isBoundary(index + 1), index + 1 < words.count, words[index + 1].shape == .word, !isStop(index + 1),
            !used[index + 1]
        else {
            return nil
        }
        var end = partEnd(from: index + 1)
        while end + 1 < words.count, words[end].text == "،" || words[end].text == ",", !used[end + 1] {
            let part = end + 1
            let last = partEnd(from: part)
            let isTown = match(ArabicLexicon.places, at: part) != nil
            let isPart = self.stem(part, in: ArabicLexicon.addressParts) != nil
            let isCode = words[part].shape == .number && words[part].key.count <= 6 && currencyEnd(at: part + 1) == nil
            guard last > part, isTown || isPart || isCode else {
                break
            }
            end = isTown && !isPart ? part + (match(ArabicLexicon.places, at: part)?.length ?? 1) : last
        }
        return (index..<end, text(index..<end, from: stem))
    }

    /// Where a part of an address ends: at a mark, a preposition, a verb or a word that announces a phone.
    private func partEnd(from start: Int) -> Int {
        var end = start
        while end < words.count, end < start + 7, !used[end], !isBoundary(end) || words[end].text == "/",
            !isStop(end) || ["قرب", "بالقرب", "من", "تحت", "فوق"].contains(key(end)) && end > start,
            stem(end, in: ArabicLexicon.phoneWords).map({ $0.text == "رقم" }) ?? true,
            match(ArabicLexicon.days, at: end) == nil
        {
            end += 1
        }
        return end
    }

    /// Finds «منذ ١٩٧٠», «تأسس عام 1985».
    mutating func readSince() {
        for index in words.indices where !used[index] {
            guard let stem = stem(index, in: Self.openings) else {
                continue
            }
            var end = index + 1
            while ["عام", "سنه", "العام", "في", "منذ"].contains(key(end)) { end += 1 }
            guard words.indices.contains(end), words[end].shape == .number else {
                continue
            }
            if words[end].key.count != 4 {
                // «منذ ٢٠ عاماً»
                guard ["عاما", "سنه", "سنوات", "اعوام", "سنين"].contains(key(end + 1)) else { continue }
                end += 1
            }
            let range = index..<(end + 1)
            use(range)
            brief.facts.since = text(range, from: stem)
            return
        }
    }

    private static let openings = ArabicLexicon.words(
        "منذ تأسس تأسست تأسسنا افتتح افتتحت افتتحنا أنشئ أنشئت بدأنا بدأت بدأ")
}
