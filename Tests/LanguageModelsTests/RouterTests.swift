import LanguageModels
import ModelServers
import TestSupport
import Testing

@Suite struct RouterTests {
    @Test func theFirstProviderOfATaskAnswersAndItsUseIsRecorded() async throws {
        try await RouterFixture.run(configure: { $0.order[.repair] = ["b"] }) { fixture in
            var script = AnswerScript(["Hi."])
            (script.inputTokens, script.outputTokens) = (1_000, 200)
            fixture.first.reply(.answer(script))
            let answer = try await fixture.ask()
            #expect(answer.provider == "a" && answer.model == "big" && answer.answer.text == "Hi.")
            #expect(answer.cost == Money(micros: 6_000))
            let repaired = try await fixture.ask(.repair)
            #expect(repaired.provider == "b" && repaired.cost == nil)
            let calls = fixture.owner.calls.value
            #expect(calls.map(\.provider) == ["a", "b"] && calls.map(\.task) == [.write, .repair])
            #expect(calls[0].usage.input == 1_000 && calls[0].usage.output == 200 && calls[0].isCounted)
            #expect(calls[0].cost == Money(micros: 6_000) && calls[0].context == RouterFixture.context)
            let areWhole = calls.allSatisfy { $0.problem == nil && $0.attempts == 1 && $0.firstToken != nil }
            #expect(areWhole)
        }
    }

