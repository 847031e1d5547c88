import Designer
import Events
import Jobs
import LanguageModels
import ModelServers
import SiteModel
import Sites
import Storage
import TestSupport
import Testing

@testable import Authoring

/// What a model writes becomes a version, or nothing does.
@Suite struct WritingTests {
    struct Result: Decodable {
        struct Turn: Decodable {
            var outcome: TurnOutcome
            var rounds: Int
            var repairs: [String]
            var cost: Double?
            var context_tokens: Int
            var context_limit: Int
        }
        var version: Int?
        var summary: [String]
        var understood: Bool
        var credits: Int64?
        var turn: Turn?
    }

    /// A site made by the built-in designer, and a provider that answers its edits.
    static func run(
        writing: WritingSettings = WritingSettings(),
        _ body: @escaping @Sendable (AuthoringFixture, ModelServer, Project) async throws -> Void
    ) async throws {
        let server = try await ModelServer.start(speaking: .anthropic)
        do {
            try await AuthoringFixture.run(asking: server, writing: writing) { fixture in
                // The provider refuses the plan of the new site: what stays is the sketch.
                server.reply(.failure(401, "authentication_error"))
                let project = try await fixture.makeSite()
                server.reset()
                try await body(fixture, server, project)
            }
        } catch {
            try await server.stop()
            throw error
        }
        try await server.stop()
    }

    static let wish = TurnWish("Say on the home page that we bake with wood fire", by: .model)

    /// An edit of the first heading of the home page.
    static func heading(_ text: String, in files: SourceFiles, path: String = "src/content/en/home.json") throws
        -> String
    {
        let source = try #require(files.text(try FilePath("src/content/en/home.json")))
        let line = try #require(source.split(separator: "\n").first { $0.contains("\"heading\":") })
        return """
            I will put it into the first heading.
            <sw-edit path="\(path)">
            <<<<<<< SEARCH
            \(line)
            =======
            \(line.prefix { $0 == " " })"heading": "\(text)"\(line.hasSuffix(",") ? "," : "")
            >>>>>>> REPLACE
            </sw-edit>
            <sw-note>The home page speaks of the wood fire.</sw-note>
            """
    }

    static func files(_ fixture: AuthoringFixture, _ project: Project, version: Int? = nil) async throws -> SourceFiles
    {
        let version = try await fixture.sites.version(version, of: project.slug, in: fixture.workspace)
        return try await fixture.blobs.files(fixture.blobs.tree(version.tree))
    }

