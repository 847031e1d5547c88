/// Reads a prompt into a ``Brief``: exact facts first, so that what they use is not read a second time as something else.
///
/// ```
/// var reader = PromptReader("A site for Padaria Aurora, a bakery in Lisbon. Croissants €1.40.")
/// let brief = reader.read()
/// ```
public struct PromptReader {
    let passage: Passage
    /// The words that belong to a fact already.
    var used: [Bool]
    var brief = Brief()
    /// The last word of the phrase that named the kind.
    var kindRange: Range<Int>?
    /// The words of the kind with the adjectives before it.
    var phraseRange: Range<Int>?
    /// Where the name stands.
    var nameRange: Range<Int>?

    /// Cleans the prompt, or throws what is wrong with it.
    public init(_ prompt: String) throws(PromptProblem) {
        let text = try PromptCleaner.clean(prompt)
        passage = Passage(text)
        used = Array(repeating: false, count: passage.words.count)
        brief.prompt = text
    }

    /// The whole reading.
    public mutating func read() -> Brief {
        readAddressesOfNet()
        readQuotations()
        readKind()
        readName()
        readPageWishes()
        readGifts()
        readPrices()
        readRegistrations()
        readPhones()
        readStreets()
        readHours()
        readSince()
        readEvents()
        readProgramme()
        readPlace()
        readContactPerson()
        readPeople()
        readSectionWishes()
        readCast()
        readLists()
        readOffers()
        readNumbers()
        readStyle()
        readAudience()
        readStatements()
        readDetail()
        readNotes()
        readLeftovers()
        return brief
    }

    var words: [Word] { passage.words }

    mutating func use(_ range: Range<Int>) {
        for index in range where used.indices.contains(index) {
            used[index] = true
        }
    }

    func isFree(_ range: Range<Int>) -> Bool {
        range.allSatisfy { used.indices.contains($0) && !used[$0] }
    }

    /// Where the sentence with the word ends: the index of its mark, or the end.
    func sentenceEnd(from index: Int) -> Int {
        words[min(index, words.count)...].firstIndex(where: \.endsSentence) ?? words.count
    }

    /// Where the sentence with the word begins.
    func sentenceStart(before index: Int) -> Int {
        (words[..<index].lastIndex(where: \.endsSentence) ?? -1) + 1
    }
}
