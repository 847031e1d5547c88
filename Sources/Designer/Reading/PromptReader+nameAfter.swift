/// Names that stand behind what the site is for.
extension PromptReader {
    func nameAfterKind() -> Range<Int>? {
        guard let kind = kindRange, kind.upperBound < words.count else {
            return nil
        }
        // “Conference site: Quiet Systems”
        let end = ["site", "website"].contains(passage.key(kind.upperBound)) ? kind.upperBound + 1 : kind.upperBound
        guard end < words.count else {
            return nil
        }
        if words[end].endsSentence {
            return sentenceOfName(after: end)
        }
        // “Pages: Home, Menu. Osteria Nonna Pia in Trieste”: as at the start of a prompt, the kind is part of it.
        if end == kind.upperBound, kind.lowerBound > 0, words[kind.lowerBound - 1].endsSentence,
            words[kind.lowerBound].capital, words[end].capital, passage.key(end) != "the",
            let range = nameRun(from: kind.lowerBound)
        {
            return range
        }
        let comma = words[end].text == "," || words[end].isDash || words[end].text == ":"
        guard let range = nameRun(from: end + (comma ? 1 : 0)) else {
            return nil
        }
        return comma && isPlace(range) ? nil : range
    }

    /// “Site for my food truck! Taco Tide. San Diego.”: a sentence that is nothing but a name.
    private func sentenceOfName(after end: Int) -> Range<Int>? {
        let start = words[end...].firstIndex { !$0.endsSentence } ?? words.count
        guard let range = nameRun(from: start), (2...4).contains(range.count), !isPlace(range),
            range.upperBound < words.count, words[range.upperBound].endsSentence
        else {
            return nil
        }
        return range
    }

    /// “Hair salon in Valencia, Salon Luna, …”: the next part of the sentence that is all capitals.
    func nameAfterPlace() -> Range<Int>? {
        guard let kind = kindRange,
            ["in", "for", "that", "who", "which", "near", "from"].contains(passage.key(kind.upperBound)),
            let comma = words[kind.upperBound...].prefix(9).firstIndex(where: { $0.text == "," }),
            !words[kind.upperBound..<comma].contains(where: \.endsSentence),
            let range = nameRun(from: comma + 1), !isPlace(range),
            range.upperBound >= words.count || words[range.upperBound].separates || words[range.upperBound].text == ":"
        else {
            return nil
        }
        return range
    }
}
