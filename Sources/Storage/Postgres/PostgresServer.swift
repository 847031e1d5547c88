import Foundation
import Logging
import Synchronization

/// What all connections to one database share: where it is, and since when it does not answer.
final class PostgresServer: Sendable {
    let address: PostgresAddress
    let options: DatabaseOptions
    let channels: Channels
    let logger: Logger
    /// Since when nobody could connect, in milliseconds of the clock that never jumps.
    private let outage = Mutex<Int64?>(nil)

    init(address: PostgresAddress, options: DatabaseOptions, channels: Channels, logger: Logger) {
        self.address = address
        self.options = options
        self.channels = channels
        self.logger = logger
    }

    /// Connects, and tries again with growing pauses while the outage is young: after that a caller is told at once.
    /// - Throws: ``StorageError/unreachable(_:)``.
    func connect() throws -> PostgresConnection {
        var attempt = 0
        while true {
            do {
                let connection = try PostgresConnection(address, options: options)
                noteAnswer()
                return connection
            } catch let failure as ConnectFailure {
                let remaining = Int64(options.reconnectSeconds * 1_000) - noteSilence(failure)
                guard failure.isPassing, remaining > 0 else { throw failure.meaning }
                Self.pause(milliseconds: min(Backoff.milliseconds(attempt), remaining))
                attempt += 1
            }
        }
    }

    private func noteAnswer() {
        let wasAway = outage.withLock { since in
            defer { since = nil }
            return since
        }
        if let wasAway {
            logger.notice(
                "PostgreSQL answers again",
                metadata: ["after_ms": "\(PostgresClock.monotonicMilliseconds() - wasAway)"])
        }
    }

    /// Returns for how many milliseconds nobody could connect.
    private func noteSilence(_ failure: ConnectFailure) -> Int64 {
        let now = PostgresClock.monotonicMilliseconds()
        let since = outage.withLock { since -> Int64? in
            defer { since = since ?? now }
            return since
        }
        if since == nil { logger.warning("PostgreSQL does not answer", metadata: ["error": "\(failure.meaning)"]) }
        return now - (since ?? now)
    }

    /// Waits on a thread that may.
    static func pause(milliseconds: Int64) {
        usleep(UInt32(max(0, milliseconds) * 1_000))
    }
}

/// How long to wait before another attempt: longer each time, and never the same for two, so that they do not collide.
enum Backoff {
    static func milliseconds(_ attempt: Int) -> Int64 {
        let longest = min(Int64(1_000), 20 << Int64(min(attempt, 10)))
        return Int64.random(in: longest / 2...longest)
    }
}
