import SiteModel

/// Writes the files of a site's project.
struct ProjectWriter {
    var template: SiteTemplate
    var spec: SiteSpec

    func files() -> SourceFiles {
        var files = SourceFiles()
        func put(_ path: String, _ text: String) {
            // The paths are ours or made of ids that are safe; one that is not is left out rather than half written.
            guard let path = try? FilePath(path) else { return }
            files[path] = Array(text.utf8)
        }
        let kinds = spec.kinds
        for path in template.files.paths where isWanted(path, kinds: kinds) {
            files[path] = template.files[path]
        }
        if hasLanguages { putLanguageParts(into: &files) }
        put("package.json", PackageFile.text(for: spec))
        put("site.json", siteFile)
        put("index.html", indexPage)
        put("README.md", readme)
        put("src/theme.css", ThemeFile(look: spec.look).text)
        put("src/sections/index.ts", Self.registry(of: kinds))
        put(StyleSheets.index, StyleSheets.imports(of: styles.names(for: kinds)))
        let folder = "src/content/\(spec.language)"
        put("\(folder)/site.json", sharedWords)
        for page in spec.pages {
            put("\(folder)/\(page.id).json", words(of: page))
        }
        for (path, text) in translatedContent { put(path, text) }
        put("public/icons.svg", IconSheet(template: template).only(iconsUsed))
        put("public/favicon.svg", Monogram(spec: spec).favicon)
        put("public/og.svg", SharePicture(spec: spec).svg)
        for name in pictures {
            put("public/art/\(name).svg", Drawing(name: name, look: spec.look, language: spec.language).svg)
        }
        return files
    }

    private var styles: StyleSheets { StyleSheets(template: template, hasLanguages: hasLanguages) }

    /// Components and styles of kinds that the site does not have stay out, as does what only the designer reads.
    private func isWanted(_ path: FilePath, kinds: Set<SectionKind>) -> Bool {
        switch path.text {
        case "BUILD-CONTRACT.md", "icons.svg": false
        case _ where path.isBelow(Self.languageParts): false
        case "src/sections/Header.tsx", "src/sections/Footer.tsx", "src/sections/NotFound.tsx": true
        case _ where path.isBelow(StyleSheets.folder): styles.isWanted(path, kinds: kinds)
        default: !path.isBelow("src/sections") || kinds.contains { path.text == "src/sections/\($0.component).tsx" }
        }
    }

    /// The module that finds a component by its kind.
    static func registry(of kinds: Set<SectionKind>) -> String {
        let sorted = kinds.sorted { $0.component < $1.component }
        let imports = sorted.map { "import { \($0.component) } from \"./\($0.component)\";\n" }.joined()
        let entries = sorted.map { "  \($0.rawValue): \($0.component),\n" }.joined()
        return """
            import type { ComponentType } from "react";
            import type { SectionProps } from "../site";
            import { NotFound } from "./NotFound";
            \(imports)
            /** The component of each kind of section that this site has. */
            export const sections: { [kind: string]: ComponentType<SectionProps> | undefined } = {
              notFound: NotFound,
            \(entries)};

            """
    }

    private var indexPage: String {
        """
        <!doctype html>
        <html lang="\(spec.language.escaped)" dir="\(spec.direction.rawValue)">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(spec.brand.name.escaped)</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
          </head>
          <body>
            <div id="root"></div>
            <script type="module" src="/src/main.tsx"></script>
          </body>
        </html>

        """
    }

    /// The names of the drawings that the content asks for, as file names.
    private var pictures: [String] {
        var names: Set<String> = []
        func collect(_ content: Content) {
            for (key, value) in content.values {
                switch value {
                case .text(let text) where key == "picture" && !text.isEmpty: names.insert(Drawing.fileName(of: text))
                case .text: break
                case .items(let items): items.forEach { collect($0.fields) }
                }
            }
        }
        for section in spec.pages.flatMap(\.sections) {
            collect(section.content)
            if section.kind == .findUs, section.layout != "plain" { names.insert("map") }
        }
        return names.sorted()
    }

    /// The names of the icons that the content asks for, and those that components always show.
    private var iconsUsed: Set<String> {
        var names: Set<String> = ["check", "phone", "mail", "map-pin"]
        for section in spec.pages.flatMap(\.sections) {
            for item in section.content.items("items") {
                if let icon = item.fields.text("icon") { names.insert(Drawing.fileName(of: icon)) }
            }
        }
        return names
    }
}

extension SiteSpec {
    /// The kinds of section that its pages have.
    var kinds: Set<SectionKind> { Set(pages.flatMap(\.sections).map(\.kind)) }
}

extension String {
    /// For text and attributes of HTML and SVG.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
