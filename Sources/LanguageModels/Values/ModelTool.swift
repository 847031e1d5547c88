/// Something that a model may call.
public struct ModelTool: Sendable, Hashable {
    /// Up to 64 letters, digits, `_` and `-`.
    public var name: String
    /// What it does, and when to use it.
    public var summary: String
    /// The JSON schema of its arguments: an object.
    public var parameters: JSONTree

    public init(name: String, summary: String, parameters: JSONTree) {
        self.name = name
        self.summary = summary
        self.parameters = parameters
    }
}

/// A call of a tool.
public struct ToolCall: Sendable, Hashable, Codable {
    /// What the result names; made up where the provider gives none.
    public var id: String
    public var name: String
    /// JSON text, as the model wrote it: it may be malformed.
    public var arguments: String
    /// What the provider wants back unchanged with the call, such as Gemini's signature of a thought.
    public var signature: String?

    public init(id: String, name: String, arguments: String, signature: String? = nil) {
        self.id = id
        self.name = name
        self.arguments = arguments
        self.signature = signature
    }
}

/// What came of a call.
public struct ToolResult: Sendable, Hashable, Codable {
    /// The id of the ``ToolCall``.
    public var id: String
    public var name: String
    public var text: String
    public var isError: Bool

    public init(id: String, name: String, text: String, isError: Bool = false) {
        self.id = id
        self.name = name
        self.text = text
        self.isError = isError
    }
}

/// The JSON shape that an answer must have.
public struct OutputSchema: Sendable, Hashable {
    /// Up to 64 letters, digits, `_` and `-`.
    public var name: String
    /// A JSON schema of an object. Properties are answered in its order.
    ///
    /// Providers that insist on every property get those that are not `required` as ones that may be null.
    public var schema: JSONTree

    public init(name: String, schema: JSONTree) {
        self.name = name
        self.schema = schema
    }
}
