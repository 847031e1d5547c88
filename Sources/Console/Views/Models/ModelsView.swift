import Accounts
import Foundation
import LanguageModels
import Storage
import Web

/// The providers of language models that a workspace has set up.
struct ModelsView {
    var tabs: [SettingsTab]
    /// Whether the reader may see and change them.
    var mayManage: Bool
    var canKeepKeys: Bool
    /// Whether the reader runs the server, and can do something about what it lacks.
    var mayConfigure: Bool
    var lines: [Line]
    var isEmpty: Bool
    /// What just came of something.
    var told: String?
    var toldTone: String
    var problem: String?
    /// The form for another one, with what was refused in it.
    var draft: Draft
    var mayAdd: Bool

    struct Line {
        var id: String
        var name: String
        var kind: String
        var kindName: String
        var address: String?
        var model: String?
        /// What is shown of the key; nil without one.
        var key: String?
        var state: String
        var tone: String
        var tested: String?
        var testedISO: String
        /// What is wrong and what to do, in plain words.
        var problem: String?
        var needsKey: Bool
    }

    struct Choice {
        var value: String
        var label: String
        var isChosen: Bool
    }

    struct Draft {
        var kinds: [Choice]
        var name: String
        var model: String
        var address: String
    }

    /// What was asked for.
    struct Asked {
        var told: String?
        var toldTone = "good"
        var problem: String?
        var kind = ""
        var name = ""
        var model = ""
        var address = ""
    }

    init(
        _ asked: Asked, _ providers: [ProviderRecord], desk: ProviderDesk, mayManage: Bool, page: PageRequest
    ) {
        let words = page.words
        tabs = SettingsTab.all(on: .models, hasCredits: page.hasCredits, words: words)
        self.mayManage = mayManage
        canKeepKeys = desk.canKeepKeys
        mayConfigure = page.runsServer
        lines = providers.map { Line($0, words: words) }
        isEmpty = lines.isEmpty
        told = asked.told
        toldTone = asked.toldTone
        problem = asked.problem
        let chosen = asked.kind.isEmpty ? ProviderKind.anthropic.rawValue : asked.kind
        draft = Draft(
            kinds: desk.kinds.map {
                Choice(value: $0.rawValue, label: words.provider($0.rawValue), isChosen: $0.rawValue == chosen)
            }.sorted { $0.label < $1.label },
            name: asked.name, model: asked.model, address: asked.address)
        mayAdd = mayManage && desk.canKeepKeys
    }
}

extension ModelsView.Line {
    init(_ record: ProviderRecord, words: Words) {
        id = record.id.description
        name = record.name
        kind = record.kind
        kindName = words.provider(record.kind)
        address = record.baseURL
        model = record.model
        key = record.hasKey ? record.hint : nil
        needsKey = ProviderKind(rawValue: record.kind)?.needsKey ?? false
        let moment = record.testedAt.map { Moment(Date(timeIntervalSince1970: Double($0) / 1_000)) }
        tested = moment?.words
        testedISO = moment?.iso ?? ""
        problem = record.problem.map(words.modelProblem)
        switch (record.testedAt, record.problem) {
        case (nil, _): (state, tone) = (words["models_untested"], "")
        case (_, nil): (state, tone) = (words["models_works"], "good")
        case (_, _?): (state, tone) = (words["models_fails"], "bad")
        }
    }
}

extension Words {
    /// What a kind of provider is called.
    func provider(_ kind: String) -> String {
        let key = "models_kind_\(kind.filter { $0 != "." }.replacing("-", with: "_"))"
        return has(key) ? self[key] : kind
    }

    /// What is wrong with a provider and what to do about it.
    func modelProblem(_ code: String) -> String {
        let key = "models_problem_\(code)"
        return has(key) ? self[key] : self("models_problem_other", ["code": code])
    }

    /// What came of trying a provider, in a sentence or two.
    func outcome(_ outcome: ProviderOutcome, of record: ProviderRecord) -> String {
        let name = self("models_of", ["name": record.name])
        if outcome.problem == "no_model" {
            return name + " " + self("models_problem_no_model_named", ["model": record.model ?? ""])
                + listed(outcome.models)
        }
        if let problem = outcome.problem { return name + " " + modelProblem(problem) }
        return name + " " + self["models_key_works"] + listed(outcome.models)
    }

    private func listed(_ models: [String]) -> String {
        guard !models.isEmpty else { return "" }
        let shown = models.prefix(8).joined(separator: ", ") + (models.count > 8 ? ", …" : "")
        return " " + count("models_offers", models.count, ["models": shown])
    }
}
