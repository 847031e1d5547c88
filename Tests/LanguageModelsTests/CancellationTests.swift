import LanguageModels
import ModelServers
import TestSupport
import Testing

@Suite struct CancellationTests {
    @Test(arguments: SpokenProtocol.allCases)
    func cancellingClosesTheConnection(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            let events = fixture.server.events()
            let frames = speaks.frames(of: AnswerScript(["one ", "two"]))
            let hold = frames.firstIndex { $0.contains("two") } ?? 0
            fixture.server.reply(ScriptedReply.text("one ", "two").with { $0.holdAfter = hold })
            let shown = Signal<Void>()
            let client = fixture.client
            let task = Task {
                try await client.answer(ModelRequest("Hello?"), model: "test-model") { delta in
                    if case .text = delta { shown.send() }
                }
            }
            try await shown.next()
            task.cancel()
            let result = await task.result
            #expect(throws: CancellationError.self) { try result.get() }
            try await fixture.server.wait(for: .hungUp, in: events)
            #expect(fixture.server.requests.count == 1)
        }
    }

    @Test func cancellingBeforeTheFirstByteClosesTheConnectionToo() async throws {
        try await ModelsFixture.run(.anthropic) { fixture in
            let events = fixture.server.events()
            fixture.server.reply(ScriptedReply.text("late").with { $0.holdAfter = 0 })
            let client = fixture.client
            let task = Task { try await client.answer(ModelRequest("Hello?"), model: "test-model") }
            for await event in events {
                if event == .holding { task.cancel() }
                if event == .hungUp { break }
            }
            let result = await task.result
            #expect(throws: CancellationError.self) { try result.get() }
        }
    }

    struct Enough: Error {}

    @Test func anErrorOfTheReceiverEndsTheCall() async throws {
        try await ModelsFixture.run(.openAIChat) { fixture in
            let events = fixture.server.events()
            fixture.server.reply(
                ScriptedReply.text("one ", "two", "three").with { $0.holdAfter = 3 })
            let client = fixture.client
            await #expect(throws: Enough.self) {
                _ = try await client.answer(ModelRequest("Hello?"), model: "test-model") { delta in
                    if case .text = delta { throw Enough() }
                }
            }
            try await fixture.server.wait(for: .hungUp, in: events)
        }
    }
}
