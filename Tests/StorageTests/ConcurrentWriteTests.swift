import Storage
import TestSupport
import Testing

private struct Refusal: Error {}

@Suite("Concurrent writes")
struct ConcurrentWriteTests {
    @Test func aCancelledCallerStillStoresItsWrite() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let (started, mayGoOn) = (Signal<Void>(), Gate())
            let running = Task {
                try await database.write { tx in
                    try tx.addNote("running")
                    started.send()
                    try mayGoOn.blockUntilOpen()
                    try tx.addNote("running on")
                    return 7
                }
            }
            try await started.next()
            let waiting = Task { try await database.write { try $0.addNote("waiting") } }
            running.cancel()
            waiting.cancel()
            mayGoOn.open()
            #expect(try await running.value == 7)
            try await waiting.value
            #expect(try await database.texts() == ["running", "running on", "waiting"])
        }
    }

    @Test func manyConcurrentWritesAreAllStoredOnce() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            try await withThrowingTaskGroup { group in
                for index in 0..<2_000 {
                    group.addTask {
                        do {
                            try await database.write { tx in
                                try tx.addNote("\(index)")
                                if index % 7 == 0 { throw Refusal() }
                            }
                        } catch is Refusal {}
                    }
                }
                try await group.waitForAll()
            }
            let expected = (0..<2_000).filter { $0 % 7 != 0 }.map(String.init).sorted()
            #expect(try await database.texts() == expected)
        }
    }
}
