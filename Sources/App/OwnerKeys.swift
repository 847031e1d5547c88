import Accounts
import Logging
import Storage
import Web

/// Gives the owner of a data folder ways in, with or without a running server.
public struct OwnerKeys: Sendable {
    let configuration: AppConfiguration

    public init(configuration: AppConfiguration) {
        self.configuration = configuration
    }

    /// A new API token, shown this once.
    /// - Throws: ``StartProblem`` where the folder cannot be used.
    public func token(name: String) async throws -> String {
        try await withAccounts { try await $0.makeOwnerToken(name: name) }
    }

    /// The address of a page that signs the owner in, once, within half an hour.
    public func signInLink() async throws -> String {
        let console = configuration.web.console
        return try await withAccounts { try await Self.signInLink(accounts: $0, console: console) }
    }

    static func signInLink(accounts: Accounts, console: ConsoleOrigin) async throws -> String {
        let (owner, _) = try await accounts.ensureOwner()
        return console.signInURL(token: try await accounts.makeSignInLink(for: owner.id).token)
    }

    private func withAccounts<Result: Sendable>(_ body: (Accounts) async throws -> Result) async throws -> Result {
        let folder = try DataFolder(configuration.data)
        let database = try await Schema.open(configuration, in: folder, logger: Logger(label: "sitewright"))
        do {
            let result = try await body(Accounts(database: database))
            try await database.close()
            return result
        } catch {
            try? await database.close()
            throw error
        }
    }
}
