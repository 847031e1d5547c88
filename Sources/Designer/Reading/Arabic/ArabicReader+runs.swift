/// Where a name ends that begins at a word.
extension ArabicReader {
    /// What a name may hold besides its words.
    struct NameShape: OptionSet {
        let rawValue: Int
        /// «شركة نور للاستشارات»
        static let withPurpose = NameShape(rawValue: 1)
        /// It was announced as a name, so that a quotation may be long.
        static let said = NameShape(rawValue: 8)
        /// The first word has a preposition before it: «لليلى حسن».
        static let afterPrefix = NameShape(rawValue: 2)
        /// People have trades as family names: «ليلى حداد».
        static let ofPerson = NameShape(rawValue: 4)
    }

    /// The words of a name that begins here: what stands between quotation marks, or words up to a mark, a preposition
    /// or a word that names the kind.
    func nameRun(from start: Int, _ shape: NameShape = []) -> Range<Int>? {
        guard words.indices.contains(start) else {
            return nil
        }
        if words[start].isQuote {
            guard
                let close = words[(start + 1)...].prefix(shape.contains(.said) ? 120 : 10).indices.first(where: {
                    words[$0].isQuote
                }),
                close > start + 1
            else {
                return nil
            }
            return (start + 1)..<close
        }
        var end = start
        while end < words.count, end < start + 7, !used[end], continuesName(end, from: start, shape) {
            end += 1
        }
        while end > start, words[end - 1].shape == .mark { end -= 1 }
        guard end > start, words[start..<end].contains(where: { $0.shape == .word }) else {
            return nil
        }
        return start..<end
    }

    private func continuesName(_ index: Int, from start: Int, _ shape: NameShape) -> Bool {
        let word = words[index]
        switch word.shape {
        case .number: return index > start && word.spaced && currencyEnd(at: index + 1) == nil
        case .mark:
            let joinsLatin =
                ["&", "+", "'", "’", "."].contains(word.text) && index > start && index + 1 < words.count
                && words[index + 1].shape == .word
                && !(word.text == "." && (words[index + 1].spaced && words[index - 1].text.count > 2))
            return joinsLatin
        case .word: break
        default: return false
        }
        if shape.contains(.afterPrefix), index == start {
            return true
        }
        guard !isStop(index) else {
            return false
        }
        let preposition = preposition(index)
        if preposition == "ب"
            || (preposition == "ل" && !(shape.contains(.withPurpose) && index > start && !isAudience(index)))
        {
            return false
        }
        if isJoined(index), index > start {
            // «خبز وملح» is a name, «النخلة وقائمة الطعام» is not.
            let ends = isBoundary(index + 1) || isStop(index + 1) || self.preposition(index + 1) != nil
            return ends && match(ArabicLexicon.sections, at: index) == nil && trade(at: index)?.strong != true
        }
        let isKind =
            index > start && !shape.contains(.ofPerson) && !isDefinite(index)
            && trade(at: index).map { $0.strong } ?? false
        return !isKind
    }

    /// Whether the word says for whom it is: «للعائلات».
    func isAudience(_ index: Int) -> Bool {
        stem(index, in: ArabicLexicon.groups).map { $0.preposition == "ل" } ?? false
    }
}
