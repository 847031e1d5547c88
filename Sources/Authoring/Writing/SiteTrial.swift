import Building
import SiteModel
import Storage

/// Builds what a model has written, without anybody seeing it, and mends what can be mended without a model.
struct SiteTrial {
    let authoring: Authoring
    let origin: String
    let report: @Sendable (Double, String) -> Void
    let log: @Sendable (String) -> Void

    struct Result {
        var outcome: Outcome
        /// The files after what was mended.
        var files: SourceFiles
        /// What was mended, in sentences.
        var repairs: [String] = []
    }

    enum Outcome {
        case good(ChangedSite)
        case bad(Evidence)
    }

    /// - Parameters:
    ///   - base: The files before the turn: what was wrong with them before is no fault of the turn.
    ///   - tree: The tree before the turn, whose modes are kept.
    func run(_ files: SourceFiles, base: SourceFiles, _ tree: FileTree) async throws -> Result {
        let changed = Authoring.tree(files, keepingModesOf: tree)
        try await authoring.store(files, changed)
        let output: BuildOutput
        do {
            output = try await authoring.builder.build(changed, origin: origin)
        } catch let error as BuildError where !error.isOfTheMachine {
            return Result(outcome: .bad(Evidence(error)), files: files)
        }
        let site = ChangedSite(files: files, tree: changed, output: output, notes: [], prose: "", warnings: [])
        return Result(outcome: .good(site), files: files)
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
