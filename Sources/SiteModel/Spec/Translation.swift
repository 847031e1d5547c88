/// The texts of a site in another language than its own, by the address that the preview shows: `home.hero.heading`.
///
/// It holds words only. Pages, sections, items, links and pictures are those of the site, so that a change of these is
/// one of every language. An address that the site no longer has says nothing; a text that has no entry here is shown as
/// the site's own language says it.
public struct Translation: Codable, Hashable, Sendable {
    /// As BCP 47: `ar`, `fr`.
    public var language: String
    public var texts: [String: Text]

    public init(language: String, texts: [String: Text] = [:]) {
        self.language = language
        self.texts = texts
    }

    /// A translated text.
    public struct Text: Codable, Hashable, Sendable {
        public var text: String
        /// What the site said when it was translated; where it says something else now, the translation is outdated.
        public var source: String

        public init(_ text: String, of source: String) {
            self.text = text
            self.source = source
        }
    }

    /// The direction in which the language is written.
    public var direction: SiteSpec.Direction { SiteSpec.Direction(of: language) }
}

extension SiteSpec {
    /// The translation into a language; nil where the site has none.
    public subscript(language: String) -> Translation? {
        translations.first { $0.language == language }
    }
}
