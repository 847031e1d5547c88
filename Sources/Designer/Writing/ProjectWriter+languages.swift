import SiteModel

/// What a project has besides, once its site is in several languages. A site in one language has nothing of it.
extension ProjectWriter {
    /// The folder of the template with the files that take the place of those of a site in one language, and that come
    /// to them.
    static let languageParts = "languages"

    var hasLanguages: Bool { !spec.translations.isEmpty }

    func putLanguageParts(into files: inout SourceFiles) {
        for path in template.files.paths where path.isBelow(Self.languageParts) {
            if let place = try? FilePath(String(path.text.dropFirst(Self.languageParts.count + 1))) {
                files[place] = template.files[path]
            }
        }
    }

    /// `languages` of `site.json`: the site's own first. What the addresses of the others begin with is their code.
    var languages: JSONText {
        let own = (spec.language, spec.direction, numerals, "")
        let others = spec.translations.map { translation in
            let site = SiteInLanguage(spec, translation).site
            let numerals = ProjectWriter(template: template, spec: site).numerals
            return (translation.language, translation.direction, numerals, "/\(translation.language)")
        }
        return .array(
            ([own] + others).map { language, direction, numerals, base in
                .object([
                    ("language", .text(language)), ("name", .text(LanguageNames.own(language))),
                    ("direction", .text(direction.rawValue)), ("numerals", .text(numerals)), ("base", .text(base)),
                ])
            })
    }

    /// The content files of all languages but the site's own, by path.
    var translatedContent: [(path: String, text: String)] {
        spec.translations.flatMap { translation in
            let own = SiteInLanguage(spec, translation)
            let writer = ProjectWriter(template: template, spec: own.site)
            func origin(_ page: String) -> TranslationFile {
                TranslationFile(own, from: spec.language, page: page)
            }
            let folder = "src/content/\(translation.language)"
            return [("\(folder)/site.json", writer.sharedWords(origin("site")))]
                + own.site.pages.map { ("\(folder)/\($0.id).json", writer.words(of: $0, origin($0.id))) }
        }
    }

    /// The line of the README about them.
    var otherWords: String {
        guard hasLanguages else { return "" }
        let folders = spec.translations.map { "`src/content/\($0.language)/`" }.joined(separator: ", ")
        return """

            | words in other languages | \(folders): the same files; `"translation"` says what each text was made from, and which are \
            not translated yet |
            """
    }
}
