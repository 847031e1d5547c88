import Storage
import TestSupport
import Testing

private struct Refusal: Error {}

/// What a transaction does at its end.
@Suite struct LastStepTests {
    @Test func stepsComeLastInTheOrderOfTheirKeys() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let steps = Shared<[String]>([])
            try await database.write { tx in
                steps.update { $0 = [] }
                for (key, name) in [("b", "b1"), ("a", "a1"), ("b", "b2")] {
                    tx.atEnd(key) { tx in
                        try tx.addNote(name)
                        steps.update { $0.append(name) }
                        if name == "a1" { tx.atEnd("0") { _ in steps.update { $0.append("later") } } }
                    }
                }
                steps.update { $0.append("body") }
            }
            #expect(steps.value == ["body", "a1", "b1", "b2", "later"])
            #expect(try await database.texts() == ["a1", "b1", "b2"])
        }
    }

    @Test func aStepThatThrowsUndoesTheTransaction() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let isCommitted = Shared(false)
            await #expect(throws: Refusal.self) {
                try await database.write { tx in
                    try tx.addNote("undone")
                    tx.afterCommit { isCommitted.update { $0 = true } }
                    tx.atEnd("a") { _ in throw Refusal() }
                }
            }
            #expect(try await database.texts().isEmpty && !isCommitted.value)
            try await database.addNote("kept")
            #expect(try await database.texts() == ["kept"])
        }
    }

    @Test func stepsOfAnUndoneTransactionAndOfAReadNeverRun() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let runs = Shared(0)
            let step: Transaction.LastStep = { _ in runs.update { $0 += 1 } }
            await #expect(throws: Refusal.self) {
                try await database.write { tx in
                    tx.atEnd("a", step)
                    throw Refusal()
                }
            }
            try await database.read { tx in tx.atEnd("a", step) }
            #expect(runs.value == 0)
        }
    }
}
