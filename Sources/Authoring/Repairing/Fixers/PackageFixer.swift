import Building
import SiteModel

/// A package is imported that the project does not have: what the project has instead takes its place where that is
/// safe, and an import that nobody uses goes. Everything else stays, for somebody who knows what was meant.
struct PackageFixer: Fixer {
    let name = "unknown-package"

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        guard let module = Self.module(in: problem.message), Self.isPackage(module) else { return nil }
        var work = files
        var done: [String] = []
        let users = files.paths.filter { CodeFile($0, in: files)?.imports.contains { $0.module == module } ?? false }
        for path in users {
            // A file may import the same package twice.
            for _ in 0..<4 {
                guard let user = CodeFile(path, in: work),
                    let statement = user.imports.first(where: { $0.module == module })
                else { break }
                guard let change = PackageChange.of(statement, in: user, work) else { return nil }
                for (path, text) in change.texts { work[path] = Array(text.utf8) }
                if !done.contains(change.what) { done.append(change.what) }
            }
        }
        let package = Self.package(of: module)
        let isUsed = work.paths.contains { path in
            CodeFile(path, in: work)?.imports.contains { Self.package(of: $0.module) == package } ?? false
        }
        if !isUsed, let text = Manifest.without(package, in: work) {
            work[text.path] = Array(text.text.utf8)
            if users.isEmpty { done.append("took it out of package.json, because nothing imports it") }
        }
        guard !done.isEmpty else { return nil }
        let changes = work.contents.filter { files[$0.key] != $0.value }
        return Repair(
            changes: changes, sentence: "The project has no package “\(package)”: \(done.joined(separator: "; ")).")
    }

    static func module(in message: String) -> String? {
        let marks = [
            /Could not resolve:? "([^"]+)"/, /Import "([^"]+)" not a dependency/, /Cannot find module '([^']+)'/,
            /Failed to resolve import "([^"]+)"/,
        ]
        return marks.lazy.compactMap { message.firstMatch(of: $0).map { String($0.1) } }.first
    }

    static func isPackage(_ module: String) -> Bool {
        !ImportPathFixer.isLocal(module) && !module.contains(":") && module != "react" && module != "react-dom"
            && !module.hasPrefix("react/") && !module.hasPrefix("react-dom/") && !module.hasPrefix("node:")
    }

    static func package(of module: String) -> String {
        module.split(separator: "/").prefix(module.hasPrefix("@") ? 2 : 1).joined(separator: "/")
    }

    /// package.json without an entry, its other lines as they are.
    private enum Manifest {
        static func without(_ package: String, in files: SourceFiles) -> (path: FilePath, text: String)? {
            guard let path = try? FilePath("package.json"), let text = files.text(path) else { return nil }
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let entry = "\"\(package)\""
            guard
                let index = lines.firstIndex(where: { line in
                    line.trimmingPrefix(while: \.isWhitespace).hasPrefix(entry) && line.contains(":")
                        && line.filter { $0 == "\"" }.count == 4
                })
            else { return nil }
            // The last entry of a list has no comma behind it, and its neighbour must lose its own.
            if !lines[index].contains(/,\s*$/), index > 0 { lines[index - 1].replace(/,\s*$/, with: "") }
            lines.remove(at: index)
            return (path, lines.joined(separator: "\n"))
        }
    }
}
