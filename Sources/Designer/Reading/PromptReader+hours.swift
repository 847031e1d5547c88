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
        let announced = before.contains { ["open", "hours", "opening", "kitchen"].contains($0.key) }
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

    // MARK: Days

    /// Days that begin here: “Tue–Sun”, “Monday to Friday”, “every day”, “weekends”.
    func dayRange(at start: Int) -> Range<Int>? {
        guard var end = dayEnd(at: start) else {
            return nil
        }
        while end < words.count {
            let joins =
                words[end].isDash
                || [",", "&", "/", "and", "to", "through", "thru", "until", "till", "or"].contains(words[end].key)
            let skip = words[end].text == "," && passage.key(end + 1) == "and" ? 2 : 1
            guard joins, let next = dayEnd(at: end + skip) else {
                break
            }
            end = next
        }
        return start..<end
    }

    private func dayEnd(at index: Int) -> Int? {
        let key = passage.key(index)
        if Lexicon.days.contains(key) || Lexicon.dayGroups.contains(key) || isForeignDay(index) {
            let dot =
                index + 1 < words.count && words[index + 1].text == "." && !words[index + 1].spaced && key.count <= 5
                && index + 2 < words.count && words[index + 2].shape == .number
            let part = ["morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights"]
                .contains(passage.key(index + 1))
            return index + (dot || part ? 2 : 1)
        }
        if passage.has(["every", "day"], at: index) || passage.has(["each", "day"], at: index)
            || passage.has(["public", "holidays"], at: index) || passage.has(["bank", "holidays"], at: index)
        {
            return index + 2
        }
        if passage.has(["seven", "days", "a", "week"], at: index) || passage.has(["7", "days", "a", "week"], at: index)
        {
            return index + 4
        }
        return nil
    }

    /// “Mittwoch”, or “Di” where a dash with another day, a number or the dash before says that it is one.
    private func isForeignDay(_ index: Int) -> Bool {
        let key = passage.key(index)
        if Lexicon.foreignDays.contains(key) {
            return words[index].capital
        }
        guard Lexicon.shortForeignDays.contains(key), words[index].capital else {
            return false
        }
        let next = index + 1 < words.count ? words[index + 1] : nil
        let isFirst =
            next?.isDash == true && words[index + 1].end - words[index].end == 1
            && (Lexicon.shortForeignDays.contains(passage.key(index + 2))
                || Lexicon.days.contains(passage.key(index + 2)))
        let isLast =
            index > 1 && words[index - 1].isDash
            && (Lexicon.shortForeignDays.contains(passage.key(index - 2))
                || Lexicon.days.contains(passage.key(index - 2)))
        return isFirst || isLast || next.map { $0.shape == .number && $0.spaced } ?? false
    }

    // MARK: Times

    /// A span of time, or several: “7am–7pm”, “12:00–15:00 and 19:00–23:00”, “24 hours”.
    func timeRange(at start: Int) -> Range<Int>? {
        if passage.has(["24", "/", "7"], at: start) {
            return start..<(start + 3)
        }
        if passage.has(["24", "hours"], at: start) {
            return start..<(start + 2)
        }
        guard var end = spanEnd(at: start) else {
            return nil
        }
        while end < words.count, ["and", ",", "&", "/", "+"].contains(words[end].key), let next = spanEnd(at: end + 1) {
            end = next
        }
        return start..<end
    }

    private func spanEnd(at start: Int) -> Int? {
        let index = passage.key(start) == "from" ? start + 1 : start
        guard let first = timeEnd(at: index, bare: true), first < words.count,
            words[first].isDash || ["to", "until", "till", "til"].contains(words[first].key)
        else {
            return nil
        }
        if ["late", "close", "sold", "dusk", "sunset"].contains(passage.key(first + 1)) {
            return first + (passage.key(first + 1) == "sold" ? 3 : 2)
        }
        guard let second = timeEnd(at: first + 1, bare: true) else {
            return nil
        }
        let isClear = timeEnd(at: index, bare: false) != nil || timeEnd(at: first + 1, bare: false) != nil
        let afterDay = start > 0 && (dayEnd(at: start - 1) != nil || (start > 1 && dayEnd(at: start - 2) != nil))
        return isClear || afterDay ? second : nil
    }

    /// Past a time of day that begins here; `bare` also takes a lonely hour.
    func timeEnd(at index: Int, bare: Bool) -> Int? {
        let key = passage.key(index)
        if key == "noon" || key == "midnight" || key == "midday" {
            return index + 1
        }
        guard words.indices.contains(index), words[index].shape == .number, isHour(words[index].text), !used[index]
        else {
            return nil
        }
        let next = passage.key(index + 1)
        if ["am", "pm", "h", "hrs", "uhr", "o'clock", "noon"].contains(next) {
            let minutes =
                next == "h" && index + 2 < words.count && words[index + 2].shape == .number && !words[index + 2].spaced
            return index + (minutes ? 3 : 2)
        }
        if next.hasPrefix("h"), next.count <= 3, next.dropFirst().allSatisfy(\.isNumber), !words[index + 1].spaced {
            return index + 2
        }
        if ["a", "p"].contains(next), passage.key(index + 2) == ".", passage.key(index + 3) == "m" {
            return index + (passage.key(index + 4) == "." ? 5 : 4)
        }
        return bare || words[index].text.contains(":") ? index + 1 : nil
    }

    private func isHour(_ text: String) -> Bool {
        let parts = text.split { $0 == ":" || $0 == "." }
        guard let first = parts.first, let hour = Int(first), (0...24).contains(hour), parts.count <= 2 else {
            return false
        }
        return parts.count == 1 ? text.count <= 2 : parts[1].count == 2 && (Int(parts[1]) ?? 99) < 60
    }
}
