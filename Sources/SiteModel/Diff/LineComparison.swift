/// Which lines two texts have in common, in order: a longest run of them, or nearly one for texts that differ a lot.
struct LineComparison {
    /// The places of common lines, rising in both texts.
    private(set) var common: [(old: Int, new: Int)] = []

    private let old: [Int32]
    private let new: [Int32]

    /// - Parameters:
    ///   - old: A number for each line; equal lines have equal numbers.
    ///   - new: The same for the other text.
    init(_ old: [Int32], _ new: [Int32]) {
        self.old = old
        self.new = new
        compare(old.indices, new.indices, depth: 0)
    }

    private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>, depth: Int) {
        var a = oldRange
        var b = newRange
        while let i = a.first, let j = b.first, old[i] == new[j] {
            common.append((i, j))
            a = a.dropFirst()
            b = b.dropFirst()
        }
        var end = 0
        while end < min(a.count, b.count), old[a.upperBound - 1 - end] == new[b.upperBound - 1 - end] { end += 1 }
        a = a.dropLast(end)
        b = b.dropLast(end)
        if !a.isEmpty, !b.isEmpty {
            if let pairs = shortest(a, b, most: depth == 0 ? 512 : 128) {
                common += pairs
            } else if depth < 4 {
                compareBetweenAnchors(a, b, depth: depth)
            }
        }
        for offset in 0..<end { common.append((a.upperBound + offset, b.upperBound + offset)) }
    }

    // MARK: Few differences

    /// The common lines of a shortest script, by the greedy algorithm of Myers; nil where more than `most` lines differ.
    private func shortest(_ a: Range<Int>, _ b: Range<Int>, most: Int) -> [(old: Int, new: Int)]? {
        let (n, m) = (a.count, b.count)
        let limit = min(n + m, most)
        guard abs(n - m) <= limit else { return nil }
        // By diagonal, moved by `limit` + 1: how far into the old text a path got.
        var reach = [Int32](repeating: 0, count: 2 * limit + 3)
        var history: [[Int32]] = []
        for distance in 0...limit {
            history.append(Array(reach[(limit + 1 - distance)...(limit + 1 + distance)]))
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let place = diagonal + limit + 1
                let isDown = diagonal == -distance || (diagonal != distance && reach[place - 1] < reach[place + 1])
                var x = Int(isDown ? reach[place + 1] : reach[place - 1] + 1)
                var y = x - diagonal
                while x < n, y < m, x >= 0, y >= 0, old[a.lowerBound + x] == new[b.lowerBound + y] {
                    x += 1
                    y += 1
                }
                reach[place] = Int32(x)
                if x >= n, y >= m { return pairs(history, a, b) }
            }
        }
        return nil
    }

    /// Walks back through what each step reached.
    private func pairs(_ history: [[Int32]], _ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
        var result: [(old: Int, new: Int)] = []
        var (x, y) = (a.count, b.count)
        for distance in stride(from: history.count - 1, through: 0, by: -1) {
            let reach = history[distance]
            func reached(_ diagonal: Int) -> Int {
                let place = diagonal + distance
                return reach.indices.contains(place) ? Int(reach[place]) : 0
            }
            let diagonal = x - y
            let isDown =
                diagonal == -distance || (diagonal != distance && reached(diagonal - 1) < reached(diagonal + 1))
            let before = isDown ? diagonal + 1 : diagonal - 1
            let startX = distance == 0 ? 0 : reached(before) + (isDown ? 0 : 1)
            let startY = startX - diagonal
            while x > startX, y > startY {
                x -= 1
                y -= 1
                result.append((a.lowerBound + x, b.lowerBound + y))
            }
            if distance > 0 { (x, y) = isDown ? (x, y - 1) : (x - 1, y) }
        }
        return result.reversed()
    }

    // MARK: Many differences

    /// Parts the texts at lines that each has once, and compares what is between.
    private mutating func compareBetweenAnchors(_ a: Range<Int>, _ b: Range<Int>, depth: Int) {
        var i = a.lowerBound
        var j = b.lowerBound
        let anchors = rising(anchors(a, b))
        guard !anchors.isEmpty else { return }
        for anchor in anchors {
            compare(i..<anchor.old, j..<anchor.new, depth: depth + 1)
            common.append(anchor)
            (i, j) = (anchor.old + 1, anchor.new + 1)
        }
        compare(i..<a.upperBound, j..<b.upperBound, depth: depth + 1)
    }

    /// Lines that each text has exactly once, in the order of the old.
    private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
        // By what is in the old text: a line that only the new one has is no anchor.
        var lines: [Int32: (old: Int32, new: Int32, place: Int)] = [:]
        lines.reserveCapacity(a.count)
        for place in a { lines[old[place], default: (0, 0, 0)].old += 1 }
        for place in b {
            guard let index = lines.index(forKey: new[place]), lines.values[index].old == 1 else { continue }
            lines.values[index].new += 1
            lines.values[index].place = place
        }
        return a.compactMap { place in
            guard let line = lines[old[place]], line.old == 1, line.new == 1 else { return nil }
            return (place, line.place)
        }
    }

    /// A longest run of anchors that rises in the new text as well.
    private func rising(_ anchors: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tails: [Int] = []
        var before = [Int](repeating: -1, count: anchors.count)
        for (index, anchor) in anchors.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if anchors[tails[middle]].new < anchor.new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[index] = tails[low - 1] }
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var result: [(old: Int, new: Int)] = []
        var index = tails.last ?? -1
        while index >= 0 {
            result.append(anchors[index])
            index = before[index]
        }
        return result.reversed()
    }
}
