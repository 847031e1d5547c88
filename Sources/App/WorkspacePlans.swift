public import Accounts
import Jobs
import Logging
import Storage

/// Sets the plans of workspaces, with or without a running server.
public struct WorkspacePlans: Sendable {
    private let configuration: AppConfiguration

    public init(configuration: AppConfiguration) {
        self.configuration = configuration
    }

    /// Sets a plan.
    /// - Parameter id: The id of the workspace; nil for the first one.
    /// - Throws: ``StartProblem`` where there is no such workspace, or the database cannot be used.
    public func set(_ plan: WorkspacePlan, workspace id: String?) async throws {
        let folder = try DataFolder(configuration.data)
        let database = try await Schema.open(configuration, in: folder, logger: Logger(label: "sitewright"))
        do {
            let accounts = Accounts(database: database, options: configuration.accounts)
            let first = try await accounts.ensureOwner().1.id
            guard let workspace = id.map({ WorkspaceID($0) }) ?? first else { throw AccountsError.noWorkspace }
            try await accounts.setPlan(plan, of: workspace)
            try await database.close()
        } catch {
            try? await database.close()
            guard case AccountsError.noWorkspace = error else { throw error }
            throw StartProblem("There is no workspace with this id.")
        }
    }
}

extension JobClass {
    /// The class of a job that a workspace asks for: that of its kind, and with the plan “plus” the next higher one.
    /// A person may change it later by hand.
    static func of(kind: JobClass, plan: WorkspacePlan) -> JobClass {
        switch plan {
        case .free: kind
        case .plus: JobClass(rawValue: kind.rawValue - 1) ?? kind
        }
    }
}
