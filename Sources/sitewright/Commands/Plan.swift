import Accounts
import App
import ArgumentParser

/// Sets what a workspace has been given, without a running server.
struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Set the plan of a workspace: work of “plus” runs before that of “free” that was asked for as long ago.")

    @Argument(
        help: "free or plus.",
        transform: { name in
            guard let plan = WorkspacePlan(rawValue: name) else { throw ValidationError("The plan is free or plus.") }
            return plan
        })
    var plan: WorkspacePlan

    @Option(help: "The id of the workspace; without it, the first one.")
    var workspace: String?

    @Option(help: "The data folder.")
    var data: String?

    @Option(help: "The URL of the PostgreSQL database, where the server uses one.")
    var database: String?

    func run() async throws {
        do {
            var given: [String: String] = [:]
            given["data"] = data
            given["database.url"] = database
            let plans = WorkspacePlans(configuration: try await AppConfiguration.read(given: given))
            try await plans.set(plan, workspace: workspace)
            print("The workspace has the plan “\(plan.rawValue)”.")
        } catch let problem as StartProblem {
            throw CommandFailure(problem.description)
        }
    }
}
