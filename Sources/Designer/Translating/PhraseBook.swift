/// Words that stand alone on every site (days, hours, names of pages, buttons) in two languages.
struct PhraseBook {
    private let phrases: [String: String]
    private let days: [String: String]
    private let to: String

    /// Nil where the designer has no such list in one of the languages.
    init?(from: String, to: String) {
        guard let first = Self.languages.firstIndex(of: from), let second = Self.languages.firstIndex(of: to) else {
            return nil
        }
        func pairs(_ table: [[String]]) -> [String: String] {
            Dictionary(table.map { (Self.folded($0[first]), $0[second]) }) { first, _ in first }
        }
        phrases = pairs(Self.phraseTable)
        days = pairs(Self.dayTable).merging(from == "en" ? Self.shortDays(second) : [:]) { day, _ in day }
        self.to = to
    }

    /// The text where all of it is one phrase.
    func phrase(_ text: String) -> String? {
        phrases[Self.folded(text)] ?? days[Self.folded(text)]
    }

    /// A row of hours: “Mon–Fri”, “Saturday and Sunday”, “8am–6pm”, “closed”. Nil where a part of it is not known.
    func hours(_ text: String) -> String? {
        if let whole = phrase(text) { return whole }
        var result = ""
        var word = ""
        var isKnown = true
        func take() {
            guard !word.isEmpty else { return }
            if let said = days[Self.folded(word)] ?? phrases[Self.folded(word)] {
                result += said
            } else if let joined = Self.joiners[Self.folded(word)]?[to] {
                result += joined
            } else {
                isKnown = false
            }
            word = ""
        }
        for character in text {
            if character.isLetter {
                word.append(character)
            } else {
                take()
                result.append(character)
            }
        }
        take()
        guard isKnown else { return nil }
        // An Arabic “and” is written with the word behind it.
        return to == "ar" ? result.replacing(" و ", with: " و") : result
    }

    private static func folded(_ text: String) -> String { text.trimmedSpace.lowercased() }
}
