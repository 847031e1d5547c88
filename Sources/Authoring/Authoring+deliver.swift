import Building
import Jobs
import SiteModel
import Sites
import Storage

extension Authoring {
    /// Stores the sources, builds them, and makes the version, the preview, the answer and the job's end one fact.
    ///
    /// A build that fails leaves no version: the last good preview stays up, and the job says what is wrong.
    func deliver(
        _ files: SourceFiles, as draft: VersionDraft, saying summary: [String], origin: String, _ run: RunContext
    ) async throws -> JobOutcome {
        guard let project = run.job.project else {
            return .fail(JobFailure(code: "NO_PROJECT", message: "The job names no project."))
        }
        try await store(files, draft.tree)
        let output: BuildOutput
        do {
            output = try await builder.build(draft.tree, origin: origin) { progress in
                run.report(progress)
            }
        } catch let error as BuildError {
            return try outcome(of: error)
        }
        run.progress(95, step: "Putting it in the preview")
        try await run.write { tx in
            let version = try sites.commit(draft, to: project, in: tx)
            try publish(output, of: version.number, project: project, origin: origin, tx)
            try sites.answer(
                summary.joined(separator: " "), to: project, job: run.job.id, version: version.number, in: tx)
            try run.finish(
                in: tx,
                result: SiteResult(version: version.number, previewURL: origin + "/", summary: summary))
        }
        return .finished
    }

    /// Stores contents and manifest, synced once.
    private func store(_ files: SourceFiles, _ tree: FileTree) async throws {
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

extension RunContext {
    /// Shows a step of a build between 20 and 95 percent.
    func report(_ build: BuildProgress) {
        progress(20 + Int(build.fraction * 75), step: build.step)
        for line in build.log { log(line) }
    }
}
