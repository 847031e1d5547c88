public import SiteModel

extension Designer {
    /// What a language, given as BCP 47, is called in English.
    public static func languageName(_ code: String) -> String { LanguageNames.english(code) }

    /// The languages that a site has besides its own, with how far each translation is.
    public func translations(of spec: SiteSpec) -> [(language: String, state: TranslationState)] {
        spec.translations.compactMap { translation in
            TranslationState(of: spec, in: translation.language).map { (translation.language, $0) }
        }
    }

    /// What is left for somebody who can translate: texts that nobody translated, and those whose translation is outdated,
    /// in the order of the site. Texts that follow from others, such as the titles of pages, are not among them as long as
    /// these are there.
    public func textsToTranslate(of spec: SiteSpec, into language: String) -> [TextToTranslate] {
        guard let translation = spec[language] else { return [] }
        let site = SiteInLanguage(spec, translation)
        let left = Set((site.open + site.outdated).map(\.address))
        let texts = spec.addressedTexts.filter { left.contains($0.address) }
        let head = TranslatedHead(spec, memory: nil, need: TranslationNeed(spec))
        let plain = Set(texts.filter { $0.key != "title" && $0.key != "description" }.map(\.text))
        return texts.filter { text in
            !head.isMade(text, of: plain)
        }.map {
            TextToTranslate(
                address: $0.address, text: $0.text,
                mayHaveLines: SiteTexts.keysWithLines.contains($0.key), isLabel: TextToTranslate.labels.contains($0.key)
            )
        }
    }

    /// The site with these texts as its translations, and with what follows from them.
    ///
    /// An address that the site does not have, or an empty text, is left out. The same text elsewhere is translated alike.
    public func translated(_ spec: SiteSpec, into language: String, texts: [String: String]) -> SiteSpec {
        guard let index = spec.translations.firstIndex(where: { $0.language == language }) else { return spec }
        var new = spec
        for text in spec.addressedTexts {
            guard let said = texts[text.address], !said.trimmedSpace.isEmpty else { continue }
            new.translations[index].texts[text.address] = Translation.Text(said, of: text.text)
        }
        new.fillTranslation(into: language, again: true)
        return new
    }

    /// What is said of a translation once it is made, in the language of the command.
    /// - Parameter old: The site before the command.
    public func sayTranslated(
        _ old: SiteSpec, to new: SiteSpec, into language: String, command: String, tried: Bool
    ) -> String? {
        guard var state = TranslationState(of: new, in: language) else { return nil }
        state.needsTranslator = !tried
        let own = String(new.language.prefix { $0 != "-" })
        return CommandAnswers.for(command).sentence(
            .translated(language, state, isNew: old[language] == nil, from: own))
    }
}

/// A text that somebody is asked to translate.
public struct TextToTranslate: Hashable, Sendable {
    /// As the preview shows it: `home.hero.heading`.
    public var address: String
    public var text: String
    /// Whether it may have several lines.
    public var mayHaveLines: Bool
    /// Whether it stands on a button or in a menu, where there is little room.
    public var isLabel: Bool

    public init(address: String, text: String, mayHaveLines: Bool = false, isLabel: Bool = false) {
        self.address = address
        self.text = text
        self.mayHaveLines = mayHaveLines
        self.isLabel = isLabel
    }

    static let labels: Set<String> = ["label", "action", "second", "send", "day", "period"]
}
