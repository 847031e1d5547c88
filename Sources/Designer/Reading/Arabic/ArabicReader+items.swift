/// The thing that a price is for, and the heading that it stands under.
extension ArabicReader {
    /// The words before a price, back to what parts it from the thing before.
    func itemBefore(_ price: Int) -> NameText? {
        var end = price
        while end > 0, !used[end - 1],
            Self.trailing.contains(key(end - 1)) || words[end - 1].isDash || words[end - 1].text == "…"
        {
            end -= 1
        }
        var start = end
        while start > 0, !used[start - 1], end - start < 9 {
            let word = words[start - 1]
            if word.text == ")", let open = words[..<(start - 1)].indices.last(where: { words[$0].text == "(" }) {
                start = open
                continue
            }
            let opens =
                isBoundary(start - 1) && word.text != "/" || Self.itemStops.contains(key(start - 1))
                || (isJoined(start - 1) && Self.itemStops.contains(String(key(start - 1).dropFirst())))
            if opens { break }
            start -= 1
        }
        while start < end, Self.itemLeads.contains(key(start)) || words[start].shape == .mark { start += 1 }
        // «في عمّان: خبز ٢ دينار»
        if start < end, isStop(start), let place = match(ArabicLexicon.places, at: start + 1) {
            start = min(end, start + 1 + place.length)
            while start < end, words[start].shape == .mark { start += 1 }
        }
        // «الأسعار: 15 ريالاً» has no thing.
        let isHeader = match(ArabicLexicon.sections, at: start).map { start + $0.length == end } ?? false
        if isHeader, start < end, end < price, words[end].text == ":" {
            return nil
        }
        guard start < end, words[start..<end].contains(where: { $0.shape == .word }) else {
            return nil
        }
        // In a list «و» only joins; a name of one thing may hold it: «خبز وجبن 5 ريالات».
        return (start..<end, text(start..<end))
    }

    private static let plainHeaders = ArabicLexicon.words("السعر سعر التكلفة الرسوم رسوم الثمن القيمة")
    private static let trailing = ArabicLexicon.words(
        "بسعر سعره سعرها سعر ب بقيمة مقابل حوالي فقط يكلف تكلف ثمنه ثمنها يبدأ تبدأ من : = بـ")
    private static let itemStops = ArabicLexicon.words(
        """
        نبيع نقدم لدينا عندنا يقدم تقدم يبيع تبيع نوفر يوفر توفر الأسعار أسعارنا أسعار القائمة مثل منها تشمل يشمل ويشمل هناك وهناك
        الخدمات المنتجات الأطباق الباقات
        """)
    private static let itemLeads = ArabicLexicon.words("أو و ثم أيضا كذلك سعر • * - –")

    /// «50 ريالاً لقصة الشعر»
    func itemAfter(_ start: Int) -> NameText? {
        guard words.indices.contains(start), words[start].shape == .word, !used[start],
            let stem = stems[start].first(where: { $0.preposition == "ل" && !$0.joined })
        else {
            return nil
        }
        var end = start + 1
        while end < words.count, end < start + 4, words[end].shape == .word, !isStop(end), !isJoined(end), !used[end] {
            end += 1
        }
        // «للمجموعات» stays whole: without its first letter it would not be what was written.
        let isDefinite = stems[start].contains { $0.preposition == "ل" && $0.definite }
        return (start..<end, isDefinite ? passage.slice(start..<end) : text(start..<end, from: stem))
    }

    func bracket(after end: Int) -> Range<Int>? {
        guard end < words.count, words[end].text == "(",
            let close = words[(end + 1)...].prefix(25).indices.first(where: { words[$0].text == ")" }), close > end + 1
        else {
            return nil
        }
        return (end + 1)..<close
    }

    /// «المقبلات» of «المقبلات: حمص 15 ريالاً، تبولة 12 ريالاً».
    func groupHeader(before price: Int, from start: Int) -> String? {
        guard let colon = words[start..<price].indices.last(where: { words[$0].text == ":" }), colon > start,
            colon - start <= 3,
            colon + 1 < price, isFree(start..<colon), words[start..<colon].allSatisfy({ $0.shape == .word })
        else {
            return nil
        }
        let isPlain = (start..<colon).contains {
            match(ArabicLexicon.sections, at: $0) != nil || ArabicLexicon.asking.contains(key($0))
                || Self.itemStops.contains(key($0)) || Self.plainHeaders.contains(key($0))
        }
        return isPlain ? nil : text(start..<colon)
    }
}
