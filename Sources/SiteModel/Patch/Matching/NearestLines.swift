/// Finds the place of a document that is most like what was searched for: evidence, on which nothing is ever written.
struct NearestLines {
    /// How many bytes may still be compared in this turn.
    private var budget = 1_000_000
    /// Long places are shown by their first lines.
    private static let mostShown = 40
    private static let mostCompared = 60

    /// The most similar place, or nil where nothing is like the lines.
    mutating func find(_ search: TextLines, in document: LineDocument) -> PatchFailure.Nearest? {
        let edges = search.blankEdges
        guard edges.before < search.count else { return nil }
        let wanted = Array((edges.before..<(search.count - edges.after)).prefix(Self.mostCompared))
        guard budget > 0, document.lineCount > 0 else { return nil }
        let nodes = document.nodes()
        budget -= nodes.count
        var best: (start: Int, similarity: Double)?
        for start in starts(search, wanted, nodes, document) {
            var sum = 0.0
            for (offset, index) in wanted.enumerated() where nodes.indices.contains(start + offset) {
                sum += similarity(search[index], document.line(nodes[start + offset]))
            }
            let similarity = sum / Double(wanted.count)
            if similarity > best?.similarity ?? 0 { best = (start, similarity) }
        }
        guard let best, best.similarity >= 0.3 else { return nil }
        let first = max(0, best.start)
        let last = min(nodes.count - 1, best.start + wanted.count - 1)
        guard first <= last else { return nil }
        return PatchFailure.Nearest(
            start: first + 1, end: last + 1, similarity: (best.similarity * 100).rounded() / 100,
            lines: nodes[first...last].prefix(Self.mostShown).map { document.line($0).prefix(500).text })
    }

    /// Where the place may begin: as lines that are equal vote, else by the line that is most like the longest one.
    private mutating func starts(
        _ search: TextLines, _ wanted: [Int], _ nodes: [Int], _ document: LineDocument
    ) -> [Int] {
        var places: [Int32: [Int]] = [:]
        let index = document.index(.folded)
        let numbers = wanted.map { search[$0].isBlank ? nil : index.number(of: search[$0]) }
        let numbersWanted = Set(numbers.compactMap(\.self))
        if !numbersWanted.isEmpty {
            for (place, node) in nodes.enumerated() {
                let number = index.number(at: node)
                if numbersWanted.contains(number), (places[number]?.count ?? 0) < 64 {
                    places[number, default: []].append(place)
                }
            }
        }
        var votes: [Int: Int] = [:]
        for (offset, number) in numbers.enumerated() {
            for place in number.flatMap({ places[$0] }) ?? [] { votes[place - offset, default: 0] += 1 }
        }
        if !votes.isEmpty {
            return votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(8).map(\.key)
        }
        guard let longest = wanted.indices.max(by: { search[wanted[$0]].count < search[wanted[$1]].count }) else {
            return []
        }
        let line = search[wanted[longest]]
        var best: (place: Int, similarity: Double)?
        for (place, node) in nodes.enumerated() {
            guard budget > 0 else { break }
            let similarity = similarity(line, document.line(node))
            if similarity > best?.similarity ?? 0 { best = (place, similarity) }
        }
        return best.map { [$0.place - longest] } ?? []
    }

    /// Dice's coefficient over pairs of neighbouring bytes, without white space around the lines.
    private mutating func similarity(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Double {
        let left = left.trimmed.prefix(400)
        let right = right.trimmed.prefix(400)
        if left == right { return 1 }
        guard left.count > 1, right.count > 1 else { return 0 }
        // Lines of very different length share little, whatever they hold.
        guard min(left.count, right.count) * 5 >= max(left.count, right.count) else { return 0 }
        budget -= left.count + right.count
        var counts: [UInt16: Int] = [:]
        for (first, second) in zip(left, left.dropFirst()) {
            counts[UInt16(first) << 8 | UInt16(second), default: 0] += 1
        }
        var common = 0
        for (first, second) in zip(right, right.dropFirst()) {
            let pair = UInt16(first) << 8 | UInt16(second)
            if let count = counts[pair], count > 0 {
                counts[pair] = count - 1
                common += 1
            }
        }
        return Double(2 * common) / Double(left.count + right.count - 2)
    }
}
