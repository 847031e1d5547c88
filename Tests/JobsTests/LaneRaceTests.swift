import Events
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Jobs

/// Workers that want the same lane at the same time.
struct LaneRaceTests {
    /// Two workers, each with a connection of its own, and those who cancel and add jobs, all at the same time.
    @Test func twoWorkersNeverRunOneLaneAtTheSameTime() async throws {
        let folder = try TemporaryFolder()
        let one = try await openDatabase(in: folder.url, migrations: jobTables)
        let two = try await openDatabase(in: folder.url, migrations: jobTables)
        let benches = [Bench(database: one), Bench(database: two)]
        let lane = LaneKey.project(ProjectID())
        let inside = Inside()
        var ids: [JobID] = []
        for _ in 0..<40 {
            ids.append(
                try await one.write { tx in
                    try benches[0].queue.enqueue(Errand(), workspace: benches[0].workspace, lane: lane, in: tx).id
                })
        }
        let jobs = ids
        try await withThrowingTaskGroup(of: Void.self) { group in
            for bench in benches {
                group.addTask {
                    let session = try await bench.beginSession()
                    while true {
                        for run in try await bench.claim(2, as: session) {
                            #expect(inside.enter() == 0)
                            inside.leave()
                            // A cancellation may come first; then the run ends so.
                            let isCancelled = try await bench.queue.record(run.job.id).cancelRequested
                            try await bench.end(run, as: isCancelled ? .cancelled(nil) : .succeeded(nil))
                        }
                        let live = try await bench.database.read { tx in
                            try tx.query("SELECT id FROM job WHERE finished_at IS NULL").count
                        }
                        if live == 0 { return }
                    }
                }
            }
            group.addTask {
                for id in jobs.reversed() where id.description.utf8.last.map({ $0 % 3 == 0 }) == true {
                    try await benches[0].queue.cancel(id, workspace: benches[0].workspace)
                }
            }
            try await group.waitForAll()
        }
        let final = try await benches[0].queue.list(workspace: benches[0].workspace, limit: 100)
        #expect(final.count == 40)
        #expect(final.allSatisfy { $0.state == .succeeded || $0.state == .cancelled })
        try await one.close()
        try await two.close()
    }
}

/// How many are in a lane.
private final class Inside: Sendable {
    private let count = Mutex(0)

    /// - Returns: how many were there before.
    func enter() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}

extension JobQueue {
    fileprivate func record(_ id: JobID) async throws -> JobRecord {
        try await database.read { tx in
            guard let job = try record(id, in: tx) else { throw JobRefusal.unknownJob }
            return job
        }
    }
}
