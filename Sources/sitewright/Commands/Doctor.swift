import App
import ArgumentParser
import Building
import Foundation

/// Lists the tools.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "List every tool, its version, what is degraded without it, and how to get it.",
        discussion: "The database and the bucket are tried too, where the settings name them.")

    @Option(help: "The data folder whose disk is looked at.")
    var data: String = "data"

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func run() async throws {
        let report: ToolReport
        do {
            report = try await Doctor(configuration: try await AppConfiguration.read(given: ["data": data])).report()
        } catch let error as StartProblem {
            throw CommandFailure(error.description)
        }
        for line in report.lines {
            try Output(json: json).object(line)
            guard !json else { continue }
            let mark =
                switch line.state {
                case .good: "ok      "
                case .degraded: "degraded"
                case .missing: "MISSING "
                }
            print("\(mark)  \(line.name.padding(toLength: 16, withPad: " ", startingAt: 0))  \(line.found)")
            if !line.without.isEmpty { print("          \(line.without)") }
            if !line.remedy.isEmpty { print("          → \(line.remedy)") }
        }
        guard report.canBuild else { throw ExitCode.failure }
    }
}
