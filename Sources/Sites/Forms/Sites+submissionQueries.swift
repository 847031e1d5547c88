import Storage

// MARK: The hot queries

extension Sites {
    /// Whether something is suspicious is written out, not bound, so that the planner sees which index has it.
    static func newest(_ filter: SubmissionFilter, of project: ProjectID, before: SubmissionID?, limit: Int) -> SQL {
        var condition: SQL = filter.spam ? "is_spam = 1" : "is_spam = 0"
        if let form = filter.form { condition = "\(condition) AND form = \(form)" }
        if filter.unread { condition = "\(condition) AND read_at IS NULL" }
        if let before { condition = "\(condition) AND id < \(before)" }
        let wanted = filter.search.map(SearchText.folded) ?? ""
        if !wanted.isEmpty {
            condition = "\(condition) AND search_text LIKE \(SearchText.pattern(wanted)) ESCAPE '!'"
        }
        return """
            SELECT \(Submission.columns) FROM submission
            WHERE project_id = \(project) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """
    }

    static func unread(of project: ProjectID) -> SQL {
        """
        SELECT COUNT(*) AS unread FROM submission
        WHERE project_id = \(project) AND is_spam = 0 AND read_at IS NULL
        """
    }

    static func unread(of projects: [ProjectID]) -> SQL {
        """
        SELECT project_id, COUNT(*) AS unread FROM submission
        WHERE project_id IN \(list: projects) AND is_spam = 0 AND read_at IS NULL
        GROUP BY project_id
        """
    }

    static func stored(of project: ProjectID) -> SQL {
        "SELECT COUNT(*) AS stored FROM submission WHERE project_id = \(project) AND is_spam = 0"
    }

    static func counts(of project: ProjectID) -> SQL {
        """
        SELECT submission.form, submission.form_label, grouped.total, grouped.unread FROM (
            SELECT MAX(id) AS newest, COUNT(*) AS total, COUNT(*) - COUNT(read_at) AS unread FROM submission
            WHERE project_id = \(project) AND is_spam = 0 GROUP BY form
        ) AS grouped
        JOIN submission ON submission.id = grouped.newest
        ORDER BY submission.form LIMIT 200
        """
    }
}
