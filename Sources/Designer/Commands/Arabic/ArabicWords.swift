/// The letters of Arabic words: what is written in several ways, and what is written together with the word.
enum ArabicWords {
    /// A word without what is written together with it.
    struct Reading: Hashable {
        /// The English keys of conjunction and preposition, with the letters that each takes.
        var prefix: [Prefix] = []
        var stem: String
    }

    struct Prefix: Hashable {
        var key: String
        var letters: Int
    }

    /// The ways to read the word, the plainest first.
    static func readings(of word: String) -> [Reading] {
        var readings: [Reading] = []
        for (lead, rest) in conjunctions(word) {
            for (preposition, base) in prepositions(rest) {
                let prefix = lead + preposition
                let afterLam = preposition.last?.key == "to"
                for stem in stems(ArabicText.folded(base), afterLam: afterLam) where stem.count >= 2 || prefix.isEmpty {
                    let reading = Reading(prefix: prefix, stem: stem)
                    if !readings.contains(reading) {
                        readings.append(reading)
                    }
                }
            }
        }
        return readings
    }

    private static func conjunctions(_ word: String) -> [([Prefix], String)] {
        var found: [([Prefix], String)] = [([], word)]
        for (letter, key) in [("و", "and"), ("ف", "then")] {
            if let (letters, rest) = without(letter, word), rest.count >= 2 {
                found.append(([Prefix(key: key, letters: letters)], rest))
            }
        }
        return found
    }

    private static func prepositions(_ word: String) -> [([Prefix], String)] {
        var found: [([Prefix], String)] = [([], word)]
        for (letter, key) in [("ب", "with"), ("ل", "to"), ("ك", "like")] {
            if let (letters, rest) = without(letter, word), rest.count >= 2 {
                found.append(([Prefix(key: key, letters: letters)], rest))
            }
        }
        return found
    }

    /// The word without a first letter, and how many scalars that letter takes with its signs.
    private static func without(_ letter: String, _ word: String) -> (letters: Int, rest: String)? {
        let scalars = Array(word.unicodeScalars)
        guard let first = scalars.first, String(first) == letter else {
            return nil
        }
        var count = 1
        while count < scalars.count, ArabicText.folded(String(scalars[count])).isEmpty {
            count += 1
        }
        return (count, string(scalars[count...]))
    }

    /// The word, without article, and without the ending that says whose it is.
    private static func stems(_ word: String, afterLam: Bool) -> [String] {
        var stems = [word]
        // «للقائمة» has lost the alef of its article.
        for article in afterLam ? ["ال", "ل"] : ["ال"] where word.hasPrefix(article) && word.count - article.count >= 2
        {
            stems.append(String(word.dropFirst(article.count)))
        }
        for stem in stems {
            for ending in ["نا", "ها", "كم", "ي", "ه", "ك", "ا"] where stem.hasSuffix(ending) {
                let base = String(stem.dropLast(ending.count))
                guard base.count >= 2 else {
                    continue
                }
                stems.append(base)
                if base.hasSuffix("ت") {
                    stems.append(String(base.dropLast()) + "ه")
                }
            }
        }
        return stems
    }
}
