extension ArabicReader {
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
            return readPurpose(of: kind)
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

    /// Keeps what it is for, wherever in its sentence that stands: «جمعية «ماء الحياة» في نواكشوط لحفر الآبار في القرى».
    private mutating func readPurpose(of kind: Range<Int>) {
        let limit = sentenceEnd(from: kind.upperBound)
        guard let phrase = phraseRange, phrase.upperBound < limit,
            let start = (phrase.upperBound..<limit).first(where: { index in
                !used[index]
                    && stems[index].contains { $0.preposition == "ل" && !$0.definite && Self.deeds.contains($0.text) }
            })
        else {
            return
        }
        var end = start
        while end < limit, !isBoundary(end), !used[end], end < start + 10, !Self.namers.contains(key(end)),
            !(key(end) == "في" && match(ArabicLexicon.places, at: end + 1) != nil)
        {
            end += 1
        }
        guard end > start + 1, !isBoundary(start) else {
            return
        }
        brief.facts.detail =
            start == phrase.upperBound
            ? kindText(kind.lowerBound..<end) : kindText(phrase) + " " + passage.slice(start..<end)
        use(start..<end)
    }

    private static let deeds = ArabicLexicon.words(
        """
        بيع تعليم إدارة حفر رعاية حماية تأجير صيانة تنظيم تصليح إصلاح دعم تدريب تصميم نقل تنظيف توصيل خدمة خدمات صناعة إنتاج
        زراعة بناء طباعة ترجمة كتابة تحليل متابعة مراقبة شراء عرض تسويق تطوير تعلم حفظ جمع توزيع تمكين مساعدة إنقاذ علاج تأهيل
        كفالة إغاثة تتبع تنسيق تركيب تجهيز تحضير مشاركة مقارنة تسجيل إطعام كسوة تشجير
        """)
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
        parts = parts.map(withoutUsedEnds)
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
            // «مدرسة … في جدة: روضة وابتدائي ومتوسط»
            let isDescribed =
                note.lowerBound > 0 && words[note.lowerBound - 1].text == ":"
                && kindRange.map { sentence.contains($0.lowerBound) && $0.upperBound < note.lowerBound } ?? false
                && offers.allSatisfy { $0.count <= 3 }
            let isKnown = known > 0 && known * 2 >= offers.count
            if isList || (!isWhole && offers.count >= 2 && (isDescribed || isKnown)) {
                for item in listItems(from: note.lowerBound) where item.upperBound <= note.upperBound {
                    brief.facts.items.append(text(item))
                }
            } else {
                brief.facts.notes.append(text(withHeader(note)))
            }
            use(withHeader(note))
        }
    }

    /// The part without the facts at its ends: “Lina Saad” before her mail address.
    private func withoutUsedEnds(_ part: Range<Int>) -> Range<Int> {
        var range = part
        while let first = range.first, used[first] { range = (first + 1)..<range.upperBound }
        while let last = range.last, used[last] { range = range.lowerBound..<last }
        return range
    }

    /// The part with the word that announces it: «الوكيلة: لينا سعد».
    private func withHeader(_ note: Range<Int>) -> Range<Int> {
        let colon = note.lowerBound - 1
        guard colon > 0, words[colon].text == ":" else {
            return note
        }
        var start = colon
        while start > 0, !isBoundary(start - 1), !used[start - 1], colon - start < 3 { start -= 1 }
        let isHeader =
            start < colon && (start == 0 || isBoundary(start - 1)) && match(ArabicLexicon.sections, at: start) == nil
            && !(start..<colon).contains {
                stem($0, in: ArabicLexicon.asking) != nil || stem($0, in: Self.headers) != nil
            }
            && !(phraseRange?.overlaps(start..<colon) ?? false)
        return isHeader ? start..<note.upperBound : note
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
        // «هاتف» or «مفتوح» whose fact was read says nothing more.
        if range.allSatisfy({ Self.labels.contains(key($0)) || stem($0, in: ArabicLexicon.phoneWords) != nil }) {
            return false
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

    private static let labels = ArabicLexicon.words(
        "مفتوح مفتوحة مفتوحون البريد بريد إيميل الإيميل العنوان عنوان عنواننا الدوام دوام السعر سعر الأسعار المواعيد العمل و أو"
    )
    private static let fillers = ArabicLexicon.words("و مع جدا قليلا بعض كثير من في على أو أيضا كذلك")
}
