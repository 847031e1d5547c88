/// Cuts a sentence into the commands that it holds.
enum ClauseCutter {
    /// The parts of the passage, each a command by itself; what stands between quotation marks is never cut.
    static func cut(_ passage: Passage) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        var quoted = false
        var index = 0
        while index < passage.words.count {
            let word = passage.words[index]
            if word.isQuote {
                quoted =
                    word.text == "“" || word.text == "„" || word.text == "«"
                    ? true : word.text == "\"" ? !quoted : false
            }
            if !quoted, let next = clauseStart(after: index, in: passage) {
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

    /// Where the next command begins, if the word at the index parts two.
    private static func clauseStart(after index: Int, in passage: Passage) -> Int? {
        let word = passage.words[index]
        let parts =
            [",", ";", ".", "!"].contains(word.text) || word.shape == .newline
            || ["and", "then", "also", "&", "plus"].contains(word.key)
        guard parts else {
            return nil
        }
        var next = index + 1
        while ["and", "then", "also", "please", ",", "now", "finally"].contains(passage.key(next)) {
            next += 1
        }
        let hard = [".", ";", "!"].contains(word.text) || word.shape == .newline
        guard next < passage.words.count else {
            return hard || word.text == "," ? next : nil
        }
        return hard && passage.words[next].shape != .number && !isDotInside(index, passage)
            || startsCommand(next, in: passage) ? next : nil
    }

    /// Whether a point belongs to an abbreviation or a time: “a.m.”, “St.”.
    private static func isDotInside(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.words[index].text == ".", index > 0, index + 1 < passage.words.count else {
            return false
        }
        return !passage.words[index + 1].spaced
            || (passage.words[index - 1].text.count <= 2 && passage.words[index - 1].shape == .word)
    }

    static func startsCommand(_ index: Int, in passage: Passage) -> Bool {
        let key = passage.key(index)
        if verbs.contains(key) || LookWords.starts(passage, at: index) {
            return true
        }
        // “the phone number is …”, “croissants cost €1.60 now”.
        let rest = passage.words[index...].prefix(8)
        guard let verb = rest.firstIndex(where: { ["is", "are", "costs", "cost"].contains($0.key) }) else {
            return false
        }
        return !rest[..<verb].contains { [",", "and", "\""].contains($0.key) || $0.isQuote }
    }

    private static func trimmed(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, polite.contains(passage.key(start)) || passage.words[start].shape == .newline {
            start += 1
        }
        while end > start,
            [".", "!", ",", "please", "?", ";", "thanks"].contains(passage.key(end - 1))
                || passage.words[end - 1].shape == .newline
        {
            end -= 1
        }
        return start..<end
    }

    private static let polite = Lexicon.words(
        "please can could would you kindly now then also and just i we want need 'd i'd like to let's lets hi hello hey , so ok okay"
    )

    static let verbs = Lexicon.words(
        """
        add remove delete drop move put change replace make set rename use turn duplicate copy hide insert create show
        switch update give swap include get take increase decrease call clone erase place
        """)
}
