import Foundation
import SiteModel

/// A built site by the addresses that it answers.
struct BuiltSite {
    let files: SourceFiles
    let sources: SourceFiles
    let origin: String
    /// The pages of HTML, sorted.
    let pages: [(path: FilePath, page: HTMLPage)]
    private let redirects: [String]

    init(_ files: SourceFiles, sources: SourceFiles, origin: String) {
        self.files = files
        self.sources = sources
        self.origin = origin
        pages = files.paths.filter { $0.fileExtension == "html" }.compactMap { path in
            files[path].flatMap { HTMLPage($0) }.map { (path, $0) }
        }
        let rules = (try? FilePath("_redirects")).flatMap { files.text($0) } ?? ""
        redirects = rules.split(separator: "\n").compactMap { line in
            line.split(separator: " ").first.map(String.init).flatMap { $0.hasPrefix("#") ? nil : $0 }
        }
    }

    /// What an address names, seen from a page.
    enum Target: Equatable {
        /// Another site, a phone number, a mail address.
        case elsewhere
        case file(FilePath, fragment: String)
        /// An address of this site that nothing answers.
        case nothing(String)
    }

    func target(of address: String, from page: FilePath) -> Target {
        var text = address.trimming(while: \.isWhitespace)
        if !origin.isEmpty, text.hasPrefix(origin) { text = "/" + text.dropFirst(origin.count).trimmingPrefix("/") }
        if text.isEmpty { return .file(page, fragment: "") }
        if text.hasPrefix("//") || text.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:/) != nil { return .elsewhere }
        let fragment = text.firstIndex(of: "#").map { String(text[text.index(after: $0)...]) } ?? ""
        let bare = String(text.prefix { $0 != "#" && $0 != "?" })
        if bare.isEmpty { return .file(page, fragment: fragment) }
        guard let path = Self.resolved(bare, from: page) else { return .nothing(bare) }
        if path.hasPrefix("__sitewright/") { return .elsewhere }
        for name in [path, "\(path).html", path.isEmpty ? "index.html" : "\(path)/index.html"] {
            if let found = try? FilePath(name), files[found] != nil { return .file(found, fragment: fragment) }
        }
        if isRedirected("/" + path) { return .elsewhere }
        return .nothing("/" + path)
    }

    private func isRedirected(_ path: String) -> Bool {
        redirects.contains { rule in
            rule.hasSuffix("*") ? path.hasPrefix(rule.dropLast()) : rule == path || rule == path + "/"
        }
    }

    /// Segments without dots, or nil where they lead out of the site.
    private static func resolved(_ address: String, from page: FilePath) -> String? {
        let decoded = address.removingPercentEncoding ?? address
        var segments = decoded.hasPrefix("/") ? [] : page.segments.dropLast().map(String.init)
        for segment in decoded.split(separator: "/") {
            if segment == ".." {
                guard segments.popLast() != nil else { return nil }
            } else if segment != "." {
                segments.append(String(segment))
            }
        }
        return segments.joined(separator: "/")
    }

    /// The page whose address is the most like one that leads nowhere.
    func nearestPage(to address: String) -> String? {
        let names = pages.map(\.path).filter { $0.text != "404.html" }
        let wanted = address.trimmingPrefix("/") + ".html"
        if let near = SimilarPaths.to(String(wanted), among: names).first { return Self.address(of: near) }
        // The same word within the address, such as `/our-menu` for `/menu`.
        let words = Set(address.lowercased().split { !$0.isLetter && !$0.isNumber })
        return names.first { path in words.contains(path.name.dropLast(".html".count).lowercased()[...]) }
            .map { Self.address(of: $0.text) }
    }

    static func address(of file: String) -> String {
        let name = file.hasSuffix(".html") ? String(file.dropLast(".html".count)) : file
        if name == "index" { return "/" }
        return "/" + (name.hasSuffix("/index") ? String(name.dropLast("/index".count)) : name)
    }

    /// Whether a drawing or page has something of this id.
    func has(_ id: String, in path: FilePath) -> Bool {
        guard let text = files.text(path) else { return true }
        let name = id.removingPercentEncoding ?? id
        return text.contains("id=\"\(name)\"") || text.contains("id='\(name)'")
    }

    /// Where the project says `text`, at most three places.
    func places(of text: String) -> String {
        guard !sources.contents.isEmpty, text.utf8.count > 1 else { return "" }
        var found: [String] = []
        for path in sources.paths where ["tsx", "ts", "json", "css", "html", "jsx", "js"].contains(path.fileExtension) {
            guard found.count < 3, let content = sources.text(path), content.contains(text) else { continue }
            for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where found.count < 3
                && ["\"\(text)\"", "'\(text)'", "`\(text)`", "(\(text))"].contains(where: line.contains)
            {
                found.append("\(path):\(index + 1)")
            }
        }
        return found.isEmpty ? "" : "Written in \(found.joined(separator: ", "))."
    }

    /// Files that style sheets ask for and that are not there.
    var missingInStyles: [Finding] {
        var found: [Finding] = []
        for path in files.paths where path.fileExtension == "css" {
            guard let text = files.text(path) else { continue }
            for match in text.matches(of: /url\(\s*["']?([^"')]+?)["']?\s*\)/) {
                let address = String(match.1)
                guard case .nothing(let missing) = target(of: address, from: path) else { continue }
                found.append(
                    Finding(
                        .missingFile, .blocking, path: path.text,
                        sentence: "The styles ask for “\(missing)”, which is not there.", evidence: places(of: address))
                )
            }
        }
        return found
    }
}

extension String {
    func trimming(while holds: (Character) -> Bool) -> String {
        String(trimmingPrefix(while: holds)).trimmingSuffix(while: holds)
    }
}
