import Foundation
import SiteModel

/// What the texts of a site are called, by their addresses: `home.hero.heading` is the headline of Home.
struct TextNames {
    let spec: SiteSpec
    let words: Words

    /// The page with this id, as its navigation calls it.
    func page(_ id: String) -> String { spec.pages.first { $0.id == id }?.label ?? id }

    func section(_ kind: SectionKind) -> String { words["section_\(kind.rawValue)"] }

    /// What the text at a key is: “Headline”.
    func key(_ key: String) -> String {
        words.has("text_\(key)") ? words["text_\(key)"] : key
    }

    /// The text at an address: “Price of “Sourdough””, or “Headline”.
    func text(at address: String) -> String {
        let parts = address.split(separator: ".").map(String.init)
        guard let last = parts.last else { return address }
        guard let item = item(at: parts) else { return key(last) }
        return words("text_of_item", ["text": key(last), "item": item])
    }

    /// The section that an address is in.
    func sectionName(at address: String) -> String {
        let parts = address.split(separator: ".").map(String.init)
        guard parts.count > 1, let section = section(parts) else { return "" }
        return self.section(section.kind)
    }

    private func section(_ parts: [String]) -> Section? {
        spec.pages.first { $0.id == parts.first }?.sections.first { $0.id == parts.dropFirst().first }
    }

    /// What the innermost item on the way calls itself, by another text than the one that is meant.
    private func item(at parts: [String]) -> String? {
        guard parts.count > 4, var content = section(parts)?.content else { return nil }
        var found: Content?
        for index in stride(from: 2, to: parts.count - 2, by: 2) {
            guard let item = content.items(parts[index]).first(where: { $0.id == parts[index + 1] }) else { break }
            content = item.fields
            found = item.fields
        }
        let names = ["name", "title", "question", "label", "day", "caption", "time"]
        return names.lazy.filter { $0 != parts.last }.compactMap { found?.text($0) }.first
    }
}

extension Words {
    /// What the keys of texts are called, as the JSON that the script of the preview reads.
    var textNames: String {
        json(of: "text_") { !$0.hasPrefix("of_") }
    }

    /// The words whose keys begin so, by the rest of their keys, as JSON for a script.
    func json(of start: String, where isWanted: (Substring) -> Bool = { _ in true }) -> String {
        let texts = keys.filter { $0.hasPrefix(start) && isWanted($0.dropFirst(start.count)) }.map {
            (String($0.dropFirst(start.count)), self[$0])
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bytes = try? encoder.encode(Dictionary(texts) { first, _ in first })
        return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
