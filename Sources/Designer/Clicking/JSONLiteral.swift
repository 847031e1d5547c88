import Foundation

/// One text of a JSON document, found by its path, so that it can be changed while every other byte stays.
struct JSONLiteral {
    /// One step on the way to a text.
    enum Step: Hashable {
        /// The member of an object.
        case key(String)
        /// The object of an array whose `id` this is.
        case item(String)
    }

    /// Where the text stands in the document, quotation marks included.
    let range: Range<Int>
    let text: String

    /// The text at `path`; nil where there is none, or something else than a text.
    init?(at path: [Step], in document: [UInt8]) {
        var scanner = Scanner(document: document)
        guard let range = scanner.find(path[...]), let text = Scanner.decoded(document[range]) else { return nil }
        self.range = range
        self.text = text
    }

    /// The document with another text in its place.
    func replaced(by text: String, in document: [UInt8]) -> [UInt8] {
        document[..<range.lowerBound] + Array(JSONText.quoted(text).utf8) + document[range.upperBound...]
    }

    /// Where the object at `path` stands, with its braces; nil where there is none.
    static func object(at path: [String], in document: [UInt8]) -> Range<Int>? {
        var scanner = Scanner(document: document, wantsObject: true)
        return scanner.find(path.map(Step.key)[...])
    }

    /// Walks through a document without building it. What is no JSON ends the walk.
    private struct Scanner {
        let document: [UInt8]
        /// Whether an object is searched for, and not a text.
        var wantsObject = false
        var place = 0

        private var next: UInt8? { place < document.count ? document[place] : nil }

        mutating func find(_ path: ArraySlice<Step>) -> Range<Int>? {
            skipSpace()
            switch path.first {
            case nil:
                let start = place
                if wantsObject { return next == UInt8(ascii: "{") && skipValue() ? start..<place : nil }
                return skipString() ? start..<place : nil
            case .key(let name):
                guard take("{") else { return nil }
                while let key = string() {
                    skipSpace()
                    guard take(":") else { return nil }
                    if key == name { return find(path.dropFirst()) }
                    guard skipValue() else { return nil }
                    skipSpace()
                    guard take(",") else { return nil }
                    skipSpace()
                }
                return nil
            case .item(let id):
                guard take("[") else { return nil }
                while true {
                    skipSpace()
                    let start = place
                    if let found = find([.key("id")]), Self.decoded(document[found]) == id {
                        place = start
                        return find(path.dropFirst())
                    }
                    place = start
                    guard skipValue() else { return nil }
                    skipSpace()
                    guard take(",") else { return nil }
                }
            }
        }

        private mutating func string() -> String? {
            skipSpace()
            let start = place
            return skipString() ? Self.decoded(document[start..<place]) : nil
        }

        private mutating func take(_ sign: Character) -> Bool {
            guard next == sign.asciiValue else { return false }
            place += 1
            return true
        }

        private mutating func skipSpace() {
            while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
        }

        private mutating func skipString() -> Bool {
            guard take("\"") else { return false }
            while let byte = next {
                place += byte == UInt8(ascii: "\\") ? 2 : 1
                if byte == UInt8(ascii: "\"") { return true }
            }
            return false
        }

        /// Skips any value. Brackets are counted and not followed, so that no depth is too deep.
        private mutating func skipValue() -> Bool {
            skipSpace()
            let start = place
            var depth = 0
            while let byte = next {
                switch byte {
                case UInt8(ascii: "\""):
                    guard skipString() else { return false }
                    if depth == 0 { return true }
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    place += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    guard depth > 0 else { return place > start }
                    depth -= 1
                    place += 1
                    if depth == 0 { return true }
                case UInt8(ascii: ",") where depth == 0: return place > start
                default: place += 1
                }
            }
            return depth == 0 && place > start
        }

        static func decoded(_ literal: ArraySlice<UInt8>) -> String? {
            let list = [UInt8(ascii: "[")] + literal + [UInt8(ascii: "]")]
            return (try? JSONDecoder().decode([String].self, from: Data(list)))?.first
        }
    }
}
