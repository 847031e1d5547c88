import Events
import Storage
import TestSupport
import Testing

@Suite("Live events")
struct EventHubTests {
    @Test func eventsArriveAsTheyHappen() async throws {
        try await withHub { test in
            try await test.append(0)
            var events = try await test.hub.subscribe(workspace: test.workspace, after: nil).makeAsyncIterator()
            try await test.append(1)
            let first = try await events.delivery()
            #expect(try first.number == 1)
            try await test.append(2)
            let second = try await events.delivery()
            #expect(try second.number == 2)
            let epoch = try await test.log.epoch()
            #expect(second.id == "\(epoch):3")
        }
    }

    @Test func aSubscriberResumesAfterItsLastID() async throws {
        try await withHub { test in
            try await test.append(0..<1_000)
            var events = try await test.hub.subscribe(workspace: nil, after: test.cursor(at: 300)).makeAsyncIterator()
            let missed = try await events.numbers(700)
            #expect(missed == Array(300..<1_000))
            try await test.append(1_000)
            let live = try await events.numbers(1)
            #expect(live == [1_000])
        }
    }

    @Test func eventsOfAnotherWorkspaceAreNotSeen() async throws {
        try await withHub { test in
            var events = try await test.hub.subscribe(workspace: test.workspace, after: nil).makeAsyncIterator()
            var all = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            for number in 0..<20 { try await test.append(number, to: number % 2 == 0 ? WorkspaceID() : nil) }
            let own = try await events.numbers(10)
            #expect(own == [1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
            let every = try await all.numbers(20)
            #expect(every == Array(0..<20))
        }
    }

