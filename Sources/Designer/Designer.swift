public import SiteModel

/// Makes sites: from a prompt to a ``SiteSpec``, from a command to a changed one, and from a spec to the files of a
/// project.
///
/// Everything here is a pure function of its arguments: the same input gives the same bytes on every machine.
///
/// ``SiteSpec/shared`` holds the words that belong to no page. Of its keys, all of which may be missing, the header
/// shows `action` with `actionHref` and `links[label href]` (without links it shows the pages); the footer shows
/// `address`, `phone`, `mail`, `hours`, `social[label href]`, `footer` and `legal`. A `picture` in any content is
/// `<motif>-<number>`, such as `bakery-7`; see ``pictureMotifs``. An `icon` is one of ``iconNames``.
public struct Designer: Sendable {
    /// The parts of a project that every site shares.
    public let template: SiteTemplate

    public init(template: SiteTemplate) {
        self.template = template
    }
}

extension Designer {
    /// The motifs that drawings have: the first part of a picture's name, and the families of ``Look/artwork``.
    public static var pictureMotifs: [String] { Motif.allCases.map(\.rawValue) }

    /// The names of the icons that the template has.
    public var iconNames: [String] { IconSheet(template: template).names }

    /// The whole project of a site. The same spec always gives the same bytes.
    public func files(for spec: SiteSpec) -> SourceFiles {
        ProjectWriter(template: template, spec: spec).files()
    }

    /// Reads the spec back from a project: `site.json` and the content of its language.
    ///
    /// Edits by hand of the content are part of what it reads; everything else of the project is not.
    /// - Throws: ``UnreadableProject`` with the file and what is wrong with it.
    public func spec(from files: SourceFiles) throws -> SiteSpec {
        try ProjectReader(files: files).spec()
    }

    /// The project after a change of its spec.
    ///
    /// Only files whose generated form differs between `old` and `new` are written, and files that `new` no longer
    /// has are removed unless a person or a model changed them. Everything else stays as it is, byte for byte; only
    /// a project with all its styles in one file gets an import there when a kind of section is new to it. With its first
    /// other language, and when the last of them goes, a project gets the files that put its pages together anew.
    public func rewrite(_ files: SourceFiles, from old: SiteSpec, to new: SiteSpec) -> SourceFiles {
        let before = self.files(for: old)
        let after = self.files(for: new)
        var result = files
        let isOlder = StyleSheets.areInOneFile(in: files)
        for path in after.paths where before[path] != after[path] || files[path] == nil {
            // A component that is there already is somebody's own; a spec never changes what a component says.
            if path.isBelow("src/sections"), files[path] != nil, path.name != "index.ts" { continue }
            // The one file has the styles of all kinds that the site had already.
            if isOlder, path.isBelow(StyleSheets.folder), before[path] != nil { continue }
            result[path] = after[path]
        }
        for path in before.paths where after[path] == nil && files[path] == before[path] {
            result[path] = nil
        }
        if old.language == new.language { InterfaceWords.keep(from: files, in: &result, language: new.language) }
        for translation in new.translations {
            InterfaceWords.keep(from: files, in: &result, language: translation.language)
        }
        if isOlder {
            StyleSheets(template: template, hasLanguages: !new.translations.isEmpty).joinAdded(
                of: new.kinds, to: &result)
        }
        return result
    }

    /// The project with the content files of its other languages as the spec says them; all else stays.
    func rewriteTranslations(_ files: SourceFiles, of spec: SiteSpec) -> SourceFiles {
        var result = files
        for (name, text) in ProjectWriter(template: template, spec: spec).translatedContent {
            guard let path = try? FilePath(name) else { continue }
            result[path] = Array(text.utf8)
        }
        for translation in spec.translations {
            InterfaceWords.keep(from: files, in: &result, language: translation.language)
        }
        return result
    }
}
