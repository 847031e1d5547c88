import SiteModel

/// What the designer itself can say of a site in another language, without a model: what its own books and lists know.
///
/// A text that is a person's own is never guessed at; it is not among the results.
enum BookTranslation {
    /// The texts by address. Only those that are wholly in the language, but for names.
    static func texts(of spec: SiteSpec, in language: String) -> [String: String] {
        var said = phrases(of: spec, in: language)
        said.merge(lines(of: spec, in: language)) { phrase, _ in phrase }
        return said
    }

    // MARK: Lines of the books

    private static func lines(of spec: SiteSpec, in language: String) -> [String: String] {
        let own = code(spec.language)
        guard own != language, PromptLanguage.written.contains(own), PromptLanguage.written.contains(language) else {
            return [:]
        }
        let other = Rewording.reworded(spec, in: language).spec
        let names = names(of: spec)
        var said: [String: String] = [:]
        for (old, new) in zip(spec.addressedTexts, other.addressedTexts)
        where old.address == new.address && old.text != new.text && isWhole(new.text, in: language, names: names) {
            said[new.address] = new.text
        }
        return said
    }

    /// Whether no word is left in the letters of the other language but in names.
    private static func isWhole(_ text: String, in language: String, names: Set<String>) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }.map(String.init)
        guard words.contains(where: { $0.contains(where: \.isLetter) && isWritten($0, in: language) }) else {
            return false
        }
        return words.allSatisfy { word in
            !word.contains(where: \.isLetter) || isWritten(word, in: language)
                || names.contains(ArabicText.folded(word.lowercased()))
        }
    }

    private static func isWritten(_ word: String, in language: String) -> Bool {
        language == "ar"
            ? !word.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x370 }
            : !word.unicodeScalars.contains { ArabicText.isArabic($0) }
    }

    /// The words of names: the brand, the place, and the people.
    private static func names(of spec: SiteSpec) -> Set<String> {
        let people = spec.pages.flatMap(\.sections).filter { $0.kind == .team }.flatMap { section in
            section.content.items("items").compactMap { $0.fields.text("name") }
        }
        let all = [spec.brand.name, spec.brand.place ?? ""] + people
        return Set(
            all.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" } }
                .map { ArabicText.folded(String($0).lowercased()) })
    }

    // MARK: Phrases

    /// Days, hours and the words of menus and buttons, which are the same on every site.
    private static func phrases(of spec: SiteSpec, in language: String) -> [String: String] {
        guard let book = PhraseBook(from: code(spec.language), to: language) else { return [:] }
        var said: [String: String] = [:]
        for text in spec.addressedTexts {
            let found = text.kind == .hours || text.key == "hours" ? book.hours(text.text) : book.phrase(text.text)
            if let found, found != text.text { said[text.address] = found }
        }
        return said
    }

    private static func code(_ language: String) -> String { language.prefix { $0 != "-" }.lowercased() }
}
