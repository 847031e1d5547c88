import SiteModel
import Testing

@Suite struct TextDiffTests {
    @Test func showsAChangedLineWithItsSurroundings() {
        let diff = TextDiff(from: "a\nb\nc\nd\ne\nf\ng\nh\n", to: "a\nb\nc\nd\nE\nf\ng\nh\n")
        #expect(diff.unified == "@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n")
        #expect((diff.added, diff.removed) == (1, 1))
    }

    @Test func equalTextsHaveNoHunk() {
        #expect(TextDiff(from: "a\nb", to: "a\nb").hunks.isEmpty)
    }

    @Test func aNewFileStartsAtLineZero() {
        #expect(TextDiff(from: "", to: "x\ny\n").unified == "@@ -0,0 +1,2 @@\n+x\n+y\n")
        #expect(TextDiff(from: "x\ny\n", to: "").unified == "@@ -1,2 +0,0 @@\n-x\n-y\n")
    }

    @Test func distantChangesAreHunksOfTheirOwn() {
        let old = (1...40).map(String.init)
        var new = old
        new[4] = "five"
        new[34] = "thirty-five"
        let diff = TextDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
        #expect(diff.hunks.map(\.oldStart) == [2, 32])
    }

    /// Applies the hunks to the old text, as `patch` would.
    private func applied(_ diff: TextDiff, to old: String) -> [String] {
        var lines = old.isEmpty ? [] : old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var shift = 0
        for hunk in diff.hunks {
            let removed = hunk.lines.filter { $0.change != .added }.map(\.text)
            let put = hunk.lines.filter { $0.change != .removed }.map(\.text)
            let start = max(0, hunk.oldStart - (removed.isEmpty ? 0 : 1)) + shift
            #expect(Array(lines[start..<(start + removed.count)]) == removed)
            lines.replaceSubrange(start..<(start + removed.count), with: put)
            shift += put.count - removed.count
        }
        return lines
    }

    @Test(arguments: 0..<60)
    func hunksTurnTheOldTextIntoTheNewOne(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let old = (0..<(1 + next(50))).map { _ in "line \(next(9))" }
        var new = old
        for _ in 0..<next(8) {
            let place = next(new.count + 1)
            if next(2) == 0, place < new.count {
                new.remove(at: place)
            } else {
                new.insert("new \(next(5))", at: place)
            }
        }
        guard !new.isEmpty else { return }
        let text = old.joined(separator: "\n")
        #expect(applied(TextDiff(from: text, to: new.joined(separator: "\n")), to: text) == new)
    }

    @Test func hugeDifferencesAreShownAsAReplacement() {
        let old = (0..<6_000).map { "a\($0)" }.joined(separator: "\n")
        let new = (0..<6_000).map { "b\($0)" }.joined(separator: "\n")
        let diff = TextDiff(from: old, to: new)
        #expect((diff.added, diff.removed) == (6_000, 6_000))
    }
}
