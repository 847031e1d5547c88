import ArgumentParser
import Events
import Foundation
import Jobs
import Storage

/// Prints what is in the database: a line of JSON about each job, effect and event.
struct Report: AsyncParsableCommand {
    @OptionGroup var options: WorldOptions

    @Flag(help: "Only how many jobs are not over, and the position of the newest event.")
    var brief = false

    private struct Summary: Encodable {
        let live: Int
        let head: Int64
    }

    private struct JobLine: Encodable {
        let job: JobRecord
    }

    private struct EffectLine: Encodable {
        struct Fields: Encodable {
            let job: String
            let run: Int64
            let lane: String?
            let place: Int64?
            let fence: Int64?
            let number: Int
            let final: Bool
            let process: Int
        }
        let effect: Fields
    }

    private struct EventLine: Encodable {
        let position: Int64
        let event: [String]
    }

    func run() async throws {
        let world = try await options.open()
        if brief {
            let filter = JobFilter(states: [.scheduled, .ready, .parked, .running])
            let live = try await world.queue.list(workspace: world.workspace, filter: filter, limit: 100_000)
            print(Summary(live: live.count, head: try await world.log.head()))
        } else {
            try await printJobs(world)
            try await printEffects(world)
            try await printEvents(world)
        }
        try await world.database.close()
    }

    private func printJobs(_ world: World) async throws {
        var last: JobID?
        while true {
            let page = try await world.queue.list(workspace: world.workspace, before: last, limit: 1_000)
            for job in page { print(JobLine(job: job)) }
            guard let id = page.last?.id else { return }
            last = id
        }
    }

    private func printEffects(_ world: World) async throws {
        let rows = try await world.database.read { tx in
            try tx.query("SELECT * FROM chaos_effect ORDER BY position").map { row in
                try EffectLine.Fields(
                    job: row.get("job_id"), run: row.get("run_no"), lane: row.get("lane"),
                    place: row.get("lane_position"), fence: row.get("fence"), number: row.get("number"),
                    final: row.get("is_final"), process: row.get("process"))
            }
        }
        for row in rows { print(EffectLine(effect: row)) }
    }

    private func printEvents(_ world: World) async throws {
        var position: Int64 = 0
        while true {
            let page = try await world.log.read(after: position, workspace: world.workspace, limit: 1_000)
            for event in page { print(EventLine(position: event.position, event: event.summary)) }
            guard let last = page.last else { return }
            position = last.position
        }
    }

    private func print(_ line: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        guard let text = try? encoder.encode(line) else { return }
        Swift.print(String(decoding: text, as: UTF8.self))
    }
}
