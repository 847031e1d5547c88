import SiteModel

/// `'use client'` and `'use server'` at the beginning of a file: directives of a framework that the project is not
/// made with.
struct UseClientSlip: Slip {
    let name = "framework-directive"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.readsCode(path.fileExtension),
            let match = text.prefixMatch(of: /\s*["']use (?:client|server)["'];?[ \t]*(?:\r?\n)*/)
        else { return nil }
        return MendedText(
            String(text[match.range.upperBound...]), "Removed the directive of another framework from \(path).")
    }
}
