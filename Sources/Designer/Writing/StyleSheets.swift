import SiteModel

/// The style sheets of a project: those of every site, and one for each kind of section that has styles of its own.
///
/// `src/styles.css` imports the first, and ``index`` imports the others, so that a page carries no styles of kinds that
/// its site does not have.
struct StyleSheets {
    static let folder = "src/styles"
    /// The sheet that imports those of the kinds.
    static let index = "\(folder)/kinds.css"
    /// The sheets of every site.
    private static let always = ["base", "parts", "header", "footer"]
    /// The kinds that show a form.
    private static let forms: Set<SectionKind> = [.contact, .newsletter, .signUp]

    let template: SiteTemplate
    /// Whether the site has several languages, and with them a switch.
    var hasLanguages = false

    /// The names of the sheets that these kinds need besides those of every site. What forms share comes first, so that
    /// a kind may differ from it.
    func names(for kinds: Set<SectionKind>) -> [String] {
        let own = kinds.map(\.rawValue).sorted().filter { template.files.text(at: Self.path(of: $0)) != nil }
        return (kinds.isDisjoint(with: Self.forms) ? own : ["form"] + own) + (hasLanguages ? ["languages"] : [])
    }

    /// Whether a site with these kinds has the sheet at this path.
    func isWanted(_ path: FilePath, kinds: Set<SectionKind>) -> Bool {
        (Self.always + names(for: kinds)).contains { path.text == Self.path(of: $0) }
    }

    /// The text of ``index``.
    static func imports(of names: [String]) -> String {
        "/* The kinds of section that this site has. */\n" + names.map { "@import \"./\($0).css\";\n" }.joined()
    }

    private static func path(of name: String) -> String { "\(folder)/\(name).css" }
}

extension StyleSheets {
    /// Whether a project has all its styles in `src/styles.css`, as older versions wrote them.
    static func areInOneFile(in files: SourceFiles) -> Bool {
        files.text(at: path(of: "base")) == nil && files.text(at: "src/styles.css") != nil
    }

    /// Makes `src/styles.css` of a project that has all in one file import the sheets of kinds that were added to it.
    ///
    /// The import comes before the rules of the file, so that what a person wrote there still has the last word.
    func joinAdded(of kinds: Set<SectionKind>, to files: inout SourceFiles) {
        guard let main = try? FilePath("src/styles.css"), let index = try? FilePath(Self.index),
            let text = files.text(main)
        else { return }
        let added = names(for: kinds).filter { files.text(at: Self.path(of: $0)) != nil }
        guard !added.isEmpty || files[index] != nil else { return }
        files[index] = Array(Self.imports(of: added).utf8)
        let line = "@import \"./styles/kinds.css\";"
        guard !text.contains(line) else { return }
        let tailwind = "@import \"tailwindcss\" source(none);"
        let joined =
            text.contains(tailwind)
            ? text.replacing(tailwind, with: "\(tailwind)\n\(line)", maxReplacements: 1) : "\(line)\n\(text)"
        files[main] = Array(joined.utf8)
    }
}

extension SourceFiles {
    /// The text at a path of ours.
    fileprivate func text(at path: String) -> String? {
        (try? FilePath(path)).flatMap { self.text($0) }
    }
}
