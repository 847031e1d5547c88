extension ArabicReader {
    /// Chooses the trade whose words the prompt speaks; what it calls itself first counts most.
    mutating func readKind() {
        var scores: [String: Int] = [:]
        var found: [(trade: String, range: Range<Int>)] = []
        var index = 0
        while index < words.count {
            guard let match = trade(at: index) else {
                index += 1
                continue
            }
            let range = index..<(index + match.length)
            index = range.upperBound
            guard !isFamilyName(range) else {
                continue
            }
            guard match.strong else {
                // «عيادة ليلى للأسنان»: what the place is for says which it is.
                let isBranch =
                    match.preposition == "ل"
                    && found.first.map { $0.trade != match.id && CopyBook.trade(match.id, isA: $0.trade) } ?? false
                scores[match.id, default: 0] += isBranch ? 16 : 1 + match.length
                continue
            }
            let follows = found.last.map { $0.range.upperBound == range.lowerBound } ?? false
            if follows || isOnlySite(range, match.id) {
                scores[match.id, default: 0] += 1
                continue
            }
            let isFor = match.preposition == "ل" && !found.isEmpty
            // «عيادة … لطب الأسنان»: the purpose says which, whatever else was said of the wider trade.
            let isBranch =
                isFor && found[0].trade != match.id && CopyBook.trade(match.id, isA: found[0].trade)
            let wider = isBranch ? scores[found[0].trade, default: 0] : 0
            scores[match.id, default: 0] += found.isEmpty || isBranch ? max(14, wider + 1) : isFor ? 2 : 6
            found.append((match.id, range))
        }
        if let titled = titledTrade(), found.first.map({ titled.range.lowerBound < $0.range.lowerBound }) ?? true {
            scores[titled.trade, default: 0] += 14
            found.first.map { scores[$0.trade, default: 0] -= 8 }
            found.insert(titled, at: 0)
        }
        let enough = words.count <= 4 ? 2 : 4
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= enough else {
            readUnknownKind()
            return
        }
        brief.kind = best.key
        if let own = found.first(where: { $0.trade == best.key }) {
            kindRange = own.range
            setPhrase(own.range)
        }
    }

    /// «المصورة نور حداد»: a word that is a trade elsewhere is the family name of somebody with a title or a profession.
    private func isFamilyName(_ range: Range<Int>) -> Bool {
        guard range.count == 1, let last = range.first, last >= 2, !isDefinite(last), preposition(last) == nil else {
            return false
        }
        return (max(0, last - 3)..<(last - 1)).contains { start in
            (stem(start, in: ArabicLexicon.professions) != nil
                || stems[start].contains { $0.definite && ArabicLexicon.titles.contains("ال" + $0.text) })
                && ((start + 1)..<last).allSatisfy {
                    words[$0].shape == .word && !isStop($0) && trade(at: $0) == nil && preposition($0) == nil
                        && match(ArabicLexicon.places, at: $0) == nil
                }
        }
    }

    /// The trade of who is named by title only: «معرض للمصورة نور حداد».
    private func titledTrade() -> (trade: String, range: Range<Int>)? {
        for index in words.indices.prefix(10) where words[index].shape == .word && !used[index] {
            guard let title = stem(index, in: ArabicLexicon.professions),
                !ArabicLexicon.honours.contains("ال" + title.text),
                let found = match(ArabicLexicon.trades, at: index), found.value.hasSuffix("!")
            else {
                continue
            }
            return (String(found.value.dropLast()), index..<(index + found.length))
        }
        return nil
    }

    /// The trade whose phrase stands at the index; in Latin letters an English one.
    func trade(at index: Int) -> (id: String, strong: Bool, length: Int, preposition: Character?)? {
        guard words.indices.contains(index), words[index].shape == .word, !used[index],
            match(ArabicLexicon.places, at: index) == nil
        else {
            return nil
        }
        guard ArabicText.hasArabic(key(index)) else {
            let english = TradeIndex.english.match(passage, at: index)
            return english.map { ($0.trade, $0.strong && !words[index].capital, $0.length, nil) }
        }
        guard let found = match(ArabicLexicon.trades, at: index) else {
            return nil
        }
        // “The photos” are asked for as a section, not named as a trade.
        if let section = match(ArabicLexicon.sections, at: index),
            section.length > found.length || (section.length == found.length && found.stem.definite)
        {
            return nil
        }
        let named = found.value.hasSuffix("!")
        // «الدكتورة ليلى حسن» has a title; what she does is said elsewhere.
        let strong =
            named
            && !(found.length == 1 && ArabicLexicon.titles.contains("ال" + found.stem.text) && found.stem.definite)
        return (named ? String(found.value.dropLast()) : found.value, strong, found.length, found.stem.preposition)
    }

    /// Whether the words only speak of the site, «صفحة شخصية», and a trade is named later.
    private func isOnlySite(_ range: Range<Int>, _ id: String) -> Bool {
        let speaksOfSite = words[range].indices.contains { stem($0, in: Self.pageWords) != nil }
        let isPortfolio =
            id == "person" && stem(range.lowerBound, in: ArabicLexicon.professions) == nil
        guard speaksOfSite || isPortfolio else {
            return false
        }
        return (range.upperBound..<words.count).contains { trade(at: $0).map { $0.strong && $0.id != id } ?? false }
    }

    private static let pageWords = ArabicLexicon.words("موقع صفحة مدونة")

    /// «موقع لنادي القراءة»: a kind that the book does not have, in the person’s words.
    private mutating func readUnknownKind() {
        readOpening()
        guard brief.kindPhrase == nil else {
            return
        }
        for index in words.indices.dropFirst() where stem(index - 1, in: ArabicLexicon.sites) != nil {
            guard let stem = stems[index].first(where: { $0.preposition == "ل" }), words[index].shape == .word else {
                continue
            }
            var end = index + 1
            while end < words.count, end < index + 3, !isBoundary(end), !isStop(end), preposition(end) == nil,
                !isJoined(end), words[end].shape == .word
            {
                end += 1
            }
            kindRange = index..<end
            phraseRange = index..<end
            brief.kindPhrase = text(index..<end, from: stem, article: true)
            return
        }
    }

    /// «مساحة عمل مشتركة في الرياض اسمها مكاتب»: what opens the prompt, where the name is said later.
    private mutating func readOpening() {
        guard let first = words.first, first.shape == .word, ArabicText.hasArabic(first.key),
            !first.key.hasPrefix("ال"),
            stem(0, in: ArabicLexicon.asking) == nil, stem(0, in: ArabicLexicon.sites) == nil, !isStop(0),
            words.prefix(14).contains(where: { Self.namers.contains($0.key) || $0.isQuote })
        else {
            return
        }
        var end = 1
        while end < words.count, end < 4, words[end].shape == .word, !isStop(end), !isJoined(end),
            preposition(end) == nil
        {
            end += 1
        }
        kindRange = 0..<end
        phraseRange = 0..<end
        brief.kindPhrase = passage.slice(0..<end)
    }

    /// Takes the words of the kind with the adjectives after them as the person's phrase.
    mutating func setPhrase(_ range: Range<Int>) {
        var end = range.upperBound
        while end < words.count, end < range.upperBound + 3 {
            if isAdjective(end) {
                end += 1
            } else if end == range.upperBound, let thing = trade(at: end), thing.preposition == nil,
                !key(end).hasPrefix("ال"), !isJoined(end)
            {
                // «متجر عطور»: what a shop has says which it is.
                end += thing.length
            } else if end <= range.upperBound + 1, !isBoundary(end), let group = stem(end, in: ArabicLexicon.groups),
                group.preposition == nil, !group.definite
            {
                // «ملابس أطفال»
                end += 1
            } else {
                break
            }
        }
        phraseRange = range.lowerBound..<end
        brief.kindPhrase = kindText(range.lowerBound..<end)
    }

    /// The words of the kind without what is written together with them.
    func kindText(_ range: Range<Int>) -> String {
        guard let first = range.first, let own = match(ArabicLexicon.trades, at: first)?.stem else {
            return passage.slice(range)
        }
        return text(range, from: own, article: range.count > 1)
    }

    /// Whether the word says more of the kind before it, rather than name it: «عائلي», «لبنانية».
    func isAdjective(_ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].shape == .word, !used[index], !isBoundary(index),
            ArabicText.hasArabic(key(index)), !isJoined(index), preposition(index) == nil, !isStop(index),
            match(ArabicLexicon.places, at: index) == nil
        else {
            return false
        }
        let key = key(index)
        guard !key.hasPrefix("ال") else {
            return false
        }
        return ArabicLexicon.adjectives.contains(key)
            || ((key.hasSuffix("ي") || (key.hasSuffix("يه") && !key.hasSuffix("ايه"))) && key.count >= 4
                && !ArabicLexicon.names.contains(key) && !ArabicLexicon.givenNames.contains(key))
    }
}

extension ArabicLexicon {
    /// Given names that look like adjectives.
    static let givenNames = words(
        """
        ليلى سلمى سامي رامي هاني شادي فادي هادي علي مي سلوى هدى منى لبنى نجوى رضوى مصطفى موسى عيسى يحيى هيفي ماري لمى ندى
        شذى مها عدي لؤي قصي عبدالهادي راضي ناجي غازي حمدي مجدي رشدي شكري صبحي لطفي فوزي حلمي زكي تقي وصفي نوري بدري شوقي
        """)
}
