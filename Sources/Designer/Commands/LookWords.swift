/// The words that change colours and shape.
enum LookWords {
    /// The change that the words of the clause ask for, if nothing else is left in it.
    static func change(in passage: Passage, _ clause: Range<Int>) -> LookChange? {
        let keys = passage.words[clause].map(\.key)
        let phrase = keys.joined(separator: " ")
        if let known = phrases.first(where: { contains(keys, $0.words) }), isPlain(keys, without: known.words) {
            return known.change
        }
        return colour(keys, phrase: phrase, passage: passage, clause: clause)
    }

    /// Whether a word that changes the look stands here, so that a command may begin with it.
    static func starts(_ passage: Passage, at index: Int) -> Bool {
        [
            "darker", "lighter", "warmer", "cooler", "rounder", "bigger", "larger", "smaller", "bolder", "softer",
            "more", "less", "brighter",
        ]
        .contains(passage.key(index))
    }

    private static func contains(_ keys: [String], _ words: [String]) -> Bool {
        guard keys.count >= words.count else {
            return false
        }
        return (0...(keys.count - words.count)).contains { Array(keys[$0..<($0 + words.count)]) == words }
    }

    private static func isPlain(_ keys: [String], without words: [String]) -> Bool {
        keys.allSatisfy { words.contains($0) || fillers.contains($0) }
    }

    /// “use a green accent”, “make it #0a7f5a”, “change the colour to terracotta”.
    private static func colour(_ keys: [String], phrase: String, passage: Passage, clause: Range<Int>) -> LookChange? {
        if let hash = clause.first(where: { passage.words[$0].text == "#" }) {
            let hex = passage.slice(hash..<min(clause.upperBound, passage.words.count)).prefix {
                $0 == "#" || $0.isHexDigit
            }
            return [4, 7].contains(hex.count) ? .colour(String(hex)) : nil
        }
        let spoken = keys.filter { Lexicon.colours.contains($0) }
        guard let first = spoken.first, spoken.count == 1 else {
            return nil
        }
        let rest = keys.filter { $0 != first && !adjectives.contains($0) }
        guard rest.allSatisfy({ fillers.contains($0) || colourFillers.contains($0) }) else {
            return nil
        }
        let before = keys.firstIndex(of: first).map { $0 > 0 ? keys[$0 - 1] : "" } ?? ""
        return .colour(adjectives.contains(before) ? "\(before) \(first)" : first)
    }

    private static let adjectives: Set<String> = ["dark", "light", "deep", "pale", "bright", "soft", "warm", "muted"]
    static let fillers = Lexicon.words(
        """
        make it the site website page everything whole a bit little slightly much more please look looks design feel turn set
        give be use to go use into is some somewhat way too an and all of in my our with at on get want like i between sections section around swap replace switch now corners colours colors colour color
        """)
    private static let colourFillers = Lexicon.words(
        "accent accents colour color colours colors main theme palette buttons button links scheme change for as instead tone tones like"
    )

    private static let phrases: [(words: [String], change: LookChange)] = {
        let changes: [String: LookChange] = [
            "darker": .darker, "lighter": .lighter, "warmer": .warmer, "cooler": .cooler, "dark": .dark,
            "light": .light,
            "rounder": .rounder, "sharper": .sharper, "airier": .airier, "denser": .denser, "bigger": .bigger,
            "smaller": .smaller, "bolder": .bolder, "softer": .softer, "another": .another,
        ]
        var phrases: [(words: [String], change: LookChange)] = []
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let change = changes[String(parts[0]).trimmedSpace] else {
                continue
            }
            for phrase in parts[1].split(separator: ",") {
                phrases.append((phrase.split(separator: " ").map(String.init), change))
            }
        }
        return phrases.sorted { $0.words.count > $1.words.count }
    }()

    /// What people say for each change; the longest phrase wins.
    private static let table = """
        dark: dark mode, dark theme, dark background, dark, dark scheme
        light: light mode, light theme, light background, white background, light
        darker: darker, darken
        lighter: lighter, brighter, lighten
        warmer: warmer colours, warmer colors, warmer, warm
        cooler: cooler colours, cooler colors, cooler, colder, cool
        rounder: rounder corners, rounded corners, round corners, rounder, more rounded, rounded
        sharper: square corners, sharp corners, sharper corners, sharper, less round, less rounded
        bigger: bigger type, bigger text, larger type, larger text, bigger font, larger font, text bigger, text larger, type bigger, type larger, font bigger, font larger, bigger letters, bigger, larger
        smaller: smaller type, smaller text, smaller font, text smaller, font smaller, type smaller, smaller
        airier: more space, more white space, more whitespace, more room, airier, more air, more spacious
        denser: less space, denser, tighter, more compact, less whitespace, compact
        bolder: bolder colours, bolder, stronger colours, more colourful, more colorful, more contrast, more vivid, bold
        softer: softer colours, softer, calmer, less colourful, quieter, muted, more muted, calm
        another: different look, another look, new look, different design, another design, different style, another style, new design
        """
}
