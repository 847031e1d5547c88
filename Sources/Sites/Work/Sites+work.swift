import Foundation
public import Jobs
public import Storage

extension Sites {
    /// What happens to a request for work on a project that a job holds.
    public enum WhenBusy: String, Sendable, Codable {
        /// It is refused with ``SitesError/locked(_:)``.
        case refuse
        /// It waits in the project's lane.
        case queue
    }

    /// The last step of the transaction that makes a job on a project.
    ///
    /// What it stores is there exactly if the job is, whenever the process dies; where it throws, there is neither. It
    /// runs again where the transaction does.
    public typealias BesideWork = @Sendable (Transaction, Project, JobRecord) throws -> Void

    /// Asks for the site to be written anew from a prompt.
    /// - Parameters:
    ///   - directions: How many designs are made to choose from.
    ///   - conversation: Where the prompt is said; nil for the conversation that was used last.
    ///   - alongside: See ``BesideWork``.
    /// - Throws: ``SitesError``.
    public func generate(
        _ name: String, prompt: String, seed: UInt64?, directions: Int = 1, conversation: ConversationID? = nil,
        whenBusy: WhenBusy, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping BesideWork = { _, _, _ in }
    ) async throws -> JobRecord {
        try await work(
            on: name, saying: prompt, to: conversation, whenBusy: whenBusy, by: user, in: workspace, alongside
        ) {
            SiteGeneration(project: $0.id, message: $1, prompt: prompt, seed: seed, directions: directions)
        }
    }

    /// Asks for a change, a plan or an answer in plain words.
    /// - Parameters:
    ///   - conversation: Where it is said; nil for the conversation that was used last.
    ///   - alongside: See ``BesideWork``.
    /// - Throws: ``SitesError``.
    public func edit(
        _ name: String, wish: TurnWish, conversation: ConversationID? = nil, whenBusy: WhenBusy, by user: UserID?,
        in workspace: WorkspaceID, alongside: @escaping BesideWork = { _, _, _ in }
    ) async throws -> JobRecord {
        try await work(
            on: name, saying: wish.text, to: conversation, whenBusy: whenBusy, by: user, in: workspace, alongside
        ) {
            SiteEdit(project: $0.id, message: $1, wish: wish)
        }
    }

    /// Who is at work on the project, or nil.
    public func lock(of name: String, in workspace: WorkspaceID) async throws -> ProjectLock? {
        try await database.read { tx in try lock(of: project(name, in: workspace, tx).id, tx) }
    }

    /// Cancels whoever is at work, and refuses what that run may still write. The next in the lane goes on.
    /// - Parameter before: Called in the transaction with the job that is about to be cancelled.
    /// - Returns: who held the project, or nil where nobody did.
    public func forceUnlock(
        _ name: String, in workspace: WorkspaceID,
        before: @escaping @Sendable (Transaction, JobRecord) throws -> Void = { _, _ in }
    ) async throws -> ProjectLock? {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            let lock = try lock(of: project.id, tx)
            if let holder = try queue.holder(of: .project(project.id), in: tx) { try before(tx, holder) }
            _ = try queue.forceUnlock(.project(project.id), in: tx)
            return lock
        }
    }

    private func work<Payload: JobPayload>(
        on name: String, saying text: String, to conversation: ConversationID?, whenBusy: WhenBusy, by user: UserID?,
        in workspace: WorkspaceID,
        _ alongside: @escaping BesideWork, payload: @escaping @Sendable (Project, MessageID) -> Payload
    ) async throws -> JobRecord {
        try await database.write { tx in
            let project =
                switch whenBusy {
                case .refuse: try unlockedProject(name, in: workspace, tx)
                case .queue: try project(name, in: workspace, tx)
                }
            let talk = try place(conversation, of: project, by: user, tx)
            let message = try append(.person, text, author: user, to: project.id, in: talk, tx)
            let job = try enqueue(payload(project, message), for: project, by: user, tx)
            try tie(message, to: job.id, tx)
            try alongside(tx, project, job)
            return job
        }
    }
}

// MARK: Within a transaction

extension Sites {
    /// - Parameter least: The class that the job has at least, for what a person sees happen while they wait.
    func enqueue<Payload: JobPayload>(
        _ payload: Payload, for project: Project, by user: UserID?, atLeast least: JobClass = .background,
        _ tx: Transaction
    ) throws -> JobRecord {
        let usual = try jobClass(tx, project.workspace, Payload.policy.jobClass)
        return try queue.enqueue(
            payload, workspace: project.workspace, project: project.id, user: user, lane: .project(project.id),
            jobClass: min(usual, least), in: tx)
    }

    /// Asks for a check of a version's types a little later: a person who makes one change often makes another at once,
    /// and only the newest version is checked.
    public func enqueueCheck(of version: Int, project id: ProjectID, in tx: Transaction) throws {
        let project = try project(id, tx)
        _ = try queue.enqueue(
            SiteCheck(project: id, version: version), workspace: project.workspace, project: id, user: nil, lane: nil,
            scheduledAt: Date(milliseconds: tx.nowMilliseconds + 2_000), in: tx)
    }

    /// The project, if nobody is at work on it.
    /// - Throws: ``SitesError/locked(_:)``.
    func unlockedProject(_ name: String, in workspace: WorkspaceID, _ tx: Transaction) throws -> Project {
        let project = try project(name, in: workspace, tx)
        if let lock = try lock(of: project.id, tx) { throw SitesError.locked(lock) }
        return project
    }

    private func lock(of project: ProjectID, _ tx: Transaction) throws -> ProjectLock? {
        guard let job = try queue.holder(of: .project(project), in: tx) else { return nil }
        return ProjectLock(
            project: project, job: job.id, kind: job.kind, user: job.user, since: job.createdAt, step: job.step,
            progress: job.progress)
    }
}
