import Designer
import Jobs
import LanguageModels
import SiteModel
import Sites
import Storage

extension Authoring {
    /// command → changed plan → changed files → build → version and preview.
    func edit(_ job: SiteEdit, _ run: RunContext) async throws -> JobOutcome {
        run.progress(5, step: "Reading the site")
        let project = try await currentProject(job.project)
        let origin = try await previewOrigin(of: job.project)
        guard project.head > 0 else {
            return .fail(JobFailure(code: "NO_VERSION", message: "The project has no version yet. Generate it first."))
        }
        let base = try await sites.tree(
            of: project.id.description, version: project.head, in: project.workspace)
        let files = try await blobs.files(base)
        let site = Site(project: project, origin: origin, tree: base, files: files)
        let asked = try await asked(for: .write, in: project.workspace)
        if let asked, job.isForModel { return try await edit(job, of: site, with: asked, run) }
        let answers = Answers.to(job.text)
        if job.by == .model || job.plan != nil || job.mode == .ask {
            return try await decline(answers.needsModel(), project: project, origin: origin, run)
        }
        let old: SiteSpec
        do {
            old = try designer.spec(from: files)
        } catch {
            if let asked { return try await edit(job, of: site, with: asked, run) }
            return .fail(
                JobFailure(
                    code: "NOT_A_DESIGNER_SITE",
                    message: "The built-in designer changes sites whose site.json and src/content it can read: \(error)"
                ))
        }

        run.progress(10, step: "Understanding the change")
        let memory = BrandMemory(try await sites.memoryText(of: job.project))
        let outcome = designer.change(old, command: job.text, about: job.about, remembering: memory)
        if job.mode == .plan {
            return try await propose(outcome, answers, project: project, origin: origin, run)
        }
        switch outcome {
        case .notUnderstood(let examples, let why):
            // What the built-in designer does not understand, a model may.
            if let asked, job.by != .designer { return try await edit(job, of: site, with: asked, run) }
            // Nothing changes; the answer says what would work here.
            return try await decline(
                answers.notUnderstood(why, examples: examples), project: project, origin: origin, run)
        case .undo(let steps):
            return try await undo(steps, of: project, answers: answers, origin: origin, run)
        case .goBack(let version):
            return try await goBack(to: version, of: project, answers: answers, origin: origin, run)
        case .directions(let count):
            return try await showDirections(
                count, of: old, files: files, project: project, answers: answers, origin: origin, run)
        case .translated(let started, let languages, let summary):
            let (new, said) = try await translated(
                started, since: old, into: languages, saying: summary, job, project, run)
            guard new != old else {
                return try await decline(said.joined(separator: " "), project: project, origin: origin, run)
            }
            return try await deliver(
                change(files, base, from: old, to: new, saying: said, run), on: project.head, from: .edit,
                saying: said, origin: origin, run)
        case .changed(let new, let summary):
            return try await deliver(
                change(files, base, from: old, to: new, saying: summary, run), on: project.head, from: .edit,
                saying: summary, proposing: designer.memorable(job.text, isPrompt: false), origin: origin, run)
        }
    }

    /// The changed files, with their paths in the log.
    private func change(
        _ files: SourceFiles, _ base: FileTree, from old: SiteSpec, to new: SiteSpec, saying summary: [String],
        _ run: RunContext
    ) -> [Proposal] {
        run.progress(15, step: "Writing the change")
        let changed = designer.rewrite(files, from: old, to: new)
        for file in TreeDiff(from: files.tree, to: changed.tree).files {
            run.log("\(file.change.rawValue): \(file.path)")
        }
        let message = summary.joined(separator: " ")
        return [Proposal(files: changed, tree: Self.tree(changed, keepingModesOf: base), message: message)]
    }

    /// The files' tree with the modes that the files had.
    static func tree(_ files: SourceFiles, keepingModesOf old: FileTree) -> FileTree {
        FileTree(
            Dictionary(
                uniqueKeysWithValues: files.tree.entries.map { path, entry in
                    var entry = entry
                    entry.isExecutable = old[path]?.isExecutable ?? false
                    return (path, entry)
                }))
    }

    /// What the built-in designer would do, for the person to decide on.
    private func propose(
        _ outcome: CommandOutcome, _ answers: Answers, project: Project, origin: String, _ run: RunContext
    ) async throws -> JobOutcome {
        let words: String
        switch outcome {
        case .changed(_, let summary), .translated(_, _, let summary): words = answers.wouldDo(summary)
        case .notUnderstood(let examples, let why): words = answers.notUnderstood(why, examples: examples)
        case .undo, .goBack, .directions: words = answers.wouldDo([])
        }
        try await run.write { tx in
            try sites.answer(words, to: project.id, job: run.job.id, version: nil, kind: .plan, in: tx)
            try run.finish(
                in: tx,
                result: SiteResult(version: nil, previewURL: origin + "/", summary: [words], credits: 0))
        }
        return .finished
    }
}

extension SiteEdit {
    /// Whether only a model can do it, or is meant to.
    fileprivate var isForModel: Bool { by == .model || plan != nil || ((mode ?? .build) != .build && by != .designer) }
}
