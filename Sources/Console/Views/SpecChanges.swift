import SiteModel

/// What is different between two plans of a site, as a person would say it.
struct SpecChanges {
    /// A text that says something else, or is there in only one of the two.
    struct TextChange {
        var label: String
        /// Page and section.
        var place: String
        var before: String?
        var after: String?
    }

    /// Sentences: pages and sections that came, went or moved, the language, the name.
    var sentences: [String] = []
    var texts: [TextChange] = []
    /// What looks different: the colours, the type.
    var look: [String] = []

    init(from old: SiteSpec, to new: SiteSpec, words: Words) {
        sentences = Self.structure(from: old, to: new, words)
        texts = Self.texts(from: old, to: new, words)
        look = Self.look(from: old.look, to: new.look, words)
    }

    private static func structure(from old: SiteSpec, to new: SiteSpec, _ words: Words) -> [String] {
        var said: [String] = []
        if old.brand.name != new.brand.name {
            said.append(words("diff_renamed", ["old": old.brand.name, "new": new.brand.name]))
        }
        if old.language != new.language {
            said.append(words("diff_language", ["old": old.language, "new": new.language]))
        }
        for page in new.pages where !old.pages.contains(where: { $0.id == page.id }) {
            said.append(words("diff_page_added", ["page": page.label]))
        }
        for page in old.pages where !new.pages.contains(where: { $0.id == page.id }) {
            said.append(words("diff_page_removed", ["page": page.label]))
        }
        for page in new.pages {
            guard let before = old.pages.first(where: { $0.id == page.id }) else { continue }
            said += sections(from: before, to: page, words)
        }
        let kept = new.pages.map(\.id).filter { id in old.pages.contains { $0.id == id } }
        if kept != old.pages.map(\.id).filter({ id in new.pages.contains { $0.id == id } }) {
            said.append(words["diff_pages_moved"])
        }
        return said
    }

    private static func sections(from old: Page, to new: Page, _ words: Words) -> [String] {
        var said: [String] = []
        func name(_ section: Section) -> String {
            let kind = words["section_\(section.kind.rawValue)"]
            guard let heading = section.content.text("heading") else { return kind }
            return "\(kind) (\(heading))"
        }
        for section in new.sections where !old.sections.contains(where: { $0.id == section.id }) {
            said.append(words("diff_section_added", ["section": name(section), "page": new.label]))
        }
        for section in old.sections where !new.sections.contains(where: { $0.id == section.id }) {
            said.append(words("diff_section_removed", ["section": name(section), "page": new.label]))
        }
        for section in new.sections {
            guard let before = old.sections.first(where: { $0.id == section.id }), before.layout != section.layout
            else { continue }
            said.append(words("diff_section_arranged", ["section": name(section), "page": new.label]))
        }
        let kept = new.sections.map(\.id).filter { id in old.sections.contains { $0.id == id } }
        if kept != old.sections.map(\.id).filter({ id in new.sections.contains { $0.id == id } }) {
            said.append(words("diff_sections_moved", ["page": new.label]))
        }
        return said
    }

    // MARK: Texts

    private static func texts(from old: SiteSpec, to new: SiteSpec, _ words: Words) -> [TextChange] {
        let before = all(in: old)
        let after = all(in: new)
        let oldNames = TextNames(spec: old, words: words)
        let newNames = TextNames(spec: new, words: words)
        var changes: [TextChange] = []
        let known = Dictionary(before.map { ($0.address, $0.text) }) { first, _ in first }
        let now = Dictionary(after.map { ($0.address, $0.text) }) { first, _ in first }
        func change(_ address: String, _ names: TextNames) -> TextChange {
            let page = names.page(String(address.prefix { $0 != "." }))
            let section = names.sectionName(at: address)
            return TextChange(
                label: names.text(at: address), place: section.isEmpty ? page : "\(page) · \(section)",
                before: known[address], after: now[address])
        }
        for (address, text) in after where known[address] != text {
            // What came with a whole section or page is said by its sentence.
            if known[address] == nil, !hasSection(address, in: old) { continue }
            changes.append(change(address, newNames))
        }
        for (address, _) in before where now[address] == nil && hasSection(address, in: new) {
            changes.append(change(address, oldNames))
        }
        return changes
    }

    private static func hasSection(_ address: String, in spec: SiteSpec) -> Bool {
        let parts = address.split(separator: ".").map(String.init)
        return spec.pages.first { $0.id == parts.first }?.sections.contains { $0.id == parts.dropFirst().first }
            ?? false
    }

    /// Every text with its address, in the order of the pages.
    private static func all(in spec: SiteSpec) -> [(address: String, text: String)] {
        var found: [(String, String)] = []
        func collect(_ content: Content, _ address: String) {
            for key in content.values.keys.sorted() where !key.hasSuffix("Href") && key != "href" {
                switch content.values[key] {
                case .text(let text)?: found.append(("\(address).\(key)", text))
                case .items(let items)?: for item in items { collect(item.fields, "\(address).\(key).\(item.id)") }
                case nil: continue
                }
            }
        }
        for page in spec.pages {
            for section in page.sections { collect(section.content, "\(page.id).\(section.id)") }
        }
        return found
    }

    // MARK: Look

    private static func look(from old: Look, to new: Look, _ words: Words) -> [String] {
        let before = Array(Mirror(reflecting: old).children)
        return zip(before, Mirror(reflecting: new).children).compactMap { old, new in
            guard let name = new.label, words.has("look_\(name)"), "\(old.value)" != "\(new.value)" else { return nil }
            let values = [value(old.value, words), value(new.value, words)]
            guard let before = values[0], let after = values[1] else { return words["look_\(name)"] }
            return words("diff_look", ["what": words["look_\(name)"], "old": before, "new": after])
        }
    }

    /// A value that can be said; nil for a colour or a measure, which is seen better than read.
    private static func value(_ value: Any, _ words: Words) -> String? {
        switch value {
        case let scheme as Look.Scheme: words["look_scheme_\(scheme.rawValue)"]
        case let name as String: name
        case let number as Double: "\((number * 100).rounded() / 100)"
        default: nil
        }
    }
}
