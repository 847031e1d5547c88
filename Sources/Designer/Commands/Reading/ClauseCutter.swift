/// Cuts a sentence into the pieces that may each be a command.
///
/// It cuts generously: what turns out to be the second half of a text is put together again by ``CommandSentence``.
enum ClauseCutter {
    /// The pieces in order; what stands between quotation marks is never cut.
    static func cut(_ passage: Passage) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < passage.words.count {
            if !isQuoted(passage, index), let next = clauseStart(after: index, in: passage) {
                if index > start {
                    clauses.append(start..<index)
                }
                start = next
                index = next
            } else {
                index += 1
            }
        }
        if start < passage.words.count {
            clauses.append(start..<passage.words.count)
        }
        return clauses.map { trimmed($0, in: passage) }.filter { !$0.isEmpty }
    }

    private static func isQuoted(_ passage: Passage, _ index: Int) -> Bool {
        passage.words[index].key.hasPrefix("“") && !passage.words[index].isQuote
    }

    /// Where the next command begins, if the word at the index parts two.
    private static func clauseStart(after index: Int, in passage: Passage) -> Int? {
        let word = passage.words[index]
        let hard = [".", ";", "!", "?"].contains(word.key) || word.shape == .newline
        guard hard || word.key == "," || joiners.contains(word.key) else {
            return nil
        }
        var next = index + 1
        while joiners.contains(passage.key(next)) || polite.contains(passage.key(next))
            || [",", "!"].contains(passage.key(next))
        {
            next += 1
        }
        guard next < passage.words.count else {
            return hard || word.key == "," ? next : nil
        }
        let begins = startsCommand(next, in: passage)
        if hard {
            return begins || (passage.words[next].shape != .number && !isInside(index, passage)) ? next : nil
        }
        return begins ? next : nil
    }

    /// Whether a point belongs to an abbreviation, a time or an address: “a.m.”, “St.”.
    private static func isInside(_ index: Int, _ passage: Passage) -> Bool {
        guard index > 0, index + 1 < passage.words.count, passage.words[index].shape != .newline else {
            return false
        }
        return !passage.words[index + 1].spaced
            || (passage.words[index].text == "." && passage.words[index - 1].text.count <= 2
                && passage.words[index - 1].shape == .word)
    }

    static func startsCommand(_ index: Int, in passage: Passage) -> Bool {
        let key = passage.key(index)
        if verbs.contains(key) || LookWords.starts(passage, at: index) {
            return true
        }
        if ["open", "closed"].contains(key) {
            return PromptReader(passage: passage).dayRange(at: passage.key(index + 1) == "on" ? index + 2 : index + 1)
                != nil
        }
        // “the phone number is …”, “croissants cost €1.60 now”.
        let rest = passage.words[index...].prefix(8)
        guard let verb = rest.firstIndex(where: { ["is", "are", "costs", "cost", "should"].contains($0.key) }) else {
            return false
        }
        return verb > index && !rest[..<verb].contains { [",", "and", ":"].contains($0.key) || $0.isQuote }
    }

    private static func trimmed(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isNoise(start, passage) {
            start += 1
        }
        while end > start,
            !isInitial(end - 1, passage)
                && [".", "!", ",", "please", "?", ";", "thanks", "pls", "thx"].contains(passage.key(end - 1))
                || passage.words[end - 1].shape == .newline || isPicture(passage.words[end - 1])
                || (end - start > 2 && passage.has(["thank", "you"], at: end - 2))
                || (passage.key(end - 1) == "you" && passage.key(end - 2) == "thank")
                || (passage.key(end - 1) == "thank" && passage.key(end) == "you")
        {
            end -= 1
        }
        return start..<end
    }

    /// Whether a point belongs to the initial before it: “by Ana P.”.
    private static func isInitial(_ index: Int, _ passage: Passage) -> Bool {
        passage.key(index) == "." && index > 0 && passage.words[index - 1].text.count == 1
            && passage.words[index - 1].capital && !passage.words[index].spaced
    }

    private static func isNoise(_ index: Int, _ passage: Passage) -> Bool {
        polite.contains(passage.key(index)) || passage.words[index].shape == .newline || isPicture(passage.words[index])
            || [".", "!", "?", ";", ":"].contains(passage.key(index))
    }

    /// Whether it is an emoji or another sign that says nothing.
    static func isPicture(_ word: Word) -> Bool {
        guard word.shape == .mark, let scalar = word.text.unicodeScalars.first else {
            return false
        }
        return scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F || scalar.value == 0x200D
            || (scalar.value > 0x2190 && scalar.properties.isEmoji) || scalar.properties.isEmojiModifier
    }

    static let joiners = Lexicon.words("and then also plus & furthermore additionally next afterwards finally")

    private static let polite = Lexicon.words(
        """
        please pls can could would you kindly now then also and just i we want need 'd i'd we'd like to let's lets hi hello
        hey dear , so ok okay great thanks thank will maybe perhaps finally actually
        """)

    /// Words by which commands begin.
    static let verbs = strongVerbs.union(
        Lexicon.words(
            """
            put use show give include get take call place set turn copy open ask let write say hide switch raise
            reduce lower increase decrease bring centred arrange display
            """))

    /// Those that no text that a person gives goes on with by chance.
    static let strongVerbs = Lexicon.words(
        """
        shorten add remove delete drop move change replace make rename duplicate insert create update swap clone erase undo redo
        revert restore translate merge split reorder edit rewrite
        """)
}
