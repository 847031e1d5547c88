/// Makes plain text of what a person pasted, or says why it cannot.
enum PromptCleaner {
    /// The text without markup and control characters, white space trimmed.
    static func clean(_ prompt: String) throws(PromptProblem) -> String {
        guard prompt.unicodeScalars.count <= PromptProblem.longest * 4, prompt.count <= PromptProblem.longest else {
            throw .tooLong
        }
        let scalars = Array(prompt.unicodeScalars)
        guard !isBinary(scalars) else {
            throw .notText
        }
        let visible = scalars.filter { !isControl($0) || isSpace($0) }
        guard visible.contains(where: { !isSpace($0) }) else {
            throw scalars.contains { isControl($0) && !isSpace($0) } ? .notText : .empty
        }
        let text = withoutMarkup(visible)
        guard text.contains(where: isLetter) else {
            throw visible.contains("<") && visible.contains(where: isLetter) ? .onlyMarkup : .noWords
        }
        return string(trimmed(text))
    }

    /// Whether the scalars cannot be meant as text: a NUL, or one in fifty unreadable.
    private static func isBinary(_ scalars: [Unicode.Scalar]) -> Bool {
        let odd = scalars.count { ($0.value < 32 && !isSpace($0)) || $0 == "\u{FFFD}" }
        return scalars.contains("\0") || (odd > 2 && odd * 50 > scalars.count)
    }

    /// Drops tags, comments, and whatever stands inside script and style; a tag leaves a space.
    private static func withoutMarkup(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains("<") || scalars.contains("&") else {
            return scalars
        }
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            if scalars[index] == "<", let tag = tag(in: scalars, at: index) {
                index = tag.end
                if ["script", "style", "svg", "template", "iframe"].contains(tag.name) {
                    index = end(of: tag.name, in: scalars, from: index)
                }
                let isBlock = ["p", "div", "li", "br", "h1", "h2", "h3", "tr"].contains(tag.name)
                // Tags inside a line leave one space, however many there are.
                if isBlock {
                    result.append("\n")
                } else if result.last.map({ !isSpace($0) }) ?? true, index >= scalars.count || !isSpace(scalars[index])
                {
                    result.append(" ")
                }
            } else if scalars[index] == "&", let entity = entity(in: scalars, at: index) {
                result.append(entity.scalar)
                index = entity.end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return result
    }

    private static func tag(in scalars: [Unicode.Scalar], at start: Int) -> (name: String, end: Int)? {
        var index = start + 1
        guard index < scalars.count else {
            return nil
        }
        let closing = scalars[index] == "/"
        index += closing ? 1 : 0
        guard index < scalars.count, scalars[index].isASCII,
            isLetter(scalars[index]) || "!?".unicodeScalars.contains(scalars[index])
        else {
            return nil
        }
        let nameStart = index
        while index < scalars.count, isLetter(scalars[index]) || isDigit(scalars[index]) {
            index += 1
        }
        let name = closing ? "" : string(scalars[nameStart..<index]).lowercased()
        guard let end = scalars[index...].firstIndex(of: ">") else {
            return nil
        }
        return (name, end + 1)
    }

    private static func end(of name: String, in scalars: [Unicode.Scalar], from start: Int) -> Int {
        let closing = Array("</\(name)".unicodeScalars)
        var index = start
        while index + closing.count <= scalars.count {
            if scalars[index] == "<", string(scalars[index..<(index + closing.count)]).lowercased() == string(closing) {
                return scalars[index...].firstIndex(of: ">").map { $0 + 1 } ?? scalars.count
            }
            index += 1
        }
        return scalars.count
    }

    private static func entity(in scalars: [Unicode.Scalar], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        let known: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "euro": "€", "pound": "£",
        ]
        let limit = min(start + 8, scalars.count)
        guard let end = scalars[start..<limit].firstIndex(of: ";"),
            let scalar = known[string(scalars[(start + 1)..<end])]
        else {
            return nil
        }
        return (scalar, end + 1)
    }
}
