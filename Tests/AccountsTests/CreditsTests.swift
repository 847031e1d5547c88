import Accounts
import Foundation
import Storage
import TestSupport
import Testing

private struct Refused: Error {}

/// A ledger on a fresh database, with a clock of its own.
private struct Bench: Sendable {
    let database: Database
    let credits: Credits
    let time: ManualTime
    let owner: UserID
    let workspace: WorkspaceID

    static func run(daily: Int64?, _ body: @Sendable (Bench) async throws -> Void) async throws {
        try await withDatabase(migrations: AccountsSchema.migrations + CreditsSchema.migrations) { database in
            let time = ManualTime()
            let (owner, workspace) = try await Accounts(database: database).ensureOwner()
            let credits = Credits(database: database, options: .init(daily: daily), now: { time.wall })
            try await body(
                Bench(database: database, credits: credits, time: time, owner: owner.id, workspace: workspace.id))
        }
    }

    @discardableResult
    func reserve(_ amount: Int64, for job: JobID = JobID()) async throws -> JobID {
        try await database.write { tx in
            try credits.reserve(amount, for: CreditWork(job: job, kind: "work", workspace: workspace), in: tx)
        }
        return job
    }

    func settle(_ job: JobID, used: Int64? = nil) async throws {
        try await database.write { tx in try credits.settle(job, used: used, in: tx) }
    }

    func release(_ job: JobID) async throws {
        try await database.write { tx in try credits.release(job, because: .failed, in: tx) }
    }

    func standing() async throws -> CreditStanding { try await credits.standing(of: workspace) }

    /// The kept balance, which must be what the entries give.
    func balance() async throws -> CreditBalance {
        let kept = try await credits.kept(of: workspace)
        #expect(try await credits.recomputed(of: workspace) == kept)
        #expect(try await credits.addsUp(for: workspace))
        return kept
    }

    /// What is missing; nil where the amount could be set aside.
    func shortage(_ amount: Int64) async throws -> CreditShortage? {
        do {
            try await reserve(amount)
            return nil
        } catch CreditsError.quotaExceeded(let shortage) {
            return shortage
        }
    }
}

@Suite struct CreditsTests {
    @Test func workIsPaidFromTheDayAndThenFromGrants() async throws {
        try await Bench.run(daily: 10) { bench in
            try await bench.credits.grant(7, to: bench.workspace, by: bench.owner, note: "  a  gift ")
            let first = try await bench.reserve(6)
            let second = try await bench.reserve(8)
            var standing = try await bench.standing()
            #expect(standing.leftToday == 0 && standing.granted == 3 && standing.reserved == 14)
            // What comes back goes to the grant first.
            try await bench.settle(second, used: 5)
            standing = try await bench.standing()
            #expect(standing.leftToday == 0 && standing.granted == 6 && standing.used == 5 && standing.reserved == 6)
            try await bench.release(first)
            standing = try await bench.standing()
            #expect(standing.leftToday == 6 && standing.granted == 6 && standing.available == 12)
            let entries = try await bench.credits.entries(of: bench.workspace)
            #expect(entries.map(\.kind) == [.release, .settle, .reserve, .reserve, .grant])
            #expect(entries.last?.note == "a gift" && entries.first?.badEnd == .failed)
            let balance = try await bench.balance()
            #expect(balance.granted == 6 && balance.used == 5 && balance.reserved == 0)
        }
    }

    @Test func theAllowanceIsWholeAgainAtMidnightOfUTC() async throws {
        try await Bench.run(daily: 10) { bench in
            let job = try await bench.reserve(9)
            let shortage = try #require(try await bench.shortage(2))
            let end = try await bench.standing().day.end
            #expect(shortage.standing.leftToday == 1 && shortage.missing == 1 && shortage.payableAt == end)
            #expect(Int64(end.timeIntervalSince1970) % 86_400 == 0)
            // To the last second before midnight it is the same day.
            let wait = try #require(shortage.wait)
            bench.time.advance(by: wait - .seconds(1))
            #expect(try await bench.shortage(2)?.wait == .seconds(1))
            bench.time.advance(by: .seconds(1))
            #expect(try await bench.standing().leftToday == 10)
            try await bench.reserve(10)
            // What yesterday's work gives back is not today's.
            try await bench.release(job)
            #expect(try await bench.standing().leftToday == 0)
            let balance = try await bench.balance()
            #expect(balance.days.values.sorted() == [10])
        }
    }

    @Test func whatNoDayCanPayHasNoTime() async throws {
        try await Bench.run(daily: 10) { bench in
            #expect(try await bench.shortage(11)?.payableAt == nil)
            try await bench.credits.grant(1, to: bench.workspace, by: nil)
            #expect(try await bench.shortage(11) == nil)
            #expect(try await bench.shortage(11)?.wait == nil)
        }
        try await Bench.run(daily: 0) { bench in
            let shortage = try #require(try await bench.shortage(1))
            #expect(shortage.wait == nil && shortage.standing.resetsAt == nil && shortage.missing == 1)
        }
    }

