import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct CancelTests {
    private let lane = LaneKey.project(ProjectID())

    private func cancel(_ id: JobID, in bench: Bench) async throws -> JobRecord {
        try await bench.queue.cancel(id, workspace: bench.workspace)
    }

    @Test func waitingJobsAreCancelledAtOnce() async throws {
        try await withBench { bench in
            let ready = try await bench.enqueue(lane: lane)
            let parked = try await bench.enqueue(lane: lane)
            let scheduled = try await bench.enqueue(scheduledAt: .distantFuture)
            #expect(try await cancel(parked.id, in: bench).state == .cancelled)
            #expect(try await cancel(ready.id, in: bench).state == .cancelled)
            let gone = try await cancel(scheduled.id, in: bench)
            #expect(gone.state == .cancelled)
            #expect(gone.error?.code == "CANCELLED")
            await #expect(throws: NothingToClaim.self) { try await bench.claimOne() }
        }
    }

    @Test func cancelledHolderLetsTheNextIn() async throws {
        try await withBench { bench in
            let holder = try await bench.enqueue(lane: lane)
            let next = try await bench.enqueue(lane: lane)
            _ = try await cancel(holder.id, in: bench)
            #expect(try await bench.job(next.id).state == .ready)
        }
    }

    @Test func runningJobIsAskedToStopAndCancelledWhenItDoes() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            let asked = try await cancel(run.job.id, in: bench)
            #expect(asked.state == .running)
            #expect(asked.cancelRequested)
            // Asking again changes nothing.
            #expect(try await cancel(run.job.id, in: bench) == asked)
            let ended = try await bench.end(run, as: .cancelled(nil))
            #expect(ended.state == .cancelled)
            #expect(ended.error?.code == "CANCELLED")
        }
    }

    @Test func workThatIsDoneBeforeItHearsOfTheCancellationCounts() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            _ = try await cancel(run.job.id, in: bench)
            let job = try await bench.end(run, as: .succeeded(nil))
            #expect(job.state == .succeeded)
            #expect(job.error == nil)
        }
    }

    @Test func jobThatIsOverStaysAsItIs() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue()
            try await bench.end(bench.claimOne())
            #expect(try await cancel(job.id, in: bench).state == .succeeded)
            #expect(bench.moves.states(of: job.id) == [.ready, .running, .succeeded])
        }
    }

    @Test func cancelledJobIsNotRetriedAfterItsWorkerDied() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            _ = try await cancel(run.job.id, in: bench)
            bench.clock.advance(30_000)
            try await bench.rescue()
            #expect(try await bench.job(run.job.id).state == .cancelled)
        }
    }

    @Test func deletedProjectHasNoLiveJobs() async throws {
        try await withBench { bench in
            let project = ProjectID()
            let lane = LaneKey.project(project)
            let running = try await bench.enqueue(lane: lane, project: project)
            let run = try await bench.claimOne()
            let parked = try await bench.enqueue(lane: lane, project: project)
            try await bench.database.write { tx in try bench.queue.cancelAll(project: project, in: tx) }
            #expect(try await bench.job(parked.id).state == .cancelled)
            #expect(try await bench.job(running.id).cancelRequested)
            try await bench.end(run, as: .cancelled(nil))
            #expect(try await bench.job(running.id).state == .cancelled)
        }
    }
}
