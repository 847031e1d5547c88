import SiteModel

/// The way to one text: page, section, and keys with item ids between them, as in `menu.menu.groups.group-1.name`.
struct ContentAddress: Hashable {
    let parts: [String]

    init(_ address: String) {
        parts = address.split(separator: ".").map(String.init)
    }

    /// The text there, if the site has one.
    func text(in spec: SiteSpec) -> String? {
        guard let (page, section) = place(in: spec) else {
            return nil
        }
        return Self.text(spec.pages[page].sections[section].content, parts.dropFirst(2))
    }

    /// Writes the text there; false where there is no such text.
    func set(_ text: String, in spec: inout SiteSpec) -> Bool {
        guard let (page, section) = place(in: spec) else {
            return false
        }
        return Self.set(text, &spec.pages[page].sections[section].content, parts.dropFirst(2))
    }

    private func place(in spec: SiteSpec) -> (Int, Int)? {
        guard parts.count >= 3, let page = spec.pages.firstIndex(where: { $0.id == parts[0] }),
            let section = spec.pages[page].sections.firstIndex(where: { $0.id == parts[1] })
        else {
            return nil
        }
        return (page, section)
    }

    private static func text(_ content: Content, _ path: ArraySlice<String>) -> String? {
        guard let key = path.first else {
            return nil
        }
        if path.count == 1 {
            return content.text(key)
        }
        let rest = path.dropFirst()
        return content.items(key).first { $0.id == rest.first }.flatMap { text($0.fields, rest.dropFirst()) }
    }

    private static func set(_ text: String, _ content: inout Content, _ path: ArraySlice<String>) -> Bool {
        guard let key = path.first else {
            return false
        }
        if path.count == 1 {
            guard content.text(key) != nil else {
                return false
            }
            content[key] = .text(text)
            return true
        }
        var items = content.items(key)
        let rest = path.dropFirst()
        guard let index = items.firstIndex(where: { $0.id == rest.first }),
            set(text, &items[index].fields, rest.dropFirst())
        else {
            return false
        }
        content[key] = .items(items)
        return true
    }
}

extension SiteSpec {
    /// Passes every text that visitors read through `change`; links and pictures stay.
    mutating func mapTexts(_ change: (String) -> String) {
        brand.tagline = change(brand.tagline)
        shared.mapTexts(change)
        for page in pages.indices {
            pages[page].title = change(pages[page].title)
            pages[page].description = change(pages[page].description)
            for section in pages[page].sections.indices {
                pages[page].sections[section].content.mapTexts(change)
            }
        }
    }

    /// Changes the content of every section of the kinds.
    mutating func mapSections(_ kinds: Set<SectionKind>, _ change: (inout Content) -> Void) {
        for page in pages.indices {
            for section in pages[page].sections.indices where kinds.contains(pages[page].sections[section].kind) {
                change(&pages[page].sections[section].content)
            }
        }
    }
}

extension Content {
    /// Passes every text through `change`, except links, pictures and icons.
    mutating func mapTexts(_ change: (String) -> String) {
        for (key, value) in values {
            switch value {
            case .text(let text):
                if !key.hasSuffix("Href"), key != "href", key != "picture", key != "icon" {
                    values[key] = .text(change(text))
                }
            case .items(var items):
                for index in items.indices {
                    items[index].fields.mapTexts(change)
                }
                values[key] = .items(items)
            }
        }
    }
}
