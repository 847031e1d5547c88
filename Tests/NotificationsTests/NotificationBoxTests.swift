import Accounts
import Events
import Foundation
import Storage
import TestSupport
import Testing

@testable import Notifications

@Suite struct NotificationBoxTests {
    @Test func pagesAreWholeAndInOrder() async throws {
        try await NotificationsFixture.run { fixture in
            var written: [NotificationID] = []
            for number in 0..<25 { written.append(try await fixture.write(about: "\(number)").id) }
            var found: [NotificationID] = []
            var before: NotificationCursor?
            repeat {
                let page = try await fixture.box.list(
                    for: fixture.reader(), before: before, limit: 10)
                found += page.map(\.id)
                // As it goes over the wire.
                before = page.last.flatMap { NotificationCursor($0.cursor.description) }
                #expect(page.isEmpty || before != nil)
            } while before != nil
            #expect(found == written.reversed())
        }
    }

    @Test(arguments: ["", "1", "x-y", "-1-00000000000000000000000000", "1-", "1-0-0"])
    func cursorIsReadStrictly(text: String) {
        #expect(NotificationCursor(text) == nil)
    }

    @Test func everybodyHasTheirOwn() async throws {
        try await NotificationsFixture.run { fixture in
            let box = fixture.box
            let other = try await fixture.accounts.makeUser(name: "Ana", in: fixture.workspace, as: .viewer).id
            let mine = try await fixture.write(about: "a").id
            let theirs = try await fixture.write(about: "a", to: other).id
            #expect(mine != theirs)
            for (id, user) in [(theirs, fixture.owner), (mine, other)] {
                let reads = await fixture.mayRead(id, as: user, in: fixture.workspace)
                let deletes = await fixture.mayDelete(id, as: user, in: fixture.workspace)
                #expect(!reads && !deletes)
            }
            // In another workspace the same person sees others.
            #expect(try await box.list(for: fixture.reader(other, in: WorkspaceID())).isEmpty)
            let readsElsewhere = await fixture.mayRead(theirs, as: other, in: WorkspaceID())
            let readsHere = await fixture.mayRead(theirs, as: other, in: fixture.workspace)
            #expect(!readsElsewhere && readsHere)
            try await fixture.write(about: "b", to: other)
            try await box.markAllRead(for: fixture.reader())
            #expect(try await box.unread(for: fixture.reader(other)) == 1)
        }
    }

