import ModelServers
import TestSupport
import Testing

@testable import LanguageModels

@Suite struct BrokenAnswerTests {
    private static let answer: AnswerScript = {
        var answer = AnswerScript(["one ", "ثلاثة ", "🌍"])
        answer.calls = [AnswerScript.Call(name: "read", arguments: [#"{"a":"#, "1}"])]
        answer.ending = .calls
        return answer
    }()

    /// A stream cut at any byte is never taken for a whole answer, and what it gave is the beginning of one.
    @Test(arguments: SpokenProtocol.allCases)
    func aStreamCutAtAnyByteIsNoWholeAnswer(_ speaks: SpokenProtocol) throws {
        let frames = speaks.frames(of: Self.answer)
        let bytes = Array(frames.joined().utf8)
        // The last frame is a frame's end: without its empty line it may count as whole.
        let lastFrame = bytes.count - (frames.last?.utf8.count ?? 0)
        var stream = AnswerStream(
            reader: speaks.kind.api.reader(for: ModelRequest("Hello?"), structured: .native), stops: [])
        var text = ""
        for (cut, byte) in bytes.enumerated() {
            // A stream is a value: what would become of it at this byte is tried on a copy.
            var copy = stream
            var (last, isWhole) = (text, false)
            do {
                for delta in try copy.end() {
                    if case .text(let piece) = delta { last += piece }
                    if case .end = delta { isWhole = true }
                }
            } catch let failure as ModelFailure {
                #expect(failure.error == .truncated, "\(cut): \(failure.error)")
            }
            #expect(Self.answer.text.hasPrefix(last))
            #expect(!isWhole || cut > lastFrame, "whole at \(cut) of \(bytes.count)")
            for delta in try stream.read([byte]) {
                if case .text(let piece) = delta { text += piece }
            }
        }
        let rest = try stream.end()
        #expect(text == Self.answer.text && (stream.hasEnded || rest.contains(.end(.toolCalls))))
    }

    @Test(arguments: SpokenProtocol.allCases, [60, 333, 700])
    func aCutConnectionIsTruncated(_ speaks: SpokenProtocol, at byte: Int) async throws {
        try await ModelsFixture.run(speaks, retries: .once) { fixture in
            fixture.server.reply(ScriptedReply.answer(Self.answer).with { $0.cutAt = byte })
            let asked = await fixture.ask()
            #expect(asked.error == .truncated)
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func anErrorAfterTheStatus200IsAnError(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks, retries: .quick) { fixture in
            let name = speaks == .anthropic ? "overloaded_error" : "server_error"
            fixture.server.replyAlways(
                ScriptedReply.text("one ", "two ", "three").with {
                    $0.errorAfter = 4
                    $0.errorName = name
                })
            let asked = await fixture.ask()
            #expect(asked.answer == nil)
            // Gemini's script has only three frames and its end.
            if speaks != .gemini || asked.error != nil { #expect(asked.error == .overloaded) }
            // Something was shown, so it was not asked again.
            #expect(fixture.server.requests.count == (asked.text.isEmpty ? 3 : 1))
        }
    }

    @Test func aPageInsteadOfAStreamIsMalformed() async throws {
        try await ModelsFixture.run(.openAIChat, retries: .once) { fixture in
            fixture.server.reply(ScriptedReply().with { $0.body = "<html><body>Sign in</body></html>" })
            let asked = await fixture.ask()
            guard case .malformed? = asked.error else {
                Issue.record("\(String(describing: asked.error))")
                return
            }
        }
    }

    @Test func outputWithoutEndIsCutOff() async throws {
        let sizes = ModelSizeLimits(text: 100_000)
        try await ModelsFixture.run(.anthropic, sizes: sizes) { fixture in
            let events = fixture.server.events()
            fixture.server.reply(
                ScriptedReply.text(String(repeating: "x", count: 2_000), "y", "z", "end").with { $0.isEndless = true })
            let asked = await fixture.ask()
            #expect(asked.error == .tooLarge)
            #expect(asked.text.utf8.count <= 100_000)
            try await fixture.server.wait(for: .hungUp, in: events)
        }
    }
}
