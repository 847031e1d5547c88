import Accounts
import Events
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Web

@Suite struct EventStreamTests {
    @Test func whatHappensArrivesInOrder() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            try await EventClient.follow("/api/events", of: fixture) { stream in
                #expect(try await stream.next()?.name == "ready")
                #expect(stream.status.hasPrefix("HTTP/1.1 200"))
                let made = try await fixture.makeProject()
                let events = try await stream.messages(through: "job.changed")
                #expect(events.map(\.kind) == ["project.created", "message.created", "job.changed"])
                #expect(events.allSatisfy { $0.json["project"]?.text == made.id })
                #expect(events.last?.json["job"]?.text == made.job)
                #expect(events.last?.json["body"]?["state"]?.text == "ready")
                #expect(events.last?.json["at"]?.text?.hasSuffix("Z") == true)
            }
        }
    }

    @Test func resumedStreamMissesNothingAndRepeatsNothing() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let first = try await Self.read("message.created", of: fixture, after: nil) {
                _ = try await fixture.makeProject()
            }
            let made = try await fixture.makeProject()
            try await fixture.send(.patch, "/api/projects/\(made.id)", #"{"name":"Other"}"#)
            let rest = try await Self.read("project.changed", of: fixture, after: first.last?.id) {}
            #expect(first.map(\.kind) == ["project.created", "message.created"])
            #expect(
                rest.map(\.kind) == [
                    "job.changed", "project.created", "message.created", "job.changed", "project.changed",
                ])
            let whole = try await fixture.events.read(after: 0, workspace: fixture.workspace.id, limit: 100)
            #expect(Set((first + rest).map(\.id)).count == whole.count)
        }
    }

    /// What a stream brings through the first message of a kind, while `body` makes things happen.
    private static func read(
        _ kind: String, of fixture: WebFixture, after id: String?, _ body: @escaping @Sendable () async throws -> Void
    ) async throws -> [ReceivedEvent] {
        try await EventClient.follow("/api/events", of: fixture, lastEventID: id) { stream in
            _ = try await stream.next()
            try await body()
            return try await stream.messages(through: kind)
        }
    }

    @Test func addressCanSayWhereToGoOn() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let start = try await EventClient.follow("/api/events", of: fixture) { stream in
                try await stream.next()?.id
            }
            _ = try await fixture.makeProject()
            let cursor = try #require(start)
            let event = try await EventClient.follow("/api/events?after=\(cursor)", of: fixture) { stream in
                try await stream.nextMessage()
            }
            #expect(event?.kind == "project.created")
        }
    }

    @Test(arguments: ["nonsense", "otherepoch:3", "x:y", "-1"]) func unknownPlaceIsAnsweredByReset(
        id: String
    ) async throws {
        try await WebFixture.run(.ahc()) { fixture in
            _ = try await fixture.makeProject()
            let names = try await EventClient.follow("/api/events", of: fixture, lastEventID: id) { stream in
                [try await stream.next()?.name, try await stream.next()?.name]
            }
            #expect(names == ["ready", "reset"])
        }
    }

    @Test func otherWorkspacesAreSilent() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let stranger = try await fixture.strangersToken()
            try await EventClient.follow("/api/events", of: fixture, token: stranger) { stream in
                _ = try await stream.next()
                let ours = try await fixture.makeProject()
                let theirs = try await fixture.send(
                    .post, "/api/projects", #"{"prompt":"A site for a dentist in Porto"}"#, token: stranger)
                let event = try await stream.nextMessage()
                #expect(event?.json["project"] == theirs.json["project"]?["id"])
                #expect(event?.json["project"]?.text != ours.id)
            }
        }
    }

    @Test func oneProjectCanBeFollowedAlone() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let wanted = try await fixture.makeProject()
            try await EventClient.follow("/api/events?project=\(wanted.slug)", of: fixture) { stream in
                _ = try await stream.next()
                _ = try await fixture.makeProject()
                try await fixture.send(.patch, "/api/projects/\(wanted.id)", #"{"name":"Other"}"#)
                let event = try await stream.nextMessage()
                #expect(event?.kind == "project.changed")
                #expect(event?.json["project"]?.text == wanted.id)
            }
            #expect(try await fixture.send(.get, "/api/events?project=none").status == .notFound)
        }
    }

    @Test func closedConnectionIsForgottenAtOnce() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            for _ in 0..<3 {
                try await EventClient.follow("/api/events", of: fixture) { stream in
                    _ = try await stream.next()
                    #expect(fixture.hub.subscriberCount > 0)
                }
            }
            try await withTimeLimit {
                while fixture.hub.subscriberCount > 0 { await Task.yield() }
            }
        }
    }

    @Test func quietStreamShowsThatItIsAlive() async throws {
        try await WebFixture.run(.ahc()) { options in
            options.heartbeat = .milliseconds(20)
        } _: { fixture in
            try await EventClient.follow("/api/events", of: fixture) { stream in
                _ = try await stream.next()
                for _ in 0..<3 { #expect(try await stream.nextHeartbeat()) }
            }
        }
    }

    @Test func revokedTokenEndsItsStream() async throws {
        try await WebFixture.run(.ahc()) { options in
            options.heartbeat = .milliseconds(20)
        } _: { fixture in
            let editor = try await fixture.accounts.makeUser(
                name: "Ada", in: fixture.workspace.id, as: .editor)
            let (token, secret) = try await fixture.accounts.makeToken(
                user: editor.id, workspace: fixture.workspace.id, name: "test")
            try await EventClient.follow("/api/events", of: fixture, token: secret) { stream in
                _ = try await stream.next()
                try await fixture.accounts.revoke(token.id, of: editor.id, in: fixture.workspace.id)
                #expect(try await stream.next() == nil)
            }
        }
    }

    @Test func everyStreamGetsTheSameEvents() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let open = Signal<Void>()
            let seen = try await withThrowingTaskGroup(of: [ReceivedEvent].self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await EventClient.follow("/api/events", of: fixture) { stream in
                            _ = try await stream.next()
                            open.send()
                            return try await stream.messages(through: "project.changed")
                        }
                    }
                }
                _ = try await open.next(20)
                let made = try await fixture.makeProject()
                try await fixture.send(.patch, "/api/projects/\(made.id)", #"{"name":"Other"}"#)
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(seen.count == 20)
            #expect(Set(seen).count == 1)
            #expect(
                seen.first?.map(\.kind) == ["project.created", "message.created", "job.changed", "project.changed"])
        }
    }

    @Test func clientThatDoesNotReadIsDisconnectedAndResumes() async throws {
        struct Body: Encodable {
            var text: String
        }
        try await WebFixture.run(.ahc()) { options in
            options.streamPatience = .milliseconds(100)
        } _: { fixture in
            let made = try await fixture.makeProject()
            let start = try await EventClient.follow("/api/events", of: fixture) { stream in
                let start = try await stream.next()?.id
                // More than the buffers of both ends take, before an event that the client must not miss.
                let body = Body(text: String(repeating: "x", count: 64 << 10))
                try await fixture.database.write { tx in
                    for _ in 0..<400 {
                        try fixture.events.append(
                            "test.happened", scope: EventScope(workspace: fixture.workspace.id), body: body, in: tx)
                    }
                }
                try await fixture.send(.patch, "/api/projects/\(made.id)", #"{"name":"Other"}"#)
                var isOpen = true
                while isOpen {
                    isOpen = try await fixture.send(.get, "/metrics").bodyText.contains("event_streams 1")
                }
                return start
            }
            let event = try await EventClient.follow(
                "/api/events?project=\(made.slug)", of: fixture, lastEventID: start
            ) { stream in
                try await stream.nextMessage()
            }
            #expect(event?.kind == "project.changed")
        }
    }

    @Test func streamsOfOneUserAreCounted() async throws {
        try await WebFixture.run(.ahc()) { options in
            options.streamsPerUser = 1
        } _: { fixture in
            try await EventClient.follow("/api/events", of: fixture) { stream in
                _ = try await stream.next()
                let second = try await fixture.send(.get, "/api/events")
                #expect(second.code == "RATE_LIMITED")
            }
        }
    }

    @Test func openStreamDoesNotHoldUpTheEndOfTheServer() async throws {
        let started = Signal<WebFixture>()
        let connected = Signal<Void>()
        try await withTimeLimit(.seconds(60)) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await WebFixture.run(.ahc()) { fixture in
                        started.send(fixture)
                        try await connected.next(within: .seconds(60))
                    }
                }
                group.addTask {
                    try await EventClient.follow("/api/events", of: started.next(within: .seconds(60))) { stream in
                        _ = try await stream.next()
                        connected.send()
                        while try await stream.next() != nil {}
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
