import Foundation
import SiteModel
import Storage

/// Reads the forms of a site from `site.json` and the content beside it.
///
/// It knows of the files no more than it needs, so that a change of anything else in them cannot stop a form.
struct FormReader {
    let tree: FileTree
    let blobs: any BlobStore

    /// The forms of the site; a site whose files do not describe them has ``SiteForms/undescribed``.
    /// - Throws: what the blob store throws.
    func forms() async throws -> SiteForms {
        guard let site: SiteFile = try await read("site.json") else { return .undescribed }
        let folder = "src/content/\(site.language)"
        let shared: SharedFile? = try await read("\(folder)/site.json")
        var forms: [String: FormDefinition] = [:]
        for page in site.pages {
            let parts = page.sections.filter { FormDefinition.Purpose(section: $0.kind) != nil }
            guard !parts.isEmpty, let words: PageFile = try await read("\(folder)/\(page.id).json") else { continue }
            for part in parts {
                guard let purpose = FormDefinition.Purpose(section: part.kind) else { continue }
                let content = words.sections[part.id] ?? Content()
                // A contact section may only say how to reach somebody; its words tell, as they tell its component.
                if purpose == .contact, content.text("form") == nil, content.text("send") == nil { continue }
                let name = "\(page.id).\(part.id)"
                forms[name] = FormDefinition(
                    name: name, purpose: purpose, label: content.text("heading") ?? name, page: page.path,
                    fields: Self.fields(of: purpose, content, words: shared?.words ?? [:]))
            }
        }
        return SiteForms(
            language: site.language, direction: site.direction.flatMap(SiteSpec.Direction.init) ?? .leftToRight,
            forms: forms)
    }

    private static func fields(
        of purpose: FormDefinition.Purpose, _ content: Content, words: [String: String]
    ) -> [FormField] {
        func label(_ key: String, _ fallback: String) -> String {
            [content.text(key), words[key]].compactMap { $0 }.first { !$0.isEmpty } ?? fallback
        }
        switch purpose {
        case .contact:
            return [
                FormField(name: "name", label: label("name", "Name"), kind: .text, isRequired: true),
                // The content's own “mail” and “phone” are where the owner is reached.
                FormField(name: "mail", label: words["mail"] ?? "E-mail", kind: .mail, isRequired: true),
                FormField(name: "phone", label: words["phone"] ?? "Phone", kind: .phone, isRequired: false),
                FormField(name: "message", label: label("message", "Message"), kind: .message, isRequired: true),
            ]
        case .newsletter:
            return [FormField(name: "mail", label: label("label", "E-mail"), kind: .mail, isRequired: true)]
        case .signUp:
            return content.items("fields").map { item in
                FormField(
                    name: item.id, label: item.fields.text("label") ?? item.id,
                    kind: item.fields.text("kind").flatMap(FormField.Kind.init) ?? .text,
                    isRequired: item.fields.text("required") == "yes",
                    options: (item.fields.text("options") ?? "").split(separator: "\n")
                        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
            }
        case .any: return []
        }
    }

    /// The value of a JSON file; nil where there is no such file, or it holds something else.
    private func read<File: Decodable>(_ name: String) async throws -> File? {
        guard let path = try? FilePath(name), let entry = tree[path] else { return nil }
        return try? JSONDecoder().decode(File.self, from: Data(await blobs.get(entry.blob)))
    }

    private struct SiteFile: Decodable {
        struct Page: Decodable {
            var id, path: String
            var sections: [Part]
        }
        struct Part: Decodable {
            var id, kind: String
        }
        var language: String
        var direction: String?
        var pages: [Page]
    }

    private struct SharedFile: Decodable {
        var words: [String: String]
    }

    private struct PageFile: Decodable {
        var sections: [String: Content]
    }
}

extension FormDefinition.Purpose {
    /// The purpose of the form in a section; nil for a section without one.
    fileprivate init?(section kind: String) {
        switch SectionKind(rawValue: kind) {
        case .contact: self = .contact
        case .newsletter: self = .newsletter
        case .signUp: self = .signUp
        default: return nil
        }
    }
}
