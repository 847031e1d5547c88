extension PromptReader {
    /// Takes mail addresses, web addresses and handles, which the word cutter has already told apart.
    mutating func readAddressesOfNet() {
        for index in words.indices {
            switch words[index].shape {
            case .mail: brief.facts.mails.append(words[index].text)
            case .link: brief.facts.links.append(words[index].text)
            case .handle: brief.facts.handles.append(words[index].text)
            default: continue
            }
            used[index] = true
        }
    }

    /// Finds phone numbers: at least seven digits in groups, announced by a plus, a zero, a bracket or a word.
    mutating func readPhones() {
        var index = 0
        while index < words.count {
            if let number = phone(at: index) {
                let range = number.lowerBound..<(branch(after: number.upperBound) ?? number.upperBound)
                brief.facts.phones.append(passage.slice(range))
                use(range)
                index = range.upperBound
            } else {
                index += 1
            }
        }
    }

    /// “021 555 0188 (Stellenbosch)”: whose number it is, in one word or two without digits.
    private func branch(after end: Int) -> Int? {
        guard let bracket = bracket(after: end), bracket.count <= 3,
            words[bracket].allSatisfy({ $0.shape == .word })
        else {
            return nil
        }
        return bracket.upperBound + 1
    }

    private func phone(at start: Int) -> Range<Int>? {
        guard !used[start], words[start].shape == .number || ["+", "("].contains(words[start].text) else {
            return nil
        }
        var end = start
        var digits = 0
        var index = start
        while index < words.count, !used[index] {
            let word = words[index]
            if word.shape == .number, !word.text.contains(":"), !word.text.contains(",") {
                digits += word.text.count(where: \.isNumber)
                index += 1
                end = index
            } else if ["+", "(", ")", "-", "–", "/", "."].contains(word.text), index - start < 12 {
                if word.text == ".",
                    word.spaced || index + 1 >= words.count || words[index + 1].shape != .number
                        || words[index + 1].spaced
                {
                    break
                }
                index += 1
            } else {
                break
            }
        }
        let before = words[max(0, start - 3)..<start]
        let announced = before.contains { Self.phoneWords.contains($0.key) }
        let first = words[start].text
        let groups = words[start..<end].count { $0.shape == .number }
        let looksLikeOne =
            first == "+" || first == "(" || first.hasPrefix("0") || (digits >= 9 && end - start >= 2)
            || (digits >= 8 && groups >= 4)
        let isDate = words[start..<end].contains { $0.text == "/" } || (first.count == 4 && first.hasPrefix("20"))
        let numbers = words[start..<end].filter { $0.shape == .number }
        guard !numbers.allSatisfy({ isYear($0.text) }) else {
            return nil
        }
        guard end > start, (7...15).contains(digits), announced || (looksLikeOne && !isDate) else {
            return nil
        }
        return start..<end
    }

    private static let phoneWords = Lexicon.words(
        "phone tel telephone call calls whatsapp mobile number fax text ring t p booking bookings reservations")

    /// Finds “since 1962”, “established in 1962”, “founded 1962”.
    mutating func readSince() {
        for index in words.indices where !used[index] {
            guard ["since", "est", "established", "founded", "opened"].contains(words[index].key) else {
                continue
            }
            var end = index + 1
            while ["in", "."].contains(passage.key(end)) {
                end += 1
            }
            guard words.indices.contains(end), words[end].shape == .number, isYear(words[end].text) else {
                continue
            }
            use(index..<(end + 1))
            brief.facts.since = passage.slice(index..<(end + 1))
            return
        }
    }

    func isYear(_ text: String) -> Bool {
        text.count == 4 && Int(text).map { (1500...2100).contains($0) } ?? false
    }
}
