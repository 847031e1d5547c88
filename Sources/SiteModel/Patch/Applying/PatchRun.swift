/// One turn being applied in memory.
struct PatchRun {
    let base: PatchBase
    let limits: PatchLimits
    private let reading: (FilePath) throws -> [UInt8]

    /// What the turn writes, by path.
    var drafts: [FilePath: PatchDraft] = [:]
    /// Files of the base that were deleted or renamed away.
    var gone: Set<FilePath> = []
    /// Paths that the turn deletes, by the line that does.
    var deleted: [FilePath: Int] = [:]
    private(set) var failures: [PatchFailure] = []
    var ladder = MatchLadder()
    var nearest = NearestLines()
    private var contents: [FilePath: [UInt8]] = [:]
    private var linesBefore: [FilePath: Set<[UInt8]>] = [:]

    init(base: PatchBase, limits: PatchLimits, reading: @escaping (FilePath) throws -> [UInt8]) {
        self.base = base
        self.limits = limits
        self.reading = reading
    }

    mutating func result(of turn: Turn) throws -> PatchResult {
        failures = turn.failures
        for element in turn.elements {
            // What would be reported no more need not be looked for.
            guard failures.count < PatchFailure.most else { break }
            try apply(element)
        }
        let outcome = try outcome()
        guard failures.isEmpty else {
            let shown = failures.sorted { $0.order < $1.order }.prefix(PatchFailure.most)
            return PatchResult(report: PatchReport(failures: Array(shown)), writes: [], removals: [])
        }
        return outcome
    }

    mutating func fail(_ failure: PatchFailure, at line: Int) {
        guard failures.count < PatchFailure.most else { return }
        var failure = failure
        failure.order = line
        failures.append(failure)
    }

    // MARK: What is there

    /// Whether a file stands at `path` now.
    func exists(_ path: FilePath) -> Bool {
        drafts[path] != nil || (base.sizes[path] != nil && !gone.contains(path))
    }

    /// The paths of all files that stand now.
    var standing: [FilePath] {
        base.sizes.keys.filter { !gone.contains($0) && drafts[$0] == nil } + drafts.keys
    }

    /// The content of a file of the base.
    mutating func read(_ path: FilePath) throws -> [UInt8] {
        if let content = contents[path] { return content }
        let content = try reading(path)
        contents[path] = content
        return content
    }

    /// The content of a file as the turn has made it so far.
    mutating func current(_ path: FilePath) throws -> [UInt8] {
        guard let draft = drafts[path] else { return try read(path) }
        if let bytes = draft.bytes() { return bytes }
        return try draft.origin.map { try read($0) } ?? []
    }

    // MARK: Paths

    /// The path, or nil after a failure where it is not safe.
    mutating func checked(_ text: String, at line: Int) -> FilePath? {
        do throws(UnsafePath) {
            let path = try FilePath(text)
            var prefix = ""
            for segment in path.segments {
                prefix += (prefix.isEmpty ? "" : "/") + segment
                if base.links.contains(prefix) {
                    fail(PatchFailure(.unsafePath, path: text, "“\(prefix)” is a symbolic link."), at: line)
                    return nil
                }
            }
            return path
        } catch {
            fail(PatchFailure(.unsafePath, path: text, error.description), at: line)
            return nil
        }
    }

    mutating func failMissing(_ path: FilePath, at line: Int) {
        let wasThere = base.sizes[path] != nil || deleted[path] != nil
        var failure = PatchFailure(
            .noSuchFile, path: path.text,
            wasThere ? "The file “\(path)” is no longer there in this turn." : "There is no file “\(path)”.")
        let similar = SimilarPaths.to(path.text, among: standing)
        failure.similar = similar.isEmpty ? nil : similar
        fail(failure, at: line)
    }

    mutating func failConflict(_ path: FilePath, _ message: String, at line: Int) {
        fail(PatchFailure(.conflict, path: path.text, message), at: line)
    }

    // MARK: Lazy remarks

    /// Reports lines that stand for omitted code, unless the file had them before.
    /// - Parameters:
    ///   - places: Which of the lines do.
    ///   - first: The number of the first of all lines in the new file.
    mutating func checkLazy(
        _ lines: TextLines, _ places: [Int], path: FilePath, origin: FilePath?, block: Int? = nil, from first: Int = 1,
        at order: Int
    ) throws {
        for index in places {
            guard failures.count < PatchFailure.most else { return }
            let text = lines[index].trimmed
            if let origin, try had(Array(text), in: origin) { continue }
            var failure = PatchFailure(
                .lazy, path: path.text, block: block, "A remark stands for code that was left out. Write all of it.")
            failure.line = first + index
            failure.text = text.text
            fail(failure, at: order)
        }
    }

    private mutating func had(_ line: [UInt8], in origin: FilePath) throws -> Bool {
        if let known = linesBefore[origin] { return known.contains(line) }
        let lines = TextLines(try read(origin)[...])
        let known = Set(lines.indices.lazy.map { Array(lines[$0].trimmed) })
        linesBefore[origin] = known
        return known.contains(line)
    }
}
