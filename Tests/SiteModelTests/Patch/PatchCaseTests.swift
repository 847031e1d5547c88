import SiteModel
import Testing

/// The suite of `PatchCases`, each case in one piece, in pieces, and cut.
@Suite struct PatchCaseTests {
    @Test func suiteIsWhole() {
        #expect(PatchCase.all.count >= 150)
        #expect(Set(PatchCase.all.map(\.name)).count == PatchCase.all.count)
    }

    @Test(arguments: PatchCase.all)
    func filesAndReportAreThoseOfTheCase(_ given: PatchCase) {
        let (result, files) = given.apply(Turn(given.stream, format: given.format))
        #expect(result.report.lines == given.report)
        #expect(files == given.expected)
        #expect(result.report.applied == result.report.failures.isEmpty)
    }

    @Test(arguments: PatchCase.all)
    func piecesChangeNothing(_ given: PatchCase) {
        let whole = Turn(given.stream, format: given.format)
        var parser = EditStreamParser(format: given.format)
        var told: [EditEvent] = []
        for byte in given.stream { told += parser.feed([byte]) }
        let bytewise = parser.finish()
        #expect(bytewise == whole)
        let places = stride(from: 1, to: given.stream.count, by: 1)
        let differing = places.first { place in
            var parser = EditStreamParser(format: given.format)
            _ = parser.feed(given.stream[..<place])
            _ = parser.feed(given.stream[place...])
            return parser.finish() != whole
        }
        #expect(differing == nil)
    }

    /// Wherever a stream is cut, what remains is refused, or it is the beginning of the turn: whole elements only.
    @Test(arguments: PatchCase.all.filter(\.canBeCut))
    func cutStreamAppliesWholeElementsOnly(_ given: PatchCase) {
        let whole = Turn(given.stream, format: given.format)
        let partial = (0..<given.stream.count).first { place in
            guard !given.looksWhole(cutAt: place) else { return false }
            let cut = Turn(given.stream[..<place], format: given.format)
            return cut.failures.isEmpty && !cut.isBeginning(of: whole)
        }
        #expect(partial == nil)
    }
}

extension PatchCase {
    /// A bare diff has no end that could be missed, and foreign formats become prose by what follows them.
    fileprivate var canBeCut: Bool {
        let text = String(decoding: stream, as: UTF8.self)
        let isBareDiff = (text.contains("--- ") || text.contains("diff --git")) && !text.contains("```diff")
        return !isBareDiff && !name.hasSuffix("makes foreign formats prose")
    }

    /// Whether the cut leaves the bytes of another whole answer: behind the ticks of what opens a fence within a fenced
    /// file, which are what closes the file where nothing follows them. An answer may end without a newline, so that
    /// only the provider knows that this one was cut.
    fileprivate func looksWhole(cutAt place: Int) -> Bool {
        let ticks = Array("```".utf8)
        guard name.hasSuffix("holds fences of its own width"), stream[..<place].suffix(4) == [0x0A] + ticks else {
            return false
        }
        return stream[place...].first.map { $0 != 0x0A } ?? false
    }
}

extension Turn {
    fileprivate func isBeginning(of whole: Turn) -> Bool {
        guard elements.count <= whole.elements.count else { return false }
        return zip(elements, whole.elements).allSatisfy { mine, other in
            // Foreign blocks of one file are one edit, to which each fence adds.
            guard case .edit(let path, let blocks) = mine.action, case .edit(path, let all) = other.action else {
                return mine == other
            }
            return all.starts(with: blocks)
        }
    }
}
