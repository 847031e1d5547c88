public import NIOCore

/// How long a client may take, and how much it may send, before its connection is closed.
public struct ConnectionLimits: Sendable {
    /// From the opening of a connection to the end of its first request's head.
    public var firstHead: TimeAmount
    /// From an answer to the end of the next request's head, idle or not.
    public var nextHead: TimeAmount
    /// Between two parts of a request's body.
    public var body: TimeAmount
    /// From the last answer of a connection until it is closed whether the client has read it or not.
    public var linger: TimeAmount
    /// From the beginning of a shutdown until answers that are still being made are cut off.
    public var shutdown: TimeAmount
    /// The bytes of one header field.
    public var fieldSize: Int
    /// The bytes of all header fields together.
    public var headSize: Int
    /// The number of header fields.
    public var fieldCount: Int

    public init(
        firstHead: TimeAmount = .seconds(10), nextHead: TimeAmount = .seconds(60), body: TimeAmount = .seconds(30),
        linger: TimeAmount = .seconds(1), shutdown: TimeAmount = .seconds(10), fieldSize: Int = 16 << 10,
        headSize: Int = 64 << 10, fieldCount: Int = 100
    ) {
        self.firstHead = firstHead
        self.nextHead = nextHead
        self.body = body
        self.linger = linger
        self.shutdown = shutdown
        self.fieldSize = fieldSize
        self.headSize = headSize
        self.fieldCount = fieldCount
    }
}