    /// Subscribers join in the middle of a storm of writers, each from a place of its own.
    @Test(.timeLimit(.minutes(2)))
    func nothingIsMissingOrDoubledWhileManyAppend() async throws {
        let (writers, each) = (8, 250)
        let total = writers * each
        try await withHub({ $0.buffer = 32 }) { test in
            let epoch = try await test.log.epoch()
            try await withThrowingTaskGroup { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in 0..<each { try await test.append(writer * each + number) }
                    }
                }
                for subscriber in 0..<6 {
                    group.addTask {
                        // Each begins at an event that surely happened, while others go on.
                        var waiting = try await test.hub.subscribe(
                            workspace: nil, after: EventCursor(epoch: epoch, position: 0)
                        ).makeAsyncIterator()
                        _ = try await waiting.numbers(subscriber * 50 + 1)
                        let start = Int64(subscriber * 50)
                        var events = try await test.hub.subscribe(
                            workspace: test.workspace, after: EventCursor(epoch: epoch, position: start)
                        ).makeAsyncIterator()
                        var positions: [Int64] = []
                        while positions.last != Int64(total) {
                            guard case .event(let event, _) = try await events.delivery() else { throw EndOfEvents() }
                            positions.append(event.position)
                        }
                        let isWhole = positions == Array(start + 1...Int64(total))
                        #expect(isWhole, "\(positions.count) events after \(start)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func aBurstLargerThanTheBufferReachesAReadySubscriber() async throws {
        try await withHub({ $0.buffer = 16 }) { test in
            var events = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            try await test.append(0)
            _ = try await events.numbers(1)
            try await test.append(1...3_000)
            let burst = try await events.numbers(3_000)
            let isWhole = burst == Array(1...3_000)
            #expect(isWhole)
        }
    }

    @Test(arguments: ["garbage", "", "other:0", "other:3"])
    func anUnknownIDGetsAReset(id: String) async throws {
        try await withHub { test in
            try await test.append(0..<3)
            var events = try await test.hub.subscribe(workspace: nil, lastEventID: id).makeAsyncIterator()
            let reset = try await events.delivery()
            let head = try await test.cursor(at: 3)
            #expect(reset == .reset(id: head.description))
            try await test.append(3)
            let next = try await events.numbers(1)
            #expect(next == [3])
        }
    }

    @Test func aPositionThatDoesNotExistYetGetsAReset() async throws {
        try await withHub { test in
            try await test.append(0)
            var events = try await test.hub.subscribe(workspace: nil, after: test.cursor(at: 2)).makeAsyncIterator()
            let reset = try await events.delivery()
            let head = try await test.cursor(at: 1)
            #expect(reset == .reset(id: head.description))
        }
    }

    @Test func prunedEventsGetAReset() async throws {
        try await withHub { test in
            try await test.append(0..<10)
            try await test.log.prune(keeping: 4)
            var late = try await test.hub.subscribe(workspace: nil, after: test.cursor(at: 5)).makeAsyncIterator()
            let reset = try await late.delivery()
            let head = try await test.cursor(at: 10)
            #expect(reset == .reset(id: head.description))
            var intime = try await test.hub.subscribe(workspace: nil, after: test.cursor(at: 6)).makeAsyncIterator()
            let kept = try await intime.numbers(4)
            #expect(kept == [6, 7, 8, 9])
        }
    }

    @Test func pruningWhileASubscriberReplaysGetsAReset() async throws {
        try await withHub { test in
            try await test.append(0..<1_000)
            var events = try await test.hub.subscribe(workspace: nil, after: test.cursor(at: 0)).makeAsyncIterator()
            _ = try await events.numbers(10)
            try await test.log.prune(keeping: 5)
            var last = try await events.delivery()
            var seen: [Int] = []
            while case .event = last {
                seen.append(try last.number)
                last = try await events.delivery()
            }
            #expect(seen == Array(10..<10 + seen.count))
            let head = try await test.cursor(at: 1_000)
            #expect(last == .reset(id: head.description))
            try await test.append(1_000)
            let next = try await events.numbers(1)
            #expect(next == [1_000])
        }
    }

    @Test func aNewEpochResetsThoseWhoListen() async throws {
        try await withHub { test in
            var events = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            try await test.append(0)
            _ = try await events.numbers(1)
            try await test.log.beginEpoch()
            let reset = try await events.delivery()
            let head = try await test.cursor(at: 1)
            #expect(reset == .reset(id: head.description))
        }
    }

    @Test func aSubscriberThatTakesNothingIsEndedAndCanResume() async throws {
        try await withHub({ limits in
            limits.buffer = 8
            limits.patience = .zero
        }) { test in
            var slow = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            var quick = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            try await test.append(0)
            let first = try await slow.delivery()
            // The one that listens sees each event before the next is appended, so only the other falls behind.
            for number in 1...50 {
                _ = try await quick.numbers(1)
                try await test.append(number)
            }
            _ = try await quick.numbers(1)
            var lastID = first.id
            var seen = [try first.number]
            while let delivery = await slow.next() {
                seen.append(try delivery.number)
                lastID = delivery.id
            }
            #expect(seen.count < 51)
            var resumed = try await test.hub.subscribe(workspace: nil, lastEventID: lastID).makeAsyncIterator()
            seen += try await resumed.numbers(51 - seen.count)
            #expect(seen == Array(0...50))
        }
    }

    @Test func eventsOfAnotherProcessAreFoundByThePoll() async throws {
        try await withTemporaryFolder { folder in
            let own = try await openDatabase(in: folder, migrations: EventsSchema.migrations)
            let other = try await openDatabase(in: folder, migrations: EventsSchema.migrations)
            var limits = EventHub.Limits()
            limits.poll = .milliseconds(5)
            let hub = EventHub(log: EventLog(database: own), limits: limits, logger: .quiet)
            try await withThrowingTaskGroup { group in
                group.addTask { try await hub.run() }
                defer { group.cancelAll() }
                try await withTimeLimit {
                    var events = try await hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
                    let log = EventLog(database: other)
                    try await other.write { tx in
                        try log.append(
                            "note", scope: EventScope(workspace: WorkspaceID()), body: Note(number: 7), in: tx)
                    }
                    let numbers = try await events.numbers(1)
                    #expect(numbers == [7])
                }
            }
            try await own.close()
            try await other.close()
        }
    }
}
