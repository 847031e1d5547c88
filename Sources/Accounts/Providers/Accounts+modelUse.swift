public import Storage

extension Accounts {
    /// Adds what a call has used to the day that it is now.
    public func recordModelUse(_ use: ModelUse, in workspace: WorkspaceID) async throws {
        try await database.write { tx in
            let day = UTCDay(milliseconds: now(tx)).description
            try tx.execute(
                """
                INSERT INTO model_usage (workspace_id, day, user_id, project_id, provider, model, task, calls, failed,
                    input_tokens, cached_tokens, output_tokens, cost_micros, unpriced)
                VALUES (\(workspace), \(day), \(use.user?.description ?? ""), \(use.project?.description ?? ""),
                    \(use.provider), \(use.model), \(use.task), 1, \(use.failed ? 1 : 0), \(use.inputTokens),
                    \(use.cachedTokens), \(use.outputTokens), \(use.costMicros ?? 0), \(use.costMicros == nil ? 1 : 0))
                ON CONFLICT (workspace_id, day, user_id, project_id, provider, model, task) DO UPDATE SET
                    calls = model_usage.calls + excluded.calls, failed = model_usage.failed + excluded.failed,
                    input_tokens = model_usage.input_tokens + excluded.input_tokens,
                    cached_tokens = model_usage.cached_tokens + excluded.cached_tokens,
                    output_tokens = model_usage.output_tokens + excluded.output_tokens,
                    cost_micros = model_usage.cost_micros + excluded.cost_micros,
                    unpriced = model_usage.unpriced + excluded.unpriced
                """)
        }
    }

    /// What a workspace has used, added up; the largest cost first, days by their order.
    /// - Parameters:
    ///   - first: The first day; nil for the first of this month.
    ///   - last: The last day; nil for today.
    public func modelUse(
        of workspace: WorkspaceID, by group: ModelUseGroup, from first: UTCDay? = nil, to last: UTCDay? = nil
    ) async throws -> [ModelUseTotal] {
        try await database.read { tx in
            let today = UTCDay(milliseconds: now(tx))
            let (from, to) = (first ?? today.firstOfMonth, last ?? today)
            let order = group == .day ? "day" : "cost_micros DESC, calls DESC, \(group.column)"
            return try tx.query(
                """
                SELECT \(raw: group.column) AS name, \(ModelUseTotal.sums) FROM model_usage
                WHERE workspace_id = \(workspace) AND day >= \(from.description) AND day <= \(to.description)
                GROUP BY \(raw: group.column) ORDER BY \(raw: order) LIMIT 1000
                """
            ).map { try ModelUseTotal($0, key: try $0.get("name")) }
        }
    }

    /// What a workspace has used in all.
    public func modelUse(of workspace: WorkspaceID, from first: UTCDay, to last: UTCDay) async throws -> ModelUseTotal {
        try await database.read { tx in try Self.total(workspace, from: first, to: last, in: tx) }
    }

    /// What a workspace has spent since the beginning of this day or month, in millionths of the unit of money.
    public func modelSpending(of workspace: WorkspaceID, sinceMonth: Bool) async throws -> Int64 {
        try await database.read { tx in
            let today = UTCDay(milliseconds: now(tx))
            let first = sinceMonth ? today.firstOfMonth : today
            return try Self.total(workspace, from: first, to: today, in: tx).costMicros
        }
    }

    private static func total(
        _ workspace: WorkspaceID, from first: UTCDay, to last: UTCDay, in tx: Transaction
    ) throws -> ModelUseTotal {
        let row = try tx.first(
            """
            SELECT \(ModelUseTotal.sums) FROM model_usage
            WHERE workspace_id = \(workspace) AND day >= \(first.description) AND day <= \(last.description)
            """)
        guard let row else { throw AccountsError.noWorkspace }
        return try ModelUseTotal(row, key: "")
    }
}
