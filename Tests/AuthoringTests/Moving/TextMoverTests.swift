import Authoring
import Building
import Designer
import Foundation
import SiteModel
import Testing

@Suite struct TextMoverTests {
    private static let story = "src/sections/Story.tsx"

    /// As a model writes it: everything straight into the component.
    private static let bespoke = """
        import { Frame } from "../parts";
        import type { SectionProps } from "../site";

        function Card() {
          return <li>A card of its own</li>;
        }

        export function Story(section: SectionProps) {
          return (
            <Frame section={section}>
              <h2 className="title">Baked at five</h2>
              <p>
                Every loaf &amp; roll, by hand.
                It&rsquo;s slow.
              </p>
              <p>Ask for <b>sourdough</b>, or come by.</p>
              <img src="/favicon.svg" alt="A loaf on the table" />
              <ul>
                {[1, 2].map((day) => <li key={day}>Fresh today</li>)}
                <Card />
              </ul>
              <a className="button" href="/menu" title="All we bake">See the menu →</a>
            </Frame>
          );
        }

        """

    private func words(of html: String) -> String {
        html.replacing(/<script[\s\S]*?<\/script>/, with: "").replacing(/<!-- -->/, with: "")
            .replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theSameWordsAreShownAndCanBeEdited() async throws {
        let shop = try await RepairShop.shared.value
        let before = try shop.base.setting(Self.story, Self.bespoke)
        let result = TextMover().move(in: before)
        let page = try #require(result.moved.first?.addresses.first?.split(separator: ".").first.map(String.init))
        let file = page == "home" ? "index.html" : "\(page).html"

        let old = try await shop.page(file, of: before)
        let new = try await shop.page(file, of: result.files)
        #expect(words(of: new) == words(of: old))
        #expect(old.contains("alt=\"A loaf on the table\""))
        #expect(new.contains("alt=\"A loaf on the table\""))
        #expect(new.contains("title=\"All we bake\""))
        for moved in result.moved where !["A loaf on the table", "All we bake"].contains(moved.text) {
            for address in moved.addresses where address.hasPrefix(page + ".") {
                #expect(new.contains("data-edit=\"\(address)\""))
            }
        }
        #expect(try await shop.problems(result.files, types: true) == [])
    }

    @Test func whatIsMovedStandsInTheContentOfEveryLanguage() throws {
        let base = try RepairShop.project()
        let english = try base.text(at: "src/content/en/about.json")
        let files = try base.setting(Self.story, Self.bespoke).setting("src/content/ar/about.json", english)
            .setting("src/content/ar/site.json", try base.text(at: "src/content/en/site.json"))
        let result = TextMover().move(in: files)
        let texts = Set(result.moved.map(\.text))
        #expect(
            texts == [
                "Baked at five", "Every loaf & roll, by hand. It’s slow.", "Ask for", "sourdough", ", or come by.",
                "A loaf on the table", "Fresh today", "See the menu →", "All we bake",
            ])
        for language in ["en", "ar"] {
            let content = try result.files.text(at: "src/content/\(language)/about.json")
            for text in texts { #expect(content.contains("\"\(text)\"")) }
            #expect((try? JSONSerialization.jsonObject(with: Data(content.utf8))) != nil)
        }
        #expect(result.left.map(\.text) == ["A card of its own"])
        #expect(result.left.map(\.reason) == [.noWords])
        #expect(result.left.first?.line == 5)
        let touched = TreeDiff(from: files.tree, to: result.files.tree).files.map(\.path.text)
        #expect(touched == ["src/content/ar/about.json", "src/content/en/about.json", Self.story])
    }

    @Test func doingItTwiceChangesNothing() throws {
        let files = try RepairShop.project().setting(Self.story, Self.bespoke)
        let once = TextMover().move(in: files)
        let twice = TextMover().move(in: once.files)
        #expect(twice.moved.isEmpty)
        #expect(twice.files == once.files)
    }

    @Test func theDesignersOwnComponentsStay() throws {
        let files = try RepairShop.project()
        let result = TextMover().move(in: files)
        #expect(result.files == files)
        #expect(result.moved.isEmpty)
    }

    @Test func aTextOfTheHeaderGoesToTheWordsOfTheSite() async throws {
        let shop = try await RepairShop.shared.value
        let files = try shop.base.changing("src/sections/Footer.tsx") {
            $0.replacing("</footer>", with: "<p>Baked with patience</p></footer>")
        }
        let result = TextMover().move(in: files)
        let addresses = Set(result.moved.map(\.addresses))
        #expect(addresses == [["site.shared.pageText"]])
        #expect(try result.files.text(at: "src/content/en/site.json").contains("\"pageText\": \"Baked with patience\""))
        let page = try await shop.page("index.html", of: result.files)
        #expect(page.contains("<p data-edit=\"site.shared.pageText\">Baked with patience</p>"))
    }

    @Test func aPropertyOfSectionsMayBeTakenApart() async throws {
        let shop = try await RepairShop.shared.value
        let files = try shop.base.setting(
            Self.story,
            "import type { SectionProps } from \"../site\";\n\nexport const Story = ({ id }: SectionProps) => {\n  return <section id={id}><h2>Our story</h2></section>;\n};\n"
        )
        let result = TextMover().move(in: files)
        #expect(result.moved.count == 1)
        let text = try result.files.text(at: Self.story)
        #expect(text.contains("({ id, edit, content }: SectionProps)"))
        #expect(try await shop.problems(result.files, types: true) == [])
    }

    @Test func theDesignerKeepsWhatWasMoved() async throws {
        let shop = try await RepairShop.shared.value
        let designer = Designer(template: try SiteTemplate.load())
        let files = try shop.base.setting(Self.story, Self.bespoke).changing("src/sections/Footer.tsx") {
            $0.replacing("</footer>", with: "<p>Baked with patience</p></footer>")
        }
        let moved = TextMover().move(in: files).files
        let old = try designer.spec(from: moved)
        var new = old
        new.brand.name = "Padaria Nova"
        let changed = designer.rewrite(moved, from: old, to: new)
        let page = try await shop.page("about.html", of: changed)
        #expect(page.contains("Padaria Nova"))
        #expect(page.contains("Baked with patience"))
        #expect(page.contains("Baked at five"))
    }

    @Test(arguments: [
        "  return <p>{section.id}: 3 {\"x\"}</p>;", "  return <p>→ ·</p>;", "  return <p>&unknown; word</p>;",
        "  return <p>A [gap] to fill</p>;", "  return <style>{`.a{}`}</style>;",
        "  return <p data-edit=\"x\">Words</p>;",
        "  return <p aria-hidden=\"true\" title=\"x1\" />;", "  return <p>Words;",
    ])
    func whatIsNoPlainTextStays(_ body: String) throws {
        let files = try Mistake.component(body)(try RepairShop.project())
        let result = TextMover().move(in: files)
        let moved = result.moved.map(\.text).filter { $0 != ": 3" }
        #expect(moved.isEmpty)
    }

    @Test func aTextOfAComponentThatNoSectionShowsBelongsToNoPage() throws {
        let files = try RepairShop.project().setting(
            "src/sections/Extra.tsx",
            "import type { SectionProps } from \"../site\";\nexport function Extra(section: SectionProps) {\n  return <p id={section.id}>Words</p>;\n}\n"
        )
        let result = TextMover().move(in: files)
        #expect(result.moved.map(\.addresses) == [["site.shared.pageText"]])
        let text = try result.files.text(at: "src/sections/Extra.tsx")
        #expect(text.contains("const siteWords = words(\"site.shared\", section.data.shared.shared);"))
    }
}
