/// Arabic words and phrases with the English keys of their meaning; `-` stands for words that say nothing here.
enum ArabicCommandPhrases {
    /// By first word; the longest first.
    static let byFirst: [String: [ArabicKeys.Phrase]] = {
        var found: [String: [ArabicKeys.Phrase]] = [:]
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmedSpace }
            guard parts.count == 2 else {
                continue
            }
            let keys = parts[0] == "-" ? [] : parts[0].split(separator: " ").map(String.init)
            for phrase in parts[1].split(separator: "،") {
                let words = phrase.split(separator: " ").map { ArabicText.folded(String($0)) }
                if let first = words.first {
                    found[first, default: []].append(ArabicKeys.Phrase(words: words, keys: keys))
                }
            }
        }
        return found.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    private static let tables = [verbs, places, parts, sections, look, facts, days]
}
