/// The rules of a site's `_headers`: a path on a line, then `Name: value` or `! Name` on the lines below it.
///
/// All rules that match a path apply in order: a name that occurs again is appended to. What a preview must not let a
/// site decide is left out, see ``ResponsePolicy``.
struct HeaderRules: Hashable, Sendable {
    /// What one line below a path says.
    enum Change: Hashable, Sendable {
        case set(name: String, value: String)
        case unset(name: String)
    }

    private struct Rule: Hashable, Sendable {
        let pattern: PathPattern
        var changes: [Change] = []
    }

    private let rules: [Rule]

    static let none = HeaderRules("")

    init(_ text: String) {
        var rules: [Rule] = []
        // Lines below a path that is not understood belong to nothing.
        var isBelowRule = false
        for line in text.split(whereSeparator: \.isNewline) where line.utf8.count <= 2_000 {
            let content = line.trimmingWhitespace()
            guard !content.isEmpty, !content.hasPrefix("#") else { continue }
            if content.hasPrefix("/") || content.contains("://") && line.first?.isWhitespace == false {
                isBelowRule = false
                if rules.count < 100, let pattern = PathPattern(content) {
                    rules.append(Rule(pattern: pattern))
                    isBelowRule = true
                }
            } else if isBelowRule, let change = Self.change(content) {
                rules[rules.count - 1].changes.append(change)
            }
        }
        self.rules = rules
    }

    /// The changes to the response for a decoded path, in order.
    func changes(for path: String) -> [Change] {
        guard !rules.isEmpty else { return [] }
        let bytes = Array(path.utf8)
        return rules.flatMap { rule -> [Change] in
            guard let captures = rule.pattern.match(bytes) else { return [] }
            return rule.changes.map { Self.filled($0, captures) }
        }
    }

    private static func filled(_ change: Change, _ captures: [String: String]) -> Change {
        guard case .set(let name, var value) = change, !captures.isEmpty, value.contains(":") else { return change }
        for (capture, text) in captures.sorted(by: { $0.key.count > $1.key.count }) {
            value = value.split(separator: ":" + capture, omittingEmptySubsequences: false)
                .joined(separator: PercentEncoding.encode(text))
        }
        return .set(name: name, value: value)
    }

    private static func change(_ line: Substring) -> Change? {
        if line.hasPrefix("!") {
            let name = line.dropFirst().trimmingWhitespace()
            return isToken(name) ? .unset(name: String(name)) : nil
        }
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].trimmingWhitespace()
        let value = line[line.index(after: colon)...].trimmingWhitespace()
        guard isToken(name), !value.isEmpty, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return .set(name: String(name), value: String(value))
    }

    private static func isToken(_ name: Substring) -> Bool {
        let marks = "!#$%&'*+-.^_`|~".utf8
        return !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
                    || marks.contains(byte)
            }
    }
}

extension Substring {
    /// The text without spaces and tabs at its ends.
    func trimmingWhitespace() -> Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { start[...$0] } ?? ""
    }
}
