extension PromptReader {
    /// Finds postal addresses: announced by “address:”, or a street with a number.
    mutating func readStreets() {
        var index = 0
        while index < words.count {
            if let range = announcedAddress(at: index) ?? street(at: index) {
                brief.facts.addresses.append(passage.slice(range))
                use(range)
                index = range.upperBound
            } else {
                index += 1
            }
        }
    }

    private func announcedAddress(at index: Int) -> Range<Int>? {
        guard passage.key(index) == "address", [":", "is", "="].contains(passage.key(index + 1)) else {
            return nil
        }
        let start = index + 2
        var end = start
        while end < words.count, !used[end], words[end].shape != .newline, words[end].text != ";", !isSentenceDot(end) {
            if [",", "-", "–"].contains(words[end].text), end + 1 < words.count, used[end + 1] || startsFact(end + 1) {
                break
            }
            end += 1
        }
        while end > start, words[end - 1].shape == .mark, words[end - 1].text != ")" {
            end -= 1
        }
        return end > start ? start..<end : nil
    }

    private func isSentenceDot(_ index: Int) -> Bool {
        guard words[index].endsSentence, words[index].text == "." else {
            return words[index].endsSentence
        }
        return
            !(words[index - 1].text.count <= 3 && index + 1 < words.count && !words[index - 1].spaced == false
            && Self.short.contains(words[index - 1].key))
    }

    private func startsFact(_ index: Int) -> Bool {
        ["phone", "tel", "open", "email", "mail", "call", "closed", "hours", "opening"].contains(words[index].key)
            || Lexicon.days.contains(words[index].key)
    }

    /// A street with its number, and the postcode and town that follow.
    private func street(at start: Int) -> Range<Int>? {
        guard !used[start],
            let end = numberedStreet(at: start) ?? numberFirst(at: start) ?? streetFirst(at: start) ?? compoundStreet(
                at: start)
                ?? namedStreet(at: start) ?? blockNumber(at: start)
        else {
            return nil
        }
        return start..<townEnd(from: end)
    }

    /// “14 Mill Lane”, “221b Baker Street”.
    private func numberedStreet(at start: Int) -> Int? {
        guard words[start].shape == .number, words[start].text.count <= 5, !words[start].text.contains(":") else {
            return nil
        }
        var index = start + 1
        if index < words.count, !words[index].spaced, words[index].text.count == 1, words[index].shape == .word {
            index += 1
        }
        while index < words.count, index < start + 6,
            words[index].capital || words[index].shape == .number
                || ["of", "the", "and", "&"].contains(words[index].key)
        {
            if index > start + 1, Self.endings.contains(words[index].key) {
                return dotted(index + 1)
            }
            index += 1
        }
        return nil
    }

    /// “8 rue des Lilas”, “12, avenue de la Gare”: the number first, and the kind of street small.
    private func numberFirst(at start: Int) -> Int? {
        let kind = passage.key(start + 1) == "," ? start + 2 : start + 1
        guard words[start].shape == .number, words[start].text.count <= 4, words.indices.contains(kind),
            Self.beginnings.contains(words[kind].key), !words[kind].capital
        else {
            return nil
        }
        var end = kind + 1
        while end < words.count, !used[end], words[end].capital || Lexicon.connectors.contains(words[end].key) {
            end += 1
        }
        return end > kind + 1 && words[end - 1].capital ? end : nil
    }

