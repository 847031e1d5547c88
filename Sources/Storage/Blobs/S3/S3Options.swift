public import Foundation

/// How patient a store's client is, and how much it does at once.
public struct S3Options: Sendable {
    /// How often a request that can be repeated is sent.
    public var attempts = 6
    /// The longest wait before the second attempt; it doubles from attempt to attempt, and the wait is a random part.
    public var firstBackoff: Duration = .milliseconds(100)
    public var longestBackoff: Duration = .seconds(5)
    public var connectTimeout: Duration = .seconds(3)
    /// How long a connection may carry nothing.
    public var idleTimeout: Duration = .seconds(15)
    /// How long an operation may take with all its attempts, beside the time that ``slowestRate`` allows for its bytes.
    public var timeLimit: Duration = .seconds(60)
    /// Bytes a second, below which a transfer counts as stuck.
    public var slowestRate = 128 * 1_024
    /// How many requests run at once.
    public var parallelRequests = 32
    /// Blobs above this many bytes are sent in parts.
    public var multipartThreshold = 16 * 1_024 * 1_024
    /// Bytes of a part; stores want 5 MiB at least.
    public var partSize = 8 * 1_024 * 1_024
    /// The largest blob that is read.
    public var largestBlob = 1_024 * 1_024 * 1_024
    /// Addresses of hosts that are not to be looked up.
    public var addresses: [String: String] = [:]
    /// This machine's clock.
    public var now: @Sendable () -> Date = { Date() }

    public init() {}

    /// The wait after a failed attempt: random, so that clients that failed together do not come back together.
    func backoff(after attempt: Int) -> Duration {
        let limit = min(longestBackoff, firstBackoff * (1 << min(attempt - 1, 20)))
        return limit * Double.random(in: 0.1...1)
    }
}
