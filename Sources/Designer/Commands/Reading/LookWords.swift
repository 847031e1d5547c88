/// The words that change colours and shape.
enum LookWords {
    /// The change that the words ask for, if nothing else is left in them.
    static func change(_ said: [String]) -> LookChange? {
        let keys = said.filter { !["the", "our", "my", "a", "an", "two", "both"].contains($0) }
        if let known = phrases.first(where: { contains(keys, $0.words) }), isPlain(keys, without: known.words) {
            return known.change
        }
        return nil
    }

    /// Whether a word that changes the look stands here, so that a command may begin with it.
    static func starts(_ passage: Passage, at index: Int) -> Bool {
        [
            "darker", "lighter", "warmer", "cooler", "rounder", "bigger", "larger", "smaller", "bolder", "softer",
            "brighter", "sharper", "airier", "denser", "tighter",
        ]
        .contains(passage.key(index))
            || (["more", "less"].contains(passage.key(index))
                && !["than", "about", "of", "to"].contains(passage.key(index + 1)) && passage.key(index + 1) != "")
            || (["dark", "light"].contains(passage.key(index)) && ["mode", "theme"].contains(passage.key(index + 1)))
    }

    static func contains(_ keys: [String], _ words: [String]) -> Bool {
        guard keys.count >= words.count else {
            return false
        }
        return (0...(keys.count - words.count)).contains { Array(keys[$0..<($0 + words.count)]) == words }
    }

    private static func isPlain(_ keys: [String], without words: [String]) -> Bool {
        keys.allSatisfy { words.contains($0) || fillers.contains($0) }
    }

    static let fillers = Lexicon.words(
        """
        make it the add apply site website page pages everything whole a bit little slightly much more please look looks design feel
        turn set give be use to go into is some somewhat way too an and all of in my our with at on get want like i
        between sections section around now corners colours colour very again them really even than them's its
        """)

    private static let phrases: [(words: [String], change: LookChange)] = {
        let changes: [String: LookChange] = [
            "darker": .darker, "lighter": .lighter, "warmer": .warmer, "cooler": .cooler, "dark": .dark,
            "light": .light, "rounder": .rounder, "sharper": .sharper, "airier": .airier, "denser": .denser,
            "bigger": .bigger, "smaller": .smaller, "bolder": .bolder, "softer": .softer, "another": .another,
            "contrast": .contrast, "swap": .swapColours,
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

    /// Every word of the phrases.
    static var words: Set<String> { fillers.union(phrases.flatMap(\.words)) }

    /// What people say for each change; the longest phrase wins.
    private static let table = """
        dark: dark mode, dark theme, dark background, dark, dark scheme, dark colours, night mode
        light: light mode, light theme, light background, white background, light, light scheme, light colours, day mode
        darker: darker, darker background, darken, less light, less bright
        lighter: lighter, lighter background, brighter, lighten, less dark, brighten
        warmer: warmer colours, warmer, warm, warm colours, less cold, less cool
        cooler: cooler colours, cooler, colder, cool, less warm, fresher
        rounder: rounder corners, rounded corners, round corners, rounder, more rounded, rounded, less sharp, less square, round, soft corners
        sharper: square corners, sharp corners, sharper corners, sharper, less round, less rounded, angular, more angular, square
        bigger: bigger type, bigger text, larger type, larger text, bigger font, larger font, text bigger, text larger, type bigger, type larger, font bigger, font larger, bigger letters, letters bigger, increase font size, increase text size, increase font, increase text, font size bigger, size bigger, headings bigger, bigger headings, bigger, larger, bigger writing
        smaller: smaller type, smaller text, smaller font, text smaller, font smaller, type smaller, smaller letters, letters smaller, decrease font size, reduce font size, decrease text size, reduce text size, decrease font, size smaller, headings smaller, smaller headings, smaller
        airier: more space, more white space, more whitespace, more room, airier, more air, more spacious, spacing bigger, bigger spacing, more spacing, less dense, less crowded, less cramped, breathe, more breathing, more breathing room, roomier
        denser: less space, denser, tighter, more compact, less whitespace, compact, less white space, less room, dense, closer together, less spacing, smaller spacing, closer, more dense
        bolder: bolder colours, bolder, stronger colours, more colourful, more vivid, bold, more saturated, stronger, colourful, less pale, less muted, vivid
        softer: softer colours, softer, calmer, less colourful, quieter, muted, more muted, calm, less bold, less saturated, less strong, less loud, calmer colours, paler, more subtle, less vivid, pastel colours
        contrast: more contrast, higher contrast, stronger contrast, better contrast, increase contrast, raise contrast, high contrast, easier to read, more readable, readable, contrast
        swap: swap colours, exchange colours, switch colours, reverse colours, swap accent second, switch accent second
        another: different look, another look, new look, different design, another design, different style, another style, new design, surprise me, surprise us, surprise, redesign, something different, completely different, different
        """
}
