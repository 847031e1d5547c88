extension PromptReader {
    /// Finds what is offered without a price: “we sell bread, cakes and coffee”, “Services: cuts, colour”.
    mutating func readLists() {
        for index in words.indices where !used[index] {
            guard let start = listStart(at: index) else {
                continue
            }
            let items = listItems(from: start, longest: 7)
            // “Serving Newtown, Marrickville and Enmore”: where they go, not what they sell.
            if ["serving", "serve", "serves", "covering"].contains(words[index].key), let last = items.last,
                items.allSatisfy({ item in words[item.range].allSatisfy(\.capital) && isFree(item.range) })
            {
                brief.facts.notes.append(passage.slice(index..<last.range.upperBound))
                use(index..<last.range.upperBound)
                continue
            }
            guard items.count >= 2 || (items.count == 1 && words[start - 1].text == ":") else {
                continue
            }
            let isWork = Self.works.contains(words[index].key) && CopyBook.trade(brief.kind, isA: "studio")
            for item in items where isFree(item.range) && isThing(item.range) {
                if isWork {
                    brief.facts.works.append(item.text)
                } else {
                    brief.facts.items.append(item.text)
                }
                use(item.range)
            }
        }
        let priced = Set(brief.facts.prices.map { $0.name.lowercased() })
        brief.facts.items.removeAll { priced.contains($0.lowercased()) }
    }

    /// Where the list begins that is announced here.
    private func listStart(at index: Int) -> Int? {
        let key = words[index].key
        if Self.verbs.contains(key), !["to", "website", "site", "page"].contains(passage.key(index - 1)) {
            return index + 1
        }
        for phrase in Self.phrases where passage.has(phrase, at: index) {
            return index + phrase.count
        }
        if Self.headers.contains(key), passage.key(index + 1) == ":" {
            return index + 2
        }
        return nil
    }

    /// What somebody who makes things has to show rather than to sell.
    private static let works = Lexicon.words(
        "projects work works buildings houses albums films paintings series exhibitions photographs")

    /// Whether the words name a thing rather than a section or a wish.
    func isThing(_ range: Range<Int>) -> Bool {
        if ["in", "with", "for", "at", "on", "by"].contains(passage.key(range.lowerBound)) {
            return false
        }
        for index in range {
            if SectionWords.english.match(passage, at: index) != nil, range.count <= 3 {
                return false
            }
            if Lexicon.colours.contains(words[index].key) && range.count == 1 || words[index].shape == .mail
                || words[index].shape == .link
            {
                return false
            }
            if [
                "to", "website", "site", "page", "design", "style", "feel", "look", "it", "we", "i", "you",
                "everything",
            ]
            .contains(words[index].key) {
                return false
            }
        }
        return true
    }

    private static let verbs = Lexicon.words(
        """
        sell sells offer offers serve serves bake bakes teach teaches offering selling serving covering stock stocks repair
        repairs
        """)
    private static let phrases = [
        ["specialising", "in"], ["specializing", "in"], ["specialise", "in"], ["specialize", "in"],
        ["specialises", "in"],
        ["specializes", "in"], ["known", "for"], ["famous", "for"], ["such", "as"], ["services", "include"],
        ["courses", "in"],
        ["classes", "in"], ["treatments", "include"], ["products", "include"], ["features", "include"],
        ["lessons", "in"],
    ]
    private static let headers = Lexicon.words(
        """
        services products menu treatments courses classes dishes features specialities specialties offer offers projects
        books albums records films publications games
        works rooms buildings houses paintings series collections programmes programs workshops topics songs drinks cakes
        breads speakers sponsors clients work photographs areas repertoire
        """)

    /// Finds numbers that only a word before them explains: “IBAN AT61 1904 …”, “ABN 51 824 753 556”.
    mutating func readRegistrations() {
        for index in words.indices.dropLast() where !used[index] {
            let isRegister =
                ["charity", "company", "licence", "license", "registration", "reg", "chamber"].contains(
                    words[index].key)
                && ["no", "nr", "number"].contains(passage.key(index + 1))
            guard isRegister || ["iban", "bic", "abn", "vat", "siret", "uid", "ein"].contains(words[index].key) else {
                continue
            }
            var end = index + (isRegister ? 2 : 1)
            while isRegister, [".", ":"].contains(passage.key(end)) { end += 1 }
            let first = end
            while end < words.count, !used[end],
                words[end].shape == .number || words[end].text.contains(where: \.isNumber)
                    || words[end].text == ":"
            {
                end += 1
            }
            guard end > first else {
                continue
            }
            brief.facts.notes.append(passage.slice(index..<end))
            use(index..<end)
        }
    }

    /// Finds numbers with what they count: “12 rooms”, “over 500 students”.
    mutating func readNumbers() {
        for index in words.indices.dropLast() where !used[index] && words[index].shape == .number {
            guard words[index + 1].shape == .word, words[index + 1].spaced, !used[index + 1],
                !words[index].text.contains(":"),
                !Self.notCounted.contains(words[index + 1].key), !isYear(words[index].text),
                !Lexicon.months.contains(words[index + 1].key)
            else {
                continue
            }
            var end = index + 2
            while end < words.count, end < index + 5, words[end].shape == .word, !used[end],
                ![
                    "and", "or", "in", "with", "for", "at", "on", "who", "that", "we", "to", "since", "from", "by",
                    "is", "are", "a", "the", "per", "near", "have", "has",
                ].contains(words[end].key)
            {
                end += 1
            }
            // “9 years of experience with Swift and Go”
            if passage.key(end - 1) == "experience", ["with", "in", "as"].contains(passage.key(end)) {
                while end < words.count, !words[end].separates, !used[end], end < index + 12 {
                    end += 1
                }
            }
            if passage.key(end) == "per", end + 1 < words.count, words[end + 1].shape == .word {
                end += 2
            }
            // “2 places free from September”
            if passage.key(end) == "from", Lexicon.months.contains(passage.key(end + 1)) {
                end += 2
            }
            let lead =
                index > 0 && ["max", "maximum", "over", "about", "around", "nearly"].contains(words[index - 1].key)
                ? index - 1 : index
            use(lead..<end)
            brief.facts.numbers.append(
                NumberFact(value: passage.slice(lead..<(index + 1)), label: passage.slice((index + 1)..<end)))
        }
    }

    private static let notCounted = Lexicon.words(
        """
        free per page pages section sections column columns customer testimonial testimonials quote quotes quotations reviews faqs
        questions and or to of colours colors color colour px words sentences photos images pictures am pm h
        """)
}
