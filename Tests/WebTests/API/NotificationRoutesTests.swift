import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Notifications
import Sites
import Storage
import Testing

@Suite struct NotificationRoutesTests {
    @Test func messagesOfVisitorsAreListedReadAndDeleted() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            for _ in 0..<3 { try await fixture.receive(of: project.id) }
            let page = try await fixture.send(.get, "/api/notifications?unread=1").json
            let items = page["items"]?.items ?? []
            #expect(items.count == 1 && page["unread"]?.int == 1)
            let one = try #require(items.first)
            #expect(one["kind"]?.text == "messages.received" && one["count"]?.int == 3)
            #expect(one["text"]?.text?.hasPrefix("3 new messages for ") == true)
            #expect(one["path"]?.text == "/projects/\(project.id)/inbox")
            let id = try #require(one["id"]?.text)
            let arabic = try await fixture.send(
                .get, "/api/notifications", headers: [.acceptLanguage: "ar-EG,en;q=0.5"]
            ).json
            #expect(arabic["items"]?.items.first?["text"]?.text?.hasPrefix("3 رسائل جديدة") == true)
            let read = try await fixture.send(.patch, "/api/notifications/\(id)/read").json
            #expect(read["read"]?.flag == true && read["read_at"]?.text != nil)
            #expect(try await fixture.send(.get, "/api/notifications?unread=1").json["items"]?.items.isEmpty == true)
            #expect(try await fixture.send(.patch, "/api/notifications/read-all").json["marked"]?.int == 0)
            #expect(try await fixture.send(.delete, "/api/notifications/\(id)").status == .noContent)
            #expect(try await fixture.send(.delete, "/api/notifications/\(id)").code == "NOT_FOUND")
        }
    }

    @Test func pagesFollowEachOther() async throws {
        try await WebFixture.run { fixture in
            for number in 0..<5 { try await fixture.notify("\(number)") }
            var found: Set<String> = []
            var cursor = ""
            for expected in [2, 2, 1] {
                let page = try await fixture.send(.get, "/api/notifications?limit=2\(cursor)").json
                let ids = (page["items"]?.items ?? []).compactMap { $0["id"]?.text }
                #expect(ids.count == expected && page["unread"]?.int == 5)
                found.formUnion(ids)
                cursor = page["next"]?.text.map { "&cursor=\($0)" } ?? ""
            }
            #expect(found.count == 5 && cursor.isEmpty)
            let wrong = try await fixture.send(.get, "/api/notifications?cursor=x")
            #expect(wrong.code == "VALIDATION_FAILED")
        }
    }

    @Test func othersNeitherSeeNorChangeThem() async throws {
        try await WebFixture.run { fixture in
            let id = try await fixture.notify("1").id
            let admin = try await fixture.token(for: .admin)
            #expect(
                try await fixture.send(.get, "/api/notifications", token: admin).json["items"]?.items.isEmpty == true)
            for (method, path) in [(HTTPRequest.Method.patch, "\(id)/read"), (.delete, "\(id)")] {
                let response = try await fixture.send(method, "/api/notifications/\(path)", token: admin)
                #expect(response.code == "NOT_FOUND")
            }
            _ = try await fixture.send(.patch, "/api/notifications/read-all", token: admin)
            #expect(try await fixture.notifications.unread(for: fixture.reader) == 1)
        }
    }

    /// The job record says whether its notification was written, and stopping the work of another is told to that one.
    @Test func cancellingTheWorkOfAnotherIsToldAndNoted() async throws {
        try await WebFixture.run { fixture in
            let own = try await fixture.makeProject()
            let other = try await fixture.makeProject()
            let admin = try await fixture.token(for: .admin)
            let ownEnd = try await fixture.send(.delete, "/api/jobs/\(own.job)").json
            #expect(ownEnd["state"]?.text == "cancelled" && ownEnd["notification_sent"]?.flag == false)
            let otherEnd = try await fixture.send(.delete, "/api/jobs/\(other.job)", token: admin).json
            #expect(otherEnd["notification_sent"]?.flag == true)
            let found = try await fixture.send(.get, "/api/notifications").json["items"]?.items ?? []
            #expect(found.count == 1)
            #expect(found.first?["kind"]?.text == "work.cancelled" && found.first?["job"]?.text == other.job)
            #expect(found.first?["text"]?.text?.hasPrefix("admin stopped your work on ") == true)
            let sent = try await fixture.send(.get, "/api/jobs").json["items"]?.items.compactMap {
                $0["notification_sent"]?.flag
            }
            #expect(Set(sent ?? []) == [true, false])
        }
    }

    @Test func takenLockIsToldToWhoHeldIt() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let admin = try await fixture.token(for: .admin)
            _ = try await fixture.send(.delete, "/api/projects/\(made.id)/lock", token: admin)
            let found = try await fixture.notifications.list(for: fixture.reader)
            #expect(found.map(\.kind) == [.workCancelled])
            let status = try await fixture.send(.get, "/api/projects/\(made.id)/build-status").json
            #expect(status["job"]?["notification_sent"]?.flag == true)
        }
    }

    @Test func eventsAboutThemReachTheirReaderOnly() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let viewer = try await fixture.token(for: .viewer)
            for (token, isReader) in [(fixture.token, true), (viewer, false)] {
                let kinds = try await EventClient.follow("/api/events", of: fixture, token: token) { stream in
                    _ = try await stream.next()
                    try await fixture.notify("for \(isReader)")
                    _ = try await fixture.makeProject()
                    return try await stream.messages(through: "project.created").map(\.kind)
                }
                #expect(kinds == (isReader ? ["notification.created", "project.created"] : ["project.created"]))
            }
        }
    }
}

extension WebFixture {
    /// The owner, who looks at notifications.
    var reader: Identity {
        Identity(user: owner.id, workspace: workspace.id, role: .owner, how: .token(TokenID()))
    }

    /// A notification of the owner's.
    @discardableResult
    func notify(_ about: String) async throws -> NotificationRecord {
        try await database.write { [notifications, owner, workspace] tx in
            try notifications.write(
                NotificationDraft(.workSucceeded, user: owner.id, workspace: workspace.id, about: about), in: tx)
        }
    }
}
