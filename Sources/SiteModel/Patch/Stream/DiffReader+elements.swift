extension DiffReader.Section {
    /// What the section does to the tree, or why it cannot be read.
    func elements() -> Result<[EditElement], PatchFailure> {
        let (old, new) = GitPath.withoutPrefixes(old, new)
        let oldPath = path(old) ?? path
        let newPath = path(new) ?? path
        let name = renamedTo ?? newPath ?? oldPath
        guard let name else { return failure(.malformed, nil, "The diff names no file.") }
        if isBinary { return failure(.binary, name, "A binary diff cannot be applied.") }
        if isCopy { return failure(.malformed, name, "A diff that copies a file cannot be applied.") }
        if let from = renamedFrom {
            guard let to = renamedTo else { return failure(.malformed, name, "“rename from” has no “rename to”.") }
            return moved(from: from, to: to)
        }
        if isDeletion || new == .nowhere {
            return .success([EditElement(line: line, action: .delete(path: oldPath ?? name))])
        }
        if isAddition || old == .nowhere { return .success([addition(name)]) }
        if let oldPath, let newPath, !oldPath.utf8.elementsEqual(newPath.utf8) {
            return moved(from: oldPath, to: newPath)
        }
        guard !hunks.isEmpty else {
            return hasOtherMode ? .success([]) : failure(.malformed, name, "The diff of the file has no hunks.")
        }
        return edit(name).map { [$0] }
    }

    private func path(_ header: GitPath.Header?) -> String? {
        guard case .path(let path)? = header else { return nil }
        return path
    }

    private func moved(from: String, to: String) -> Result<[EditElement], PatchFailure> {
        let move = EditElement(line: line, action: .rename(from: from, to: to))
        guard !hunks.isEmpty else { return .success([move]) }
        return edit(to).map { [move, $0] }
    }

    private func addition(_ path: String) -> EditElement {
        var content: [UInt8] = []
        for hunk in hunks {
            for index in hunk.replace.indices {
                content += hunk.replace[index]
                content.append(UInt8(ascii: "\n"))
            }
        }
        return EditElement(line: line, action: .addition(path: path, content: content))
    }

    private func edit(_ path: String) -> Result<EditElement, PatchFailure> {
        var blocks: [SearchBlock] = []
        for (index, hunk) in hunks.enumerated() {
            guard !hunk.search.isEmpty || !hunk.replace.isEmpty else {
                return failure(.malformed, path, "A hunk has no lines.", line: hunk.line)
            }
            var block = SearchBlock(
                number: index + 1, line: hunk.line, search: hunk.search, replace: hunk.replace, hint: hunk.start)
            block.isInsertion = hunk.search.isEmpty && hunk.start != nil
            blocks.append(block)
        }
        return .success(EditElement(line: line, action: .edit(path: path, blocks: blocks)))
    }

    private func failure<Value>(
        _ kind: PatchFailure.Kind, _ path: String?, _ message: String, line: Int? = nil
    ) -> Result<Value, PatchFailure> {
        var failure = PatchFailure(kind, path: path, message)
        failure.line = line ?? self.line
        failure.order = self.line
        return .failure(failure)
    }
}
