import Foundation

/// What a conversation is called before anybody names it: the matter of its first message, in a few words.
enum ConversationTitle {
    /// Characters of a title that is made, inclusive.
    static let longest = 48

    /// The title for a conversation that begins with `text`; nil where that has no words.
    static func make(from text: String) -> String? {
        let text = plain(text)
        guard hasWords(text) else { return nil }
        var matter = clause(of: text)
        let bare = withoutOpening(matter)
        if hasWords(bare) { matter = bare }
        return shortened(capitalised(matter.withoutEdges))
    }

    /// The first line that says something, without what would show as nothing or turn the line around.
    private static func plain(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).map(String.init).first(where: hasWords) ?? ""
        let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}"]
        let visible = line.unicodeScalars.filter { scalar in
            let category = scalar.properties.generalCategory
            return category != .format && category != .control || joiners.contains(scalar) || scalar == "\t"
        }
        return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first sentence, or what stands before a colon where that says enough by itself.
    private static func clause(of text: String) -> String {
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            let isFollowed = next == text.endIndex || text[next] == " "
            let length = text.distance(from: text.startIndex, to: end)
            if "!?؟。".contains(text[end]) && length >= 4 { break }
            if text[end] == "." && isFollowed && length >= 4 { break }
            if ":؛;".contains(text[end]) && isFollowed && length >= 12 { break }
            end = next
        }
        return String(text[..<end])
    }

    /// What people say before they say what they want. Longer ones stand before those that they begin with.
    private static let openings = [
        "please", "hello", "hi", "hey", "ok", "okay", "now", "could you please", "can you please", "could you",
        "can you",
        "would you", "i would like you to", "i would like to have", "i would like to", "i would like",
        "i'd like you to",
        "i'd like to", "i'd like", "i’d like you to", "i’d like to", "i’d like", "i want you to", "i want to have",
        "i want to", "i want", "i need", "we need", "we want", "let's", "let’s", "من فضلك", "لو سمحت", "رجاءً", "رجاء",
        "مرحبًا", "مرحبا", "هل يمكنك أن", "هل يمكنك", "هل يمكن أن", "أريد أن", "أريد", "اريد", "أود أن", "أود",
        "أحتاج إلى",
        "نحتاج إلى", "نريد",
    ].sorted { $0.count > $1.count }

    /// What a site is asked for with: “Make me a website for”.
    private static let making =
        #"^(?:(?:make|build|create|design|write|generate)\s+(?:me\s+|us\s+)?)?"#
        + #"(?:an?|the|my|our)?\s*(?:new\s+|simple\s+|small\s+)?"#
        + #"(?:website|web\s?site|site|web\s?page|landing page|home\s?page)\s+(?:for|about|of)\s+"#

    private static func withoutOpening(_ text: String) -> String {
        var rest = text
        var isShorter = true
        while isShorter {
            isShorter = false
            let lowered = rest.lowercased()
            for opening in openings where lowered.hasPrefix(opening) && lowered.count == rest.count {
                let after = rest.dropFirst(opening.count)
                guard let next = after.first, next == " " || ",،!".contains(next) else { continue }
                rest = String(after).withoutEdges
                isShorter = true
                break
            }
        }
        if let range = rest.range(of: making, options: [.regularExpression, .caseInsensitive]) {
            rest = String(rest[range.upperBound...])
        }
        return rest
    }

    private static func capitalised(_ text: String) -> String {
        // A word with capitals of its own (“iPhone”) knows how it is written.
        let word = text.prefix { $0.isLetter }
        guard let first = word.first, !word.dropFirst().contains(where: \.isUppercase) else { return text }
        return first.uppercased() + text.dropFirst()
    }

    private static func shortened(_ text: String) -> String {
        guard text.count > longest else { return text }
        let start = text.prefix(longest - 1)
        let space = start.lastIndex(of: " ")
        let cut = space.map { start.distance(from: start.startIndex, to: $0) > longest / 2 ? start[..<$0] : start }
        return String(cut ?? start).withoutEdges + "…"
    }

    private static func hasWords(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

extension StringProtocol {
    /// The text without spaces and signs around it. A sign with a mark of its own is one character, and stays.
    fileprivate var withoutEdges: String {
        let edges = " \t,،;؛:.!-–—*#>\"“”«»'‘’"
        let start = drop { edges.contains($0) }
        let end = start.reversed().prefix { edges.contains($0) }.count
        return String(start.dropLast(end))
    }
}
