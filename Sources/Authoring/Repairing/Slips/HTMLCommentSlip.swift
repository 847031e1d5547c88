import SiteModel

/// Comments of HTML within markup, which are comments of the code there.
struct HTMLCommentSlip: Slip {
    let name = "html-comment"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.reads(path.fileExtension), text.contains("<!--") else { return nil }
        let map = CodeMap(text)
        guard !map.markupComments.isEmpty else { return nil }
        let edits = map.markupComments.map { range in
            let said = map.text(range).trimmingPrefix("<!--")
            let inner = said.hasSuffix("-->") ? said.dropLast(3) : said
            return (range: range, text: "{/*\(inner.replacing("*/", with: "* /"))*/}")
        }
        return MendedText(map.replacing(edits), "Wrote the comments of HTML in \(path) as comments of the code.")
    }
}
