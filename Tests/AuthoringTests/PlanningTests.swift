import Designer
import Jobs
import LanguageModels
import ModelServers
import SiteModel
import Sites
import Storage
import TestSupport
import Testing

@testable import Authoring

/// A new site with a model: the sketch first, then what the model plans and writes.
@Suite struct PlanningTests {
    private static let prompt = "A site for Padaria Aurora, a bakery in Lisbon: menu and hours"
    private static let plan = """
        {"name": "Padaria Aurora", "tagline": "Bread from a wood oven in Graça",
         "look": {"scheme": "light", "accent": "#9a3412"},
         "pages": [
           {"path": "/", "label": "Home", "title": "Padaria Aurora", "description": "A bakery.", "sections": [
             {"kind": "hero", "heading": "The oven is lit at four", "text": "Loaves at seven.",
              "action": "See the breads", "leads_to": "/breads"},
             {"kind": "steps", "heading": "A night in the bakery", "items": [
               {"title": "Four", "text": "The fire"}, {"title": "Five", "text": "The dough"}]},
             {"kind": "hours", "heading": "When to come"}]},
           {"path": "breads", "label": "Breads", "sections": [
             {"kind": "hero", "heading": "Seven breads"},
             {"kind": "menu", "heading": "Today", "items": [
               {"group": "Wheat", "title": "Papo-seco", "price": "[price]"},
               {"group": "Rye", "title": "Broa", "text": "Maize and rye"}]}]}]}
        """

    private func run(
        bespoke: Bool, _ body: @escaping @Sendable (AuthoringFixture, ModelServer) async throws -> Void
    ) async throws {
        let server = try await ModelServer.start(speaking: .anthropic)
        var writing = WritingSettings()
        writing.bespoke = bespoke
        do {
            try await AuthoringFixture.run(asking: server, writing: writing) { try await body($0, server) }
        } catch {
            try await server.stop()
            throw error
        }
        try await server.stop()
    }

    @Test func theSketchIsUpBeforeTheModelHasAnsweredAndThePlanFollows() async throws {
        try await run(bespoke: false) { fixture, server in
            server.reply(WritingTests.answer(Self.plan).with { $0.holdAfter = 3 })
            let events = server.events()
            let made = try await fixture.intake.create(
                prompt: Self.prompt, seed: 1, by: nil, in: fixture.workspace)
            for await event in events where event == .holding { break }
            // The provider has sent the beginning of its plan; the site of the built-in designer is up.
            let sketch = try await fixture.page("index.html", of: made.project)
            #expect(sketch.contains("Padaria Aurora") && !sketch.contains("The oven is lit at four"))
            server.release()
            let job = try await fixture.finished(made.job)
            let result = try #require(try job.result?.decode(WritingTests.Result.self))
            #expect(result.version == 2 && result.turn?.outcome == .applied)
            let home = try await fixture.page("index.html", of: made.project)
            let breads = try await fixture.page("breads.html", of: made.project)
            for text in ["The oven is lit at four", "A night in the bakery", "href=\"/breads\"", "When to come"] {
                let isThere = home.contains(text)
                #expect(isThere, "\(text)")
            }
            #expect(breads.contains("Papo-seco") && breads.contains("Broa") && breads.contains("Maize and rye"))
            let versions = try await fixture.sites.versions(of: made.project.slug, in: fixture.workspace)
            #expect(versions.map(\.number) == [2, 1])
        }
    }

    @Test func componentsOfItsOwnAreTheThirdVersionAndBrokenOnesAreLeftOut() async throws {
        try await run(bespoke: true) { fixture, server in
            let note = """
                <sw-edit path="src/styles/hero.css">
                <<<<<<< SEARCH
                =======

                .hero-embers { color: var(--accent); }
                >>>>>>> REPLACE
                </sw-edit>
                <sw-note>Embers for the hero.</sw-note>
                """
            server.reply(WritingTests.answer(Self.plan), WritingTests.answer(note))
            let project = try await fixture.makeSite(Self.prompt)
            #expect(project.head == 3)
            let third = try await fixture.sites.version(3, of: project.slug, in: fixture.workspace)
            #expect(third.message == "Embers for the hero.")

            let broken = """
                <sw-file path="src/sections/Embers.tsx">
                export function Embers() { return <div>{missing.glow}</div>; }
                </sw-file>
                <sw-edit path="src/App.tsx">
                <<<<<<< SEARCH
                =======
                import { Embers } from "./sections/Embers";
                >>>>>>> REPLACE
                </sw-edit>
                """
            server.reset()
            server.reply(WritingTests.answer(Self.plan))
            server.replyAlways(WritingTests.answer(broken))
            let second = try await fixture.makeSite(Self.prompt)
            #expect(second.head == 2)
            let page = try await fixture.page("index.html", of: second)
            #expect(page.contains("The oven is lit at four"))
        }
    }

    @Test(arguments: ["I would rather talk about bread.", "{\"pages\": []}", "{\"pages\": [{\"path\": \"/\"}]}"])
    func aPlanThatIsNoneLeavesTheSketchAndSaysSo(_ answer: String) async throws {
        try await run(bespoke: true) { fixture, server in
            server.replyAlways(WritingTests.answer(answer))
            let project = try await fixture.makeSite(Self.prompt)
            #expect(project.head == 1)
            let messages = try await fixture.sites.messages(of: project.slug, in: fixture.workspace)
            #expect(messages.last?.text.contains("This is the site of the built-in designer.") == true)
        }
    }

    @Test func aPlanIsProposedAndCarriedOutWhenThePersonSaysSo() async throws {
        try await WritingTests.run { fixture, server, project in
            server.reply(WritingTests.answer("– Put the wood fire into the first heading."))
            let proposed = try await fixture.edit(
                project, TurnWish("What about the wood fire?", mode: .plan))
            let first = try #require(try proposed.result?.decode(WritingTests.Result.self))
            #expect(first.version == nil && first.understood && first.credits == 0)
            let plan = try #require(
                try await fixture.sites.messages(of: project.slug, in: fixture.workspace).last)
            #expect(plan.kind == .plan)
            server.reply(
                WritingTests.answer(
                    try WritingTests.heading("Planned", in: try await WritingTests.files(fixture, project))))
            var wish = TurnWish("Do that.")
            wish.plan = plan.id
            let done = try await fixture.edit(project, wish)
            let second = try #require(try done.result?.decode(WritingTests.Result.self))
            #expect(second.version == 2)
            let isSent = server.requests.last?.body.contains("Put the wood fire into the first heading.") == true
            #expect(isSent)
        }
    }

    @Test func aQuestionIsAnsweredAndNothingChanges() async throws {
        try await WritingTests.run { fixture, server, project in
            server.reply(WritingTests.answer("The menu has twelve breads."))
            let job = try await fixture.edit(project, TurnWish("How many breads are there?", mode: .ask))
            let result = try #require(try job.result?.decode(WritingTests.Result.self))
            #expect(result.version == nil && result.summary == ["The menu has twelve breads."])
        }
    }

    @Test func withoutAModelAPlanIsTheBuiltInDesignersAndAQuestionIsDeclined() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let plan = try await fixture.edit(project, TurnWish("make it dark", mode: .plan))
            let planned = try #require(try plan.result?.decode(WritingTests.Result.self))
            #expect(planned.version == nil && planned.summary[0].hasPrefix("This is what I would do:"))
            let question = try await fixture.edit(project, TurnWish("How many breads?", mode: .ask))
            let answered = try #require(try question.result?.decode(WritingTests.Result.self))
            #expect(!answered.understood && answered.summary[0].contains("needs a language model"))
        }
    }
}
