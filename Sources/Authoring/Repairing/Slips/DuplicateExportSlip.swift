import SiteModel

/// A name exported where it is declared and once more in a list, or the same default twice.
struct DuplicateExportSlip: Slip {
    let name = "duplicate-export"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.readsCode(path.fileExtension), text.contains("export") else { return nil }
        let file = CodeFile(path, text)
        var edits: [(range: Range<Int>, text: String)] = []
        for match in text.matches(of: /(?m)^export\s*\{([^}]*)\}[ \t]*;?[ \t]*\n?/) {
            let names = match.1.split(separator: ",").map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            .filter { !$0.isEmpty }
            let kept = names.filter { name in
                !(file.declaration(of: name)?.isExported ?? false) || isDefault(name, text)
            }
            guard kept.count < names.count else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
            let end = start + text[match.range].utf8.count
            edits.append((start..<end, kept.isEmpty ? "" : "export { \(kept.joined(separator: ", ")) };\n"))
        }
        let all = text.matches(of: /(?m)^export\s+default\s+([\w$]+)[ \t]*;[ \t]*\n?/)
        for match in all.dropFirst() where match.1 == all.first?.1 {
            let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
            edits.append((start..<start + text[match.range].utf8.count, ""))
        }
        guard !edits.isEmpty else { return nil }
        return MendedText(file.map.replacing(edits), "Removed what \(path) exported twice.")
    }

    /// Whether the name is declared as the default, so that a list is its only export by name.
    private func isDefault(_ name: String, _ text: String) -> Bool {
        text.matches(of: /export\s+default\s+(?:async\s+)?(?:function|class)\s+([\w$]+)/).contains { $0.1 == name }
    }
}
