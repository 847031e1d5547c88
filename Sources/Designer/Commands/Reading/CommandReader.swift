import SiteModel

/// Reads one clause of a command sentence against the site that it is about.
struct CommandReader {
    let spec: SiteSpec
    let passage: Passage
    let clause: Range<Int>
    /// Where the clause ends with its exclamation marks and emoji, which belong to a text that it gives.
    let tail: Int

    init(spec: SiteSpec, passage: Passage, clause: Range<Int>) {
        self.spec = spec
        self.passage = passage
        self.clause = clause
        var tail = clause.upperBound
        while tail < passage.words.count,
            ["!", "?"].contains(passage.key(tail)) || ClauseCutter.isPicture(passage.words[tail])
        {
            tail += 1
        }
        self.tail = tail
    }

    /// The command, or why it is none.
    func read() throws(CommandProblem) -> Command {
        // What is exact goes first: an address, a quotation, whole phrases about the look.
        if let command = readAddress() ?? readQuoted() { return command }
        if let command = readPast() { return command }
        if let command = try readLook() { return command }
        if let command = readLanguage() { return command }
        if let command = readShortening() { return command }
        if let command = try readTone() { return command }
        if let command = try readRename() { return command }
        if let command = try readPage() { return command }
        if let command = try readHours() { return command }
        if let command = try readPrice() { return command }
        if let command = try readField() { return command }
        if let command = try readNewItem() { return command }
        if let command = try readSection() { return command }
        if let command = try readSet() { return command }
        throw CommandProblem.notUnderstood(said)
    }

    // MARK: Words

    var said: String { passage.slice(clause) }
    var verb: String { key(0) }

    /// The lower-case word at the offset in the clause; empty outside.
    func key(_ offset: Int) -> String {
        clause.contains(clause.lowerBound + offset) ? passage.key(clause.lowerBound + offset) : ""
    }

    /// The index in the passage of an offset in the clause.
    func at(_ offset: Int) -> Int { clause.lowerBound + offset }

    /// Where the phrase stands first, as an offset in the clause.
    func has(_ phrase: String, from offset: Int = 0) -> Int? {
        let words = phrase.split(separator: " ").map(String.init)
        guard clause.count >= words.count + offset else {
            return nil
        }
        return (offset...(clause.count - words.count)).first { passage.has(words, at: clause.lowerBound + $0) }
    }

    func hasAny(_ words: Set<String>) -> Bool {
        passage.words[clause].contains { words.contains($0.key) }
    }

    /// The text from the offset to the end of the clause, without quotation marks around it.
    /// - Parameter isSentence: Whether a point behind it may belong to it, rather than to the command.
    func rest(from offset: Int, isSentence: Bool = false) -> String {
        var start = at(min(offset, clause.count))
        while start < clause.upperBound, [":", "=", "–", "-", "→"].contains(passage.words[start].text) {
            start += 1
        }
        let words = passage.words[span(start, clause.upperBound)]
        let isPointed =
            isSentence && tail == clause.upperBound && passage.key(tail) == "." && !passage.words[tail].spaced
            && words.count >= 3 && (words.first?.capital ?? false)
        return unquoted(span(start, clause.upperBound), tail: isPointed ? tail + 1 : tail)
    }

    /// The text of a range; if it is one quotation, what is quoted.
    func unquoted(_ range: Range<Int>, tail: Int? = nil) -> String {
        if range.count > 2, passage.words[range.lowerBound].isQuote, passage.words[range.upperBound - 1].isQuote {
            return passage.slice(span(range.lowerBound + 1, range.upperBound - 1))
        }
        return passage.slice(span(range.lowerBound, max(tail ?? range.upperBound, range.upperBound)))
    }

    /// What stands between quotation marks, in order.
    var quotations: [Range<Int>] { quotations(in: clause) }

    func quotations(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard passage.words[index].isQuote,
                let close = passage.words[span(index + 1, range.upperBound)].firstIndex(where: \.isQuote)
            else {
                index += 1
                continue
            }
            if close > index + 1 {
                found.append(span(index + 1, close))
            }
            index = close + 1
        }
        return found
    }

    /// The range without articles and the like at its ends.
    func core(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.articles.contains(passage.key(start)) {
            start += 1
        }
        while end > start, [",", ":", "now", "too", "instead", "here", "again"].contains(passage.key(end - 1)) {
            end -= 1
        }
        return span(start, end)
    }

    /// The words of a range without articles and quotation marks.
    func plain(_ range: Range<Int>) -> String {
        unquoted(core(range))
    }

    static let articles = Lexicon.words("the our my a an this that these those your its some another new of one")
    static let changing = Lexicon.words(
        "change replace set make update edit rewrite correct let put turn fix write have use")
    static let removing = Lexicon.words("remove delete drop hide erase")
    static let adding = Lexicon.words("add insert include create show put give get place write")
    static let toWords: Set<String> = ["to", "into", "with", "as", "by"]
}
