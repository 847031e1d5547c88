import Foundation
import Testing

@testable import Console

/// The words that stand beside the templates: complete, and used everywhere.
@Suite struct WordFilesTests {
    private static let console = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Console").standardizedFileURL
    private static let pages = console.appending(path: "Pages")

    private static func texts(_ language: Language) throws -> [String: String] {
        try Languages.texts(of: language, in: pages.appending(path: "Words"))
    }

    private static func templates() throws -> [(name: String, text: String)] {
        try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "mustache" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// The keys, those of texts with a number without their forms.
    private static func names(_ texts: [String: String]) -> Set<String> {
        Set(texts.keys.map { $0.split(separator: "#").first.map(String.init) ?? $0 })
    }

    @Test func bothLanguagesSayTheSameThings() throws {
        let english = try Self.names(Self.texts(.english))
        let arabic = try Self.names(Self.texts(.arabic))
        #expect(english.subtracting(arabic).sorted() == [])
        #expect(arabic.subtracting(english).sorted() == [])
    }

    @Test(arguments: Language.allCases) func textsWithANumberHaveAllFormsOfTheirLanguage(language: Language) throws {
        let texts = try Self.texts(language)
        let numbered = Dictionary(grouping: texts.keys.filter { $0.contains("#") }) {
            String($0.prefix { $0 != "#" })
        }
        #expect(!numbered.isEmpty)
        for (name, keys) in numbered {
            let forms = Set(keys.compactMap { Plural(rawValue: String($0.drop { $0 != "#" }.dropFirst())) })
            #expect(forms == Plural.forms(of: language), "\(name)")
        }
    }

    /// What is filled in must be there in both languages; a form of a number may say the number in words.
    @Test func bothLanguagesHaveTheSamePlaces() throws {
        func places(_ text: String) -> Set<String> {
            Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
        }
        let english = try Self.texts(.english)
        for (key, text) in try Self.texts(.arabic) {
            let other = english[key] ?? english[key.prefix { $0 != "#" } + "#other"] ?? ""
            #expect(places(text).subtracting(["n"]) == places(other).subtracting(["n"]), "\(key)")
            if !key.contains("#") { #expect(places(text) == places(other), "\(key)") }
        }
    }

    @Test func everyTextOfATemplateIsThere() throws {
        let known = try Set(Self.texts(.english).keys)
        for (name, text) in try Self.templates() {
            for use in text.matches(of: /\{\{t\.([A-Za-z0-9_]+)\}\}/) {
                #expect(known.contains(String(use.1)), "\(name): \(use.1)")
            }
        }
    }

    @Test func noTemplateHoldsWordsOfItsOwn() throws {
        for (name, text) in try Self.templates() {
            var plain = text
            // Mustache first: what is in a tag may look like markup.
            plain.replace(/\{\{[^}]*\}\}/, with: "")
            plain.replace(/<(code|symbol)\b[^>]*>[\s\S]*?<\/\1>/, with: "")
            for attribute in plain.matches(of: /\s(title|placeholder|aria-label|alt)="([^"]*)"/) {
                let hasWords = attribute.2.contains(where: \.isLetter)
                #expect(!hasWords, "\(name): \(attribute.0)")
            }
            plain.replace(/<[^>]*>/, with: "\n")
            plain.replace(/&#x?[0-9a-fA-F]+;/, with: "")
            for line in plain.split(separator: "\n") {
                let words = line.trimmingCharacters(in: .whitespaces).replacing("· Sitewright", with: "")
                guard words.contains(where: \.isLetter) else { continue }
                #expect(["Sitewright", "ZIP", "CSV", "px"].contains(words), "\(name): \(words)")
            }
        }
    }

    /// What jobs say they are doing is known in Arabic.
    @Test func stepsOfJobsAreKnown() throws {
        let words = try Languages(folder: Self.pages.appending(path: "Words"))[.arabic]
        let sources = Self.console.deletingLastPathComponent()
        var steps: Set<String> = []
        for folder in ["Authoring", "Building"] {
            let files = FileManager.default.enumerator(
                at: sources.appending(path: folder), includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                let text = try String(contentsOf: file, encoding: .utf8)
                steps.formUnion(text.matches(of: /progress\([^\n]*step: "([^"\\]+)"/).map { String($0.1) })
                guard let titles = text.firstRange(of: "public var title: String") else { continue }
                steps.formUnion(
                    text[titles.upperBound...].prefix { $0 != "}" }.matches(of: /case \.\w+: "([^"]+)"/).map {
                        String($0.1)
                    })
            }
        }
        #expect(steps.count >= 10)
        for step in steps.sorted() { #expect(words.step(step) != step, "\(step)") }
    }
}
