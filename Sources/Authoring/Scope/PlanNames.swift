import Foundation
import SiteModel

/// The names by which a message may call the pages and sections of a site.
struct PlanNames {
    private struct Plan: Decodable {
        struct Page: Decodable {
            struct Section: Decodable {
                var id: String
                var kind: String
            }
            var id: String
            var sections: [Section]?
        }
        var language: String
        var pages: [Page]
    }

    private struct Words: Decodable { var label: String? }

    private var names: [String: Set<String>] = [:]
    private var kinds: [String: [String: String]] = [:]

    init(_ files: SourceFiles) {
        guard let path = try? FilePath("site.json"), let bytes = files[path],
            let plan = try? JSONDecoder().decode(Plan.self, from: Data(bytes))
        else { return }
        for page in plan.pages {
            names[page.id] = [page.id, page.id.replacing("-", with: " ")]
            if page.id == "home" { names[page.id]?.formUnion(["homepage", "front page", "landing page"]) }
            for section in page.sections ?? [] { kinds[page.id, default: [:]][section.id] = section.kind }
            if let file = try? FilePath("src/content/\(plan.language)/\(page.id).json"), let content = files[file],
                let label = (try? JSONDecoder().decode(Words.self, from: Data(content)))?.label, !label.isEmpty
            {
                names[page.id]?.insert(label.lowercased())
            }
        }
    }

    func has(_ page: String) -> Bool { names[page] != nil }

    /// Names of pages that stand in sentences about anything: “say something about the oven”.
    private static let everydayWords: Set<String> = ["about", "home", "work", "visit", "contact", "offer", "news"]

    /// The pages that the message calls a page by name: “the about page”, “on the home page”. A name alone counts where
    /// it is no name of a section, which “menu” may be.
    func pages(in request: RequestWords) -> Set<String> {
        let sections = Set(kinds.values.flatMap(\.values).map { $0.lowercased() })
        return Set(
            names.filter { _, called in
                called.contains { name in
                    request.text.contains("\(name) page") || request.text.contains("صفحة \(name)")
                        || request.has(name) && !sections.contains(name) && !Self.everydayWords.contains(name)
                }
            }.keys)
    }

    /// The kinds of sections that the message names.
    func kinds(in request: RequestWords) -> Set<String> {
        var all = Set(kinds.values.flatMap(\.values))
        all.formUnion(["header", "footer"])
        return all.filter { kind in
            let spaced = kind.replacing(/([a-z])([A-Z])/) { "\($0.1) \($0.2)" }.lowercased()
            return request.has(kind) || request.has(spaced)
        }
    }

    func kind(of section: String, page: String) -> String? { kinds[page]?[section] }
}
