import Building
import Foundation
import LanguageModels
import SiteModel
import Sites
import Storage

/// One turn: a model writes edits, they are applied as a whole, checked by a build, and put right if they must be.
///
/// What a model cannot be brought to do within its rounds is refused; nothing of it is published then.
struct WritingTurn {
    let authoring: Authoring
    let models: WorkspaceModels
    let prompts: PromptBook
    let caller: ModelCallContext
    let live: LiveTurn
    let origin: String
    /// Tells how far the turn is, from 0 to 1, and what is done.
    let report: @Sendable (Double, String) -> Void
    let log: @Sendable (String) -> Void
    var figures = TurnFigures()

    /// Writes, checks and repairs.
    /// - Parameters:
    ///   - message: The material and the wish.
    ///   - base: The site as it is, and its tree, whose modes are kept.
    ///   - scope: Which of the changed files nobody asked for.
    /// - Throws: ``ModelError`` where no model answers, `CancellationError`, ``BuildError`` of the machine.
    mutating func write(
        _ message: [ModelPart], on base: SourceFiles, _ tree: FileTree,
        scope: (TreeDiff) -> [TurnRecord.Beyond]
    ) async throws -> TurnEnd {
        var turns = [ModelTurn(.user, message)]
        var working = base
        var notes: [String] = []
        var prose: [String] = []
        var seen: Set<String> = []
        /// What was wrong last.
        var wrong = ""
        while true {
            try Task.checkCancellation()
            let answer: Answer
            do {
                answer = try await ask(turns)
            } catch let error as ModelError where error.isOfStream && figures.rounds <= models.writing.repairs {
                // It broke off while it was shown: the turn begins anew, and what was shown of it is gone.
                log("\(error.description) The model is asked again.")
                guard seen.insert(error.code).inserted else { throw error }
                continue
            }
            report(Double(figures.rounds) / Double(models.writing.repairs + 2), "Checking the changes")
            try await live.check()
            if !answer.turn.prose.isEmpty { prose = [answer.turn.prose] }
            let attempt = try await attempt(answer.turn, on: working, base: base, tree)
            let evidence: Evidence
            switch attempt {
            case .words:
                return figures.rounds == 1
                    ? .answered(answer.turn.prose.trimmingCharacters(in: .whitespacesAndNewlines))
                    : .refused("\(wrong) The model gave no more changes.")
            case .good(var site):
                notes += answer.turn.notes
                site.notes = notes
                site.prose = prose.joined(separator: "\n")
                site.beyond = scope(TreeDiff(from: tree, to: site.tree))
                return .changed(site)
            case .bad(let found, let files):
                evidence = found
                if found.isApplied {
                    working = files
                    notes += answer.turn.notes
                }
            }
            wrong = evidence.sentence
            log("Not published: \(evidence.sentence)")
            for problem in evidence.problems { log(problem) }
            guard seen.insert(evidence.signature).inserted else {
                return .refused("\(evidence.sentence) The model made the same mistake again.")
            }
            guard figures.rounds <= models.writing.repairs else { return .refused(evidence.sentence) }
            report(Double(figures.rounds) / Double(models.writing.repairs + 2), "Asking the model to put it right")
            turns.append(.assistant(answer.text))
            turns.append(.user(repairMessage(evidence, working)))
        }
    }

    // MARK: Asking

    private struct Answer {
        var text: String
        var turn: Turn
    }

    private mutating func ask(_ turns: [ModelTurn]) async throws -> Answer {
        figures.rounds += 1
        let task: ModelTask = figures.rounds == 1 ? .write : .repair
        let model = models.router.firstModel(for: task) ?? ""
        let format = models.writing.format(of: model)
        let system = prompts.render(
            .write,
            ["tags": format == .tags || format == .auto, "blocks": format == .blocks, "udiff": format == .udiff])
        let request = ModelRequest(system: system, turns: turns, maxTokens: models.writing.answer)
        if figures.rounds == 1 { figures.context = request.estimatedTokens }
        let parts = AnswerInParts(tokens: models.writing.answer)
        let round = figures.rounds
        let routed = try await models.router.answer(request, for: task, context: caller) { [live, log] event in
            switch event {
            case .asking(let provider, let model):
                parts.restart()
                log("Asking \(model) of \(provider)")
                try await live.begin(round: round, model: model)
            case .left(let provider, let error): log("\(provider) did not answer: \(error.description)")
            case .delta(.text(let text)): try await live.take(try parts.feed(text))
            case .delta: break
            }
        }
        figures.add(routed)
        let usage = routed.answer.usage
        log("The model read \(usage.input + usage.cached + usage.cacheWritten) tokens and wrote \(usage.output).")
        return Answer(text: routed.answer.text, turn: parts.finish())
    }

    private func repairMessage(_ evidence: Evidence, _ files: SourceFiles) -> String {
        var left = 24_000
        var shown: [[String: Any]] = []
        for path in evidence.files {
            guard let text = files.text(path), text.utf8.count <= left else { continue }
            left -= text.utf8.count
            shown.append(["path": path.text, "text": text])
        }
        return prompts.render(
            .repair,
            [
                "isApplied": evidence.isApplied, "problems": evidence.problems.map { ["text": $0] },
                "hasFiles": !shown.isEmpty, "files": shown,
            ] as [String: Any])
    }

    // MARK: Trying

    private enum Attempt {
        /// There are no edits.
        case words
        case good(ChangedSite)
        case bad(Evidence, SourceFiles)
    }

    private mutating func attempt(
        _ turn: Turn, on working: SourceFiles, base: SourceFiles, _ tree: FileTree
    ) async throws -> Attempt {
        guard !turn.elements.isEmpty || !turn.failures.isEmpty else { return .words }
        var result = turn.applied(to: working)
        if !result.report.applied, let corrected = PathSlips.corrected(turn, in: working) {
            let second = corrected.turn.applied(to: working)
            if second.report.applied {
                result = second
                figures.repairs += corrected.repairs
                for repair in corrected.repairs { log(repair) }
            }
        }
        guard result.report.applied else { return .bad(Evidence(result.report.failures), working) }
        let checked = try await SiteTrial(authoring: authoring, origin: origin, log: log).run(
            result.files(after: working), base: base, tree)
        figures.repairs += checked.repairs
        switch checked.outcome {
        case .good(let site): return .good(site)
        case .bad(let evidence): return .bad(evidence, checked.files)
        }
    }
}

extension ModelError {
    /// Whether the answer broke off after it had begun, so that asking again may help.
    fileprivate var isOfStream: Bool {
        switch self {
        case .truncated, .malformed, .overloaded: true
        default: false
        }
    }
}
