public import Accounts
public import Jobs
import Notifications
import Sites
public import Storage

/// What those who run the server do with the jobs of all workspaces.
extension WebServices {
    /// Lets only those pass who run the server.
    /// - Throws: ``ProblemError`` with `FORBIDDEN`.
    public func requireServer(_ identity: Identity) async throws {
        guard try await accounts.runsServer(identity) else {
            throw ProblemError(.forbidden, "This is for the owner and the admins of the server's first workspace.")
        }
    }

    /// Cancels a job of any workspace; whoever asked for it is told where that is somebody else.
    /// - Throws: `JobRefusal.unknownJob`.
    @discardableResult
    public func cancel(anywhere id: JobID, by identity: Identity) async throws -> JobRecord {
        let called = try await accounts.user(identity.user)?.name
        return try await database.write { [queue, notifications] tx in
            let job = try queue.job(anywhere: id, in: tx)
            try notifications.tellCancelled(job, by: identity.user, called: called, name: Sites.name(of:in:), in: tx)
            return try queue.cancel(id, workspace: job.workspace, in: tx)
        }
    }

    /// Runs a failed job of any workspace again.
    /// - Throws: `JobRefusal`.
    @discardableResult
    public func retry(anywhere id: JobID, in tx: Transaction) throws -> JobRecord {
        try queue.retry(id, workspace: queue.job(anywhere: id, in: tx).workspace, in: tx)
    }

    /// Gives a job of any workspace another priority.
    /// - Throws: `JobRefusal`.
    @discardableResult
    public func setPriority(anywhere id: JobID, to jobClass: JobClass, in tx: Transaction) throws -> JobRecord {
        try queue.setPriority(id, to: jobClass, workspace: queue.job(anywhere: id, in: tx).workspace, in: tx)
    }
}
