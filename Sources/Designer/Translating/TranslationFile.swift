import SiteModel

/// What the content files of another language say of their texts, beside the texts: `"translation"`.
///
/// `sources` holds for every text what it was made from, and `untranslated` the addresses within the file of those that
/// are still their source. A text that is not its source has been translated, whoever did it: nobody who edits a file by
/// hand has to keep the list.
struct TranslationFile {
    /// The site's own language.
    var from: String
    var untranslated: [String]
    var sources: [(String, String)]

    /// That of one page, or of what belongs to no page for the page `site`.
    init(_ site: SiteInLanguage, from language: String, page: String) {
        let prefix = page + "."
        func own(_ texts: [String]) -> [String] {
            texts.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }
        from = language
        untranslated = own(site.open.map(\.address))
        sources = own(site.site.addressedTexts.map(\.address)).compactMap { address in
            site.sources[prefix + address].map { (address, $0) }
        }
        guard page == "site", !InterfaceWords.isKnown(site.site.language) else { return }
        for (key, word) in InterfaceWords.of(site.site.language, isOneOfSeveral: true) {
            untranslated.append("words.\(key)")
            sources.append(("words.\(key)", word))
        }
    }

    var json: JSONText {
        .object([
            ("from", .text(from)), ("untranslated", .array(untranslated.map { .text($0) })),
            ("sources", .object(sources.map { ($0.0, .text($0.1)) })),
        ])
    }
}

/// Reads it back.
struct TranslationOrigin: Decodable {
    var untranslated: Set<String>?
    var sources: [String: String]?
}

extension Translation {
    /// What the content files of a language say, against what the site says.
    /// - Parameters:
    ///   - texts: The texts of the files, by address.
    ///   - origins: What they say of their texts, by page.
    init(language: String, of spec: SiteSpec, texts said: [String: String], origins: [String: TranslationOrigin]) {
        self.init(language: language)
        let need = TranslationNeed(spec)
        for text in spec.addressedTexts {
            guard let own = said[text.address], !own.trimmedSpace.isEmpty else { continue }
            let page = String(text.address.prefix { $0 != "." })
            let address = String(text.address.dropFirst(page.count + 1))
            let origin = origins[page]
            let source = origin?.sources?[address] ?? text.text
            if own == source {
                // The same on purpose: a word that both languages share.
                let isOpen = origin?.sources?[address] == nil || origin?.untranslated?.contains(address) ?? false
                guard !isOpen, need.isNeeded(text), source == text.text else { continue }
            }
            texts[text.address] = Text(own, of: source)
        }
    }
}
