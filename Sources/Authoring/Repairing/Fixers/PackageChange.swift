import SiteModel

/// A file with something else in the place of a package that the project does not have.
struct PackageChange {
    var texts: [FilePath: String]
    /// What was done, as the end of a sentence.
    var what: String

    /// Nil where no change is safe.
    static func of(_ statement: ImportStatement, in user: CodeFile, _ files: SourceFiles) -> PackageChange? {
        if let unused = unused(statement, user) { return unused }
        switch statement.module {
        case "clsx", "classnames", "clsx/lite", "tailwind-merge":
            return classes(statement, user, files)
        case "next/link", "react-router-dom", "react-router", "wouter", "gatsby", "@remix-run/react":
            return links(statement, user)
        case "next/image":
            return images(statement, user)
        case "framer-motion", "motion/react", "motion":
            return motion(statement, user)
        case let module where IconPackages.has(module):
            return icons(statement, user, files)
        default:
            return nil
        }
    }

    private static func unused(_ statement: ImportStatement, _ user: CodeFile) -> PackageChange? {
        guard statement.localNames.allSatisfy({ user.uses(of: $0) == 0 }) else { return nil }
        // A module that is only run may be needed; a style sheet of a package that is not there is not.
        guard !statement.isBare || statement.module.hasSuffix(".css") || statement.module.hasSuffix("/css") else {
            return nil
        }
        return PackageChange(
            texts: [user.path: user.replacing(statement, with: nil)],
            what: "left out the import, which \(user.path) does not use")
    }

    // MARK: Joining classes

    private static func classes(
        _ statement: ImportStatement, _ user: CodeFile, _ files: SourceFiles
    ) -> PackageChange? {
        guard let helper = try? FilePath("src/classes.ts"), statement.namespace == nil,
            statement.names.allSatisfy({ ["clsx", "twMerge", "default"].contains($0.imported) }),
            files[helper] == nil || files.text(helper)?.contains("export function classes(") == true
        else { return nil }
        // Other functions of these packages, such as `classNames.bind`, do something else.
        guard !statement.localNames.contains(where: { user.text.contains("\($0).") }) else { return nil }
        var changed = ImportStatement(module: user.specifier(of: helper))
        changed.names = statement.localNames.map { .init(imported: "classes", local: $0) }
        var texts = [user.path: user.replacing(statement, with: changed)]
        if files[helper] == nil { texts[helper] = joiner }
        return PackageChange(texts: texts, what: "classes are joined by a function of the project's own, \(helper)")
    }

    private static let joiner = """
        export type Classes = string | number | boolean | null | undefined | { [name: string]: unknown } | Classes[];

        /** The names of classes in one text: those of lists, and of objects the keys whose values hold. */
        export function classes(...parts: Classes[]): string {
          const names: string[] = [];
          for (const part of parts) {
            if (!part || part === true) continue;
            if (Array.isArray(part)) names.push(classes(...part));
            else if (typeof part === "object") names.push(...Object.keys(part).filter((name) => part[name]));
            else names.push(String(part));
          }
          return names.filter(Boolean).join(" ");
        }

        """

    // MARK: Tags

    private static func links(_ statement: ImportStatement, _ user: CodeFile) -> PackageChange? {
        let local = statement.module == "next/link" ? [statement.defaultName].compactMap(\.self) : []
        let named = statement.names.filter { ["Link", "NavLink"].contains($0.imported) }
        guard statement.namespace == nil, named.count == statement.names.count,
            local.isEmpty == (statement.defaultName == nil)
        else { return nil }
        let names = Set(local + named.map(\.local))
        let dropped: Set<String> = [
            "prefetch", "passHref", "legacyBehavior", "scroll", "replace", "shallow", "end", "reloadDocument", "state",
        ]
        return TagChange(user: user, statement: statement, names: names).run(
            what: "its links are plain links, which the project's router follows"
        ) { tag in
            // The class of a NavLink may be a function.
            let hasFunction = tag.attributes.contains { attribute in
                ["className", "style"].contains(attribute.name)
                    && attribute.value.map { user.map.text($0).contains("=>") } ?? false
            }
            return hasFunction ? nil : .init(name: "a", renamed: ["to": "href"], dropped: dropped)
        }
    }

    private static func images(_ statement: ImportStatement, _ user: CodeFile) -> PackageChange? {
        guard let local = statement.defaultName, statement.names.isEmpty, statement.namespace == nil else { return nil }
        let dropped: Set<String> = [
            "fill", "priority", "quality", "placeholder", "blurDataURL", "unoptimized", "loader", "layout", "objectFit",
            "onLoadingComplete",
        ]
        return TagChange(user: user, statement: statement, names: [local]).run(
            what: "its pictures are plain pictures"
        ) { _ in .init(name: "img", dropped: dropped) }
    }

    private static func motion(_ statement: ImportStatement, _ user: CodeFile) -> PackageChange? {
        guard statement.defaultName == nil, statement.namespace == nil,
            statement.names.allSatisfy({ ["motion", "m", "AnimatePresence"].contains($0.imported) })
        else { return nil }
        let dropped: Set<String> = [
            "initial", "animate", "exit", "transition", "variants", "viewport", "layout", "layoutId", "custom", "drag",
            "whileHover", "whileInView", "whileTap", "whileFocus", "whileDrag", "mode", "dragConstraints",
            "onAnimationComplete", "onViewportEnter",
        ]
        return TagChange(user: user, statement: statement, names: Set(statement.localNames)).run(
            what: "its elements stand still"
        ) { tag in
            let member = tag.name.split(separator: ".").dropFirst().joined(separator: ".")
            guard
                tag.name.contains(".")
                    ? member.first?.isLowercase == true
                    : tag.attributes.allSatisfy({
                        dropped.contains($0.name)
                    })
            else { return nil }
            return .init(name: member, dropped: dropped.union(member.isEmpty ? ["initial"] : []))
        }
    }

    private static func icons(_ statement: ImportStatement, _ user: CodeFile, _ files: SourceFiles) -> PackageChange? {
        guard let sheet = IconSheetNames(files), statement.defaultName == nil, statement.namespace == nil,
            let parts = try? FilePath("src/parts.tsx"), files.text(parts)?.contains("export function Icon(") == true
        else { return nil }
        var names: [String: String] = [:]
        for one in statement.names where user.uses(of: one.local) > 0 {
            guard let icon = sheet.name(for: one.imported) else { return nil }
            names[one.local] = icon
        }
        let isFree =
            user.imports.contains { $0.module == user.specifier(of: parts) && $0.localNames.contains("Icon") }
            || !user.declares("Icon") && !user.imported.subtracting(statement.localNames).contains("Icon")
        guard isFree else { return nil }
        let kept: Set<String> = ["className", "key"]
        let change = TagChange(user: user, statement: statement, names: Set(names.keys)).run(
            what: "its icons are those of the project"
        ) { tag in
            guard tag.kind == .selfClosing, let icon = names[tag.name] else { return nil }
            let dropped = Set(tag.attributes.map(\.name)).subtracting(kept)
            return .init(name: "Icon", added: " name=\"\(icon)\"", dropped: dropped)
        }
        guard var change, let text = change.texts[user.path] else { return nil }
        let again = CodeFile(user.path, text)
        if !again.imported.contains("Icon") {
            change.texts[user.path] = again.importing(
                .init(imported: "Icon", local: "Icon"), from: again.specifier(of: parts))
        }
        return change
    }
}
