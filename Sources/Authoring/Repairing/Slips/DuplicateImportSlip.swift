import SiteModel

/// The same name imported twice: the second import goes, or loses the name.
struct DuplicateImportSlip: Slip {
    let name = "duplicate-import"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.readsCode(path.fileExtension) else { return nil }
        let file = CodeFile(path, text)
        var known: [String: String] = [:]
        var edits: [(range: Range<Int>, text: String)] = []
        for statement in file.imports where !statement.isBare {
            var changed = statement
            changed.names = []
            for name in statement.names {
                let source = "\(statement.module) \(name.imported)"
                if let before = known[name.local] {
                    // The same name for two things is a question that only its author can answer.
                    guard before == source else { return nil }
                    continue
                }
                known[name.local] = source
                changed.names.append(name)
            }
            for (local, source) in [(statement.defaultName, "default"), (statement.namespace, "*")] {
                guard let local else { continue }
                if let before = known[local] {
                    guard before == "\(statement.module) \(source)" else { return nil }
                    if source == "default" { changed.defaultName = nil } else { changed.namespace = nil }
                }
                known[local] = "\(statement.module) \(source)"
            }
            guard
                changed.names.count != statement.names.count || changed.defaultName != statement.defaultName
                    || changed.namespace != statement.namespace
            else { continue }
            edits.append((statement.range, changed.isBare ? "" : changed.text))
        }
        guard !edits.isEmpty else { return nil }
        return MendedText(file.map.replacing(edits), "Removed what \(path) imported twice.")
    }
}
