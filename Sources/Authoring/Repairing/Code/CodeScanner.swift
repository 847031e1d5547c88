/// Walks through code once and fills a ``CodeMap``. Linear in its length; deep nesting ends the walk.
struct CodeScanner {
    var map: CodeMap
    var index = 0
    /// The brackets of the code that are open, over all levels of markup.
    var brackets: [Int] = []
    /// A closing brace at the beginning of a line within markup: the component has ended, so the walk goes back to the
    /// outermost level.
    var hasLeft = false
    private var depth = 0
    private static let deepest = 200

    init(map: CodeMap) { self.map = map }

    mutating func run() {
        while index < map.bytes.count {
            hasLeft = false
            code(isInMarkup: false)
            if hasLeft {
                brackets = []
                depth = 0
            } else if index < map.bytes.count {
                map.isTangled = true
                index += 1
            }
        }
        map.openBrackets = brackets
    }

    func byte(_ offset: Int = 0) -> UInt8 {
        map.bytes.indices.contains(index + offset) ? map.bytes[index + offset] : 0
    }

    func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= map.bytes.count else { return false }
        return text.withUTF8Buffer { buffer in buffer.elementsEqual(map.bytes[index..<index + count]) }
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0a, 0x0d].contains(byte) }

    // MARK: Code

    /// Walks to the brace that closes an expression within markup, or to the end.
    mutating func code(isInMarkup: Bool) {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { return giveUp() }
        let floor = brackets.count
        var last: UInt8 = 0
        var lastWord = ""
        while index < map.bytes.count, !hasLeft {
            let here = byte()
            switch here {
            case 0x20, 0x09, 0x0a, 0x0d:
                index += 1
                continue
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/") || byte(1) == UInt8(ascii: "*"):
                comment()
                continue
            case UInt8(ascii: "/") where Self.allowsOperand(last, lastWord):
                regularExpression()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                quoted(here)
            case UInt8(ascii: "`"):
                template()
            case UInt8(ascii: "<") where isMarkup(after: last, lastWord):
                markup()
            case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
                brackets.append(index)
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
                if brackets.count == floor {
                    if isInMarkup && here == UInt8(ascii: "}") { return }
                    map.isTangled = true
                } else if Self.closer(of: map.bytes[brackets[brackets.count - 1]]) == here {
                    brackets.removeLast()
                } else {
                    map.isTangled = true
                    brackets.removeLast()
                }
                index += 1
            case _ where Self.isWord(here):
                lastWord = word(isProperty: last == UInt8(ascii: ".") && byte(-2) != UInt8(ascii: "."))
                last = UInt8(ascii: "a")
                continue
            default:
                index += 1
            }
            last = here
            lastWord = ""
        }
        if isInMarkup { brackets.removeLast(max(brackets.count - floor, 0)) }
    }

    private mutating func giveUp() {
        map.isTangled = true
        index = map.bytes.count
    }

    private static func closer(of opener: UInt8) -> UInt8 {
        switch opener {
        case UInt8(ascii: "{"): UInt8(ascii: "}")
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: UInt8(ascii: "]")
        }
    }

    private mutating func word(isProperty: Bool) -> String {
        let start = index
        while Self.isWord(byte()) { index += 1 }
        let name = map.text(start..<index)
        if !isProperty, map.bytes[start] < UInt8(ascii: "0") || map.bytes[start] > UInt8(ascii: "9") {
            map.words.append(.init(name: name, offset: start))
        }
        return name
    }

    /// Whether a value, and not an operator, may follow.
    private static func allowsOperand(_ last: UInt8, _ word: String) -> Bool {
        if ["return", "typeof", "case", "default", "else", "do", "yield", "await", "in", "of", "void"].contains(word) {
            return true
        }
        return !isWord(last)
            && ![
                UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"),
                UInt8(ascii: "`"),
            ]
            .contains(last)
    }

    private func isMarkup(after last: UInt8, _ word: String) -> Bool {
        let next = byte(1)
        guard Self.isWord(next) && next > UInt8(ascii: "9") || next == UInt8(ascii: ">") else { return false }
        guard Self.allowsOperand(last, word) else { return false }
        // The parameter of a generic arrow function: `<T,>` or `<T extends X>`.
        var place = index + 1
        while place < map.bytes.count, Self.isWord(map.bytes[place]) { place += 1 }
        while place < map.bytes.count, Self.isSpace(map.bytes[place]) { place += 1 }
        guard place < map.bytes.count else { return true }
        return map.bytes[place] != UInt8(ascii: ",") && !map.bytes[place...].starts(with: "extends ".utf8)
    }
}
