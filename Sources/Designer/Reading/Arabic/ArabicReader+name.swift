extension ArabicReader {
    /// Finds the proper name; the surest way of saying it wins.
    mutating func readName() {
        if let found = calledName() ?? quotedName() ?? titledName() ?? nameAfterKind() ?? nameAtStart()
            ?? firstPersonName()
            ?? nameAfterSite()
        {
            nameRange = found.range
            brief.name = found.text
            use(found.range)
            describeAgain()
        }
    }

    typealias NameText = (range: Range<Int>, text: String)

    /// «مخبز النخلة، مخبز عائلي في …»: where the name holds the kind, what is said of it later says more.
    private mutating func describeAgain() {
        guard let name = nameRange, let kind = kindRange, kind.overlaps(name) else {
            return
        }
        var index = name.upperBound
        while index < min(words.count, name.upperBound + 12), !endsSentence(index) {
            if let match = trade(at: index), match.strong, match.id == brief.kind, match.preposition == nil {
                kindRange = index..<(index + match.length)
                setPhrase(index..<(index + match.length))
                return
            }
            index += 1
        }
        phraseRange = kind
        // «مكتب النور للمحاماة» is told by the book’s own word.
        let isPurpose = match(ArabicLexicon.trades, at: kind.lowerBound)?.stem.preposition == "ل"
        brief.kindPhrase = isPurpose && kind.lowerBound > name.lowerBound ? nil : kindText(kind)
    }

    // MARK: Ways of saying it

    /// «اسمه النخلة», «يدعى …», «باسم …», «الاسم: …».
    private func calledName() -> NameText? {
        for index in words.indices where !used[index] {
            var start = index + 1
            if Self.callers.contains(key(index))
                || (isJoined(index) && Self.callers.contains(String(key(index).dropFirst())))
            {
                while ["هو", "هي", ":", "ب", "-", "–"].contains(key(start)) { start += 1 }
            } else if ["الاسم", "اسم"].contains(key(index)) {
                // «اسم المحل: …» and «اسم المطعم هو …»
                let limit = key(index) == "اسم" ? 3 : 1
                guard let mark = (start..<(start + limit)).first(where: { [":", "هو", "هي"].contains(key($0)) }) else {
                    if words.indices.contains(start), words[start].isQuote, let run = nameRun(from: start) {
                        return (run, passage.slice(run))
                    }
                    continue
                }
                start = mark + 1
            } else {
                continue
            }
            if let run = nameRun(from: start, [.withPurpose, .said]) {
                return (run, passage.slice(run))
            }
        }
        return nil
    }

    private static let callers = ArabicLexicon.words(
        "اسمه اسمها اسمي اسمنا يدعى تدعى يسمى تسمى يُسمى باسم أسميه أسميها نسميه نسميها اسمهم المسمى المسماة")

    /// A quotation of a few words near the beginning, or right after the kind.
    private func quotedName() -> NameText? {
        let limit = kindRange.map { max(14, $0.upperBound + 2) } ?? 14
        guard let open = words.prefix(limit).indices.first(where: { words[$0].isQuote && !used[$0] }),
            let run = nameRun(from: open), run.count <= 5, isFree(run)
        else {
            return nil
        }
        return (run, passage.slice(run))
    }

    /// «موقع للدكتور سامر الخطيب، طبيب قلب»: who is named with a title near the beginning, where the site is of one person.
    private func titledName() -> NameText? {
        guard let kind = kindRange,
            brief.kind == "person" || stem(kind.lowerBound, in: ArabicLexicon.professions) != nil
        else {
            return nil
        }
        for index in words.indices.prefix(10) where !used[index] {
            guard
                let title = stems[index].first(where: { $0.definite && ArabicLexicon.titles.contains("ال" + $0.text) }),
                let run = personRun(from: index + 1, pairs: false), run.count <= 4
            else {
                continue
            }
            // What somebody does is the kind; «الدكتور» belongs to the name.
            let isTrade = index == kind.lowerBound && !ArabicLexicon.honours.contains("ال" + title.text)
            return isTrade
                ? (run, passage.slice(run)) : (index..<run.upperBound, text(index..<run.upperBound, from: title))
        }
        return nil
    }

    /// «مخبز النخلة», «مقهى Blue Bottle», «طبيبة الأسنان ليلى حسن».
    private func nameAfterKind() -> NameText? {
        guard let kind = kindRange, let first = kind.first else {
            return nil
        }
        if let named = companyName(before: kind) {
            return named
        }
        let own = match(ArabicLexicon.trades, at: first)?.stem
        let isPerson =
            ["wedding", "person", "photographer"].contains(brief.kind)
            || stem(first, in: ArabicLexicon.professions) != nil
        var start = kind.upperBound
        if let phrase = phraseRange, phrase.upperBound > start {
            start = phrase.upperBound
        }
        let isCompany = Self.companies.contains(own?.text ?? "")
        // «متجر أنيق باللون الذهبي»
        while match(ArabicLexicon.moods, at: start) != nil, !isDefinite(start) { start += 1 }
        // «فريق كرة قدم للبنات نجمات الغد»
        if isAudience(start) { start += 1 }
        var shape: NameShape = isPerson ? .ofPerson : []
        if isCompany { shape.insert(.withPurpose) }
        guard let run = nameRun(from: start, shape),
            trade(at: run.lowerBound)?.strong != true || isDefinite(run.lowerBound), !isJoined(run.lowerBound)
        else {
            return nil
        }
        // «طبيب قلب» has no name yet.
        let isGiven =
            ArabicLexicon.names.contains(key(run.lowerBound)) || ArabicLexicon.givenNames.contains(key(run.lowerBound))
        if stem(first, in: ArabicLexicon.professions) != nil, run.count == 1, !isGiven,
            ArabicText.hasArabic(key(run.lowerBound))
        {
            return nil
        }
        // «عيادة د. هدى منصور»
        let isLatin = !ArabicText.hasArabic(key(run.lowerBound)) || (key(run.lowerBound + 1) == "." && run.count > 2)
        if isLatin || isPerson || start > kind.upperBound || (own?.definite ?? false) {
            return (own?.definite ?? false) && !isLatin && !isPerson ? nil : (run, passage.slice(run))
        }
        // “Bakery bread and cakes” is no name; what a trade has is named by its words.
        if !isDefinite(run.lowerBound), trade(at: run.lowerBound).map({ !$0.strong }) ?? false, run.count == 1 {
            return nil
        }
        let whole = first..<run.upperBound
        return (whole, own.map { text(whole, from: $0) } ?? passage.slice(whole))
    }

    /// «مكتب النور للمحاماة»: the kind stands at the end.
    private func companyName(before kind: Range<Int>) -> NameText? {
        let nouns = Self.companies.union(Self.heads)
        guard match(ArabicLexicon.trades, at: kind.lowerBound)?.stem.preposition == "ل",
            let head = (max(0, kind.lowerBound - 4)..<kind.lowerBound).last(where: { stem($0, in: nouns) != nil }),
            head + 1 < kind.lowerBound, let own = stem(head, in: nouns),
            !((head + 1)..<kind.lowerBound).contains(where: { isBoundary($0) || isStop($0) })
        else {
            return nil
        }
        var end = kind.upperBound
        while end < words.count, isJoined(end), trade(at: end) != nil { end += 1 }
        return (head..<end, text(head..<end, from: own))
    }

    private static let heads = ArabicLexicon.words("محل متجر ورشة معمل مصنع بيت صالون استوديو مشغل ستوديو ورش محلات")

    func isDefinite(_ index: Int) -> Bool { key(index).hasPrefix("ال") }

    /// Kinds in whose names «للاستشارات» and the like belong.
    private static let companies = ArabicLexicon.words(
        "شركة مكتب مؤسسة مجموعة أكاديمية معهد مركز مدرسة جمعية وكالة دار استشارات محاماة عيادة عيادات منصة مبادرة منظمة نادي"
    )

    /// «النخلة، مخبز عائلي في عمّان», «Blue Bottle مقهى في دبي».
    private func nameAtStart() -> NameText? {
        guard let run = nameRun(from: 0), !opensRequest, run.count <= 5, kindRange?.overlaps(run) != true else {
            return nil
        }
        let next = run.upperBound
        let isNamed = next < words.count && (isBoundary(next) && !endsSentence(next) || words[next].shape == .newline)
        let isDescribed = phraseRange?.lowerBound == next
        guard isNamed || isDescribed || ["هو", "هي"].contains(key(next)), match(ArabicLexicon.places, at: 0) == nil
        else {
            return nil
        }
        return (run, passage.slice(run))
    }

    private var opensRequest: Bool {
        stems.isEmpty || stem(0, in: ArabicLexicon.asking) != nil || stem(0, in: ArabicLexicon.sites) != nil
            || Self.openers.contains(key(0)) || match(ArabicLexicon.sections, at: 0) != nil
    }

    private static let openers = ArabicLexicon.words(
        "مرحبا السلام أهلا هل كيف نحن أنا عندي لدي لدينا افتتحنا نفتتح نقدم نبيع يمكنك ممكن ابغى أبغى بدي عايز عاوز محتاج محتاجة حابب"
    )

    /// «أنا ليلى حسن», «نحن مكتب النور».
    private func firstPersonName() -> NameText? {
        for index in words.indices where ["انا", "معكم"].contains(key(index)) {
            if let run = nameRun(from: index + 1), run.count <= 4, trade(at: run.lowerBound) == nil,
                stem(run.lowerBound, in: ArabicLexicon.professions) == nil, !isAdjective(run.lowerBound)
            {
                return (run, passage.slice(run))
            }
        }
        return nil
    }

    /// «موقع لـ Blue Bottle», «صفحة لليلى حسن».
    private func nameAfterSite() -> NameText? {
        for index in words.indices.dropLast() where stem(index, in: ArabicLexicon.sites) != nil {
            var start = index + 1
            while start < words.count, start < index + 4,
                stem(start, in: ArabicLexicon.sites) != nil || isAdjective(start)
            { start += 1 }
            guard start < words.count, kindRange?.contains(start) != true else {
                continue
            }
            if key(start) == "ل", let run = nameRun(from: start + 1) {
                return (run, passage.slice(run))
            }
            let stems = stems[start].filter { $0.preposition == "ل" && !$0.joined }
            guard
                let stem = stems.first(where: { ArabicLexicon.names.contains($0.text) }) ?? stems.first(
                    where: \.definite) ?? stems.first,
                brief.kindPhrase == nil || kindRange != nil, let run = nameRun(from: start, .afterPrefix),
                trade(at: start) == nil
            else {
                continue
            }
            return (run, text(run, from: stem))
        }
        return nil
    }
}
