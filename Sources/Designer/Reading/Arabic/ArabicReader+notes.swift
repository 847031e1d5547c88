extension ArabicReader {
    // MARK: Lists

    /// Finds what is offered without a price: «نبيع الخبز والكعك والقهوة», «الخدمات: قص، صبغة».
    mutating func readLists() {
        for index in words.indices where !used[index] {
            guard let start = listStart(at: index) else {
                continue
            }
            let items = listItems(from: start).filter { $0.count <= 6 }
            guard items.count >= 2 || (items.count == 1 && key(start - 1) == ":") else {
                continue
            }
            for item in items where isFree(item) && isThing(item) {
                brief.facts.items.append(text(item))
                use(item)
            }
        }
        let priced = Set(brief.facts.prices.map(\.name))
        brief.facts.items.removeAll { priced.contains($0) }
    }

    private func listStart(at index: Int) -> Int? {
        if stem(index, in: Self.verbs).map({ $0.preposition == nil && !$0.definite }) ?? false {
            return key(index + 1) == ":"
                ? index + 2 : ["لكم", "لكن", "ايضا"].contains(key(index + 1)) ? index + 2 : index + 1
        }
        if stem(index, in: Self.headers) != nil, key(index + 1) == ":" {
            return index + 2
        }
        return nil
    }

    private static let verbs = ArabicLexicon.words(
        "نبيع نقدم نوفر نخبز ندرس نعلم نصنع يقدم تقدم يبيع تبيع يوفر توفر تشمل يشمل نزرع أبيع أقدم أدرس أصمم تدرس يدرس متخصصون متخصصة"
    )
    private static let headers = ArabicLexicon.words(
        """
        الخدمات خدماتنا خدماتي المنتجات منتجاتنا القائمة الأطباق أطباقنا الدورات دوراتنا الحصص العلاجات المميزات الأعمال أعمالنا
        المشاريع الغرف الورش المجالات الدروس المواد الرعاة العملاء الأغاني المشروبات الحلويات تخصصاتنا التخصصات الفروع فروعنا
        المقررات البرامج الأنشطة أصناف الأصناف
        """)

    /// Whether the words name a thing rather than a section or a wish.
    private func isThing(_ range: Range<Int>) -> Bool {
        guard !isStop(range.lowerBound) else {
            return false
        }
        return !range.contains { index in
            stem(index, in: ArabicLexicon.asking) != nil
                || (match(ArabicLexicon.colours, at: index) != nil && range.count == 1)
                || (match(ArabicLexicon.sections, at: index) != nil && range.count <= 2)
                || [.mail, .link, .handle].contains(words[index].shape)
        }
    }

    /// Finds numbers with what they count: «١٢ غرفة», «أكثر من 500 طالب».
    mutating func readNumbers() {
        for index in words.indices.dropLast() where !used[index] && words[index].shape == .number {
            // «٢٠٠ ألف قارئ»
            let isLarge = ["الف", "الاف", "مليون"].contains(key(index + 1)) && index + 2 < words.count
            let next = isLarge ? index + 2 : index + 1
            // «من ٣ أشهر إلى ٤ سنوات» is a span, no number of things.
            let isSpan =
                index > 0 && ["من", "الي", "خلال", "منذ", "بعد", "قبل"].contains(key(index - 1))
                && stem(next, in: Self.spans) != nil
            guard !isSpan, words[next].shape == .word, words[next].spaced, !used[next], !key(index).contains(":"),
                !Self.notCounted.contains(key(next)), stem(next, in: Self.notCounted) == nil, !isStop(next),
                match(ArabicLexicon.months, at: next) == nil, currencyEnd(at: next) == nil
            else {
                continue
            }
            var end = next + 1
            while end < words.count, end < next + 3, words[end].shape == .word, !used[end], !isStop(end),
                !isJoined(end),
                preposition(end) == nil
            {
                end += 1
            }
            if ["لكل", "في"].contains(key(end)), stem(end + 1, in: ArabicLexicon.units) != nil { end += 2 }
            var lead = index
            if key(index - 1) == "من", ["اكثر", "اقل"].contains(key(index - 2)) {
                lead = index - 2
            } else if ["نحو", "حوالي", "قرابه", "فوق"].contains(key(index - 1)) {
                lead = index - 1
            }
            guard isFree(lead..<end) else {
                continue
            }
            use(lead..<end)
            brief.facts.numbers.append(NumberFact(value: passage.slice(lead..<next), label: passage.slice(next..<end)))
        }
    }

    private static let spans = ArabicLexicon.words(
        "شهر أشهر شهور سنة سنوات سنين عام عاما أعوام يوم أيام أسبوع أسابيع دقيقة دقائق ساعة ساعات")
    private static let notCounted = ArabicLexicon.words(
        "صفحة صفحات قسم أقسام أعمدة آراء رأي أسئلة سؤال ألوان لون كلمة كلمات صور صورة اقتباسات خطوط ص م صباحا مساء ظهرا"
    )

    // MARK: Sentences

    /// Keeps what the kind does: «تطبيق يقسم الفواتير بين الأصدقاء».
    mutating func readDetail() {
        guard let phrase = phraseRange, let kind = kindRange else {
            return
        }
        let start = phrase.upperBound
        let isName = nameRange.map { $0.contains(start) } ?? false
        guard words.indices.contains(start), !isName, !used[start],
            isVerb(start) || ["التي", "الذي"].contains(key(start))
        else {
            return
        }
        var end = start
        while end < words.count, !isBoundary(end), !used[end], !Self.namers.contains(key(end)),
            !(key(end) == "في" && match(ArabicLexicon.places, at: end + 1) != nil)
        {
            end += 1
        }
        guard end - start >= 2, end - start <= 16,
            !(start..<end).contains(where: { stem($0, in: ArabicLexicon.asking) != nil })
        else {
            return
        }
        brief.facts.detail = kindText(kind.lowerBound..<end)
        use(start..<end)
    }

    static let namers = ArabicLexicon.words("اسمه اسمها يدعى تدعى باسم يسمى تسمى")

    /// Whether the word looks like a verb in the third person: «يقسم», «تعلم».
    private func isVerb(_ index: Int) -> Bool {
        let key = key(index)
        return (key.hasPrefix("ي") || key.hasPrefix("ت")) && (4...6).contains(key.count) && !key.hasSuffix("ه")
            && !Self.namers.contains(key) && !isAdjective(index) && trade(at: index) == nil
            && !ArabicLexicon.asking.contains(key)
    }

    /// Keeps whole sentences about the subject that are no instruction and are not made of other facts.
    mutating func readStatements() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            if end > start, let statement = statement(start..<end) {
                brief.facts.statements.append(statement)
                use(start..<end)
            }
            start = end + 1
        }
    }

    private func statement(_ range: Range<Int>) -> String? {
        let free = range.count { !used[$0] }
        guard range.count >= 3, free * 2 >= range.count, speaksOfSelf(range.lowerBound),
            !range.contains(where: { words[$0].text == ":" || stem($0, in: ArabicLexicon.asking) != nil }),
            !(nameRange.map { $0.overlaps(range) && range.lowerBound == 0 } ?? false)
        else {
            return nil
        }
        let full =
            range.upperBound < words.count && words[range.upperBound].shape == .mark
            ? range.lowerBound..<(range.upperBound + 1) : range
        return passage.slice(full)
    }

    /// «نخبز …», «نحن …», «كل صباح …», «لا أحد …»
    private func speaksOfSelf(_ index: Int) -> Bool {
        let key = key(index)
        let isOurs =
            key.hasPrefix("ن") && (4...6).contains(key.count) && trade(at: index) == nil && !key.hasSuffix("ه")
            && match(ArabicLexicon.sections, at: index) == nil && !isAdjective(index)
        return isOurs || Self.subjects.contains(key)
    }

    private static let subjects = ArabicLexicon.words(
        """
        نحن أنا كل كلنا لا جميع لدينا عندنا هنا هذا هذه كان كانت بدأنا بدأت افتتحنا تأسس تأسست أكتب أعمل أدرس أصمم أصور أؤمن أحب
        أرسم أعزف أغني خبزنا قهوتنا عجيننا طعامنا زبائننا ضيوفنا يأتي تأتي يعمل تعمل أول منذ
        """)

    /// Keeps what the prompt says in passing and nothing else has taken: «توصيل مجاني», «موقف سيارات خلف المبنى».
    mutating func readNotes() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            readNotes(in: start..<end)
            start = end + 1
        }
        keepQuotations()
    }

    /// Keeps what stands between quotation marks and was taken for nothing else.
    private mutating func keepQuotations() {
        var index = 0
        while index < words.count {
            guard words[index].isQuote, !used[index],
                let close = words[(index + 1)...].prefix(40).indices.first(where: { words[$0].isQuote }),
                close > index + 1
            else {
                index += 1
                continue
            }
            let inside = (index + 1)..<close
            if isFree(inside) {
                brief.facts.notes.append(passage.slice(inside))
                use(inside)
            }
            index = close + 1
        }
    }

    private mutating func readNotes(in sentence: Range<Int>) {
        guard !sentence.isEmpty else {
            return
        }
        var parts: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence
        where ["،", ",", "؛", ";", ":", "(", ")"].contains(words[index].text)
            || (words[index].isDash && words[index].spaced)
        {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<sentence.upperBound)
        let notes = parts.filter(isNote)
        let colon = sentence.first { words[$0].text == ":" }
        let told = parts.filter { part in !part.isEmpty && (colon.map { part.lowerBound > $0 } ?? true) }
        let isList =
            notes.count >= 2 && notes.count == told.count && notes.allSatisfy { $0.count <= 4 }
        for note in notes {
            // «خبز تنور وكعك وفطائر» is on offer.
            let offers = listItems(from: note.lowerBound).filter { $0.upperBound <= note.upperBound }
            let known = offers.count { trade(at: $0.lowerBound) != nil }
            let isWhole = note.contains { preposition($0) != nil }
            if isList || (!isWhole && offers.count >= 2 && known > 0 && known * 2 >= offers.count) {
                for item in listItems(from: note.lowerBound) where item.upperBound <= note.upperBound {
                    brief.facts.items.append(text(item))
                }
            } else {
                brief.facts.notes.append(text(note))
            }
            use(note)
        }
    }

    private func isNote(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= 12, isFree(range), !range.contains(where: sectionWords.contains),
            !(kindRange?.overlaps(range) ?? false), !(phraseRange?.overlaps(range) ?? false),
            !(nameRange?.overlaps(range) ?? false),
            !(audienceRange.map { $0.overlaps(range) && range.count <= $0.count + 2 } ?? false),
            words[range].contains(where: { $0.shape == .word && $0.text.count > 2 })
        else {
            return false
        }
        if let place = brief.place, passage.slice(range).contains(place) {
            // «توصيل مجاني داخل الكويت» says more than where it is.
            let rest = range.count {
                !isStop($0) && !passage.slice($0..<($0 + 1)).contains(place) && !place.contains(words[$0].text)
            }
            guard rest >= 2 else {
                return false
            }
        }
        let isHeader = range.upperBound < words.count && words[range.upperBound].text == ":"
        var plain = 0
        for index in range {
            if stem(index, in: ArabicLexicon.asking) != nil || ArabicLexicon.asking.contains(key(index)) {
                return false
            }
            let isStyle = styleWords.contains(index) || words[index].shape == .mark || Self.fillers.contains(key(index))
            plain += isStyle ? 0 : 1
        }
        let isRefusal = ["بدون", "بلا", "لا", "ليس", "ليست", "وليس", "دون"].contains(key(range.lowerBound))
        return plain > 0 && !isHeader && !isRefusal
    }

    private static let fillers = ArabicLexicon.words("و مع جدا قليلا بعض كثير من في على أو أيضا كذلك")
}
