/// Times of the day, and spans of them.
extension PromptReader {
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
            words[first].isDash || ["to", "until", "till", "til", "às", "bis", "à"].contains(words[first].key)
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
