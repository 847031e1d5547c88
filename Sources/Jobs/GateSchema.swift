import Storage

/// The step in the schema that brings gates: keys with slots as lanes are, which a job passes after its lane.
///
/// A parked job names the one line that it waits for. A job that waits for its gate keeps the slot of its lane, so the
/// rules of the table `job` change.
enum GateSchema {
    static let up: [SQL] =
        [
            "ALTER TABLE job ADD COLUMN gate TEXT",
            "ALTER TABLE job ADD COLUMN gate_slot INTEGER CHECK (gate_slot >= 0)",
            "ALTER TABLE job ADD COLUMN waits_for TEXT",
            "UPDATE job SET waits_for = lane WHERE state = 'parked'",
        ]
        + changing(from: oldRules, to: newRules)
        // SQLite reads the rules anew with this change.
        + [
            "ALTER TABLE lane ADD COLUMN is_gate INTEGER NOT NULL DEFAULT 0 CHECK (is_gate IN (0, 1))",
            "DROP INDEX job_parked",
            "CREATE INDEX job_parked ON job (waits_for, rank, id, kind) WHERE state = 'parked'",
            "CREATE UNIQUE INDEX job_gate ON job (gate, gate_slot) WHERE gate_slot IS NOT NULL",
            // The fence is raised when a job is let in from now on; for these it was not yet.
            """
            UPDATE lane SET fence = fence + 1 WHERE key IN (
                SELECT lane FROM job WHERE slot IS NOT NULL AND state IN ('scheduled', 'ready'))
            """,
        ]

    static let down: [SQL] =
        changing(from: newRules, to: oldRules, addsLater: true)
        + [
            "ALTER TABLE lane DROP COLUMN is_gate",
            "DROP INDEX job_gate",
            "DROP INDEX job_parked",
            "UPDATE job SET state = 'ready' WHERE state = 'parked' AND waits_for = gate",
        ]
        + oldRules.map { rule in
            .dialect(sqlite: "SELECT 1", postgres: "ALTER TABLE job ADD CONSTRAINT \(rule.name) \(rule.text)")
        }
        + [
            "ALTER TABLE job DROP COLUMN waits_for",
            "ALTER TABLE job DROP COLUMN gate_slot",
            "ALTER TABLE job DROP COLUMN gate",
            "CREATE INDEX job_parked ON job (lane, rank, id, kind) WHERE state = 'parked'",
        ]

    /// A rule of the table, and its name on PostgreSQL.
    private typealias Rule = (name: String, text: String)

    private static let oldRules: [Rule] = [
        (
            "job_check2",
            "CHECK (slot IS NULL OR (lane IS NOT NULL AND state IN ('scheduled', 'ready', 'running')))"
        ),
        ("job_check4", "CHECK (state <> 'parked' OR lane IS NOT NULL)"),
    ]

    private static let newRules: [Rule] = [
        (
            "job_check2",
            """
            CHECK (slot IS NULL OR (lane IS NOT NULL AND (state IN ('scheduled', 'ready', 'running')
                OR (state = 'parked' AND waits_for = gate))))
            """
        ),
        (
            "job_check4",
            """
            CHECK ((state = 'parked') = (waits_for IS NOT NULL)
                AND (waits_for IS NULL OR waits_for IN (COALESCE(lane, ''), COALESCE(gate, '')))
                AND (state <> 'parked' OR lane IS NULL OR slot IS NOT NULL OR waits_for = lane)
                AND (gate_slot IS NULL OR (gate IS NOT NULL AND state IN ('ready', 'running')))
                AND (gate IS NULL OR gate_slot IS NOT NULL OR state NOT IN ('ready', 'running')))
            """
        ),
    ]

    /// Changes rules without copying the table: copying would remove whatever refers to its rows. SQLite has no
    /// statement for it, and its manual says to change the text of the table where no row must change.
    /// - Parameter addsLater: Whether PostgreSQL is told of the new rules by the caller, once all rows keep them.
    private static func changing(from old: [Rule], to new: [Rule], addsLater: Bool = false) -> [SQL] {
        let changes = zip(old, new).map { old, new in
            SQL.dialect(
                sqlite: """
                    UPDATE sqlite_schema SET sql = replace(sql, \(quoted(old.text)), \(quoted(new.text)))
                    WHERE type = 'table' AND name = 'job'
                    """,
                postgres: """
                    ALTER TABLE job DROP CONSTRAINT \(old.name)\
                    \(addsLater ? "" : ", ADD CONSTRAINT \(new.name) \(new.text)")
                    """)
        }
        return [.dialect(sqlite: "PRAGMA writable_schema = ON", postgres: "SELECT 1")] + changes
            + [.dialect(sqlite: "PRAGMA writable_schema = OFF", postgres: "SELECT 1")]
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
