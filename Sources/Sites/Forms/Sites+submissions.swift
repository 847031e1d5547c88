import Events
import Foundation
public import Storage

extension Sites {
    /// The kind of the event that says that read marks changed or something was deleted; its body is a
    /// ``SubmissionNews``.
    public static let submissionsChanged = "submission.changed"

    /// One page of what visitors sent, the newest first.
    /// - Parameter before: The last one of the page before.
    public func submissions(
        of name: String, in workspace: WorkspaceID, filter: SubmissionFilter = SubmissionFilter(),
        before: SubmissionID? = nil, limit: Int = 50
    ) async throws -> [Submission] {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try tx.query(
                Self.newest(filter, of: project.id, before: before, limit: max(1, min(limit, 500)))
            ).map(Submission.init)
        }
    }

    /// One submission.
    /// - Throws: ``SitesError/noSubmission(_:)``.
    public func submission(
        _ id: SubmissionID, of name: String, in workspace: WorkspaceID
    ) async throws -> Submission {
        try await database.read { tx in try submission(id, of: project(name, in: workspace, tx).id, tx) }
    }

    /// How many submissions of a project nobody has read. The suspicious ones do not count.
    public func unreadSubmissions(of name: String, in workspace: WorkspaceID) async throws -> Int {
        try await database.read { tx in
            try unreadSubmissions(of: project(name, in: workspace, tx).id, in: tx)
        }
    }

    /// How many submissions of each project nobody has read; a project without any is not among them.
    public func unreadSubmissions(of projects: [ProjectID]) async throws -> [ProjectID: Int] {
        guard !projects.isEmpty else { return [:] }
        return try await database.read { tx in try unreadSubmissions(of: projects, tx) }
    }

    /// What projects take in, and how much of it nobody has read: for lists.
    public func inboxes(of projects: [ProjectID]) async throws -> [ProjectID: ProjectInbox] {
        guard !projects.isEmpty else { return [:] }
        return try await database.read { tx in
            var inboxes: [ProjectID: ProjectInbox] = [:]
            for (project, unread) in try unreadSubmissions(of: projects, tx) {
                inboxes[project, default: ProjectInbox()].unread = unread
            }
            let settings = try tx.query(
                "SELECT project_id, origins, takes_any FROM form_settings WHERE project_id IN \(list: projects)")
            for row in settings {
                inboxes[try row.get("project_id"), default: ProjectInbox()].settings = try FormSettings(row)
            }
            return inboxes
        }
    }

    /// The forms that have brought something, by name, with how much.
    public func submissionForms(of name: String, in workspace: WorkspaceID) async throws -> [FormCount] {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try tx.query(Self.counts(of: project.id)).map { row in
                FormCount(
                    form: try row.get("form"), label: try row.get("form_label"), count: try row.get("total"),
                    unread: try row.get("unread"))
            }
        }
    }

    /// Marks a submission as read, or as unread again.
    /// - Throws: ``SitesError/noSubmission(_:)``.
    @discardableResult
    public func markSubmission(
        _ id: SubmissionID, of name: String, read: Bool, in workspace: WorkspaceID
    ) async throws -> Submission {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            let old = try submission(id, of: project.id, tx)
            guard old.isUnread == read else { return old }
            try tx.execute(
                "UPDATE submission SET read_at = \(read ? tx.nowMilliseconds : nil) WHERE id = \(id)")
            try reportSubmissions(of: project, id, tx)
            return try submission(id, of: project.id, tx)
        }
    }

    /// Marks everything that nobody has read as read.
    /// - Parameter form: Only that of one form.
    /// - Returns: how many there were.
    @discardableResult
    public func markAllSubmissionsRead(
        of name: String, form: String? = nil, in workspace: WorkspaceID
    ) async throws -> Int {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            let condition: SQL = form.map { "AND form = \($0)" } ?? ""
            let changed = try tx.execute(
                """
                UPDATE submission SET read_at = \(tx.nowMilliseconds)
                WHERE project_id = \(project.id) AND is_spam = 0 AND read_at IS NULL \(condition)
                """)
            if changed > 0 { try reportSubmissions(of: project, nil, tx) }
            return changed
        }
    }

    /// Removes a submission for good.
    /// - Throws: ``SitesError/noSubmission(_:)``.
    public func deleteSubmission(_ id: SubmissionID, of name: String, in workspace: WorkspaceID) async throws {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            _ = try submission(id, of: project.id, tx)
            try tx.execute("DELETE FROM submission WHERE id = \(id)")
            try reportSubmissions(of: project, id, tx)
        }
    }
}

// MARK: Within a transaction

extension Sites {
    /// How many submissions of a project nobody has read.
    public func unreadSubmissions(of project: ProjectID, in tx: Transaction) throws -> Int {
        try tx.first(Self.unread(of: project))?.get("unread") ?? 0
    }

    private func unreadSubmissions(of projects: [ProjectID], _ tx: Transaction) throws -> [ProjectID: Int] {
        let rows = try tx.query(Self.unread(of: projects))
        return try Dictionary(rows.map { (try $0.get("project_id"), try $0.get("unread")) }) { first, _ in first }
    }

    /// What a project takes in, and how much of it nobody has read.
    public func inbox(of project: ProjectID, in tx: Transaction) throws -> ProjectInbox {
        ProjectInbox(
            unread: try unreadSubmissions(of: project, in: tx), settings: try formSettings(of: project, in: tx))
    }

    func submission(_ id: SubmissionID, of project: ProjectID, _ tx: Transaction) throws -> Submission {
        let row = try tx.first(
            "SELECT \(Submission.columns) FROM submission WHERE id = \(id) AND project_id = \(project)")
        guard let row else { throw SitesError.noSubmission(id) }
        return try Submission(row)
    }

    /// What the events about submissions say.
    public struct SubmissionNews: Codable, Hashable, Sendable {
        public var project: ProjectID
        /// Nil where many changed at once.
        public var submission: SubmissionID?
        public var form: String?
        /// How many nobody has read by now.
        public var unread: Int
    }

    private func reportSubmissions(of project: Project, _ id: SubmissionID?, _ tx: Transaction) throws {
        try events.append(
            Self.submissionsChanged, scope: EventScope(workspace: project.workspace, project: project.id),
            body: SubmissionNews(
                project: project.id, submission: id, form: nil, unread: unreadSubmissions(of: project.id, in: tx)),
            in: tx)
    }
}