    @Test func withoutALimitUseIsOnlyCounted() async throws {
        try await Bench.run(daily: nil) { bench in
            try await bench.settle(bench.reserve(1_000_000))
            let standing = try await bench.standing()
            #expect(standing.leftToday == nil && standing.available == nil && standing.resetsAt == nil)
            #expect(standing.usedToday == 1_000_000 && standing.used == 1_000_000)
            _ = try await bench.balance()
        }
    }

    @Test func nothingIsClosedTwiceAndNothingIsTakenBeyondWhatWasSetAside() async throws {
        try await Bench.run(daily: 10) { bench in
            let job = try await bench.reserve(4)
            try await bench.settle(job, used: 400)
            try await bench.settle(job)
            try await bench.release(job)
            try await bench.settle(JobID())
            #expect(try await bench.standing().used == 4)
            #expect(try await bench.credits.entries(of: bench.workspace).count == 2)
            // Tried again, it is set aside again.
            try await bench.reserve(4, for: job)
            try await bench.settle(job, used: -3)
            #expect(try await bench.standing().used == 4)
            try await bench.reserve(0)
            #expect(try await bench.credits.entries(of: bench.workspace).count == 4)
            _ = try await bench.balance()
        }
    }

    @Test func grantsAreCheckedAndTakenBackAsFarAsTheyAreLeft() async throws {
        try await Bench.run(daily: 0) { bench in
            let (credits, workspace) = (bench.credits, bench.workspace)
            try await credits.grant(5, to: workspace, by: bench.owner)
            try await bench.reserve(2)
            try await credits.grant(-3, to: workspace, by: bench.owner)
            #expect(try await bench.standing().available == 0)
            for wrong in [-1, 0, Credits.largestAmount + 1, Int64.min + 1] as [Int64] {
                await #expect(throws: CreditsError.self) { try await credits.grant(wrong, to: workspace, by: nil) }
            }
            for note in [String(repeating: "a", count: 201), "a\u{7}b"] {
                await #expect(throws: CreditsError.self) {
                    try await credits.grant(1, to: workspace, by: nil, note: note)
                }
            }
            await #expect(throws: CreditsError.noWorkspace) { try await credits.grant(1, to: WorkspaceID(), by: nil) }
            #expect(try await bench.balance().granted == 0)
        }
    }

    @Test func undoneTransactionLeavesNothing() async throws {
        try await Bench.run(daily: 10) { bench in
            await #expect(throws: Refused.self) {
                try await bench.database.write { tx in
                    let work = CreditWork(job: JobID(), kind: "work", workspace: bench.workspace)
                    try bench.credits.reserve(3, for: work, in: tx)
                    throw Refused()
                }
            }
            let balance = try await bench.balance()
            let entries = try await bench.credits.entries(of: bench.workspace)
            #expect(balance == CreditBalance() && entries.isEmpty)
        }
    }

    @Test func pagesFollowEachOtherAndHideWhatIsClosed() async throws {
        try await Bench.run(daily: nil) { bench in
            for _ in 0..<3 { try await bench.settle(bench.reserve(1)) }
            let open = try await bench.reserve(2)
            var found: [CreditEntry] = []
            while true {
                let page = try await bench.credits.entries(of: bench.workspace, before: found.last?.id, limit: 3)
                found += page
                if page.count < 3 { break }
            }
            #expect(found.count == 7 && found.map(\.id) == found.map(\.id).sorted(by: >))
            let shown = try await bench.credits.entries(of: bench.workspace, isClosedHidden: true)
            #expect(shown.map(\.kind) == [.reserve, .settle, .settle, .settle] && shown.first?.job == open)
            #expect(try await bench.credits.entries(of: WorkspaceID()).isEmpty)
        }
    }

    /// Fifty at once for what only some of them can have.
    @Test(.timeLimit(.minutes(1))) func racingReserversNeverSpendMoreThanThereIs() async throws {
        try await Bench.run(daily: 60) { bench in
            try await bench.credits.grant(17, to: bench.workspace, by: nil)
            let got = try await withThrowingTaskGroup(of: JobID?.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        let job = JobID()
                        do {
                            return try await bench.reserve(2, for: job)
                        } catch CreditsError.quotaExceeded {
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [JobID]()) { if let job = $1 { $0.append(job) } }
            }
            #expect(got.count == 38)
            let standing = try await bench.standing()
            #expect(standing.leftToday == 0 && standing.granted == 1 && standing.reserved == 76)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, job) in got.enumerated() {
                    group.addTask {
                        if number.isMultiple(of: 2) {
                            try await bench.settle(job)
                        } else {
                            try await bench.release(job)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let balance = try await bench.balance()
            #expect(balance.reserved == 0 && balance.used == 38)
        }
    }
}
