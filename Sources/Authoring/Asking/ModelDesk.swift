import LanguageModels
import Sites
import Storage

/// Who may be asked, and in which words.
public struct ModelDesk: Sendable {
    let source: any ModelSource
    private let prompts: PromptBook

    public init(source: any ModelSource, prompts: PromptBook) {
        self.source = source
        self.prompts = prompts
    }

    /// The models of a workspace, and its words.
    struct Asked: Sendable {
        var models: WorkspaceModels
        var prompts: PromptBook
    }

    fileprivate func asked(for task: ModelTask, in workspace: WorkspaceID, of sites: Sites) async throws -> Asked? {
        guard let models = try await source.models(for: workspace), models.router.canAnswer(task) else { return nil }
        return Asked(models: models, prompts: prompts.with(try await sites.prompts(of: workspace)))
    }
}

extension Authoring {
    /// Who may be asked for a task in a workspace, and in which words; nil where the built-in designer works alone.
    func asked(for task: ModelTask, in workspace: WorkspaceID) async throws -> ModelDesk.Asked? {
        try await desk?.asked(for: task, in: workspace, of: sites)
    }
}
