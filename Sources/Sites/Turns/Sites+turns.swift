import Events
public import SiteModel
public import Storage

extension SitesSchema {
    /// What turns of models made and took, and what kind of message an answer is.
    static let turns = Migration(
        "sites-turns",
        up: [
            """
            CREATE TABLE turn (
                id \(.idText) NOT NULL PRIMARY KEY,
                project_id TEXT NOT NULL REFERENCES project (id),
                job_id TEXT,
                version INTEGER,
                outcome TEXT NOT NULL,
                provider TEXT NOT NULL,
                model TEXT NOT NULL,
                rounds INTEGER NOT NULL,
                input_tokens BIGINT NOT NULL,
                cached_tokens BIGINT NOT NULL,
                output_tokens BIGINT NOT NULL,
                cost_micros BIGINT,
                context_tokens BIGINT NOT NULL,
                context_limit BIGINT NOT NULL,
                remarks TEXT NOT NULL,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX turn_of_version ON turn (project_id, version)",
            "ALTER TABLE message ADD COLUMN kind TEXT",
        ],
        down: ["ALTER TABLE message DROP COLUMN kind", "DROP TABLE turn"])
}

/// Names turns.
enum TurnEntity {}

/// The lists of a turn, as one column.
private struct Remarks: Codable {
    var repairs: [String]
    var warnings: [String]
    var beyond: [TurnRecord.Beyond]
}

extension Sites {
    /// Shows what a turn has written so far. Every event holds all of it, so that one alone is enough.
    /// - Parameter object: The text of a JSON object.
    public func showTurn(_ object: String, of project: Project, job: JobID, in tx: Transaction) throws {
        try events.append(
            "turn.written", scope: EventScope(workspace: project.workspace, project: project.id, job: job),
            object: object, in: tx)
    }

    /// Keeps what became of a turn.
    public func record(_ turn: TurnRecord, of project: ProjectID, in tx: Transaction) throws {
        let remarks = try JSONText.encode(
            Remarks(repairs: turn.repairs, warnings: turn.warnings, beyond: turn.beyond))
        try tx.execute(
            """
            INSERT INTO turn (id, project_id, job_id, version, outcome, provider, model, rounds, input_tokens,
                cached_tokens, output_tokens, cost_micros, context_tokens, context_limit, remarks, created_at)
            VALUES (\(ID<TurnEntity>()), \(project), \(turn.job), \(turn.version), \(turn.outcome.rawValue),
                \(turn.provider), \(turn.model), \(turn.rounds), \(turn.inputTokens), \(turn.cachedTokens),
                \(turn.outputTokens), \(turn.costMicros), \(turn.contextTokens), \(turn.contextLimit), \(remarks),
                \(tx.nowMilliseconds))
            """)
    }

    /// The turns that made versions, of those from `first` to `last`.
    public func turns(
        of name: String, versions: ClosedRange<Int>, in workspace: WorkspaceID
    ) async throws -> [Int: TurnRecord] {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            let rows = try tx.query(
                """
                SELECT job_id, version, outcome, provider, model, rounds, input_tokens, cached_tokens, output_tokens,
                    cost_micros, context_tokens, context_limit, remarks
                FROM turn WHERE project_id = \(project.id)
                    AND version >= \(versions.lowerBound) AND version <= \(versions.upperBound)
                """)
            return try Dictionary(
                rows.map { try TurnRecord($0) }.compactMap { turn in turn.version.map { ($0, turn) } },
                uniquingKeysWith: { $1 })
        }
    }

    /// The newest version that a job has made; nil where it made none yet.
    public func newestVersion(by job: JobID, of project: ProjectID) async throws -> Version? {
        try await database.read { tx in
            try tx.first(
                """
                SELECT \(Version.columns) FROM version WHERE project_id = \(project) AND job_id = \(job)
                ORDER BY number DESC LIMIT 1
                """
            ).map(Version.init)
        }
    }

    /// One message of a project; nil where it has no such message.
    public func message(_ id: MessageID, of project: ProjectID) async throws -> Message? {
        try await database.read { tx in
            try tx.first("SELECT \(Message.columns) FROM message WHERE project_id = \(project) AND id = \(id)")
                .map(Message.init)
        }
    }
}

extension TurnRecord {
    init(_ row: Row) throws {
        let outcome: String = try row.get("outcome")
        let remarks: String = try row.get("remarks")
        let lists = try JSONText.decode(Remarks.self, from: remarks)
        self.init(
            job: try row.get("job_id"), version: try row.get("version"),
            outcome: TurnOutcome(rawValue: outcome) ?? .applied, provider: try row.get("provider"),
            model: try row.get("model"), rounds: try row.get("rounds"), inputTokens: try row.get("input_tokens"),
            cachedTokens: try row.get("cached_tokens"), outputTokens: try row.get("output_tokens"),
            costMicros: try row.get("cost_micros"), contextTokens: try row.get("context_tokens"),
            contextLimit: try row.get("context_limit"), repairs: lists.repairs, warnings: lists.warnings,
            beyond: lists.beyond)
    }
}

extension Sites {
    /// Stores contents durably, for a message that will name them.
    public func keep(_ contents: [[UInt8]]) async throws -> [Digest] {
        try await blobs.putAll(contents, durable: true)
    }
}
