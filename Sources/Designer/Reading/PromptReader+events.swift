extension PromptReader {
    /// Finds dates and what happens on them: “12 June 2026, Porto”, “Saturday 14 June: street party”.
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
        if Self.limits.contains(passage.key(date.lowerBound - 1)) {
            // A last day is a remark, not an event: “RSVP by 1 May”, “submissions close 3 June”.
            var start = date.lowerBound - 1
            while start > 0, date.lowerBound - start < 5, !words[start - 1].separates, words[start - 1].text != ":",
                !used[start - 1]
            {
                start -= 1
            }
            let note = (start..<date.upperBound).drop { used[$0] }
            use(note.startIndex..<date.upperBound)
            brief.facts.notes.append(passage.slice(note.startIndex..<date.upperBound))
            return date.upperBound
        }
        use(date)
        var event = DatedEvent(date: passage.slice(date))
        var end = date.upperBound
        if let title = titleAfter(end) ?? placeDirectlyAfter(end) {
            if ["in", "at"].contains(passage.key(date.upperBound)) {
                event.place = passage.slice(title)
                if let before = titleBefore(date.lowerBound) {
                    event.title = passage.slice(before)
                    use(before)
                }
            } else if let town = town(of: title) {
                event.place = passage.slice(town)
                event.title = passage.slice(town.upperBound..<title.upperBound)
            } else {
                let isNamedVenue =
                    brief.facts.events.isEmpty && CopyBook.trade(brief.kind, isA: "event")
                    && words[title].contains { Self.venues.contains($0.key) }
                let isVenue = (brief.kind == "wedding" || isNamedVenue) && words[date.upperBound].text == ","
                event.place = isVenue ? passage.slice(title) : nil
                event.title = isVenue ? nil : passage.slice(title)
            }
            use(title)
            end = title.upperBound
        } else if let title = titleBefore(date.lowerBound) {
            // “Blue Quay in Gdańsk, 21–23 August”: what stands before is where it is.
            if ["in", "at", "near"].contains(passage.key(title.lowerBound - 1)) {
                event.place = passage.slice(title)
            } else {
                event.title = passage.slice(title)
            }
            use(title)
        }
        brief.facts.events.append(event)
        return end
    }

    /// The town of “Berlin SO36”, where the hall follows it.
    private func town(of title: Range<Int>) -> Range<Int>? {
        guard !words[title].contains(where: { $0.text == "," || $0.isDash }) else {
            return nil
        }
        // “SO36 Berlin”, the hall first, reads well as it is.
        return [3, 2, 1].map { title.lowerBound..<(title.lowerBound + $0) }.first {
            $0.upperBound < title.upperBound && isPlace($0)
        }
    }

    /// “3 Oct Porto, 10 Oct Lisbon”: words with capitals right after the date.
    private func placeDirectlyAfter(_ start: Int) -> Range<Int>? {
        var end = start
        while end < words.count, end < start + 8, !words[end].separates, !used[end], words[end].shape != .mark,
            words[end].capital || (end > start && Lexicon.connectors.contains(words[end].key)),
            dateRange(at: end) == nil
        {
            end += 1
        }
        while end > start, !words[end - 1].capital {
            end -= 1
        }
        return end > start && words[start].capital ? start..<end : nil
    }

    /// The rest of the line or sentence, up to the next date.
    private func titleAfter(_ start: Int) -> Range<Int>? {
        var begin = start
        guard begin < words.count, words[begin].isDash || [":", ",", "in", "at", "("].contains(words[begin].key) else {
            return nil
        }
        let announced = words[begin].isDash || words[begin].text == ":"
        begin += 1
        var end = begin
        while end < words.count, !words[end].endsSentence, words[end].text != ";", !used[end], end < begin + 12 {
            if words[end].text == ",", dateRange(at: end + 1) != nil || !announced {
                break
            }
            if ["and", "with", ")"].contains(words[end].key), !announced || dateRange(at: end + 1) != nil {
                break
            }
            end += 1
        }
        let hasName = words[begin..<end].contains { $0.capital }
        guard end > begin, announced || hasName, words[begin].shape != .newline else {
            return nil
        }
        return begin..<end
    }

    /// “summer fair on 12 June”: back to what parts it.
    private func titleBefore(_ date: Int) -> Range<Int>? {
        var end = date
        while end > 0, ["on", "from", ":", ",", "is", "the", "–", "-", "at", "by"].contains(words[end - 1].key) {
            end -= 1
        }
        var start = end
        while start > 0, !used[start - 1], !words[start - 1].separates, words[start - 1].text != ":", end - start < 6,
            !Self.eventStops.contains(words[start - 1].key)
        {
            start -= 1
        }
        // “Tour dates: 3 Oct” announces a list and is no title.
        let announces = (start..<end).contains { index in
            SectionWords.english.match(passage, at: index).map { index + $0.length == end } ?? false
        }
        guard !announces, !Self.announcements.contains(passage.key(end - 1)) else {
            return nil
        }
        let quoted = words[start..<end].contains(where: \.isQuote)
        // “Plant swap 18 April”: nothing stands between them, and nothing else is in that part of the sentence.
        let isWhole =
            start > 0 && (words[start - 1].separates || words[start - 1].text == ":") && end - start <= 4
            && !Lexicon.notNames.contains(passage.key(start))
        return end > start && (end < date || quoted || isWhole) && words[start].shape == .word ? start..<end : nil
    }

    private static let limits = Lexicon.words("by until before closes close deadline due ends")
    private static let venues = Lexicon.words(
        """
        hall villa castle palace hotel park centre center theatre theater church barn house garden gardens club university
        museum arena stadium library school college pavilion abbey manor farm gallery
        """)
    private static let announcements = Lexicon.words("dates date gigs gig concerts shows events tour tours when")

    private static let eventStops = Lexicon.words(
        "a an and our my for with is are takes place happening held we on us join website site page have plays play playing in"
    )

    /// A date that begins here, with the weekday before and the year and time after it.
    func dateRange(at start: Int) -> Range<Int>? {
        var index = start
        if Lexicon.days.contains(passage.key(index)) {
            index += [",", "the", "."].contains(passage.key(index + 1)) ? 2 : 1
        }
        guard var end = dayAndMonth(at: index) ?? monthAndDay(at: index) ?? numericDate(at: index) else {
            return nil
        }
        if end < words.count, words[end].isDash || words[end].key == "to",
            let second = dayAndMonth(at: end + 1) ?? monthAndDay(at: end + 1)
        {
            end = second
        }
        let year = passage.key(end) == "," ? end + 1 : end
        if year < words.count, words[year].shape == .number, isYear(words[year].text) {
            end = year + 1
        }
        let time = [",", "at"].contains(passage.key(end)) ? end + 1 : end
        if let range = timeRange(at: time) {
            end = range.upperBound
        } else if let past = timeEnd(at: time, bare: false) {
            end = past
        }
        return start..<end
    }

    /// “12 June”, “12th of June”, “12–14 June”.
    private func dayAndMonth(at index: Int) -> Int? {
        guard var end = dayNumber(at: index) else {
            return nil
        }
        if end < words.count, words[end].isDash || ["to", "and", "&"].contains(words[end].key),
            let second = dayNumber(at: end + 1)
        {
            end = second
        }
        if passage.key(end) == "of" {
            end += 1
        }
        return isMonth(end) ? end + 1 : nil
    }

    /// “June 12”, “June 12–14th”.
    private func monthAndDay(at index: Int) -> Int? {
        guard isMonth(index), var end = dayNumber(at: index + 1) else {
            return nil
        }
        if end < words.count, words[end].isDash, let second = dayNumber(at: end + 1) {
            end = second
        }
        return end
    }

    /// “2026-06-12”, “12/06/2026”, “12.06.2026”.
    private func numericDate(at index: Int) -> Int? {
        guard words.indices.contains(index), words[index].shape == .number else {
            return nil
        }
        let dots = words[index].text.split(separator: ".")
        if dots.count == 3, dots[2].count == 4 || dots[2].count == 2, dots.allSatisfy({ Int($0) != nil }) {
            return index + 1
        }
        guard index + 4 < words.count, ["/", "-"].contains(words[index + 1].text),
            words[index + 3].text == words[index + 1].text,
            words[index + 2].shape == .number, words[index + 4].shape == .number, words[index + 2].text.count <= 2,
            isYear(words[index].text) || isYear(words[index + 4].text)
        else {
            return nil
        }
        return index + 5
    }

    private func dayNumber(at index: Int) -> Int? {
        guard words.indices.contains(index), words[index].shape == .number, let number = Int(words[index].text),
            (1...31).contains(number)
        else {
            return nil
        }
        let suffix =
            index + 1 < words.count && !words[index + 1].spaced
            && ["st", "nd", "rd", "th"].contains(words[index + 1].key)
        return index + (suffix ? 2 : 1)
    }

    private func isMonth(_ index: Int) -> Bool {
        Lexicon.months.contains(passage.key(index))
            && (words[index].capital || !["may", "march", "mar", "dec", "sep"].contains(words[index].key))
    }
}
