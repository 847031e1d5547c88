import Designer
import LanguageModels
import Logging
import ModelServers
import SiteModel
import TestSupport
import Testing

@testable import Authoring

/// The whole way against a server that speaks a provider's protocol.
@Suite struct SiteTranslationTests {
    private struct NoCosts: ModelRecorder, ModelSpending {
        func record(_ call: ModelCall) async {}
        func spent(by workspace: String, in period: BudgetPeriod) async throws -> Money { Money(micros: 0) }
    }

    private func run(
        into language: String = "fr", _ reply: (ModelServer, [TranslationBatch]) -> Void
    ) async throws -> (old: SiteSpec, result: SiteTranslation.Result, requests: [SeenRequest]) {
        let designer = Designer(template: try SiteTemplate.load())
        let plain = try designer.sketch(prompt: "Bakery Crumb in Leeds. Sourdough £4.20. Phone 0113 496 0000", seed: 7)
        guard
            case .translated(let old, _, _) = designer.change(
                plain, command: "translate to \(Designer.languageName(language))")
        else { throw ModelError.noProvider }
        let server = try await ModelServer.start(speaking: .anthropic)
        reply(
            server,
            TranslationBatch.batches(
                of: designer.textsToTranslate(of: old, into: language), from: "en", to: language, brand: old.brand))
        let router = try ModelRouter(
            ModelConfiguration(providers: [
                ProviderConfiguration(
                    id: "a", kind: .anthropic, baseURL: server.baseURL, model: "big", key: ProviderKey("key-a"))
            ]), recorder: NoCosts(), spending: NoCosts(), options: options, logger: .quiet
        ) { _ in .unlimited }
        let translation = SiteTranslation(
            designer: designer, translator: ModelTranslator(router: router),
            owner: TranslationOwner(workspace: "w", user: nil, project: "p"))
        let result = try await withTimeLimit(.seconds(60)) {
            try await translation.run(old, into: language) { _ in }
        }
        let requests = server.requests
        try await server.stop()
        return (old, result, requests)
    }

    private var options: ModelRouter.Options {
        var options = ModelRouter.Options()
        options.retries = RetryPolicy(attempts: 1)
        return options
    }

    /// A translation of every text that passes the checks: the same numbers and brackets, in other words.
    private func french(_ batch: TranslationBatch, breaking broken: Int? = nil) -> String {
        let members = batch.entries.enumerated().map { index, entry in
            let text = entry.text.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.isEmpty ? "" : "Fr \(line)"
            }.joined(separator: "\n")
            return JSONTree.Member(entry.key, .string(index == broken ? "" : text))
        }
        return JSONTree.object(members).text
    }

    @Test func everyTextIsTranslatedAndNothingIsLeft() async throws {
        let (old, result, requests) = try await run { server, batches in
            for batch in batches { server.reply(.text(french(batch))) }
        }
        let designer = Designer(template: try SiteTemplate.load())
        #expect(result.refused == 0 && result.problem == nil)
        #expect(designer.textsToTranslate(of: result.spec, into: "fr").isEmpty)
        let state = try #require(designer.translations(of: result.spec).first?.state)
        #expect(state.open == 0 && state.outdated == 0 && state.total > 30)
        // The site's own texts are as they were, and the question named the brand and no key of ours.
        #expect(result.spec.pages == old.pages)
        let question = try #require(requests.first?.body)
        #expect(question.contains("Crumb") && question.contains("French"))
    }

    @Test func whatIsRefusedIsAskedOnceMoreAndThenStays() async throws {
        let (old, result, requests) = try await run { server, batches in
            for (index, batch) in batches.enumerated() {
                server.reply(.text(french(batch, breaking: index == 0 ? 0 : nil)))
            }
            server.reply(.text(#"{"t1": ""}"#))
        }
        let designer = Designer(template: try SiteTemplate.load())
        #expect(result.refused == 1 && result.problem == nil)
        // The title of a page that holds the text waits with it.
        let left = designer.textsToTranslate(of: result.spec, into: "fr")
        #expect(left.first == designer.textsToTranslate(of: old, into: "fr").first && left.count <= 2)
        #expect(try #require(requests.last?.body).contains("It was empty."))
    }

    @Test func aModelThatFailsLeavesTheSiteAsItIsAndSaysWhy() async throws {
        let (old, result, _) = try await run { server, _ in server.replyAlways(.failure(401, "authentication_error")) }
        #expect(result.spec == old)
        #expect(result.problem as? ModelError == .badKey)
        let (same, prose, _) = try await run { server, _ in server.replyAlways(.text("I would rather not.")) }
        #expect(prose.spec == same && prose.problem != nil)
    }
}
