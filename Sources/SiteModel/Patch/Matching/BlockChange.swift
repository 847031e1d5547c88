/// What a block does to the lines that it matched.
///
/// Lines that SEARCH and REPLACE share keep the file's own text; the others go, and those of REPLACE come in.
struct BlockChange {
    private let block: SearchBlock
    private let searched: Range<Int>
    /// The lines of REPLACE that are written.
    private let written: Range<Int>
    /// By line of REPLACE: the line of SEARCH that it keeps.
    private let kept: [Int?]

    /// - Parameter searched: The lines of SEARCH that were matched; blank ones at its ends may be missing.
    init(_ block: SearchBlock, searched: Range<Int>) {
        self.block = block
        self.searched = searched
        let edges = block.replace.blankEdges
        let before = min(searched.lowerBound, edges.before)
        let after = min(block.search.count - searched.upperBound, edges.after)
        // Of the blank lines that SEARCH has at its ends and the file has not, REPLACE has the same.
        written = before..<max(before, block.replace.count - after)
        var kept = [Int?](repeating: nil, count: block.replace.count)
        for pair in Self.shared(block.search, searched, block.replace, written) { kept[pair.new] = pair.old }
        self.kept = kept
    }

    private static func shared(
        _ search: TextLines, _ searched: Range<Int>, _ replace: TextLines, _ written: Range<Int>
    ) -> [(old: Int, new: Int)] {
        guard !searched.isEmpty, !written.isEmpty else { return [] }
        var table = LineTable(capacity: searched.count)
        func numbers(_ lines: TextLines, _ range: Range<Int>) -> [Int32] {
            range.map { index in lines[index].withUnsafeBufferPointer { table.enter($0) } }
        }
        let old = numbers(search, searched)
        let new = numbers(replace, written)
        return LineComparison(old, new).common.map { (searched.lowerBound + $0.old, written.lowerBound + $0.new) }
    }

    /// How many bytes a match adds at most.
    var growth: Int {
        written.reduce(0) { kept[$1] == nil ? $0 + block.replace[$1].count + 1 : $0 }
    }

    /// Changes the lines from `match` on.
    func apply(at match: MatchLadder.Match, in document: LineDocument) {
        var nodes: [Int] = []
        nodes.reserveCapacity(searched.count)
        var node = match.node
        for _ in searched {
            nodes.append(node)
            node = document.after(node)
        }
        var behind = document.before(match.node)
        var next = 0
        var lines: [ArraySlice<UInt8>] = []
        func insert() {
            guard !lines.isEmpty else { return }
            document.insert(lines, behind: behind)
            for _ in lines { behind = document.after(behind) }
            lines.removeAll(keepingCapacity: true)
        }
        for index in written {
            guard let line = kept[index] else {
                lines.append(match.shift.applied(to: block.replace[index])[...])
                continue
            }
            // What stands between the shared lines goes, and what REPLACE has there comes.
            while next < line - searched.lowerBound {
                document.remove(nodes[next])
                next += 1
            }
            insert()
            behind = nodes[next]
            next += 1
        }
        while next < nodes.count {
            document.remove(nodes[next])
            next += 1
        }
        insert()
    }
}
