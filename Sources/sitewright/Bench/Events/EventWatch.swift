import Foundation
import Subprocess
import SystemPackage

/// A measurement of one server of events: who watches, and how often something happens.
struct EventWatch: Sendable {
    var clients: Int
    var rate: Int
    var seconds: Int

    /// What was measured of one server.
    struct Figures: Encodable, Sendable {
        var delay_ms: Samples
        var publish_ms: Samples
        var events_per_second: Double
        var kilobytes_a_client: Double
        var cpu_percent: Double
        var gaps: Int
        var duplicates: Int
        var unordered: Int
        var reconnects: Int
        var paused: Int
        var ended_by_server: Int
    }

    /// Connects all clients of a server, makes events happen, and collects what the clients saw.
    ///
    /// - Parameters:
    ///   - process: The server; its children count as it does.
    ///   - publish: Makes one event happen that carries the mark, and returns once the server has said that it did.
    func run(
        port: Int, host: String, path: String, token: String?, process: Int32,
        publish: @escaping @Sendable (BenchMark) async throws -> Void
    ) async throws -> Figures {
        let before = try ProcessFigures(of: process)
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var environment = Environment.inherit
        if let token { environment = environment.updating(["SITEWRIGHT_TOKEN": token]) }
        let watched = try await Subprocess.run(
            .path(FilePath(own)),
            arguments: [
                "bench", "watch", "--port", "\(port)", "--host", host, "--path", path, "--clients", "\(clients)",
                "--seconds", "\(seconds)",
            ], environment: environment, input: .inputWriter, output: .sequence, error: .currentStandardError
        ) { execution in
            var lines = execution.standardOutput.strings().makeAsyncIterator()
            guard try await lines.next()?.hasPrefix("ready") == true else {
                throw CommandFailure("The clients could not connect.")
            }
            let start = try ProcessFigures(of: process)
            _ = try await execution.standardInputWriter.write("go\n")
            let (publishing, took) = try await publishAll(publish)
            // All clients are still connected: this is what they cost while they are served.
            let end = try ProcessFigures(of: process)
            _ = try await execution.standardInputWriter.write("end \(publishing.count)\n")
            guard let line = try await lines.next(),
                let seen = try? JSONDecoder().decode(WatchResult.self, from: Data(line.utf8))
            else { throw CommandFailure("The clients said nothing of what they saw.") }
            return figures(seen, publishing, took, before: before, start: start, end: end)
        }
        return watched.closureResult
    }

    /// Sends all events, one after the other, and returns how long each took and all together, in milliseconds.
    private func publishAll(
        _ publish: @Sendable (BenchMark) async throws -> Void
    ) async throws -> (each: [Double], all: Double) {
        var each: [Double] = []
        let clock = ContinuousClock()
        let start = clock.now
        for number in 1...max(1, rate * seconds) {
            try await clock.sleep(until: start + .seconds(Double(number - 1) / Double(rate)))
            each.append(try await timed { try await publish(.now(number)) })
        }
        return (each, milliseconds(clock.now - start))
    }

    private func figures(
        _ seen: WatchResult, _ publishing: [Double], _ took: Double, before: ProcessFigures, start: ProcessFigures,
        end: ProcessFigures
    ) -> Figures {
        func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        // The larger of the two: connected, and after all that was written to them.
        let bytes = max(start.bytes, end.bytes) - before.bytes
        return Figures(
            delay_ms: seen.delays_ms, publish_ms: Samples(publishing),
            events_per_second: tenths(Double(publishing.count) / max(took, 1) * 1_000),
            kilobytes_a_client: tenths(Double(bytes) / 1_000 / Double(clients)),
            cpu_percent: tenths((end.cpuSeconds - start.cpuSeconds) / max(took, 1) * 100_000), gaps: seen.gaps,
            duplicates: seen.duplicates, unordered: seen.unordered, reconnects: seen.reconnects, paused: seen.paused,
            ended_by_server: seen.ended_by_server)
    }
}
