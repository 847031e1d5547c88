import Foundation
import HTTPTypes

/// The words of the console in all its languages, read once.
///
/// Each language is a folder of flat JSON objects, one for each area of the console. `sentences.json` is another kind:
/// its keys are what the rest of the program says in English.
struct Languages: Sendable {
    private let english: Words
    private let words: [Language: Words]

    /// A file of words that cannot be read, or two texts with one key.
    struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    private static let sentencesFile = "sentences.json"

    /// - Parameter folder: What holds a folder for each language.
    /// - Throws: ``Broken``.
    init(folder: URL) throws {
        let english = try Self.texts(of: .english, in: folder)
        self.english = Words(language: .english, texts: english)
        words = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let own = try Self.texts(of: language, in: folder)
                let sentences = try Self.object(
                    folder.appending(path: "\(language.rawValue)/\(Self.sentencesFile)"), mayBeMissing: true)
                return (
                    language,
                    Words(language: language, texts: own.merging(english) { own, _ in own }, sentences: sentences)
                )
            })
    }

    subscript(language: Language) -> Words { words[language] ?? english }

    /// The words for whoever sends `headers`.
    func words(for headers: HTTPFields) -> Words { self[Language(for: headers)] }

    /// The texts of all areas of a language, without the English ones that stand in for what is missing.
    static func texts(of language: Language, in folder: URL) throws -> [String: String] {
        let folder = folder.appending(path: language.rawValue, directoryHint: .isDirectory)
        var texts: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted(by: { $0.lastPathComponent < $1.lastPathComponent })
        where file.pathExtension == "json" && file.lastPathComponent != sentencesFile {
            for (key, text) in try object(file) {
                guard texts.updateValue(text, forKey: key) == nil else {
                    throw Broken(description: "\(file.path): the key “\(key)” is in another file too.")
                }
            }
        }
        return texts
    }

    private static func object(_ file: URL, mayBeMissing: Bool = false) throws -> [String: String] {
        if mayBeMissing, !FileManager.default.fileExists(atPath: file.path) { return [:] }
        do {
            return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
        } catch {
            throw Broken(description: "\(file.path) is no flat object of texts: \(error)")
        }
    }
}
