import LanguageModels
import ModelServers
import TestSupport
import Testing

@Suite struct TimeLimitTests {
    @Test(arguments: SpokenProtocol.allCases)
    func aProviderThatDoesNotBeginIsLeft(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks, limits: { $0.firstToken = 0.1 }) { fixture in
            let events = fixture.server.events()
            fixture.server.reply(ScriptedReply.text("late").with { $0.holdAfter = 0 })
            let asked = await fixture.ask()
            #expect(asked.error == .timedOut(.firstToken))
            try await fixture.server.wait(for: .hungUp, in: events)
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func aProviderThatStopsInTheMiddleIsLeft(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks, limits: { $0.betweenTokens = 0.1 }) { fixture in
            let events = fixture.server.events()
            let frames = speaks.frames(of: AnswerScript(["one ", "two ", "three"]))
            let hold = frames.firstIndex { $0.contains("two ") } ?? 0
            fixture.server.reply(ScriptedReply.text("one ", "two ", "three").with { $0.holdAfter = hold })
            let asked = await fixture.ask()
            #expect(asked.error == .timedOut(.betweenTokens))
            #expect(asked.text == "one ")
            try await fixture.server.wait(for: .hungUp, in: events)
        }
    }

    /// Pings and comments keep the connection open, but are no answer.
    @Test(arguments: [SpokenProtocol.anthropic, .openAIChat])
    func signsOfLifeAreNoAnswer(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks, limits: { $0.betweenTokens = 0.2 }) { fixture in
            let frames = speaks.frames(of: AnswerScript(["one ", "two"]))
            let hold = frames.firstIndex { $0.contains("two") } ?? 0
            fixture.server.reply(
                ScriptedReply.text("one ", "two").with {
                    $0.holdAfter = hold
                    $0.keepAlive = 10
                })
            let asked = await fixture.ask()
            #expect(asked.error == .timedOut(.betweenTokens))
        }
    }

    @Test func aSlowDripIsNoHang() async throws {
        try await ModelsFixture.run(.anthropic, limits: { $0.betweenTokens = 2 }) { fixture in
            fixture.server.reply(
                ScriptedReply.text("a", "b", "c").with {
                    $0.split = 40
                    $0.drip = 5
                })
            let asked = await fixture.ask()
            #expect(asked.answer?.text == "abc")
        }
    }

    @Test func theWholeAnswerHasALimitToo() async throws {
        try await ModelsFixture.run(.openAIChat, limits: { $0.whole = 0.2 }) { fixture in
            fixture.server.reply(
                ScriptedReply.answer(AnswerScript(Array(repeating: "word ", count: 2_000))).with { $0.drip = 5 })
            let asked = await fixture.ask()
            #expect(asked.answer == nil && asked.error == .timedOut(.wholeAnswer))
        }
    }

    /// Whoever receives may take longer than the provider may.
    @Test func theReceiversTimeIsNotTheProviders() async throws {
        try await ModelsFixture.run(.openAIChat, limits: { $0.betweenTokens = 0.1 }) { fixture in
            fixture.server.reply(.text("one ", "two"))
            let gate = Gate()
            let seen = Signal<Void>()
            let (client, server) = (fixture.client, fixture.server)
            async let answer = client.answer(ModelRequest("Hello?"), model: "test-model") { delta in
                guard delta == .text("one ") else { return }
                seen.send()
                try await gate.wait()
            }
            try await seen.next()
            // Longer than the limit, by the server's own clock: three times its length in drips.
            server.reply(ScriptedReply.answer(AnswerScript(Array(repeating: "x", count: 40))).with { $0.drip = 5 })
            let other = await fixture.ask()
            #expect(other.answer != nil)
            gate.open()
            let text = try await answer.text
            #expect(text == "one two")
        }
    }
}
