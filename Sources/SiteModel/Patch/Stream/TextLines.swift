/// Lines of text in one buffer, without their line ends.
public struct TextLines: Hashable, Sendable {
    /// The lines one behind the other.
    private(set) var bytes: [UInt8] = []
    /// Where each line ends in `bytes`.
    private var ends: [Int] = []

    public init() {}

    /// The lines of `text`; a line end at its end does not begin another line.
    public init(_ text: String) {
        self.init(Array(text.utf8)[...])
    }

    init(_ text: ArraySlice<UInt8>) {
        var rest = text
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            append(rest[..<(end ?? rest.endIndex)].withoutReturn)
            rest = end.map { rest[($0 + 1)...] } ?? []
        }
    }

    public var count: Int { ends.count }
    public var isEmpty: Bool { ends.isEmpty }
    var indices: Range<Int> { 0..<ends.count }

    subscript(index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// One line as text.
    public func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    mutating func append(_ line: ArraySlice<UInt8>) {
        bytes.append(contentsOf: line)
        ends.append(bytes.count)
    }

    /// The lines that are not blank at either end: how many are blank before them, and after.
    var blankEdges: (before: Int, after: Int) {
        let before = indices.prefix { self[$0].isBlank }.count
        guard before < count else { return (count, 0) }
        return (before, indices.reversed().prefix { self[$0].isBlank }.count)
    }
}

extension ArraySlice<UInt8> {
    /// The line without the carriage return of a CRLF.
    var withoutReturn: ArraySlice<UInt8> {
        last == UInt8(ascii: "\r") ? dropLast() : self
    }

    /// Whether the line holds nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhiteSpace) }

    /// The line without white space at its end.
    var withoutTrailingSpace: ArraySlice<UInt8> {
        var end = endIndex
        while end > startIndex, self[end - 1].isWhiteSpace { end -= 1 }
        return self[startIndex..<end]
    }

    /// The line without white space around it.
    var trimmed: ArraySlice<UInt8> {
        var start = startIndex
        while start < endIndex, self[start].isWhiteSpace { start += 1 }
        return self[start..<endIndex].withoutTrailingSpace
    }

    func starts(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count where self[startIndex + offset] != buffer[offset] { return false }
            return true
        }
    }

    /// The bytes as text; what is no UTF-8 is shown as replacement characters.
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    /// White space of ASCII within a line.
    var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
