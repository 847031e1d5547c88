import Events
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Jobs

/// The disk of a machine that a test fills and empties.
private final class TestDisk: Sendable {
    private let state = Mutex(MachineReading.Disk(free: 100 << 30, total: 200 << 30, freeFiles: 1_000_000))

    var room: MachineReading.Disk {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

@Suite(.timeLimit(.minutes(1)))
struct GovernorTests {
    private static let kinds: Set = [Chore.kind, Patience.kind, Errand.kind]

    /// Two cores and 24 GB; errands weigh nothing.
    private func governor(
        _ machine: RecordedMachine, disk: TestDisk = TestDisk(), change: (inout GovernorLimits) -> Void = { _ in }
    ) -> Governor {
        var limits = GovernorLimits()
        limits.pressure = 100
        limits.weights = [
            Chore.kind: JobWeight(processor: 0.6, memory: 300 << 20),
            Patience.kind: JobWeight(processor: 0.1, memory: 10 << 20, needsDisk: false),
        ]
        change(&limits)
        return Governor(
            limits: limits,
            reader: machine.reader(disks: ["data": URL(filePath: "/data")]) { _ in disk.room }, freshness: .zero)
    }

    private func job(_ bench: Bench, _ payload: some JobPayload) async throws -> JobRecord {
        try await bench.database.write { tx in
            try bench.queue.enqueue(payload, workspace: bench.workspace, in: tx)
        }
    }

    @Test func jobsUseOnlyTheirShareOfTheCores() async throws {
        try await withBench { bench in
            let governor = governor(try RecordedMachine(RecordedMachine.host, RecordedMachine.none))
            // 1.6 cores hold two of 0.6, and a claim of any mix fits whole.
            #expect(governor.claimable(Self.kinds, atMost: 10) == Claimable(kinds: Self.kinds, limit: 2))
            let first = try await job(bench, Chore())
            governor.began(first)
            #expect(governor.claimable(Self.kinds, atMost: 10) == Claimable(kinds: Self.kinds, limit: 1))
            let second = try await job(bench, Chore(text: "two"))
            governor.began(second)
            let full = governor.claimable(Self.kinds, atMost: 10)
            #expect(full.kinds == [Patience.kind, Errand.kind])
            #expect(full.limit == 4)
            #expect(governor.claimable([Errand.kind], atMost: 10) == Claimable(kinds: [Errand.kind], limit: 10))
            let status = governor.status
            #expect(status.running == [Chore.kind: 2])
            #expect(status.refused[Chore.kind] == ["processor": 1])
            governor.ended(first)
            #expect(governor.claimable([Chore.kind], atMost: 10).kinds == [Chore.kind])
        }
    }

    @Test func oneJobRunsHoweverSmallTheMachine() async throws {
        try await withBench { bench in
            let machine = try RecordedMachine(
                RecordedMachine.host, RecordedMachine.version1(memory: "9223372036854771712", quota: "20000"))
            let governor = governor(machine)
            #expect(governor.claimable([Chore.kind], atMost: 5) == Claimable(kinds: [Chore.kind], limit: 1))
            governor.began(try await job(bench, Chore()))
            #expect(governor.claimable([Chore.kind], atMost: 5) == .nothing)
        }
    }

    @Test func memoryThatIsShortRefusesEvenTheFirst() throws {
        let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.version2)
        // 124 MB are available in the slice.
        let governor = governor(machine)
        let claimable = governor.claimable(Self.kinds, atMost: 4)
        #expect(claimable.kinds == [Errand.kind])
        #expect(governor.status.waiting[Chore.kind] == .memory)
        // The group frees memory; nothing has to be told.
        try machine.write("104857600\n", to: "/sys/fs/cgroup/system.slice/memory.current")
        #expect(governor.claimable([Chore.kind], atMost: 4).kinds == [Chore.kind])
    }

    @Test func serverAndItsJobsStayBelowTheirMemory() async throws {
        try await withBench { bench in
            let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.none)
            let governor = governor(machine) { limits in
                limits.memory = 700 << 20
                limits.weights[Chore.kind]?.processor = 0
            }
            // 50 MB are resident: two of 300 fit, a third does not.
            #expect(governor.claimable([Chore.kind], atMost: 9).limit == 2)
            for _ in 0..<2 { governor.began(try await job(bench, Chore())) }
            #expect(governor.claimable([Chore.kind], atMost: 9) == .nothing)
            #expect(governor.status.waiting == [Chore.kind: .memory])
        }
    }

