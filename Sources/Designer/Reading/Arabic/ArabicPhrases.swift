/// Phrases to look up in Arabic text, whatever is written together with them.
struct ArabicPhrases: Sendable {
    struct Match: Sendable {
        var value: String
        /// How many words it has.
        var length: Int
        /// How the first word stands in the text.
        var stem: ArabicStem
    }

    private struct Entry: Sendable {
        var words: [String]
        var value: String
        var isDefinite: Bool
    }

    private let entries: [String: [Entry]]
    /// Whether the article has to be there or not as in the list: «الرياض» is a town, «رياض» is a garden.
    private let isStrict: Bool

    /// Lines of `value: phrase, phrase`; a line goes on after a backslash.
    init(_ text: String, strict: Bool = false) {
        self.init(
            text.split(separator: "\n").flatMap { line -> [(phrase: String, value: String)] in
                let parts = line.split(separator: ":", maxSplits: 1)
                guard let value = parts.first, parts.count == 2 else {
                    return []
                }
                return parts[1].split(separator: ",").map { (String($0), String(value).trimmedSpace) }
            }, strict: strict)
    }

    /// The phrases themselves, each its own value, parted by commas or line ends.
    init(list: String, strict: Bool = false) {
        self.init(
            list.split { $0 == "," || $0 == "\n" }.map { (String($0), String($0).trimmedSpace) }, strict: strict)
    }

    init(_ phrases: [(phrase: String, value: String)], strict: Bool = false) {
        var entries: [String: [Entry]] = [:]
        for (phrase, value) in phrases {
            let words = ArabicText.phrase(phrase.trimmedSpace)
            guard let first = words.first else {
                continue
            }
            let bare = ArabicText.bare(first)
            entries[bare, default: []].append(
                Entry(words: words.dropFirst().map(ArabicText.bare), value: value, isDefinite: bare != first))
        }
        self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        isStrict = strict
    }

    /// The longest phrase that stands at the index.
    func match(_ passage: Passage, stems: [[ArabicStem]], at index: Int) -> Match? {
        guard stems.indices.contains(index) else {
            return nil
        }
        var best: Match?
        for stem in stems[index] {
            for entry in entries[stem.text] ?? [] where entry.words.count + 1 > best?.length ?? 0 {
                guard !isStrict || stem.definite == entry.isDefinite, index + entry.words.count < passage.words.count
                else {
                    continue
                }
                let fits = entry.words.indices.allSatisfy { offset in
                    ArabicText.bare(passage.key(index + 1 + offset)) == entry.words[offset]
                }
                if fits {
                    best = Match(value: entry.value, length: entry.words.count + 1, stem: stem)
                }
            }
        }
        return best
    }
}
