import Events
import ServiceLifecycle
import Storage
import TestSupport
import Testing

@Suite("The end of live events")
struct EventHubEndTests {
    @Test func cancellingEndsTheSequence() async throws {
        try await withHub { test in
            let subscription = try await test.hub.subscribe(workspace: nil, after: nil)
            #expect(test.hub.subscriberCount == 1)
            async let count = subscription.reduce(0) { count, _ in count + 1 }
            subscription.cancel()
            let seen = await count
            #expect(seen == 0)
            #expect(test.hub.subscriberCount == 0)
        }
    }

    @Test func aCancelledTaskEndsItsSubscription() async throws {
        try await withHub { test in
            let started = Signal<Void>()
            let subscription = try await test.hub.subscribe(workspace: nil, after: nil)
            let task = Task {
                for await _ in subscription { started.send() }
            }
            try await test.append(0)
            try await started.next()
            task.cancel()
            await task.value
            #expect(test.hub.subscriberCount == 0)
        }
    }

    @Test func aDroppedIteratorEndsItsSubscription() async throws {
        try await withHub { test in
            func readOne() async throws {
                var events = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
                try await test.append(0)
                _ = try await events.delivery()
                #expect(test.hub.subscriberCount == 1)
            }
            try await readOne()
            #expect(test.hub.subscriberCount == 0)
        }
    }

    @Test func aGracefulShutdownEndsTheHubAndAllSubscriptions() async throws {
        try await withLog { test in
            let group = ServiceGroup(services: [test.hub], gracefulShutdownSignals: [], logger: .quiet)
            let started = Signal<Void>()
            let subscriptions = [
                try await test.hub.subscribe(workspace: nil, after: nil),
                try await test.hub.subscribe(workspace: test.workspace, after: nil),
            ]
            try await withThrowingTaskGroup { tasks in
                tasks.addTask { try await group.run() }
                for subscription in subscriptions {
                    tasks.addTask { for await _ in subscription { started.send() } }
                }
                try await test.append(0)
                _ = try await started.next(2)
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
            #expect(test.hub.subscriberCount == 0)
            var late = try await test.hub.subscribe(workspace: nil, after: nil).makeAsyncIterator()
            let delivery = await late.next()
            #expect(delivery == nil)
        }
    }

    @Test func eventsAppendedBeforeTheHubRunsAreDelivered() async throws {
        try await withLog { test in
            let subscription = try await test.hub.subscribe(workspace: nil, after: nil)
            try await test.append(0..<5)
            try await withThrowingTaskGroup { group in
                group.addTask { try await test.hub.run() }
                defer { group.cancelAll() }
                try await withTimeLimit {
                    var events = subscription.makeAsyncIterator()
                    let numbers = try await events.numbers(5)
                    #expect(numbers == [0, 1, 2, 3, 4])
                }
            }
        }
    }
}
