public import SiteModel

/// Moves texts that stand in components to the content files, where clicking, translating and the designer find them.
///
/// Looks at the components in `src/sections` and `src/pages`. What it moves are the plain cases: text between tags, and
/// the attributes `alt`, `title`, `placeholder` and `aria-label` with a plain value. Texts in expressions, in arrays of
/// the code and in properties of other names stay where they are. It reads the code with ``CodeMap``, which follows
/// tags, brackets, texts and comments and is no compiler: a file that it cannot follow to its end it leaves alone.
///
/// In a component that is given the properties of a section, a text goes to the content of each section that shows the
/// component, in every language; in other components that are given the data of a page, to the words that belong to no
/// page. Doing it twice changes nothing.
public struct TextMover: Sendable {
    public init() {}

    /// - Parameter only: The files to look at; all components without it.
    public func move(in files: SourceFiles, only: Set<FilePath>? = nil) -> MovedTexts {
        var result = MovedTexts(files: files)
        guard let plan = SitePages(files) else { return result }
        for path in files.paths
        where path.fileExtension == "tsx" && Self.isComponent(path) && only?.contains(path) != false {
            guard let text = result.files.text(path) else { continue }
            var run = ComponentTexts(file: CodeFile(path, text), plan: plan, files: result.files)
            run.move()
            result.left += run.left
            guard !run.moved.isEmpty else { continue }
            result.files = run.files
            result.moved += run.moved
        }
        return result
    }

    private static func isComponent(_ path: FilePath) -> Bool {
        path.isBelow("src/sections") || path.isBelow("src/pages")
    }
}
