import Foundation
import Mustache
import Resources

/// The words in which models are asked: Mustache templates, each in a file that begins with its version.
///
/// swift-mustache renders them, as it does the console's pages. A workspace may have templates of its own for some.
public struct PromptBook: Sendable {
    /// The templates that there are.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// What holds for every turn that changes files.
        case write
        /// The material of a turn and the wish.
        case turn
        /// What was wrong with an answer.
        case repair
        /// What holds for questions.
        case ask
        /// What holds for plans that are talked about.
        case discuss
        /// What holds for the plan of a new site.
        case plan
        /// The wish for a new site.
        case wish
        /// What is asked of the writer of a new site.
        case bespoke
    }

    /// A template that is missing or cannot be read.
    public struct Broken: Error, Sendable, CustomStringConvertible {
        public var name: String
        public var reason: String
        public var description: String { "The prompt “\(name)” cannot be used: \(reason)" }
    }

    private var templates: [Name: MustacheTemplate] = [:]
    private var texts: [Name: String] = [:]

    /// The longest text of a template, in bytes.
    public static let longest = 32 << 10

    /// The text of a template as it was written.
    public func text(of name: Name) -> String { texts[name] ?? "" }

    /// The number in the first line of a template: it is counted up when the words change. 0 where there is none.
    public func version(of name: Name) -> Int {
        texts[name]?.firstMatch(of: /^\{\{! version (\d+)/).flatMap { Int($0.1) } ?? 0
    }

    /// What a template cannot do without: a model would not learn what it is asked.
    private static func needed(by name: Name) -> [String] {
        switch name {
        case .turn, .wish, .bespoke: ["wish"]
        case .repair: ["problems"]
        case .write, .ask, .discuss, .plan: []
        }
    }

    /// Whether a text can be used as a template.
    /// - Throws: What is wrong with it.
    public static func check(_ text: String, for name: Name) throws(Broken) {
        guard text.utf8.count <= longest else {
            throw Broken(name: name.rawValue, reason: "It has at most \(longest >> 10) KiB.")
        }
        for part in needed(by: name) where !text.contains(part + "}}") {
            throw Broken(name: name.rawValue, reason: "It must contain {{\(part)}}.")
        }
        var book = PromptBook()
        try book.replace(name, with: text)
    }

    /// The book with a workspace's own texts. One that cannot be used, because the program has changed since it was
    /// written, is left out.
    func with(_ own: [String: String]) -> PromptBook {
        var book = self
        for (key, text) in own {
            if let name = Name(rawValue: key) { try? book.replace(name, with: text) }
        }
        return book
    }

    /// Reads the templates that come with the program.
    /// - Throws: ``Broken``, `ResourcesMissing`.
    public static func load() throws -> PromptBook {
        let folder = try Resources.folder("Prompts", of: "Authoring")
        var book = PromptBook()
        for name in Name.allCases {
            let url = folder.appending(path: "\(name.rawValue).mustache")
            try book.replace(name, with: String(contentsOf: url, encoding: .utf8))
        }
        return book
    }

    /// Takes another text for a template.
    /// - Throws: ``Broken``.
    public mutating func replace(_ name: Name, with text: String) throws(Broken) {
        do {
            // What is rendered is no HTML: nothing is escaped.
            templates[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
            texts[name] = text
        } catch {
            throw Broken(name: name.rawValue, reason: "\(error)")
        }
    }

    func render(_ name: Name, _ view: Any) -> String {
        // The initialiser has read all of them.
        (templates[name]?.render(view) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
