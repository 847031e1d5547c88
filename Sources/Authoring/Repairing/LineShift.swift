import Building

/// Where the lines of a file went in a change, so that the other problems of the file keep their places.
struct LineShift {
    private let same: Int
    private let moved: Int
    private let delta: Int

    init(from old: [UInt8], to new: [UInt8]) {
        let before = old.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let after = new.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        same = zip(before, after).prefix { $0 == $1 }.count
        let most = min(before.count, after.count) - same
        let tail = zip(before.reversed(), after.reversed()).prefix(most).prefix { $0 == $1 }.count
        moved = before.count - tail
        delta = after.count - before.count
    }

    /// The problem with its line as it is after the change; lines that were changed themselves stay as they are.
    func applied(to problem: Diagnostic, of path: String) -> Diagnostic {
        guard problem.file == path, let line = problem.line, line > moved else { return problem }
        var problem = problem
        problem.line = line + delta
        return problem
    }
}
