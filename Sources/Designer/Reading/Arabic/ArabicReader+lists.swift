extension ArabicReader {
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
    static let headers = ArabicLexicon.words(
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
}