    @Test func everyChangeSaysHowManyAreUnread() async throws {
        try await NotificationsFixture.run { fixture in
            let box = fixture.box
            let first = try await fixture.write(about: "1").id
            let second = try await fixture.write(about: "2").id
            try await fixture.write(about: "3")
            try await box.markRead(first, for: fixture.reader())
            // A second time changes nothing and is told to nobody.
            let again = try await box.markRead(first, for: fixture.reader())
            #expect(!again.isUnread)
            try await box.delete(second, for: fixture.reader())
            #expect(try await box.markAllRead(for: fixture.reader()) == 1)
            #expect(try await box.markAllRead(for: fixture.reader()) == 0)
            let news = try await fixture.news()
            #expect(
                news.map(\.kind) == [
                    "notification.created", "notification.created", "notification.created", "notification.read",
                    "notification.deleted", "notification.read",
                ])
            #expect(news.map(\.body.unread) == [1, 2, 3, 2, 1, 0])
            #expect(news.last?.body.notification == nil)
        }
    }

    @Test func readingCanBeOfOneProjectAndSubject() async throws {
        try await NotificationsFixture.run { fixture in
            let box = fixture.box
            let project = ProjectID()
            try await fixture.write(about: "1", project: project)
            try await fixture.write(about: "2", project: ProjectID())
            try await fixture.write(about: "3", kind: .messagesReceived, project: project)
            let read = try await box.markAllRead(
                for: fixture.reader(), project: project, subject: .work)
            #expect(read == 1)
            #expect(try await fixture.list(unread: true).count == 2)
        }
    }

    @Test func whatIsOldGoesInPieces() async throws {
        try await NotificationsFixture.run { fixture in
            for number in 0..<7 { try await fixture.write(about: "\(number)") }
            #expect(try await fixture.box.prune(before: Date(timeIntervalSinceNow: -60)) == 0)
            let later = Date(timeIntervalSinceNow: 60)
            #expect(try await fixture.box.prune(before: later, limit: 5) == 5)
            // The oldest went first.
            #expect(try await fixture.list().count == 2)
            #expect(try await fixture.box.prune(before: later, limit: 5) == 2)
            #expect(try await fixture.list().isEmpty)
        }
    }

    @Test func messagesOfOneHourAreOneNotificationThatCounts() async throws {
        let time = Shared<Int64>(1_800_000_000_000)
        try await withDatabase(
            migrations: NotificationsFixture.tables, configure: { $0.clock = { time.value } }
        ) { database in
            let accounts = Accounts(database: database)
            let (owner, workspace) = try await accounts.ensureOwner()
            let editor = try await accounts.makeUser(name: "Edda", in: workspace.id, as: .editor).id
            let viewer = try await accounts.makeUser(name: "Vera", in: workspace.id, as: .viewer).id
            let box = NotificationBox(database: database, events: .init(database: database))
            let inbox = Inbox(database: database, accounts: accounts, box: box, workspace: workspace.id)
            for _ in 0..<3 { try await inbox.receive("home.contact") }
            try await inbox.receive("home.newsletter")
            #expect(try await inbox.amounts(owner.id) == [1, 3])
            #expect(try await inbox.amounts(editor) == [1, 3])
            #expect(try await inbox.amounts(viewer) == [])
            // What was read is not counted again.
            try await box.markAllRead(for: inbox.reader(owner.id))
            try await inbox.receive("home.contact")
            #expect(try await inbox.amounts(owner.id) == [1, 1])
            #expect(try await inbox.amounts(editor) == [1, 4])
            #expect(try await box.unread(for: inbox.reader(owner.id)) == 1)
            time.update { $0 += 3_600_000 }
            try await inbox.receive("home.contact")
            #expect(try await inbox.amounts(editor) == [1, 1, 4])
        }
    }

    @Test(.enabled(if: TestDatabase.isSQLite)) func hotQueriesReadAnIndex() async throws {
        try await NotificationsFixture.run { fixture in
            let cursor = try await fixture.write(about: "1").cursor
            let owner = fixture.owner
            let workspace = fixture.workspace
            let queries: [(SQL, String)] = [
                (NotificationBox.listing(of: owner, in: workspace, unread: false, before: nil, limit: 50), "newest"),
                (NotificationBox.listing(of: owner, in: workspace, unread: false, before: cursor, limit: 50), "newest"),
                (NotificationBox.listing(of: owner, in: workspace, unread: true, before: cursor, limit: 50), "unread"),
                (NotificationBox.counting(of: owner, in: workspace), "unread"),
            ]
            try await fixture.database.read { tx in
                for (query, index) in queries {
                    let plan = try tx.query("EXPLAIN QUERY PLAN \(query)").map { try $0.get("detail") as String }
                    let text = plan.joined(separator: "\n")
                    #expect(text.contains("notification_\(index)"), "\(text)")
                    #expect(!text.contains("TEMP B-TREE") && !text.contains("SCAN notification"), "\(text)")
                }
            }
        }
    }
}

/// Forms of one project, and what people are told of them.
private struct Inbox: Sendable {
    let database: Database
    let accounts: Accounts
    let box: NotificationBox
    let workspace: WorkspaceID
    let project = ProjectID()

    func receive(_ form: String) async throws {
        try await database.write { tx in
            try box.tellMessage(
                of: project, called: "Padaria", form: form, label: "Contact", in: workspace, accounts: accounts,
                tx: tx)
        }
    }

    func reader(_ user: UserID) -> Identity {
        Identity(user: user, workspace: workspace, role: .viewer, how: .token(TokenID()))
    }

    /// How many things each notification of a person stands for.
    func amounts(_ user: UserID) async throws -> [Int] {
        try await box.list(for: reader(user)).map(\.amount).sorted()
    }
}
