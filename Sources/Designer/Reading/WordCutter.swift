/// Cuts scalars into words in one pass.
struct WordCutter {
    let scalars: [Unicode.Scalar]
    private var index = 0
    private var spaced = false
    /// What has been cut so far.
    var words: [Word] = []

    init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func cut() -> [Word] {
        words.reserveCapacity(scalars.count / 4)
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "\n" || scalar == "\r" {
                if words.last?.shape != .newline {
                    append(.newline, to: index + 1)
                } else {
                    index += 1
                }
            } else if isSpace(scalar) {
                spaced = true
                index += 1
            } else if let address = address() {
                append(address.shape, to: address.end)
            } else if isDigit(scalar) {
                append(.number, to: numberEnd())
            } else if isLetter(scalar) {
                append(.word, to: wordEnd())
            } else {
                append(.mark, to: index + 1)
            }
        }
        markPoints()
        markQuotes()
        return words
    }

    private mutating func append(_ shape: Word.Shape, to end: Int) {
        let text = string(scalars[index..<end])
        let key = text.lowercased().replacing("’", with: "'")
        let first = scalars[index]
        let capital = shape == .word && !first.properties.isLowercase && !isCombining(first)
        words.append(
            Word(text: text, key: key, shape: shape, start: index, end: end, spaced: spaced, capital: capital))
        index = end
        spaced = false
    }

    private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    /// Digits with points, commas and colons between them.
    private func numberEnd() -> Int {
        var end = index
        while end < scalars.count {
            if isDigit(scalars[end]) {
                end += 1
            } else if [".", ",", ":", "٫", "٬"].contains(scalars[end]), end + 1 < scalars.count,
                isDigit(scalars[end + 1])
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// Letters and digits with apostrophes and hyphens between them; day names are parted at hyphens.
    private func wordEnd() -> Int {
        var end = index
        // «و٤» and «السبت-الخميس» are two words each.
        let isArabic = ArabicText.isArabic(scalars[index])
        while end < scalars.count {
            let scalar = scalars[end]
            // “R850” and “AED45” are a currency and a number.
            if !isArabic, isDigit(scalar), isCurrency(string(scalars[index..<end]), before: end) {
                break
            }
            if isLetter(scalar) || (isDigit(scalar) && !isArabic) || scalar == "\u{200C}" || scalar == "\u{200D}" {
                end += 1
            } else if !isArabic, ["'", "’", "-", "\u{2011}"].contains(scalar), end + 1 < scalars.count,
                isLetter(scalars[end + 1])
            {
                if scalar == "-", isDay(string(scalars[index..<end]), before: end + 1) {
                    break
                }
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Whether the letters are a currency, and nothing but an amount follows.
    private func isCurrency(_ text: String, before start: Int) -> Bool {
        guard text == "R" || (text.count > 1 && Lexicon.currencyWords.contains(text.lowercased())) else {
            return false
        }
        let amount = scalars[start...].prefix { isDigit($0) || [".", ","].contains($0) }
        let next = amount.endIndex < scalars.count ? scalars[amount.endIndex] : " "
        return amount.count(where: isDigit) > 1 && !isLetter(next)
    }

    /// Whether the word is a day’s name; a short one of another language only where another follows: “Di-Fr”.
    private func isDay(_ text: String, before next: Int) -> Bool {
        let key = text.lowercased()
        if Lexicon.days.contains(key) || Lexicon.foreignDays.contains(key) {
            return true
        }
        guard Lexicon.shortForeignDays.contains(key) else {
            return false
        }
        let rest = scalars[next...].prefix { isLetter($0) }
        return Lexicon.shortForeignDays.contains(string(rest).lowercased())
    }

    /// A mail address, a web address or a handle, where one begins here.
    private func address() -> (shape: Word.Shape, end: Int)? {
        if index > 0, let last = words.last, last.end == index, last.shape != .mark, last.shape != .newline {
            return nil
        }
        let first = scalars[index]
        guard first == "@" || isLetter(first) || isDigit(first) else {
            return nil
        }
        var end = index
        var hasAt = false
        var hasDot = false
        while end < scalars.count, !isSpace(scalars[end]),
            !["<", ">", "(", ")", "\"", "“", "”", ",", ";", "،", "؛", "؟", "«", "»"].contains(scalars[end])
        {
            hasAt = hasAt || scalars[end] == "@"
            hasDot = hasDot || scalars[end] == "."
            end += 1
        }
        guard hasAt || hasDot else {
            return nil
        }
        while end > index, [".", ":", "!", "?", "'", "’"].contains(scalars[end - 1]) {
            end -= 1
        }
        let text = string(scalars[index..<end])
        if hasAt {
            return addressShape(ofAt: text).map { ($0, end) }
        }
        return isLink(text.lowercased()) && !isDigit(first) ? (.link, end) : nil
    }

    private func addressShape(ofAt text: String) -> Word.Shape? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let host = parts.last, !host.isEmpty else {
            return nil
        }
        if text.hasPrefix("@") {
            return host.count >= 2 ? .handle : nil
        }
        return host.contains(".") ? .mail : nil
    }

    private func isLink(_ text: String) -> Bool {
        if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") {
            return true
        }
        let host = text.prefix { $0 != "/" && $0 != "?" }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, Lexicon.domains.contains(String(last)) else {
            return false
        }
        return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }
}
