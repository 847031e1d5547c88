import Foundation
import SiteModel

/// Every text of a project that visitors read, in one language, by the address that the preview shows.
public struct SiteTexts: Hashable, Sendable {
    /// The language of these texts.
    public var language: String
    /// The languages that the project has texts in, the site's own first.
    public var languages: [String]
    public var texts: [String: String]

    /// The last parts of addresses whose texts may have several lines.
    public static let keysWithLines = [
        "text", "intro", "note", "answer", "quote", "features", "options", "hours", "address", "directions", "footer",
        "legal", "rights",
    ]
}

/// Why texts cannot be read or changed. Nothing was changed.
public enum TextProblem: Error, Hashable, Sendable {
    /// The project has no content files that can be read, so its texts are in its code.
    case noContent(String)
    /// The project has no texts in this language.
    case noLanguage(String)
    /// There is no text at this address.
    case noText(String)
    /// What stands there is no text that visitors read, such as a link or a picture.
    case notReadable(String)
    /// The new text says nothing.
    case empty(String)
    /// The new text is longer than it may be.
    case tooLong(String, limit: Int)
    /// No text was given, or more than may be changed at once.
    case count(limit: Int)
    /// All texts are like that already.
    case alreadySo
}

/// Reads the content files of a project as they are, whoever wrote them.
struct ContentReader {
    let files: SourceFiles
    let site: String
    let language: String
    let languages: [String]

    private struct SiteFile: Decodable {
        struct Named: Decodable { var name: String? }
        var language: String
        var brand: Named?
    }

    private struct WordsFile: Decodable {
        var tagline: String?
        var shared: Content?
        var words: [String: String]?
    }

    private struct PageFile: Decodable {
        var label: String?
        var title: String?
        var description: String?
        var sections: [String: Content]?
    }

    init(_ files: SourceFiles, language: String?) throws(TextProblem) {
        guard let bytes = Self.bytes("site.json", in: files) else { throw .noContent("site.json") }
        guard let site = try? JSONDecoder().decode(SiteFile.self, from: Data(bytes)) else {
            throw .noContent("site.json")
        }
        let found = Set(
            files.paths.filter { $0.isBelow("src/content") && $0.segments.count == 4 }.map { String($0.segments[2]) })
        languages = ([site.language] + found.subtracting([site.language]).sorted()).filter(found.contains)
        self.files = files
        self.language = language ?? site.language
        self.site = site.brand?.name ?? ""
        guard languages.contains(self.language) else { throw .noLanguage(self.language) }
    }

    func texts() throws(TextProblem) -> SiteTexts {
        var texts: [String: String] = [:]
        if !site.isEmpty { texts["site.brand.name"] = site }
        let folder = "src/content/\(language)"
        for path in files.paths where path.isBelow(folder) && path.fileExtension == "json" {
            let name = String(path.name.dropLast(".json".count))
            guard path.segments.count == 4, let bytes = files[path] else { continue }
            if name == "site" {
                guard let file = try? JSONDecoder().decode(WordsFile.self, from: Data(bytes)) else {
                    throw .noContent(path.text)
                }
                if let tagline = file.tagline { texts["site.tagline"] = tagline }
                for (key, text) in file.words ?? [:] { texts["site.words.\(key)"] = text }
                Self.collect(file.shared ?? Content(), at: "site.shared", into: &texts)
            } else {
                guard let file = try? JSONDecoder().decode(PageFile.self, from: Data(bytes)) else {
                    throw .noContent(path.text)
                }
                if let label = file.label { texts["\(name).label"] = label }
                for (id, content) in file.sections ?? [:] { Self.collect(content, at: "\(name).\(id)", into: &texts) }
            }
        }
        return SiteTexts(language: language, languages: languages, texts: texts)
    }

    /// The texts that visitors see, and those that only search engines read. A file that is no JSON has none.
    func everyText() -> [String: String] {
        var texts: [String: String] = [:]
        for path in files.paths where path.isBelow("src/content/\(language)") && path.fileExtension == "json" {
            let name = String(path.name.dropLast(".json".count))
            guard path.segments.count == 4, let bytes = files[path] else { continue }
            if name == "site", let file = try? JSONDecoder().decode(WordsFile.self, from: Data(bytes)) {
                texts["site.tagline"] = file.tagline
                Self.collect(file.shared ?? Content(), at: "site.shared", into: &texts)
            } else if let file = try? JSONDecoder().decode(PageFile.self, from: Data(bytes)) {
                texts["\(name).label"] = file.label
                texts["\(name).title"] = file.title
                texts["\(name).description"] = file.description
                for (id, content) in file.sections ?? [:] { Self.collect(content, at: "\(name).\(id)", into: &texts) }
            }
        }
        return texts
    }

    private static func collect(_ content: Content, at address: String, into texts: inout [String: String]) {
        for (key, value) in content.values where TextAddress.isRead(key) {
            switch value {
            case .text(let text): texts["\(address).\(key)"] = text
            case .items(let items):
                for item in items { collect(item.fields, at: "\(address).\(key).\(item.id)", into: &texts) }
            }
        }
    }

    static func bytes(_ name: String, in files: SourceFiles) -> [UInt8]? {
        (try? FilePath(name)).flatMap { files[$0] }
    }
}
