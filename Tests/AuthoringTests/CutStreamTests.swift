import Jobs
import LanguageModels
import ModelServers
import SiteModel
import Sites
import TestSupport
import Testing

@testable import Authoring

/// A provider's stream that is cut leaves no half-written version, wherever the cut is.
@Suite struct CutStreamTests {
    private static let answer = """
        The kettle moves up.
        <sw-edit path="a.txt">
        <<<<<<< SEARCH
        old
        =======
        neü
        >>>>>>> REPLACE
        </sw-edit>
        <sw-file path="b.txt">
        second
        </sw-file>
        """

    private struct NoPolicy: ModelRecorder, ModelSpending {
        func record(_ call: ModelCall) async {}
        func spent(by workspace: String, in period: BudgetPeriod) async throws -> Money { Money(micros: 0) }
    }

    /// Reads what a provider sends as the pipeline does; nil where the client says that it is not whole.
    private static func turn(from server: ModelServer, _ router: ModelRouter) async throws -> Turn? {
        let parts = AnswerInParts(tokens: 1_000)
        do {
            _ = try await router.answer(
                ModelRequest("wish"), for: .write, context: ModelCallContext(workspace: "w")
            ) { event in
                switch event {
                case .asking: parts.restart()
                case .delta(.text(let text)): _ = try parts.feed(text)
                default: break
                }
            }
        } catch is ModelError {
            return nil
        }
        return parts.finish()
    }

    @Test(arguments: SpokenProtocol.allCases)
    func aStreamThatIsCutAtAnyByteIsAppliedAsAWholeOrNotAtAll(_ speaks: SpokenProtocol) async throws {
        let base = SourceFiles([try FilePath("a.txt"): Array("old\n".utf8)])
        let whole = Turn(Array(Self.answer.utf8)).applied(to: base)
        #expect(whole.report.applied)
        let after = whole.files(after: base)
        let server = try await ModelServer.start(speaking: speaks)
        var options = ModelRouter.Options()
        // A provider that fails this often would be given a rest.
        options.failuresToRest = .max
        var limits = ProviderConfiguration.Limits()
        limits.attempts = 1
        let router = try ModelRouter(
            ModelConfiguration(providers: [
                ProviderConfiguration(
                    id: "cut", kind: try #require(ProviderKind(rawValue: speaks.rawValue)), baseURL: server.baseURL,
                    model: "test-model",
                    key: ProviderKey("sk-test-0123456789"), limits: limits)
            ]), recorder: NoPolicy(), spending: NoPolicy(), options: options, logger: .quiet
        ) { _ in .unlimited }
        let script = AnswerScript(["The kettle moves", String(Self.answer.dropFirst(16))])
        let length = speaks.frames(of: script).reduce(0) { $0 + $1.utf8.count }
        for cut in 0...length {
            server.reply(.answer(script).with { $0.cutAt = cut })
            guard let turn = try await Self.turn(from: server, router) else { continue }
            let result = turn.applied(to: base)
            let files = result.report.applied ? result.files(after: base) : base
            // Words without edits leave the files as they were.
            #expect(files == after || files == base, "cut at \(cut)")
        }
        // Without a cut all of it is there.
        server.reply(.answer(script))
        let uncut = try #require(try await Self.turn(from: server, router))
        #expect(uncut.applied(to: base).files(after: base) == after)
        try await server.stop()
    }

    @Test func aSiteStaysAsItIsWhereEveryAnswerIsCut() async throws {
        try await WritingTests.run { fixture, server, project in
            let files = try await WritingTests.files(fixture, project)
            let text = try WritingTests.heading("Half", in: files)
            for cut in stride(from: 300, through: 1_500, by: 400) {
                server.reset()
                server.replyAlways(WritingTests.answer(text).with { $0.cutAt = cut })
                let job = try await fixture.edit(project, WritingTests.wish)
                #expect(job.state == .failed)
                // After three broken answers the provider is given a rest.
                #expect(["MODEL_TRUNCATED", "MODEL_OVERLOADED"].contains(job.error?.code))
            }
            let after = try await WritingTests.files(fixture, project)
            #expect(after == files)
        }
    }
}
