/// The names that a module of JavaScript or TypeScript exports, and those that it imports.
///
/// Statements are read where formatted code has them: at the beginning of a line.
public struct ModuleNames: Sendable {
    /// Names that other modules can import; `default` for the default.
    public private(set) var exports: Set<String> = []
    /// Whether it passes on all that another module exports.
    public private(set) var exportsAll = false
    /// What it takes from where.
    public private(set) var imports: [Import] = []

    public struct Import: Sendable {
        public var names: Set<String>
        public var module: String
    }

    /// Whether `path` is a module whose names can be read.
    public static func isModule(_ path: FilePath) -> Bool {
        ["ts", "tsx", "js", "jsx", "mjs", "mts"].contains(path.fileExtension)
    }

    public init(_ content: [UInt8]) {
        let lines = TextLines(content[...])
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            guard line.starts(with: "export") || line.starts(with: "import") else { continue }
            var statement = line.text
            // A list in braces may go over lines.
            var more = 0
            while statement.contains("{"), !statement.contains("}"), Self.mayBeList(statement), index < lines.count,
                more < 200
            {
                statement += " " + lines[index].text
                index += 1
                more += 1
            }
            read(statement)
        }
    }

    private static func mayBeList(_ statement: String) -> Bool {
        statement.hasPrefix("import") || statement.wholeMatch(of: /export\s+(type\s+)?\{[^}]*/) != nil
    }

    private mutating func read(_ statement: String) {
        if statement.hasPrefix("import") { return readImport(statement) }
        if let match = statement.firstMatch(of: /^export\s+(?:type\s+)?\{([^}]*)\}/) {
            exports.formUnion(Self.names(in: match.1, exported: true))
            if let module = Self.module(of: statement) {
                imports.append(Import(names: Self.names(in: match.1, exported: false), module: module))
            }
        } else if let match = statement.firstMatch(of: /^export\s*\*\s*as\s+(\w+)/) {
            exports.insert(String(match.1))
        } else if statement.firstMatch(of: /^export\s*\*/) != nil {
            exportsAll = true
        } else if statement.firstMatch(of: /^export\s+default\b/) != nil {
            exports.insert("default")
        } else if let match = statement.firstMatch(of: /^export\s+(?:const|let|var)\s*[\{\[]([^\}\]]*)/) {
            exports.formUnion(
                match.1.split(separator: ",").compactMap { part in
                    part.split(separator: ":").last?.firstMatch(of: /[\w$]+/).map { String($0.0) }
                })
        } else if let match = statement.firstMatch(
            of:
                /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const\s+enum|function\s*\*?|class|const|let|var|type|interface|enum|namespace)\s*([\w$]+)/
        ) {
            exports.insert(String(match.1))
        }
    }

    private mutating func readImport(_ statement: String) {
        guard let module = Self.module(of: statement) else { return }
        var names: Set<String> = []
        if let match = statement.firstMatch(of: /\{([^}]*)\}/) { names = Self.names(in: match.1, exported: false) }
        if statement.firstMatch(of: /^import\s+(?:type\s+)?[\w$]+\s*(?:,|from)/) != nil { names.insert("default") }
        imports.append(Import(names: names, module: module))
    }

    private static func module(of statement: String) -> String? {
        statement.firstMatch(of: /(?:from|import)\s*["']([^"']+)["']/).map { String($0.1) }
    }

    /// The names of a list such as `a, type B, c as d`: what others know them by, or what they are called inside.
    private static func names(in list: Substring, exported: Bool) -> Set<String> {
        var names: Set<String> = []
        for part in list.split(separator: ",") {
            var words = part.split(whereSeparator: \.isWhitespace)
            if words.first == "type", words.count > 1, words[1] != "as" { words.removeFirst() }
            guard let name = exported ? words.last : words.first else { continue }
            names.insert(String(name))
        }
        return names
    }

    /// The places at which a file that `module` names may stand, seen from `importer`; none for packages.
    public static func places(of module: String, from importer: FilePath) -> [String] {
        var segments: [Substring]
        if module.hasPrefix("@/") || module.hasPrefix("~/") {
            segments = ["src"] + module.dropFirst(2).split(separator: "/")
        } else if module.hasPrefix(".") {
            segments = Array(importer.segments.dropLast())
            for segment in module.split(separator: "/") {
                if segment == ".." {
                    guard segments.popLast() != nil else { return [] }
                } else if segment != "." {
                    segments.append(segment)
                }
            }
        } else {
            return []
        }
        let path = segments.joined(separator: "/")
        let endings = ["tsx", "ts", "jsx", "js", "mjs", "mts"]
        var places = [path] + endings.map { "\(path).\($0)" } + endings.map { "\(path)/index.\($0)" }
        // TypeScript lets a module be named by the file that it becomes.
        for (compiled, source) in [(".js", ".ts"), (".js", ".tsx"), (".jsx", ".tsx"), (".mjs", ".mts")]
        where path.hasSuffix(compiled) {
            places.append(path.dropLast(compiled.count) + source)
        }
        return places
    }
}
