import Testing

/// A prompt with the facts that must be on the pages of its site.
///
/// A fact is a text that must be there to the letter. `Croissant = €1.40` are two facts and a third: that both stand in
/// the same text or the same item of a list.
struct FactsCase: Sendable, CustomTestStringConvertible {
    var prompt: String
    var facts: [String]

    var testDescription: String { String(prompt.prefix(60)) }

    /// Reads cases from lines: `> prompt`, more lines of the prompt, and `= fact | fact | fact`.
    ///
    /// A line of the prompt ends where the line of the fixture ends; an empty line between cases is skipped.
    static func cases(_ fixture: String) -> [FactsCase] {
        var cases: [FactsCase] = []
        for line in fixture.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("> ") {
                cases.append(FactsCase(prompt: String(line.dropFirst(2)), facts: []))
            } else if line.hasPrefix("= "), let last = cases.indices.last {
                cases[last].facts += line.dropFirst(2).split(separator: " | ").map { String($0) }
            } else if !line.isEmpty, let last = cases.indices.last {
                cases[last].prompt += "\n" + line
            }
        }
        return cases
    }
}
