extension PromptReader {
    /// Chooses the trade whose words the prompt speaks; what it calls itself first counts most.
    mutating func readKind() {
        var scores: [String: Int] = [:]
        var first: (trade: String, range: Range<Int>)?
        var index = 0
        while index < words.count {
            guard words[index].shape == .word, !used[index], let match = TradeIndex.english.match(passage, at: index)
            else {
                index += 1
                continue
            }
            let range = index..<(specific(match, until: index + match.length) ?? index + match.length)
            index = range.upperBound
            if match.strong {
                if isAttribute(range) || (nameOfSite(range) && namesTrade(after: range))
                    || isSection(range, first: first == nil)
                {
                    scores[match.trade, default: 0] += 1
                    continue
                }
                let isOwn = !words[range.lowerBound].capital
                scores[match.trade, default: 0] += 6
                if first == nil {
                    first = (match.trade, range)
                    scores[match.trade, default: 0] += isOwn ? 8 : 5
                } else if let earlier = first, isOwn, isInsideName(earlier.range),
                    CopyBook.trade(match.trade, isA: earlier.trade)
                {
                    // A name may hold the word too; what the person says of it in plain words says more.
                    first = (match.trade, range)
                    scores[match.trade, default: 0] += 8
                }
            } else {
                scores[match.trade, default: 0] += match.weight
            }
        }
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 2 else {
            readUnknownKind()
            return
        }
        brief.kind = best.key
        if let first, first.trade == best.key {
            kindRange = first.range
            brief.kindPhrase = kindPhrase(first.range)
        }
    }

    /// “florist shop”: the wider word after a trade adds nothing; both are the kind.
    private func specific(_ match: TradeIndex.Match, until end: Int) -> Int? {
        guard match.strong, end < words.count, words[end].shape == .word, words[end].capital == words[end - 1].capital,
            let next = TradeIndex.english.match(passage, at: end), next.strong, next.trade != match.trade,
            CopyBook.trade(match.trade, isA: next.trade)
        else {
            return nil
        }
        return end + next.length
    }

    /// “something for my lighthouse society”: a kind that the book does not have, in the person’s words.
    private mutating func readUnknownKind() {
        for index in words.indices where ["for", "of"].contains(words[index].key) {
            guard ["my", "our", "a", "an", "the"].contains(passage.key(index + 1)) else {
                continue
            }
            let start = index + 2
            var end = start
            while end < words.count, end < start + 3, words[end].shape == .word, !words[end].capital,
                !Self.phraseStops.contains(words[end].key), words[end].key != "with"
            {
                end += 1
            }
            if end > start {
                kindRange = start..<end
                brief.kindPhrase = passage.slice(start..<end)
                return
            }
        }
    }

    /// Whether the match is part of a name, “Padaria Aurora”, rather than the first word of a sentence, “Language school Parlez”.
    private func isInsideName(_ range: Range<Int>) -> Bool {
        guard words[range.lowerBound].capital else {
            return false
        }
        let opens = range.lowerBound == 0 || words[range.lowerBound - 1].endsSentence
        var next = range.upperBound
        while next < words.count, next < range.upperBound + 2, Lexicon.connectors.contains(words[next].key) {
            next += 1
        }
        let goesOn = next < words.count && words[next].capital
        return !opens || (range.count == 1 && goesOn)
    }

    /// Whether the words ask for a section, as in “with a blog and a newsletter”, rather than name what it is.
    private func isSection(_ range: Range<Int>, first: Bool) -> Bool {
        guard range.count == 1, SectionWords.english.match(passage, at: range.lowerBound) != nil else {
            return false
        }
        let before = [passage.key(range.lowerBound - 1), passage.key(range.lowerBound - 2)]
        return !first || before.contains("with") || before.contains("and") || before[0] == ","
    }

    /// Whether the words speak of the site itself: “portfolio”, “personal site”.
    private func nameOfSite(_ range: Range<Int>) -> Bool {
        words[range].contains { ["portfolio", "site", "website"].contains($0.key) }
            || ["cv", "resume", "résumé"].contains(passage.key(range.lowerBound))
    }

    /// Whether a trade is named in plain words later: the “photographer” of “a portfolio for Ines, photographer”.
    private func namesTrade(after range: Range<Int>) -> Bool {
        (range.upperBound..<words.count).contains { index in
            guard let match = TradeIndex.english.match(passage, at: index), match.strong else {
                return false
            }
            let found = index..<(index + match.length)
            return !words[index].capital && !nameOfSite(found)
                && SectionWords.english.match(passage, at: index) == nil
                && !["for", "to", "of"].contains(passage.key(index - 1))
                && !["for", "to", "of"].contains(passage.key(index - 2))
        }
    }

    /// Whether the match only describes the noun after it: the “wedding” of “wedding photographer”.
    private func isAttribute(_ range: Range<Int>) -> Bool {
        guard range.upperBound < words.count, words[range.upperBound].shape == .word else {
            return ["for", "to"].contains(passage.key(range.lowerBound - 1)) && range.lowerBound > 6
        }
        return TradeIndex.english.match(passage, at: range.upperBound)?.strong ?? false
    }

    /// The kind with the adjectives before it: “small family bakery”.
    private mutating func kindPhrase(_ range: Range<Int>) -> String? {
        guard !words[range.lowerBound].capital || range.lowerBound == 0 else {
            return nil
        }
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 4 {
            let word = words[start - 1]
            let opens = start == 1 || (start > 1 && words[start - 2].endsSentence)
            // “my daughter’s riding school” is a riding school.
            guard word.shape == .word, !Self.phraseStops.contains(word.key), !used[start - 1],
                !(word.key.hasSuffix("'s") && !word.capital && ["my", "our"].contains(passage.key(start - 2))),
                !word.capital || Lexicon.demonyms.contains(word.key) || word.key == "saas" || opens
            else {
                break
            }
            start -= 1
        }
        phraseRange = start..<range.upperBound
        // “Wedding site” is a wedding, as far as visitors care.
        var end = range.upperBound
        while end > start, ["site", "website", "webpage", "page", "microsite"].contains(words[end - 1].key) { end -= 1 }
        let phrase = passage.slice(start..<end)
        return phrase.isEmpty || phrase.contains("\n") ? nil : phrase
    }

    private static let phraseStops = Lexicon.words(
        """
        a an the my our your his her their this that for of is are was be it's i'm we're called named with and or in at on
        run have has own need want make create build site website page new some as to by one's like about we i am it from
        opened opening launched started
        """)

    /// Whether a trade's vocabulary has the word.
    func isVocabulary(_ index: Int) -> Bool {
        TradeIndex.english.match(passage, at: index) != nil
    }
}
