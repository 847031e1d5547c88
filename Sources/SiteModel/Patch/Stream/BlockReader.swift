/// Reads SEARCH/REPLACE blocks line by line.
struct BlockReader: Sendable {
    enum Outcome {
        /// The line belongs to no block.
        case outside
        /// The line belongs to a block that goes on.
        case inside
        case complete(SearchBlock)
        /// What is wrong. Where the line begins another block, that is read on.
        case malformed(String)
    }

    private enum Part { case none, search, replace, broken }

    private var part = Part.none
    private var width = 0
    private var block = SearchBlock(number: 0, line: 0, search: TextLines(), replace: TextLines())

    /// Whether a block has begun and not ended.
    var isInBlock: Bool { part != .none }
    /// The number of the last block that began.
    var number: Int { block.number }
    /// The line on which the block began.
    var line: Int { block.line }

    mutating func take(_ line: ArraySlice<UInt8>, at lineNumber: Int) -> Outcome {
        let marker = MarkerLine(line)
        guard part != .none else {
            guard let marker else { return .outside }
            return begin(with: marker, at: lineNumber)
        }
        guard let marker, marker.width == width else { return keep(line) }
        switch (marker.kind, part) {
        case (.search, _), (.badSearch, _):
            let wasBroken = part == .broken
            let outcome = begin(with: marker, at: lineNumber)
            if case .malformed = outcome { return outcome }
            return wasBroken ? .inside : .malformed("A block begins before the one above it has ended.")
        case (.separator, .search):
            part = .replace
            return .inside
        case (.separator, .replace):
            part = .broken
            return .malformed(
                "A second separator stands in one block. Use longer markers where a line of the text looks like one.")
        case (.replace, .search):
            part = .none
            return .malformed("The block has no separator line of \(width) “=”.")
        case (.replace, .replace):
            part = .none
            return .complete(takeBlock())
        case (.replace, .broken):
            part = .none
            return .inside
        default:
            return keep(line)
        }
    }

    private mutating func begin(with marker: MarkerLine, at line: Int) -> Outcome {
        switch marker.kind {
        case .search(let choice):
            part = .search
            width = marker.width
            block = SearchBlock(
                number: block.number + 1, line: line, choice: choice, search: TextLines(), replace: TextLines())
            return .inside
        case .badSearch:
            part = .broken
            width = marker.width
            block = SearchBlock(number: block.number + 1, line: line, search: TextLines(), replace: TextLines())
            return .malformed("After SEARCH stands nothing, “all”, or a number from 1 on.")
        case .separator, .replace, .unknown:
            part = .none
            return .malformed("A marker stands where no block has begun.")
        }
    }

    private mutating func keep(_ line: ArraySlice<UInt8>) -> Outcome {
        switch part {
        case .search: block.search.append(line)
        case .replace: block.replace.append(line)
        case .none, .broken: break
        }
        return .inside
    }

    private mutating func takeBlock() -> SearchBlock {
        let complete = block
        block.search = TextLines()
        block.replace = TextLines()
        return complete
    }
}
