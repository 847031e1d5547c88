import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Storage
import Testing

@Suite struct CreditRoutesTests {
    private static let priced = Credits.Options(daily: 8, prices: ["site.generate": 5, "site.edit": 1])
    private static let prompt = #"{"prompt":"\#(WebFixture.bakery)"}"#

    @Test func whatIsUsedUpIsRefusedWithWhatIsLeftAndWhenItResets() async throws {
        try await WebFixture.run(credits: Self.priced) { fixture in
            let made = try await fixture.send(.post, "/api/projects", Self.prompt)
            #expect(made.status == .accepted)
            let before = try await fixture.send(.get, "/api/projects").json["items"]?.items.count
            let refused = try await fixture.send(.post, "/api/projects", Self.prompt)
            #expect(refused.status.code == 402 && refused.code == "QUOTA_EXCEEDED")
            let credits = refused.json["credits"]
            #expect(credits?["needed"]?.int == 5 && credits?["left_today"]?.int == 3 && credits?["granted"]?.int == 0)
            let resets = try #require(credits?["resets_at"]?.text)
            #expect(resets.hasSuffix("T00:00:00.000Z"))
            let wait = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
            #expect((1...86_400).contains(wait))
            // Nothing of the project was made.
            #expect(try await fixture.send(.get, "/api/projects").json["items"]?.items.count == before)
            // What is cancelled comes back, and can be spent.
            let job = made.json["job"]?["id"]?.text ?? ""
            #expect(try await fixture.send(.delete, "/api/jobs/\(job)").status == .ok)
            let balance = try await fixture.send(.get, "/api/credits").json
            #expect(balance["left_today"]?.int == 8 && balance["available"]?.int == 8 && balance["daily"]?.int == 8)
            #expect(balance["prices"]?["site.generate"]?.int == 5)
            let kinds = (balance["items"]?.items ?? []).compactMap { $0["kind"]?.text }
            #expect(kinds == ["release", "reserve"])
            #expect(balance["items"]?.items.first?["note"]?.text == "cancelled")
            #expect(balance["items"]?.items.first?["project_name"]?.text == "Padaria Aurora")
            #expect(try await fixture.send(.post, "/api/projects", Self.prompt).status == .accepted)
        }
    }

    @Test func aRefusedRequestMayBeSentAgainWithItsKey() async throws {
        try await WebFixture.run(credits: Credits.Options(daily: 0, prices: ["site.generate": 5])) { fixture in
            let key: HTTPFields = [try #require(HTTPField.Name("Idempotency-Key")): "one"]
            #expect(try await fixture.send(.post, "/api/projects", Self.prompt, headers: key).status.code == 402)
            let refused = try await fixture.send(.post, "/api/projects", Self.prompt, headers: key)
            #expect(refused.status.code == 402 && refused.headers[.retryAfter] == nil)
            try await fixture.credits.grant(5, to: fixture.workspace.id, by: nil)
            for _ in 0..<2 {
                let made = try await fixture.send(.post, "/api/projects", Self.prompt, headers: key)
                #expect(made.status == .accepted)
            }
            #expect(try await fixture.credits.kept(of: fixture.workspace.id).reserved == 5)
        }
    }

    @Test func grantsAreGivenOnceAndByThoseWhoRunTheServerOnly() async throws {
        try await WebFixture.run(credits: Self.priced) { fixture in
            let key: HTTPFields = [try #require(HTTPField.Name("Idempotency-Key")): "grant"]
            let body = #"{"amount":40,"note":"thank you"}"#
            for _ in 0..<3 {
                let response = try await fixture.send(.post, "/api/admin/credits", body, headers: key)
                #expect(response.status == .created && response.json["change"]?.int == 40)
            }
            let balance = try await fixture.send(.get, "/api/admin/credits").json
            #expect(balance["granted"]?.int == 40 && balance["adds_up"]?.flag == true)
            #expect(balance["workspace"]?["id"]?.text == "\(fixture.workspace.id)")
            let editor = try await fixture.token(for: .editor)
            let stranger = try await fixture.strangersToken()
            for token in [editor, stranger] {
                #expect(try await fixture.send(.post, "/api/admin/credits", body, token: token).code == "FORBIDDEN")
                #expect(try await fixture.send(.get, "/api/admin/credits", token: token).code == "FORBIDDEN")
            }
            // Everybody sees what their own workspace has, and no other.
            #expect(try await fixture.send(.get, "/api/credits", token: stranger).json["granted"]?.int == 0)
            #expect(try await fixture.send(.get, "/api/credits", token: editor).json["granted"]?.int == 40)
            let wrong = [
                #"{"amount":0}"#, #"{"amount":-41}"#, #"{"amount":"ten"}"#, "{}",
                #"{"amount":1,"note":"\#(String(repeating: "a", count: 201))"}"#,
            ]
            for body in wrong {
                #expect(
                    try await fixture.send(.post, "/api/admin/credits", body).code == "VALIDATION_FAILED", "\(body)")
            }
            for workspace in ["nothing", "\(WorkspaceID())"] {
                let body = #"{"amount":1,"workspace":"\#(workspace)"}"#
                #expect(try await fixture.send(.post, "/api/admin/credits", body).code == "NOT_FOUND")
            }
        }
    }

    @Test func entriesArePaged() async throws {
        try await WebFixture.run { fixture in
            for amount in 1...5 {
                try await fixture.credits.grant(Int64(amount), to: fixture.workspace.id, by: fixture.owner.id)
            }
            var found: [Int] = []
            var cursor = ""
            for expected in [2, 2, 1] {
                let page = try await fixture.send(.get, "/api/credits?limit=2\(cursor)").json
                let amounts = (page["items"]?.items ?? []).compactMap { $0["granted"]?.int }
                #expect(amounts.count == expected)
                found += amounts
                cursor = page["next"]?.text.map { "&cursor=\($0)" } ?? ""
            }
            #expect(found == [5, 4, 3, 2, 1] && cursor.isEmpty)
            #expect(try await fixture.send(.get, "/api/credits?cursor=x").code == "VALIDATION_FAILED")
        }
    }
}
