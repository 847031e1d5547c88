import Building
import Designer
import Foundation
import Jobs
import LanguageModels
import SiteModel
import Sites
import Storage

/// A new site with a model: the sketch of the built-in designer is up first, then what the model makes of it.
extension Authoring {
    /// sketch → plan of a model → bespoke components, each a version as soon as it builds.
    ///
    /// What fails is left out, and the answer says so: the site that is up by then stays.
    func generate(
        _ job: SiteGeneration, from sketch: SiteSpec, remembering memory: BrandMemory, with asked: ModelDesk.Asked,
        _ run: RunContext
    ) async throws -> JobOutcome {
        let (models, prompts) = (asked.models, asked.prompts)
        let origin = try await previewOrigin(of: job.project)
        let answers = Answers.of(sketch.language)
        // A run that took over from one that died goes on from what that one has made.
        if try await sites.newestVersion(by: run.job.id, of: job.project) == nil {
            do {
                try await put(
                    designer.files(for: sketch), saying: answers.wrote(pages: sketch.pages.count), job, origin, run)
            } catch let error as BuildError {
                return try outcome(of: error)
            }
        }
        let live = LiveTurn(project: try await currentProject(job.project), sites: sites, run: run)
        var figures = TurnFigures()
        figures.limit = models.writing.context
        var sentences: [String] = []
        var spec = sketch
        do {
            run.progress(35, step: "Planning the site")
            let outline = try await plan(job, sketch, models, prompts, live, &figures, run)
            spec = try designer.spec(from: outline, on: sketch, remembering: memory)
            run.progress(55, step: "Writing the plan's pages")
            try await put(designer.files(for: spec), saying: answers.wrote(pages: spec.pages.count), job, origin, run)
            if models.writing.bespoke {
                run.progress(65, step: "Giving the site parts of its own")
                try await bespoke(job, spec, models, prompts, live, &figures, origin, run, &sentences)
            }
        } catch let error as ModelError {
            sentences.append(answers.modelLeftOut(error.description))
        } catch let error as OutlineProblem {
            sentences.append(answers.modelLeftOut(error.description))
        } catch let error as BuildError where !error.isOfTheMachine {
            run.log(error.description, level: .warning)
            sentences.append(answers.modelLeftOut(Evidence(error).sentence))
        }
        try await live.end()
        let summary =
            [answers.made(spec)] + sentences + answers.open(SitePlanner.placeholders(in: spec).count)
            + designer.remarks(on: job.prompt)
        return try await end(
            job, summary, figures, origin, isAsPlanned: sentences.isEmpty,
            credits: figures.credits(by: models.writing), run)
    }

    /// A plan, read leniently; a model that writes something else is told so once.
    private func plan(
        _ job: SiteGeneration, _ sketch: SiteSpec, _ models: WorkspaceModels, _ prompts: PromptBook, _ live: LiveTurn,
        _ figures: inout TurnFigures, _ run: RunContext
    ) async throws -> SiteOutline {
        let system = prompts.render(
            .plan,
            [
                "language": sketch.language,
                "kinds": SectionKind.allCases.map(\.rawValue).joined(separator: ", "),
            ])
        let memory = try await sites.memoryText(of: job.project)
        let wish = prompts.render(
            .wish,
            ["sketch": Self.outline(of: sketch), "wish": job.prompt].merging(
                memory.isEmpty ? [:] : ["memory": memory]
            ) { $1 })
        var turns = [ModelTurn.user(wish)]
        while true {
            var request = ModelRequest(system: system, turns: turns, maxTokens: models.writing.answer)
            request.output = PlanSchema.schema
            if figures.rounds == 0 { figures.context = request.estimatedTokens }
            figures.rounds += 1
            let round = figures.rounds
            let routed = try await models.router.answer(request, for: .plan, context: caller(run)) { event in
                switch event {
                case .asking(let provider, let model):
                    run.log("Asking \(model) of \(provider) for a plan")
                    try await live.begin(round: round, model: model)
                case .left(let provider, let error):
                    run.log("\(provider) did not answer: \(error.description)", level: .warning)
                case .delta(.text(let text)): try await live.take(text: text)
                case .delta: break
                }
            }
            figures.add(routed)
            do {
                return try JSONDecoder().decode(SiteOutline.self, from: Data(Self.json(in: routed.answer.text).utf8))
            } catch {
                run.log("The plan cannot be read: \(error)", level: .warning)
                guard round == 1 else { throw ModelError.malformed("the plan is not of the shape that was asked for") }
                turns += [
                    .assistant(routed.answer.text),
                    .user(
                        "This is not JSON of the given shape: \(error)\nAnswer with the whole plan again, as JSON only."
                    ),
                ]
            }
        }
    }

