/// Where the tags, words, texts and comments of a file of TypeScript with markup stand, as offsets of bytes.
///
/// A reader for repairs, not a compiler: it copes with code that is broken, and says in ``isWhole`` whether all that
/// was opened is closed. What it cannot follow it leaves out, so that a repair finds nothing there.
struct CodeMap {
    struct Attribute {
        var name: String
        var nameRange: Range<Int>
        /// With its quotation marks or braces; nil for an attribute without a value.
        var value: Range<Int>?
        var isQuoted: Bool
        /// From the name to the end of the value.
        var range: Range<Int> { nameRange.lowerBound..<(value?.upperBound ?? nameRange.upperBound) }
    }

    struct Tag {
        enum Kind { case opening, closing, selfClosing }
        var kind: Kind
        /// Empty for a fragment.
        var name: String
        var nameRange: Range<Int>
        var range: Range<Int>
        var attributes: [Attribute] = []
        /// Whether it has a spread, whose attributes nobody knows.
        var hasSpread = false
        /// How many elements are open around it in the same piece of markup.
        var depth = 0
        /// The index of the tag that closes it or that it closes.
        var partner: Int?
    }

    /// A name that the code uses: not a property, not within a text or a comment.
    struct Word: Hashable {
        var name: String
        var offset: Int
    }

    /// An element that is never closed, and where that was noticed.
    struct Unclosed {
        var tag: Int
        /// The offset of the tag, bracket or end that did not fit.
        var noticed: Int
    }

    private(set) var bytes: [UInt8]
    var tags: [Tag] = []
    var words: [Word] = []
    /// Runs of text between tags.
    var texts: [Range<Int>] = []
    /// Texts in quotation marks in the code, with the marks; the values of attributes are with their tags.
    var strings: [Range<Int>] = []
    var comments: [Range<Int>] = []
    /// Comments of HTML within markup.
    var markupComments: [Range<Int>] = []
    /// Signs `>` and `}` in the text of markup.
    var strays: [Int] = []
    var unclosed: [Unclosed] = []
    /// Closing tags without an opening one, by their index.
    var unopened: [Int] = []
    /// The offsets of brackets of the code that are open at the end.
    var openBrackets: [Int] = []
    /// Whether a bracket closes what was not open, or a text never ends.
    var isTangled = false

    /// Whether all that was opened is closed.
    var isWhole: Bool { unclosed.isEmpty && unopened.isEmpty && openBrackets.isEmpty && !isTangled }

    init(_ text: String) {
        bytes = Array(text.utf8)
        var scanner = CodeScanner(map: self)
        scanner.run()
        self = scanner.map
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The offset at which the line with `offset` begins.
    func lineStart(_ offset: Int) -> Int {
        var index = offset
        while index > 0, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
        return index
    }

    /// The offset of the line's end, before its newline.
    func lineEnd(_ offset: Int) -> Int {
        bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    /// The white space at the beginning of the line with `offset`.
    func indentation(at offset: Int) -> String {
        let start = lineStart(offset)
        let end = bytes[start...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? bytes.count
        return text(start..<end)
    }

    /// Whether only white space stands between the beginning of the line and `offset`.
    func opensLine(_ offset: Int) -> Bool { lineStart(offset) + indentation(at: offset).utf8.count == offset }

    /// The names of `path`'s words that it uses, and how often.
    func uses(_ name: String) -> Int { words.count { $0.name == name } }

    /// The text with each range replaced. The ranges must not overlap.
    func replacing(_ edits: [(range: Range<Int>, text: String)]) -> String {
        var result: [UInt8] = []
        var index = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= index
        {
            result += bytes[index..<edit.range.lowerBound]
            result += Array(edit.text.utf8)
            index = edit.range.upperBound
        }
        result += bytes[index...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether files with this ending hold markup.
    static func reads(_ extension: String) -> Bool { ["tsx", "jsx"].contains(`extension`) }
    /// Whether files with this ending hold code.
    static func readsCode(_ extension: String) -> Bool {
        ["tsx", "jsx", "ts", "js", "mjs", "mts"].contains(`extension`)
    }
}
