import ArgumentParser
import Foundation
import NIOHTTP1

/// What work costs, for those who run the server.
struct CreditsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credits", abstract: "Show what a workspace can spend, or grant credits to it.",
        subcommands: [CreditsShow.self, CreditsGrant.self], defaultSubcommand: CreditsShow.self)
}

/// Shows a balance, and the newest entries of the ledger.
struct CreditsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what a workspace can spend, and its newest entries.")

    @Option(help: "The id of the workspace; without it, yours.")
    var workspace: String?

    @Option(help: "How many entries.")
    var entries = 20

    @OptionGroup var connection: Connection

    func validate() throws {
        guard (1...200).contains(entries) else { throw ValidationError("--entries is a number from 1 to 200.") }
    }

    func run() async throws {
        let client = try connection.client()
        let output = Output(json: connection.json)
        let query = try workspace.map { "&workspace=\(try pathSegment($0))" } ?? ""
        let answer: CreditsAnswer = try await client.send(.GET, "/api/admin/credits?limit=\(entries)\(query)")
        output.line("\(answer.workspace.name)  \(answer.workspace.id)")
        if let daily = answer.daily, let left = answer.leftToday {
            output.line("Today: \(left) of \(daily) left" + (answer.resetsAt.map { ", whole again at \($0)" } ?? ""))
        } else {
            output.line("Today: no limit; \(answer.usedToday) used")
        }
        output.line("Granted: \(answer.granted)   Set aside: \(answer.reserved)   Used so far: \(answer.used)")
        output.line(
            answer.addsUp
                ? "The entries add up to this." : "THE ENTRIES DO NOT ADD UP TO THIS: the tables were changed by hand.")
        for entry in answer.items { output.line(Self.words(of: entry)) }
        try output.object(answer)
        guard answer.addsUp else { throw ExitCode.failure }
    }

    private static func words(of entry: CreditEntryAnswer) -> String {
        let change = entry.kind == "settle" ? -entry.used : entry.change
        let about = [entry.work, entry.projectName, entry.note].compactMap(\.self).joined(separator: "  ")
        return "\(entry.happenedAt)  \(entry.kind)  \(change > 0 ? "+" : "")\(change)  \(about)"
    }
}

/// Grants credits.
struct CreditsGrant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Give credits to a workspace. They stay until they are spent.")

    @Argument(help: "How many. Write -- before a number below zero: it takes back what is still there.")
    var amount: Int64

    @Option(help: "The id of the workspace; without it, yours.")
    var workspace: String?

    @Option(help: "What it is for.")
    var note: String?

    @OptionGroup var connection: Connection

    private struct Grant: Encodable, Sendable {
        var amount: Int64
        var workspace: String?
        var note: String?
    }

    func run() async throws {
        let output = Output(json: connection.json)
        // An answer that was lost on its way is asked for again with the same key.
        let entry: CreditEntryAnswer = try await connection.client().send(
            .POST, "/api/admin/credits", body: Grant(amount: amount, workspace: workspace, note: note),
            headers: [("idempotency-key", UUID().uuidString)])
        output.line(amount > 0 ? "Granted \(amount) credits." : "Took back \(-amount) credits.")
        try output.object(entry)
    }
}
