import Events
public import SiteModel
public import Storage

extension Sites {
    /// The kind of the event that says that a preview serves another build; its body is a ``PreviewNews``.
    public static let previewChanged = "preview.changed"

    /// What the event of a swap says.
    public struct PreviewNews: Codable, Hashable, Sendable {
        public var label: String
        public var version: Int
        public var build: BuildID
    }

    /// What the address with this label serves; nil for a label that nobody has.
    public func previewTarget(label: String) async throws -> PreviewTarget? {
        try await database.read { tx in
            let row = try tx.first(
                """
                SELECT preview_host.project_id, preview_host.version FROM preview_host
                JOIN project ON project.id = preview_host.project_id
                WHERE preview_host.label = \(label) AND project.deleted_at IS NULL
                """)
            guard let row else { return nil }
            let project: ProjectID = try row.get("project_id")
            let pinned: Int? = try row.get("version")
            return PreviewTarget(
                label: label, project: project, pinned: pinned, build: try build(of: project, version: pinned, tx))
        }
    }

    /// The artifacts of the newest builds that the address with this label has shown, newest first.
    public func recentArtifacts(label: String, limit: Int) async throws -> [Digest] {
        try await database.read { tx in
            let row = try tx.first(
                """
                SELECT preview_host.project_id, preview_host.version FROM preview_host
                JOIN project ON project.id = preview_host.project_id
                WHERE preview_host.label = \(label) AND project.deleted_at IS NULL
                """)
            guard let row else { return [] }
            let pinned: Int? = try row.get("version")
            let which: SQL = if let pinned { "AND version = \(pinned)" } else { "" }
            return try tx.query(
                """
                SELECT artifact FROM build WHERE project_id = \(try row.get("project_id") as ProjectID) \(which)
                ORDER BY version DESC, id DESC LIMIT \(limit)
                """
            ).map { try $0.get("artifact") }
        }
    }

    /// The label of the address of the project's preview, or of one version's, which is made when first asked for.
    public func previewLabel(of name: String, version: Int? = nil, in workspace: WorkspaceID) async throws -> String {
        let found = try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try previewLabel(of: project.id, version: version, tx)
        }
        if let found { return found }
        return try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            if let version { _ = try self.version(version, of: project.id, tx) }
            if let label = try previewLabel(of: project.id, version: version, tx) { return label }
            return try makePreviewHost(for: project, version: version, tx)
        }
    }

    /// Gives the project's preview another address; the old one is gone at once.
    public func rotatePreview(of name: String, in workspace: WorkspaceID) async throws -> String {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            try tx.execute("DELETE FROM preview_host WHERE project_id = \(project.id)")
            return try makePreviewHost(for: project, version: nil, tx)
        }
    }

    /// The build that is up for a version, or for the newest good one.
    public func build(
        of name: String, version: Int? = nil, in workspace: WorkspaceID
    ) async throws -> PublishedBuild? {
        try await database.read { tx in
            try build(of: project(name, in: workspace, tx).id, version: version, tx)
        }
    }
}

// MARK: Within a transaction

extension Sites {
    /// Records a finished build, and moves the preview to it unless it already shows a newer version.
    ///
    /// The pointer, the record and the event are one transaction: a visitor sees the old build or the new one, whole.
    @discardableResult
    public func publish(_ draft: BuildDraft, of id: ProjectID, in tx: Transaction) throws -> PublishedBuild {
        let project = try project(id, tx)
        let build = BuildID()
        let now = tx.nowMilliseconds
        try tx.execute(
            """
            INSERT INTO build (id, project_id, version, origin, artifact, variant, steps, warnings, created_at)
            VALUES (\(build), \(id), \(draft.version), \(draft.origin), \(draft.artifact), \(draft.variant),
                    \(draft.steps), \(draft.warnings), \(now))
            """)
        let moved = try tx.execute(
            """
            INSERT INTO preview (project_id, build_id, version, updated_at)
            VALUES (\(id), \(build), \(draft.version), \(now))
            ON CONFLICT (project_id) DO UPDATE
            SET build_id = excluded.build_id, version = excluded.version, updated_at = excluded.updated_at
            WHERE excluded.version >= preview.version
            """)
        if moved > 0 { try reportPreview(of: project, nil, draft.version, build, tx) }
        try reportPreview(of: project, draft.version, draft.version, build, tx)
        return PublishedBuild(
            id: build, version: draft.version, artifact: draft.artifact, variant: draft.variant)
    }

    /// The label of the project's preview.
    public func previewLabel(of project: ProjectID, in tx: Transaction) throws -> String? {
        try previewLabel(of: project, version: nil, tx)
    }

    @discardableResult
    func makePreviewHost(for project: Project, version: Int?, _ tx: Transaction) throws -> String {
        // The random part is what keeps the address to those who were given it.
        var stem = String(project.slug.prefix(30))
        while stem.hasSuffix("-") { stem.removeLast() }
        let label = "\(stem)-\(Self.randomKey())"
        try tx.execute(
            """
            INSERT INTO preview_host (label, project_id, version, created_at)
            VALUES (\(label), \(project.id), \(version), \(tx.nowMilliseconds))
            """)
        return label
    }

    private func previewLabel(of project: ProjectID, version: Int?, _ tx: Transaction) throws -> String? {
        let which: SQL = version.map { "version = \($0)" } ?? "version IS NULL"
        return try tx.first(
            "SELECT label FROM preview_host WHERE project_id = \(project) AND \(which)"
        )?.get("label")
    }

    private func build(of project: ProjectID, version: Int?, _ tx: Transaction) throws -> PublishedBuild? {
        let row =
            if let version {
                try tx.first(
                    """
                    SELECT id, version, artifact, variant FROM build
                    WHERE project_id = \(project) AND version = \(version) ORDER BY id DESC LIMIT 1
                    """)
            } else {
                try tx.first(
                    """
                    SELECT build.id, build.version, build.artifact, build.variant FROM preview
                    JOIN build ON build.id = preview.build_id
                    WHERE preview.project_id = \(project)
                    """)
            }
        guard let row else { return nil }
        return PublishedBuild(
            id: try row.get("id"), version: try row.get("version"), artifact: try row.get("artifact"),
            variant: try row.get("variant"))
    }

    private func reportPreview(
        of project: Project, _ pinned: Int?, _ version: Int, _ build: BuildID, _ tx: Transaction
    ) throws {
        guard let label = try previewLabel(of: project.id, version: pinned, tx) else { return }
        tx.afterCommit { [onPreviewChange] in onPreviewChange(label) }
        try events.append(
            Self.previewChanged, scope: EventScope(workspace: project.workspace, project: project.id),
            body: PreviewNews(label: label, version: version, build: build), in: tx)
    }

    /// 26 characters of base32, 130 random bits.
    private static func randomKey() -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        var generator = SystemRandomNumberGenerator()
        return String((0..<26).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
    }
}
