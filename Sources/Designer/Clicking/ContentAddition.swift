import Foundation

/// Texts that are added to a content file while every other byte stays.
public enum ContentAddition {
    /// The document with more members at the end of the object at `path`; nil where there is no such object.
    ///
    /// Names that the object has already are for the caller to avoid.
    public static func adding(_ members: [(name: String, text: String)], at path: [String], in document: [UInt8])
        -> [UInt8]?
    {
        guard !members.isEmpty, let object = JSONLiteral.object(at: path, in: document) else { return nil }
        let space: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x09]
        let close = object.upperBound - 1
        guard let last = document[object.lowerBound..<close].lastIndex(where: { !space.contains($0) }) else {
            return nil
        }
        let isEmpty = last == object.lowerBound
        var lineStart = close
        while lineStart > 0, document[lineStart - 1] != 0x0A { lineStart -= 1 }
        let indent = document[lineStart..<close].prefix { $0 == 0x20 || $0 == 0x09 }
        // An object on one line stays on it.
        let isOnOneLine = !document[object].contains(0x0A)
        let pieces = members.map { member in
            let text = "\(JSONText.quoted(member.name)): \(JSONText.quoted(member.text))"
            return isOnOneLine ? text : "\n" + String(decoding: indent, as: UTF8.self) + "  " + text
        }
        let separator = isOnOneLine ? ", " : ","
        let added = (isEmpty ? "" : separator) + pieces.joined(separator: separator)
        return document[...last] + Array(added.utf8) + document[(last + 1)...]
    }
}