    @Test func underPressureOneJobRunsAtATime() async throws {
        try await withBench { bench in
            let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.none)
            let governor = governor(machine) { $0.pressure = 90 }
            #expect(governor.claimable([Chore.kind], atMost: 1).limit == 1)
            governor.began(try await job(bench, Chore()))
            #expect(governor.claimable([Chore.kind], atMost: 1) == .nothing)
            #expect(governor.status.waiting == [Chore.kind: .pressure])
        }
    }

    @Test func drainedProcessClaimsNothing() throws {
        let governor = governor(try RecordedMachine(RecordedMachine.host, RecordedMachine.none))
        governor.drain(true)
        #expect(governor.claimable(Self.kinds, atMost: 4) == .nothing)
        governor.drain(false)
        #expect(governor.claimable(Self.kinds, atMost: 4).kinds == Self.kinds)
    }

    @Test func smallDiskCanBeUsedAndFilesCountToo() throws {
        let disk = TestDisk()
        let governor = governor(try RecordedMachine(RecordedMachine.host, RecordedMachine.none), disk: disk)
        disk.room = MachineReading.Disk(free: 500 << 20, total: 8 << 30)
        #expect(governor.claimable([Chore.kind], atMost: 1).limit == 1)
        disk.room = MachineReading.Disk(free: 300 << 20, total: 8 << 30)
        #expect(governor.claimable([Chore.kind], atMost: 1) == .nothing)
        disk.room = MachineReading.Disk(free: 90 << 30, total: 100 << 30, freeFiles: 50)
        #expect(governor.claimable(Self.kinds, atMost: 1).kinds == [Patience.kind, Errand.kind])
        #expect(governor.status.waiting[Chore.kind] == .disk)
    }

    @Test func roomIsMadeBeforeJobsAreToldToWait() async throws {
        try await withBench { bench in
            let disk = TestDisk()
            let governor = governor(try RecordedMachine(RecordedMachine.host, RecordedMachine.none), disk: disk)
            let cleaned = Mutex(0)
            let makesRoom = Mutex(true)
            let service = GovernorService(governor: governor, queue: bench.queue, logger: .quiet) {
                cleaned.withLock { $0 += 1 }
                if makesRoom.withLock({ $0 }) { disk.room.free = 50 << 30 }
            }
            let waiting = try await job(bench, Chore())
            bench.clock.advance(5_000)
            disk.room.free = 10 << 20
            await service.check()
            #expect(cleaned.withLock { $0 } == 1)
            #expect(try await bench.job(waiting.id).waitsFor == nil)
            // There is nothing left to remove.
            makesRoom.withLock { $0 = false }
            disk.room.free = 10 << 20
            await service.check()
            let told = try await bench.job(waiting.id)
            #expect(told.state == .ready)
            #expect(told.waitsFor == "disk")
            #expect(try await bench.events().last?.body.contains(JobQueue.waitingForDisk) == true)
            #expect(try await bench.queue.position(of: waiting.id) == 0)
            disk.room.free = 50 << 30
            await service.check()
            let free = try await bench.job(waiting.id)
            #expect(free.waitsFor == nil)
            #expect(free.step.isEmpty)
        }
    }

    @Test func workerLeavesToOthersWhatItsMachineCannotTake() async throws {
        try await withWorkerBench { bench in
            let disk = TestDisk()
            disk.room.free = 0
            let governor = governor(try RecordedMachine(RecordedMachine.host, RecordedMachine.none), disk: disk)
            var handlers = JobHandlers()
            handlers.register(Chore.self) { _, _ in .done(result: nil) }
            handlers.register(Errand.self) { _, _ in .done(result: nil) }
            let full = bench.worker(handlers) { $0.admission = governor }
            let other = bench.worker(handlers)
            let chore = try await bench.enqueue(Chore())
            try await running(full) {
                let errand = try await bench.enqueue(Errand())
                try await bench.wait(for: .succeeded, of: errand.id)
                #expect(try await bench.job(chore.id).state == .ready)
                try await running(other) { try await bench.wait(for: .succeeded, of: chore.id) }
            }
            #expect(governor.status.running.isEmpty)
            #expect(governor.status.admitted == [Errand.kind: 1])
        }
    }
}
