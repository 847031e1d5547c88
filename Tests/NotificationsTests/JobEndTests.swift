import Accounts
import Jobs
import Notifications
import Storage
import TestSupport
import Testing

/// The end of a job is told to whoever asked for it, once.
@Suite struct JobEndTests {
    @Test func goodEndIsToldInItsTransaction() async throws {
        // The next hook looks from inside of the transaction that ends the job.
        let seen = Shared<[Int]>([])
        let look: JobQueue.TransitionHook = { tx, job in
            guard job.state.isFinal else { return }
            let count: Int = try tx.first("SELECT COUNT(*) AS n FROM notification")?.get("n") ?? 0
            seen.update { $0.append(count) }
        }
        try await NotificationsFixture.run(hooks: [look]) { fixture in
            let job = try await fixture.finish(.succeed)
            let found = try await fixture.list()
            #expect(seen.value == [1])
            #expect(found.map(\.kind) == [.workSucceeded])
            #expect(found.first?.job == job.id)
            #expect(found.first?.facts.version == 3 && found.first?.facts.projectName == nil)
            #expect(found.first?.facts.jobKind == Errand.kind)
            #expect(try await fixture.box.told([job.id]) == [job.id])
            let news = try await fixture.news()
            #expect(news.map(\.kind) == [NotificationBox.created])
            #expect(news.first?.user == fixture.owner)
            #expect(news.first?.body.unread == 1 && news.first?.body.notification == found.first?.id)
        }
    }

    @Test func endThatIsUndoneIsNotTold() async throws {
        struct Refused: Error {}
        let refusals = Shared(0)
        let refuse: JobQueue.TransitionHook = { _, job in
            guard job.state == .succeeded, refusals.value == 0 else { return }
            refusals.update { $0 += 1 }
            throw Refused()
        }
        try await NotificationsFixture.run(hooks: [refuse]) { fixture in
            let job = try await fixture.finish(.succeed)
            // The refused success became a retry or a failure; whatever the end is, it is told once.
            #expect(refusals.value == 1)
            let kinds = try await fixture.list().map(\.kind)
            #expect(kinds == [job.state == .succeeded ? .workSucceeded : .workFailed])
            #expect(try await fixture.news().count == 1)
        }
    }

    @Test func failureIsToldWithItsReason() async throws {
        try await NotificationsFixture.run { fixture in
            try await fixture.finish(.fail)
            let found = try await fixture.list()
            #expect(found.map(\.kind) == [.workFailed])
            #expect(found.first?.facts.reason == "The build failed.")
        }
    }

    @Test func retriesInBetweenAreNotTold() async throws {
        try await NotificationsFixture.run { fixture in
            let job = try await fixture.finish(.retry, .retry, .succeed)
            #expect(job.runNo == 3)
            #expect(try await fixture.news().count == 1)
            #expect(try await fixture.list().map(\.kind) == [.workSucceeded])
            let dead = try await fixture.finish(.retry)
            #expect(dead.state == .failed && dead.runNo == 3)
            #expect(try await fixture.news().count == 2)
        }
    }

    @Test func jobThatIsRetriedByHandHasOneNotification() async throws {
        try await NotificationsFixture.run { fixture in
            let job = try await fixture.finish(.fail, .fail, .succeed)
            try await fixture.box.markAllRead(for: fixture.reader())
            try await fixture.queue.retry(job.id, workspace: fixture.workspace)
            _ = try await fixture.end(of: job.id)
            // The second failure is news again.
            #expect(try await fixture.list(unread: true).map(\.kind) == [.workFailed])
            try await fixture.queue.retry(job.id, workspace: fixture.workspace)
            _ = try await fixture.end(of: job.id)
            let found = try await fixture.list()
            #expect(found.map(\.kind) == [.workSucceeded])
            #expect(found.first?.facts.reason == nil)
        }
    }

    @Test func sameEndIsToldOnceHoweverOftenItIsReported() async throws {
        try await NotificationsFixture.run { fixture in
            let job = try await fixture.finish(.succeed)
            let first = try await fixture.list()
            let hook = fixture.box.followingJobs { _, _ in nil }
            try await fixture.database.write { tx in try hook(tx, job) }
            #expect(try await fixture.list() == first)
            #expect(try await fixture.news().count == 1)
            // Not even where its reader has thrown it away.
            try await fixture.box.delete(try #require(first.first).id, for: fixture.reader())
            try await fixture.database.write { tx in try hook(tx, job) }
            #expect(try await fixture.list().isEmpty)
            #expect(try await fixture.box.told([job.id]) == [job.id])
        }
    }

    @Test func workThatNobodyAskedForIsNotTold() async throws {
        try await NotificationsFixture.run { fixture in
            let job = try await fixture.finish(.succeed, nobody: true)
            #expect(try await fixture.list().isEmpty)
            #expect(try await fixture.box.told([job.id]).isEmpty)
        }
    }

    @Test(arguments: [true, false]) func cancellingIsToldToOthersOnly(isOwn: Bool) async throws {
        try await NotificationsFixture.run { fixture in
            let job = try await fixture.send(.wait)
            try await fixture.waits.next()
            let admin = try await fixture.accounts.makeUser(name: "Ana", in: fixture.workspace, as: .admin)
            let actor = isOwn ? fixture.owner : admin.id
            for _ in 0..<2 {
                try await fixture.database.write { tx in
                    let before = try fixture.queue.job(job.id, workspace: fixture.workspace, in: tx)
                    try fixture.box.tellCancelled(before, by: actor, called: "Ana", name: { _, _ in nil }, in: tx)
                    try fixture.queue.cancel(job.id, workspace: fixture.workspace, in: tx)
                }
            }
            #expect(try await fixture.end(of: job.id).state == .cancelled)
            let found = try await fixture.list()
            #expect(found.map(\.kind) == (isOwn ? [] : [.workCancelled]))
            #expect(found.first?.facts.actor == (isOwn ? nil : "Ana"))
            #expect(try await fixture.list(of: admin.id).isEmpty)
            #expect(try await fixture.news().count == (isOwn ? 0 : 1))
        }
    }
}
