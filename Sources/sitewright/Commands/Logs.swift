import ArgumentParser
import Foundation
import NIOHTTP1

/// Prints what a job has logged.
struct Logs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs",
        abstract: "Print what a job has logged.",
        discussion: "The id of a job stands in the output of “new --json” and “edit --json”, and on the project's page."
    )

    @Argument(help: "The id of the job.")
    var job: String

    @Flag(help: "Go on printing until the job is over.")
    var follow = false

    @Option(help: "Only lines that contain this text.")
    var search: String?

    @Option(help: "Only lines that matter at least so much: debug, info, warning or error.")
    var level: String?

    @OptionGroup var connection: Connection

    private struct Line: Codable {
        var number: Int64
        var run: Int64
        var at: String
        var level: String
        var text: String
    }

    private struct Page: Decodable {
        var items: [Line]
        var next: String?
    }

    func run() async throws {
        let client = try connection.client()
        if follow {
            try await followLines(client)
        } else {
            try await printLines(client)
        }
    }

    private func printLines(_ client: APIClient) async throws {
        var after: Int64 = 0
        while true {
            let page: Page = try await client.send(.GET, path(["limit": "199", "after": String(after)]))
            for line in page.items { try show(line) }
            guard page.next != nil, let last = page.items.last else { return }
            after = last.number
        }
    }

    private func followLines(_ client: APIClient) async throws {
        var after: Int64 = 0
        while true {
            let events = try await client.events(from: path(["follow": "1", "after": String(after)]))
            do {
                for try await event in events {
                    if event.name == "end" { return }
                    guard event.name == "message",
                        let line = try? JSONDecoder().decode(Line.self, from: Data(event.data.utf8))
                    else { continue }
                    try show(line)
                    after = line.number
                }
            } catch is CancellationError {
                return
            } catch {
                // The connection broke: it goes on after the last line. A server that is gone ends the next attempt.
            }
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    private func path(_ more: [String: String]) throws -> String {
        guard let id = job.addingPercentEncoding(withAllowedCharacters: .alphanumerics), !id.isEmpty else {
            throw ValidationError("“\(job)” is not the id of a job.")
        }
        var address = URLComponents()
        address.path = "/api/jobs/\(id)/logs"
        var query = more
        query["search"] = search
        query["level"] = level
        address.queryItems = query.sorted { $0.key < $1.key }.map { URLQueryItem(name: $0.key, value: $0.value) }
        // A plus would be read as a space.
        return (address.string ?? address.path).replacingOccurrences(of: "+", with: "%2B")
    }

    private func show(_ line: Line) throws {
        let output = Output(json: connection.json)
        try output.object(line)
        output.line(line.level == "info" ? line.text : "\(line.level): \(line.text)")
        if !connection.json { fflush(nil) }
    }
}
