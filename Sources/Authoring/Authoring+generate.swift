import Designer
import Jobs
import LanguageModels
import SiteModel
import Sites
import Storage

extension Authoring {
    /// prompt → plan → files → build → version and preview; or several of them to choose from.
    func generate(_ job: SiteGeneration, _ run: RunContext) async throws -> JobOutcome {
        run.progress(5, step: "Reading the prompt")
        let specs: [SiteSpec]
        let memory = BrandMemory(try await sites.memoryText(of: job.project))
        if !memory.isEmpty { run.log("What the project remembers of its brand is kept to") }
        do {
            specs = try designer.directions(
                prompt: job.prompt, seed: job.seed, count: job.directions ?? 1, remembering: memory)
        } catch {
            return .fail(JobFailure(code: error.code, message: error.description))
        }
        guard let spec = specs.first else { return .fail(JobFailure(code: "NO_PLAN", message: "Nothing was planned.")) }
        run.log("Plan: \(spec.brand.name), a \(spec.brand.kind) site")
        for page in spec.pages {
            run.log(
                "Page \(page.path): \(page.label) (\(page.sections.map(\.kind.rawValue).joined(separator: ", ")))")
        }

        run.progress(15, step: "Writing the files")
        if specs.count == 1, let asked = try await asked(for: .plan, in: run.job.workspace) {
            return try await generate(job, from: spec, remembering: memory, with: asked, run)
        }
        let project = try await currentProject(job.project)
        let origin = try await previewOrigin(of: job.project)
        let answers = Answers.of(spec.language)
        let proposals = specs.enumerated().map { index, spec in
            Proposal(
                files: designer.files(for: spec),
                message: specs.count == 1
                    ? answers.wrote(pages: spec.pages.count) : answers.direction(index + 1, of: specs.count))
        }
        if let files = proposals.first?.files { for path in files.paths { run.log("Wrote \(path)") } }
        return try await deliver(
            proposals, on: project.head == 0 ? nil : project.head, from: .generate,
            saying: [answers.made(spec)] + (specs.count > 1 ? [answers.choose(specs.count)] : [])
                + answers.open(SitePlanner.placeholders(in: spec).count) + designer.remarks(on: job.prompt),
            proposing: designer.memorable(job.prompt, isPrompt: true), origin: origin, run)
    }
}
