import Designer
import Jobs
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
        let old: SiteSpec
        do {
            old = try designer.spec(from: files)
        } catch {
            return .fail(
                JobFailure(
                    code: "NOT_A_DESIGNER_SITE",
                    message: "The built-in designer changes sites whose site.json and src/content it can read: \(error)"
                ))
        }

        run.progress(10, step: "Understanding the change")
        let answers = Answers.to(job.text)
        let memory = BrandMemory(try await sites.memoryText(of: job.project))
        switch designer.change(old, command: job.text, about: job.about, remembering: memory) {
        case .notUnderstood(let examples, let why):
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
        case .translated(let asked, let languages, let summary):
            let (new, said) = try await translated(
                asked, since: old, into: languages, saying: summary, job, project, run)
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
    private static func tree(_ files: SourceFiles, keepingModesOf old: FileTree) -> FileTree {
        FileTree(
            Dictionary(
                uniqueKeysWithValues: files.tree.entries.map { path, entry in
                    var entry = entry
                    entry.isExecutable = old[path]?.isExecutable ?? false
                    return (path, entry)
                }))
    }
}
