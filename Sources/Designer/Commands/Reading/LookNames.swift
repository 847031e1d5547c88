import SiteModel

extension LookPart {
    /// The names that the look has for the part, the plain one first.
    var names: [String] {
        switch self {
        case .header: Look.headers
        case .footer: Look.footers
        case .heads: Look.headings
        case .surface: Look.surfaces
        case .frame: Look.frames
        case .rhythm: Look.rhythms
        }
    }

    /// The name that people mean by the word.
    func name(for word: String) -> String? {
        if names.contains(word) {
            return word
        }
        let known: [LookPart: [String: String]] = [
            .header: ["middle": "centred", "simple": "bar", "line": "bar", "large": "stacked", "big": "stacked"],
            .footer: ["middle": "centred", "strong": "band", "wide": "band", "lists": "columns"],
            .heads: ["middle": "centred", "left": "start", "numbers": "numbered", "line": "ruled", "lines": "ruled"],
            .surface: [
                "shadow": "lifted", "shadows": "lifted", "outlines": "outlined", "border": "outlined",
                "borders": "outlined", "bordered": "outlined",
            ],
            .frame: ["round": "circle", "circles": "circle", "circular": "circle", "arches": "arch", "arched": "arch"],
        ]
        guard let name = known[self]?[word], names.contains(name) else {
            return nil
        }
        return name
    }
}

/// What people call fonts.
enum FontWords {
    /// The type pairs that all words fit, or the most of them; none where a word says nothing.
    static func pairs(for words: [String]) -> [String] {
        var fitting: [String]?
        for word in words {
            let own = pairs(word)
            guard !own.isEmpty else {
                return []
            }
            let both = fitting.map { $0.filter(own.contains) } ?? own
            fitting = both.isEmpty ? fitting : both
        }
        return fitting ?? []
    }

    private static func pairs(_ word: String) -> [String] {
        let all = TypePair.all
        if let named = all.first(where: { $0.name == word }) {
            return [named.name]
        }
        if let group = groups[word] {
            let known = group.filter { name in all.contains { $0.name == name } }
            return known.isEmpty && word == "typewriter" ? mono : known
        }
        if ["typewriter", "monospace", "monospaced", "mono", "code"].contains(word) {
            return mono
        }
        return all.filter { $0.suits.contains(word) }.map(\.name)
    }

    /// Pairs whose headings are set in a font with letters of one width.
    private static var mono: [String] {
        TypePair.all.filter { $0.display.lowercased().contains("mono") || $0.display.contains("Courier") }.map(\.name)
    }

    private static let groups: [String: [String]] = [
        "serif": ["oldstyle", "bookish", "editorial", "didone"],
        "serifs": ["oldstyle", "bookish", "editorial", "didone"],
        "sans": ["grotesk", "humanist", "technical"], "sans-serif": ["grotesk", "humanist", "technical"],
        "condensed": ["poster"], "narrow": ["poster"], "heavy": ["poster"], "thick": ["poster"],
        "classical": ["oldstyle", "didone"], "old": ["oldstyle"], "round": ["rounded"], "soft": ["rounded"],
        "friendlier": ["humanist", "rounded"], "formal": ["oldstyle", "didone"], "handwritten": [],
        "plain": ["grotesk", "humanist"], "neutral": ["grotesk"], "fancy": ["didone"], "geometric": ["grotesk"],
        "newspaper": ["editorial", "oldstyle"], "contemporary": ["grotesk"], "loud": ["poster"],
    ]

    /// Names that can be said, for a person who said another.
    static let known = [
        "serif", "sans-serif", "elegant", "classic", "modern", "bold", "friendly", "vintage", "editorial", "playful",
        "technical",
    ]
}
