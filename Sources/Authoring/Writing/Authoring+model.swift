import Designer
import Foundation
import Jobs
import LanguageModels
import SiteModel
import Sites
import Storage

/// The work of models on a site that is there.
extension Authoring {
    /// What an edit works on.
    struct Site: Sendable {
        var project: Project
        var origin: String
        var tree: FileTree
        var files: SourceFiles
    }

    /// wish → material → edits of a model → build → version and preview; or an answer in words.
    ///
    /// Where no model answers, the job fails with what can be done about it, and nothing was changed.
    func edit(
        _ job: SiteEdit, of site: Site, with asked: ModelDesk.Asked, _ run: RunContext
    ) async throws -> JobOutcome {
        let live = LiveTurn(project: site.project, sites: sites, run: run)
        do {
            switch job.mode ?? .build {
            case .build: return try await change(job, of: site, with: asked, live, run)
            case .plan, .ask: return try await talk(job, of: site, with: asked, live, run)
            }
        } catch let error as ModelError {
            try await live.end()
            return .fail(Self.failure(error))
        }
    }

    private func change(
        _ job: SiteEdit, of site: Site, with asked: ModelDesk.Asked, _ live: LiveTurn, _ run: RunContext
    ) async throws -> JobOutcome {
        let (models, prompts) = (asked.models, asked.prompts)
        run.progress(10, step: "Choosing what the model needs to see")
        let message = try await message(job, of: site, models, prompts, run)
        var turn = WritingTurn(
            authoring: self, models: models, prompts: prompts, caller: caller(run), live: live, origin: site.origin,
            report: { run.progress(20 + Int($0 * 70), step: $1) }, log: { run.log($0) })
        turn.figures.limit = models.writing.context
        run.progress(20, step: "Writing the changes")
        let scope = ScopeGuard(message: job.text, selected: job.about, files: site.files)
        let end = try await turn.write(message, on: site.files, site.tree) { changes in
            // A plan that the person agreed to says more than the message.
            job.plan != nil
                ? [] : scope.flagged(in: changes).map { .init(path: $0.path.text, reason: $0.reason) }
        }
        try await live.end()
        let answers = Answers.to(job.text)
        switch end {
        case .answered(let words): return try await reply(words, .answered, turn.figures, to: site, run)
        case .refused(let why):
            let words = answers.modelRefused(why, version: site.project.head)
            return try await reply(words, .refused, turn.figures, kind: .refusal, to: site, run)
        case .changed(let changed):
            run.progress(95, step: "Putting it in the preview")
            let summary = answers.modelChanged(changed, turn.figures, wish: job.text)
            run.log("Errors of the browser's console are not checked here: the preview reports them when it is open.")
            let memorable = designer.memorable(job.text, isPrompt: false)
            try await deliver(
                changed, saying: summary, turn.figures, end, from: .edit, proposing: memorable, to: site,
                credits: turn.figures.credits(by: models.writing), run)
            return .finished
        }
    }

    /// A question, or a plan that the person decides on.
    private func talk(
        _ job: SiteEdit, of site: Site, with asked: ModelDesk.Asked, _ live: LiveTurn, _ run: RunContext
    ) async throws -> JobOutcome {
        let (models, prompts) = (asked.models, asked.prompts)
        let message = try await message(job, of: site, models, prompts, run)
        run.progress(30, step: job.mode == .plan ? "Thinking about a plan" : "Looking for the answer")
        var figures = TurnFigures()
        let system = prompts.render(job.mode == .plan ? .discuss : .ask, [:] as [String: String])
        let request = ModelRequest(
            system: system, turns: [ModelTurn(.user, message)], maxTokens: min(models.writing.answer, 4_000))
        (figures.context, figures.limit, figures.rounds) = (request.estimatedTokens, models.writing.context, 1)
        let routed = try await models.router.answer(request, for: .plan, context: caller(run)) { event in
            switch event {
            case .asking(_, let model): try await live.begin(round: 1, model: model)
            case .delta(.text(let text)): try await live.take(text: text)
            case .delta, .left: break
            }
        }
        figures.add(routed)
        try await live.end()
        let words = String(routed.answer.text.trimmingCharacters(in: .whitespacesAndNewlines).prefix(20_000))
        guard !words.isEmpty else { return .fail(Self.failure(.malformed("it was empty"))) }
        return try await reply(
            words, .answered, figures, kind: job.mode == .plan ? .plan : nil, understood: true, to: site,
            credits: figures.credits(by: models.writing) ?? 0, run)
    }

    // MARK: What is sent

    func caller(_ run: RunContext) -> ModelCallContext {
        ModelCallContext(
            workspace: run.job.workspace.description, user: run.job.user?.description,
            project: run.job.project?.description)
    }

    private func message(
        _ job: SiteEdit, of site: Site, _ models: WorkspaceModels, _ prompts: PromptBook, _ run: RunContext
    ) async throws -> [ModelPart] {
        let memory = try await sites.memoryText(of: job.project)
        let conversation = try await sites.message(job.message, of: job.project)?.conversation
        let turns =
            if let conversation {
                try await sites.recentTurns(of: conversation, before: job.message, limit: 8)
            } else { [RecentTurn]() }
        let plan: String? =
            if let plan = job.plan { try await sites.message(plan, of: job.project)?.text } else { nil }
        let wish = job.text + (plan.map { "\n" + $0 } ?? "")
        let context = TurnContext(
            site.files, wish: wish, about: job.about, memory: memory, turns: turns,
            recent: try await recentlyChanged(site), limit: models.writing.context)
        run.log(
            """
            The model sees \(context.files.count) of \(site.files.paths.count) files, about \(context.tokens) of at \
            most \(models.writing.context) tokens: \(context.files.map(\.path).joined(separator: ", "))
            """)
        let about = job.about.flatMap { address in try? designer.texts(of: site.files).texts[address] }
        var parts: [ModelPart] = [.text(prompts.render(.turn, context.view(job, about: about, plan: plan)))]
        for image in job.images ?? [] {
            let bytes = try await blobs.get(image.blob)
            parts.append(.image(ModelImage(mediaType: image.mediaType, base64: Data(bytes).base64EncodedString())))
        }
        return parts
    }

