public import Building
public import Designer
public import Jobs
public import Logging
public import Sites
public import Storage

/// The work on sites: writes them, changes them, builds them and checks them.
///
/// Each run ends in one transaction that adds the version, moves the preview and completes the job. A run that dies
/// before it has changed nothing; one that dies after it is done.
public struct Authoring: Sendable {
    let sites: Sites
    let database: Database
    let blobs: any BlobStore
    let designer: Designer
    let builder: SiteBuilder
    let previews: PreviewAddress
    let logger: Logger
    /// Nil where nobody is there who can translate; then what the designer itself cannot say stays as it is.
    let translator: (any Translator)?

    public init(
        sites: Sites, database: Database, blobs: any BlobStore, designer: Designer, builder: SiteBuilder,
        previews: PreviewAddress, logger: Logger, translator: (any Translator)? = nil
    ) {
        self.sites = sites
        self.database = database
        self.blobs = blobs
        self.designer = designer
        self.builder = builder
        self.previews = previews
        self.logger = logger
        self.translator = translator
    }

    /// Adds a handler for each kind of job of this module.
    public func register(in handlers: inout JobHandlers) {
        handlers.register(SiteGeneration.self) { job, run in try await generate(job, run) }
        handlers.register(SiteEdit.self) { job, run in try await edit(job, run) }
        handlers.register(SiteBuild.self) { job, run in try await build(job, run) }
        handlers.register(SiteCheck.self) { job, run in try await check(job, run) }
    }
}

/// What a finished job on a site says, as its result.
struct SiteResult: Encodable, Sendable {
    /// The version that is up now; nil where nothing was changed.
    var version: Int?
    /// The address of the project's preview.
    var previewURL: String
    /// What was done, sentence by sentence.
    var summary: [String]
    /// False where the words of an edit were not understood, and nothing was changed.
    var understood = true
    /// What it cost, where that is less than was set aside for it.
    var credits: Int64?

    private enum CodingKeys: String, CodingKey {
        case version, summary, understood, credits
        case previewURL = "preview_url"
    }
}
