import Foundation
import SiteModel

/// Which sections show which component, and where their words are.
struct SitePages {
    struct Place: Hashable {
        var page: String
        var section: String
    }

    let languages: [String]
    private let places: [String: [Place]]
    private let kinds: [FilePath: Set<String>]

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

    /// Nil where the project has no plan that can be read.
    init?(_ files: SourceFiles) {
        guard let path = try? FilePath("site.json"), let bytes = files[path],
            let plan = try? JSONDecoder().decode(Plan.self, from: Data(bytes))
        else { return nil }
        let found = Set(
            files.paths.filter { $0.isBelow("src/content") && $0.segments.count == 4 }.map { String($0.segments[2]) })
        guard found.contains(plan.language) else { return nil }
        languages = [plan.language] + found.subtracting([plan.language]).sorted()
        var places: [String: [Place]] = [:]
        for page in plan.pages {
            for section in page.sections ?? [] {
                places[section.kind, default: []].append(Place(page: page.id, section: section.id))
            }
        }
        self.places = places
        kinds = Self.kinds(in: files)
    }

    /// The sections that show the component `name` of the file.
    func places(of path: FilePath) -> [Place] {
        (kinds[path] ?? []).sorted().flatMap { places[$0] ?? [] }
    }

    /// By file: the kinds that `src/sections/index.ts` gives to its component.
    private static func kinds(in files: SourceFiles) -> [FilePath: Set<String>] {
        guard let path = try? FilePath("src/sections/index.ts"), let index = CodeFile(path, in: files) else {
            return [:]
        }
        var kinds: [FilePath: Set<String>] = [:]
        for match in index.text.matches(of: /(?m)^\s*["']?([\w-]+)["']?\s*:\s*([A-Z]\w*)\s*,/) {
            let name = String(match.2)
            guard let statement = index.imports.first(where: { $0.localNames.contains(name) }),
                let target = index.target(of: statement.module, in: files)
            else { continue }
            kinds[target, default: []].insert(String(match.1))
        }
        return kinds
    }
}
