import SiteModel

/// How far a translation of a site is.
public struct TranslationState: Hashable, Sendable {
    /// How many texts need a translation: names, prices, numbers and ways to reach somebody do not.
    public var total: Int
    /// How many of them are still in the site's own language.
    public var open: Int
    /// How many were made from a text that says something else now.
    public var outdated: Int
    /// Whether the person is told who could translate the rest; false where somebody just tried.
    public var needsTranslator = true

    init?(of spec: SiteSpec, in language: String) {
        guard let translation = spec[language] else { return nil }
        let site = SiteInLanguage(spec, translation)
        total = site.total
        open = site.open.count
        outdated = site.outdated.count
    }
}
