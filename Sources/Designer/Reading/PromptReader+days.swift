/// Days of the week, and spans of them.
extension PromptReader {
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

    func dayEnd(at index: Int) -> Int? {
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
        guard Lexicon.shortForeignDays.contains(key) else {
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
        guard words[index].capital else {
            // “mar–dim 7h–13h, lun 8h–12h”: a small one only in a span or right after other hours.
            let follows = index > 1 && words[index - 1].text == "," && used[index - 2] && !brief.facts.hours.isEmpty
            return isFirst || isLast || (follows && next?.shape == .number)
        }
        return isFirst || isLast || next.map { $0.shape == .number && $0.spaced } ?? false
    }
}
