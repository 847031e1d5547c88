import SiteModel

/// The last brace of a file of code, which an answer that broke off too early left out. Only where nothing else is
/// open, and the brace belongs to what the last lines are in.
struct UnclosedBlockSlip: Slip {
    let name = "unclosed-block"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.readsCode(path.fileExtension) else { return nil }
        let map = CodeMap(text)
        guard map.openBrackets.count == 1, let open = map.openBrackets.first, map.bytes[open] == UInt8(ascii: "{"),
            map.unclosed.isEmpty, map.unopened.isEmpty, !map.isTangled
        else { return nil }
        // It opens an outermost declaration, and nothing outermost follows.
        guard map.indentation(at: open).isEmpty, map.bytes[map.lineStart(open)] != UInt8(ascii: "}") else { return nil }
        let rest = map.text(map.lineEnd(open)..<map.bytes.count)
        let isInside = rest.split(separator: "\n").allSatisfy { $0.first?.isWhitespace ?? true }
        guard isInside, rest.contains(where: { !$0.isWhitespace }) else { return nil }
        let mended = text.trimmingSuffix(while: \.isWhitespace) + "\n}\n"
        return MendedText(mended, "Closed the last brace of \(path).")
    }
}

extension String {
    /// Without what holds at its end.
    func trimmingSuffix(while holds: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, holds(last) { rest.removeLast() }
        return String(rest)
    }
}
