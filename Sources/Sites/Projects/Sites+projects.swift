import Events
public import Jobs
public import Storage

extension Sites {
    /// A project that was just made, and the job that is writing its first version.
    public struct Creation: Sendable {
        public var project: Project
        public var job: JobRecord
    }

    /// Makes a project and the job that writes its first version, in one transaction.
    ///
    /// The slug is made from `name`; where another project has it, a number is added.
    /// - Parameters:
    ///   - directions: How many designs are made to choose from.
    ///   - alongside: See ``BesideWork``.
    public func create(
        name: String, prompt: String, seed: UInt64?, directions: Int = 1, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping BesideWork = { _, _, _ in }
    ) async throws -> Creation {
        let name = try Self.checkedName(name)
        return try await database.write { tx in
            let project = try insert(name: name, prompt: prompt, by: user, in: workspace, tx)
            let talk = try begin(title: nil, by: user, in: project.id, tx)
            let message = try append(.person, prompt, author: user, to: project.id, in: talk, tx)
            let payload = SiteGeneration(
                project: project.id, message: message, prompt: prompt, seed: seed, directions: directions)
            let job = try enqueue(payload, for: project, by: user, tx)
            try tie(message, to: job.id, tx)
            try alongside(tx, project, job)
            return Creation(project: project, job: job)
        }
    }

    /// The project with this id or slug.
    /// - Throws: ``SitesError/noProject(_:)``.
    public func project(_ name: String, in workspace: WorkspaceID) async throws -> Project {
        try await database.read { tx in try project(name, in: workspace, tx) }
    }

    /// The project with this id, for a job that knows it. People ask with their workspace.
    public func project(_ id: ProjectID) async throws -> Project {
        try await database.read { tx in try project(id, tx) }
    }

    /// What a project is called, also one that was deleted; nil where there never was one.
    @Sendable
    public static func name(of id: ProjectID, in tx: Transaction) throws -> String? {
        try tx.first("SELECT name FROM project WHERE id = \(id)")?.get("name")
    }

    /// One page of the workspace's projects, the newest first.
    public func projects(
        in workspace: WorkspaceID, before: ProjectID? = nil, limit: Int = 50
    ) async throws -> [Project] {
        try await database.read { tx in
            // Ids are ordered by time, so they are the cursor too.
            let page: SQL = before.map { "AND project.id < \($0)" } ?? ""
            return try tx.query(
                """
                SELECT \(Project.columns) FROM project
                WHERE project.workspace_id = \(workspace) AND project.deleted_at IS NULL \(page)
                ORDER BY project.id DESC LIMIT \(max(1, min(limit, 200)))
                """
            ).map(Project.init)
        }
    }

    /// Changes the name or the slug.
    public func update(
        _ name: String, newName: String?, newSlug: String?, in workspace: WorkspaceID
    ) async throws -> Project {
        let checkedName = try newName.map(Self.checkedName)
        if let newSlug, !Slug.isValid(newSlug) {
            throw SitesError.invalid(
                field: "slug", reason: "A slug has 1 to \(Slug.longest) of a–z, 0–9 and single hyphens between them.")
        }
        return try await database.write { tx in
            var project = try project(name, in: workspace, tx)
            if let newSlug, newSlug != project.slug {
                guard try !isTaken(newSlug, in: workspace, tx) else { throw SitesError.slugTaken(newSlug) }
                project.slug = newSlug
            }
            if let checkedName { project.name = checkedName }
            try tx.execute(
                """
                UPDATE project SET name = \(project.name), slug = \(project.slug), updated_at = \(tx.nowMilliseconds)
                WHERE id = \(project.id)
                """)
            try report("project.changed", project, tx)
            return project
        }
    }

