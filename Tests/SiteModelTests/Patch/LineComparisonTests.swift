import Testing

@testable import SiteModel

@Suite struct LineComparisonTests {
    /// The length of a longest common run, by the textbook.
    private func longest(_ old: [Int32], _ new: [Int32]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for line in old {
            var diagonal = 0
            for (index, other) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = line == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test func fewDifferencesAreFoundAtTheirFewest() {
        var random = Seeded(7)
        for _ in 0..<400 {
            let letters = Int32.random(in: 1...6, using: &random)
            let old = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                Int32.random(in: 0...letters, using: &random)
            }
            let new = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                Int32.random(in: 0...letters, using: &random)
            }
            let common = LineComparison(old, new).common
            #expect(common.count == longest(old, new))
            #expect(common.allSatisfy { old[$0.old] == new[$0.new] })
            #expect(zip(common, common.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
        }
    }

    @Test func manyDifferencesBetweenEqualLinesAreFound() {
        // Each second line differs: more than the shortest script is looked for.
        let old: [Int32] = Array(0..<4_000)
        let new: [Int32] = old.map { line in line.isMultiple(of: 2) ? line : line + 100_000 }
        #expect(LineComparison(old, new).common.count == 2_000)
    }

    @Test func nothingInCommonIsNothing() {
        let old = [Int32](repeating: 1, count: 3_000)
        let new = [Int32](repeating: 2, count: 3_000)
        #expect(LineComparison(old, new).common.isEmpty)
    }
}

/// A generator whose numbers are known by its seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
