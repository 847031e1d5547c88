import App
import ArgumentParser
import Foundation

/// The command line. `serve` runs the server; the commands on projects speak HTTP to it; `token`,
/// `migrate` and `doctor` work on the machine itself. Each command says its name: where one does not, the parser makes it
/// from the name of the type, which took a twelfth of the time of a short run.
@main
struct Sitewright: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitewright",
        abstract: "Turns a sentence into a working website, and keeps working on it with you.",
        version: SitewrightServer.version,
        subcommands: [
            Serve.self, WorkCommand.self, New.self, Edit.self, List.self, Versions.self, Diff.self, Revert.self,
            Download.self, Inbox.self, Notifications.self, Logs.self, Build.self, DoctorCommand.self, Token.self,
            Plan.self, CreditsCommand.self, Provider.self, Migrate.self, Patch.self, Bench.self,
        ])

    /// Runs the command that was asked for.
    ///
    /// As the library's own, but `patch` ends with 2 where it is used wrongly: its exit codes are a contract with the
    /// programs that call it.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard CommandLine.arguments.dropFirst().first == Patch.configuration.commandName,
                exitCode(for: error) == .validationFailure
            else { exit(withError: error) }
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            exit(withError: ExitCode(2))
        }
    }
}

/// A sentence for the person, and an exit code; printed as it is.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
