import Designer
import Jobs
import SiteModel
import Sites
import Storage

extension Authoring {
    /// Takes back the newest changes. The version that was, comes again as a new one: nothing is lost by an undo.
    func undo(_ steps: Int, of project: Project, answers: Answers, origin: String, _ run: RunContext) async throws
        -> JobOutcome
    {
        guard let target = try await sites.versionBeforeChanges(steps, of: project.id) else {
            return try await decline(answers.nothingToUndo(), project: project, origin: origin, run)
        }
        return try await goBack(to: target.number, of: project, answers: answers, origin: origin, run)
    }

    /// Makes a new version with the files of an older one.
    func goBack(
        to number: Int, of project: Project, answers: Answers, origin: String, _ run: RunContext
    ) async throws -> JobOutcome {
        let tree: FileTree
        do {
            tree = try await sites.tree(of: project.id.description, version: number, in: project.workspace)
        } catch SitesError.noVersion {
            return try await decline(
                answers.noVersion(number, newest: project.head), project: project, origin: origin, run)
        }
        let sentence = answers.wentBack(to: number)
        // What a person may not think of: everything between goes as well.
        let between = try await sites.versions(of: project.id.description, in: project.workspace, limit: 50)
            .filter { $0.number > number + 1 }
        let summary = [sentence] + (between.isEmpty ? [] : [answers.takesBack(between.reversed())])
        let proposal = Proposal(files: try await blobs.files(tree), tree: tree, message: sentence)
        return try await deliver(
            [proposal], on: project.head, from: .revert, saying: summary, origin: origin, run)
    }

    /// Several designs of the site as it is, each as a version.
    func showDirections(
        _ count: Int, of spec: SiteSpec, files: SourceFiles, project: Project, answers: Answers, origin: String,
        _ run: RunContext
    ) async throws -> JobOutcome {
        let specs = designer.directions(for: spec, count: min(max(count, 2), SiteGeneration.mostDirections))
        let proposals = specs.enumerated().map { index, other in
            Proposal(
                files: designer.rewrite(files, from: spec, to: other),
                message: answers.direction(index + 1, of: specs.count))
        }
        return try await deliver(
            proposals, on: project.head, from: .edit, saying: [answers.choose(specs.count)], origin: origin, run)
    }

    /// Ends the run with an answer; nothing changes.
    func decline(_ reply: String, project: Project, origin: String, _ run: RunContext) async throws -> JobOutcome {
        try await run.write { tx in
            try sites.answer(reply, to: project.id, job: run.job.id, version: nil, in: tx)
            try run.finish(
                in: tx,
                result: SiteResult(
                    version: nil, previewURL: origin + "/", summary: [reply], understood: false, credits: 0))
        }
        return .finished
    }
}
