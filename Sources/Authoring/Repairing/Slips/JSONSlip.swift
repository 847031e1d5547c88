import Foundation
import SiteModel

/// Commas at the end of lists, and comments, in files of JSON, which has neither.
struct JSONSlip: Slip {
    let name = "json"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        // TypeScript's own configuration may have both.
        guard path.fileExtension == "json", !path.name.hasPrefix("tsconfig"), !Self.isWellFormed(text) else {
            return nil
        }
        let mended = Self.strict(text)
        guard mended != text, Self.isWellFormed(mended) else { return nil }
        return MendedText(mended, "Removed commas and comments from \(path) that JSON does not have.")
    }

    private static func isWellFormed(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])) != nil
            && !hasCommaBeforeEnd(text)
    }

    /// Foundation's reader takes a comma at the end of a list; the prerender's does not.
    private static func hasCommaBeforeEnd(_ text: String) -> Bool { strict(text) != text }

    /// Without comments, and without commas before a bracket that closes. Texts stay as they are.
    private static func strict(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let here = bytes[index]
            if here == UInt8(ascii: "\"") {
                let start = index
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                index = min(index + 1, bytes.count)
                result += bytes[start..<index]
            } else if here == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == here {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if here == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
                index += 2
                while index + 1 < bytes.count,
                    !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/"))
                { index += 1 }
                index = min(index + 2, bytes.count)
            } else {
                if here == UInt8(ascii: "}") || here == UInt8(ascii: "]"),
                    let last = result.lastIndex(where: { !CodeScanner.isSpace($0) }), result[last] == UInt8(ascii: ",")
                {
                    result.remove(at: last)
                }
                result.append(here)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
