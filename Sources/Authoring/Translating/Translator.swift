/// Somebody who can translate: a model, for example.
///
/// What it answers is checked by the caller (``TranslationCheck``); it need not be right.
public protocol Translator: Sendable {
    /// The texts of one batch in its language, by the keys of the batch.
    ///
    /// A text that could not be translated may be missing.
    /// - Throws: `CancellationError`, or why nothing came of it.
    func translate(_ batch: TranslationBatch, for owner: TranslationOwner) async throws -> [String: String]

    /// Whether there is anybody to ask now.
    var canTranslate: Bool { get }

    /// Why it failed, in a sentence for the person who asked.
    func sentence(for error: any Error, isArabic: Bool) -> String
}

/// For whom a translation is made, for whoever counts what it costs.
public struct TranslationOwner: Hashable, Sendable {
    public var workspace: String
    public var user: String?
    public var project: String

    public init(workspace: String, user: String?, project: String) {
        self.workspace = workspace
        self.user = user
        self.project = project
    }
}
