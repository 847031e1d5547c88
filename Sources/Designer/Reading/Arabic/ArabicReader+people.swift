extension ArabicReader {
    /// Finds the town or region: after «في», with «ب» before it, or a town that is known by name.
    mutating func readPlace() {
        guard let found = knownPlace() ?? placeAfterIn() else {
            return
        }
        brief.place = found.text
        brief.placeWord = found.word
    }

    /// A known town after a preposition or a mark; of several, the first after «في» or «ب».
    private func knownPlace() -> (text: String, word: String)? {
        var later: (text: String, word: String)?
        for index in words.indices where !(nameRange?.contains(index) ?? false) {
            guard let place = match(ArabicLexicon.places, at: index) else {
                continue
            }
            // «دمشق القديمة»
            let isNamed = Self.quarterNames.contains(key(index + place.length))
            var range = index..<(index + place.length + (isNamed ? 1 : 0))
            if ["،", ","].contains(key(range.upperBound)),
                let country = match(ArabicLexicon.places, at: range.upperBound + 1),
                country.stem.preposition == nil, !country.stem.joined
            {
                range = index..<(range.upperBound + 1 + country.length)
            }
            let written = text(range, from: place.stem)
            let before = key(index - 1)
            if place.stem.preposition == "ب" || ["في", "مدينه", "وسط", "قلب"].contains(before) {
                let isVenue =
                    used[index]
                    && brief.facts.events.contains {
                        [$0.title, $0.place].compactMap(\.self).contains { $0.contains(written) }
                    }
                if !isVenue { return (written, "in") }
            } else if ["قرب", "من"].contains(before), place.stem.preposition == nil {
                let isNear = before == "قرب" || key(index - 2) == "بالقرب"
                later =
                    later ?? (isNear || sentenceStart(before: index) == 0 ? (written, isNear ? "near" : "from") : nil)
            } else if place.stem.preposition == nil, !place.stem.joined,
                index == 0 || isBoundary(index - 1) || words[index - 1].isDash
                    || brief.facts.addresses.contains(where: { $0.contains(written) }) || kindRange?.upperBound == index
                    || nameRange?.upperBound == index
            {
                let isVenue = brief.facts.events.contains {
                    [$0.title, $0.place].compactMap(\.self).contains { $0.contains(written) }
                }
                later = later ?? (isVenue ? nil : (written, "in"))
            }
        }
        return later
    }

    /// A place that is not known, after «في» in the sentence of the kind or the name.
    private func placeAfterIn() -> (text: String, word: String)? {
        for index in words.indices where ["في", "قرب", "وسط"].contains(key(index)) && !used[index] {
            let anchor = max(kindRange?.upperBound ?? 0, nameRange?.upperBound ?? 0)
            guard index >= min(anchor, 12), index <= anchor + 6, words.indices.contains(index + 1),
                words[index + 1].shape == .word, !used[index + 1], !ArabicLexicon.noPlaces.contains(key(index + 1)),
                match(ArabicLexicon.days, at: index + 1) == nil, match(ArabicLexicon.months, at: index + 1) == nil
            else {
                continue
            }
            // «باحثة في المناخ» is no place.
            let isSubject =
                kindRange.map { $0.upperBound == index && stem($0.lowerBound, in: ArabicLexicon.professions) != nil }
                ?? false
            guard !isSubject else {
                continue
            }
            var end = index + 2
            let isQuarter = stem(index + 1, in: ArabicLexicon.quarters) != nil
            let isLatin = !ArabicText.hasArabic(key(index + 1))
            while end < words.count, end < index + 5, words[end].shape == .word, !used[end], !isStop(end),
                !isJoined(end),
                preposition(end) == nil,
                isLatin
                    ? words[end].capital && !ArabicText.hasArabic(key(end))
                    : (isQuarter && end == index + 2)
                        || (key(end).hasPrefix("ال") && (key(end - 1).hasPrefix("ال") || isQuarter))
            {
                end += 1
            }
            return (passage.slice((index + 1)..<end), key(index) == "قرب" ? "near" : "in")
        }
        return nil
    }

    private static let quarterNames = ArabicLexicon.words("القديمة القديم الجديدة الجديد")

    // MARK: People

    /// The site of one person bears that person's name, where it has no other.
    mutating func nameAfterPerson() {
        let people = brief.facts.people.filter { !$0.isBy }
        guard brief.name == nil, people.count == 1, let kind = kindRange,
            stem(kind.lowerBound, in: ArabicLexicon.professions) != nil || brief.kind == "person"
        else {
            return
        }
        brief.name = people[0].name
        if people[0].role == nil {
            brief.facts.people.removeAll { $0 == people[0] }
        }
    }

    /// Whether the role is a phrase that goes before the name: «بإدارة».
    static func isBy(_ role: String) -> Bool {
        guard ArabicText.hasArabic(role) else {
            return false
        }
        let passage = ArabicText.passage(role)
        let stems = passage.words.map { ArabicText.stems(of: $0.key) }
        return ArabicLexicon.by.match(passage, stems: stems, at: 0)?.length == passage.words.count
    }

    /// Finds people with what they do: «الدكتورة ليلى حسن، طبيبة أسنان», «المدير: خالد العلي», «بإدارة أم أحمد».
    mutating func readPeople() {
        readCast()
        for index in words.indices where !used[index] {
            if let phrase = match(ArabicLexicon.by, at: index) {
                let start = index + phrase.length
                if let run = personRun(from: start, pairs: true) {
                    add(run, role: text(index..<start, from: phrase.stem), use: index..<run.upperBound)
                }
            } else if isTitle(index), let run = personRun(from: index, pairs: false),
                run.count > (words[index].text.count == 1 ? 2 : 1)
            {
                addTitled(run)
            } else if let role = stem(index, in: ArabicLexicon.professions), role.preposition == "ل", role.definite,
                let run = personRun(from: index + 1, pairs: true), run.count > 1, isPersonal(run)
            {
                // «كتاب للروائية هناء فارس»
                add(run, role: text(index..<(index + 1), from: role, article: false), use: index..<run.upperBound)
            } else if let role = stem(index, in: ArabicLexicon.roles), role.preposition == nil {
                readRole(at: index)
            }
        }
    }

    private func isTitle(_ index: Int) -> Bool {
        let isShort =
            ["د", "م", "ا", "أ"].contains(key(index)) && key(index + 1) == "." && !words[index + 1].spaced
            && words.indices.contains(index + 2) && words[index + 2].shape == .word && !words[index + 2].text.isEmpty
            && (index + 3 >= words.count || words[index + 3].text != ".")
        return isShort || stem(index, in: ArabicLexicon.titles).map { $0.preposition == nil && !$0.definite } ?? false
    }

    /// «الدكتورة ليلى حسن، طبيبة أسنان»: the role follows, between commas or brackets.
    private mutating func addTitled(_ run: Range<Int>) {
        let next = run.upperBound
        var role: Range<Int>?
        if [",", "،", "(", "–", "-", ":"].contains(key(next)),
            stem(next + 1, in: ArabicLexicon.roles) != nil || key(next) == "("
        {
            role = roleRun(from: next + 1)
        }
        let range = run.lowerBound..<(role?.upperBound ?? next)
        guard run != nameRange else {
            return
        }
        let name = text(run)
        guard !(brief.name.map { $0 == name || $0.contains(name) } ?? false) else {
            return
        }
        add(run, role: role.map(passage.slice), use: range)
    }

    /// «المدير: خالد العلي», «صاحبة المخبز أم أحمد», «خالد العلي، مدير المطعم».
    private mutating func readRole(at index: Int) {
        var end = index + 1
        // «مدير المطعم», «طبيبة أسنان»
        while end < words.count, end < index + 3, !isBoundary(end), !isStop(end), !isJoined(end), !used[end],
            trade(at: end) != nil || key(end).hasPrefix("ال") || ["قسم", "فرع", "اسنان", "اطفال"].contains(key(end)),
            stem(end, in: ArabicLexicon.titles) == nil
        {
            end += 1
        }
        let role = index..<end
        if [":", "–", "-", "هو", "هي"].contains(key(end)), let run = personRun(from: end + 1, pairs: true) {
            return add(run, role: text(role), use: index..<run.upperBound)
        }
        // «خالد العلي، مدير المطعم», «سارة (مدربة يوغا)»
        guard index > 0, ["،", ",", "(", "–", "-"].contains(key(index - 1)), !used[index - 1] || key(index - 1) == "("
        else {
            return
        }
        var start = index - 1
        while start > 0, index - 1 - start < 4, !isBoundary(start - 1),
            !isStop(start - 1) || words[start - 1].text == "علي", !used[start - 1]
        { start -= 1 }
        let run = start..<(index - 1)
        guard run.count >= 1, run.count <= 4, run != nameRange, words[start].shape == .word,
            words[start..<(index - 1)].allSatisfy({ $0.shape == .word }), isPersonal(run)
        else {
            return
        }
        let whole = roleRun(from: index) ?? role
        add(run, role: text(whole), use: start..<whole.upperBound)
    }

    /// Whether the words can be somebody's name rather than a thing.
    private func isPersonal(_ run: Range<Int>) -> Bool {
        run.allSatisfy { index in
            match(ArabicLexicon.sections, at: index) == nil && trade(at: index)?.strong != true
                && match(ArabicLexicon.places, at: index) == nil && stem(index, in: ArabicLexicon.asking) == nil
                && match(ArabicLexicon.moods, at: index) == nil && match(ArabicLexicon.colours, at: index) == nil
        }
    }

    /// A role up to the next mark or conjunction.
    private func roleRun(from start: Int) -> Range<Int>? {
        var end = start
        while end < words.count, end < start + 6, !isBoundary(end), !used[end],
            !(isStop(end) && !["في"].contains(key(end)))
        {
            if key(end) == "في", match(ArabicLexicon.places, at: end + 1) != nil { break }
            if isJoined(end), end > start, isTitle(end) || stem(end, in: ArabicLexicon.roles) != nil { break }
            end += 1
        }
        return end > start ? start..<end : nil
    }

    private mutating func add(_ run: Range<Int>, role: String?, use range: Range<Int>) {
        guard run != nameRange, run.contains(where: { !used[$0] }) || role != nil else {
            return
        }
        use(range)
        let person = Person(name: text(run), role: role)
        if !brief.facts.people.contains(where: { $0.name == person.name }) {
            brief.facts.people.append(person)
        }
    }

    /// «المتحدثون: سارة علي (مصممة)، خالد عمر وهند ناصر»
    private mutating func readCast() {
        for index in words.indices.dropLast()
        where stem(index, in: Self.casts) != nil && key(index + 1) == ":" && !used[index] {
            for item in listItems(from: index + 2) where isFree(item) && item.count <= 9 {
                var end = item.lowerBound
                while end < item.upperBound, words[end].shape == .word || words[end].text == "." { end += 1 }
                let role = (end..<item.upperBound).filter { words[$0].shape == .word }
                guard end > item.lowerBound else { continue }
                let roleText = role.first.flatMap { first in role.last.map { passage.slice(first..<($0 + 1)) } }
                add(item.lowerBound..<end, role: roleText, use: item)
            }
        }
    }

    private static let casts = ArabicLexicon.words(
        """
        المتحدثون المتحدثين الفريق فريقنا فريق الأطباء المدربون المدربات المدربين المعلمون المعلمات المحامون الفنانون الفنانين الأعضاء
        أعضاء الشركاء طاقمنا الطاقم العازفون الموسيقيون الحلاقون
        """)

    /// The words of a person's name; `pairs` also takes the second of two: «ماريا وجواو».
    func personRun(from start: Int, pairs: Bool) -> Range<Int>? {
        var end = start
        while end < words.count, end < start + 6, !used[end] {
            let word = words[end]
            if word.text == "." {
                guard end > start, words[end - 1].text.count <= 2, !word.spaced, words.indices.contains(end + 1),
                    words[end + 1].shape == .word
                else { break }
                end += 1
                continue
            }
            guard word.shape == .word, !isStop(end) || word.text == "علي", preposition(end) == nil,
                match(ArabicLexicon.places, at: end).map({ !$0.stem.definite && $0.length == 1 && end > start }) ?? true
            else { break }
            if isJoined(end), end > start {
                guard pairs, trade(at: end)?.strong != true else { break }
            }
            if end > start, match(ArabicLexicon.sections, at: end) != nil || match(ArabicLexicon.days, at: end) != nil {
                break
            }
            end += 1
        }
        while end > start, words[end - 1].shape == .mark { end -= 1 }
        return end > start ? start..<end : nil
    }
}
