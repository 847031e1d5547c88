import Building
import Jobs
import Sites
import Storage

extension Authoring {
    /// Builds a version that was made by a direct write.
    func build(_ job: SiteBuild, _ run: RunContext) async throws -> JobOutcome {
        let project = try await currentProject(job.project)
        let origin = try await previewOrigin(of: job.project)
        let tree = try await sites.tree(of: project.id.description, version: job.version, in: project.workspace)
        let output: BuildOutput
        do {
            output = try await builder.build(tree, origin: origin) { progress in run.report(progress) }
        } catch let error as BuildError {
            return try outcome(of: error)
        }
        try await run.write { tx in
            try publish(output, of: job.version, project: job.project, origin: origin, tx)
            try run.finish(
                in: tx,
                result: SiteResult(
                    version: job.version, previewURL: origin + "/", summary: ["Version \(job.version) is up."]))
        }
        return .finished
    }

    /// Checks the types of a version. What is found is a warning: the site is up already.
    func check(_ job: SiteCheck, _ run: RunContext) async throws -> JobOutcome {
        run.progress(10, step: "Checking types")
        let project = try await currentProject(job.project)
        // A newer version has its own check coming, and somebody may be waiting for the machine.
        guard project.head == job.version else { return .done(result: CheckResult(version: job.version, problems: [])) }
        let tree = try await sites.tree(of: project.id.description, version: job.version, in: project.workspace)
        let problems = try await builder.checkTypes(tree)
        for problem in problems { run.log(problem.description, level: .warning) }
        return .done(result: CheckResult(version: job.version, problems: problems))
    }

    /// What a check found.
    private struct CheckResult: Encodable, Sendable {
        var version: Int
        var problems: [Diagnostic]
    }
}
