/// A text of a component that visitors read, and how its place is written once the text is in the content.
struct VisibleText {
    enum Place {
        /// All that an element holds.
        case element(CodeMap.Tag, closing: CodeMap.Tag)
        /// A run beside other things, with the white space that parts it from them.
        case run(Range<Int>, before: String, after: String)
        case attribute(CodeMap.Attribute)
    }

    var text: String
    /// The beginning of its key.
    var role: String
    var place: Place
    var offset: Int

    /// The texts of a file in their order, and those that cannot be moved.
    static func all(in map: CodeMap) -> (texts: [VisibleText], unreadable: [(offset: Int, text: String)]) {
        var texts: [VisibleText] = []
        var unreadable: [(offset: Int, text: String)] = []
        for tag in map.tags where tag.kind != .closing {
            for attribute in tag.attributes {
                guard let role = attributes[attribute.name], attribute.isQuoted, let value = attribute.value,
                    !tag.attributes.contains(where: { $0.name == "aria-hidden" })
                else { continue }
                let inner = map.text(value.lowerBound + 1..<value.upperBound - 1)
                guard inner.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
                guard let text = MarkupText.decoded(inner) else {
                    unreadable.append((value.lowerBound, inner))
                    continue
                }
                texts.append(.init(text: text, role: role, place: .attribute(attribute), offset: value.lowerBound))
            }
        }
        for range in map.texts {
            let raw = map.text(range)
            guard let owner = owner(of: range, in: map), !silent.contains(owner.tag.name) else { continue }
            let (before, inner, after) = MarkupText.lines(raw)
            guard inner.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            // What stands in square brackets is a gap to fill in, and is shown as one.
            guard let text = MarkupText.decoded(inner), !text.contains("[") else {
                unreadable.append((range.lowerBound, inner))
                continue
            }
            let isAll = range == owner.tag.range.upperBound..<owner.closing.range.lowerBound
            let isPlain =
                owner.tag.name.first?.isLowercase == true
                && !owner.tag.attributes.contains { $0.name == "data-edit" || $0.name == "dangerouslySetInnerHTML" }
            if owner.tag.attributes.contains(where: { $0.name == "data-edit" }) { continue }
            let place: Place =
                isAll && isPlain
                ? .element(owner.tag, closing: owner.closing) : .run(range, before: before, after: after)
            texts.append(.init(text: text, role: role(of: owner.tag.name), place: place, offset: range.lowerBound))
        }
        return (texts.sorted { $0.offset < $1.offset }, unreadable)
    }

    private static let attributes = ["alt": "alt", "title": "hint", "placeholder": "placeholder", "aria-label": "name"]
    /// Elements whose text is no text, or that take no element within.
    private static let silent: Set<String> = [
        "style", "script", "title", "textarea", "svg", "text", "tspan", "code", "pre", "desc",
    ]

    private static func role(of name: String) -> String {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": "title"
        case "a", "button", "summary": "action"
        case "li", "dt", "dd", "td", "th", "option": "item"
        case "label", "legend": "label"
        case "blockquote", "q", "cite", "figcaption": "quote"
        default: "text"
        }
    }

    /// The innermost element around a run of text.
    private static func owner(of range: Range<Int>, in map: CodeMap) -> (tag: CodeMap.Tag, closing: CodeMap.Tag)? {
        var best: (tag: CodeMap.Tag, closing: CodeMap.Tag)?
        for tag in map.tags where tag.kind == .opening && tag.range.upperBound <= range.lowerBound {
            guard let partner = tag.partner, map.tags[partner].range.lowerBound >= range.upperBound else { continue }
            if best == nil || tag.range.lowerBound > (best?.tag.range.lowerBound ?? 0) {
                best = (tag, map.tags[partner])
            }
        }
        return best
    }
}

/// Text as markup of code writes it.
enum MarkupText {
    /// The text as it is shown, and the space that is kept before and after it: lines are joined by one space, and
    /// white space with a line break at an end is none.
    static func lines(_ raw: String) -> (before: String, text: String, after: String) {
        let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let trimmed = lines.enumerated().map { index, line in
            var line = line[...]
            if index > 0 { line = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" } }
            if index < lines.count - 1 {
                while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
            }
            return String(line)
        }
        let joined = trimmed.filter { !$0.isEmpty }.joined(separator: " ")
        let text = joined.trimming { $0 == " " || $0 == "\t" }
        return (
            joined.first?.isWhitespace == true ? "{\" \"}" : "", text,
            joined.last?.isWhitespace == true ? "{\" \"}" : ""
        )
    }

    /// The text with its entities read; nil for one that is not known here.
    static func decoded(_ text: String) -> String? {
        var isKnown = true
        let result = text.replacing(/&(#\d+|#[xX][0-9a-fA-F]+|\w+);/) { match in
            let name = match.1
            if name.hasPrefix("#") {
                let isHex = name.dropFirst().first?.lowercased() == "x"
                let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
                if let scalar = number.flatMap(Unicode.Scalar.init) { return String(Character(scalar)) }
            } else if let sign = entities[String(name)] {
                return sign
            }
            isKnown = false
            return ""
        }
        return isKnown ? result : nil
    }

    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "copy": "©", "reg": "®",
        "trade": "™", "mdash": "—", "ndash": "–", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "times": "×", "rarr": "→", "larr": "←",
        "euro": "€", "pound": "£", "deg": "°", "frac12": "½", "eacute": "é", "egrave": "è", "ccedil": "ç",
        "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "ntilde": "ñ", "aacute": "á", "oacute": "ó",
    ]
}
