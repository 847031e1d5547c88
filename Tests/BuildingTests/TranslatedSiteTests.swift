import Building
import Designer
import Foundation
import SiteModel
import Testing

@Suite(.serialized)
struct TranslatedSiteTests {
    let designer: Designer

    init() throws {
        designer = Designer(template: try SiteTemplate.load())
    }

    private func site(_ commands: String...) throws -> SiteSpec {
        var spec = try designer.sketch(
            prompt: "Bakery Crumb & Co in Leeds: menu, hours, contact. Sourdough £4.20. Phone 0113 496 0000", seed: 7)
        for command in commands {
            switch designer.change(spec, command: command) {
            case .changed(let new, _), .translated(let new, _, _): spec = new
            default: Issue.record("“\(command)” was not understood.")
            }
        }
        return spec
    }

    @Test func everyPageIsThereInEveryLanguageAndNamesTheOthers() async throws {
        let workshop = try await Workshop()
        let spec = try site("translate to Arabic and French")
        let output = try await workshop.build(designer.files(for: spec))
        let origin = "https://aurora.example"
        let sitemap = try #require(try await workshop.text("sitemap.xml", of: output.artifact))
        for page in spec.pages {
            let rest = page.path == "/" ? "" : page.path
            for (language, direction, base) in [("en", "ltr", ""), ("ar", "rtl", "/ar"), ("fr", "ltr", "/fr")] {
                let file = String((base + rest).dropFirst())
                let html = try #require(
                    try await workshop.text((file.isEmpty ? "index" : file) + ".html", of: output.artifact), "\(file)")
                #expect(html.contains("<html lang=\"\(language)\" dir=\"\(direction)\">"))
                let address = origin + (base + rest == "" ? "/" : base + rest)
                #expect(html.contains("<link rel=\"canonical\" href=\"\(address)\">"))
                for (other, start) in [("en", ""), ("ar", "/ar"), ("fr", "/fr"), ("x-default", "")] {
                    let target = origin + (start + rest == "" ? "/" : start + rest)
                    #expect(html.contains("<link rel=\"alternate\" hreflang=\"\(other)\" href=\"\(target)\">"))
                    #expect(
                        sitemap.contains(
                            "<xhtml:link rel=\"alternate\" hreflang=\"\(other)\" href=\"\(target)\"/>"))
                }
                #expect(sitemap.contains("<loc>\(address)</loc>"))
                #expect(html.contains(">العربية</a>") && html.contains(">Français</a>"))
                // Links of the page stay in its language.
                let links = html.matches(of: /class="nav-wide"[^>]*><ul>(.*?)<\/ul>/).map { String($0.output.1) }
                for href in links.joined().matches(of: /href="([^"]*)"/).map({ String($0.output.1) }) {
                    #expect(href.hasPrefix(base.isEmpty ? "/" : base), "\(href)")
                    #expect(base.isEmpty == !(href.hasPrefix("/ar") || href.hasPrefix("/fr")), "\(href)")
                }
                #expect(try await workshop.text("content\(base)/\(page.id).json", of: output.artifact) != nil)
            }
        }
        let missing = try #require(try await workshop.text("404.html", of: output.artifact))
        #expect(missing.contains("lang=\"en\"") && !missing.contains("hreflang=\"x-default\""))
    }

    @Test func whatIsNotTranslatedIsMarkedAndNothingElseIs() async throws {
        let workshop = try await Workshop()
        let spec = try site("change the headline to “Only what I wrote”", "translate to Arabic")
        let output = try await workshop.build(designer.files(for: spec))
        let html = try #require(try await workshop.text("ar.html", of: output.artifact))
        let open = Set(designer.textsToTranslate(of: spec, into: "ar").map(\.address))
        #expect(!open.isEmpty)
        var marked: Set<String> = []
        for element in html.matches(of: /data-edit="([^"]*)"( lang="en")?/) {
            let address = String(element.output.1)
            if element.output.2 != nil { marked.insert(address) }
            if element.output.2 == nil { #expect(!open.contains(address), "\(address)") }
        }
        let isMarked = marked.isSubset(of: open) && !marked.isEmpty
        #expect(isMarked, "\(marked.subtracting(open))")
        #expect(html.contains("Only what I wrote") && html.contains("0113 496 0000"))
        // A language that the designer has no interface words of says so of these, too.
        let korean = try await workshop.build(designer.files(for: try site("translate to Korean")))
        let page = try #require(try await workshop.text("ko.html", of: korean.artifact))
        #expect(page.contains("data-edit=\"site.words.skip\" lang=\"en\""))
    }

    @Test func theCodeHasTheTypesThatItSays() async throws {
        let workshop = try await Workshop()
        let found = try await workshop.checkTypes(designer.files(for: try site("translate to Arabic")))
        #expect(found.isEmpty, "\(found)")
    }

    /// What was edited by hand still makes whole pages: the site's own language stands in.
    @Test func aTranslationThatIsBrokenOrBehindStillBuilds() async throws {
        let workshop = try await Workshop()
        var files = designer.files(for: try site("translate to Arabic"))
        files[try FilePath("src/content/ar/home.json")] = nil
        files = try files.setting("src/content/ar/site.json", #"{"tagline": "فرن"}"#)
        let output = try await workshop.build(files)
        let html = try #require(try await workshop.text("ar.html", of: output.artifact))
        #expect(html.contains("فرن") && html.contains("lang=\"en\""))
        #expect(try designer.spec(from: files).translations.map(\.language) == ["ar"])
    }

    /// The files for several languages make the very page that the usual ones make, so that the two stay in step.
    @Test func withOneLanguageBothMakeTheSamePage() async throws {
        let workshop = try await Workshop()
        let usual = designer.files(for: try site())
        let several = designer.files(for: try site("translate to Arabic"))
        var files = usual
        for path in several.paths where path.isBelow("src") && !path.isBelow("src/content") {
            files[path] = several[path]
        }
        let name = try FilePath("site.json")
        let own = #""languages": [{"language": "en", "name": "English", "direction": "ltr", "base": ""}], "pages""#
        files = try files.setting("site.json", try #require(usual.text(name)).replacing("\"pages\"", with: own))
        let (one, other) = (try await workshop.build(usual), try await workshop.build(files))
        for page in ["index.html", "menu.html", "404.html"] {
            let expected = try #require(try await workshop.text(page, of: one.artifact))
            let made = try #require(try await workshop.text(page, of: other.artifact))
            #expect(try plain(made) == plain(expected), "\(page)")
        }
        #expect(
            one.artifact.paths.filter { !$0.isBelow("assets") } == other.artifact.paths.filter { !$0.isBelow("assets") }
        )
    }

    /// A page without the names of its assets, the addresses in other languages and the data for the script.
    private func plain(_ html: String) throws -> String {
        html.replacing(/<link rel="alternate"[^>]*>\n/, with: "").replacing(/\/assets\/[a-z]+-[0-9a-f]+/, with: "")
            .replacing(/<script type="application\/json".*/, with: "")
    }
}
