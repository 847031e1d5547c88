extension PromptReader {
    /// Finds people with what they do: “run by Maria and João Silva”, “chef Ana Reis”, “Rui Costa, head baker”.
    mutating func readPeople() {
        for index in words.indices where !used[index] {
            if let phrase = Self.byPhrases.first(where: { passage.has($0, at: index) }) {
                let start = founding(before: index) ?? index
                let person = personRun(from: skipRole(index + phrase.count))
                if phrase.count > 1 || start < index || (person?.count ?? 0) > 1 {
                    add(person, role: start..<(index + phrase.count))
                }
            } else if isRole(index) {
                readRole(at: index)
            } else if ["dr", "prof"].contains(words[index].key), words[index].capital {
                let person = personRun(from: index)
                // “Dr. Aino Laine (Aalto)”
                let role = person.flatMap { bracket(after: $0.upperBound) }
                add(person, role: role)
                role.map { use($0) }
            }
        }
    }

    /// “Call Megan on 029 555…”, “Contact: Frau Beyer, 0341…”: whom to ask for.
    mutating func readContactPerson() {
        for index in words.indices where !used[index] {
            let announced =
                ["call", "ask", "text", "ring", "whatsapp"].contains(words[index].key)
                || (words[index].key == "contact" && passage.key(index + 1) == ":")
            guard announced else {
                continue
            }
            let start = [":", "for", "to"].contains(passage.key(index + 1)) ? index + 2 : index + 1
            guard !["us", "me", "our"].contains(passage.key(start)), let person = personRun(from: start),
                person != nameRange, isFree(person), person.count <= 4,
                person.upperBound < words.count,
                [",", "on", "at", ":", "–", "-", "("].contains(words[person.upperBound].key) || used[person.upperBound]
            else {
                continue
            }
            brief.facts.contactPerson = passage.slice(person)
            use(person)
            return
        }
    }

    /// “Speakers: Ana Reis, Tom Wu and Priya Nair”: a list of people.
    mutating func readCast() {
        for index in words.indices
        where Self.casts.contains(words[index].key) && [":", "are"].contains(passage.key(index + 1)) {
            var found = false
            for item in listItems(from: index + 2, longest: 6) where isFree(item.range) {
                let first = item.range.lowerBound
                // A band may be called “The Lowlands”.
                let article = passage.key(first) == "the" && words[first].capital && item.range.count > 1
                guard let run = personRun(from: article ? first + 1 : first) else {
                    continue
                }
                let person = (first..<run.upperBound).clamped(to: item.range)
                // “Ana (baker)”, “Rui – sales”: what is left of the item says what they do.
                var start = person.upperBound
                while start < item.range.upperBound, words[start].shape == .mark {
                    start += 1
                }
                var end = item.range.upperBound
                while end > start, words[end - 1].shape == .mark {
                    end -= 1
                }
                add(person, role: start < end ? start..<end : nil)
                use(item.range)
                found = true
            }
            // “Partners: Ute Brandt, Kofi Oduya” are people, and no row of logos.
            if found {
                let word = words[index].text
                brief.sections.removeAll { $0.kind == "logos" && $0.words == word }
            }
        }
    }

    private static let casts = Lexicon.words(
        "speakers team staff doctors dentists lawyers partners teachers trainers coaches members band people artists line-up lineup tutors instructors barbers stylists therapists physiotherapists osteopaths midwives guides hosts performers musicians dancers photographers"
    )

    /// Where “founded in 2009” begins, right before the word.
    private func founding(before index: Int) -> Int? {
        guard let since = brief.facts.since, index > 1 else {
            return nil
        }
        let length = Passage(since).words.count
        return index >= length && passage.slice((index - length)..<index) == since ? index - length : nil
    }

    private func skipRole(_ index: Int) -> Int {
        ["brothers", "sisters", "siblings", "couple", "partners", "friends", "chef", "the"].contains(passage.key(index))
            ? index + 1 : index
    }

    private func isRole(_ index: Int) -> Bool {
        Lexicon.roles.contains(words[index].key)
    }

    private mutating func readRole(at index: Int) {
        var start = index
        while start > 0, index - start < 2, Self.roleLeads.contains(words[start - 1].key), !used[start - 1] {
            start -= 1
        }
        // “head of disputes”
        let hasSubject =
            passage.key(index + 1) == "of" && index + 2 < words.count && words[index + 2].shape == .word
            && !words[index + 2].capital
        let role = start..<(index + (hasSubject ? 3 : 1))
        // “head baker: Rui”, “owner is Ana”, “chef Ana Reis”.
        var next = index + 1
        while [":", "is", "-", "–", ",", "are"].contains(passage.key(next)), next < index + 2 {
            next += 1
        }
        if passage.key(index + 1) != ",", let person = personRun(from: next), person != nameRange,
            passage.key(next) != ","
        {
            return add(person, role: role)
        }
        // “Rui Costa, head baker”, “Rui Costa (head baker)”.
        var end = start
        if end > 0, ["a", "the", "our", "as", "is"].contains(words[end - 1].key) {
            end -= 1
        }
        guard end > 0, [",", "(", "–", "-", "—", ":", "is", "as"].contains(words[end - 1].key) || end < start else {
            return
        }
        if [",", "(", "–", "-", "—", ":"].contains(words[end - 1].text) {
            end -= 1
        }
        var begin = end
        while begin > 0, words[begin - 1].capital || words[begin - 1].text == ".", !used[begin - 1],
            words[begin - 1].shape != .newline, end - begin < 4
        {
            begin -= 1
        }
        while begin < end, Lexicon.notNames.contains(words[begin].key) || words[begin].shape == .mark {
            begin += 1
        }
        if begin < end, words[begin].capital, !isPlace(begin..<end), !isVocabulary(end - 1) {
            add(begin..<end, role: role)
            use(role)
        }
    }

    private mutating func add(_ person: Range<Int>?, role: Range<Int>?) {
        guard let person, person != nameRange, isFree(person) else {
            return
        }
        let name = passage.slice(person)
        guard !Lexicon.places.contains(name.lowercased()) else {
            return
        }
        use(person)
        brief.facts.people.append(Person(name: name, role: role.map(passage.slice)))
    }

    private static let byPhrases = [
        ["run", "by"], ["owned", "by"], ["founded", "by"], ["led", "by"], ["started", "by"], ["opened", "by"],
        ["baked", "by"],
        ["made", "by"], ["created", "by"], ["managed", "by"], ["taught", "by"], ["hosted", "by"], ["headed", "by"],
        ["by"],
    ]
    private static let roleLeads = Lexicon.words(
        """
        head lead senior junior managing creative art executive pastry sous general lead yoga personal family vice co music
        landscape stage medical clinical practice assistant deputy
        """)
}
