import Building
import Jobs
import SiteModel
import Sites
import Storage

/// Files that are to become a version.
struct Proposal: Sendable {
    var files: SourceFiles
    var tree: FileTree
    /// What the list of versions says of it.
    var message: String

    init(files: SourceFiles, tree: FileTree? = nil, message: String) {
        self.files = files
        self.tree = tree ?? files.tree
        self.message = message
    }
}

extension Authoring {
    /// Stores the sources, builds them, and makes the versions, the preview, the answer and the job's end one fact.
    ///
    /// A build that fails leaves no version: the last good preview stays up, and the job says what is wrong. Of several
    /// proposals each becomes a version, the last is in the preview, and the answer asks the person to choose.
    /// - Parameter memorable: What is proposed for the project's memory, as lines.
    func deliver(
        _ proposals: [Proposal], on base: Int?, from source: Version.Origin, saying summary: [String],
        proposing memorable: [String] = [], origin: String, _ run: RunContext
    ) async throws -> JobOutcome {
        guard let project = run.job.project else {
            return .fail(JobFailure(code: "NO_PROJECT", message: "The job names no project."))
        }
        var finished: [(draft: VersionDraft, output: BuildOutput)] = []
        for (index, proposal) in proposals.enumerated() {
            try await store(proposal.files, proposal.tree)
            let part = Part(index: index, count: proposals.count)
            do {
                let output = try await builder.build(proposal.tree, origin: origin) { run.report($0, part) }
                let draft = VersionDraft(
                    tree: proposal.tree, message: proposal.message, author: run.job.user, origin: source,
                    job: run.job.id, base: index == 0 ? base : (base ?? 0) + index)
                finished.append((draft, output))
            } catch let error as BuildError {
                return try outcome(of: error)
            }
        }
        run.progress(95, step: "Putting it in the preview")
        let delivered = finished
        try await run.write { tx in
            var made: [Int] = []
            for (draft, output) in delivered {
                let version = try sites.commit(draft, to: project, in: tx)
                try publish(output, of: version.number, project: project, origin: origin, tx)
                made.append(version.number)
            }
            try sites.answer(
                summary.joined(separator: " "), to: project, job: run.job.id, version: made.last,
                choices: made.count > 1 ? made : [], in: tx)
            try sites.propose(memorable, to: project, job: run.job.id, in: tx)
            try run.finish(
                in: tx, result: SiteResult(version: made.last, previewURL: origin + "/", summary: summary))
        }
        return .finished
    }

    /// Stores contents and manifest, synced once.
    func store(_ files: SourceFiles, _ tree: FileTree) async throws {
        _ = try await blobs.putAll(files.paths.compactMap { files[$0] } + [tree.manifest], durable: true)
    }

    /// Records a build and asks for the check of its types.
    func publish(
        _ output: BuildOutput, of version: Int, project: ProjectID, origin: String, _ tx: Transaction
    ) throws {
        tx.afterCommit { [builder] in BuildCacheFigures.record(builder.cache.statistics) }
        try sites.publish(
            BuildDraft(
                version: version, origin: origin, artifact: output.artifact.digest,
                variant: output.previewVariant.digest,
                steps: output.stepsJSON, warnings: output.warningsJSON),
            of: project, in: tx)
        try sites.enqueueCheck(of: version, project: project, in: tx)
    }

    /// What a failed build means for its job: the site's fault fails it, the machine's is tried again.
    func outcome(of error: BuildError) throws -> JobOutcome {
        error.isTransient
            ? .retry(after: nil, reason: error.description)
            : .fail(JobFailure(code: error.code, message: error.description))
    }

    func currentProject(_ id: ProjectID) async throws -> Project {
        try await sites.project(id)
    }

    func previewOrigin(of project: ProjectID) async throws -> String {
        let label = try await database.read { tx in try sites.previewLabel(of: project, in: tx) }
        guard let label else { throw SitesError.noProject(project.description) }
        return previews.origin(of: label)
    }
}

/// Which of several builds of one run it is.
struct Part {
    var index = 0
    var count = 1
}

extension RunContext {
    /// Shows a step of a build between 20 and 95 percent.
    func report(_ build: BuildProgress, _ part: Part = Part()) {
        let fraction = (Double(part.index) + build.fraction) / Double(part.count)
        progress(20 + Int(fraction * 75), step: build.step)
        for line in build.log { log(line) }
    }
}
