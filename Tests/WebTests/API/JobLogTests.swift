import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import TestSupport
import Testing
import Web

@Suite(.timeLimit(.minutes(1))) struct JobLogTests {
    /// Runs a project's first job with a handler that writes lines as the test sends them.
    private static func withRun(
        _ fixture: WebFixture,
        _ body: @escaping @Sendable (_ job: String, _ write: Signal<[String]>) async throws -> Void
    ) async throws {
        let made = try await fixture.makeProject()
        let lines = Signal<[String]>()
        var handlers = JobHandlers()
        handlers.register(SiteGeneration.self) { _, run in
            while true {
                let next = try await lines.next()
                guard !next.isEmpty else { return .done(result: nil) }
                for line in next {
                    run.log(line, level: line.hasPrefix("Error") ? .error : .info)
                }
            }
        }
        let worker = JobWorker(queue: fixture.queue, handlers: handlers, slots: 1, logger: .quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await worker.run() }
            group.addTask {
                defer { worker.stop() }
                try await body(made.job, lines)
            }
            try await group.waitForAll()
        }
    }

    @Test func logIsFollowedLiveToItsEnd() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            try await Self.withRun(fixture) { job, write in
                write.send(["\u{1B}[31mone\u{1B}[0m", "two"])
                let last = try await EventClient.follow("/api/jobs/\(job)/logs?follow=1", of: fixture) { stream in
                    let first = try await stream.next()
                    #expect(first?.json["text"]?.text == "one")
                    #expect(first?.id == "1")
                    #expect(first?.json["level"]?.text == "info")
                    #expect(try await stream.next()?.json["text"]?.text == "two")
                    write.send(["three"])
                    let third = try await stream.next()
                    #expect(third?.json["text"]?.text == "three")
                    return third?.id
                }
                write.send(["four"])
                // A connection that broke goes on where it was, to the end of the job.
                try await EventClient.follow("/api/jobs/\(job)/logs?follow=1", of: fixture, lastEventID: last) {
                    stream in
                    let next = try await stream.next()
                    #expect(next?.json["text"]?.text == "four")
                    write.send([])
                    let end = try await stream.next()
                    #expect(end?.name == "end")
                    let more = try await stream.next()
                    #expect(more == nil)
                }
            }
        }
    }

    @Test func linesAndTheEndArriveWithoutAPoll() async throws {
        // Nobody looks by the clock within the time of this test: only wake-ups bring anything.
        try await WebFixture.run(.ahc(), options: { ($0.logPoll, $0.heartbeat) = (.seconds(3_600), .seconds(3_600)) }) {
            fixture in
            try await Self.withRun(fixture) { job, write in
                try await EventClient.follow("/api/jobs/\(job)/logs?follow=1", of: fixture) { stream in
                    for number in 1...5 {
                        write.send(["line \(number)"])
                        let line = try await stream.next()
                        #expect(line?.json["text"]?.text == "line \(number)")
                    }
                    write.send([])
                    let end = try await stream.next()
                    #expect(end?.name == "end")
                }
            }
        }
    }

    @Test func logIsSearchedFilteredAndPaged() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            try await Self.withRun(fixture) { job, write in
                write.send((1...5).map { "line \($0)" } + ["Error: no bread", "100% done"])
                write.send([])
                try await EventClient.follow("/api/jobs/\(job)/logs?follow=1", of: fixture) { stream in
                    while let event = try await stream.next(), event.name != "end" {}
                }
                func texts(_ query: String) async throws -> [String] {
                    try await fixture.send(.get, "/api/jobs/\(job)/logs?\(query)").json["items"]?.items
                        .compactMap { $0["text"]?.text } ?? []
                }
                #expect(try await texts("search=BREAD") == ["Error: no bread"])
                #expect(try await texts("search=100%25") == ["100% done"])
                #expect(try await texts("level=warning") == ["Error: no bread"])
                #expect(try await texts("limit=2&after=3") == ["line 4", "line 5"])
                let page = try await fixture.send(.get, "/api/jobs/\(job)/logs?limit=3").json
                #expect(try await texts("limit=3&cursor=\(page["next"]?.text ?? "")").first == "line 4")
            }
        }
    }

    @Test(arguments: ["after=x", "after=-1", "level=loud", "follow=yes", "cursor=x", "limit=0"])
    func wrongQueriesAreRefused(query: String) async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let response = try await fixture.send(.get, "/api/jobs/\(made.job)/logs?\(query)")
            #expect(response.status == .unprocessableContent)
        }
    }

    @Test func strangersCannotFollow() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let stranger = try await fixture.strangersToken()
            let response = try await fixture.send(
                .get, "/api/jobs/\(made.job)/logs?follow=1", token: .some(stranger))
            #expect(response.status == .notFound)
        }
    }
}
