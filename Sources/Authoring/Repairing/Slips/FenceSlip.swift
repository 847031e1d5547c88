import SiteModel

/// A fence of Markdown around the whole file, left from an answer in a chat.
struct FenceSlip: Slip {
    let name = "markdown-fence"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard !["md", "mdx", "txt"].contains(path.fileExtension) else { return nil }
        guard let match = text.wholeMatch(of: /\s*(`{3,}|~{3,})[\w.+-]*[^\n`]*\r?\n([\s\S]*?)\r?\n(`{3,}|~{3,})\s*/),
            match.1 == match.3, !match.2.split(separator: "\n").contains(where: { $0.hasPrefix(match.1) })
        else { return nil }
        return MendedText(match.2 + "\n", "Removed the Markdown fence around \(path).")
    }
}
