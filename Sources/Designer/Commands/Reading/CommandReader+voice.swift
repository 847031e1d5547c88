import SiteModel

/// Tone, language, and what looks at versions.
extension CommandReader {
    // MARK: The past

    /// “undo”, “undo the last two changes”, “go back to version 3”, “show me three directions”.
    func readPast() -> Command? {
        let keys = passage.words[clause].map(\.key)
        let number = keys.lazy.compactMap { Int($0) ?? Lexicon.numberWords[$0] ?? ($0 == "first" ? 1 : nil) }.first
        // “show directions” asks for the way to somebody’s door.
        if ["directions", "alternatives", "variants", "designs"].contains(where: keys.contains),
            number != nil || ["me", "us", "other", "different"].contains(where: keys.contains),
            keys.allSatisfy({ Self.pastFillers.contains($0) || Int($0) != nil || Lexicon.numberWords[$0] != nil })
        {
            return .past(.directions(number ?? 3))
        }
        if let at = keys.firstIndex(of: "version"), let version = number,
            keys.allSatisfy({ Self.pastFillers.contains($0) || Int($0) != nil || Lexicon.numberWords[$0] != nil }),
            at + 1 < keys.count || keys.contains("first")
        {
            return .past(.goBack(version))
        }
        let asks =
            keys.contains("undo") || keys.contains("revert")
            || (keys.contains("back") && ["go", "take", "step", "steps"].contains(where: keys.contains))
        guard asks,
            keys.allSatisfy({ Self.pastFillers.contains($0) || Int($0) != nil || Lexicon.numberWords[$0] != nil })
        else {
            return nil
        }
        return .past(.undo(keys.contains("both") ? 2 : number ?? 1))
    }

    private static let pastFillers = Lexicon.words(
        """
        undo revert restore go take back to the last change changes step steps that it this what you did i my me us show
        directions direction alternatives variants version number previous edit edits both just a of for please one more
        give see first choose designs from different three design designs other again use return our newest switch
        """)

    // MARK: Tone

    /// “make it more playful”, “a more formal tone”, “write it in a friendlier way”.
    func readTone() throws(CommandProblem) -> Command? {
        let keys = passage.words[clause].map(\.key)
        guard quotations.isEmpty, !Self.removing.contains(verb) else {
            return nil
        }
        let speaks = keys.contains { Self.toneNouns.contains($0) }
        var found: Tone?
        for key in keys {
            if let tone = Self.tone(key) {
                guard found == nil || found == tone else {
                    return nil
                }
                found = tone
            } else if !LookWords.fillers.contains(key), !Self.toneNouns.contains(key), !Self.toneFillers.contains(key) {
                return nil
            }
        }
        guard let found else {
            if speaks, keys.contains("tone"), keys.count > 2, Self.changing.contains(verb) {
                throw .unknownTone
            }
            return nil
        }
        return .tone(found)
    }

    private static func tone(_ word: String) -> Tone? {
        if let tone = Tone(rawValue: word) ?? tones[word] {
            return tone
        }
        return Lexicon.tones.sorted { $0.key.rawValue < $1.key.rawValue }.first { $0.value.contains(word) }?.key
    }

    private static let tones: [String: Tone] = [
        "friendlier": .warm, "warmer": .warm, "warmly": .warm, "kinder": .warm, "funnier": .playful,
        "formally": .formal,
        "playfully": .playful, "calmer": .calm, "calmly": .calm, "bolder": .bold, "boldly": .bold, "cheeky": .playful,
        "humorous": .playful, "businesslike": .formal, "official": .formal, "relaxed": .calm, "cooler": .bold,
        "lighthearted": .playful, "light-hearted": .playful, "quieter": .calm, "louder": .bold,
    ]
    private static let toneNouns = Lexicon.words(
        "tone words wording texts text writing copy voice sound sounds sounding style")
    private static let toneFillers = Lexicon.words(
        "write rewrite change less way say more so that as should sounds reads for you your language , them a them's let"
    )

    // MARK: Language

    /// “in Arabic” is the language of the site itself; “translate it to Arabic”, “add an Arabic version” and “in Arabic,
    /// too” add one to it; “remove the Arabic version” takes it away.
    func readLanguage() -> Command? {
        let keys = passage.words[clause].map(\.key)
        let codes = keys.compactMap { LanguageNames.codes[$0] }.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard quotations.isEmpty, let first = codes.first,
            keys.allSatisfy({
                LanguageNames.codes[$0] != nil || LookWords.fillers.contains($0) || Self.languageFillers.contains($0)
            })
        else {
            return nil
        }
        if Self.removing.contains(verb) { return .removeLanguage(codes) }
        if codes.count > 1 || keys.contains(where: Self.addingLanguage.contains) { return .translate(codes) }
        return .language(first)
    }

    /// Words that speak of one language more, rather than of another one.
    private static let addingLanguage = Lexicon.words(
        """
        translate translated translation translations version versions add also too available offer bilingual multilingual
        additional extra both second another include
        """)
    private static let languageFillers = Lexicon.words(
        """
        translate language change write rewrite texts text words put switch to into version show speak convert them translated
        translation translations versions languages also too available offer bilingual multilingual additional extra both
        second another include readers visitors people for who read should be need create have well as remove delete drop
        hide erase , : & called new
        """)
}
