import SiteModel

/// The directives of Tailwind 3, `@tailwind base` and its like: Tailwind 4 passes over them, and the site loses all
/// styles without a word.
struct TailwindDirectiveSlip: Slip {
    let name = "tailwind-directive"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard path.fileExtension == "css", path.isBelow("src"), path.text != "src/theme.css" else { return nil }
        let directive = /(?m)^[ \t]*@tailwind\s+(?:base|components|utilities|preflight|variants|screens)\s*;?[ \t]*\n?/
        guard text.contains(directive) else { return nil }
        var rest = text.replacing(directive, with: "")
        let hasImport = rest.contains(/@import\s+["']tailwindcss/)
        // Only the entry loads Tailwind; its sources are named where the project names them.
        if path.text == "src/styles.css", !hasImport {
            let isExplicit = rest.contains("@source ")
            rest =
                "@import \"tailwindcss\"\(isExplicit ? " source(none)" : "");\n"
                + String(rest.trimmingPrefix(while: \.isNewline))
        }
        return MendedText(rest, "Wrote the directives of Tailwind 3 in \(path) as Tailwind 4 has them.")
    }
}
