/// How long is waited for what.
public struct ModelTimeLimits: Sendable, Hashable {
    public var connect: Duration
    /// From the request to the first piece of the answer.
    public var firstToken: Duration
    /// From one piece of the answer to the next. Signs of life without content do not count.
    public var betweenTokens: Duration
    /// The whole answer, with the time that its receiver takes.
    public var whole: Duration

    public init(
        connect: Duration = .seconds(10), firstToken: Duration = .seconds(120), betweenTokens: Duration = .seconds(45),
        whole: Duration = .seconds(600)
    ) {
        self.connect = connect
        self.firstToken = firstToken
        self.betweenTokens = betweenTokens
        self.whole = whole
    }
}

/// How large an answer may be.
public struct ModelSizeLimits: Sendable, Hashable {
    /// Text, reasoning and arguments together, in bytes.
    public var text: Int
    /// Everything that comes over the connection, in bytes.
    public var body: Int

    public init(text: Int = 4 * 1_024 * 1_024, body: Int = 64 * 1_024 * 1_024) {
        self.text = text
        self.body = body
    }
}
