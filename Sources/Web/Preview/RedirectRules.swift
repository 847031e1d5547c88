/// The rules of a site's `_redirects`: `from to [status]`, a line each.
///
/// The first rule that matches wins; paths without `*` and `:name` are tried before the others. A rule that is not
/// understood, too long or one too many is left out. Forms that other hosts write are taken where they have a meaning
/// here: `/* /index.html 200` is the fallback of a single-page application, a `!` after the status is forced.
struct RedirectRules: Hashable, Sendable {
    /// One line.
    struct Rule: Hashable, Sendable {
        let from: PathPattern
        let to: String
        let status: Int
        /// Whether the rule holds even where a file stands.
        let isForced: Bool

        /// Whether the answer is another page of the site rather than a redirect.
        var isRewrite: Bool { !(300...399).contains(status) }
    }

    /// What the rules say about a path.
    enum Verdict: Hashable, Sendable {
        /// Redirect to an address, encoded for a `Location`.
        case redirect(status: Int, location: String)
        /// Answer with the page at a path, with a status. It yields to an existing file unless forced.
        case rewrite(status: Int, path: String, yieldsToFiles: Bool)
    }

    /// Whether the file asks for `index.html` where nothing else is found.
    let hasFallback: Bool
    private let exact: [String: Rule]
    private let patterns: [Rule]

    static let none = RedirectRules("")

    init(_ text: String) {
        var exact: [String: Rule] = [:]
        var patterns: [Rule] = []
        var hasFallback = false
        for line in text.split(whereSeparator: \.isNewline) where line.utf8.count <= 2_000 {
            let tokens = Self.tokens(of: line)
            if tokens.count == 3, tokens[0] == "/*", ["/index.html", "/"].contains(tokens[1]), tokens[2] == "200" {
                hasFallback = true
                continue
            }
            guard let rule = Self.rule(tokens) else { continue }
            if let path = rule.from.exactPath {
                if exact.count < 2_000, exact[path] == nil { exact[path] = rule }
            } else if patterns.count < 100, !patterns.contains(where: { $0.from == rule.from }) {
                patterns.append(rule)
            }
        }
        self.exact = exact
        self.patterns = patterns
        self.hasFallback = hasFallback
    }

    /// The paths that rules without `*` and `:name` name.
    var exactPaths: some Sequence<String> { exact.keys }

    /// Applies the rules to a decoded path.
    func verdict(on path: String) -> Verdict? {
        if let rule = exact[path] { return Self.verdict(of: rule, [:]) }
        guard !patterns.isEmpty else { return nil }
        let bytes = Array(path.utf8)
        for rule in patterns {
            if let captures = rule.from.match(bytes) { return Self.verdict(of: rule, captures) }
        }
        return nil
    }

    private static func verdict(of rule: Rule, _ captures: [String: String]) -> Verdict? {
        if rule.isRewrite {
            guard let target = PercentEncoding.decode(rule.to.prefix { $0 != "?" && $0 != "#" }.utf8) else {
                return nil
            }
            let yields = rule.from.exactPath == nil && !rule.isForced
            return .rewrite(status: rule.status, path: filled(target, captures) { $0 }, yieldsToFiles: yields)
        }
        let location = filled(rule.to, captures, PercentEncoding.encode)
        return isSafe(location) ? .redirect(status: rule.status, location: location) : nil
    }

    /// Puts what was matched in place of `:splat` and `:name`.
    private static func filled(
        _ template: String, _ captures: [String: String], _ encode: (String) -> String
    ) -> String {
        var result = template
        // Longer names first, so that `:page` does not take the beginning of `:pages`.
        for (name, value) in captures.sorted(by: { $0.key.count > $1.key.count }) where result.contains(":" + name) {
            result = result.split(separator: ":" + name, omittingEmptySubsequences: false).joined(
                separator: encode(value))
        }
        return result
    }

    /// Whether an address is a path of this site or a whole address; `//host` is neither.
    private static func isSafe(_ location: String) -> Bool {
        if location.hasPrefix("https://") || location.hasPrefix("http://") { return true }
        return location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("\\")
    }

    private static func tokens(of line: Substring) -> [Substring] {
        var tokens: [Substring] = []
        for token in line.split(whereSeparator: \.isWhitespace) {
            if token.hasPrefix("#") { break }
            tokens.append(token)
        }
        return tokens
    }

    private static func rule(_ tokens: [Substring]) -> Rule? {
        guard (2...3).contains(tokens.count), let from = PathPattern(tokens[0]) else { return nil }
        var statusText = tokens.count == 3 ? tokens[2] : "302"
        let isForced = statusText.hasSuffix("!")
        if isForced { statusText = statusText.dropLast() }
        let to = String(tokens[1])
        let allowed = [200, 301, 302, 303, 307, 308, 404, 410, 451]
        guard let status = Int(statusText), allowed.contains(status), isSafe(to) || to.hasPrefix("/:"),
            to.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let rule = Rule(from: from, to: to, status: status, isForced: isForced)
        // A rewrite stays on the site, and a rule that leads to itself never ends.
        if rule.isRewrite, !to.hasPrefix("/") { return nil }
        if !rule.isRewrite, from.exactPath == to { return nil }
        return rule
    }
}
