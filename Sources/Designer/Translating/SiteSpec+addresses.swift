import SiteModel

/// A text of a site, with the address that the preview shows for it.
struct AddressedText: Hashable, Sendable {
    var address: String
    /// What it is within its section or item: `heading`, `price`.
    var key: String
    var text: String
    /// The sort of section that it is in; nil for one of the page itself or of the whole site.
    var kind: SectionKind?
}

extension SiteSpec {
    /// Every text that visitors and search engines read, but the name of the brand: those of the whole site, then page by
    /// page in the order in which they stand.
    var addressedTexts: [AddressedText] {
        var found: [AddressedText] = []
        var copy = self
        copy.editTexts {
            found.append($0)
            return $0.text
        }
        return found
    }

    /// Puts another text in the place of each.
    mutating func editTexts(_ body: (AddressedText) -> String) {
        func edit(_ address: String, _ key: String, _ text: inout String) {
            guard !text.trimmedSpace.isEmpty else { return }
            text = body(AddressedText(address: address, key: key, text: text))
        }
        edit("site.tagline", "tagline", &brand.tagline)
        shared.editTexts(at: "site.shared", of: nil, body)
        for index in pages.indices {
            let id = pages[index].id
            edit("\(id).label", "label", &pages[index].label)
            edit("\(id).title", "title", &pages[index].title)
            edit("\(id).description", "description", &pages[index].description)
            for part in pages[index].sections.indices {
                let section = pages[index].sections[part]
                pages[index].sections[part].content.editTexts(at: "\(id).\(section.id)", of: section.kind, body)
            }
        }
    }
}

extension Content {
    fileprivate mutating func editTexts(at address: String, of kind: SectionKind?, _ body: (AddressedText) -> String) {
        let keys = values.keys.filter(TextAddress.isRead).sorted { JSONText.place(of: $0) < JSONText.place(of: $1) }
        for key in keys {
            switch values[key] {
            case .text(let text)? where !text.trimmedSpace.isEmpty:
                values[key] = .text(
                    body(AddressedText(address: "\(address).\(key)", key: key, text: text, kind: kind)))
            case .items(var items)?:
                for index in items.indices {
                    items[index].fields.editTexts(at: "\(address).\(key).\(items[index].id)", of: kind, body)
                }
                values[key] = .items(items)
            default: continue
            }
        }
    }
}
