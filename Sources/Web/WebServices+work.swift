public import Accounts
public import Jobs
import Notifications
public import Sites
public import Storage

extension WebServices {
    /// Cancels a job for somebody; whoever asked for it is told where that is somebody else.
    /// - Throws: `JobRefusal.unknownJob`.
    @discardableResult
    public func cancel(_ id: JobID, by identity: Identity) async throws -> JobRecord {
        let called = try await accounts.user(identity.user)?.name
        return try await database.write { [queue, notifications] tx in
            let job = try queue.job(id, workspace: identity.workspace, in: tx)
            try notifications.tellCancelled(job, by: identity.user, called: called, name: Sites.name(of:in:), in: tx)
            return try queue.cancel(id, workspace: identity.workspace, in: tx)
        }
    }

    /// Takes the lock from whoever is at work on a project; that person is told.
    /// - Returns: who held the project, or nil where nobody did.
    public func forceUnlock(_ name: String, by identity: Identity) async throws -> ProjectLock? {
        let called = try await accounts.user(identity.user)?.name
        return try await sites.forceUnlock(name, in: identity.workspace) { [notifications] tx, job in
            try notifications.tellCancelled(job, by: identity.user, called: called, name: Sites.name(of:in:), in: tx)
        }
    }
}
