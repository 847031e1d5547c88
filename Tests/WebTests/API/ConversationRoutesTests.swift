import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import Testing

@Suite struct ConversationRoutesTests {
    @Test func messageIsSaidInTheConversationThatItNames() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject().id
            let place = "/api/projects/\(project)"
            let first = try #require(
                try await fixture.send(.get, "\(place)/conversations").json["items"]?.items.first?["id"]?.text)
            let begun = try await fixture.send(.post, "\(place)/conversations", #"{"title":"Colours"}"#)
            let second = try #require(begun.json["id"]?.text)
            #expect(begun.status == .created && begun.json["title"]?.text == "Colours")
            for (text, talk) in [("warmer", second), ("a menu", first)] {
                let body = #"{"text":"\#(text)","conversation":"\#(talk)","when_busy":"queue"}"#
                let accepted = try await fixture.send(.post, "\(place)/edit", body)
                #expect(accepted.status == .accepted)
            }
            let generated = try await fixture.send(
                .post, "\(place)/generate",
                #"{"prompt":"\#(WebFixture.bakery)","conversation":"\#(second)","when_busy":"queue"}"#)
            #expect(generated.status == .accepted)
            let said = try await fixture.send(.get, "\(place)/conversations/\(second)/messages").json
            #expect(said["items"]?.items.compactMap { $0["text"]?.text } == ["warmer", WebFixture.bakery])
            #expect(said["items"]?.items.first?["conversation"]?.text == second)
            let listed = try await fixture.send(.get, "\(place)/conversations?limit=1").json
            #expect(listed["items"]?.items.first?["id"]?.text == second)
            let cursor = try #require(listed["next"]?.text)
            let rest = try await fixture.send(.get, "\(place)/conversations?cursor=\(cursor)").json
            #expect(rest["items"]?.items.compactMap { $0["id"]?.text } == [first])
        }
    }

    @Test func wordsAreFoundInAllConversations() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject().id
            let place = "/api/projects/\(project)/conversations"
            let talk = try #require(
                try await fixture.send(.post, place, "{}").json["id"]?.text)
            let body = #"{"text":"Make the ÉCLAIRS larger","conversation":"\#(talk)","when_busy":"queue"}"#
            _ = try await fixture.send(.post, "/api/projects/\(project)/edit", body)
            let found = try await fixture.send(.get, "\(place)?search=eclairs%20MAKE").json["items"]?.items
            #expect(found?.compactMap { $0["id"]?.text } == [talk])
            #expect(found?.first?["found"]?["text"]?.text == "Make the ÉCLAIRS larger")
            #expect(found?.first?["title"]?.text == "Make the ÉCLAIRS larger")
            let none = try await fixture.send(.get, "\(place)?search=unicorn").json["items"]?.items
            #expect(none?.isEmpty == true)
        }
    }

    @Test func whatCannotBeIsRefused() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject().id
            let other = try await fixture.makeFreeProject().id
            let foreign = try #require(
                try await fixture.send(.get, "/api/projects/\(other)/conversations").json["items"]?.items.first?["id"]?
                    .text)
            let place = "/api/projects/\(project)"
            for (talk, code) in [("x", "VALIDATION_FAILED"), (foreign, "NOT_FOUND")] {
                let body = #"{"text":"darker","conversation":"\#(talk)"}"#
                let answer = try await fixture.send(.post, "\(place)/edit", body)
                #expect(answer.code == code)
            }
            for path in ["conversations/x", "conversations/\(foreign)", "conversations/\(foreign)/messages"] {
                let answer = try await fixture.send(.get, "\(place)/\(path)")
                #expect(answer.code == "NOT_FOUND", "\(path)")
            }
            let cursor = try await fixture.send(.get, "\(place)/conversations?cursor=1-2")
            let title = try await fixture.send(
                .post, "\(place)/conversations", #"{"title":"\#(String(repeating: "a", count: 121))"}"#)
            #expect(cursor.code == "VALIDATION_FAILED" && title.code == "VALIDATION_FAILED")
            let viewer = try await fixture.token(for: .viewer)
            let read = try await fixture.send(.get, "\(place)/conversations", token: viewer)
            let begun = try await fixture.send(.post, "\(place)/conversations", "{}", token: viewer)
            let removed = try await fixture.send(
                .delete, "/api/projects/\(other)/conversations/\(foreign)", token: viewer)
            #expect(read.status == .ok && begun.status == .forbidden && removed.status == .forbidden)
        }
    }
}
