/// In what the servers that speak OpenAI's Chat Completions differ.
struct ChatDialect: Sendable {
    /// The field for the longest answer.
    var maxTokens = "max_tokens"
    /// Whether schemas are OpenAI's strict ones, also of tools.
    var isStrict = false
    /// Whether it reads `tool_choice`, also as an object.
    var readsToolChoice = true
    /// Whether it is asked to count tokens in the stream.
    var asksForUsage = true
    /// Whether an answer without `[DONE]` has broken off, even where a reason for its end came.
    var endsWithDone = true
    /// Whether the shape of an answer and tools cannot be asked for together.
    var shapeExcludesTools = false
    /// The fields of a delta that hold what the model thinks.
    var reasoningFields = ["reasoning_content", "reasoning"]
    /// More members of each request.
    var more: [JSONTree.Member] = []
    /// A free request that needs the key, below the base address.
    var probe = "/models"
    /// Whether status 403 means that the question was refused, and not the key.
    var forbidsByModeration = false

    static let openAI = ChatDialect(maxTokens: "max_completion_tokens", isStrict: true)
    /// It has no `tool_choice`, and reads only the schema of `json_schema`.
    static let ollama = ChatDialect(readsToolChoice: false)
    /// An object as `tool_choice` silently becomes `auto`; a schema and tools together are an error in some builds.
    static let llamaCpp = ChatDialect(readsToolChoice: false, shapeExcludesTools: true)
    static let vllm = ChatDialect()
    /// Its list of models is open to everyone, so a key is tried by asking about the key itself. Only providers that
    /// read every parameter are used, so that a schema is not silently ignored.
    static let openRouter = ChatDialect(
        isStrict: true, more: [JSONTree.Member("provider", ["require_parameters": true])], probe: "/key",
        forbidsByModeration: true)
    /// Anything else: the least is taken for granted.
    static let compatible = ChatDialect(endsWithDone: false)
}
