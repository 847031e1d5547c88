public import Building
public import SiteModel

/// Fixers and slips in the order in which they are tried.
public struct Fixers: Sendable {
    public var slips: [any Slip]
    public var fixers: [any Fixer]

    public init(slips: [any Slip], fixers: [any Fixer]) {
        self.slips = slips
        self.fixers = fixers
    }

    /// All that are known.
    public static let standard = Fixers(
        slips: [
            FenceSlip(), UseClientSlip(), HTMLCommentSlip(), VoidElementSlip(), UnclosedElementSlip(),
            UnclosedBlockSlip(), StraySignSlip(), AttributeNameSlip(), StyleTextSlip(), DuplicateImportSlip(),
            DuplicateExportSlip(), PublicPathSlip(), JSONSlip(), TailwindDirectiveSlip(), BraceSlip(),
        ],
        fixers: [
            PackageFixer(), ImportPathFixer(), ExportFixer(), MissingImportFixer(), ApplyFixer(), StyleImportFixer(),
        ])

    /// Mends the slips in `changed` before anything is built. Files that have none stay as they are, byte for byte.
    public func mend(_ changed: some Sequence<FilePath>, in files: SourceFiles) -> RepairOutcome {
        var outcome = RepairOutcome(files: files)
        for path in Set(changed).sorted() {
            for slip in slips {
                guard let text = outcome.files.text(path), let mended = slip.mend(path, text, in: outcome.files),
                    mended.text != text
                else { continue }
                outcome.add(Repair(path, mended.text, mended.sentence), by: slip.name)
            }
        }
        return outcome
    }

    /// Repairs what it can of `problems`, without a build: what is left, and whether the repairs hold, the next build
    /// shows.
    ///
    /// Each problem is repaired at most once. A problem that has no repair yet is tried again after others were
    /// repaired, in at most `rounds` rounds.
    public func repair(_ problems: [Diagnostic], in files: SourceFiles, rounds: Int = 3) -> RepairOutcome {
        var outcome = RepairOutcome(files: files)
        outcome.left = problems
        let all = slips.map { SlipFixer(slip: $0) as any Fixer } + fixers
        for _ in 0..<max(rounds, 0) {
            let before = outcome.left.count
            var waiting = outcome.left
            outcome.left = []
            while !waiting.isEmpty {
                let problem = waiting.removeFirst()
                guard let (repair, name) = Self.first(of: all, for: problem, in: outcome.files) else {
                    outcome.left.append(problem)
                    continue
                }
                let shifts = repair.changes.keys.map { path in
                    (path.text, LineShift(from: outcome.files[path] ?? [], to: repair.changes[path] ?? []))
                }
                outcome.add(repair, by: name)
                outcome.repaired.append(problem)
                for (path, shift) in shifts {
                    waiting = waiting.map { shift.applied(to: $0, of: path) }
                    outcome.left = outcome.left.map { shift.applied(to: $0, of: path) }
                }
                // What the same repair mended as well is no problem any more.
                let isSame = { (other: Diagnostic) in
                    other.file == problem.file && other.message == problem.message
                }
                outcome.repaired += waiting.filter(isSame)
                waiting.removeAll(where: isSame)
            }
            if outcome.left.isEmpty || outcome.left.count == before { break }
        }
        return outcome
    }

    private static func first(
        of fixers: [any Fixer], for problem: Diagnostic, in files: SourceFiles
    ) -> (Repair, String)? {
        for fixer in fixers {
            guard let repair = fixer.fix(problem, in: files),
                repair.changes.contains(where: { files[$0.key] != $0.value })
            else { continue }
            return (repair, fixer.name)
        }
        return nil
    }
}

/// What repairs gave.
public struct RepairOutcome: Sendable {
    public var files: SourceFiles
    /// What was done, one sentence each.
    public var sentences: [String] = []
    /// The names of those who did it, in the same order.
    public var fixers: [String] = []
    /// The problems that had a repair.
    public var repaired: [Diagnostic] = []
    /// The problems that nobody could repair, with their lines as they are now.
    public var left: [Diagnostic] = []

    public init(files: SourceFiles) {
        self.files = files
    }

    public var hasChanged: Bool { !sentences.isEmpty }

    mutating func add(_ repair: Repair, by name: String) {
        for (path, content) in repair.changes { files[path] = content }
        sentences.append(repair.sentence)
        fixers.append(name)
    }
}