    /// Takes the project out of every list and its previews off the air; its work is cancelled. The slug is free.
    public func delete(_ name: String, in workspace: WorkspaceID) async throws {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            try tx.execute("UPDATE project SET deleted_at = \(tx.nowMilliseconds) WHERE id = \(project.id)")
            // What visitors sent is theirs too: it does not outlive the site.
            try tx.execute("DELETE FROM submission WHERE project_id = \(project.id)")
            try tx.execute("DELETE FROM memory_proposal WHERE project_id = \(project.id)")
            try tx.execute("DELETE FROM memory WHERE project_id = \(project.id)")
            try queue.cancelAll(project: project.id, in: tx)
            try report("project.deleted", project, tx)
        }
    }
}

// MARK: Within a transaction

extension Sites {
    func project(_ name: String, in workspace: WorkspaceID, _ tx: Transaction) throws -> Project {
        // An id and a slug cannot be taken for each other's row: a slug that looks like an id still belongs to one.
        let row = try tx.first(
            """
            SELECT \(Project.columns) FROM project
            WHERE workspace_id = \(workspace) AND (id = \(name) OR slug = \(name)) AND deleted_at IS NULL
            """)
        guard let row else { throw SitesError.noProject(name) }
        return try Project(row)
    }

    func project(_ id: ProjectID, _ tx: Transaction) throws -> Project {
        let row = try tx.first(
            "SELECT \(Project.columns) FROM project WHERE id = \(id) AND deleted_at IS NULL")
        guard let row else { throw SitesError.noProject(id.description) }
        return try Project(row)
    }

    private func insert(
        name: String, prompt: String, by user: UserID?, in workspace: WorkspaceID, _ tx: Transaction
    ) throws -> Project {
        let id = ProjectID()
        let slug = try freeSlug(for: name, in: workspace, tx)
        let now = tx.nowMilliseconds
        try tx.execute(
            """
            INSERT INTO project (id, workspace_id, slug, name, prompt, created_by, created_at, updated_at)
            VALUES (\(id), \(workspace), \(slug), \(name), \(prompt), \(user), \(now), \(now))
            """)
        let project = try project(id, tx)
        try makePreviewHost(for: project, version: nil, tx)
        try report("project.created", project, tx)
        return project
    }

    private func freeSlug(for name: String, in workspace: WorkspaceID, _ tx: Transaction) throws -> String {
        let slug = Slug.make(from: name)
        guard try isTaken(slug, in: workspace, tx) else { return slug }
        // One look at the numbered neighbours instead of one query a number.
        let pattern = slug.prefix(Slug.longest - 6) + "-%"
        let taken = try Set(
            tx.query(
                """
                SELECT slug FROM project
                WHERE workspace_id = \(workspace) AND slug LIKE \(String(pattern)) AND deleted_at IS NULL
                """
            ).map { try $0.get("slug") as String })
        var number = 2
        while taken.contains("\(slug.prefix(Slug.longest - 6))-\(number)") { number += 1 }
        return "\(slug.prefix(Slug.longest - 6))-\(number)"
    }

    private func isTaken(_ slug: String, in workspace: WorkspaceID, _ tx: Transaction) throws -> Bool {
        try tx.first(
            "SELECT 1 AS one FROM project WHERE workspace_id = \(workspace) AND slug = \(slug) AND deleted_at IS NULL")
            != nil
    }

    private static func checkedName(_ name: String) throws -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 120 else {
            throw SitesError.invalid(field: "name", reason: "A name has 1 to 120 characters.")
        }
        guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw SitesError.invalid(field: "name", reason: "A name holds no control characters.")
        }
        return name
    }

    /// Writes the event that says what became of a project.
    func report(_ kind: String, _ project: Project, _ tx: Transaction) throws {
        try events.append(
            kind, scope: EventScope(workspace: project.workspace, project: project.id),
            body: ProjectNews(id: project.id, slug: project.slug, name: project.name, head: project.head), in: tx)
    }

    private struct ProjectNews: Encodable, Sendable {
        var id: ProjectID
        var slug: String
        var name: String
        var head: Int
    }
}
