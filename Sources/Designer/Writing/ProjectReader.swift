import Foundation
import SiteModel

/// A project whose site.json or content cannot be read.
public struct UnreadableProject: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file that is missing or wrong.
    public let file: String
    /// What is wrong with it, in a sentence.
    public let reason: String

    public var description: String { "\(file): \(reason)" }
}

/// Reads a spec back from the files of a project.
struct ProjectReader {
    var files: SourceFiles

    func spec() throws(UnreadableProject) -> SiteSpec {
        let site: SiteFile = try decode("site.json")
        guard let seed = UInt64(site.seed) else {
            throw UnreadableProject(file: "site.json", reason: "“seed” is not a whole number.")
        }
        let folder = "src/content/\(site.language)"
        let shared: SharedFile = try decode("\(folder)/site.json")
        var pages: [Page] = []
        for plan in site.pages {
            let words: PageFile = try decode("\(folder)/\(plan.id).json")
            pages.append(
                Page(
                    id: plan.id, path: plan.path, label: words.label, title: words.title,
                    description: words.description,
                    sections: plan.sections.map {
                        Section(
                            id: $0.id, kind: $0.kind, layout: $0.layout, content: words.sections[$0.id] ?? Content())
                    }))
        }
        var spec = SiteSpec(
            brand: Brand(
                name: site.brand.name, tagline: shared.tagline, kind: site.brand.kind, place: site.brand.place),
            language: site.language, look: site.look, shared: shared.shared, pages: pages, seed: seed,
            forms: site.forms == SiteSpec.usualForms ? nil : site.forms)
        spec.translations = (site.languages ?? []).map(\.language).filter { $0 != site.language }.map {
            translation(into: $0, of: spec)
        }
        return spec
    }

    /// What the content files of another language say. A file that is missing or broken says nothing: the site's own
    /// language stands in for it.
    private func translation(into language: String, of spec: SiteSpec) -> Translation {
        var origins: [String: TranslationOrigin] = [:]
        for page in ["site"] + spec.pages.map(\.id) {
            guard let path = try? FilePath("src/content/\(language)/\(page).json"), let bytes = files[path],
                let file = try? JSONDecoder().decode(TranslatedFile.self, from: Data(bytes))
            else { continue }
            origins[page] = file.translation
        }
        let reader = try? ContentReader(files, language: language)
        return Translation(
            language: language, of: spec, texts: reader?.everyText() ?? [:], origins: origins)
    }

    private struct TranslatedFile: Decodable {
        var translation: TranslationOrigin?
    }

    private func decode<File: Decodable>(_ name: String) throws(UnreadableProject) -> File {
        guard let path = try? FilePath(name), let bytes = files[path] else {
            throw UnreadableProject(file: name, reason: "The file is missing.")
        }
        do {
            return try JSONDecoder().decode(File.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw UnreadableProject(file: name, reason: Self.sentence(for: error))
        } catch {
            throw UnreadableProject(file: name, reason: "It is not JSON.")
        }
    }

    private static func sentence(for error: DecodingError) -> String {
        func place(_ context: DecodingError.Context) -> String {
            context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context):
            let path = place(context)
            return "“\(path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")” is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "“\(place(context))” has the wrong type."
        case .dataCorrupted(let context):
            let path = place(context)
            return path.isEmpty ? "It is not JSON." : "“\(path)”: \(context.debugDescription)"
        @unknown default:
            return "It cannot be read."
        }
    }

    private struct SiteFile: Decodable {
        struct Plan: Decodable {
            var id, path: String
            var sections: [Part]
        }
        struct Part: Decodable {
            var id: String
            var kind: SectionKind
            var layout: String
        }
        struct Whose: Decodable {
            var name, kind: String
            var place: String?
        }
        var brand: Whose
        var language: String
        var look: Look
        var pages: [Plan]
        var seed: String
        var forms: String?
        var languages: [Named]?

        struct Named: Decodable { var language: String }
    }

    private struct SharedFile: Decodable {
        var tagline: String
        var shared: Content
    }

    private struct PageFile: Decodable {
        var label, title, description: String
        var sections: [String: Content]
    }
}
