import Foundation
import Mustache

/// The texts of the console in one language, for templates (`{{t.key}}`) and for what is put together here.
///
/// A text that a language lacks is said in English; one that nobody has is its key. Both are faults that a test finds,
/// and no reason to refuse a page.
struct Words: Sendable {
    let language: Language
    /// The texts by their keys. A text with a number has one for each form: `key#one`, `key#other`.
    private let texts: [String: String]
    /// What the program says in English anywhere else (the steps of a job, reasons of a refusal), in this language.
    private let sentences: [String: String]

    init(language: Language, texts: [String: String], sentences: [String: String] = [:]) {
        self.language = language
        self.texts = texts
        self.sentences = sentences
    }

    /// The text for `key`.
    subscript(key: String) -> String { texts[key] ?? key }

    /// The text for `key` with its `{name}`s filled in.
    ///
    /// A value that is more than a number is isolated, so that one in another script does not turn the sentence around
    /// it.
    func callAsFunction(_ key: String, _ values: [String: String]) -> String {
        Self.fill(self[key], values)
    }

    /// The text for `count` things: the form of `key` that goes with the number, which stands where it says `{n}`.
    func count(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
        let form = Plural(count, in: language)
        let text = texts["\(key)#\(form.rawValue)"] ?? texts["\(key)#other"] ?? key
        return Self.fill(text, values.merging(["n": "\(count)"]) { value, _ in value })
    }

    /// A sentence of the program (a job's step, the reason of a refusal) in this language; English where it is not known.
    func sentence(_ english: String) -> String { sentences[english] ?? english }

    /// What a job is doing, in this language.
    func step(_ english: String) -> String { sentence(english) }

    /// Whether there is a text for `key`.
    func has(_ key: String) -> Bool { texts[key] != nil }

    /// Every key, for the tests.
    var keys: Set<String> { Set(texts.keys) }

    /// One pass, so that a value that looks like a place is not filled in turn.
    private static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += values[name].map(isolated) ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func isolated(_ value: String) -> String {
        value.utf8.allSatisfy { (0x30...0x39).contains($0) } ? value : "\u{2068}\(value)\u{2069}"
    }
}

extension Words: MustacheParent {
    func child(named name: String) -> Any? { self[name] }
}
