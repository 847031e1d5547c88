public import LanguageModels
public import SiteModel
public import Storage

/// Knows which models a workspace may ask.
public protocol ModelSource: Sendable {
    /// The models of a workspace; nil where it has none, and the built-in designer works alone.
    func models(for workspace: WorkspaceID) async throws -> WorkspaceModels?
}

/// The models of a workspace, and how they are asked.
public struct WorkspaceModels: Sendable {
    public var router: ModelRouter
    public var writing: WritingSettings

    public init(router: ModelRouter, writing: WritingSettings) {
        self.router = router
        self.writing = writing
    }
}

/// How models are asked to write.
public struct WritingSettings: Sendable, Hashable, Codable {
    /// About how many tokens of the site are sent with a turn.
    public var context = 24_000
    /// How many tokens an answer may have.
    public var answer = 16_000
    /// How often a model is asked to put its answer right.
    public var repairs = 3
    /// The notation for each model, by its name or, with `*` at the end, by the beginning of its name.
    public var formats: [String: EditFormat] = [:]
    /// Whether new sites get components of their own after the plan.
    public var bespoke = true
    /// Credits for a thousand tokens, never more than were set aside for the work; nil for the price of the work.
    public var credits: Double?

    public init() {}

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let usual = WritingSettings()
        context = try container.decodeIfPresent(Int.self, forKey: .context) ?? usual.context
        answer = try container.decodeIfPresent(Int.self, forKey: .answer) ?? usual.answer
        repairs = try container.decodeIfPresent(Int.self, forKey: .repairs) ?? usual.repairs
        formats = try container.decodeIfPresent([String: EditFormat].self, forKey: .formats) ?? usual.formats
        bespoke = try container.decodeIfPresent(Bool.self, forKey: .bespoke) ?? usual.bespoke
        credits = try container.decodeIfPresent(Double.self, forKey: .credits)
        for (name, value, range) in [
            ("context", context, 2_000...1_000_000), ("answer", answer, 500...200_000), ("repairs", repairs, 0...3),
        ] where !range.contains(value) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: container.codingPath,
                    debugDescription: "“\(name)” is a number from \(range.lowerBound) to \(range.upperBound)."))
        }
    }

    /// The notation that a model is asked to write; tags where nothing is said of it.
    func format(of model: String) -> EditFormat {
        if let exact = formats[model] { return exact }
        let beginnings = formats.filter { $0.key.hasSuffix("*") && model.hasPrefix($0.key.dropLast()) }
        let longest = beginnings.max { $0.key.count < $1.key.count }
        return longest?.value ?? .tags
    }
}
