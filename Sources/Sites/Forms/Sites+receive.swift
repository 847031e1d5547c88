import Events
public import Storage

extension Sites {
    /// The kind of the event that says that a visitor sent something; its body is a ``SubmissionNews``.
    public static let submissionReceived = "submission.received"

    /// Stores what a visitor sent, and tells the workspace, in one transaction.
    ///
    /// What is suspicious is told to nobody, and of it only the newest are kept, so that it takes no room from the rest.
    /// - Throws: ``SitesError/inboxFull(limit:)``.
    @discardableResult
    public func receive(_ draft: SubmissionDraft, of id: ProjectID) async throws -> Submission {
        try await database.write { tx in
            let project = try project(id, tx)
            if !draft.isSpam {
                let count: Int = try tx.first(Self.stored(of: id))?.get("stored") ?? 0
                guard count < limits.submissions else { throw SitesError.inboxFull(limit: limits.submissions) }
            }
            let submission = SubmissionID(milliseconds: tx.nowMilliseconds)
            try tx.execute(
                """
                INSERT INTO submission
                    (id, project_id, form, form_label, fields, search_text, page, language, received_at, is_spam)
                VALUES (\(submission), \(id), \(draft.form), \(draft.formLabel), \(json: draft.fields),
                        \(Self.searchText(of: draft)), \(draft.page), \(draft.language), \(tx.nowMilliseconds),
                        \(draft.isSpam))
                """)
            if draft.isSpam {
                try dropOldSpam(of: id, tx)
            } else {
                try events.append(
                    Self.submissionReceived, scope: EventScope(workspace: project.workspace, project: id),
                    body: SubmissionNews(
                        project: id, submission: submission, form: draft.form,
                        unread: unreadSubmissions(of: id, in: tx)),
                    in: tx)
            }
            let stored = try self.submission(submission, of: id, tx)
            if !draft.isSpam { try onSubmission(tx, project, stored) }
            return stored
        }
    }

    private func dropOldSpam(of project: ProjectID, _ tx: Transaction) throws {
        try tx.execute(
            """
            DELETE FROM submission WHERE project_id = \(project) AND is_spam = 1 AND id < (
                SELECT MIN(id) FROM (
                    SELECT id FROM submission WHERE project_id = \(project) AND is_spam = 1
                    ORDER BY id DESC LIMIT \(limits.spam)
                ) AS kept
            )
            """)
    }

    private static func searchText(of draft: SubmissionDraft) -> String {
        SearchText.folded(([draft.formLabel] + draft.fields.map(\.value)).joined(separator: " "))
    }
}