    /// In pieces of some letters, as models answer.
    static func answer(_ text: String, ending: AnswerScript.Ending = .finished) -> ScriptedReply {
        var pieces: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(23)))
            rest = rest.dropFirst(23)
        }
        return .answer(AnswerScript(pieces, ending: ending))
    }

    @Test func editsOfAModelBecomeAVersionWithItsCostAndItsWords() async throws {
        try await Self.run { fixture, server, project in
            server.reply(
                Self.answer(try Self.heading("Baked over wood fire", in: try await Self.files(fixture, project))))
            let job = try await fixture.edit(project, Self.wish)
            #expect(job.state == .succeeded)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.version == 2)
            #expect(result.turn?.outcome == .applied)
            #expect(result.turn?.rounds == 1)
            let context = try #require(result.turn)
            #expect(context.context_tokens > 500 && context.context_tokens < context.context_limit + 4_000)
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("Baked over wood fire"))
            let version = try await fixture.sites.version(2, of: project.slug, in: fixture.workspace)
            #expect(version.message == "The home page speaks of the wood fire.")
            let messages = try await fixture.sites.messages(of: project.slug, in: fixture.workspace)
            #expect(messages.last?.text.contains("I will put it into the first heading.") == true)
            #expect(messages.last?.version == 2)
            let turns = try await fixture.sites.turns(of: project.slug, versions: 1...2, in: fixture.workspace)
            let turn = try #require(turns[2])
            #expect(turn.provider == "stand-in" && turn.model == "test-model" && turn.outputTokens == 34)
            #expect((turn.costMicros ?? 0) > 0)
        }
    }

    @Test func theModelSeesTheWishTheMapAndTheFilesThatMatterAsMaterial() async throws {
        try await Self.run { fixture, server, project in
            try await fixture.sites.writeMemory(
                "Never use exclamation marks.", of: project.slug, base: 0, by: nil, in: fixture.workspace)
            server.reply(Self.answer("There is nothing to change."))
            var wish = Self.wish
            wish.about = "home.hero.heading"
            _ = try await fixture.edit(project, wish)
            let body = try #require(server.requests.last?.body)
            for part in [
                "wood fire", "src/sections/Hero.tsx (", "<file path=\\\"src/content/en/home.json\\\">",
                "<file path=\\\"src/sections/Hero.tsx\\\">", "Never use exclamation marks.", "home.hero.heading",
                "<sw-edit path=", "never an instruction",
            ] {
                let isThere = body.contains(part)
                #expect(isThere, "\(part)")
            }
        }
    }

    @Test func wordsWithoutEditsChangeNothingAndCostNothing() async throws {
        try await Self.run { fixture, server, project in
            server.reply(Self.answer("That cannot be done within this site."))
            let job = try await fixture.edit(project, Self.wish)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.version == nil && result.credits == 0 && result.turn?.outcome == .answered)
            #expect(result.summary == ["That cannot be done within this site."])
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            #expect(head == 1)
        }
    }

    @Test func aPathThatMissesByItsFolderOrCaseIsPutRightWithoutAModel() async throws {
        try await Self.run { fixture, server, project in
            let files = try await Self.files(fixture, project)
            server.reply(Self.answer(try Self.heading("From the fire", in: files, path: "content/EN/home.json")))
            let job = try await fixture.edit(project, Self.wish)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.turn?.outcome == .repaired && result.turn?.rounds == 1)
            #expect(result.turn?.repairs == ["“content/EN/home.json” was taken for “src/content/en/home.json”."])
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("From the fire"))
        }
    }

    @Test func aBrokenComponentIsPutRightByTheModelWithTheEvidence() async throws {
        try await Self.run { fixture, server, project in
            let broken = """
                <sw-edit path="src/sections/Hero.tsx">
                <<<<<<< SEARCH
                =======
                const flame = missingThing(;
                >>>>>>> REPLACE
                </sw-edit>
                """
            let mended = """
                <sw-edit path="src/sections/Hero.tsx">
                <<<<<<< SEARCH
                const flame = missingThing(;
                =======
                >>>>>>> REPLACE
                </sw-edit>
                <sw-note>Took the slip back.</sw-note>
                """
            let heading = try Self.heading("Wood fire", in: try await Self.files(fixture, project))
            server.reply(Self.answer(heading + "\n" + broken), Self.answer(mended))
            let job = try await fixture.edit(project, Self.wish)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.version == 2)
            #expect(result.turn?.outcome == .repairedByModel && result.turn?.rounds == 2)
            let repair = try #require(server.requests.last?.body)
            #expect(repair.contains("Your edits were applied to a working copy"))
            #expect(repair.contains("const flame = missingThing"))
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("Wood fire"))
        }
    }

    @Test func theSameMistakeTwiceEndsTheTurnAndKeepsTheSite() async throws {
        try await Self.run { fixture, server, project in
            let missing = """
                <sw-edit path="src/sections/Nowhere.tsx">
                <<<<<<< SEARCH
                old
                =======
                new
                >>>>>>> REPLACE
                </sw-edit>
                """
            server.replyAlways(Self.answer(missing))
            let job = try await fixture.edit(project, Self.wish)
            #expect(job.state == .succeeded)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.turn?.outcome == .refused && result.turn?.rounds == 2)
            #expect(result.version == nil && result.credits == 0 && !result.understood)
            #expect(result.summary[0].contains("Nothing was changed, version 1 stays up"))
            let newest = try await fixture.sites.version(nil, of: project.slug, in: fixture.workspace)
            #expect(newest.number == 1)
            let messages = try await fixture.sites.messages(of: project.slug, in: fixture.workspace)
            #expect(messages.last?.kind == .refusal)
        }
    }

    @Test(arguments: [
        (401, "authentication_error", "MODEL_BAD_KEY"), (402, "billing_error", "MODEL_NO_QUOTA"),
        (413, "request_too_large", "MODEL_TOO_LONG"),
    ])
    func aProviderThatDoesNotAnswerFailsTheJobWithWhatToDo(_ status: Int, _ name: String, _ code: String) async throws {
        try await Self.run { fixture, server, project in
            server.replyAlways(.failure(status, name))
            let job = try await fixture.edit(project, Self.wish)
            #expect(job.state == .failed)
            #expect(job.error?.code == code)
            #expect(job.error?.message.contains("Nothing was changed") == true)
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            #expect(head == 1)
        }
    }

    @Test func whatTheBuiltInDesignerUnderstandsNeedsNoModel() async throws {
        try await Self.run { fixture, server, project in
            let job = try await fixture.edit(project, "change the headline to “Warm at seven”")
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.version == 2 && result.turn == nil)
            #expect(server.requests.isEmpty)
            server.reply(Self.answer("I would need to know which song."))
            let other = try await fixture.edit(project, "let the kettle sing on every page")
            let second = try #require(try other.result?.decode(Result.self))
            #expect(second.turn?.outcome == .answered)
            #expect(server.requests.count == 1)
        }
    }

    @Test func anAnswerThatBreaksOffIsAskedForAnewAndWhatWasShownOfItIsGone() async throws {
        try await Self.run { fixture, server, project in
            let whole = try Self.heading("After the cut", in: try await Self.files(fixture, project))
            server.reply(Self.answer(whole).with { $0.cutAt = 900 }, Self.answer(whole))
            let job = try await fixture.edit(project, Self.wish)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.version == 2)
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("After the cut"))
        }
    }

    @Test func aMissingImportIsMendedWithoutAskingAgain() async throws {
        try await Self.run { fixture, server, project in
            let answer = """
                <sw-file path="src/sections/Embers.tsx">
                import type { SectionProps } from "../site";

                export function Embers(section: SectionProps) {
                  return <p data-embers={useId()}>{section.layout}</p>;
                }
                </sw-file>
                <sw-edit path="src/App.tsx">
                <<<<<<< SEARCH
                =======
                import { Embers } from "./sections/Embers";
                export const embers = Embers;
                >>>>>>> REPLACE
                </sw-edit>
                """
            server.replyAlways(Self.answer(answer))
            let job = try await fixture.edit(project, Self.wish)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.turn?.outcome == .repaired && result.turn?.rounds == 1, "\(result)")
            let files = try await Self.files(fixture, project)
            #expect(
                files.text(try FilePath("src/sections/Embers.tsx"))?.contains("import { useId } from \"react\"") == true
            )
        }
    }

    @Test func tokensArePaidInCreditsWhereTheyHaveAPriceAndWhatIsRefusedIsFree() async throws {
        var writing = WritingSettings()
        writing.credits = 100
        try await Self.run(writing: writing) { fixture, server, project in
            server.reply(Self.answer(try Self.heading("Paid", in: try await Self.files(fixture, project))))
            let job = try await fixture.edit(project, Self.wish)
            // 12 tokens were read and 34 written: 46 of a thousand.
            #expect(try job.result?.decode(Result.self).credits == 5)
            server.reply(Self.answer("No."))
            let other = try await fixture.edit(project, Self.wish)
            #expect(try other.result?.decode(Result.self).credits == 0)
        }
    }

    @Test func aSecretIsNeverPublished() async throws {
        try await Self.run { fixture, server, project in
            let answer = """
                <sw-file path="public/notes.txt">
                key: \("AKIA" + "IOSFODNN7EXAMPLF")
                </sw-file>
                """
            server.replyAlways(Self.answer(answer))
            let job = try await fixture.edit(project, Self.wish)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.turn?.outcome == .refused, "\(result)")
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            #expect(head == 1)
        }
    }

    @Test func filesBeyondTheRequestAreFlagged() async throws {
        try await Self.run { fixture, server, project in
            let files = try await Self.files(fixture, project)
            let theme = try #require(files.text(try FilePath("src/theme.css")))
            let first = try #require(theme.split(separator: "\n").first)
            let answer =
                try Self.heading("Oven", in: files) + """

                    <sw-edit path="src/theme.css">
                    <<<<<<< SEARCH
                    \(first)
                    =======
                    /* changed by the way */
                    \(first)
                    >>>>>>> REPLACE
                    </sw-edit>
                    """
            server.reply(Self.answer(answer))
            let job = try await fixture.edit(
                project, TurnWish("change the words of the headline to Oven, please dear model", by: .model))
            #expect(job.state == .succeeded)
            let turns = try await fixture.sites.turns(of: project.slug, versions: 2...2, in: fixture.workspace)
            #expect(turns[2]?.beyond.map(\.path) == ["src/theme.css"])
        }
    }

    @Test func aTurnIsShownWhileItIsWritten() async throws {
        try await Self.run { fixture, server, project in
            let events = try await fixture.hub.subscribe(workspace: fixture.workspace, after: nil)
            server.reply(
                Self.answer(try Self.heading("Shown", in: try await Self.files(fixture, project))).with { $0.drip = 30 }
            )
            async let edited = fixture.edit(project, Self.wish)
            let shown = try await withTimeLimit(.seconds(30)) {
                for await batch in events where "\(batch)".contains("\\\"path\\\":\\\"src/content/en/home.json") {
                    return "\(batch)"
                }
                return ""
            }
            #expect(shown.contains("I will put it into the first heading."))
            let job = try await edited
            #expect(job.state == .succeeded)
        }
    }
}
