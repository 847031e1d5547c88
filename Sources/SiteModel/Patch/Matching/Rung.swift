/// The rungs of the ladder on which a block is looked for. Each forgives what those before it forgive.
enum Rung: Int, CaseIterable, Sendable {
    case exact = 1
    case trailingSpace
    case indentation
    case unicode
    case blankEdges

    /// What of a line must be the same.
    var form: LineForm {
        switch self {
        case .exact: .exact
        case .trailingSpace: .trimmed
        case .indentation: .body
        case .unicode, .blankEdges: .folded
        }
    }
}

/// What of a line is compared.
enum LineForm: Int, CaseIterable, Sendable {
    /// All of it.
    case exact
    /// Without white space at its end.
    case trimmed
    /// Without indentation as well.
    case body
    /// Its body, with Unicode folded.
    case folded

    /// Gives `use` what of `line` is compared, and whether it is to be compared as text.
    func withKey<Result>(
        of line: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>, Bool) -> Result
    ) -> Result {
        switch self {
        case .exact: return use(line, false)
        case .trimmed: return use(Self.trimmed(line), false)
        case .body: return use(Self.body(line), false)
        case .folded:
            guard line.contains(where: { $0 >= 0x80 }) else { return use(Self.body(line), false) }
            return UnicodeFolding.folded(line).withUnsafeBufferPointer { folded in
                use(Self.body(folded), folded.contains { $0 >= 0x80 })
            }
        }
    }

    /// The white space with which `line` begins.
    func indentation(of line: ArraySlice<UInt8>) -> [UInt8] {
        if self == .folded, line.prefix(64).contains(where: { $0 >= 0x80 }) {
            let folded = line.withUnsafeBufferPointer { UnicodeFolding.folded($0) }
            return Array(folded.prefix(while: Self.isIndentation))
        }
        return Array(line.prefix(while: Self.isIndentation))
    }

    static func isIndentation(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func trimmed(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var end = line.count
        while end > 0, line[end - 1].isWhiteSpace { end -= 1 }
        return UnsafeBufferPointer(rebasing: line[..<end])
    }

    private static func body(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let line = trimmed(line)
        var start = 0
        while start < line.count, isIndentation(line[start]) { start += 1 }
        return UnsafeBufferPointer(rebasing: line[start...])
    }
}
