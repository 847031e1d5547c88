import Foundation
public import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The two clocks of the queue, in the one place where engines may differ.
///
/// The wall clock says when a job is due. The lease clock says whether a process still holds its work: on one machine
/// with SQLite it is the boot and the time the machine has been awake since, so that neither sleep nor a clock that
/// jumps expires anything.
public struct JobClock: Sendable {
    /// A moment on the lease clock. Moments of different eras cannot be compared: a lease of another era has expired.
    public struct LeaseInstant: Sendable, Hashable {
        public var era: String
        public var milliseconds: Int64

        public init(era: String, milliseconds: Int64) {
            self.era = era
            self.milliseconds = milliseconds
        }
    }

    /// Milliseconds since 1970.
    let wall: @Sendable (Transaction) throws -> Int64
    let lease: @Sendable (Transaction) throws -> LeaseInstant

    public init(
        wall: @escaping @Sendable (Transaction) throws -> Int64,
        lease: @escaping @Sendable (Transaction) throws -> LeaseInstant
    ) {
        self.wall = wall
        self.lease = lease
    }

    /// The database's wall clock. Leases go by the clock of a database server, or on SQLite by this machine's boot and
    /// monotonic clock.
    public static let machine = JobClock(
        wall: { $0.nowMilliseconds },
        lease: { tx in
            if let server: Int64 = try tx.first("SELECT \(serverClock) AS now")?.get("now", as: Int64?.self) {
                return LeaseInstant(era: "server", milliseconds: server)
            }
            return LeaseInstant(era: bootID, milliseconds: monotonicMilliseconds())
        })

    /// The milliseconds since 1970 on the database's server, now and not when the transaction began; NULL on SQLite,
    /// which has none.
    private static let serverClock = SQL.dialect(
        sqlite: "NULL", postgres: "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")

    /// Names the time since the machine was started.
    static let bootID: String = {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown boot"
    }()

    private static func monotonicMilliseconds() -> Int64 {
        // why: CLOCK_BOOTTIME counts the time asleep, after which every lease would have run out.
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