    /// “Rua do Carmo 12”, “Via Roma, 5”, “Calle Mayor 8”.
    private func streetFirst(at start: Int) -> Int? {
        guard words[start].capital, Self.beginnings.contains(words[start].key) else {
            return nil
        }
        var index = start + 1
        while index < words.count, index < start + 8 {
            let word = words[index]
            if word.shape == .number {
                var end = index + 1
                if end < words.count, !words[end].spaced, words[end].text.count == 1, words[end].shape == .word {
                    end += 1
                }
                return end
            }
            let isInside =
                word.capital || Lexicon.connectors.contains(word.key) || [".", ","].contains(word.text)
                || ["nº", "n", "no", "'", "’"].contains(word.key)
            guard isInside, !used[index] else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// “Hauptstraße 5”, “Keizersgracht 12”, “Storgata 3”.
    private func compoundStreet(at start: Int) -> Int? {
        guard words[start].capital,
            Self.suffixes.contains(where: { words[start].key.hasSuffix($0) && words[start].key.count > $0.count + 2 })
        else {
            return nil
        }
        let number = passage.key(start + 1) == "." ? start + 2 : start + 1
        guard number < words.count, words[number].shape == .number, words[number].text.count <= 4 else {
            return nil
        }
        let letter =
            number + 1 < words.count && !words[number + 1].spaced && words[number + 1].text.count == 1
            && words[number + 1].shape == .word
        return number + (letter ? 2 : 1)
    }

    private func dotted(_ index: Int) -> Int {
        guard index < words.count, words[index].text == ".", index + 1 < words.count, words[index + 1].text == ","
        else {
            return index
        }
        return index + 1
    }

    /// “FC Road 14”, “Brīvības iela 76”: the number comes last.
    private func namedStreet(at start: Int) -> Int? {
        guard words[start].capital, !Self.addressLeads.contains(words[start].key) else {
            return nil
        }
        var index = start + 1
        while index < words.count, index < start + 5, !used[index],
            words[index].capital || Self.lowerEndings.contains(words[index].key)
        {
            let number = index + 1
            if Self.endings.contains(words[index].key) || Self.lowerEndings.contains(words[index].key),
                number < words.count, words[number].shape == .number, words[number].text.count <= 4, !used[number]
            {
                return number + 1
            }
            index += 1
        }
        return nil
    }

    /// “2-14-5 Yanaka”: blocks and house numbers joined by hyphens, then the quarter.
    private func blockNumber(at start: Int) -> Int? {
        guard words[start].shape == .number else {
            return nil
        }
        var index = start + 1
        var groups = 1
        while index + 1 < words.count, words[index].isDash, !words[index].spaced, words[index + 1].shape == .number,
            !words[index + 1].spaced, words[index + 1].text.count <= 3
        {
            index += 2
            groups += 1
        }
        guard groups == 3, index < words.count, words[index].capital, !Lexicon.months.contains(words[index].key) else {
            return nil
        }
        while index < words.count, words[index].capital {
            index += 1
        }
        return index
    }

    private static let addressLeads = Lexicon.words("at find address visit the our from on in")
    private static let lowerEndings = Lexicon.words("iela ulica utca tér sokak caddesi tänav gatvė út körút")

    /// Past “, 1200-123 Lisboa” or “, Bath BA1 1AA”: parts that begin with a digit or a capital, while they look like a town.
    private func townEnd(from end: Int) -> Int {
        var end = end
        while end + 1 < words.count, words[end].text == ",", !used[end + 1] {
            var index = end + 1
            var hasCode = false
            while index < words.count, !used[index],
                words[index].capital || words[index].shape == .number || (words[index].isDash && !words[index].spaced)
                    || ["de", "do", "da", "of"].contains(words[index].key)
            {
                if Lexicon.days.contains(words[index].key)
                    || ["tel", "phone", "call", "open", "tél"].contains(words[index].key)
                {
                    break
                }
                hasCode = hasCode || words[index].text.contains(where: \.isNumber)
                index += 1
            }
            let count = index - end - 1
            let isTown = count > 0 && (hasCode || isPlace((end + 1)..<index) || count <= 2)
            let endsHere =
                index >= words.count || words[index].separates || words[index].text == ")" || words[index].text == "("
                || (words[index].key == "and" && index + 1 < words.count && words[index + 1].shape == .number)
            guard isTown, endsHere || hasCode || isPlace((end + 1)..<index) else {
                break
            }
            end = index
        }
        return end
    }

    private static let short: Set<String> = ["st", "rd", "ave", "av", "str", "no", "dr", "mt", "blvd"]
    private static let endings = Lexicon.words(
        """
        street st road rd avenue ave lane ln drive dr square sq place pl court ct way row terrace boulevard blvd quay hill
        gardens close crescent parade walk mews highway hwy alley yard wharf market broadway embankment grove park parkway
        """)
    private static let beginnings = Lexicon.words(
        """
        rua rue calle via avenida av praça plaza piazza place largo travessa boulevard corso viale carrer ulica ul calçada
        avenue quai paseo plaça vicolo strada ulice
        """)
    private static let suffixes = [
        "straße", "strasse", "str", "gasse", "weg", "platz", "allee", "damm", "straat", "laan", "gracht", "kade",
        "plein", "gata",
        "gatan", "gade", "vej", "veien", "vägen", "katu", "utca",
    ]
}