    /// The model changes components, so that the site is made for its subject. What it breaks is left out.
    private func bespoke(
        _ job: SiteGeneration, _ spec: SiteSpec, _ models: WorkspaceModels, _ prompts: PromptBook, _ live: LiveTurn,
        _ figures: inout TurnFigures, _ origin: String, _ run: RunContext, _ sentences: inout [String]
    ) async throws {
        let project = try await currentProject(job.project)
        let tree = try await sites.tree(of: project.id.description, version: project.head, in: project.workspace)
        let site = Site(project: project, origin: origin, tree: tree, files: try await blobs.files(tree))
        let wish = prompts.render(.bespoke, ["wish": job.prompt])
        let context = TurnContext(
            site.files, wish: "hero styles/hero.css " + job.prompt, about: "home.hero.heading", memory: "",
            turns: [],
            recent: [], limit: models.writing.context)
        let edit = SiteEdit(project: job.project, message: job.message, wish: TurnWish(wish))
        var turn = WritingTurn(
            authoring: self, models: models, prompts: prompts, caller: caller(run), live: live, origin: origin,
            report: { run.progress(65 + Int($0 * 30), step: $1) }, log: { run.log($0) })
        let message = prompts.render(.turn, context.view(edit, about: nil, plan: nil))
        let end = try await turn.write([.text(message)], on: site.files, tree) { _ in [] }
        figures.add(turn.figures)
        switch end {
        case .changed(let changed):
            try await put(changed, job, origin, run)
        case .answered, .refused:
            run.log("The parts of its own were left out; the site stays as it was planned.", level: .warning)
        }
    }

    // MARK: Versions on the way

    private func put(
        _ files: SourceFiles, saying message: String, _ job: SiteGeneration, _ origin: String, _ run: RunContext
    ) async throws {
        let tree = files.tree
        try await store(files, tree)
        let output = try await builder.build(tree, origin: origin) { run.report($0, Part(index: 0, count: 5)) }
        try await put(tree, output, saying: message, job, origin, run)
    }

    private func put(_ site: ChangedSite, _ job: SiteGeneration, _ origin: String, _ run: RunContext) async throws {
        let note = site.notes.joined(separator: " ")
        try await put(
            site.tree, site.output, saying: String((note.isEmpty ? "Parts of its own" : note).prefix(400)), job, origin,
            run)
    }

    /// A version and its preview, in one transaction, while the run goes on.
    private func put(
        _ tree: FileTree, _ output: BuildOutput, saying message: String, _ job: SiteGeneration, _ origin: String,
        _ run: RunContext
    ) async throws {
        let project = try await currentProject(job.project)
        let draft = VersionDraft(
            tree: tree, message: message, author: run.job.user, origin: .generate, job: run.job.id,
            base: project.head == 0 ? nil : project.head)
        try await run.write { tx in
            let version = try sites.commit(draft, to: project.id, in: tx)
            try publish(output, of: version.number, project: project.id, origin: origin, tx)
        }
    }

    private func end(
        _ job: SiteGeneration, _ summary: [String], _ figures: TurnFigures, _ origin: String, isAsPlanned: Bool,
        credits: Int64?, _ run: RunContext
    ) async throws -> JobOutcome {
        let version = try await sites.newestVersion(by: run.job.id, of: job.project)
        let outcome: TurnOutcome = isAsPlanned ? .applied : .refused
        try await run.write { tx in
            try sites.answer(
                summary.joined(separator: " "), to: job.project, job: run.job.id, version: version?.number, in: tx)
            try sites.record(
                figures.record(run.job.id, outcome, version: version?.number), of: job.project, in: tx)
            try sites.propose(
                designer.memorable(job.prompt, isPrompt: true), to: job.project, job: run.job.id, in: tx)
            try run.finish(
                in: tx,
                result: SiteResult(
                    version: version?.number, previewURL: origin + "/", summary: summary,
                    // The sketch alone is the built-in designer's: nobody pays for a model that gave nothing.
                    credits: isAsPlanned ? credits : 0, turn: TurnResult(figures, outcome)))
        }
        return .finished
    }

    // MARK: Texts

    /// The sketch in a few lines: what the plan can keep.
    private static func outline(of spec: SiteSpec) -> String {
        var lines = ["\(spec.brand.name): \(spec.brand.tagline) (\(spec.brand.kind))"]
        for page in spec.pages {
            lines.append("\(page.path) \(page.label)")
            for section in page.sections {
                lines.append("  \(section.kind.rawValue): \(section.content.text("heading") ?? "")")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The object within an answer: some models put it into a fence or words around it.
    private static func json(in text: String) -> Substring {
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end else {
            return text[...]
        }
        return text[start...end]
    }
}
