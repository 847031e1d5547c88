import Building
import SiteModel

/// A style sheet imports another one by a path at which it does not stand. Where one sheet fits, its path is written;
/// where none does, the import goes.
struct StyleImportFixer: Fixer {
    let name = "style-import"

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        guard problem.step == .styles, let match = problem.message.firstMatch(of: /Can't resolve '([^']+)'/) else {
            return nil
        }
        let missing = String(match.1)
        // Tailwind itself is missing where the machine has not been set up.
        guard missing != "tailwindcss" else { return nil }
        let name = missing.split(separator: "/").last.map(String.init) ?? ""
        let sheets = files.paths.filter { $0.isBelow("src") && $0.fileExtension == "css" }
        for path in sheets {
            guard let text = files.text(path) else { continue }
            let folder = path.segments.dropLast().joined(separator: "/")
            let line = /(?m)^[ \t]*@import\s+(?:url\()?["']([^"']+)["']\)?[^;\n]*;?[ \t]*\n?/
            guard let found = text.matches(of: line).first(where: { $0.1 == missing }) else { continue }
            let imported = Set(text.matches(of: line).map { String($0.1) })
            let alike = SimilarPaths.to("\(folder)/\(missing.trimmingPrefix("./"))", among: sheets).filter { other in
                other != path.text && other != "src/theme.css"
            }
            var mended = text
            if missing.hasPrefix("."), let target = alike.first(where: { $0.hasPrefix(folder + "/") }),
                alike.count == 1 || target.hasSuffix("/\(name)")
            {
                let specifier = "./" + target.dropFirst(folder.count + 1)
                if !imported.contains(specifier) {
                    mended.replaceSubrange(found.1.startIndex..<found.1.endIndex, with: specifier)
                    return Repair(path, mended, "Imported \(target) instead of “\(missing)” in \(path).")
                }
            }
            mended.removeSubrange(found.range)
            return Repair(path, mended, "Left out the style sheet “\(missing)”, which is not there, from \(path).")
        }
        return nil
    }
}
