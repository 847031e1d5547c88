/// Looks for the lines of a block in a document, rung by rung.
struct MatchLadder {
    /// A place at which a block matches.
    struct Match {
        /// The first line that is matched.
        var node: Int
        /// How the indentation of the block becomes that of the place.
        var shift: IndentShift
    }

    enum Outcome {
        /// `searched` are the lines of SEARCH that were looked for.
        case found([Match], rung: Rung, searched: Range<Int>)
        /// The first lines of all matches, from the top.
        case ambiguous([Int])
        /// The block names the match of a number, and there are only so many.
        case tooFew(Int)
        case missing
        /// The turn took more work than one may.
        case tooMuchWork
    }

    /// How many steps the matching of a turn may still take. Every input that is not made to be hard takes far less.
    private(set) var steps: Int

    init(steps: Int = 40_000_000) {
        self.steps = steps
    }

    /// - Parameter lastRung: No rung behind it is tried.
    mutating func find(
        _ block: SearchBlock, in document: LineDocument, hint: Int? = nil, upTo lastRung: Rung = .blankEdges
    ) -> Outcome {
        for rung in Rung.allCases where rung.rawValue <= lastRung.rawValue {
            var searched = block.search.indices
            if rung == .blankEdges {
                let edges = block.search.blankEdges
                guard edges != (0, 0), edges.before < searched.count else { break }
                searched = edges.before..<(searched.count - edges.after)
            }
            guard steps > 0 else { return .tooMuchWork }
            let matches = matches(block.search, searched, in: document, rung: rung)
            guard steps > 0 else { return .tooMuchWork }
            if !matches.isEmpty {
                return chosen(block, matches, document, hint: hint, rung: rung, searched: searched)
            }
        }
        return .missing
    }

    private mutating func chosen(
        _ block: SearchBlock, _ matches: [Match], _ document: LineDocument, hint: Int?, rung: Rung,
        searched: Range<Int>
    ) -> Outcome {
        switch block.choice {
        case .unique:
            if matches.count == 1 { return .found(matches, rung: rung, searched: searched) }
            let lines = lines(of: hint == nil ? matches.prefix(PatchFailure.most) : matches[...], in: document)
            if let hint, let index = lines.firstIndex(of: hint + searched.lowerBound) {
                return .found([matches[index]], rung: rung, searched: searched)
            }
            return .ambiguous(Array(lines.prefix(PatchFailure.most)))
        case .every:
            // Each of them will be changed, which takes longer than to find it.
            steps -= 16 * matches.count
            guard steps > 0 else { return .tooMuchWork }
            return .found(parted(matches, searched.count, document), rung: rung, searched: searched)
        case .number(let number):
            let parted = parted(matches, searched.count, document)
            guard number <= parted.count else { return .tooFew(parted.count) }
            return .found([parted[number - 1]], rung: rung, searched: searched)
        }
    }

    /// The matches from the top that do not overlap.
    private mutating func parted(_ matches: [Match], _ length: Int, _ document: LineDocument) -> [Match] {
        guard length > 1 else { return matches }
        var result: [Match] = []
        var last = LineDocument.head
        for match in matches where result.isEmpty || document.isBefore(last, match.node) {
            result.append(match)
            last = match.node
            for _ in 1..<length { last = document.after(last) }
            steps -= length
        }
        return result
    }

    /// The line numbers of matches that are in order.
    private mutating func lines(of matches: ArraySlice<Match>, in document: LineDocument) -> [Int] {
        var result: [Int] = []
        var number = 0
        var node = LineDocument.head
        for match in matches {
            while node != match.node {
                node = document.after(node)
                number += 1
            }
            result.append(number)
        }
        steps -= number
        return result
    }

    // MARK: One rung

    /// All matches from the top.
    private mutating func matches(
        _ search: TextLines, _ range: Range<Int>, in document: LineDocument, rung: Rung
    ) -> [Match] {
        let index = document.index(rung.form)
        var pattern: [Int32] = []
        pattern.reserveCapacity(range.count)
        for line in range {
            guard let number = index.number(of: search[line]) else { return [] }
            pattern.append(number)
        }
        guard !pattern.isEmpty else { return [] }
        steps -= pattern.count
        var nodes =
            rarest(pattern, index).flatMap { near($0, pattern, index, document) }
            ?? scanned(pattern, index, document)
        nodes.sort { document.isBefore($0, $1) }
        let indents =
            rung.rawValue < Rung.indentation.rawValue
            ? nil : range.map { search[$0].isBlank ? nil : rung.form.indentation(of: search[$0]) }
        return nodes.compactMap { node in
            guard let indents else { return Match(node: node, shift: .none) }
            steps -= indents.count
            return shift(indents, from: node, document, rung.form).map { Match(node: node, shift: $0) }
        }
    }

    /// The line of the pattern that the document has least often; nil where every one is so frequent that it is quicker
    /// to read the document once.
    private func rarest(_ pattern: [Int32], _ index: LineIndex) -> Int? {
        var best: (offset: Int, count: Int)?
        for (offset, number) in pattern.enumerated() {
            let count = index.count(of: number)
            if count < best?.count ?? .max { best = (offset, count) }
            if count <= 1 { break }
        }
        guard let best else { return nil }
        return best.count <= 64 || pattern.count == 1 ? best.offset : nil
    }

    /// The matches around the lines that equal the one at `anchor`.
    private mutating func near(
        _ anchor: Int, _ pattern: [Int32], _ index: LineIndex, _ document: LineDocument
    ) -> [Int] {
        var result: [Int] = []
        var work = 0
        index.forEach(pattern[anchor]) { node in
            var first = node
            var offset = anchor
            work += 1
            while offset > 0 {
                first = document.before(first)
                offset -= 1
                work += 1
                guard first != LineDocument.head, index.number(at: first) == pattern[offset] else { return true }
            }
            var last = node
            offset = anchor + 1
            while offset < pattern.count {
                last = document.after(last)
                work += 1
                guard last != LineDocument.tail, index.number(at: last) == pattern[offset] else { return true }
                offset += 1
            }
            result.append(first)
            return true
        }
        steps -= work
        return result
    }

    /// The matches by the algorithm of Knuth, Morris and Pratt, in time by the lines of the document.
    private mutating func scanned(_ pattern: [Int32], _ index: LineIndex, _ document: LineDocument) -> [Int] {
        var borders = [0]
        borders.reserveCapacity(pattern.count)
        var length = 0
        for offset in pattern.indices.dropFirst() {
            while length > 0, pattern[offset] != pattern[length] { length = borders[length - 1] }
            if pattern[offset] == pattern[length] { length += 1 }
            borders.append(length)
        }
        let nodes = document.nodes()
        steps -= nodes.count
        var result: [Int] = []
        length = 0
        for (offset, node) in nodes.enumerated() {
            let number = index.number(at: node)
            while length > 0, number != pattern[length] { length = borders[length - 1] }
            if number == pattern[length] { length += 1 }
            if length == pattern.count {
                result.append(nodes[offset + 1 - length])
                length = borders[length - 1]
            }
        }
        return result
    }

    private func shift(
        _ indents: [[UInt8]?], from node: Int, _ document: LineDocument, _ form: LineForm
    ) -> IndentShift? {
        var pairs: [IndentShift.Pair] = []
        var node = node
        for indent in indents {
            if let indent {
                let pair = IndentShift.Pair(search: indent, file: form.indentation(of: document.line(node)))
                if pairs.last != pair { pairs.append(pair) }
            }
            node = document.after(node)
        }
        return IndentShift(pairs)
    }
}
