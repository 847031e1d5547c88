/// A text file that is being edited: its lines as a list, with an index for each rung that was needed.
///
/// Lines are nodes with a number that stays theirs. What is found and what is changed costs time by the lines of the
/// block, and not by those of the file.
final class LineDocument {
    /// The bytes of all lines that the document holds or held.
    private var bytes: [UInt8]
    private var starts: [Int] = []
    private var ends: [Int] = []
    private var hasReturn: [Bool] = []
    private var next: [Int32] = []
    private var previous: [Int32] = []
    /// Rises along the list, so that two nodes can be put in order.
    private var labels: [UInt64] = []
    private var indexes: [LineIndex?] = Array(repeating: nil, count: LineForm.allCases.count)

    private let hasMark: Bool
    private let endsWithNewline: Bool
    /// Whether most lines end with CRLF.
    private let usesReturns: Bool
    private(set) var lineCount = 0
    /// The bytes of all lines, with their ends.
    private(set) var size = 0
    /// The highest rung that a block needed.
    var rung: Int?

    /// The nodes before the first line and behind the last.
    static let head = 0
    static let tail = 1
    private static let spacing: UInt64 = 1 << 32

    /// - Parameter content: UTF-8 without NUL; empty for a file that is created.
    init(_ content: [UInt8]) {
        bytes = content
        hasMark = content[...].starts(with: "\u{FEFF}")
        endsWithNewline = content.last.map { $0 == UInt8(ascii: "\n") } ?? true
        usesReturns = LineEnds.areReturns(in: content)
        for _ in 0..<2 { appendNode(start: 0, end: 0, hasReturn: false, label: 0) }
        labels[Self.tail] = .max
        next[Self.head] = Int32(Self.tail)
        previous[Self.tail] = Int32(Self.head)
        readLines(from: hasMark ? 3 : 0)
    }

    private func readLines(from first: Int) {
        var start = first
        var last = Self.head
        while start < bytes.count {
            let whole = bytes.withUnsafeBufferPointer { buffer in
                var end = start
                while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
                return end
            }
            let isReturn = whole < bytes.count && whole > start && bytes[whole - 1] == UInt8(ascii: "\r")
            let node = appendNode(
                start: start, end: isReturn ? whole - 1 : whole,
                hasReturn: whole < bytes.count ? isReturn : usesReturns,
                label: labels[last] + Self.spacing)
            link(last, node)
            last = node
            start = whole + 1
        }
        link(last, Self.tail)
    }

    @discardableResult
    private func appendNode(start: Int, end: Int, hasReturn isReturn: Bool, label: UInt64) -> Int {
        starts.append(start)
        ends.append(end)
        hasReturn.append(isReturn)
        next.append(-1)
        previous.append(-1)
        labels.append(label)
        if starts.count > 2 {
            lineCount += 1
            size += end - start + 1
        }
        return starts.count - 1
    }

    private func link(_ left: Int, _ right: Int) {
        next[left] = Int32(right)
        previous[right] = Int32(left)
    }

    // MARK: Reading

    func line(_ node: Int) -> ArraySlice<UInt8> { bytes[starts[node]..<ends[node]] }
    func after(_ node: Int) -> Int { Int(next[node]) }
    func before(_ node: Int) -> Int { Int(previous[node]) }
    func isBefore(_ left: Int, _ right: Int) -> Bool { labels[left] < labels[right] }

    /// The number of a line, counted from one; one more than the last for the tail.
    func number(of node: Int) -> Int {
        var number = 1
        var node = before(node)
        while node != Self.head {
            node = before(node)
            number += 1
        }
        return number
    }

    /// All lines from the top.
    func nodes() -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(lineCount)
        var node = after(Self.head)
        while node != Self.tail {
            result.append(node)
            node = after(node)
        }
        return result
    }

    /// The index for `form`, made when it is first needed.
    func index(_ form: LineForm) -> LineIndex {
        if let index = indexes[form.rawValue] { return index }
        var index = LineIndex(form: form, capacity: starts.count)
        for node in starts.indices {
            if node > Self.tail, next[node] >= 0 { index.insert(line(node)) } else { index.insertNothing() }
        }
        indexes[form.rawValue] = index
        return index
    }

    /// The file's content.
    func content() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(size + 3)
        if hasMark { result += [0xEF, 0xBB, 0xBF] }
        var node = after(Self.head)
        while node != Self.tail {
            result += line(node)
            let following = after(node)
            if following != Self.tail || endsWithNewline {
                if hasReturn[node] { result.append(UInt8(ascii: "\r")) }
                result.append(UInt8(ascii: "\n"))
            }
            node = following
        }
        return result
    }

    // MARK: Changing

    /// Takes a line out.
    func remove(_ node: Int) {
        link(before(node), after(node))
        for form in indexes.indices { indexes[form]?.remove(node) }
        next[node] = -1
        previous[node] = -1
        lineCount -= 1
        size -= ends[node] - starts[node] + 1
    }

    /// Puts lines behind `node`, with the line ends of the file.
    func insert(_ lines: [ArraySlice<UInt8>], behind node: Int) {
        guard !lines.isEmpty else { return }
        let following = after(node)
        var label = labels[node]
        var step = following == Self.tail ? Self.spacing : (labels[following] - label) / UInt64(lines.count + 1)
        if step == 0 {
            relabel()
            label = labels[node]
            step = (labels[following] - label) / UInt64(lines.count + 1)
        }
        let isReturn = node > Self.tail ? hasReturn[node] : following > Self.tail ? hasReturn[following] : usesReturns
        var last = node
        for line in lines {
            let start = bytes.count
            bytes += line
            label += step
            let new = appendNode(start: start, end: bytes.count, hasReturn: isReturn, label: label)
            link(last, new)
            for form in indexes.indices { indexes[form]?.insert(line) }
            last = new
        }
        link(last, following)
    }

    /// Spreads the labels evenly again.
    private func relabel() {
        var label: UInt64 = 0
        var node = Self.head
        while node != Self.tail {
            labels[node] = label
            label += Self.spacing
            node = after(node)
        }
    }
}

/// How the lines of a file end.
enum LineEnds {
    /// Whether most of the lines end with CRLF.
    static func areReturns(in content: [UInt8]) -> Bool {
        content.withUnsafeBufferPointer { bytes in
            var returns = 0
            var all = 0
            for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
                all += 1
                if index > 0, bytes[index - 1] == UInt8(ascii: "\r") { returns += 1 }
            }
            return returns * 2 > all
        }
    }

    /// The content with CRLF at the end of each line.
    static func withReturns(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + content.count / 16)
        var before: UInt8 = 0
        for byte in content {
            if byte == UInt8(ascii: "\n"), before != UInt8(ascii: "\r") { result.append(UInt8(ascii: "\r")) }
            result.append(byte)
            before = byte
        }
        return result
    }
}
