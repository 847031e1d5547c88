import Foundation

/// The time of day at the server, so that all processes of one database share one clock.
///
/// It is asked for now and then, and counted on from there by this machine's clock that never jumps.
struct PostgresClock {
    /// How long an answer is counted on from: by then, two machines' clocks drifted apart by less than a millisecond.
    private static let freshMilliseconds: Int64 = 5_000

    static let question = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"

    private let server: Int64
    private let here: Int64

    /// - Parameter askedAt: When the question was sent, by ``monotonicMilliseconds()``.
    init?(answer: String?, askedAt: Int64) {
        guard let answer, let server = Int64(answer) else { return nil }
        self.server = server
        // The server read its clock between the question and its answer.
        here = askedAt + (Self.monotonicMilliseconds() - askedAt) / 2
    }

    var isFresh: Bool { Self.monotonicMilliseconds() - here < Self.freshMilliseconds }

    var now: Int64 { server + Self.monotonicMilliseconds() - here }

    /// Milliseconds since the machine was started, also while it slept.
    static func monotonicMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
