import ArgumentParser
import Foundation

/// The job queue on an engine: how much goes in and out a second, and how soon an idle worker has a job.
struct BenchQueue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Jobs that do nothing, with leases, events and progress: in, out, and the wait of a single one.",
        discussion: BenchDatabase.discussion)

    @OptionGroup var database: BenchDatabase

    @Option(help: "How many jobs go in and out.")
    var jobs = 20_000

    @Option(help: "How many workers each process has.")
    var workers = 1

    @Option(help: "How many jobs each worker runs at the same time.")
    var concurrency = 512

    @Option(help: "How many processes work. One is this process; more are started beside it, which then does not.")
    var processes = 1

    @Option(help: "How many jobs go in with one transaction.")
    var batch = 1_000

    @Option(help: "How many single jobs are timed.")
    var singles = 200

    @Option(help: "How many jobs are parked in one more lane, which nobody serves.")
    var parked = 0

    @Option(help: .hidden)
    var workIn: String?

    func validate() throws {
        guard jobs > 0, workers > 0, concurrency > 0, processes > 0, batch > 0, singles >= 0, parked >= 0 else {
            throw ValidationError("Counts must be positive.")
        }
    }

    func run() async throws {
        if let workIn { return try await work(in: workIn) }
        let report = try await QueueBench.run(database) { bench in try await measure(bench) }
        if database.json { return try Output(json: true).object(report) }
        print("in            \(report.enqueued_per_second) jobs/s, \(batch) in a transaction")
        print("position      \(report.position_ms) ms, with \(jobs) jobs before it")
        print("out           \(report.drained_per_second) jobs/s, \(processes) × \(workers) × \(concurrency)")
        print("processor     \(report.cpu_seconds_per_1000) s for 1,000 jobs")
        if let pickUp = report.pick_up_ms { print("single job    \(pickUp.text)") }
    }

    private struct Report: Encodable {
        var engine: String
        var jobs: Int
        var processes: Int
        var parked: Int
        var enqueued_per_second = 0
        var position_ms = 0.0
        var drained_per_second = 0
        var cpu_seconds_per_1000 = 0.0
        var pick_up_ms: Samples?
    }

    private func measure(_ bench: QueueBench) async throws -> Report {
        var report = Report(engine: database.engine.rawValue, jobs: jobs, processes: processes, parked: parked)
        if parked > 0 { try await bench.park(parked, batch: batch) }
        var progress = ProgressLine()
        progress.show(0, "\(jobs) jobs go in")
        let inward = try await timed { try await bench.enqueue(jobs, batch: batch) }
        report.enqueued_per_second = Int(Double(jobs) * 1_000 / inward)
        report.position_ms = try await bench.positionTime()
        progress.show(30, "\(jobs) jobs go out")
        let before = try await bench.processorSeconds()
        let outward = try await drain(bench)
        let spent = try await bench.processorSeconds() - before
        report.drained_per_second = Int(Double(jobs) * 1_000 / outward)
        report.cpu_seconds_per_1000 = (spent * 1_000_000 / Double(jobs)).rounded() / 1_000
        if singles > 0 {
            progress.show(70, "\(singles) single jobs")
            report.pick_up_ms = try await bench.pickUps(singles, slots: concurrency)
        }
        progress.show(100, "done")
        progress.end()
        return report
    }

    private func drain(_ bench: QueueBench) async throws -> Double {
        guard processes > 1 else {
            return try await timed { try await bench.drain(jobs, workers: workers, slots: concurrency) }
        }
        let arguments =
            ["bench", "queue", "--engine", database.engine.rawValue, "--work-in", bench.place]
            + ["--workers", "\(workers)", "--concurrency", "\(concurrency)"] + (bench.url.map { ["--url", $0] } ?? [])
        return try await bench.drain(byOthers: processes, arguments: arguments)
    }

    /// One of several processes: works until nothing is left.
    private func work(in place: String) async throws {
        try await QueueBench.join(database.engine, url: database.url, place: place) { bench in
            try await bench.workUntilEmpty(workers: workers, slots: concurrency)
        }
    }
}
