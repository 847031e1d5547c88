import LanguageModels
import Storage

/// Who may be asked, and in which words.
public struct ModelDesk: Sendable {
    let source: any ModelSource
    let prompts: PromptBook

    public init(source: any ModelSource, prompts: PromptBook) {
        self.source = source
        self.prompts = prompts
    }

    func models(for workspace: WorkspaceID) async throws -> WorkspaceModels? {
        try await source.models(for: workspace)
    }
}
