public import Foundation
public import Storage

/// One line of the ledger. It is never changed.
public struct CreditEntry: Hashable, Sendable, Identifiable {
    public let id: CreditEntryID
    public let workspace: WorkspaceID
    /// Who asked for the work, or who granted.
    public let user: UserID?
    public let project: ProjectID?
    public let job: JobID?
    public let kind: Kind
    /// The kind of the job, such as `site.edit`.
    public let work: String?
    /// The day whose allowance it belongs to: for what closes a reservation, the day of the reservation.
    public let day: CreditDay
    /// By how much it changed what that day's allowance still gives.
    public let daily: Int64
    /// By how much it changed what is left of what was granted.
    public let granted: Int64
    /// What the work cost, where it settles.
    public let used: Int64
    /// The reservation that it closes.
    public let closes: CreditEntryID?
    /// What a grant is for. Where work came to nothing, the ``BadEnd`` of it.
    public let note: String?
    public let happenedAt: Date

    /// The names stand in stored rows and are never changed.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, SQLBindable, SQLDecodable {
        /// Somebody who runs the server gave credits, or took back what was given by mistake.
        case grant
        /// Work was accepted, and the most that it may cost set aside.
        case reserve
        /// Work succeeded: what it used is gone, and the rest came back.
        case settle
        /// Work failed or was cancelled: all came back.
        case release
    }

    /// How work ended that came to nothing.
    public enum BadEnd: String, Hashable, Sendable {
        case failed, cancelled
    }

    /// How the work ended, where it came to nothing.
    public var badEnd: BadEnd? { kind == .release ? note.flatMap(BadEnd.init) : nil }

    /// By how much it changed what can be spent.
    public var change: Int64 { daily + granted }
}

/// What credits are spent on.
public struct CreditWork: Hashable, Sendable {
    public var job: JobID
    /// The kind of the job.
    public var kind: String
    public var workspace: WorkspaceID
    public var user: UserID?
    public var project: ProjectID?

    public init(
        job: JobID, kind: String, workspace: WorkspaceID, user: UserID? = nil, project: ProjectID? = nil
    ) {
        self.job = job
        self.kind = kind
        self.workspace = workspace
        self.user = user
        self.project = project
    }
}

extension CreditEntry {
    static let columns: SQL = """
        id, workspace_id, user_id, project_id, job_id, kind, work, day, daily, granted, used, closes, note, happened_at
        """

    init(_ row: Row) throws {
        id = try row.get("id")
        workspace = try row.get("workspace_id")
        user = try row.get("user_id")
        project = try row.get("project_id")
        job = try row.get("job_id")
        kind = try row.get("kind")
        work = try row.get("work")
        day = CreditDay(number: try row.get("day"))
        daily = try row.get("daily")
        granted = try row.get("granted")
        used = try row.get("used")
        closes = try row.get("closes")
        note = try row.get("note")
        happenedAt = Date(milliseconds: try row.get("happened_at"))
    }
}
