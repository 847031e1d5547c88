import Authoring
import Building
import SiteModel
import Storage
import Testing

@Suite struct ArtifactCheckTests {
    private func files(_ texts: [String: String]) throws -> SourceFiles {
        var files = SourceFiles()
        for (path, text) in texts { files[try FilePath(path)] = Array(text.utf8) }
        return files
    }

    private func page(_ body: String, title: String = "T") -> String {
        "<!doctype html><html lang=\"en\"><head><title>\(title)</title></head><body><h1>One</h1>\(body)</body></html>"
    }

    private func findings(_ texts: [String: String], sources: [String: String] = [:]) throws -> [Finding] {
        ArtifactCheck().findings(artifact: try files(texts), sources: try files(sources), origin: "https://a.example")
    }

    // MARK: A real site

    @Test func aSiteOfTheDesignersHasNothingToFind() async throws {
        let shop = try await RepairShop.shared.value
        let output = try await shop.build(shop.base)
        let artifact = try await shop.builder.blobs.files(output.artifact)
        let found = ArtifactCheck().findings(artifact: artifact, sources: shop.base)
        #expect(found == [])
    }

    @Test func mistakesOfARealSiteAreFound() async throws {
        let shop = try await RepairShop.shared.value
        let broken = try Mistake.component(
            """
              return (
                <section>
                  <h4>Too low</h4>
                  <a href="/menus">Our menu</a>
                  <a href="/visit"><svg aria-hidden="true" /></a>
                  <img src="/bread.jpg" />
                  <input name="mail" />
                  <p>{"sk-ant-api03-abcdefghijklmnopqrstuvwxyz"}{section.id}</p>
                </section>
              );
            """)(shop.base)
        let output = try await shop.build(broken)
        let found = ArtifactCheck().findings(
            artifact: try await shop.builder.blobs.files(output.artifact), sources: broken)
        let kinds = Set(found.map(\.kind))
        #expect(
            kinds == [
                .deadLink, .missingFile, .imageWithoutText, .controlWithoutName, .fieldWithoutLabel, .headingOrder,
                .secret,
            ])
        let link = try #require(found.first { $0.kind == .deadLink })
        #expect(
            link.sentence
                == "The link “Our menu” leads to “/menus”, where there is no page. The nearest page is “/menu”.")
        #expect(link.evidence.contains("src/sections/Story.tsx:"))
        #expect(link.severity == .blocking)
        let said = found.map { "\($0.sentence) \($0.evidence)" }.joined()
        #expect(!said.contains("sk-ant-a"))
    }

    // MARK: Links

    @Test(arguments: [
        "/", "/menu", "/menu/", "/menu.html", "menu", "./menu#x", "/menu?day=1", "#one", "https://b.example/gone",
        "https://a.example/menu", "mailto:a@b.c", "tel:1", "//b.example", "/__sitewright/forms/x", "/a%20b.pdf",
        "/old/x",
    ])
    func linksThatLeadSomewhereAreFine(_ address: String) throws {
        let found = try findings([
            "index.html": page("<p id=\"one\"><a href=\"\(address)\">x</a></p>"),
            "menu.html": page("<p id=\"x\">x</p>"), "a b.pdf": "x", "_redirects": "/old/* /menu 301\n",
        ])
        #expect(found == [])
    }

    @Test(arguments: ["/gone", "gone.html", "../up", "https://a.example/gone"])
    func linksThatLeadNowhereStopASite(_ address: String) throws {
        let found = try findings(["index.html": page("<a href=\"\(address)\">x</a>")])
        #expect(found.map(\.kind) == [.deadLink])
        #expect(found.first?.severity == .blocking)
    }

    @Test func aPlaceThatIsNotOnThePageIsAdvice() throws {
        let found = try findings(["index.html": page("<a href=\"#gone\">x</a>")])
        #expect(found.map(\.kind) == [.missingTarget])
        #expect(found.first?.severity == .advice)
    }

    @Test func theSameDeadLinkOnEveryPageIsOneMistake() throws {
        let text = page("<a href=\"/gone\">x</a>")
        #expect(try findings(["index.html": text, "b.html": text]).count == 1)
    }

    @Test func filesOfPicturesAndStylesMustBeThere() throws {
        let found = try findings([
            "index.html": page(
                "<img src=\"/a.png\" srcset=\"/b.png 1x, /c.png 2x\" alt=\"\"><svg><use href=\"/icons.svg#gone\"/></svg>"
            ),
            "c.png": "x", "icons.svg": "<svg><symbol id=\"here\"/></svg>", "assets/s.css": ".a{background:url(/d.png)}",
        ])
        #expect(found.allSatisfy { $0.kind == .missingFile && $0.severity == .blocking })
        #expect(found.count == 4)
    }

    // MARK: Without seeing

    @Test(arguments: [
        "<img src=\"data:,\" alt=\"\">", "<a href=\"/\"><img src=\"data:,\" alt=\"Home\"></a>",
        "<button aria-label=\"Close\"><svg></svg></button>", "<label>Mail <input></label>",
        "<label for=\"m\">Mail</label><input id=\"m\">", "<input type=\"hidden\">", "<input type=\"submit\">",
        "<div aria-hidden=\"true\"><input><a href=\"/\"></a></div>", "<h2>a</h2><h3>b</h3><h2>c</h2>",
    ])
    func whatHasANameIsFine(_ body: String) throws {
        #expect(try findings(["index.html": page(body)]) == [])
    }

    @Test func aPageNeedsTitleLanguageAndOneFirstHeading() throws {
        let found = try findings(["index.html": "<html><body><h1>a</h1><h1>b</h1></body></html>"])
        #expect(Set(found.map(\.kind)) == [.headingOrder, .missingTitle, .missingLanguage])
    }

    @Test func brokenMarkupIsReadAndDeepMarkupEnds() throws {
        let deep = String(repeating: "<div>", count: 5_000)
        #expect(
            try findings(["index.html": "<p <<a href='/gone'>\u{0}", "deep.html": deep]).contains {
                $0.kind == .missingTitle
            })
    }
}
