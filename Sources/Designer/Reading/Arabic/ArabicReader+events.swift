extension ArabicReader {
    /// Finds dates and what happens on them: «٥ مايو ٢٠٢٧: حفل الافتتاح», «السبت 14 حزيران الساعة 7 مساءً».
    mutating func readEvents() {
        var index = 0
        while index < words.count {
            guard !used[index], let date = dateRange(at: index) else {
                index += 1
                continue
            }
            index = addEvent(date)
        }
    }

    private mutating func addEvent(_ date: Range<Int>) -> Int {
        if date.lowerBound > 0, ["قبل", "حتي", "لغايه"].contains(key(date.lowerBound - 1)) {
            // A last day is a remark, not an event.
            var start = date.lowerBound - 1
            while start > 0, date.lowerBound - start < 6, !isBoundary(start - 1), !used[start - 1] { start -= 1 }
            let note = start..<date.upperBound
            brief.facts.notes.append(text(note))
            use(note)
            return date.upperBound
        }
        var event = DatedEvent(date: text(date))
        use(date)
        var end = date.upperBound
        if let venue = venueAfter(end) {
            event.place = passage.slice(venue)
            use(venue)
            end = venue.upperBound
        } else if let title = titleBefore(date.lowerBound), !isListed(date.upperBound) {
            event.title = text(title)
            use(title)
            if let place = placeAfter(end) {
                event.place = passage.slice(place)
                use(place)
                end = place.upperBound
            }
        } else if let place = placeAfter(end), words[end].text != ":", !words[end].isDash {
            event.place = passage.slice(place)
            use(place)
            end = place.upperBound
        } else if let title = titleAfter(end) {
            event.title = passage.slice(title)
            use(title)
            end = title.upperBound
        } else if let title = titleBefore(date.lowerBound) {
            event.title = text(title)
            use(title)
        }
        brief.facts.events.append(event)
        return end
    }

    /// Whether the date opens a line of a list: «12 أيار – حيفا».
    private func isListed(_ end: Int) -> Bool {
        words.indices.contains(end) && (words[end].isDash || words[end].text == ":")
    }

    /// «١٢ حزيران، قاعة الياسمين في حلب»: the venue of a celebration follows its day.
    private func venueAfter(_ start: Int) -> Range<Int>? {
        guard CopyBook.trade(brief.kind, isA: "event"), ["،", ","].contains(key(start)),
            stem(start + 1, in: Self.venues) != nil
        else {
            return nil
        }
        var end = start + 1
        while end < words.count, end < start + 8, !used[end], !isBoundary(end) { end += 1 }
        return (start + 1)..<end
    }

    private static let venues = ArabicLexicon.words(
        "قاعة صالة فندق قصر فيلا حديقة مسرح مركز نادي متحف جامعة مكتبة كنيسة استراحة مزرعة منتجع")

    /// «في قاعة الريم»
    private func placeAfter(_ start: Int) -> Range<Int>? {
        let begin = ["،", ","].contains(key(start)) && key(start + 1) == "في" ? start + 1 : start
        guard key(begin) == "في", words.indices.contains(begin + 1), key(begin + 1) != "تمام" else {
            return nil
        }
        var end = begin + 1
        while end < words.count, end < begin + 7, !used[end], dateRange(at: end) == nil {
            // «قاعة الريم، جدة»
            let goesOn = ["،", ","].contains(key(end)) && match(ArabicLexicon.places, at: end + 1) != nil
            guard goesOn || (!isBoundary(end) && !(isStop(end) && end > begin + 1) && preposition(end) != "ب") else {
                break
            }
            end += 1
        }
        while end > begin + 1, words[end - 1].shape == .mark { end -= 1 }
        return end > begin + 1 ? (begin + 1)..<end : nil
    }

    private func titleAfter(_ start: Int) -> Range<Int>? {
        guard words.indices.contains(start) else {
            return nil
        }
        let announced = words[start].isDash || words[start].text == ":"
        let isComma = ["،", ","].contains(key(start))
        guard !isComma || match(ArabicLexicon.places, at: start + 1) != nil else {
            return nil
        }
        let begin = announced || isComma ? start + 1 : start
        var end = begin
        while end < words.count, end < begin + 12, !used[end], !endsSentence(end),
            !["؛", ";"].contains(words[end].text)
        {
            let isComma = ["،", ","].contains(words[end].text)
            if isComma, !announced || dateRange(at: end + 1) != nil { break }
            if isJoined(end), dateRange(at: end) != nil || dateRange(at: end + 1) != nil { break }
            end += 1
        }
        guard end > begin, words.indices.contains(begin), words[begin].shape == .word, announced || !isStop(begin)
        else {
            return nil
        }
        return begin..<end
    }

    /// «حفل التخرج يوم 5 مايو», «معرض الخط العربي 12 آذار»
    private func titleBefore(_ date: Int) -> Range<Int>? {
        var end = date
        while end > 0,
            ["في", "يوم", "بتاريخ", "من", "بين", "ليله", "مساء", "صباح", "-", "–", "تاريخ", "،", ",", ":"].contains(
                key(end - 1)), !used[end - 1]
        {
            end -= 1
        }
        if end > 1, words[end - 1].isQuote, !used[end - 1],
            let open = words[..<(end - 1)].indices.last(where: { words[$0].isQuote }), open + 1 < end - 1
        {
            return (open + 1)..<(end - 1)
        }
        var start = end
        while start > 0, !used[start - 1], end - start < 6, !isBoundary(start - 1), !isStop(start - 1) { start -= 1 }
        guard end > start, words[start].shape == .word, !Self.announcements.contains(key(end - 1)),
            !(start..<end).contains(where: { index in
                match(ArabicLexicon.sections, at: index).map { index + $0.length == end && $0.length > 1 } ?? false
            })
        else {
            return nil
        }
        // «موقع لزفاف سارة»: the sentence of the request is no title.
        guard match(ArabicLexicon.places, at: start).map({ start + $0.length != end }) ?? true,
            stem(start, in: ArabicLexicon.sites) == nil, !(kindRange?.overlaps(start..<end) ?? false)
        else {
            return nil
        }
        return start..<end
    }

    private static let announcements = ArabicLexicon.words(
        "التاريخ التواريخ الموعد المواعيد الحفلات حفلاتنا الفعاليات الجولة مواعيد")

    /// A date that begins here, with the weekday before and the year and time after it.
    func dateRange(at start: Int) -> Range<Int>? {
        var index = start
        if key(index) == "يوم", match(ArabicLexicon.days, at: index + 1) != nil { index += 1 }
        if let day = match(ArabicLexicon.days, at: index) {
            index += day.length
            if ["،", ",", "الموافق"].contains(key(index)) { index += 1 }
        }
        guard words.indices.contains(index), words[index].shape == .number, !used[index] else {
            return nil
        }
        var end: Int
        if let numeric = numericDate(at: index) {
            end = numeric
        } else {
            guard Int(key(index)).map({ (1...31).contains($0) }) ?? false else {
                return nil
            }
            end = index + 1
            let joins = words.indices.contains(end) && (words[end].isDash || ["الي", "و", "حتي"].contains(key(end)))
            if joins, words.indices.contains(end + 1), words[end + 1].shape == .number,
                match(ArabicLexicon.months, at: end + 2) != nil
            {
                end += 2
            }
            if key(end) == "من", match(ArabicLexicon.months, at: end + 1) != nil { end += 1 }
            guard let month = match(ArabicLexicon.months, at: end), month.stem.preposition == nil, !month.stem.joined
            else {
                return nil
            }
            end += month.length
            if key(end) == "/", match(ArabicLexicon.months, at: end + 1) != nil { end += 2 }
            if words.indices.contains(end), key(end).count == 4, Int(key(end)) != nil {
                end += 1
                if ["م", "ه", "هجري", "ميلادي"].contains(key(end)) { end += 1 }
            }
            // «3 مارس – 14 يونيو 2026»
            if words.indices.contains(end), words[end].isDash || ["الي", "حتي"].contains(key(end)),
                let second = dateRange(at: end + 1)
            {
                end = second.upperBound
            }
        }
        return start..<timeAfter(end)
    }

    private func numericDate(at index: Int) -> Int? {
        for mark in ["/", "-", "."] where key(index + 1) == mark && key(index + 3) == mark {
            let parts = [key(index), key(index + 2), key(index + 4)].map { Int($0) ?? 0 }
            if parts.allSatisfy({ $0 > 0 }), [key(index), key(index + 4)].contains(where: { $0.count == 4 }),
                parts[1] <= 12
            {
                return index + 5
            }
        }
        // The word cutter takes “14.6.2026” as one number.
        let parts = key(index).split(separator: ".")
        return parts.count == 3 && parts[2].count == 4 ? index + 1 : nil
    }

    /// Past «، الساعة 7 مساءً».
    private func timeAfter(_ end: Int) -> Int {
        var start = end
        while ["،", ",", "في", "تمام"].contains(key(start)) { start += 1 }
        guard stem(start, in: ["ساعه"]) != nil, let time = timeEnd(at: start, bare: true) else {
            let direct = timeEnd(at: start, bare: false)
            return start == end ? direct ?? end : end
        }
        return time
    }
}
