public import SiteModel

/// A build's artifact as a website: which answer each path gets.
///
/// The rules are those of Cloudflare Pages with additions: `x.html` is at `/x`, `x/index.html` at `/x/`, other
/// forms redirect there; `_redirects` come first; the nearest `404.html` answers what is missing, and without one at the
/// top, navigations get `/index.html`. Names that begin with a dot are never served but `.well-known`. Whatever is not
/// served answers exactly as what does not exist. Everything that depends on the tree alone is computed once, here.
public struct StaticSite: Sendable {
    /// Names this build: it changes whenever an answer may.
    public let id: String

    private let files: [String: FileTree.Entry]
    private let redirects: RedirectRules
    private let headers: HeaderRules
    private let policy: ResponsePolicy
    private var table: [String: StaticRoute] = [:]

    /// - Parameters:
    ///   - artifact: What the build made.
    ///   - variant: Files that stand in place of the artifact's: its pages with the bridge in them.
    ///   - redirects: The text of `_redirects`, if the artifact has one.
    ///   - headers: The text of `_headers`, if the artifact has one.
    public init(
        artifact: FileTree, variant: FileTree = FileTree(), redirects: String? = nil, headers: String? = nil,
        policy: ResponsePolicy
    ) {
        self.id = Self.id(artifact: artifact.digest, variant: variant.digest)
        let entries = artifact.entries.merging(variant.entries) { _, changed in changed }
        self.files = Dictionary(
            entries.compactMap { Self.isServed($0.key) ? ($0.key.text, $0.value) : nil },
            uniquingKeysWith: { first, _ in first })
        self.redirects = redirects.map(RedirectRules.init) ?? .none
        self.headers = headers.map(HeaderRules.init) ?? .none
        self.policy = policy
        for path in files.keys.flatMap(Self.addresses) + self.redirects.exactPaths where table[path] == nil {
            let route = compute(path, isNavigation: false)
            if route != .missing { table[path] = route }
        }
    }

    /// The name of the build that these two trees are of.
    public static func id(artifact: Digest, variant: Digest) -> String {
        String(Digest(of: artifact.bytes + variant.bytes).hex.prefix(16))
    }

    /// The answer to a path as a request line has it, without its query.
    /// - Parameter isNavigation: Whether a person goes to the path, rather than a page loading a part of itself.
    func route(_ rawPath: some StringProtocol, isNavigation: () -> Bool) -> StaticRoute {
        let isPlain = !rawPath.utf8.contains(UInt8(ascii: "%"))
        guard let path = isPlain ? String(rawPath) : PercentEncoding.decode(rawPath.utf8) else {
            return missing(below: "", isNavigation: isNavigation())
        }
        return table[path] ?? compute(path, isNavigation: isNavigation())
    }

    private func compute(_ path: String, isNavigation: Bool) -> StaticRoute {
        switch redirects.verdict(on: path) {
        case .redirect(let status, let location):
            return .redirect(
                status: status, location: location,
                policy.redirect(status: status, changes: headers.changes(for: path)))
        case .rewrite(let status, let target, let yieldsToFiles):
            if yieldsToFiles, let place = place(of: path) { return route(to: place, path) }
            return rewritten(to: target, status: status, path)
                ?? missing(below: path, isNavigation: isNavigation)
        case nil:
            if let place = place(of: path) { return route(to: place, path) }
            return missing(below: path, isNavigation: isNavigation)
        }
    }

    // MARK: Files

    private enum Place {
        case file(String)
        case moved(String)
    }

    /// Where the tree has `path`: a file, or another address of one.
    private func place(of path: String) -> Place? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        let name = String(path.dropFirst())
        if path.hasSuffix("/") {
            if files[name + "index.html"] != nil { return .file(name + "index.html") }
            if path.hasSuffix("/index/"), files[name.dropLast() + ".html"] != nil {
                return .moved(String(path.dropLast("index/".count)))
            }
            return files[name.dropLast() + ".html"] == nil ? nil : .moved(String(path.dropLast()))
        }
        if files[name] != nil {
            guard path.hasSuffix(".html") else { return .file(name) }
            return .moved(Self.address(ofPage: name))
        }
        if path.hasSuffix("/index"), files[name + ".html"] != nil {
            return .moved(String(path.dropLast("index".count)))
        }
        if files[name + ".html"] != nil { return .file(name + ".html") }
        return files[name + "/index.html"] == nil ? nil : .moved(path + "/")
    }

    private func route(to place: Place, _ path: String) -> StaticRoute {
        switch place {
        case .file(let name): content(name, status: 200, requested: path) ?? .missing
        case .moved(let address):
            .redirect(
                status: 308, location: PercentEncoding.encode(address),
                policy.redirect(status: 308, changes: headers.changes(for: path)))
        }
    }

    private func rewritten(to target: String, status: Int, _ path: String) -> StaticRoute? {
        if let route = content(String(target.dropFirst()), status: status, requested: path) { return route }
        switch place(of: target) {
        case .file(let name): return content(name, status: status, requested: path)
        case .moved(let address):
            guard case .file(let name)? = place(of: address) else { return nil }
            return content(name, status: status, requested: path)
        case nil: return nil
        }
    }

    private func missing(below path: String, isNavigation: Bool) -> StaticRoute {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast()
        // What tries to climb gets the same answer as anything else that is missing.
        let isPlain = !segments.contains { $0.isEmpty || $0.hasPrefix(".") } && !path.contains("\\")
        for count in stride(from: isPlain ? segments.count : 0, through: 0, by: -1) {
            let name = (segments.prefix(count) + ["404.html"]).joined(separator: "/")
            if redirects.hasFallback, isNavigation, count == 0 { break }
            if let route = content(name, status: 404, requested: path) { return route }
        }
        return isNavigation ? content("index.html", status: 200, requested: path) ?? .missing : .missing
    }

    private func content(_ name: String, status: Int, requested path: String) -> StaticRoute? {
        guard let entry = files[name] else { return nil }
        let type = MediaType(fileExtension: Self.fileExtension(of: name))
        let block = policy.block(
            type: type, path: name, status: status, changes: headers.changes(for: path), buildID: id)
        return .content(StaticContent(status: status, blob: entry.blob, size: entry.size, type: type, block: block))
    }

    // MARK: Names

    private static func isServed(_ path: FilePath) -> Bool {
        if path.text == "_headers" || path.text == "_redirects" { return false }
        return path.segments.enumerated().allSatisfy { index, segment in
            !segment.hasPrefix(".") || index == 0 && segment == ".well-known"
        }
    }

    private static func address(ofPage name: String) -> String {
        let stem = name.dropLast(".html".count)
        if stem == "index" { return "/" }
        return "/" + (stem.hasSuffix("/index") ? stem.dropLast("index".count) : stem)
    }

    /// Every path that leads to a file, directly or by a redirect.
    private static func addresses(of name: String) -> [String] {
        guard name.hasSuffix(".html") else { return ["/" + name] }
        let address = address(ofPage: name)
        let stem = "/" + name.dropLast(".html".count)
        var all = ["/" + name, stem, stem + "/", address]
        if address.hasSuffix("/"), address != "/" { all.append(String(address.dropLast())) }
        return all
    }

    private static func fileExtension(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
