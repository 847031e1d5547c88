import Events
import Foundation
import Notifications
import Storage
import TestSupport
import Testing

/// The words are made when a notification is read, in the reader's language.
@Suite struct SentenceTests {
    /// A notification that was stored and read again.
    private func record(
        _ kind: NotificationKind, amount: Int = 1, _ change: @escaping @Sendable (inout NotificationFacts) -> Void
    ) async throws -> NotificationRecord {
        try await withDatabase(migrations: NotificationsFixture.tables) { database in
            let box = NotificationBox(database: database, events: .init(database: database))
            return try await database.write { tx in
                var draft = NotificationDraft(kind, user: UserID(), workspace: WorkspaceID(), about: "x")
                draft.isCounted = true
                draft.facts.projectName = "Padaria Aurora"
                change(&draft.facts)
                for _ in 1..<amount { try box.write(draft, in: tx) }
                return try box.write(draft, in: tx)
            }
        }
    }

    @Test(arguments: NotificationKind.allCases, ["site.generate", "site.edit", "site.build", "another.kind"])
    func everyKindHasWordsInEveryLanguage(kind: NotificationKind, job: String) async throws {
        let record = try await record(kind) { facts in
            facts.jobKind = job
            facts.actor = "Ana"
            facts.formLabel = "Contact"
        }
        let english = record.sentence(in: .english)
        let arabic = record.sentence(in: .arabic)
        for sentence in [english, arabic] { #expect(sentence.contains("Padaria Aurora")) }
        #expect(arabic.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
        #expect(!english.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
        // A name of the other direction is set apart, one of the same is not.
        #expect(arabic.contains("\u{2068}Padaria Aurora\u{2069}") && !english.contains("\u{2068}"))
    }

    @Test(arguments: [
        (1, "1 new message for Padaria Aurora: Contact", "رسالة جديدة"),
        (2, "2 new messages for Padaria Aurora: Contact", "رسالتان جديدتان"),
        (3, "3 new messages for Padaria Aurora: Contact", "3 رسائل جديدة"),
        (11, "11 new messages for Padaria Aurora: Contact", "11 رسالة جديدة"),
    ])
    func messagesAreCountedInWords(amount: Int, english: String, arabic: String) async throws {
        let record = try await record(.messagesReceived, amount: amount) { $0.formLabel = "Contact" }
        #expect(record.amount == amount)
        #expect(record.sentence(in: .english) == english)
        #expect(record.sentence(in: .arabic).hasPrefix(arabic))
    }

    @Test func changeThatWasNotUnderstoodIsNotCalledDone() async throws {
        let record = try await record(.workSucceeded) { facts in
            facts.jobKind = "site.edit"
            facts.isUnderstood = false
        }
        #expect(record.sentence(in: .english) == "Your wish for Padaria Aurora was not understood")
    }

    @Test func languagesAreFoundByTheirTags() {
        #expect(NotificationLanguage(tag: "ar-EG") == .arabic)
        #expect(NotificationLanguage(tag: "EN") == .english)
        #expect(NotificationLanguage(tag: "de") == nil && NotificationLanguage(tag: "") == nil)
    }
}
