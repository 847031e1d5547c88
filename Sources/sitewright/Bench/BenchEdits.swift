import ArgumentParser
import Foundation

/// A hundred edits in a row of one site.
struct BenchEdits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edits",
        abstract: "100 edits in a row of one site: whether the last ones take as long as the first.")

    @Option(help: "How many edits; a multiple of ten.")
    var edits = 100

    @Flag(help: "Print one JSON object.")
    var json = false

    /// Ten changes after which the site is much as it was before.
    private static let round = [
        "change the headline to “Edit number %”", "make it darker", "add a section with three customer quotes",
        "rounder corners", "remove the customer quotes", "make it lighter", "add a page called Catering",
        "sharper corners", "remove the page Catering", "use a # accent",
    ]
    private static let colours = ["green", "red", "blue", "orange", "purple"]

    private struct Report: Encodable {
        var edits: Int
        var edit_ms: Samples
        var first_ten_ms: Samples
        var last_ten_ms: Samples
        var last_to_first: Double
    }

    func validate() throws {
        guard edits >= 20, edits % 10 == 0 else { throw ValidationError("At least 20 edits, and a multiple of ten.") }
    }

    func run() async throws {
        let quiet = json
        let times = try await BenchServer.run { server in try await measure(server, quiet: quiet) }
        let first = Samples(Array(times.prefix(10)))
        let last = Samples(Array(times.suffix(10)))
        // Of the sums: the ten changes differ, and each is in both.
        let ratio = times.suffix(10).reduce(0, +) / max(times.prefix(10).reduce(0, +), 0.001)
        let report = Report(
            edits: times.count, edit_ms: Samples(times), first_ten_ms: first, last_ten_ms: last,
            last_to_first: (ratio * 100).rounded() / 100)
        if json { return try Output(json: true).object(report) }
        print("edit → live preview   \(report.edit_ms.text)")
        print("the first ten         \(first.text)")
        print("the last ten          \(last.text)")
        print("last ÷ first          \(report.last_to_first)")
    }

    private func measure(_ server: BenchServer, quiet: Bool) async throws -> [Double] {
        var line = ProgressLine()
        // What all sites share is warm before, by a round on another site.
        let other = try await server.makeSite("A site for a bakery in Porto: menu and hours", seed: 2)
        for number in 0..<10 { try await server.edit(other, Self.words(number)) }
        let project = try await server.makeSite(
            "A site for Padaria Aurora, a bakery in Lisbon: menu and hours", seed: 1)
        var times: [Double] = []
        for number in 0..<edits {
            if !quiet { line.show(number * 100 / edits, "Edit \(number + 1) of \(edits)") }
            times.append(try await timed { try await server.edit(project, Self.words(number)) })
        }
        line.end()
        return times
    }

    private static func words(_ number: Int) -> String {
        round[number % round.count].replacing("%", with: "\(number)")
            .replacing("#", with: colours[number / round.count % colours.count])
    }
}
