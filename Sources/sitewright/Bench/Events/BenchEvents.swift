import ArgumentParser
import Foundation
import NIOHTTP1

/// Live events to many clients, with nchan beside it.
struct BenchEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "A change → seen by many clients at once, and the memory of each; nchan beside it.",
        discussion: """
            Each event is a real change: a PATCH that renames a project, written durably with its event. The delay runs \
            from before the request is sent to the moment the client has read. Every tenth client leaves once and comes \
            back with the id of its last event, and one in a hundred reads nothing for three seconds.

            \(BenchDatabase.discussion)
            """)

    @OptionGroup var database: BenchDatabase

    @Option(help: "How many clients watch.")
    var clients = 1_000

    @Option(help: "Events a second.")
    var rate = 20

    @Option(help: "Seconds of each measurement.")
    var seconds = 20

    @Option(help: "How often everything is measured in turn.")
    var rounds = 1

    @Flag(help: "Measure nginx with nchan in turn with it.")
    var nchan = false

    private struct Report: Encodable {
        var engine: String
        var clients: Int
        var rate: Int
        var seconds: Int
        var sitewright: [EventWatch.Figures]
        var nchan: [EventWatch.Figures]?
        var note: String?
    }

    func validate() throws {
        guard (1...8_000).contains(clients), (1...1_000).contains(rate), seconds > 0, rounds > 0 else {
            throw ValidationError(
                "At least one client, event, second and round; at most 8000 clients, 1000 events a second.")
        }
    }

    func run() async throws {
        let watch = EventWatch(clients: clients, rate: rate, seconds: seconds)
        var report = Report(
            engine: database.engine.rawValue, clients: clients, rate: rate, seconds: seconds, sitewright: [])
        if nchan {
            if Nchan.isInstalled {
                report.nchan = []
            } else {
                report.note = "nchan is not installed and was not measured. Install it: Scripts/setup --test"
            }
        }
        for _ in 0..<rounds {
            report.sitewright.append(try await measureServer(watch))
            if report.nchan != nil { report.nchan?.append(try await Nchan.measure(watch)) }
        }
        if database.json { return try Output(json: true).object(report) }
        print("\(clients) clients, \(rate) events a second for \(seconds) s, on \(report.engine)")
        for (index, figures) in report.sitewright.enumerated() {
            show("sitewright", figures)
            if let nchan = report.nchan { show("nchan", nchan[index]) }
        }
        if let note = report.note { print(note) }
    }

    private func measureServer(_ watch: EventWatch) async throws -> EventWatch.Figures {
        try await database.withOwnSchema { url in try await measureServer(watch, databaseURL: url) }
    }

    private func measureServer(_ watch: EventWatch, databaseURL: String?) async throws -> EventWatch.Figures {
        struct Change: Encodable {
            var name: String
        }
        var options = ["SITEWRIGHT_LIMITS_STREAMS": "100000"]
        options["SITEWRIGHT_DATABASE_URL"] = databaseURL
        return try await BenchServer.run(options: options) { server in
            let project = try await server.makeSite("A site for a lighthouse", seed: 1)
            let host = server.client.server.host ?? "localhost"
            return try await watch.run(
                port: server.port, host: "\(host):\(server.port)", path: "/api/events", token: server.client.token,
                process: server.processID
            ) { mark in
                _ = try await server.client.bytes(
                    .PATCH, "/api/projects/\(project.id)", body: Change(name: mark.text))
            }
        }
    }

    private func show(_ name: String, _ figures: EventWatch.Figures) {
        print("\(name)")
        print("  sent → read         \(figures.delay_ms.text)")
        print("  sent → acknowledged \(figures.publish_ms.text)")
        // Each event waits for the last to be acknowledged, so that a slow machine makes fewer than were asked for.
        print(
            "  \(figures.kilobytes_a_client) KB a client, \(figures.cpu_percent)% of a core at \(figures.events_per_second) events a second"
        )
        print(
            "  \(figures.gaps) gaps, \(figures.duplicates) duplicates, \(figures.unordered) out of order; \(figures.reconnects) reconnects, \(figures.paused) paused, \(figures.ended_by_server) ended by the server"
        )
    }
}
