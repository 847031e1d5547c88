import Building
import SiteModel
import Storage

/// Builds what a model has written, without anybody seeing it, and mends what can be mended without a model.
///
/// First slips that can be seen in a file, then what build and types report, at most ``rounds`` times. What was wrong
/// with the site before the turn is no fault of the turn.
struct SiteTrial {
    let authoring: Authoring
    let origin: String
    let log: @Sendable (String) -> Void
    private let fixers = Fixers.standard
    private static let rounds = 4

    init(authoring: Authoring, origin: String, log: @escaping @Sendable (String) -> Void) {
        self.authoring = authoring
        self.origin = origin
        self.log = log
    }

    struct Result {
        var outcome: Outcome
        /// The files after what was mended.
        var files: SourceFiles
        /// What was mended, in sentences.
        var repairs: [String]
    }

    enum Outcome {
        case good(ChangedSite)
        case bad(Evidence)
    }

    /// - Parameters:
    ///   - base: The files before the turn.
    ///   - tree: Their tree, whose modes are kept.
    func run(_ files: SourceFiles, base: SourceFiles, _ tree: FileTree) async throws -> Result {
        let mended = fixers.mend(Self.changed(from: base, to: files), in: files)
        var (files, repairs) = (mended.files, mended.sentences)
        let moved = TextMover().move(in: files, only: Set(Self.changed(from: base, to: files)))
        files = moved.files
        repairs += moved.sentences
        for sentence in repairs { log(sentence) }
        var seen: Set<ErrorSignature> = []
        for round in 1...Self.rounds {
            let problems: [Diagnostic]
            switch try await tried(files, base, tree) {
            case .ended(let outcome): return Result(outcome: outcome, files: files, repairs: repairs)
            case .problems(let found): problems = found
            }
            let repaired = fixers.repair(problems, in: files)
            let isNew = seen.insert(ErrorSignature(problems)).inserted
            guard isNew, round < Self.rounds, repaired.hasChanged else {
                return Result(outcome: .bad(Evidence(problems)), files: files, repairs: repairs)
            }
            for sentence in repaired.sentences { log(sentence) }
            files = repaired.files
            repairs += repaired.sentences
        }
        return Result(
            outcome: .bad(Evidence("The site could not be built.", isApplied: true)), files: files, repairs: repairs)
    }

    private enum Step {
        case ended(Outcome)
        /// What a fixer may know.
        case problems([Diagnostic])
    }

    private func tried(_ files: SourceFiles, _ base: SourceFiles, _ tree: FileTree) async throws -> Step {
        let proposal = Authoring.tree(files, keepingModesOf: tree)
        try await authoring.store(files, proposal)
        let output: BuildOutput
        do {
            output = try await authoring.builder.build(proposal, origin: origin)
        } catch let error as BuildError where !error.isOfTheMachine {
            return error.problems.isEmpty ? .ended(.bad(Evidence(error))) : .problems(error.problems)
        }
        let problems = try await newTypeProblems(proposal, files, base, tree)
        guard problems.isEmpty else { return .problems(problems) }
        return .ended(try await checked(output, files, proposal, base, tree))
    }

    /// Looks at the pages as visitors get them: dead links, missing files, secrets, what keeps people out.
    private func checked(
        _ output: BuildOutput, _ files: SourceFiles, _ proposal: FileTree, _ base: SourceFiles, _ tree: FileTree
    ) async throws -> Outcome {
        let findings = try await findings(output, files)
        var known: Set<String> = []
        if !findings.isEmpty, let before = try? await authoring.builder.build(tree, origin: origin) {
            known = Set(try await self.findings(before, base).map(\.sentence))
        }
        let new = findings.filter { !known.contains($0.sentence) }
        let blocking = new.filter { $0.severity == .blocking }
        guard blocking.isEmpty else { return .bad(Evidence(blocking)) }
        return .good(
            ChangedSite(
                files: files, tree: proposal, output: output, notes: [], prose: "",
                warnings: new.prefix(Self.mostWarnings).map { "\($0.path): \($0.sentence)" }))
    }

    private static let mostWarnings = 8

    private func findings(_ output: BuildOutput, _ sources: SourceFiles) async throws -> [Finding] {
        ArtifactCheck().findings(
            artifact: try await authoring.blobs.files(output.artifact), sources: sources, origin: origin)
    }

    /// What the types of changed modules lack, that they did not lack before.
    private func newTypeProblems(
        _ proposal: FileTree, _ files: SourceFiles, _ base: SourceFiles, _ tree: FileTree
    ) async throws -> [Diagnostic] {
        let modules = Self.changed(from: base, to: files).filter { ["ts", "tsx"].contains($0.fileExtension) }
        guard !modules.isEmpty else { return [] }
        let found = try await authoring.builder.checkTypes(proposal)
        guard !found.isEmpty else { return [] }
        let known = ErrorSignature(try await authoring.builder.checkTypes(tree)).lines
        return found.filter { !Set(ErrorSignature([$0]).lines).isSubset(of: known) }
    }

    private static func changed(from base: SourceFiles, to files: SourceFiles) -> [FilePath] {
        files.paths.filter { base[$0] != files[$0] }
    }
}

extension BuildError {
    /// Whether the machine is at fault and not what was built.
    var isOfTheMachine: Bool {
        switch self {
        case .machine, .sandboxUnavailable, .toolMissing: true
        case .failed, .timedOut, .outOfMemory, .tooLarge, .refusedOutput, .missingPackages: false
        }
    }
}
