import Events
import Foundation
import Storage
import TestSupport
import Testing

private struct Refusal: Error {}

/// Two processes of one PostgreSQL: transactions run beside each other, and are committed in any order.
@Suite("Event order on PostgreSQL", .enabled(if: TestDatabase.isPostgres))
struct EventOrderTests {
    /// Runs `body` with two databases, each with a hub that is told of events only by signals.
    private func withNodes(_ body: @escaping @Sendable (TestHub, TestHub) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var nodes: [TestHub] = []
            for _ in 0..<2 {
                let database = try await openDatabase(in: folder, migrations: EventsSchema.migrations)
                let log = EventLog(database: database)
                var limits = EventHub.Limits()
                limits.poll = .seconds(3_600)
                nodes.append(
                    TestHub(
                        database: database, log: log, hub: EventHub(log: log, limits: limits, logger: .quiet)))
            }
            let both = nodes
            try await withThrowingTaskGroup { group in
                for node in both { group.addTask { try await node.hub.run() } }
                defer { group.cancelAll() }
                try await withTimeLimit(.seconds(120)) { try await body(both[0], both[1]) }
            }
            for node in both { try await node.database.close() }
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func everyCommittedEventIsDeliveredOnceInTheOrderOfPositions() async throws {
        try await withNodes { one, two in
            let (writers, each) = (8, 60)
            let end = writers * each
            let watched = try await [one, two].asyncMap { node in
                try await node.hub.subscribe(workspace: nil, after: nil)
            }
            try await withThrowingTaskGroup { group in
                for writer in 0..<writers {
                    group.addTask {
                        let node = writer.isMultiple(of: 2) ? one : two
                        for number in 0..<each {
                            try await node.append(writer * each + number)
                            // What is undone is never seen.
                            try? await node.database.write {
                                [log = node.log, scope = EventScope(workspace: node.workspace)] tx in
                                try log.append("note", scope: scope, body: Note(number: -7), in: tx)
                                throw Refusal()
                            }
                        }
                    }
                }
                for subscription in watched {
                    group.addTask {
                        var events = subscription.makeAsyncIterator()
                        var positions: [Int64] = []
                        var numbers: [Int] = []
                        while numbers.count < end {
                            guard case .event(let event, _) = try await events.delivery() else { throw EndOfEvents() }
                            positions.append(event.position)
                            numbers.append(try JSONText.decode(Note.self, from: event.body).number)
                        }
                        let isWhole = positions == Array(1...Int64(end))
                        #expect(isWhole, "Positions have gaps or come twice")
                        let sorted = numbers.sorted() == Array(0..<end)
                        #expect(sorted, "Events are missing or doubled")
                        // One writer's events keep its order.
                        for writer in 0..<writers {
                            let own = numbers.filter { $0 / each == writer }
                            let keepsOrder = own == own.sorted()
                            #expect(keepsOrder)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let head = try await one.log.head()
            #expect(head == Int64(end))
        }
    }

    @Test func anEventCommittedLateIsNotMissed() async throws {
        try await withNodes { one, two in
            var events = try await two.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            let (isAppended, mayCommit) = (Signal<Void>(), Gate())
            let scope = EventScope(workspace: one.workspace)
            async let late: Void = one.database.write { [log = one.log] tx in
                try log.append("note", scope: scope, body: Note(number: 1), in: tx)
                isAppended.send()
                try mayCommit.blockUntilOpen()
            }
            try await isAppended.next()
            try await one.append(2)
            let first = try await events.numbers(1)
            #expect(first == [2])
            mayCommit.open()
            try await late
            let second = try await events.numbers(1)
            #expect(second == [1])
        }
    }

    @Test func anotherNodeHearsWithinMilliseconds() async throws {
        try await withNodes { one, two in
            var events = try await two.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            // The listeners connect on their own time; the first event may wait for them.
            try await one.append(0)
            _ = try await events.numbers(1)
            var times: [Duration] = []
            for number in 1...40 {
                let start = ContinuousClock.now
                try await one.append(number)
                _ = try await events.numbers(1)
                times.append(ContinuousClock.now - start)
            }
            let median = times.sorted()[times.count / 2]
            print("event to another node: median \(median), longest \(times.max() ?? .zero)")
            // The poll would take an hour; a machine that does other things too takes its time.
            #expect(median < .milliseconds(500))
        }
    }
}

extension Sequence where Element: Sendable {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var results: [T] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
