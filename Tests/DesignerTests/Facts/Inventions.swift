@testable import Designer

/// Finds what a text says as a fact although a prompt does not: numbers of any sort, mails, weekdays, months, amounts in
/// words, and claims such as awards or experience. What stands in square brackets is a placeholder and is left out.
struct Inventions {
    private(set) var found: [String] = []

    init(in text: String, notIn prompt: String) {
        let text = Self.withoutPlaceholders(text)
        let prompt = prompt.replacing("&amp;", with: "&")
        let words = Passage(text).words
        let promptWords = Set(Passage(prompt).words.map(\.key))
        for (index, word) in words.enumerated() {
            if word.text.contains(where: \.isNumber) {
                check(number: word, at: index, of: words, in: prompt, promptWords)
            } else if word.text.contains("@") || word.shape == .link {
                if !prompt.contains(word.text) { found.append(word.text) }
            } else if Self.isDay(word.key) || (Self.months.contains(word.key) && word.capital) {
                if !promptWords.contains(word.key) { found.append(word.text) }
            }
        }
        let lower = text.lowercased()
        let said = prompt.lowercased()
        for (number, unit) in zip(words, words.dropFirst())
        where Self.amounts.contains(number.key) && Self.units.contains(unit.key) {
            let phrase = "\(number.key) \(unit.key)"
            if !said.contains(phrase) { found.append(phrase) }
        }
        for claim in Self.claims where lower.contains(claim) && !said.contains(claim) {
            found.append(claim)
        }
        for sign in ["€", "$", "£", "¥", "%", "₹", "٪"] where text.contains(sign) && !prompt.contains(sign) {
            found.append(sign)
        }
    }

    private mutating func check(number: Word, at index: Int, of words: [Word], in prompt: String, _ said: Set<String>) {
        guard said.contains(number.key) || prompt.contains(number.text) else {
            found.append(number.text)
            return
        }
        // A number that was said may still stand beside another currency or month.
        for (one, other) in [(index - 1, index), (index, index + 1)] {
            guard words.indices.contains(one), words.indices.contains(other) else { continue }
            let neighbour = words[one == index ? other : one]
            let isUnit =
                Lexicon.currencySymbols.contains(neighbour.text) || Self.months.contains(neighbour.key)
                || neighbour.text == "%"
            let pair = words[one].text + (words[other].spaced ? " " : "") + words[other].text
            if isUnit, !prompt.contains(pair) {
                found.append(pair)
            }
        }
    }

    private static func withoutPlaceholders(_ text: String) -> String {
        var result = ""
        var depth = 0
        for character in text {
            depth += character == "[" ? 1 : 0
            if depth == 0 { result.append(character) }
            depth -= character == "]" && depth > 0 ? 1 : 0
        }
        return result
    }

    private static func isDay(_ key: String) -> Bool {
        key.count > 5 && Lexicon.days.contains(key)
    }

    private static let months = Lexicon.months.subtracting(["may", "march", "mar", "dec", "jan", "jun", "sep"])
    private static let amounts = Lexicon.words(
        """
        two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand
        dozen several
        """)
    private static let units = Lexicon.words(
        """
        year years month months week weeks day days hour hours minute minutes euro euros dollar dollars pound pounds
        percent kilometre kilometres miles metres rooms beds seats tables generations awards stars customers clients
        students members employees branches locations
        """)
    private static let claims = [
        "award", "years of experience", "family-run", "family-owned", "certified", "since 1", "since 2", "the best in",
        "number one", "no. 1", "five-star", "for generations", "satisfied customers", "happy customers", "guaranteed",
        "free of charge", "money back", "discount",
    ]
}
