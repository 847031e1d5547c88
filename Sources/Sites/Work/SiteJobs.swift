public import Jobs
public import Storage

/// Writes a site from a prompt, as the project's next version.
public struct SiteGeneration: JobPayload, Hashable {
    public static let kind = "site.generate"
    public static let policy = JobPolicy(maxAttempts: 4, timeLimit: .seconds(900), jobClass: .high)

    public var project: ProjectID
    /// The message that holds the prompt.
    public var message: MessageID
    public var prompt: String
    /// Decides what the prompt leaves open; nil lets the prompt decide.
    public var seed: UInt64?
    /// How many designs are made to choose from, each as a version; nil makes one.
    public var directions: Int?

    /// The most designs that are made at once.
    public static let mostDirections = 4
}

/// Changes a site by a message in plain words.
public struct SiteEdit: JobPayload, Hashable {
    public static let kind = "site.edit"
    public static let policy = JobPolicy(maxAttempts: 4, timeLimit: .seconds(900), jobClass: .high)

    public var project: ProjectID
    public var message: MessageID
    public var text: String
    /// The text of the site that the person pointed at, as the preview names it; nil for none.
    public var about: String?
    /// What is to come of it; nil for a change at once.
    public var mode: TurnMode?
    /// Who does it; nil for the built-in designer where it understands the words, else for a model.
    public var by: TurnHand?
    /// The answer that holds the plan to be carried out; nil for none.
    public var plan: MessageID?
    /// Pictures that the words are about.
    public var images: [TurnImage]?

    public init(project: ProjectID, message: MessageID, wish: TurnWish) {
        self.project = project
        self.message = message
        text = wish.text
        about = wish.about
        mode = wish.mode
        by = wish.by
        plan = wish.plan
        images = wish.images.isEmpty ? nil : wish.images
    }
}

/// Builds one version of a project, and puts it in the preview where it is the newest.
public struct SiteBuild: JobPayload, Hashable {
    public static let kind = "site.build"
    public static let policy = JobPolicy(maxAttempts: 4, timeLimit: .seconds(600), jobClass: .high)

    public var project: ProjectID
    public var version: Int
}

/// Checks the types of one version, beside the lane: its findings are warnings.
public struct SiteCheck: JobPayload, Hashable {
    public static let kind = "site.check"
    public static let policy = JobPolicy(maxAttempts: 2, timeLimit: .seconds(120), jobClass: .background)

    public var project: ProjectID
    public var version: Int

    public init(project: ProjectID, version: Int) {
        self.project = project
        self.version = version
    }
}
