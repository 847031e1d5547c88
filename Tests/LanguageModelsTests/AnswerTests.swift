import LanguageModels
import ModelServers
import Testing

@Suite struct AnswerTests {
    private static let answer: AnswerScript = {
        var answer = AnswerScript(["Olá, ", "عالم ", "🌍\n\"quoted\" \\ ", "end."])
        answer.reasoning = ["Let me ", "think."]
        answer.inputTokens = 100
        answer.cachedTokens = 40
        answer.outputTokens = 25
        return answer
    }()

    @Test(arguments: SpokenProtocol.allCases)
    func textReasoningAndUsageAreTheSameInEachProtocol(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            fixture.server.reply(.answer(Self.answer))
            let asked = await fixture.ask()
            let answer = try #require(asked.answer)
            #expect(answer.text == Self.answer.text && asked.text == Self.answer.text)
            #expect(answer.reasoning == "Let me think.")
            #expect(answer.usage.input == 100 && answer.usage.cached == 40 && answer.usage.output == 25)
            #expect(answer.isCounted && answer.reason == .finished && answer.model == "test-model")
            #expect(asked.deltas.last == .end(.finished))
            let texts = asked.deltas.filter { if case .text = $0 { true } else { false } }
            #expect(texts.count == 4)
        }
    }

    @Test(arguments: SpokenProtocol.allCases, [1, 2, 3, 7])
    func bytesMayBeSplitAnywhere(_ speaks: SpokenProtocol, every count: Int) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            fixture.server.reply(ScriptedReply.answer(Self.answer).with { $0.split = count })
            let asked = await fixture.ask()
            #expect(asked.answer?.text == Self.answer.text)
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func toolCallsComeInPieces(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            let calls = [
                AnswerScript.Call(name: "read", arguments: [#"{"path":"#, #""src/é.tsx"}"#]),
                AnswerScript.Call(name: "list", arguments: []),
            ]
            fixture.server.reply(.answer(AnswerScript(["I look."], calls: calls, ending: .calls)))
            let asked = await fixture.ask()
            let answer = try #require(asked.answer)
            #expect(answer.reason == .toolCalls)
            #expect(answer.toolCalls.map(\.name) == ["read", "list"])
            let path = try JSONTree(json: answer.toolCalls[0].arguments)["path"]?.string
            #expect(path == "src/é.tsx")
            #expect(answer.toolCalls[1].arguments == "{}")
            #expect(Set(answer.toolCalls.map(\.id)).count == 2)
            #expect((answer.toolCalls[0].signature != nil) == (speaks == .gemini))
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func anAnswerThatIsCutByItsLengthSaysSo(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            fixture.server.reply(.answer(AnswerScript(["Half a"], ending: .length)))
            let asked = await fixture.ask()
            #expect(asked.answer?.reason == .length)
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func aRefusalIsAnError(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            fixture.server.reply(.answer(AnswerScript(["I will not."], ending: .refused)))
            let asked = await fixture.ask()
            guard case .refused? = asked.error else {
                Issue.record("not refused: \(String(describing: asked.error))")
                return
            }
            #expect(fixture.server.requests.count == 1)
        }
    }

    @Test(arguments: [1, 4])
    func stopTextsEndAnAnswerWhereTheProtocolHasNone(_ split: Int) async throws {
        try await ModelsFixture.run(.openAIResponses) { fixture in
            fixture.server.reply(ScriptedReply.text("one ST", "OO two S", "TOP three").with { $0.split = split })
            var request = ModelRequest("Hello?")
            request.stop = ["STOP"]
            let asked = await fixture.ask(request)
            #expect(asked.answer?.text == "one STOO two ")
            #expect(asked.answer?.reason == .stopText)
        }
    }

    @Test func tenMegabytesAreReadWhereTheyAreAllowed() async throws {
        let piece = String(repeating: "0123456789abcdef", count: 4_096)
        let script = ScriptedReply.answer(AnswerScript(Array(repeating: piece, count: 160)))
        let sizes = ModelSizeLimits(text: 16 * 1_024 * 1_024)
        try await ModelsFixture.run(.openAIChat, sizes: sizes) { fixture in
            fixture.server.reply(script)
            let asked = await fixture.ask()
            #expect(asked.answer?.text.utf8.count == 10_485_760)
        }
        try await ModelsFixture.run(.openAIChat) { fixture in
            fixture.server.reply(script)
            let asked = await fixture.ask()
            #expect(asked.error == .tooLarge)
        }
    }
}
