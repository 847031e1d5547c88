import SiteModel

/// Colours, type, shapes.
extension CommandReader {
    func readLook() throws(CommandProblem) -> Command? {
        guard quotations.isEmpty else {
            return nil
        }
        let keys = passage.words[clause].filter { !ClauseCutter.isPicture($0) }.map(\.key)
        if let change = LookWords.change(keys) {
            return .look(change)
        }
        if let change = try readType() { return .look(change) }
        if let change = readArrangement() { return .look(change) }
        return try readColours().map { .look($0) }
    }

    // MARK: Colours

    /// “use a green accent”, “accent teal and second colour mustard”, “not so pink”, “make it #0a7f5a”.
    private func readColours() throws(CommandProblem) -> LookChange? {
        var accent: String?
        var second: String?
        var paper: String?
        var role = Role.accent
        var isAvoiding = false
        var other: [Int] = []
        var speaks = false
        var index = clause.lowerBound
        while index < clause.upperBound {
            let key = passage.key(index)
            if let (name, length) = colourName(at: index) {
                switch roleBehind(index + length) ?? role {
                case .accent where accent == nil: accent = name
                case .paper where paper == nil: paper = name
                case .accent, .second, .paper: second = second ?? name
                }
                role = .accent
                index += length
                continue
            }
            switch key {
            case "second", "secondary", "other": role = .second
            case "accent", "accents", "main", "primary", "leading", "first", "buttons", "button", "links":
                role = .accent
            case "background", "backgrounds", "paper":
                // “a cream background”: the colour stands before what it is for.
                if second == nil, paper == nil, let found = accent, !hasAny(["accent", "accents", "buttons"]) {
                    (accent, paper) = (nil, found)
                }
                role = .paper
            case "less", "no", "not", "without", "never", "avoid": isAvoiding = true
            default:
                if !Self.colourFillers.contains(key), !LookWords.fillers.contains(key) { other.append(index) }
            }
            speaks = speaks || Self.colourNouns.contains(key)
            // “make the colour teal the second”: a role after the colour it belongs to.
            if role == .second, second == nil, let found = accent, index == clause.upperBound - 1 || key == "second",
                passage.key(index - 1) == "the" || passage.key(index - 1) == "as", colourAhead(index) == false
            {
                (accent, second) = (nil, found)
            }
            index += 1
        }
        if accent == nil, second == nil, paper == nil {
            // “use a glorbish accent”: everything but the colour was understood.
            if speaks, other.count == 1, let unknown = other.first, Self.changing.contains(verb) || verb == "give",
                !Self.removing.contains(verb), kind(in: clause) == nil
            {
                throw .unknownColour(passage.words[unknown].text)
            }
            return nil
        }
        guard other.isEmpty else {
            return nil
        }
        if isAvoiding {
            return (accent ?? second ?? paper).map { .avoid($0) }
        }
        if let paper {
            return accent == nil && second == nil
                ? .paper(paper) : .colours(accent: accent, second: second, paper: paper)
        }
        return .colours(accent: accent, second: second, paper: nil)
    }

    /// What a colour is for, where it is said behind it: “dark green as the main colour”.
    private func roleBehind(_ index: Int) -> Role? {
        guard ["as", "for"].contains(passage.key(index)), clause.contains(index) else {
            return nil
        }
        let next = passage.key(index + 1) == "the" || passage.key(index + 1) == "a" ? index + 2 : index + 1
        switch passage.key(next) {
        case "second", "secondary": return .second
        case "background", "paper": return .paper
        case "main", "accent", "first", "primary", "buttons", "links": return .accent
        default: return nil
        }
    }

    private enum Role { case accent, second, paper }

    private func colourAhead(_ index: Int) -> Bool {
        (span(index + 1, max(clause.upperBound, index + 1))).contains { colourName(at: $0) != nil }
    }

