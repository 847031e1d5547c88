import SiteModel

/// `<br>`, `<img …>` and the other elements that hold nothing, without the slash that closes them in markup of code.
struct VoidElementSlip: Slip {
    let name = "void-element"

    private static let names: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.reads(path.fileExtension) else { return nil }
        let map = CodeMap(text)
        var edits: [(range: Range<Int>, text: String)] = []
        for tag in map.tags where Self.names.contains(tag.name) {
            let end = tag.range.upperBound
            switch tag.kind {
            case .selfClosing: continue
            case .opening:
                // `<img></img>` is closed; only what stands alone is mended.
                guard tag.partner == nil, end > 0, map.bytes[end - 1] == UInt8(ascii: ">") else { continue }
                let hasSpace = CodeScanner.isSpace(map.bytes[end - 2])
                edits.append((end - 1..<end, hasSpace ? "/>" : " />"))
            case .closing:
                // `</br>` was never opened.
                if tag.partner == nil { edits.append((tag.range, tag.name == "br" ? "<br />" : "")) }
            }
        }
        guard !edits.isEmpty else { return nil }
        return MendedText(map.replacing(edits), "Closed the elements in \(path) that hold nothing.")
    }
}
