import SiteModel

extension SiteSpec {
    /// Says in a language what the designer itself can say in it, where nobody has translated the text.
    /// - Parameter again: Whether outdated translations are replaced, too.
    mutating func fillTranslation(into language: String, again: Bool) {
        guard let index = translations.firstIndex(where: { $0.language == language }) else { return }
        let need = TranslationNeed(self)
        let texts = addressedTexts
        var translation = translations[index]
        let memory = TranslationMemory(translation)
        func isLeft(_ text: AddressedText) -> Bool {
            guard let own = translation.texts[text.address] else { return need.isNeeded(text) }
            return again && own.source != text.text
        }
        let left = texts.filter(isLeft)
        guard !left.isEmpty else { return }
        let known = BookTranslation.texts(of: self, in: language)
        for text in left {
            guard let said = memory[text.text] ?? known[text.address] else { continue }
            translation.texts[text.address] = Translation.Text(said, of: text.text)
        }
        // Titles and descriptions for search engines are put together from other texts.
        let head = TranslatedHead(self, memory: TranslationMemory(translation), need: need)
        for text in texts where isLeft(text) {
            guard let said = head.text(text) else { continue }
            translation.texts[text.address] = Translation.Text(said, of: text.text)
        }
        translations[index] = translation
    }

    /// Lets every translation follow a change of the site: what is gone goes, a text that moved takes its translation
    /// along, and what the designer itself can say of new texts is said.
    mutating func followInTranslations() {
        guard !translations.isEmpty else { return }
        for language in translations.map(\.language) { fillTranslation(into: language, again: false) }
        let addresses = Set(addressedTexts.map(\.address))
        for index in translations.indices {
            translations[index].texts = translations[index].texts.filter { addresses.contains($0.key) }
        }
    }
}

/// What a site's texts were translated as, by the text itself.
struct TranslationMemory {
    private var texts: [String: String] = [:]

    init(_ translation: Translation) {
        for (_, text) in translation.texts.sorted(by: { $0.key < $1.key }) where texts[text.source] == nil {
            texts[text.source] = text.text
        }
    }

    subscript(source: String) -> String? { texts[source] }
}
