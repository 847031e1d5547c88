extension ArabicReader {
    /// Finds opening hours: days with times, days that are closed, and single times with a title.
    mutating func readHours() {
        var index = 0
        while index < words.count {
            index = used[index] ? index + 1 : hours(at: index) ?? index + 1
        }
    }

    /// Reads one line of hours that begins here and says where it ends.
    private mutating func hours(at index: Int) -> Int? {
        if stem(index, in: ArabicLexicon.closed) != nil,
            let days = dayRange(at: key(index + 1) == ":" || key(index + 1) == "في" ? index + 2 : index + 1),
            times(after: days) == nil
        {
            return add(days: days, hours: index..<(index + 1))
        }
        if let days = dayRange(at: index) {
            if let span = times(after: days) {
                // «… عدا الأحد»
                let times = span.lowerBound..<(exception(at: span.upperBound) ?? span.upperBound)
                if index > 0, !used[index - 1], stem(index - 1, in: Self.sessions) != nil {
                    return addSession(days.lowerBound..<times.upperBound, title: times.upperBound)
                }
                return isSession(after: times, days: days)
                    ? addSession(days.lowerBound..<times.upperBound, title: times.upperBound)
                    : add(days: days, hours: times)
            }
            let next =
                [":", "–", "-", "،", "فهو"].contains(key(days.upperBound)) ? days.upperBound + 1 : days.upperBound
            if stem(next, in: ArabicLexicon.closed) != nil {
                return add(days: days, hours: next..<(next + 1))
            }
            if let appointment = match(ArabicLexicon.byAppointment, at: next) {
                return add(days: days, hours: next..<(next + appointment.length))
            }
            if let time = timeEnd(at: key(next) == "في" ? next + 1 : next, bare: false) {
                return addSession(days.lowerBound..<time, title: time)
            }
            return nil
        }
        if let appointment = match(ArabicLexicon.byAppointment, at: index) {
            return addAlone(index..<(index + appointment.length))
        }
        guard let times = timeRange(at: index) else {
            return nil
        }
        var start = times.upperBound
        while ["،", ",", "(", "في"].contains(key(start)), dayRange(at: start) == nil { start += 1 }
        if let days = dayRange(at: start), self.times(after: days) == nil {
            return add(days: days, hours: times)
        }
        let before = max(0, index - 5)..<index
        let announced = before.contains { at in stems[at].contains { Self.announcing.contains($0.text) } }
        let isWhole = match(ArabicLexicon.wholeDays, at: index) != nil || key(index + 1) == "/"
        guard announced || isWhole || index == 0 || isBoundary(index - 1) else {
            return nil
        }
        return addAlone(times)
    }

    private static let announcing = ArabicLexicon.words(
        "ساعات أوقات الدوام مفتوح مفتوحون نفتح يفتح تفتح نعمل مواعيد العمل دوامنا أبوابنا نستقبل نستقبلكم")

    /// The times that stand after days, with «:», «مفتوح» and the like between them.
    private func times(after days: Range<Int>) -> Range<Int>? {
        var start = days.upperBound
        while Self.between.contains(key(start)) { start += 1 }
        if ["حتي", "لغايه"].contains(key(start)), let end = timeEnd(at: start + 1, bare: false) {
            return start..<end
        }
        return timeRange(at: start)
    }

    private static let between = ArabicLexicon.words(": ، , ( مفتوح مفتوحون نفتح نعمل – - — وقت الدوام ابتداء")

    private mutating func add(days: Range<Int>, hours: Range<Int>) -> Int {
        let row = HoursRow(day: text(days), hours: text(hours))
        use(days)
        use(hours)
        if !brief.facts.hours.contains(row) {
            brief.facts.hours.append(row)
        }
        return max(days.upperBound, hours.upperBound)
    }

    private mutating func addAlone(_ hours: Range<Int>) -> Int {
        use(hours)
        brief.facts.hours.append(HoursRow(day: nil, hours: text(hours)))
        return hours.upperBound
    }

    // MARK: Timetables

    /// What happens at times without being a shop: «التدريبات كل خميس ٧–٩ مساءً».
    private static let sessions = ArabicLexicon.words(
        "تدريب تدريبات بروفة بروفات درس دروس حصة حصص لقاء لقاءات اجتماع اجتماعات ورشة قداس صلاة خطبة جلسة جلسات أمسية القصة تمارين"
    )

    private func isSession(after times: Range<Int>, days: Range<Int>) -> Bool {
        let next = times.upperBound
        guard days.count <= 2, words.indices.contains(next), !isBoundary(next) || words[next].text == ":" else {
            return false
        }
        return !isStop(next) && !isJoined(next) && dayRange(at: next) == nil
            && stem(next, in: ArabicLexicon.closed) == nil
            && (preposition(next) == nil)
    }

    /// «الأحد ٦ مساءً: يوغا للمبتدئين», «يوغا للمبتدئين الأحد ٦ مساءً»
    private mutating func addSession(_ time: Range<Int>, title from: Int) -> Int? {
        var start = from
        while [":", "-", "–", "—", "،"].contains(key(start)), start < from + 1 { start += 1 }
        var end = start
        while end < words.count, end < start + 8, !isBoundary(end), !used[end], dayEnd(at: end) == nil { end += 1 }
        if end > start, words[start].shape == .word, !isStop(start) {
            let event = DatedEvent(date: text(time), title: passage.slice(start..<end))
            use(time.lowerBound..<end)
            brief.facts.events.append(event)
            return end
        }
        start = time.lowerBound
        while start > 0, time.lowerBound - start < 6, !isBoundary(start - 1), !used[start - 1], !isStop(start - 1) {
            start -= 1
        }
        var last = time.lowerBound
        while last > start, ["كل", "يوم"].contains(key(last - 1)) { last -= 1 }
        guard last > start else {
            return nil
        }
        let event = DatedEvent(date: text(last..<time.upperBound), title: text(start..<last))
        use(start..<time.upperBound)
        brief.facts.events.append(event)
        return time.upperBound
    }

    // MARK: Days

    /// Days that begin here: «من السبت إلى الخميس», «الجمعة والسبت», «يومياً ما عدا الجمعة».
    func dayRange(at start: Int) -> Range<Int>? {
        let first =
            ["من", "ومن", "ايام", "وايام"].contains(key(start)) && dayEnd(at: start + 1) != nil ? start + 1 : start
        guard var end = dayEnd(at: first) else {
            return nil
        }
        while words.indices.contains(end) {
            if let next = joinedDay(at: end) {
                end = next
                continue
            }
            let joins = words[end].isDash || ["،", ",", "/", "و", "الي", "حتي", "او", "ل"].contains(key(end))
            if joins, let next = dayEnd(at: end + 1), !(["،", ","].contains(key(end)) && startsRow(end + 1)) {
                end = next
            } else if let next = exception(at: end) {
                end = next
            } else {
                break
            }
        }
        return first == start + 1 && end == dayEnd(at: first) && key(start).hasSuffix("من") ? nil : start..<end
    }

    /// «والأحد», «للخميس»
    private func joinedDay(at index: Int) -> Int? {
        guard let day = match(ArabicLexicon.days, at: index), day.stem.joined || day.stem.preposition == "ل",
            !startsRow(index)
        else {
            return nil
        }
        return index + day.length
    }

    /// Whether the day has times or a closed door of its own, so that it does not belong to the days before it.
    private func startsRow(_ index: Int) -> Bool {
        guard let end = dayEnd(at: index) else {
            return false
        }
        // «السبت، الأحد ٩–٥»: both have the times of the last.
        return stem(end, in: ArabicLexicon.closed) != nil
    }

    private func exception(at index: Int) -> Int? {
        var start = index
        if ["ما", "،"].contains(key(start)), ["عدا", "ما", "باستثناء"].contains(key(start + 1)) { start += 1 }
        if key(start) == "ما" { start += 1 }
        return ["عدا", "باستثناء", "الا"].contains(key(start)) ? dayEnd(at: start + 1) : nil
    }

    func dayEnd(at index: Int) -> Int? {
        let isDay = stem(index, in: ["يوم"]) != nil || ["ايام", "يومي"].contains(key(index))
        if isDay, match(ArabicLexicon.dayGroups, at: index) == nil, let day = match(ArabicLexicon.days, at: index + 1) {
            return index + 1 + day.length
        }
        if let day = match(ArabicLexicon.days, at: index) {
            return index + day.length
        }
        return match(ArabicLexicon.dayGroups, at: index).flatMap {
            $0.stem.preposition == nil ? index + $0.length : nil
        }
    }

    // MARK: Times

    /// A span of time, or several: «٨ صباحاً – ١١ مساءً», «من 9 إلى 1 ومن 4 إلى 9», «24 ساعة».
    func timeRange(at start: Int) -> Range<Int>? {
        if let whole = match(ArabicLexicon.wholeDays, at: start) {
            return start..<(start + whole.length)
        }
        if key(start) == "24", key(start + 1) == "/", key(start + 2) == "7" {
            return start..<(start + 3)
        }
        if key(start) == "24", key(start + 1) == "ساعه" {
            return start..<(start + 2)
        }
        guard var end = spanEnd(at: start) else {
            return nil
        }
        while words.indices.contains(end) {
            if ["و", "،", ",", "+", "/", "ثم"].contains(key(end)), let next = spanEnd(at: end + 1) {
                end = next
            } else if key(end) == "ومن", let next = spanEnd(at: end) {
                end = next
            } else {
                break
            }
        }
        return start..<end
    }

    private func spanEnd(at start: Int) -> Int? {
        let index = ["من", "ومن"].contains(key(start)) ? start + 1 : start
        guard let first = timeEnd(at: index, bare: true), words.indices.contains(first),
            words[first].isDash || ["الي", "حتي", "ل"].contains(key(first))
        else {
            return nil
        }
        if let lonely = match(ArabicLexicon.lonelyTimes, at: first + 1) {
            return first + 1 + lonely.length
        }
        guard let second = timeEnd(at: first + 1, bare: true) else {
            return nil
        }
        let isClear = timeEnd(at: index, bare: false) != nil || timeEnd(at: first + 1, bare: false) != nil
        let back = max(0, start - 4)..<start
        let afterDay = back.contains {
            dayEnd(at: $0) != nil || stems[$0].contains { Self.announcing.contains($0.text) }
        }
        let beforeDay = dayRange(at: second) != nil
        return isClear || afterDay || beforeDay ? second : nil
    }

    /// Past a time of day that begins here; `bare` also takes a lonely hour.
    func timeEnd(at index: Int, bare: Bool) -> Int? {
        var start = index
        if stem(start, in: ["ساعه"]) != nil { start += 1 }
        if let lonely = match(ArabicLexicon.lonelyTimes, at: start), lonely.stem.definite || lonely.length > 1 {
            return start + lonely.length
        }
        guard words.indices.contains(start), !used[start] else {
            return nil
        }
        let isWord = words[start].shape == .word && stem(start, in: ArabicLexicon.hourWords)?.definite == true
        guard isWord || (words[start].shape == .number && Self.isHour(key(start))) else {
            return nil
        }
        var end = start + 1
        if isWord, ["عشره", "عشر"].contains(key(end)) { end += 1 }
        if ["والنصف", "ونصف", "والربع", "والثلث"].contains(key(end)) { end += 1 }
        if let part = match(ArabicLexicon.dayParts, at: end), part.stem.preposition == nil, !part.stem.joined {
            return end + part.length
        }
        return bare || isWord || start > index || key(start).contains(":") || end > start + 1 ? end : nil
    }

    private static func isHour(_ key: String) -> Bool {
        let parts = key.split { $0 == ":" || $0 == "." }
        guard let first = parts.first, let hour = Int(first), (0...24).contains(hour), parts.count <= 2 else {
            return false
        }
        return parts.count == 1 ? key.count <= 2 : parts[1].count == 2 && (Int(parts[1]) ?? 99) < 60
    }
}
