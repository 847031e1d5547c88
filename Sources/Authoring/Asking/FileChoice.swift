import SiteModel

/// Chooses the files of a project that a model needs to see for a wish, the most telling first.
///
/// A project is larger than what is sent with a turn: most of what a turn costs is what is read, not what is written.
struct FileChoice {
    let files: SourceFiles
    /// The wish in lower case, and its words of three letters and more.
    private let wish: String
    private let words: Set<String>
    private let about: String?
    private let recent: Set<FilePath>

    init(files: SourceFiles, wish: String, about: String?, recent: Set<FilePath>) {
        self.files = files
        self.wish = wish.lowercased()
        self.words = Set(Self.words(of: self.wish))
        self.about = about
        self.recent = recent
    }

    /// All text files that may matter, by how much they do.
    func ranked() -> [FilePath] {
        var scores: [FilePath: Int] = [:]
        for path in files.paths where Self.isReadable(path) {
            let score = score(path)
            if score > 0 { scores[path] = score }
        }
        // What a chosen component imports is needed to change it.
        for (path, score) in scores where score >= 20 {
            for imported in imports(of: path) where (scores[imported] ?? 0) < score / 2 {
                scores[imported] = score / 2
            }
        }
        return scores.sorted { ($0.value, $1.key.text) > ($1.value, $0.key.text) }.map(\.key)
    }

    private func score(_ path: FilePath) -> Int {
        let text = path.text
        var score = 0
        if text == "site.json" { score += 60 }
        if wish.contains(text.lowercased()) || wish.contains((text.split(separator: "/").last ?? "").lowercased()) {
            score += 100
        }
        let name = Self.words(of: Self.spaced(String(text.split(separator: "/").last?.prefix { $0 != "." } ?? "")))
        if name.contains(where: words.contains) { score += 40 }
        if text.hasPrefix("src/content/") {
            score += text.hasSuffix("/home.json") ? 30 : 12
            let content = (files.text(path) ?? "").lowercased()
            score += min(30, words.filter { $0.count > 3 && content.contains($0) }.count * 8)
            if let about, let page = about.split(separator: ".").first, text.hasSuffix("/\(page).json") { score += 60 }
        }
        if text.hasPrefix("src/sections/"), let section = aboutSection,
            text.lowercased() == "src/sections/\(section).tsx"
        {
            score += 70
        }
        if text == "src/theme.css", !words.isDisjoint(with: Self.wordsOfLook) { score += 50 }
        if text == "src/App.tsx" || text == "src/parts.tsx" { score += 8 }
        if recent.contains(path) { score += 15 }
        return score
    }

    /// The section that was pointed at, without the number of a second one.
    private var aboutSection: String? {
        guard let parts = about?.split(separator: "."), parts.count > 1 else { return nil }
        return parts[1].split(separator: "-").filter { Int($0) == nil }.joined().lowercased()
    }

    /// The files of the project that a module names in `import … from "./x"`.
    private func imports(of path: FilePath) -> [FilePath] {
        guard path.text.hasSuffix(".tsx") || path.text.hasSuffix(".ts"), let source = files.text(path) else {
            return []
        }
        return source.matches(of: /from\s+["'](\.[^"']+)["']/).compactMap { match in
            var segments = path.text.split(separator: "/").dropLast().map(String.init)
            for segment in match.1.split(separator: "/") where segment != "." {
                if segment == ".." { _ = segments.popLast() } else { segments.append(String(segment)) }
            }
            let stem = segments.joined(separator: "/")
            return [stem, stem + ".tsx", stem + ".ts"].compactMap { try? FilePath($0) }.first { files[$0] != nil }
        }
    }

    private static let wordsOfLook: Set<String> = [
        "colour", "colours", "color", "colors", "dark", "light", "font", "fonts", "type", "theme", "look", "style",
        "background", "spacing", "rounded", "palette", "contrast", "warm", "warmer", "brand",
    ]

    /// Source that a person or a model writes; drawings and lock files are not.
    private static func isReadable(_ path: FilePath) -> Bool {
        let text = path.text
        guard !text.hasPrefix("public/") else { return text.hasSuffix(".txt") }
        return [".tsx", ".ts", ".css", ".json", ".html"].contains { text.hasSuffix($0) } && !text.contains("lock")
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
    }

    /// `FindUs` as “Find Us”.
    private static func spaced(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            if letter.isUppercase, !text.isEmpty { text += " " }
            text.append(letter)
        }
    }
}
