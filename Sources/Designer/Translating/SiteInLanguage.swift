import SiteModel

/// A site as one of its translations says it.
struct SiteInLanguage {
    /// The whole plan in that language. What nobody translated yet is as the site's own language says it.
    let site: SiteSpec
    /// What each text was made from, by address.
    let sources: [String: String]
    /// Texts that are still in the site's own language, in the order of the site.
    let open: [AddressedText]
    /// Texts whose source says something else now, in the order of the site.
    let outdated: [AddressedText]
    /// How many texts need a translation at all.
    let total: Int

    init(_ spec: SiteSpec, _ translation: Translation) {
        let need = TranslationNeed(spec)
        var sources: [String: String] = [:]
        var open: [AddressedText] = []
        var outdated: [AddressedText] = []
        var total = 0
        var site = spec
        site.editTexts { text in
            let isNeeded = need.isNeeded(text)
            let own = translation.texts[text.address]
            sources[text.address] = own?.source ?? text.text
            if isNeeded || own != nil { total += 1 }
            if let own, own.source != text.text { outdated.append(text) }
            if own == nil, isNeeded { open.append(text) }
            return own?.text ?? text.text
        }
        site.language = translation.language
        site.translations = []
        self.site = site
        self.sources = sources
        self.open = open
        self.outdated = outdated
        self.total = total
    }
}
