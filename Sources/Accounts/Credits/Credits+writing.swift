import Storage

/// Every change of the ledger: an entry, and what is kept of it. The caller has locked the workspace.
extension Credits {
    /// Locks the balance of a workspace, which is made where there is none.
    @discardableResult
    func lock(_ workspace: WorkspaceID, _ tx: Transaction) throws -> Row {
        let row = try tx.first(
            """
            INSERT INTO credit_balance (workspace_id) VALUES (\(workspace))
            ON CONFLICT (workspace_id) DO UPDATE SET granted = credit_balance.granted
            RETURNING granted, reserved, used
            """)
        guard let row else { throw StorageError.malformed("The balance of a workspace was not stored.") }
        return row
    }

    func lockedStanding(of workspace: WorkspaceID, _ tx: Transaction) throws -> CreditStanding {
        try standing(lock(workspace, tx), of: workspace, tx)
    }

    @discardableResult
    func add(
        _ kind: CreditEntry.Kind, to workspace: WorkspaceID, user: UserID?, project: ProjectID? = nil,
        job: JobID? = nil, work: String? = nil, day: CreditDay, daily: Int64, granted: Int64, used: Int64 = 0,
        closes: CreditEntryID? = nil, note: String? = nil, _ tx: Transaction
    ) throws -> CreditEntry {
        let row = try tx.first(
            """
            INSERT INTO credit_entry (\(CreditEntry.columns))
            VALUES (\(CreditEntryID()), \(workspace), \(user), \(project), \(job), \(kind), \(work), \(day.number),
                \(daily), \(granted), \(used), \(closes), \(note), \(now(tx)))
            RETURNING \(CreditEntry.columns)
            """)
        guard let row else { throw StorageError.malformed("An entry of the ledger was not stored.") }
        return try CreditEntry(row)
    }

    /// Changes what is kept of a workspace.
    func change(
        _ workspace: WorkspaceID, granted: Int64 = 0, reserved: Int64 = 0, used: Int64 = 0, _ tx: Transaction
    ) throws {
        let changed = try tx.execute(
            """
            UPDATE credit_balance SET granted = granted + \(granted), reserved = reserved + \(reserved),
                used = used + \(used)
            WHERE workspace_id = \(workspace) AND granted + \(granted) >= 0 AND reserved + \(reserved) >= 0
            """)
        guard changed == 1 else { throw StorageError.malformed("A balance would fall below zero.") }
    }

    /// Changes what is kept of the use of a day's allowance.
    func change(_ day: CreditDay, of workspace: WorkspaceID, by amount: Int64, _ tx: Transaction) throws {
        guard amount != 0 else { return }
        try tx.execute(
            """
            INSERT INTO credit_day (workspace_id, day, used) VALUES (\(workspace), \(day.number), \(max(0, amount)))
            ON CONFLICT (workspace_id, day) DO UPDATE SET used = credit_day.used + \(amount)
            """)
    }
}
