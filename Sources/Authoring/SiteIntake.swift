public import Designer
public import Jobs
import SiteModel
public import Sites
public import Storage

/// Takes what a person asks for, checks that work can be done on it, and makes it durable work.
///
/// It writes no site itself, so a web node needs neither tools nor models.
public struct SiteIntake: Sendable {
    let sites: Sites
    let designer: Designer

    public init(sites: Sites, designer: Designer) {
        self.sites = sites
        self.designer = designer
    }

    /// Makes a project from a prompt.
    ///
    /// The prompt is read here once, to refuse what nobody could work on and to know the name; the run reads it again.
    /// - Parameters:
    ///   - directions: How many designs are made to choose from, each as a version.
    ///   - alongside: The last step of the transaction that makes the project and its job.
    /// - Throws: `PromptProblem` for a prompt that says nothing, `SitesError` for too many directions.
    public func create(
        prompt: String, name: String? = nil, seed: UInt64?, directions: Int = 1, by user: UserID?,
        in workspace: WorkspaceID,
        alongside: @escaping Sites.BesideWork = { _, _, _ in }
    ) async throws -> Sites.Creation {
        try Self.check(directions)
        let spec = try designer.sketch(prompt: prompt, seed: seed)
        return try await sites.create(
            name: name ?? String(spec.brand.name.prefix(120)), prompt: prompt, seed: seed, directions: directions,
            by: user, in: workspace,
            alongside: alongside)
    }

    /// Asks for the site to be written anew.
    /// - Parameters:
    ///   - directions: How many designs are made to choose from, each as a version.
    ///   - conversation: Where the prompt is said; nil for the conversation that was used last.
    ///   - alongside: The last step of the transaction that makes the job.
    /// - Throws: `PromptProblem`, `SitesError`.
    public func generate(
        _ project: String, prompt: String, seed: UInt64?, directions: Int = 1, conversation: ConversationID? = nil,
        whenBusy: Sites.WhenBusy, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping Sites.BesideWork = { _, _, _ in }
    ) async throws -> JobRecord {
        try Self.check(directions)
        _ = try designer.sketch(prompt: prompt, seed: seed)
        return try await sites.generate(
            project, prompt: prompt, seed: seed, directions: directions, conversation: conversation,
            whenBusy: whenBusy, by: user, in: workspace, alongside: alongside)
    }

    private static func check(_ directions: Int) throws {
        guard (1...SiteGeneration.mostDirections).contains(directions) else {
            throw SitesError.invalid(
                field: "directions", reason: "Ask for 1 to \(SiteGeneration.mostDirections) directions.")
        }
    }

    /// Asks for a change in plain words. Whether they are understood is known when the run has read the site.
    /// - Parameters:
    ///   - about: The text of the site that the person pointed at, as the preview names it.
    ///   - conversation: Where it is said; nil for the conversation that was used last.
    ///   - alongside: The last step of the transaction that makes the job.
    /// - Throws: `SitesError`, also for an empty or an overlong text.
    public func edit(
        _ project: String, text: String, about: String? = nil, conversation: ConversationID? = nil,
        whenBusy: Sites.WhenBusy, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping Sites.BesideWork = { _, _, _ in }
    ) async throws -> JobRecord {
        try await edit(
            project, wish: TurnWish(text, about: about), conversation: conversation, whenBusy: whenBusy, by: user,
            in: workspace, alongside: alongside)
    }

    /// Asks for a change, a plan or an answer.
    /// - Parameters:
    ///   - images: Pictures that the words are about, as they came.
    ///   - conversation: Where it is said; nil for the conversation that was used last.
    ///   - alongside: The last step of the transaction that makes the job.
    /// - Throws: `SitesError`, also for an empty or an overlong text, and for what is no picture.
    public func edit(
        _ project: String, wish: TurnWish, images: [SentImage] = [], conversation: ConversationID? = nil,
        whenBusy: Sites.WhenBusy, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping Sites.BesideWork = { _, _, _ in }
    ) async throws -> JobRecord {
        var wish = wish
        let (text, about) = (wish.text, wish.about)
        let words = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        guard !words.isEmpty else {
            throw SitesError.invalid(field: "text", reason: "Say in words what should change.")
        }
        guard text.utf8.count <= 20_000 else {
            throw SitesError.invalid(field: "text", reason: "A change has at most 20,000 bytes. Ask in smaller steps.")
        }
        guard (about?.utf8.count ?? 0) <= 300 else {
            throw SitesError.invalid(field: "about", reason: "An address of a text has at most 300 bytes.")
        }
        wish.images = try await keep(images)
        return try await sites.edit(
            project, wish: wish, conversation: conversation, whenBusy: whenBusy, by: user, in: workspace,
            alongside: alongside)
    }
}
