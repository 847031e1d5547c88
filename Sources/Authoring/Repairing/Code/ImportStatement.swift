/// One `import` of a module of TypeScript.
struct ImportStatement {
    struct Name: Hashable {
        var imported: String
        var local: String
        var isType = false

        var text: String {
            (isType ? "type " : "") + (imported == local ? imported : "\(imported) as \(local)")
        }
    }

    var isType = false
    /// The local name of the default export.
    var defaultName: String?
    /// The local name of the whole module.
    var namespace: String?
    var names: [Name] = []
    var hasBraces = false
    var module: String
    /// The statement with its newline.
    var range: Range<Int> = 0..<0
    var moduleRange: Range<Int> = 0..<0

    /// Whether it only runs the module.
    var isBare: Bool { defaultName == nil && namespace == nil && names.isEmpty }

    var localNames: [String] { [defaultName, namespace].compactMap(\.self) + names.map(\.local) }

    /// The statement as the template's code writes it, with a newline.
    var text: String {
        var parts: [String] = []
        if let defaultName { parts.append(defaultName) }
        if let namespace { parts.append("* as \(namespace)") }
        if !names.isEmpty { parts.append("{ \(names.map(\.text).joined(separator: ", ")) }") }
        let clause = parts.isEmpty ? "" : parts.joined(separator: ", ") + " from "
        return "import \(isType ? "type " : "")\(clause)\"\(module)\";\n"
    }

    /// The imports of a file, in their order. Those in texts and comments are none.
    static func all(in map: CodeMap) -> [ImportStatement] {
        let source = String(decoding: map.bytes, as: UTF8.self)
        // The comment before a statement belongs to nobody here; only the statement's own lines are taken.
        let statement =
            /(?m)^import\b\s*(type\s+(?!from\b)(?=[\w{*$]))?([\w$\s,{}*]*?)(?:\bfrom\s*)?(["'])([^"'\n]+)["'][ \t]*;?[ \t]*\n?/
        var found: [ImportStatement] = []
        for match in source.matches(of: statement) {
            let start = source.utf8.distance(from: source.startIndex, to: match.range.lowerBound)
            let end = start + source.utf8.distance(from: match.range.lowerBound, to: match.range.upperBound)
            guard !map.comments.contains(where: { $0.contains(start) }),
                !map.strings.contains(where: { $0.contains(start) })
            else { continue }
            var one = ImportStatement(module: String(match.4))
            one.isType = match.1 != nil
            one.range = start..<end
            let module = source.utf8.distance(from: source.startIndex, to: match.4.startIndex)
            one.moduleRange = module..<(module + match.4.utf8.count)
            one.read(clause: match.2)
            found.append(one)
        }
        return found
    }

    private mutating func read(clause: Substring) {
        var rest = clause
        if let open = clause.firstIndex(of: "{") {
            hasBraces = true
            rest = clause[..<open]
            let list = clause[clause.index(after: open)...].prefix { $0 != "}" }
            names = list.split(separator: ",").compactMap { part in
                var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
                let isType = words.count > 1 && words[0] == "type" && words[1] != "as"
                if isType { words.removeFirst() }
                guard let first = words.first, let last = words.last else { return nil }
                return Name(imported: first, local: last, isType: isType)
            }
        }
        for part in rest.split(separator: ",") {
            let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            if words.first == "*" { namespace = words.last } else { defaultName = words.first }
        }
    }
}