    /// A colour that begins here: `#0a7f5a`, “dark green”, “dusty rose”, «أزرق داكن».
    private func colourName(at index: Int) -> (name: String, length: Int)? {
        let key = passage.key(index)
        if passage.words[index].text == "#" {
            var end = index + 1
            while end < clause.upperBound, !passage.words[end].spaced { end += 1 }
            let hex = passage.slice(span(index, end))
            return [4, 7].contains(hex.count) && OKLCH(hex: hex) != nil ? (hex, end - index) : nil
        }
        let next = passage.key(index + 1)
        if Self.adjectives.contains(key), isColour(next), clause.contains(index + 1) {
            return ("\(key) \(next)", 2)
        }
        guard isColour(key) else {
            return nil
        }
        // In Arabic the adjective stands behind.
        if Self.adjectives.contains(next), clause.contains(index + 1),
            ArabicText.hasArabic(passage.words[index].text)
        {
            return ("\(next) \(key)", 2)
        }
        if clause.contains(index + 1), !isColour(next), OKLCH(named: "\(key) \(next)") != nil {
            return ("\(key) \(next)", 2)
        }
        return (key, 1)
    }

    private func isColour(_ key: String) -> Bool {
        !key.isEmpty && !Self.notColours.contains(key)
            && (Lexicon.colours.contains(key) || ColourNames.hex[key.replacing("gray", with: "grey")] != nil)
    }

    private static let notColours: Set<String> = ["sea", "ice", "neon", "pastel", "pastels", "stone", "oak", "coffee"]
    private static let adjectives = Lexicon.words("dark light deep pale bright soft warm muted dusty vivid cool neon")
    private static let colourNouns = Lexicon.words("accent accents colour colours main theme palette background")
    private static let colourFillers = Lexicon.words(
        """
        accent accents colour colours main theme palette buttons button links scheme change for as instead tone tones like
        secondary second primary only just so replace swap switch shade shades hue hues , : use do don't too anymore any
        put background backgrounds from by = should paint coloured as something
        """)

    // MARK: Type

    /// “a serif font”, “use the elegant font”, “typewriter font”, “another font”.
    private func readType() throws(CommandProblem) -> LookChange? {
        // “make it look more elegant” asks for other type, too.
        guard let font = has("font") ?? has("type") ?? has("letters") ?? has("look") ?? has("looks") ?? has("design"),
            !Self.removing.contains(verb)
        else {
            return nil
        }
        let isType = !["look", "looks", "design"].contains(key(font))
        let rest = (span(0, clause.count)).filter {
            $0 != font && !LookWords.fillers.contains(key($0)) && !Self.typeFillers.contains(key($0))
        }
        let words = rest.map { key($0) }
        guard !words.isEmpty, words.count <= 3 else {
            return nil
        }
        if words == ["different"] || words == ["another"] {
            return .type(TypePair.all.map(\.name).filter { $0 != spec.look.type })
        }
        let fitting = FontWords.pairs(for: words)
        guard !fitting.isEmpty else {
            guard words.count == 1, isType else {
                return nil
            }
            throw .unknownFont(passage.words[at(rest[0])].text, FontWords.known)
        }
        return .type(fitting)
    }

    private static let typeFillers = Lexicon.words(
        "change font type letters headings heading texts text style for another looking style pair ones something something's"
    )

    // MARK: Arrangements

    /// “centre the header”, “another footer”, “cards with shadows”, “round pictures”.
    private func readArrangement() -> LookChange? {
        let keys = passage.words[clause].map(\.key)
        for (part, nouns) in Self.parts {
            guard let noun = keys.first(where: { nouns.contains($0) }) else {
                continue
            }
            let left = keys.filter {
                $0 != noun && !LookWords.fillers.contains($0) && !Self.arrangementFillers.contains($0)
            }
            let wanted = left.lazy.compactMap { part.name(for: $0) }.first
            if let wanted, left.allSatisfy({ part.name(for: $0) != nil }) {
                return .part(part, wanted)
            }
            let free = keys.contains("another") || keys.contains("different") || keys.contains("differently")
            if free, left.allSatisfy({ ["another", "different", "differently", "other", "way"].contains($0) }),
                part == .header || part == .footer || keys.contains("layout") || keys.contains("style")
            {
                return .part(part, nil)
            }
        }
        return nil
    }

    private static let parts: [(LookPart, Set<String>)] = [
        (.header, ["header", "navigation", "navbar", "nav"]), (.footer, ["footer"]),
        (.surface, ["cards", "boxes"]), (.frame, ["pictures", "images", "photos"]), (.heads, ["headings", "titles"]),
    ]
    private static let arrangementFillers = Lexicon.words(
        "layout change show arrange style arrangement style as cut centre put do version try frame shape stand")
}
