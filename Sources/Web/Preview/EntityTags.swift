/// The entity tags of an `If-None-Match`: a list, or `*` for any.
struct EntityTags: Sendable {
    private let field: String

    init(_ field: String) {
        self.field = field
    }

    /// Whether the list has `tag`, a strong one with its quotes, by weak comparison.
    func weaklyInclude(_ tag: String) -> Bool {
        if field == tag { return true }
        var rest = field[...].trimmingWhitespace()
        if rest == "*" { return true }
        while !rest.isEmpty {
            if rest.hasPrefix("W/") { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
            if rest[...end] == tag { return true }
            rest = rest[rest.index(after: end)...].drop { $0 == "," || $0 == " " || $0 == "\t" }
        }
        return false
    }
}
