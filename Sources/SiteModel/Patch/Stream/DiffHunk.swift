/// A hunk of a unified diff while it is read.
struct DiffHunk: Sendable {
    /// Where it says that it begins in the old file; nil where it says nothing.
    var start: Int?
    /// How many lines of the old and of the new file are said to follow; nil where it says nothing.
    var announced: (old: Int, new: Int)?
    var search = TextLines()
    var replace = TextLines()
    var line: Int
    /// Whether the last line stands in both files.
    var endsInContext = false
    /// Blank lines without their leading space, which may stand behind the hunk as well.
    var heldBlanks = 0

    /// Reads `@@ -1,2 +1,3 @@` and anything else that begins with `@@`.
    init?(header: ArraySlice<UInt8>, line: Int) {
        guard header.starts(with: "@@") else { return nil }
        self.line = line
        let words = header.dropFirst(2).split(separator: 0x20).prefix(2)
        guard words.count == 2, let old = words.first, let new = words.last, old.first == UInt8(ascii: "-"),
            new.first == UInt8(ascii: "+"), let oldRange = Self.range(old.dropFirst()),
            let newRange = Self.range(new.dropFirst())
        else { return }
        start = oldRange.start
        announced = (oldRange.count, newRange.count)
    }

    /// How many lines of the old and the new file are still missing of those that were announced.
    var missing: (old: Int, new: Int)? {
        announced.map { (max(0, $0.old - search.count), max(0, $0.new - replace.count)) }
    }

    /// Whether as many lines came as were announced, or none were.
    var isSatisfied: Bool {
        guard let missing else { return true }
        return missing.old == 0 && missing.new == 0
    }

    mutating func keep(_ line: ArraySlice<UInt8>) {
        flushBlanks()
        search.append(line)
        replace.append(line)
        endsInContext = true
    }

    mutating func remove(_ line: ArraySlice<UInt8>) {
        flushBlanks()
        search.append(line)
        endsInContext = false
    }

    mutating func add(_ line: ArraySlice<UInt8>) {
        flushBlanks()
        replace.append(line)
        endsInContext = false
    }

    private mutating func flushBlanks() {
        for _ in 0..<heldBlanks {
            search.append([])
            replace.append([])
        }
        heldBlanks = 0
    }

    private static func range(_ text: ArraySlice<UInt8>) -> (start: Int, count: Int)? {
        let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count <= 2, let start = parts.first.flatMap(number) else { return nil }
        guard parts.count == 2 else { return (start, 1) }
        return number(parts[1]).map { (start, $0) }
    }

    private static func number(_ text: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
