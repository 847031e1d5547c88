import SiteModel
import Testing

@testable import Designer

@Suite struct ProjectTests {
    let designer: Designer

    init() throws {
        designer = Designer(template: try SiteTemplate.load())
    }

    @Test(arguments: ["en", "ar", "pt-PT"]) func theSameSpecGivesTheSameBytes(language: String) {
        let spec = SampleSite.everything(language: language)
        #expect(designer.files(for: spec) == designer.files(for: spec))
    }

    @Test(arguments: ["en", "ar"]) func aProjectReadsBackAsItsSpec(language: String) throws {
        let spec = SampleSite.everything(language: language, seed: .max)
        #expect(try designer.spec(from: designer.files(for: spec)) == spec)
    }

    @Test func anEditByHandOfTheContentIsRead() throws {
        var files = designer.files(for: SampleSite.small())
        let path = try FilePath("src/content/en/home.json")
        let text = try #require(files.text(path)).replacing("hero heading", with: "By hand")
        files[path] = Array(text.utf8)
        #expect(try designer.spec(from: files).pages[0].sections[0].content.text("heading") == "By hand")
    }

    @Test func anUnreadableProjectNamesTheFile() throws {
        var files = designer.files(for: SampleSite.small())
        files[try FilePath("src/content/en/home.json")] = Array("{".utf8)
        #expect { try designer.spec(from: files) } throws: {
            ($0 as? UnreadableProject)?.file == "src/content/en/home.json"
        }
        files[try FilePath("site.json")] = nil
        #expect { try designer.spec(from: files) } throws: { ($0 as? UnreadableProject)?.file == "site.json" }
    }

    @Test func onlyComponentsOfUsedKindsAreWritten() throws {
        let files = designer.files(for: SampleSite.small())
        let sections = files.paths.filter { $0.isBelow("src/sections") }.map { String($0.name) }
        #expect(
            sections == [
                "Contact.tsx", "Features.tsx", "Footer.tsx", "Header.tsx", "Hero.tsx", "NotFound.tsx", "index.ts",
            ])
    }

    @Test func onlyStylesOfUsedKindsAreWrittenAndImported() throws {
        let files = designer.files(for: SampleSite.small())
        let sheets = files.paths.filter { $0.isBelow("src/styles") }.map { String($0.name) }.sorted()
        #expect(
            sheets == [
                "base.css", "contact.css", "features.css", "footer.css", "form.css", "header.css", "hero.css",
                "kinds.css",
                "parts.css",
            ])
        try expectImports(in: files)
        try expectImports(in: designer.files(for: SampleSite.everything()))
    }

    /// Every sheet below `src/styles` is imported once, and every import leads to one.
    private func expectImports(in files: SourceFiles) throws {
        let imports = try ["src/styles.css", "src/styles/kinds.css"].flatMap { name in
            try #require(files.text(FilePath(name))).split(separator: "\n").compactMap { line -> String? in
                guard line.hasPrefix("@import \"./") else { return nil }
                return line.split(separator: "\"")[1].split(separator: "/").last.map(String.init)
            }
        }
        let sheets = files.paths.filter { $0.isBelow("src/styles") }.map { String($0.name) }
        #expect(imports.sorted() == sheets.sorted())
    }

    @Test func everyDrawingThatIsNamedIsThereAndNamesOnlyColoursOfTheTheme() throws {
        let files = designer.files(for: SampleSite.everything())
        let theme = try #require(files.text(FilePath("src/theme.css")))
        #expect(files[try FilePath("public/art/plants-3.svg")] != nil)
        #expect(files[try FilePath("public/art/map.svg")] != nil)
        for paint in Paint.allCases { #expect(theme.contains("--art-\(paint.rawValue): #")) }
    }

    @Test func everyMotifDrawsEveryVariantWithoutWords() {
        let look = Look.make(mood: Mood(kind: "shop"), seed: 1)
        for motif in Motif.allCases {
            for number in 0..<8 {
                let svg = Drawing(name: "\(motif.rawValue)-\(number)", look: look).svg
                #expect(svg.utf8.count > 1_500 && svg.utf8.count < 120_000, "\(motif)-\(number): \(svg.utf8.count)")
                #expect(!svg.contains("nan") && !svg.contains("<text"), "\(motif)-\(number)")
            }
        }
    }

    @Test func aNameThatIsMarkupStaysText() throws {
        let files = designer.files(for: SampleSite.small())
        for path in ["index.html", "public/favicon.svg", "public/og.svg"] {
            #expect(try #require(files.text(FilePath(path))).contains("<b>") == false)
        }
    }

    @Test func packageNamesAreWhatNpmTakes() {
        #expect(PackageFile.name(of: "Padaria São João & Filhos") == "padaria-sao-joao-filhos")
        #expect(PackageFile.name(of: "مخبز") == "site")
        #expect(PackageFile.name(of: String(repeating: "long name ", count: 40)).count <= 60)
    }

    @Test func formsGoToTheServerUntilAPersonSaysWhere() throws {
        let spec = SampleSite.small()
        let path = try FilePath("site.json")
        var files = designer.files(for: spec)
        let text = try #require(files.text(path))
        #expect(text.contains("\"forms\": \"/__sitewright/forms\""))
        #expect(try designer.spec(from: files).forms == nil)
        files[path] = Array(text.replacing("/__sitewright/forms", with: "https://forms.example/x#").utf8)
        let read = try designer.spec(from: files)
        #expect(read.forms == "https://forms.example/x#")
        var moved = read
        moved.look = moved.look.darker()
        let after = designer.rewrite(files, from: read, to: moved)
        #expect(try #require(after.text(path)).contains("https://forms.example/x#"))
        #expect(try #require(after.text(FilePath("README.md"))).contains("site.json"))
    }

    @Test func arabicDigitsAreUsedWhereTheContentUsesThem() throws {
        var spec = SampleSite.small()
        spec.language = "ar"
        #expect(try #require(designer.files(for: spec).text(FilePath("site.json"))).contains("\"numerals\": \"latn\""))
        spec.pages[0].sections[0].content["text"] = "نفتح الساعة ٨"
        #expect(try #require(designer.files(for: spec).text(FilePath("site.json"))).contains("\"numerals\": \"arab\""))
    }
}
