public import SiteModel

/// A text that waits for the person: “[Your phone number]”.
public struct Placeholder: Hashable, Sendable {
    /// Where it stands: `visit.contact.phone`, `menu.menu.groups.group-1.items.item-1-2.price`.
    public var address: String
    /// What it says, with its brackets.
    public var text: String
}

extension SitePlanner {
    /// What is still to be filled in, in the order of the pages.
    public static func placeholders(in spec: SiteSpec) -> [Placeholder] {
        var found: [Placeholder] = []
        for page in spec.pages {
            for section in page.sections {
                collect(section.content, at: "\(page.id).\(section.id)", into: &found)
            }
        }
        return found
    }

    private static func collect(_ content: Content, at address: String, into found: inout [Placeholder]) {
        for key in content.values.keys.sorted() {
            switch content.values[key] {
            case .text(let text)? where text.contains("[") && text.contains("]"):
                found.append(Placeholder(address: "\(address).\(key)", text: text))
            case .items(let items)?:
                for item in items {
                    collect(item.fields, at: "\(address).\(key).\(item.id)", into: &found)
                }
            default: continue
            }
        }
    }
}
