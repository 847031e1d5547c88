/// A request over HTTP, as a provider's protocol makes it.
struct ModelCallRequest: Sendable {
    var method = "POST"
    /// What follows the base address.
    var path: String
    var headers: [(name: String, value: String)] = []
    var body: JSONTree?
}

/// An answer that is no stream.
struct ModelCallReply: Sendable {
    var status: Int
    var body: String
}
