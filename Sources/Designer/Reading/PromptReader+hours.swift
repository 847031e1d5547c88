extension PromptReader {
    /// Finds opening hours: days with times, days that are closed, and single times with a title (a timetable).
    mutating func readHours() {
        var index = 0
        while index < words.count {
            index = hours(at: index) ?? index + 1
        }
    }

    /// Reads one line of hours that begins here and says where it ends.
    private mutating func hours(at index: Int) -> Int? {
        guard !used[index] else {
            return nil
        }
        if passage.key(index) == "closed" {
            let start = index + (["on", ":"].contains(passage.key(index + 1)) ? 2 : 1)
            if let days = dayRange(at: start) {
                return add(days: closedDays(days), hours: index..<(index + 1))
            }
        }
        if let days = dayRange(at: index) {
            var start = days.upperBound
            while [":", ",", "from", "open", "(", "we", "are", "is", "-", "–", "—", "at"].contains(passage.key(start)) {
                start += 1
            }
            if let times = timeRange(at: start) {
                if let title = sessionTitle(before: days.lowerBound) {
                    return addSession(days.lowerBound..<times.upperBound, title: title)
                }
                return isSession(after: times, days: days)
                    ? addSession(days.lowerBound..<times.upperBound) : add(days: days, hours: times)
            }
            if passage.key(start) == "closed" {
                return add(days: days, hours: start..<(start + 1))
            }
            if passage.has(["by", "appointment"], at: start) {
                let only = passage.key(start + 2) == "only" ? 3 : 2
                return add(days: days, hours: start..<(start + only))
            }
            if var time = timeEnd(at: start, bare: false) ?? clockAfterAt(start) {
                while ["and", "&"].contains(passage.key(time)), let next = timeEnd(at: time + 1, bare: false) {
                    time = next
                }
                if let title = sessionTitle(before: days.lowerBound) {
                    return addSession(days.lowerBound..<time, title: title)
                }
                let isAlone = index == 0 || words[index - 1].separates || words[index - 1].text == ":"
                return addSession(days.lowerBound..<time)
                    ?? (isAlone ? add(days: days, hours: start..<time) : nil)
            }
            return nil
        }
        if passage.has(["by", "appointment"], at: index) {
            return addAppointment(index)
        }
        guard let times = timeRange(at: index) else {
            return nil
        }
        var start = times.upperBound
        while [",", "on", "(", "every", "from", "open"].contains(passage.key(start)), dayRange(at: start) == nil {
            start += 1
        }
        if let days = dayRange(at: start) {
            return add(days: days, hours: times)
        }
        let before = words[max(0, index - 4)..<index]
        let alone = index == 0 || words[index - 1].separates || words[index - 1].text == ":"
        let announced = before.contains { ["open", "hours", "opening", "kitchen", "otherwise"].contains($0.key) }
        guard
            announced || passage.has(["24", "/", "7"], at: index)
                || (alone && !before.contains { Lexicon.months.contains($0.key) || Lexicon.days.contains($0.key) })
        else {
            return nil
        }
        use(times)
        brief.facts.hours.append(HoursRow(day: nil, hours: passage.slice(times)))
        return times.upperBound
    }

    /// “closed Mon, Tue 9–5”: the day before the times belongs to them.
    private func closedDays(_ days: Range<Int>) -> Range<Int> {
        let next = passage.key(days.upperBound) == ":" ? days.upperBound + 1 : days.upperBound
        guard timeRange(at: next) != nil, let comma = words[days].lastIndex(where: { $0.text == "," }) else {
            return days
        }
        return days.lowerBound..<comma
    }

    private mutating func add(days: Range<Int>, hours: Range<Int>) -> Int {
        use(days)
        use(hours)
        let said = passage.slice(days)
        let row = HoursRow(day: said, hours: passage.slice(hours))
        if !brief.facts.hours.contains(row) {
            brief.facts.hours.append(row)
        }
        return max(days.upperBound, hours.upperBound)
    }

    /// “by appointment only, Mon–Fri”, or without days.
    private mutating func addAppointment(_ index: Int) -> Int {
        let end = index + (passage.key(index + 2) == "only" ? 3 : 2)
        let next = [",", "on", "("].contains(passage.key(end)) ? end + 1 : end
        if let days = dayRange(at: next) {
            return add(days: days, hours: index..<end)
        }
        use(index..<end)
        brief.facts.hours.append(HoursRow(day: nil, hours: passage.slice(index..<end)))
        return end
    }

    // MARK: Timetables

    /// “Wednesdays at 10.30”, “Saturdays at 4”: an hour that only “at” tells from other numbers.
    private func clockAfterAt(_ start: Int) -> Int? {
        passage.key(start - 1) == "at" ? timeEnd(at: start, bare: true) : nil
    }

    /// “Rehearsals Thursdays 19:30–21:30”, “Training Tue and Thu 18:00”: what it is stands right before the days.
    private func sessionTitle(before days: Int) -> Range<Int>? {
        var end = days
        while end > 0, ["on", "every", "each"].contains(words[end - 1].key) {
            end -= 1
        }
        var start = end
        while start > 0, end - start < 3, words[start - 1].shape == .word, !used[start - 1],
            !["and", "or", "a", "the", "our", "we", "with"].contains(words[start - 1].key)
        {
            start -= 1
        }
        guard start < end, start == 0 || words[start - 1].separates || words[start - 1].text == ":",
            words[start..<end].contains(where: { Self.gatherings.contains($0.key) })
        else {
            return nil
        }
        return start..<end
    }

    private mutating func addSession(_ time: Range<Int>, title: Range<Int>) -> Int {
        use(title.lowerBound..<time.upperBound)
        let every =
            ["every", "each"].contains(passage.key(time.lowerBound - 1)) ? time.lowerBound - 1 : time.lowerBound
        var event = DatedEvent(date: passage.slice(every..<time.upperBound), title: passage.slice(title))
        let end = addPlace(to: &event, at: time.upperBound)
        brief.facts.events.append(event)
        return end
    }

    /// “at St Olave’s Hall”, “from São Bento station”, right after the time.
    private mutating func addPlace(to event: inout DatedEvent, at start: Int) -> Int {
        guard ["at", "in", "from"].contains(passage.key(start)), start + 1 < words.count else {
            return start
        }
        let begin = ["the", "our"].contains(passage.key(start + 1)) ? start + 2 : start + 1
        var end = begin
        while end < words.count, end < begin + 7, !words[end].separates, !used[end], words[end].shape == .word,
            words[end].capital || end > begin || begin > start + 1, !["and", "for", "with"].contains(words[end].key),
            !Lexicon.months.contains(words[end].key)
        {
            end += 1
        }
        guard end > begin else {
            return start
        }
        event.place = passage.slice(begin..<end)
        use(start..<end)
        return end
    }

    private static let gatherings = Lexicon.words(
        """
        rehearsals rehearsal training trainings practice class classes lessons service services mass worship meeting
        meetings tour tours tasting tastings session sessions course courses market jam quiz club group dinner brunch
        lunch reading readings walk walks coffee morning prayer study juniors youth adults beginners
        """)

    private func isSession(after times: Range<Int>, days: Range<Int>) -> Bool {
        let next = passage.key(times.upperBound)
        guard days.count == 1, times.upperBound < words.count, words[times.upperBound].shape == .word || next == ":"
        else {
            return false
        }
        return ![
            "and", "or", "to", "on", "we", "closed", "except", "but", "for", "at", "in", "with", "from", "all", "until",
        ].contains(next)
            && dayRange(at: times.upperBound) == nil
    }

    private mutating func addSession(_ time: Range<Int>) -> Int? {
        var start = time.upperBound
        while [":", "-", "–", "—", ",", "is", "for"].contains(passage.key(start)) {
            start += 1
        }
        var end = start
        while end < words.count, !words[end].separates, !used[end], end < start + 8,
            !(words[end].key == "and" && dayRange(at: end + 1) != nil)
        {
            end += 1
        }
        guard end > start, words[start].shape == .word else {
            return addTitledSession(time)
        }
        if ["at", "from", "in"].contains(passage.key(start)) {
            var event = DatedEvent(date: passage.slice(time))
            let past = addPlace(to: &event, at: start)
            if event.place != nil {
                use(time)
                let title = sessionTitle(before: time.lowerBound)
                event.title = title.map(passage.slice)
                title.map { use($0) }
                brief.facts.events.append(event)
                return past
            }
        }
        use(time.lowerBound..<end)
        brief.facts.events.append(DatedEvent(date: passage.slice(time), title: passage.slice(start..<end)))
        return end
    }

    /// “Services every Sunday at 10:00”: the title stands before.
    private mutating func addTitledSession(_ time: Range<Int>) -> Int? {
        // “We meet every Saturday from 10am” is a sentence, and stays one.
        guard !["we", "i", "it", "they", "our"].contains(passage.key(sentenceStart(before: time.lowerBound))) else {
            return nil
        }
        var start = time.lowerBound
        while start > 0, time.lowerBound - start < 5, words[start - 1].shape == .word, !used[start - 1] {
            start -= 1
        }
        var end = time.lowerBound
        while end > start, ["on", "at", "each"].contains(words[end - 1].key) {
            end -= 1
        }
        let every = end > start && words[end - 1].key == "every"
        let title = start..<(every ? end - 1 : end)
        guard !title.isEmpty else {
            return nil
        }
        let date = (every ? end - 1 : time.lowerBound)..<time.upperBound
        use(start..<time.upperBound)
        brief.facts.events.append(DatedEvent(date: passage.slice(date), title: passage.slice(title)))
        return time.upperBound
    }
}
