import Designer
import Foundation
import SiteModel

/// The texts of one component on their way to the content.
struct ComponentTexts {
    let file: CodeFile
    let plan: SitePages
    var files: SourceFiles
    var moved: [MovedTexts.Moved] = []
    var left: [MovedTexts.Left] = []

    init(file: CodeFile, plan: SitePages, files: SourceFiles) {
        self.file = file
        self.plan = plan
        self.files = files
    }

    mutating func move() {
        guard file.map.isWhole else { return }
        let found = VisibleText.all(in: file.map)
        for one in found.unreadable { leave(one.text, at: one.offset, .unreadable) }
        guard !found.texts.isEmpty else { return }
        let places = plan.places(of: file.path)
        var edits: [(range: Range<Int>, text: String)] = []
        var keys: [WordSource.Kind: KeyStore] = [:]
        for one in found.texts {
            guard let source = WordSource.around(one.offset, in: file, isShown: !places.isEmpty) else {
                leave(one.text, at: one.offset, .noWords)
                continue
            }
            var store = keys[source.kind] ?? KeyStore(source.kind == .section ? places : [], plan, files)
            guard let key = store.key(for: one.text, role: one.role) else {
                leave(one.text, at: one.offset, .unreadable)
                continue
            }
            keys[source.kind] = store
            for edit in source.edits where !edits.contains(where: { $0.range == edit.range && $0.text == edit.text }) {
                edits.append(edit)
            }
            edits.append(written(one, key: key, from: source))
            moved.append(.init(path: file.path, addresses: store.addresses(of: key), text: one.text))
        }
        guard !moved.isEmpty else { return }
        var changed = files
        for store in keys.values {
            guard let next = store.written(to: changed) else {
                // The content cannot take them: the component stays as it is.
                for one in moved { leave(one.text, at: 0, .unreadable) }
                moved = []
                return
            }
            changed = next
        }
        var text = file.map.replacing(edits)
        let again = CodeFile(file.path, text)
        if !again.imported.contains("words"), let words = try? FilePath("src/words.tsx") {
            text = again.importing(.init(imported: "words", local: "words"), from: again.specifier(of: words))
        }
        changed[file.path] = Array(text.utf8)
        files = changed
    }

    private mutating func leave(_ text: String, at offset: Int, _ reason: MovedTexts.Reason) {
        let line = file.map.bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        left.append(.init(path: file.path, line: line, text: text, reason: reason))
    }

    /// How the place of a text is written once the text is in the content.
    private func written(_ one: VisibleText, key: String, from source: WordSource) -> (range: Range<Int>, text: String)
    {
        let properties = "{...\(source.expression).text(\"\(key)\")}"
        switch one.place {
        case .attribute(let attribute):
            return (attribute.range, "\(attribute.name)={\(source.expression).raw(\"\(key)\")}")
        case .run(let range, let before, let after):
            let element = Self.kept(in: file.map.text(range), around: "<span \(properties) />")
            return (range, before + element + after)
        case .element(let tag, let closing):
            return (tag.range.upperBound - 1..<closing.range.upperBound, " \(properties) />")
        }
    }

    /// The element on lines of its own where the text had them.
    private static func kept(in raw: String, around element: String) -> String {
        let before = raw.prefix { $0.isWhitespace }
        let after = raw.reversed().prefix { $0.isWhitespace }.reversed()
        return (before.contains("\n") ? String(before) : "") + element + (after.contains("\n") ? String(after) : "")
    }
}

/// The keys of new texts in the contents of all sections that show a component, or in the words of the site.
struct KeyStore {
    private let places: [SitePages.Place]
    private let plan: SitePages
    private var taken: Set<String> = []
    private var known: [String: String] = [:]
    private var added: [(name: String, text: String)] = []

    init(_ places: [SitePages.Place], _ plan: SitePages, _ files: SourceFiles) {
        self.places = places
        self.plan = plan
        for language in plan.languages {
            for (page, path) in Self.objects(places) {
                guard let file = Self.file(page, language), let bytes = files[file] else { continue }
                var value = try? JSONSerialization.jsonObject(with: Data(bytes))
                for name in path { value = (value as? [String: Any])?[name] }
                taken.formUnion((value as? [String: Any])?.keys.map { $0 } ?? [])
            }
        }
    }

    /// The key of a text; the same for the same text in the same role.
    mutating func key(for text: String, role: String) -> String? {
        let name = "\(role) \(text)"
        if let key = known[name] { return key }
        guard text.utf8.count <= 4_000 else { return nil }
        // Keys of the site's own words are shared by all components.
        let stem = places.isEmpty ? "page" + role.prefix(1).uppercased() + role.dropFirst() : role
        var key = stem
        var number = 2
        while taken.contains(key) {
            key = "\(stem)\(number)"
            number += 1
        }
        taken.insert(key)
        known[name] = key
        added.append((key, text))
        return key
    }

    func addresses(of key: String) -> [String] {
        places.isEmpty ? ["site.shared.\(key)"] : places.map { "\($0.page).\($0.section).\(key)" }
    }

    /// The files with the texts in every language; nil where a file cannot take them.
    func written(to files: SourceFiles) -> SourceFiles? {
        var files = files
        for language in plan.languages {
            for (page, path) in Self.objects(places) {
                guard let file = Self.file(page, language), let bytes = files[file],
                    let next = ContentAddition.adding(added, at: path, in: bytes)
                else {
                    // A translation may not be whole yet; the site's own language must be.
                    if language == plan.languages.first { return nil }
                    continue
                }
                files[file] = next
            }
        }
        return files
    }

    private static func objects(_ places: [SitePages.Place]) -> [(page: String, path: [String])] {
        places.isEmpty ? [("site", ["shared"])] : places.map { ($0.page, ["sections", $0.section]) }
    }

    private static func file(_ page: String, _ language: String) -> FilePath? {
        try? FilePath("src/content/\(language)/\(page).json")
    }
}