    @Test func aFailingProviderIsLeftForTheNextBeforeAnythingWasShown() async throws {
        try await RouterFixture.run { fixture in
            fixture.first.reply(.failure(529, "overloaded_error"))
            let events = Shared<[RouterEvent]>([])
            let answer = try await fixture.ask { event in events.update { $0.append(event) } }
            #expect(answer.provider == "b")
            let seen = events.value.filter { if case .delta = $0 { false } else { true } }
            #expect(
                seen == [
                    .asking(provider: "a", model: "big"), .left(provider: "a", .overloaded),
                    .asking(provider: "b", model: "small"),
                ])
            #expect(fixture.owner.calls.value.map(\.problem) == ["overloaded", nil])
        }
    }

    @Test func nothingIsAskedElsewhereOnceAnythingWasShownOrWhereItIsRefused() async throws {
        try await RouterFixture.run { fixture in
            fixture.first.reply(ScriptedReply.text("one ", "two", "three").with { $0.cutAt = 700 })
            let cut = await fixture.error()
            #expect(cut == .truncated)
            fixture.first.reply(.answer(AnswerScript(["No."], ending: .refused)))
            let refused = await fixture.error()
            #expect(refused == .refused(nil))
            #expect(fixture.second.requests.isEmpty)
            // What a broken answer used is estimated where it was not counted, and never nothing.
            let haveUsage = fixture.owner.calls.value.allSatisfy { $0.usage.total > 0 }
            #expect(haveUsage)
        }
    }

    @Test func whereAllFailTheFirstErrorIsTold() async throws {
        try await RouterFixture.run { fixture in
            fixture.first.reply(.failure(401, "authentication_error"))
            fixture.second.reply(.failure(500))
            let error = await fixture.error()
            #expect(error == .badKey)
        }
    }

    @Test func aProviderThatFailsAgainAndAgainRests() async throws {
        try await RouterFixture.run(options: { $0.failuresToRest = 2 }) { fixture in
            fixture.first.replyAlways(.failure(500, "api_error"))
            for _ in 0..<4 { _ = try await fixture.ask() }
            #expect(fixture.first.requests.count == 2)
            fixture.time.advance(by: .seconds(16))
            fixture.first.replyAlways(.text("Back."))
            let answer = try await fixture.ask()
            #expect(answer.provider == "a")
            let next = try await fixture.ask()
            #expect(next.provider == "a")
        }
    }

    @Test func announcedLimitsAreKept() async throws {
        try await RouterFixture.run { fixture in
            fixture.first.reply(
                ScriptedReply.text("Hi.").with {
                    $0.headers = [
                        "anthropic-ratelimit-requests-remaining": "0", "anthropic-ratelimit-requests-reset": "60",
                    ]
                })
            let first = try await fixture.ask()
            let second = try await fixture.ask()
            #expect(first.provider == "a" && second.provider == "b")
            fixture.time.advance(by: .seconds(61))
            let third = try await fixture.ask()
            #expect(third.provider == "a")
        }
    }

    @Test func aLimitOfTokensLetsSmallCallsThrough() async throws {
        try await RouterFixture.run { fixture in
            fixture.first.reply(
                ScriptedReply.text("Hi.").with {
                    $0.headers = ["x-ratelimit-remaining-tokens": "1000", "x-ratelimit-reset-tokens": "1m"]
                })
            _ = try await fixture.ask()
            let large = try await fixture.ask(maxTokens: 5_000)
            let small = try await fixture.ask()
            #expect(large.provider == "b" && small.provider == "a")
        }
    }

    @Test func whereEverybodyIsUsedUpTheWaitIsTold() async throws {
        try await RouterFixture.run { fixture in
            let limited = ["retry-after": "300"]
            fixture.first.reply(.failure(429, "rate_limit_error", headers: limited))
            fixture.second.reply(.failure(429, "rate_limit_exceeded", headers: limited))
            let first = await fixture.error()
            #expect(first == .rateLimited(retryAfter: .seconds(300)))
            fixture.time.advance(by: .seconds(100))
            let second = await fixture.error()
            #expect(second == .rateLimited(retryAfter: .seconds(200)))
            #expect(fixture.first.requests.count == 1)
        }
    }

    @Test func noMoreCallsRunAtOnceThanAreAllowed() async throws {
        try await RouterFixture.run(configure: {
            $0.providers[0].limits.concurrency = 2
            $0.order[.write] = ["a"]
        }) { fixture in
            let events = fixture.first.events()
            fixture.first.replyAlways(ScriptedReply.text("Hi.").with { $0.holdAfter = 2 })
            let tasks = (0..<5).map { _ in Task { try await fixture.ask() } }
            var holding = 0
            for await event in events where event == .holding {
                holding += 1
                if holding == 2 { break }
            }
            // The two that are held have all the places.
            #expect(fixture.first.requests.count == 2)
            tasks[4].cancel()
            fixture.first.release()
            for task in tasks.prefix(4) {
                let answer = try await task.value
                #expect(answer.answer.text == "Hi.")
            }
            #expect(fixture.first.requests.count >= 4)
        }
    }

    @Test func aSpentBudgetStopsCallsBeforeTheyAreMade() async throws {
        try await RouterFixture.run(configure: {
            $0.order[.write] = ["a"]
            $0.budgets = ModelConfiguration.Budgets(day: Money(micros: 10_000), month: Money(micros: 1_000_000))
        }) { fixture in
            // A hundred tokens of output can cost 1,500 at most.
            var script = AnswerScript(["Hi."])
            (script.inputTokens, script.outputTokens) = (1_000, 400)
            fixture.first.replyAlways(.answer(script))
            _ = try await fixture.ask()
            #expect(fixture.owner.spent.value[.day] == 9_000)
            let error = await fixture.error()
            #expect(error == .budgetSpent(.day))
            #expect(fixture.first.requests.count == 1)
            fixture.owner.spent.update { $0 = [.day: 0, .month: 999_999] }
            let later = await fixture.error()
            #expect(later == .budgetSpent(.month))
        }
    }

    @Test func manyCallsAtOnceDoNotPassABudgetTogether() async throws {
        try await RouterFixture.run(configure: {
            $0.order[.write] = ["a"]
            $0.budgets.day = Money(micros: 4_000)
        }) { fixture in
            let events = fixture.first.events()
            fixture.first.replyAlways(ScriptedReply.text("Hi.").with { $0.holdAfter = 2 })
            // Each may cost 1,518: two fit.
            let held = (0..<2).map { _ in Task { try await fixture.ask() } }
            var holding = 0
            for await event in events where event == .holding {
                holding += 1
                if holding == 2 { break }
            }
            let third = await fixture.error()
            #expect(third == .budgetSpent(.day))
            fixture.first.release()
            for task in held { _ = try await task.value }
        }
    }

    @Test func aCancelledCallIsRecordedToo() async throws {
        try await RouterFixture.run { fixture in
            fixture.first.reply(ScriptedReply.text("one ", "two").with { $0.holdAfter = 4 })
            let shown = Signal<Void>()
            let task = Task {
                try await fixture.ask { event in
                    if case .delta(.text) = event { shown.send() }
                }
            }
            try await shown.next()
            task.cancel()
            let result = await task.result
            #expect(throws: CancellationError.self) { try result.get() }
            let call = try #require(fixture.owner.calls.value.first)
            #expect(call.problem == "cancelled" && call.usage.input == 12)
            #expect(fixture.second.requests.isEmpty)
        }
    }

    @Test func aTaskWithoutProvidersSaysSo() async throws {
        try await RouterFixture.run(configure: { $0.order[.translate] = [] }) { fixture in
            let error = await fixture.error(.translate)
            #expect(error == .noProvider)
            #expect(!fixture.router.canAnswer(.translate) && fixture.router.canAnswer(.plan))
        }
    }
}
