import Synchronization

/// Gathers an answer that is no stream.
final class ReplyBox: Sendable {
    private struct State {
        var status = 0
        var limits = RateLimits()
        var bytes: [UInt8] = []
    }

    private let state = Mutex(State())

    func begin(_ status: Int, _ limits: RateLimits) {
        state.withLock { ($0.status, $0.limits) = (status, limits) }
    }

    func append(_ bytes: some Sequence<UInt8> & Sendable) { state.withLock { $0.bytes.append(contentsOf: bytes) } }

    var reply: (ModelCallReply, RateLimits) {
        state.withLock {
            (ModelCallReply(status: $0.status, body: String(decoding: $0.bytes, as: UTF8.self)), $0.limits)
        }
    }
}
