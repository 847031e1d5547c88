import Building
import SiteModel

/// A name is imported that the other file does not export: because it only declares it, exports it as its default,
/// has no default, spells it otherwise, or because another file exports it.
struct ExportFixer: Fixer {
    let name = "missing-export"

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        guard Self.isAboutExports(problem.message), let file = problem.file, let line = problem.line,
            let path = try? FilePath(file), let user = CodeFile(path, in: files),
            let statement = user.statement(onLine: line),
            let target = user.target(of: statement.module, in: files), let source = CodeFile(target, in: files)
        else { return nil }
        let exports = ModuleNames(files[target] ?? [])
        guard !exports.exportsAll else { return nil }
        let request = Request(user: user, statement: statement, source: source, exports: exports.exports, files: files)
        if let missing = statement.defaultName, !exports.exports.contains("default") {
            return request.insteadOfDefault(missing)
        }
        guard let missing = statement.names.first(where: { !exports.exports.contains($0.imported) }) else { return nil }
        return request.insteadOf(missing, hint: Self.hint(in: problem.message))
    }

    private static func isAboutExports(_ message: String) -> Bool {
        ["No matching export in", "has no exported member", "but it is not exported", "has no default export"]
            .contains { message.contains($0) }
    }

    private static func hint(in message: String) -> String? {
        message.firstMatch(of: /Did you mean '([\w$]+)'/).map { String($0.1) }
    }

    private struct Request {
        var user: CodeFile
        var statement: ImportStatement
        var source: CodeFile
        var exports: Set<String>
        var files: SourceFiles

        func insteadOfDefault(_ local: String) -> Repair? {
            let imported: String
            if exports.contains(local) {
                imported = local
            } else if let declared = source.declaration(of: local), !declared.isExported {
                return declaring(local, at: declared.offset)
            } else {
                // A file with one component is that component, whatever it is called.
                let components = exports.filter { $0.first?.isUppercase == true }
                    .filter { source.declaration(of: $0)?.isType == false }
                guard components.count == 1, let only = components.first else { return nil }
                imported = only
            }
            var changed = statement
            changed.defaultName = nil
            changed.names.insert(.init(imported: imported, local: local), at: 0)
            return Repair(
                user.path, user.replacing(statement, with: changed),
                "Imported “\(imported)” by its name from \(source.path), which has no default export.")
        }

        func insteadOf(_ missing: ImportStatement.Name, hint: String?) -> Repair? {
            if let declared = source.declaration(of: missing.imported), !declared.isExported {
                return declaring(missing.imported, at: declared.offset)
            }
            if exports.contains("default"), isDefault(missing.imported), statement.defaultName == nil {
                var changed = statement
                changed.names.removeAll { $0 == missing }
                changed.defaultName = missing.local
                // Types cannot stand with a default in one `import type`.
                guard !changed.isType || changed.names.isEmpty else { return nil }
                return Repair(
                    user.path, user.replacing(statement, with: changed),
                    "Imported “\(missing.local)” as the default export that it is in \(source.path).")
            }
            if let other = spelling(of: missing.imported, hint: hint) {
                var changed = statement
                changed.names = statement.names.map { name in
                    name == missing ? .init(imported: other, local: name.local, isType: name.isType) : name
                }
                return Repair(
                    user.path, user.replacing(statement, with: changed),
                    "Imported “\(other)” from \(source.path), where “\(missing.imported)” was asked for.")
            }
            return moved(missing)
        }

        private func declaring(_ name: String, at offset: Int) -> Repair {
            Repair(
                source.path, source.map.replacing([(offset..<offset, "export ")]),
                "Exported “\(name)” from \(source.path), because \(user.path) imports it.")
        }

        private func isDefault(_ name: String) -> Bool {
            if source.path.name.prefix(while: { $0 != "." }) == name { return true }
            return source.text.matches(of: /export\s+default\s+(?:async\s+)?(?:(?:function|class)\s+)?([\w$]+)/)
                .contains {
                    $0.1 == name
                }
        }

        private func spelling(of name: String, hint: String?) -> String? {
            if let hint, exports.contains(hint) { return hint }
            let alike = exports.filter { $0.lowercased() == name.lowercased() || $0 + "s" == name || $0 == name + "s" }
            return alike.count == 1 ? alike.first : nil
        }

        /// The name from the only file that exports it.
        private func moved(_ missing: ImportStatement.Name) -> Repair? {
            let others = Exports.files(exporting: missing.imported, in: files).filter {
                $0.path != source.path && $0.path != user.path && !$0.isDefault
            }
            guard others.count == 1, let other = others.first else { return nil }
            var changed = statement
            changed.names.removeAll { $0 == missing }
            let rest = user.replacing(statement, with: changed.isBare ? nil : changed)
            var name = missing
            name.isType = missing.isType || statement.isType || other.isType
            let again = CodeFile(user.path, rest)
            return Repair(
                user.path, again.importing(name, from: again.specifier(of: other.path)),
                "Imported “\(missing.imported)” from \(other.path), which exports it.")
        }
    }
}