    /// The files that the last three versions changed.
    private func recentlyChanged(_ site: Site) async throws -> Set<FilePath> {
        let before = site.project.head - 3
        guard before >= 1 else { return [] }
        let old = try await sites.tree(of: site.project.id.description, version: before, in: site.project.workspace)
        return Set(TreeDiff(from: old, to: site.tree).files.map(\.path))
    }

    // MARK: What comes of it

    /// Makes a built site the next version, in one transaction with the preview, the answer and the job's end.
    func deliver(
        _ site: ChangedSite, saying summary: [String], _ figures: TurnFigures, _ end: TurnEnd,
        from source: Version.Origin, proposing memorable: [String], to old: Site, credits: Int64?,
        _ run: RunContext
    ) async throws {
        let message = site.notes.joined(separator: " ")
        let draft = VersionDraft(
            tree: site.tree, message: String((message.isEmpty ? summary[0] : message).prefix(400)),
            author: run.job.user, origin: source, job: run.job.id, base: old.project.head == 0 ? nil : old.project.head)
        let outcome = figures.outcome(of: end)
        try await run.write { tx in
            let version = try sites.commit(draft, to: old.project.id, in: tx)
            try publish(site.output, of: version.number, project: old.project.id, origin: old.origin, tx)
            try sites.answer(
                summary.joined(separator: "\n"), to: old.project.id, job: run.job.id, version: version.number, in: tx)
            var record = figures.record(run.job.id, outcome, version: version.number)
            (record.warnings, record.beyond) = (site.warnings, site.beyond)
            try sites.record(record, of: old.project.id, in: tx)
            try sites.propose(memorable, to: old.project.id, job: run.job.id, in: tx)
            try run.finish(
                in: tx,
                result: SiteResult(
                    version: version.number, previewURL: old.origin + "/", summary: summary, credits: credits,
                    turn: TurnResult(figures, outcome)))
        }
    }

    /// Ends the run with words. Nothing changes; what was refused is never charged.
    private func reply(
        _ words: String, _ outcome: TurnOutcome, _ figures: TurnFigures, kind: Message.Kind? = nil,
        understood: Bool = false, to site: Site, credits: Int64 = 0, _ run: RunContext
    ) async throws -> JobOutcome {
        let record = figures.record(run.job.id, outcome, version: nil)
        try await run.write { tx in
            try sites.answer(words, to: site.project.id, job: run.job.id, version: nil, kind: kind, in: tx)
            try sites.record(record, of: site.project.id, in: tx)
            try run.finish(
                in: tx,
                result: SiteResult(
                    version: nil, previewURL: site.origin + "/", summary: [words], understood: understood,
                    credits: credits,
                    turn: TurnResult(figures, outcome)))
        }
        return .finished
    }

    static func failure(_ error: ModelError) -> JobFailure {
        JobFailure(
            code: "MODEL_" + error.code.uppercased(),
            message: "\(error.description) Nothing was changed, and nothing is charged.")
    }
}

/// What a finished job says of its turn.
struct TurnResult: Encodable, Sendable {
    var outcome: TurnOutcome
    var rounds: Int
    var repairs: [String]
    var provider: String
    var model: String
    /// About how many tokens were sent at first, and how many might have been.
    var contextTokens: Int
    var contextLimit: Int
    var inputTokens: Int
    var outputTokens: Int
    /// In the currency of the price table; nil where the price is not known.
    var cost: Money?

    init(_ figures: TurnFigures, _ outcome: TurnOutcome) {
        self.outcome = outcome
        rounds = figures.rounds
        repairs = figures.repairs
        provider = figures.provider
        model = figures.model
        contextTokens = figures.context
        contextLimit = figures.limit
        inputTokens = figures.usage.input + figures.usage.cached + figures.usage.cacheWritten
        outputTokens = figures.usage.output
        cost = figures.cost
    }

    private enum CodingKeys: String, CodingKey {
        case outcome, rounds, repairs, provider, model, cost
        case contextTokens = "context_tokens"
        case contextLimit = "context_limit"
        case inputTokens = "input_tokens"
        case outputTokens = "output_tokens"
    }
}

extension TurnFigures {
    func record(_ job: JobID, _ outcome: TurnOutcome, version: Int?) -> TurnRecord {
        TurnRecord(
            job: job, version: version, outcome: outcome, provider: provider, model: model, rounds: rounds,
            inputTokens: usage.input + usage.cacheWritten, cachedTokens: usage.cached, outputTokens: usage.output,
            costMicros: cost?.micros, contextTokens: context, contextLimit: limit, repairs: repairs)
    }
}

extension TurnContext {
    /// As the template of a turn takes it.
    func view(_ job: SiteEdit, about: String?, plan: String?) -> [String: Any] {
        var view: [String: Any] = [
            "hasHistory": !history.isEmpty, "history": history.map { ["who": $0.who, "text": $0.text] },
            "map": map.map { ["path": $0.path, "size": $0.size] },
            "files": files.map { file in
                var view = ["path": file.path, "text": file.text]
                view["part"] = file.part
                return view
            },
            "wish": job.text,
        ]
        // What is not there is left out: an empty text counts as something in a template.
        view["memory"] = memory.isEmpty ? nil : memory
        view["plan"] = plan
        view["about"] = job.about
        view["aboutText"] = about
        return view
    }
}
