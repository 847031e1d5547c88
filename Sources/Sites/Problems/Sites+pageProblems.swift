import Foundation
public import Storage

extension SitesSchema {
    /// What previews reported, by version; the repair of a site reads it.
    static let pageProblems = Migration(
        "sites-page-problems",
        up: [
            """
            CREATE TABLE page_check (
                project_id TEXT NOT NULL REFERENCES project (id),
                version INTEGER NOT NULL,
                checked_at BIGINT NOT NULL,
                PRIMARY KEY (project_id, version)
            )
            """,
            """
            CREATE TABLE page_problem (
                project_id TEXT NOT NULL REFERENCES project (id),
                version INTEGER NOT NULL,
                signature TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('error', 'rejection', 'console', 'resource')),
                message TEXT NOT NULL,
                file TEXT,
                line INTEGER,
                page TEXT NOT NULL,
                count INTEGER NOT NULL,
                last_seen_at BIGINT NOT NULL,
                PRIMARY KEY (project_id, version, signature)
            )
            """,
            "CREATE INDEX page_problem_signature ON page_problem (project_id, signature, version)",
        ], down: ["DROP TABLE page_problem", "DROP TABLE page_check"])
}

extension Sites {
    /// How many different problems are kept of a version.
    public static let mostProblems = 40

    /// What the previews of a version reported; nil asks for the version that the preview shows, or else the newest.
    /// - Throws: ``SitesError/noVersion(_:)``.
    public func pageCheck(of name: String, version: Int? = nil, in workspace: WorkspaceID) async throws -> PageCheck {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try pageCheck(of: project, version: version ?? shownVersion(of: project, tx), tx)
        }
    }

    /// Keeps what a preview of a version reported; an empty list says that it was looked at and is well.
    ///
    /// The same problem again only counts. Of more than ``mostProblems`` different ones the rest is dropped.
    public func report(
        _ reports: [ProblemReport], of name: String, version: Int, in workspace: WorkspaceID
    ) async throws -> PageCheck {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            _ = try self.version(version, of: project.id, tx)
            let now = tx.nowMilliseconds
            try tx.execute(
                """
                INSERT INTO page_check (project_id, version, checked_at) VALUES (\(project.id), \(version), \(now))
                ON CONFLICT (project_id, version) DO UPDATE SET checked_at = excluded.checked_at
                """)
            for report in reports {
                let isKnown = try tx.execute(
                    """
                    UPDATE page_problem SET count = count + \(report.count), last_seen_at = \(now)
                    WHERE project_id = \(project.id) AND version = \(version) AND signature = \(report.signature)
                    """)
                guard isKnown == 0, try count(of: project.id, version, tx) < Self.mostProblems else { continue }
                try tx.execute(
                    """
                    INSERT INTO page_problem
                        (project_id, version, signature, kind, message, file, line, page, count, last_seen_at)
                    VALUES (\(project.id), \(version), \(report.signature), \(report.kind.rawValue), \(report.message),
                            \(report.file), \(report.line), \(report.page), \(report.count), \(now))
                    """)
            }
            return try pageCheck(of: project, version: version, tx)
        }
    }

    // MARK: Within a transaction

    private func count(of project: ProjectID, _ version: Int, _ tx: Transaction) throws -> Int {
        let row = try tx.first(
            "SELECT COUNT(*) AS n FROM page_problem WHERE project_id = \(project) AND version = \(version)")
        return try row?.get("n") ?? 0
    }

    private func shownVersion(of project: Project, _ tx: Transaction) throws -> Int {
        let row = try tx.first("SELECT version FROM preview WHERE project_id = \(project.id)")
        return try row?.get("version") ?? project.head
    }

    private func pageCheck(of project: Project, version: Int, _ tx: Transaction) throws -> PageCheck {
        _ = try self.version(version, of: project.id, tx)
        let seen = try tx.first(
            "SELECT checked_at FROM page_check WHERE project_id = \(project.id) AND version = \(version)")
        let rows = try tx.query(
            """
            SELECT signature, kind, message, file, line, page, count, last_seen_at,
                (SELECT MIN(other.version) FROM page_problem AS other
                 WHERE other.project_id = page_problem.project_id AND other.signature = page_problem.signature)
                AS first_version
            FROM page_problem WHERE project_id = \(project.id) AND version = \(version)
            ORDER BY last_seen_at DESC, signature LIMIT \(Self.mostProblems)
            """)
        let problems = try rows.map { row in
            let kind: String = try row.get("kind")
            return PageProblem(
                signature: try row.get("signature"), kind: PageProblem.Kind(rawValue: kind) ?? .error,
                message: try row.get("message"), file: try row.get("file"), line: try row.get("line"),
                page: try row.get("page"), count: try row.get("count"), firstVersion: try row.get("first_version"),
                lastSeenAt: Date(milliseconds: try row.get("last_seen_at")))
        }
        let checkedAt: Int64? = try seen?.get("checked_at")
        return PageCheck(
            version: version, state: seen == nil ? .notChecked : problems.isEmpty ? .clean : .problems,
            checkedAt: checkedAt.map { Date(milliseconds: $0) }, problems: problems)
    }
}
