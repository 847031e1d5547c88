public import SiteModel

/// A file that a turn changed and that nobody asked it to change.
public struct BeyondRequest: Hashable, Sendable {
    public var path: FilePath
    /// Why it stands out, in one sentence for people.
    public var reason: String
}

/// Says which of the files that a turn changed are beyond what was asked for, so that a person looks at them.
///
/// It judges by the words of the message, in English and Arabic, and by what kind of file a path is. It is careful to
/// flag only what it can give a reason for: where the message does not say what it is about, the pages and sections of
/// the site are all within it.
public struct ScopeGuard: Sendable {
    private let request: RequestWords
    private let plan: PlanNames
    private let selected: [String]
    private let expected: Set<FilePath>

    /// - Parameters:
    ///   - message: What was asked for.
    ///   - selected: The address of the text or element that the message is about, such as `home.hero.heading`.
    ///   - files: The project before the change, for the names of its pages and sections.
    ///   - expected: Files that the request names otherwise, or that the change must touch.
    public init(message: String, selected: String? = nil, files: SourceFiles, expected: Set<FilePath> = []) {
        request = RequestWords(message)
        plan = PlanNames(files)
        self.selected = selected.map { $0.split(separator: ".").map(String.init) } ?? []
        self.expected = expected
    }

    /// The files beyond the request, sorted by path.
    public func flagged(in changes: TreeDiff) -> [BeyondRequest] {
        changes.files.compactMap { file in
            guard !expected.contains(file.path), !request.names(file.path) else { return nil }
            return reason(for: file).map { BeyondRequest(path: file.path, reason: $0) }
        }
    }

    private func reason(for file: TreeDiff.File) -> String? {
        let path = file.path
        if file.change == .deleted, !request.isAbout(.removing), !request.isAbout(.everything) {
            return "It was deleted, and the message does not ask to remove anything."
        }
        switch FileArea(path) {
        case .project:
            return request.isAbout(.project) ? nil : "It sets up the whole project, which the message does not mention."
        case .code:
            return request.isAbout(.behaviour) || file.change == .created
                ? nil : "All pages run on it, and the message does not ask for another behaviour."
        case .theme:
            return request.isAbout(.look) || request.isAbout(.everything)
                ? nil : "It holds the colours and type of the whole site, which the message does not mention."
        case .styles:
            return request.isAbout(.look) || request.isAbout(.layout) || request.isAbout(.everything)
                || !request.isAboutWordsOnly || file.change == .created
                ? nil : "It changes how things look, and the message asks for other words only."
        case .plan:
            return request.isAbout(.pages) || request.isAbout(.everything) || !request.isAboutWordsOnly
                ? nil : "It holds the pages and their order, and the message asks for other words only."
        case .shared:
            return selected.first == "site" || request.isAbout(.shared) || request.isAbout(.everything)
                || !isAboutOnePlace
                ? nil : "It holds words that are on every page, and the message is about one place."
        case .content(let page):
            return reason(forPage: page)
        case .component(let kind):
            return component(kind, file.change)
        case .publicFile:
            return request.isAbout(.pictures) || request.isAbout(.everything) || file.change == .created
                ? nil : "It is a file of the site that the message does not mention."
        case .other:
            return file.change == .created && path.isBelow("src")
                ? nil : "It is no part of the site's pages, and the message does not mention it."
        }
    }

    private var isAboutOnePlace: Bool { !selected.isEmpty || !mentionedPages.isEmpty }

    private var mentionedPages: Set<String> { plan.pages(in: request) }

    private func reason(forPage page: String) -> String? {
        if request.isAbout(.everything) || request.isAbout(.translation) { return nil }
        var wanted = mentionedPages
        if let first = selected.first, first != "site" { wanted.insert(first) }
        // A page that is new to the site, or a message that says nothing of pages.
        guard !wanted.isEmpty, plan.has(page), !wanted.contains(page) else { return nil }
        // “Put it on every page” is caught above; a new page is linked from others.
        if request.isAbout(.pages), selected.isEmpty { return nil }
        return "It holds the words of the page “\(page)”, and the message is about \(Self.list(wanted))."
    }

    private func component(_ kind: String, _ change: TreeDiff.Change) -> String? {
        if change == .created || kind == "index" || request.isAbout(.everything) { return nil }
        var wanted = plan.kinds(in: request)
        if selected.count > 1, let own = plan.kind(of: selected[1], page: selected[0]) { wanted.insert(own) }
        guard !wanted.isEmpty, !wanted.contains(where: { $0.lowercased() == kind.lowercased() }) else { return nil }
        if request.isAbout(.look), selected.isEmpty { return nil }
        return "It draws the sections “\(kind)”, and the message is about \(Self.list(wanted))."
    }

    private static func list(_ names: Set<String>) -> String {
        names.sorted().map { "“\($0)”" }.joined(separator: ", ")
    }
}

/// What kind of file a path is, in a project of the designer's.
enum FileArea: Hashable {
    case project, code, theme, styles, plan, shared, publicFile, other
    case content(page: String)
    case component(kind: String)

    init(_ path: FilePath) {
        let name = String(path.name)
        if path.segments.count == 1 {
            self = path.text == "site.json" ? .plan : .project
        } else if path.text == "src/theme.css" {
            self = .theme
        } else if path.isBelow("src/content") {
            self = name == "site.json" ? .shared : .content(page: String(name.prefix { $0 != "." }))
        } else if path.isBelow("src/sections") || path.isBelow("src/pages") && name != "Page.tsx" {
            self = .component(kind: String(name.prefix { $0 != "." }))
        } else if path.isBelow("public") {
            self = .publicFile
        } else if path.isBelow("src"), path.fileExtension == "css" {
            self = .styles
        } else if path.isBelow("src"), CodeMap.readsCode(path.fileExtension) {
            self = .code
        } else {
            self = .other
        }
    }
}
