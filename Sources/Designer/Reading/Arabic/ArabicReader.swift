/// Reads an Arabic prompt into a ``Brief``: exact facts first, so that what they use is not read a second time as
/// something else. What is shown stays as it was written; only what is compared is folded.
struct ArabicReader {
    let passage: Passage
    /// Every way of taking each word apart.
    let stems: [[ArabicStem]]
    /// The words that belong to a fact already.
    var used: [Bool]
    var brief = Brief()
    /// Where the words of the kind stand, and with the adjectives after them.
    var kindRange: Range<Int>?
    var phraseRange: Range<Int>?
    var nameRange: Range<Int>?
    /// The words that asked for a section.
    var sectionWords: Set<Int> = []
    /// The words of colours and moods.
    var styleWords: Set<Int> = []
    var audienceRange: Range<Int>?

    /// Cleans the prompt, or throws what is wrong with it.
    init(_ prompt: String) throws(PromptProblem) {
        let text = try PromptCleaner.clean(prompt)
        passage = ArabicText.passage(text)
        stems = passage.words.map { $0.shape == .word ? ArabicText.stems(of: $0.key) : [ArabicStem(text: $0.key)] }
        used = Array(repeating: false, count: passage.words.count)
        brief.prompt = text
        brief.language = "ar"
    }

    /// The whole reading.
    mutating func read() -> Brief {
        readAddressesOfNet()
        readQuotations()
        readKind()
        readName()
        readPages()
        readPrices()
        readPhones()
        readStreets()
        readEvents()
        readProgramme()
        readHours()
        readSince()
        readPlace()
        readPeople()
        nameAfterPerson()
        readSections()
        readLists()
        readNumbers()
        readStyle()
        readAudience()
        readDetail()
        readStatements()
        readNotes()
        return brief
    }

    // MARK: Words

    var words: [Word] { passage.words }

    func key(_ index: Int) -> String { passage.key(index) }

    mutating func use(_ range: Range<Int>) {
        for index in range where used.indices.contains(index) {
            used[index] = true
        }
    }

    func isFree(_ range: Range<Int>) -> Bool {
        range.allSatisfy { used.indices.contains($0) && !used[$0] }
    }

    /// The way of taking the word apart that gives a word of the set.
    func stem(_ index: Int, in set: Set<String>) -> ArabicStem? {
        stems.indices.contains(index) ? stems[index].first { set.contains($0.text) } : nil
    }

    func match(_ phrases: ArabicPhrases, at index: Int) -> ArabicPhrases.Match? {
        phrases.match(passage, stems: stems, at: index)
    }

    func endsSentence(_ index: Int) -> Bool {
        words[index].endsSentence || ["؟", "۔"].contains(words[index].text)
    }

    /// Where the sentence with the word begins.
    func sentenceStart(before index: Int) -> Int {
        (words[..<index].indices.last { endsSentence($0) } ?? -1) + 1
    }

    /// Where the sentence with the word ends: the index of its mark, or the end.
    func sentenceEnd(from index: Int) -> Int {
        words[min(index, words.count)...].indices.first { endsSentence($0) } ?? words.count
    }

    /// Whether a run of words ends before the index: a mark, a line's end, the end of the prompt.
    func isBoundary(_ index: Int) -> Bool {
        guard words.indices.contains(index) else {
            return true
        }
        let word = words[index]
        return word.separates || endsSentence(index) || word.isQuote
            || [":", "(", ")", "/", "؟", "…"].contains(word.text)
            || (word.isDash && (word.spaced || index + 1 >= words.count || words[index + 1].spaced))
    }

    /// Whether “and” is written together with the word; «ورد» is a word of its own.
    func isJoined(_ index: Int) -> Bool {
        words.indices.contains(index) && words[index].shape == .word && key(index).hasPrefix("و")
            && key(index).count >= 3 && !ArabicLexicon.waw.contains(key(index))
            && !ArabicLexicon.waw.contains(ArabicText.bare(key(index)))
    }

    /// Whether the word is a preposition or another one after which no name goes on.
    func isStop(_ index: Int) -> Bool {
        stems.indices.contains(index) && !(key(index) == "مفتوح" && key(index - 1) == "يوم")
            && stems[index].contains { ArabicLexicon.stops.contains($0.text) && $0.preposition == nil && !$0.definite }
    }

    /// Whether ب, ل or ك is written together with a definite word: «بالرياض», «للعائلات».
    func preposition(_ index: Int) -> Character? {
        stems.indices.contains(index) ? stems[index].first { $0.preposition != nil && $0.definite }?.preposition : nil
    }

    // MARK: Texts

    /// The text of the range as it was written, without “and” before its first word.
    func text(_ range: Range<Int>) -> String {
        let slice = passage.slice(range)
        return range.isEmpty || !isJoined(range.lowerBound) ? slice : ArabicText.dropping(1, from: slice)
    }

    /// The text of the range without what is written together with its first word; the article stays, unless the
    /// stem is to stand alone.
    func text(_ range: Range<Int>, from stem: ArabicStem, article: Bool = true) -> String {
        let slice = passage.slice(range)
        guard let first = range.first else {
            return slice
        }
        var count = key(first).count - stem.text.count
        guard article, stem.definite else {
            return ArabicText.dropping(count, from: slice)
        }
        if stem.preposition == "ل", key(first).dropFirst(stem.joined ? 1 : 0).hasPrefix("لل") {
            // «للرياض» hides the article’s first letter.
            return "ال" + ArabicText.dropping(count, from: slice)
        }
        count -= 2
        return ArabicText.dropping(count, from: slice)
    }
}
