/// Takes keys out of texts that came from outside, before a person or a log sees them.
struct KeyScrubber: Sendable {
    private let key: ProviderKey?

    init(key: ProviderKey?) {
        self.key = key
    }

    /// The text in one line of at most 300 characters, without the key, and without what looks like one.
    func scrub(_ text: String) -> String {
        var text = text
        if let key, key.text.utf8.count >= 4 { text = text.replacing(key.text, with: "•••") }
        var words: [Substring] = []
        for word in text.split(whereSeparator: \.isWhitespace) { words.append(Self.looksLikeKey(word) ? "•••" : word) }
        let line = words.joined(separator: " ")
        return line.count > 300 ? line.prefix(299) + "…" : line
    }

    func scrub(_ error: ModelError) -> ModelError {
        switch error {
        case .refused(let words): .refused(words.map(scrub))
        case .unreachable(let reason): .unreachable(scrub(reason))
        case .malformed(let reason): .malformed(scrub(reason))
        case .rejected(let words): .rejected(scrub(words))
        case .noModel(let name): .noModel(scrub(name))
        case .forbiddenAddress(let host): .forbiddenAddress(scrub(host))
        default: error
        }
    }

    /// Providers repeat a part of a wrong key in their answers, such as `sk-ab***cd` or `AIza…`.
    private static func looksLikeKey(_ word: Substring) -> Bool {
        let bare = word.drop { !$0.isLetter && !$0.isNumber }
        return bare.hasPrefix("sk-") || bare.hasPrefix("AIza") || bare.hasPrefix("Bearer") && word.count > 12
    }
}
