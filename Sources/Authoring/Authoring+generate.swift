import Designer
import Jobs
import SiteModel
import Sites
import Storage

extension Authoring {
    /// prompt → plan → files → build → version and preview.
    func generate(_ job: SiteGeneration, _ run: RunContext) async throws -> JobOutcome {
        run.progress(5, step: "Reading the prompt")
        let spec: SiteSpec
        do {
            spec = try designer.sketch(prompt: job.prompt, seed: job.seed)
        } catch {
            return .fail(JobFailure(code: error.code, message: error.description))
        }
        run.log("Plan: \(spec.brand.name), a \(spec.brand.kind) site")
        for page in spec.pages {
            run.log(
                "Page \(page.path): \(page.label) (\(page.sections.map(\.kind.rawValue).joined(separator: ", ")))")
        }

        run.progress(15, step: "Writing the files")
        let project = try await currentProject(job.project)
        let origin = try await previewOrigin(of: job.project)
        let files = designer.files(for: spec)
        for path in files.paths { run.log("Wrote \(path)") }
        let pages = spec.pages.count == 1 ? "one page" : "\(spec.pages.count) pages"
        return try await deliver(
            files,
            as: VersionDraft(
                tree: files.tree, message: "Write the site: \(pages)", author: run.job.user, origin: .generate,
                job: run.job.id, base: project.head == 0 ? nil : project.head),
            saying: [
                "I made \(spec.brand.name) a site of \(pages): \(spec.pages.map(\.label).joined(separator: ", "))."
            ]
                + placeholderHint(spec),
            origin: origin, run)
    }

    private func placeholderHint(_ spec: SiteSpec) -> [String] {
        let count = SitePlanner.placeholders(in: spec).count
        guard count > 0 else { return [] }
        return ["\(count) places in square brackets are for facts that only you know."]
    }
}
