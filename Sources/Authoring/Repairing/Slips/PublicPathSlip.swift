import SiteModel

/// `/public/x` as the address of a file: the site serves what is in `public` from its root.
struct PublicPathSlip: Slip {
    let name = "public-path"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.readsCode(path.fileExtension) || ["css", "json", "html"].contains(path.fileExtension),
            path.isBelow("src") || path.isBelow("public") || ["site.json", "index.html"].contains(path.text),
            text.contains("public/")
        else { return nil }
        var hasChanged = false
        let mended = text.replacing(/(["'`(=])((?:\.{0,2}\/)+)?public\/([\w@%.\/-]+)/) { match in
            // Only what is there, and not the imports of modules, which name files and no addresses.
            guard let place = try? FilePath("public/\(match.3)"), files[place] != nil else { return String(match.0) }
            let before = text[..<match.range.lowerBound].suffix(12)
            guard !before.contains("from"), !before.contains("import") else { return String(match.0) }
            hasChanged = true
            return "\(match.1)/\(match.3)"
        }
        guard hasChanged else { return nil }
        return MendedText(mended, "Wrote the addresses of files of “public” in \(path) from the root of the site.")
    }
}
