import SiteModel

extension ProjectWriter {
    /// `site.json`: whose site, how it looks, which pages and sections in which order; no words but the name.
    var siteFile: String {
        let brand: [(String, JSONText)] =
            [("name", .text(spec.brand.name)), ("kind", .text(spec.brand.kind))]
            + (spec.brand.place.map { [("place", .text($0))] } ?? [])
        let pages = spec.pages.map { page in
            JSONText.object([
                ("id", .text(page.id)), ("path", .text(page.path)),
                (
                    "sections",
                    .array(
                        page.sections.map {
                            .object([
                                ("id", .text($0.id)), ("kind", .text($0.kind.rawValue)), ("layout", .text($0.layout)),
                            ])
                        })
                ),
            ])
        }
        var members: [(String, JSONText)] = [
            ("brand", .object(brand)), ("language", .text(spec.language)),
            ("direction", .text(spec.direction.rawValue)), ("numerals", .text(numerals)),
            ("forms", .text(spec.forms ?? SiteSpec.usualForms)),
        ]
        if hasLanguages { members.append(("languages", languages)) }
        members.append(("pages", .array(pages)))
        members.append(("look", look))
        // As text: programs that read JSON numbers as doubles would change the last digits.
        members.append(("seed", .text(String(spec.seed))))
        return JSONText.object(members).document
    }

    /// The digits that the content uses, so that those of the site itself are the same.
    var numerals: String {
        guard spec.language.hasPrefix("ar") || spec.language.hasPrefix("fa") else { return "latn" }
        let words = spec.pages.map(words(of:)).joined() + sharedWords
        return words.unicodeScalars.contains { ("\u{660}"..."\u{669}").contains($0) } ? "arab" : "latn"
    }

    private var look: JSONText {
        let look = spec.look
        func colour(_ colour: OKLCH) -> JSONText {
            .object([
                ("lightness", .number(colour.lightness)), ("chroma", .number(colour.chroma)),
                ("hue", .number(colour.hue)),
            ])
        }
        return .object([
            ("scheme", .text(look.scheme.rawValue)), ("accent", colour(look.accent)), ("second", colour(look.second)),
            ("tint", .number(look.tint)), ("warmth", .number(look.warmth)), ("depth", .number(look.depth)),
            ("type", .text(look.type)), ("radius", .number(look.radius)), ("space", .number(look.space)),
            ("scale", .number(look.scale)), ("artwork", .text(look.artwork)), ("header", .text(look.header)),
            ("footer", .text(look.footer)), ("heads", .text(look.heads)), ("surface", .text(look.surface)),
            ("rhythm", .text(look.rhythm)), ("frame", .text(look.frame)), ("strong", .text(look.strong)),
            ("avoid", .array(look.avoid.map(colour))),
        ])
    }

    /// `src/content/<language>/site.json`.
    var sharedWords: String { sharedWords(nil) }

    /// - Parameter origin: What the texts were made from, where they are those of another language than the site's own.
    func sharedWords(_ origin: TranslationFile?) -> String {
        let words = InterfaceWords.of(spec.language, isOneOfSeveral: hasLanguages || origin != nil)
        return JSONText.object(
            [
                ("tagline", .text(spec.brand.tagline)),
                ("shared", JSONText(spec.shared)),
                ("words", .object(words.map { ($0.0, .text($0.1)) })),
            ] + (origin.map { [("translation", $0.json)] } ?? [])
        ).document
    }

    /// `src/content/<language>/<page>.json`.
    func words(of page: Page) -> String { words(of: page, nil) }

    /// - Parameter origin: What the texts were made from, where they are those of another language than the site's own.
    func words(of page: Page, _ origin: TranslationFile?) -> String {
        JSONText.object(
            [
                ("label", .text(page.label)), ("title", .text(page.title)), ("description", .text(page.description)),
                ("sections", .object(page.sections.map { ($0.id, JSONText($0.content)) })),
            ] + (origin.map { [("translation", $0.json)] } ?? [])
        ).document
    }

    /// The project's README: for the person who downloads it.
    var readme: String {
        """
        # \(spec.brand.name.split(whereSeparator: \.isNewline).joined(separator: " "))

        \(spec.brand.tagline.split(whereSeparator: \.isNewline).joined(separator: " "))

        A website in React, TypeScript and Tailwind CSS, made with Vite.

        ```sh
        npm install
        npm run dev       # a server for working on it
        npm run build     # the finished site, in dist/
        ```

        For `npm run build`, set `SITEWRIGHT_ORIGIN=https://your.address` to get canonical addresses and a sitemap.

        | what | where |
        |---|---|
        | words | `src/content/\(spec.language)/`: one file a page, and `site.json` for header and footer |\(otherWords)
        | pages, their order and sections | `site.json` |
        | colours, type, shapes | `src/theme.css` |
        | how a section looks | `src/sections/` |
        | drawings, icon of the browser's tab | `public/` |

        Text in square brackets, such as `[Your phone number]`, is still to be filled in; the site shows it underlined
        with dots.

        ## Forms

        Where forms are sent is one setting: `"forms"` in `site.json`. A form posts its fields to
        `{forms}/{page}.{section}`, for example `/__sitewright/forms/contact.contact`.

        - A Sitewright server that keeps the messages: `"https://your.server/__sitewright/forms"`.
        - Any service that takes a posted form: the address that it gives you, with `#` at its end so that nothing is
          added, or with `{form}` where the name of the form shall stand.

        Run `npm run build` again after a change. Forms work without JavaScript; with it, the answer is shown in place.

        """
    }
}
