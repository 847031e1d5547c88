/// What each kind of element does to the tree.
extension PatchRun {
    mutating func apply(_ element: EditElement) throws {
        let line = element.line
        switch element.action {
        case .file(let text, let content):
            guard let path = checked(text, at: line) else { return }
            try write(path, content, at: line)
        case .addition(let text, let content):
            guard let path = checked(text, at: line) else { return }
            guard !exists(path) else {
                return failConflict(path, "The diff adds “\(path)”, which is there already.", at: line)
            }
            try write(path, content, at: line)
        case .edit(let text, let blocks):
            guard let path = checked(text, at: line) else { return }
            try edit(path, blocks, at: line)
        case .delete(let text):
            guard let path = checked(text, at: line) else { return }
            delete(path, at: line)
        case .rename(let from, let to):
            let old = checked(from, at: line)
            let new = checked(to, at: line)
            guard let old, let new else { return }
            rename(old, to: new, at: line)
        case .dependency(let name, let version):
            try addDependency(name, version, at: line)
        }
    }

    private mutating func write(_ path: FilePath, _ given: [UInt8], at line: Int) throws {
        if deleted[path] != nil {
            return failConflict(path, "The turn deletes “\(path)” and writes it.", at: line)
        }
        let before = drafts[path]
        if let known = before?.given {
            guard known != given else { return }
            return failConflict(path, "The turn writes “\(path)” twice, and not alike.", at: line)
        }
        let origin = before.map(\.origin) ?? (exists(path) ? path : nil)
        var content = given
        if let last = content.last, last != UInt8(ascii: "\n") { content.append(UInt8(ascii: "\n")) }
        if let origin, LineEnds.areReturns(in: try read(origin)) { content = LineEnds.withReturns(content) }
        drafts[path] = PatchDraft(
            origin: origin, content: .whole(content), given: given, line: line, isReplaced: origin != nil)
        let lines = TextLines(content[...])
        try checkLazy(
            lines, lines.indices.filter { LazyText.isIn(lines[$0]) }, path: path, origin: origin, at: line)
    }

    private mutating func delete(_ path: FilePath, at line: Int) {
        if drafts[path] != nil {
            return failConflict(path, "The turn writes “\(path)” and deletes it.", at: line)
        }
        guard exists(path) else { return failMissing(path, at: line) }
        gone.insert(path)
        deleted[path] = line
    }

    private mutating func rename(_ from: FilePath, to: FilePath, at line: Int) {
        guard exists(from) else { return failMissing(from, at: line) }
        guard !exists(to) else {
            return failConflict(to, "“\(from)” cannot become “\(to)”, which is there already.", at: line)
        }
        var draft = drafts[from] ?? PatchDraft(origin: from, content: .moved, line: line)
        draft.line = line
        drafts[from] = nil
        if base.sizes[from] != nil { gone.insert(from) }
        drafts[to] = draft
    }

    private mutating func addDependency(_ name: String, _ version: String, at line: Int) throws {
        guard Self.isPackage(name), !version.isEmpty, version.utf8.count <= 200,
            version.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else {
            var failure = PatchFailure(.malformed, path: Turn.manifest, "“\(name)” at “\(version)” is no package.")
            failure.line = line
            return fail(failure, at: line)
        }
        guard let path = checked(Turn.manifest, at: line) else { return }
        guard exists(path) else { return failMissing(path, at: line) }
        let content = try current(path)
        guard isText(content, path, at: line) else { return }
        guard let changed = try? PackageManifest(content).adding(name, version: version) else {
            var failure = PatchFailure(.malformed, path: path.text, "“\(path)” is not well-formed JSON.")
            failure.line = line
            return fail(failure, at: line)
        }
        var draft = drafts[path] ?? PatchDraft(origin: path, content: .moved, line: line)
        draft.rungBefore = draft.rung
        draft.content = .whole(changed)
        drafts[path] = draft
    }

    /// Whether npm takes the name.
    private static func isPackage(_ name: String) -> Bool {
        name.utf8.count <= 214
            && name.wholeMatch(of: /(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-zA-Z0-9~-][a-zA-Z0-9._~-]*/) != nil
    }

    /// Whether the content can be edited as text; fails where it cannot.
    mutating func isText(_ content: [UInt8], _ path: FilePath, at line: Int) -> Bool {
        if !content.contains(0), String(validating: content, as: UTF8.self) != nil { return true }
        fail(PatchFailure(.binary, path: path.text, "“\(path)” is not a text file."), at: line)
        return false
    }
}
