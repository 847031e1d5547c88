import App
import ArgumentParser

/// The command line. `serve` runs the server; the commands on projects speak HTTP to it; `token`,
/// `migrate` and `doctor` work on the machine itself.
@main
struct Sitewright: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitewright",
        abstract: "Turns a sentence into a working website, and keeps working on it with you.",
        version: SitewrightServer.version,
        subcommands: [
            Serve.self, WorkCommand.self, New.self, Edit.self, List.self, Versions.self, Diff.self, Revert.self,
            Download.self, Inbox.self, Notifications.self, Logs.self, Build.self, DoctorCommand.self, Token.self,
            Plan.self, CreditsCommand.self, Migrate.self, Bench.self,
        ])
}

/// A sentence for the person, and an exit code; printed as it is.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
