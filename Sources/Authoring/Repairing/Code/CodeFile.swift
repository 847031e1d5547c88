import SiteModel

/// One file of code as repairs see it: its map, its imports, what it declares.
struct CodeFile {
    let path: FilePath
    let text: String
    let map: CodeMap
    let imports: [ImportStatement]

    /// Nil for what is no code.
    init?(_ path: FilePath, in files: SourceFiles) {
        guard CodeMap.readsCode(path.fileExtension), let text = files.text(path) else { return nil }
        self.init(path, text)
    }

    init(_ path: FilePath, _ text: String) {
        self.path = path
        self.text = text
        map = CodeMap(text)
        imports = ImportStatement.all(in: map)
    }

    /// The names that its imports bring.
    var imported: Set<String> { Set(imports.flatMap(\.localNames)) }

    /// Whether the file declares `name` itself, anywhere.
    func declares(_ name: String) -> Bool { declaration(of: name, isOutermost: false) != nil }

    /// The offset of the declaration of `name`: of its first word, `export` included.
    func declaration(of name: String, isOutermost: Bool = true) -> (offset: Int, isExported: Bool, isType: Bool)? {
        let pattern =
            /(?m)^([ \t]*)(export\s+(?:default\s+)?)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(function\s*\*?|const\s+enum|class|const|let|var|type|interface|enum)\s+([\w$]+)/
        for match in text.matches(of: pattern) where match.4 == name {
            if isOutermost, !match.1.isEmpty { continue }
            let offset = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound) + match.1.utf8.count
            if map.comments.contains(where: { $0.contains(offset) }) { continue }
            return (offset, match.2 != nil, match.3 == "type" || match.3 == "interface")
        }
        return nil
    }

    /// How often the name is used, without the imports of it and its declarations.
    func uses(of name: String) -> Int {
        map.words.count { word in
            word.name == name && !imports.contains { $0.range.contains(word.offset) }
        }
    }

    /// The import whose lines hold line `line`, counted from one.
    func statement(onLine line: Int) -> ImportStatement? {
        imports.first { statement in
            let first = map.bytes[..<statement.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
            let lines = map.bytes[statement.range].count { $0 == UInt8(ascii: "\n") }
            return line >= first && line < first + max(lines, 1)
        }
    }

    /// The text with one import instead of another; nil removes it.
    func replacing(_ statement: ImportStatement, with other: ImportStatement?) -> String {
        map.replacing([(statement.range, other?.text ?? "")])
    }

    /// The text with `name` imported from `module`: within an import of that module where there is one.
    func importing(_ name: ImportStatement.Name, from module: String) -> String {
        if let fitting = imports.first(where: {
            $0.module == module && $0.hasBraces && $0.isType == name.isType
        }) ?? imports.first(where: { $0.module == module && $0.hasBraces && !$0.isType }) {
            var changed = fitting
            var name = name
            if changed.isType { name.isType = false }
            changed.names.append(name)
            return replacing(fitting, with: changed)
        }
        var added = ImportStatement(module: module)
        added.isType = name.isType
        added.names = [.init(imported: name.imported, local: name.local)]
        return adding(added)
    }

    /// The text with another import below those that it has, or above everything.
    func adding(_ statement: ImportStatement) -> String {
        let place = imports.last?.range.upperBound ?? prologueEnd
        var text = statement.text
        if place > 0, map.bytes[place - 1] != UInt8(ascii: "\n") { text = "\n" + text }
        if imports.isEmpty, place < map.bytes.count, map.bytes[place] != UInt8(ascii: "\n") { text += "\n" }
        return map.replacing([(place..<place, text)])
    }

    /// Behind a comment for the whole file.
    private var prologueEnd: Int {
        guard let first = map.comments.first, first.lowerBound == 0, map.bytes.starts(with: "//".utf8) else { return 0 }
        return min(first.upperBound + 1, map.bytes.count)
    }

    // MARK: Modules

    /// The file that `module` names, seen from this one.
    func target(of module: String, in files: SourceFiles) -> FilePath? {
        for place in ModuleNames.places(of: module, from: path) {
            if let path = try? FilePath(place), files[path] != nil { return path }
        }
        return nil
    }

    /// How this file names the module at `target`.
    func specifier(of target: FilePath) -> String {
        let here = path.segments.dropLast()
        let there = target.segments
        let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: here.count - shared)
        var parts = up + there[shared...].map(String.init)
        if ModuleNames.isModule(target), var last = parts.popLast() {
            last = String(last.prefix { $0 != "." })
            if last != "index" || parts.allSatisfy({ $0 == ".." }) { parts.append(last) }
        }
        return (up.isEmpty ? "./" : "") + parts.joined(separator: "/")
    }
}
