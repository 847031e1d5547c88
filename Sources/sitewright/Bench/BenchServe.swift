import ArgumentParser
import Foundation
import NIOHTTP1
import Subprocess
import SystemPackage

/// A page of a preview against nginx, in turns.
struct BenchServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "A 10 KB page of a preview on one event loop, against nginx with one worker.",
        discussion: "Needs wrk and nginx: make setup, or Scripts/setup --test.")

    @Option(help: "How often both are measured in turn.")
    var rounds = 3

    @Option(help: "Seconds of each measurement.")
    var seconds = 5

    @Flag(help: "Print one JSON object.")
    var json = false

    private struct Report: Encodable {
        var sitewright_rps: [Int]
        var nginx_rps: [Int]
        var ratio: Double
    }

    func run() async throws {
        for tool in ["/usr/bin/wrk", "/usr/sbin/nginx"] where !FileManager.default.isExecutableFile(atPath: tool) {
            throw CommandFailure("\(tool) is missing. Install it: Scripts/setup --test")
        }
        let (rounds, seconds) = (max(1, rounds), max(1, seconds))
        let report = try await BenchServer.run(options: ["SITEWRIGHT_LOOPS": "1"]) { server in
            let page = try await preparePage(on: server)
            let site = Nginx.Site(directives: "", files: ["bench.html": page.bytes], probe: "/bench.html")
            return try await Nginx.run(site) { nginx, _ in
                var ours: [Int] = []
                var theirs: [Int] = []
                for _ in 0..<rounds {
                    ours.append(
                        try await load("http://127.0.0.1:\(server.port)\(page.path)", host: page.host, seconds))
                    theirs.append(try await load("http://127.0.0.1:\(nginx)/bench.html", host: "localhost", seconds))
                }
                let ratios = zip(ours, theirs).map { Double($0) / Double(max(1, $1)) }.sorted()
                return Report(
                    sitewright_rps: ours, nginx_rps: theirs, ratio: (ratios[ratios.count / 2] * 100).rounded() / 100)
            }
        }
        if json { return try Output(json: true).object(report) }
        print("10 KB page, one loop    \(report.sitewright_rps.map(String.init).joined(separator: ", ")) requests/s")
        print("nginx, one worker       \(report.nginx_rps.map(String.init).joined(separator: ", ")) requests/s")
        print("ratio, median of rounds \(report.ratio)")
    }

    private func preparePage(on server: BenchServer) async throws -> (path: String, host: String, bytes: [UInt8]) {
        let project = try await server.makeSite("A site for a lighthouse", seed: 1)
        let text = String(
            repeating: "<p>The lamp turns once in ten seconds, and is seen for twenty miles.</p>\n", count: 140)
        let page =
            "<!doctype html><html lang=\"en\"><head><title>Lamp</title></head><body><h1>Lamp</h1>\n\(text)</body></html>\n"
        let bytes = Array(page.utf8.prefix(10_240))
        try await server.putFile("public/bench.html", bytes, of: project)
        guard let host = URL(string: project.previewUrl)?.host else {
            throw CommandFailure("The project has no preview.")
        }
        // The server keeps pages without their extension.
        return (
            "/bench", "\(host):\(server.port)", Array((try await server.previewPage(project.previewUrl + "bench")).utf8)
        )
    }

    /// Requests a second that wrk counts.
    private func load(_ url: String, host: String, _ seconds: Int) async throws -> Int {
        let result = try await Subprocess.run(
            .path("/usr/bin/wrk"),
            arguments: ["-t1", "-c64", "-d\(seconds)s", "-H", "Host: \(host)", url],
            output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
        let text = result.standardOutput
        guard !text.contains("Non-2xx"), !text.contains("Socket errors"),
            let line = text.split(separator: "\n").first(where: { $0.contains("Requests/sec:") }),
            let figure = Double(line.split(separator: " ").last ?? "")
        else { throw CommandFailure("wrk could not measure \(url): \(text)") }
        return Int(figure)
    }
}
