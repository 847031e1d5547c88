import Foundation
import SiteModel

/// `style="color: red"`: a text, where React takes an object.
struct StyleTextSlip: Slip {
    let name = "style-text"
    let marks = ["`style` prop"]

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.reads(path.fileExtension) else { return nil }
        let map = CodeMap(text)
        var edits: [(range: Range<Int>, text: String)] = []
        for tag in map.tags where tag.name.first?.isLowercase == true {
            for attribute in tag.attributes where attribute.name == "style" && attribute.isQuoted {
                guard let value = attribute.value, let object = Self.object(map.text(value).dropFirst().dropLast())
                else { continue }
                edits.append((value, object))
            }
        }
        guard !edits.isEmpty else { return nil }
        return MendedText(map.replacing(edits), "Wrote the styles of elements in \(path) as objects.")
    }

    /// Nil for declarations that cannot be read; properties of one's own have no place in React's type.
    private static func object(_ declarations: Substring) -> String? {
        var properties: [String] = []
        // A semicolon within brackets is part of an address.
        guard !declarations.contains("("), !declarations.contains("\\") else { return nil }
        for declaration in declarations.split(separator: ";") where !declaration.allSatisfy(\.isWhitespace) {
            guard let match = declaration.wholeMatch(of: /\s*(-?[a-z][a-z-]*)\s*:\s*([^"]+?)\s*/) else { return nil }
            var words = match.1.split(separator: "-").map(String.init)
            guard let first = words.first else { return nil }
            words = [match.1.hasPrefix("-") ? first.capitalized : first] + words.dropFirst().map(\.capitalized)
            properties.append("\(words.joined()): \"\(match.2)\"")
        }
        return properties.isEmpty ? "{{}}" : "{{ \(properties.joined(separator: ", ")) }}"
    }
}
