import Building
import SiteModel

/// A name is used that nothing imports: a component, function or type of another file of the project, or one of
/// React's.
struct MissingImportFixer: Fixer {
    let name = "missing-import"

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        guard let missing = Self.name(in: problem.message) else { return nil }
        let users: [CodeFile]
        if let file = problem.file {
            guard let path = try? FilePath(file), let user = CodeFile(path, in: files) else { return nil }
            users = [user]
        } else {
            // The prerender's error has no place: whoever uses the name without having it.
            users = files.paths.filter { $0.isBelow("src") }.compactMap { CodeFile($0, in: files) }
        }
        let wanting = users.filter { user in
            user.uses(of: missing) > 0 && !user.imported.contains(missing) && !user.declares(missing)
        }
        guard !wanting.isEmpty else { return nil }
        var changes: [FilePath: [UInt8]] = [:]
        var sources: Set<String> = []
        for user in wanting {
            guard let (text, source) = importing(missing, into: user, files) else { return nil }
            changes[user.path] = Array(text.utf8)
            sources.insert(source)
        }
        let places = wanting.map(\.path.text).joined(separator: ", ")
        return Repair(
            changes: changes,
            sentence: "Imported “\(missing)” from \(sources.sorted().joined(separator: ", ")) in \(places).")
    }

    static func name(in message: String) -> String? {
        let marks = [
            #/Cannot find name '([\w$]+)'/#, #/(?:^|: )([\w$]+) is not defined/#, #/Can't find variable: ([\w$]+)/#,
            #/'([\w$]+)' refers to a UMD global/#,
        ]
        return marks.lazy.compactMap { message.firstMatch(of: $0).map { String($0.1) } }.first
    }

    /// The file with the import, and where it comes from; nil where several files export the name.
    private func importing(_ name: String, into user: CodeFile, _ files: SourceFiles) -> (String, String)? {
        if name == "React" {
            var statement = ImportStatement(module: "react")
            statement.namespace = "React"
            return (user.adding(statement), "react")
        }
        let exporters = Exports.files(exporting: name, in: files).filter { $0.path != user.path }
        if exporters.count == 1, let source = exporters.first {
            let module = user.specifier(of: source.path)
            if source.isDefault {
                var statement = ImportStatement(module: module)
                statement.defaultName = name
                return (user.adding(statement), source.path.text)
            }
            let one = ImportStatement.Name(imported: name, local: name, isType: source.isType)
            return (user.importing(one, from: module), source.path.text)
        }
        guard exporters.isEmpty, let module = ReactNames.module(of: name) else { return nil }
        let one = ImportStatement.Name(imported: name, local: name, isType: ReactNames.types.contains(name))
        return (user.importing(one, from: module), module)
    }
}

/// Which files of the project export a name.
struct Exports {
    var path: FilePath
    var isDefault: Bool
    var isType: Bool

    /// Those that export it by its name; where there are none, those whose default export is called by it.
    static func files(exporting name: String, in files: SourceFiles) -> [Exports] {
        var named: [Exports] = []
        var defaults: [Exports] = []
        for path in files.paths where path.isBelow("src") && ModuleNames.isModule(path) {
            guard let content = files[path] else { continue }
            let names = ModuleNames(content)
            if names.exports.contains(name) {
                let isType = CodeFile(path, in: files)?.declaration(of: name)?.isType ?? false
                named.append(Exports(path: path, isDefault: false, isType: isType))
            } else if names.exports.contains("default"), path.name.prefix(while: { $0 != "." }) == name {
                defaults.append(Exports(path: path, isDefault: true, isType: false))
            }
        }
        return named.isEmpty ? defaults : named
    }
}

/// The names of React that components use.
enum ReactNames {
    static let values: Set<String> = [
        "useState", "useEffect", "useRef", "useMemo", "useCallback", "useContext", "useReducer", "useId",
        "useLayoutEffect", "useTransition", "useDeferredValue", "useSyncExternalStore", "useImperativeHandle",
        "useInsertionEffect", "useDebugValue", "createContext", "createElement", "cloneElement", "forwardRef", "memo",
        "lazy", "Fragment", "Suspense", "StrictMode", "Children", "isValidElement", "startTransition",
    ]
    static let types: Set<String> = [
        "ReactNode", "ReactElement", "FC", "FunctionComponent", "ComponentType", "ComponentProps", "CSSProperties",
        "PropsWithChildren", "MouseEvent", "KeyboardEvent", "FormEvent", "ChangeEvent", "RefObject", "Dispatch",
        "SetStateAction", "ElementType", "HTMLAttributes", "ButtonHTMLAttributes", "AnchorHTMLAttributes", "Ref",
    ]

    static func module(of name: String) -> String? {
        if values.contains(name) || types.contains(name) { return "react" }
        return name == "createPortal" ? "react-dom" : nil
    }
}
