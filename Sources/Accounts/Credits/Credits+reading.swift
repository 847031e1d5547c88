import Foundation
public import Storage

extension Credits {
    /// What a workspace can spend now.
    public func standing(of workspace: WorkspaceID) async throws -> CreditStanding {
        try await database.read { tx in
            let row = try tx.first(
                "SELECT granted, reserved, used FROM credit_balance WHERE workspace_id = \(workspace)")
            return try standing(row, of: workspace, tx)
        }
    }

    /// - Parameter row: The kept balance; nil where there is none yet.
    func standing(_ row: Row?, of workspace: WorkspaceID, _ tx: Transaction) throws -> CreditStanding {
        let now = now(tx)
        let day = CreditDay(milliseconds: now)
        let today = try tx.first(
            "SELECT used FROM credit_day WHERE workspace_id = \(workspace) AND day = \(day.number)")
        return try CreditStanding(
            daily: options.daily, usedToday: today?.get("used") ?? 0, granted: row?.get("granted") ?? 0,
            reserved: row?.get("reserved") ?? 0, used: row?.get("used") ?? 0, day: day,
            now: Date(milliseconds: now))
    }

    /// One page of the ledger of a workspace, the newest entries first.
    /// - Parameters:
    ///   - isClosedHidden: Without the reservations that are closed, so that there is one entry for all of a job's work.
    ///   - before: The last entry of the page before.
    public func entries(
        of workspace: WorkspaceID, isClosedHidden: Bool = false, before: CreditEntryID? = nil, limit: Int = 50
    ) async throws -> [CreditEntry] {
        try await database.read { tx in
            let listing = Self.listing(of: workspace, isClosedHidden: isClosedHidden, before: before, limit: limit)
            return try tx.query(listing).map(CreditEntry.init)
        }
    }

    static func listing(
        of workspace: WorkspaceID, isClosedHidden: Bool = false, before: CreditEntryID?, limit: Int
    ) -> SQL {
        var page: SQL = before.map { "AND id < \($0)" } ?? ""
        if isClosedHidden {
            page = "\(page) AND (kind <> 'reserve' OR \(isOpen))"
        }
        return """
            SELECT \(CreditEntry.columns) FROM credit_entry WHERE workspace_id = \(workspace) \(page)
            ORDER BY id DESC LIMIT \(max(0, min(limit, 500)))
            """
    }

    /// What is kept of a workspace beside its entries.
    public func kept(of workspace: WorkspaceID) async throws -> CreditBalance {
        try await database.read { tx in try kept(of: workspace, tx) }
    }

    private func kept(of workspace: WorkspaceID, _ tx: Transaction) throws -> CreditBalance {
        var balance = CreditBalance()
        let row = try tx.first(
            "SELECT granted, reserved, used FROM credit_balance WHERE workspace_id = \(workspace)")
        balance.granted = try row?.get("granted") ?? 0
        balance.reserved = try row?.get("reserved") ?? 0
        balance.used = try row?.get("used") ?? 0
        let days = try tx.query("SELECT day, used FROM credit_day WHERE workspace_id = \(workspace) AND used <> 0")
        for day in days { balance.days[try day.get("day")] = try day.get("used") }
        return balance
    }

    /// What the entries of a workspace add up to. Where it is not the same as ``kept(of:)``, the tables were changed by
    /// another hand.
    public func recomputed(of workspace: WorkspaceID) async throws -> CreditBalance {
        try await database.read { tx in try recomputed(of: workspace, tx) }
    }

    private func recomputed(of workspace: WorkspaceID, _ tx: Transaction) throws -> CreditBalance {
        var balance = CreditBalance()
        let row = try tx.first(
            """
            SELECT COALESCE(CAST(SUM(granted) AS BIGINT), 0) AS granted,
                COALESCE(CAST(SUM(used) AS BIGINT), 0) AS used,
                COALESCE(CAST(SUM(CASE WHEN kind = 'grant' THEN 0 ELSE -daily - granted - used END) AS BIGINT), 0)
                    AS reserved
            FROM credit_entry WHERE workspace_id = \(workspace)
            """)
        balance.granted = try row?.get("granted") ?? 0
        balance.reserved = try row?.get("reserved") ?? 0
        balance.used = try row?.get("used") ?? 0
        let days = try tx.query(
            """
            SELECT day, CAST(-SUM(daily) AS BIGINT) AS used FROM credit_entry WHERE workspace_id = \(workspace)
            GROUP BY day HAVING SUM(daily) <> 0
            """)
        for day in days { balance.days[try day.get("day")] = try day.get("used") }
        return balance
    }

    /// Whether the entries of a workspace give what is kept beside them, at one moment.
    public func addsUp(for workspace: WorkspaceID) async throws -> Bool {
        try await database.read { tx in try kept(of: workspace, tx) == recomputed(of: workspace, tx) }
    }

    /// The workspaces that the server has, by name, for those who grant.
    public func workspaces(limit: Int = 200) async throws -> [Workspace] {
        try await database.read { tx in
            try tx.query("SELECT \(Workspace.columns) FROM workspace ORDER BY created_at, id LIMIT \(limit)")
                .map(Workspace.init)
        }
    }
}
