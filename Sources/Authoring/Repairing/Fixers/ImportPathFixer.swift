import Building
import SiteModel

/// A file is imported by a path at which it does not stand: another folder, another case, an alias that the project
/// does not have. Only where one file fits.
struct ImportPathFixer: Fixer {
    let name = "import-path"

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        guard Self.isAboutPaths(problem.message), let file = problem.file, let line = problem.line,
            let path = try? FilePath(file), let user = CodeFile(path, in: files),
            let statement = user.statement(onLine: line),
            !statement.module.hasPrefix(".") || user.target(of: statement.module, in: files) == nil
        else { return nil }
        let module = statement.module
        if statement.isBare, module.hasSuffix(".css") { return sheet(statement, user, files) }
        if Self.pictures.contains(where: { module.hasSuffix(".\($0)") }) { return picture(statement, user, files) }
        guard Self.isLocal(module), let target = place(of: statement, from: user, in: files) else { return nil }
        let specifier = user.specifier(of: target)
        return Repair(
            user.path, user.map.replacing([(statement.moduleRange, specifier)]),
            "Imported \(target) as “\(specifier)” instead of “\(module)” in \(user.path).")
    }

    private static func isAboutPaths(_ message: String) -> Bool {
        message.contains("Could not resolve") || message.contains("Could not read from file")
            || message.contains("Cannot find module")
            || message.contains("not a dependency") || message.contains("avoid issues with case-sensitive file systems")
    }

    /// Whether a module is meant to be a file of the project.
    static func isLocal(_ module: String) -> Bool {
        [".", "@/", "~/", "#/", "/", "src/"].contains { module.hasPrefix($0) }
            || ["components/", "sections/", "pages/", "lib/", "utils/"].contains { module.hasPrefix($0) }
    }

    private func place(of statement: ImportStatement, from user: CodeFile, in files: SourceFiles) -> FilePath? {
        // An alias that other tools would know how to follow.
        if let known = user.target(of: statement.module, in: files) { return known }
        let modules = files.paths.filter { $0.isBelow("src") && ModuleNames.isModule($0) && $0 != user.path }
        let wanted = Self.stem(statement.module)
        let stemmed = modules.filter { path in
            let name = Self.stem(path.name)
            return name == wanted || name == "index" && path.segments.dropLast().last.map(Self.stem) == wanted
        }
        // What is not there is named by a neighbour's folder: the same end of the path decides between equals.
        let fitting = stemmed.filter { exportsAll(of: statement, in: $0, files) }
        if fitting.count == 1 { return fitting.first }
        let marks: Set<Substring> = [".", "..", "@", "~", "#"]
        let tail: [Substring] = statement.module.lowercased().split(separator: "/").filter { !marks.contains($0) }
        let same = fitting.filter { path in
            let places = path.segments.map { Self.stem($0) }
            return places.suffix(tail.count).elementsEqual(tail.map { Self.stem($0) })
        }
        if same.count == 1 { return same.first }
        guard fitting.isEmpty, !statement.names.isEmpty else { return nil }
        // The names say which file is meant where the path says nothing.
        let exporters = modules.filter { exportsAll(of: statement, in: $0, files) }
        return exporters.count == 1 ? exporters.first : nil
    }

    private func exportsAll(of statement: ImportStatement, in path: FilePath, _ files: SourceFiles) -> Bool {
        let exports = ModuleNames(files[path] ?? [])
        return exports.exportsAll || statement.names.allSatisfy { exports.exports.contains($0.imported) }
    }

    private static func stem(_ path: some StringProtocol) -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        return name.prefix { $0 != "." }.lowercased()
    }

    /// A style sheet that is not there is left out: the styles of the site come from `src/styles.css`.
    private func sheet(_ statement: ImportStatement, _ user: CodeFile, _ files: SourceFiles) -> Repair? {
        let wanted = Self.stem(statement.module)
        let alike = files.paths.filter {
            $0.isBelow("src") && $0.fileExtension == "css" && Self.stem($0.name) == wanted
        }
        if alike.count == 1, let target = alike.first, !target.isBelow("src/styles") {
            let specifier = user.specifier(of: target)
            return Repair(
                user.path, user.map.replacing([(statement.moduleRange, specifier)]),
                "Imported \(target) as “\(specifier)” in \(user.path).")
        }
        return Repair(
            user.path, user.replacing(statement, with: nil),
            "Left out the style sheet “\(statement.module)”, which is not in the project, from \(user.path).")
    }

    private static let pictures = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"]

    /// A picture of `public` is named by its address and not imported.
    private func picture(_ statement: ImportStatement, _ user: CodeFile, _ files: SourceFiles) -> Repair? {
        guard let local = statement.defaultName, statement.names.isEmpty else { return nil }
        let name = statement.module.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let fitting = files.paths.filter { $0.isBelow("public") && $0.name.lowercased() == name }
        guard fitting.count == 1, let target = fitting.first, let last = user.imports.last else { return nil }
        let address = target.text.dropFirst("public".count)
        var edits = [(range: statement.range, text: "")]
        let end = last.range.upperBound
        edits.append((end..<end, "\nconst \(local) = \"\(address)\";\n"))
        return Repair(
            user.path, user.map.replacing(edits), "Named the picture \(address) by its address in \(user.path).")
    }
}
