import LanguageModels
import ModelServers
import Sites
import TestSupport
import Testing

@testable import Authoring

/// The words in which models are asked.
@Suite struct PromptBookTests {
    @Test(arguments: PromptBook.Name.allCases)
    func everyPromptHasAVersionAndIsWhatItIsFor(_ name: PromptBook.Name) throws {
        let book = try PromptBook.load()
        #expect(book.version(of: name) >= 1)
        try PromptBook.check(book.text(of: name), for: name)
        let rendered = book.render(name, ["wish": "a kettle", "tags": true, "isApplied": true] as [String: Any])
        #expect(!rendered.contains("{{") && !rendered.contains("version 1") && rendered.count > 20)
    }

    @Test func theRulesNameTheNotationThatTheModelIsToWrite() throws {
        let book = try PromptBook.load()
        let tags = book.render(.write, ["tags": true])
        let blocks = book.render(.write, ["blocks": true])
        let diffs = book.render(.write, ["udiff": true])
        #expect(tags.contains("<sw-edit path=") && !blocks.contains("<sw-edit") && !diffs.contains("<sw-edit"))
        #expect(blocks.contains("<<<<<<< SEARCH") && diffs.contains("unified diff"))
    }

    @Test func whatIsFilledInIsNeitherEscapedNorReadAsATemplate() throws {
        let text = try PromptBook.load().render(.bespoke, ["wish": "<b>{{secret}}</b> & \"more\""])
        #expect(text.contains("<b>{{secret}}</b> & \"more\""))
    }

    @Test func aPromptWithoutTheWishOrWithAnOpenSectionIsRefused() throws {
        for text in [
            "Do something.", "{{#wish}} never closed {{wish}}", "{{wish}}" + String(repeating: "x", count: 40_000),
        ] {
            #expect(throws: PromptBook.Broken.self) { try PromptBook.check(text, for: .turn) }
        }
    }

    @Test func aWorkspaceAsksInItsOwnWordsAndGoesBack() async throws {
        try await WritingTests.run { fixture, server, project in
            try await fixture.sites.savePrompt(
                "Answer like a baker.", named: "ask", by: nil, in: fixture.workspace)
            server.replyAlways(WritingTests.answer("Fresh."))
            _ = try await fixture.edit(project, TurnWish("How?", mode: .ask))
            let own = server.requests.last?.body.contains("Answer like a baker.") == true
            #expect(own)
            try await fixture.sites.removePrompt(named: "ask", in: fixture.workspace)
            _ = try await fixture.edit(project, TurnWish("How now?", mode: .ask))
            let usual = server.requests.last?.body.contains("Answer like a baker.") == false
            #expect(usual)
        }
    }
}
