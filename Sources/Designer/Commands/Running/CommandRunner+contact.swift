import SiteModel

/// Facts by which visitors reach somebody: each is the same wherever it stands.
extension CommandRunner {
    /// A contact fact in the footer, on the contact page, in running text.
    mutating func setContact(_ key: String, _ text: String) {
        edit { spec in
            let old = spec.shared.text(key)
            if let old, !old.isEmpty {
                spec.mapTexts { $0.replacing(old, with: text) }
            }
            spec.shared[key] = .text(text)
            spec.mapSections([.contact]) { content in
                if content[key] != nil || key != "address" {
                    content[key] = .text(text)
                }
            }
            spec.mapSections([.findUs]) { content in
                if key == "address" {
                    content["address"] = .text(text)
                    content["mapHref"] = .text(
                        "https://www.openstreetmap.org/search?query=" + SectionWriter.encoded(text))
                }
                var items = content.items("items")
                for index in items.indices where Self.isLabel(items[index].fields.text("label"), of: key) {
                    items[index].fields["text"] = .text(text)
                }
                content["items"] = .items(items)
            }
        }
    }

    mutating func removeContact(_ key: String) throws(CommandProblem) {
        let before = spec
        edit { spec in
            spec.shared[key] = nil
            spec.mapSections([.contact]) { $0[key] = nil }
            spec.mapSections([.findUs]) { content in
                let rows = content.items("items").filter { !Self.isLabel($0.fields.text("label"), of: key) }
                content["items"] = .items(rows)
                if key == "address" {
                    content["address"] = nil
                    content["mapHref"] = nil
                }
            }
        }
        guard spec != before else {
            throw .noContactToRemove
        }
    }

    /// Whether the row of directions says that fact, in a language that the designer writes.
    private static func isLabel(_ label: String?, of key: String) -> Bool {
        let names: [String: Set<String>] = [
            "phone": ["Phone", "الهاتف", "هاتف", "اتصل بنا"],
            "mail": ["Mail", "E-mail", "البريد", "البريد الإلكتروني", "بريد"],
            "address": ["Address", "العنوان"],
        ]
        return label.map { names[key]?.contains($0) ?? false } ?? false
    }

    // MARK: Links

    mutating func addLink(_ label: String, _ href: String) {
        edit { spec in
            var links = spec.shared.items("social")
            let own = links.firstIndex { link in
                ItemFinder.folded(link.fields.text("label") ?? "") == ItemFinder.folded(label)
                    || Self.host(link.fields.text("href") ?? "") == Self.host(href)
            }
            let fields: [String: ContentValue] = ["label": .text(label.capitalisedFirst), "href": .text(href)]
            if let own {
                links[own].fields = Content(fields)
            } else {
                links.append(ContentItem(id: SectionIDs.unique("link-\(links.count + 1)", in: links.map(\.id)), fields))
            }
            spec.shared["social"] = .items(links)
        }
        say(.addedLink(label.capitalisedFirst, href))
    }

    mutating func removeLink(_ words: String) throws(CommandProblem) {
        let links = spec.shared.items("social")
        let left = links.filter { link in
            !link.fields.texts.contains { $0.lowercased().contains(words) }
                && !(link.fields.text("href") ?? "").lowercased().contains(words)
        }
        guard left.count < links.count else {
            throw .noLink(words)
        }
        edit { $0.shared["social"] = left.isEmpty ? nil : .items(left) }
        say(.removedLink(words.capitalisedFirst))
    }

    private static func host(_ link: String) -> String {
        let rest = link.replacing("https://", with: "").replacing("http://", with: "").replacing("www.", with: "")
        return String(rest.prefix { $0 != "/" }).lowercased()
    }
}
