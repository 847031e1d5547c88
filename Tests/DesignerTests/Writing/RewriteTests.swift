import SiteModel
import Testing

@testable import Designer

@Suite struct RewriteTests {
    let designer: Designer

    init() throws {
        designer = Designer(template: try SiteTemplate.load())
    }

    private func changed(_ before: SourceFiles, _ after: SourceFiles) -> [String] {
        Set(before.paths + after.paths).filter { before[$0] != after[$0] }.map(\.text).sorted()
    }

    @Test func aChangedWordTouchesOneFile() {
        let old = SampleSite.small()
        var new = old
        new.pages[0].sections[0].content["heading"] = "Another"
        let files = designer.files(for: old)
        #expect(changed(files, designer.rewrite(files, from: old, to: new)) == ["src/content/en/home.json"])
    }

    @Test func aMovedSectionIsAChangeOfData() {
        let old = SampleSite.small()
        var new = old
        new.pages[0].sections.reverse()
        let files = designer.files(for: old)
        let touched = changed(files, designer.rewrite(files, from: old, to: new))
        #expect(touched == ["site.json", "src/content/en/home.json"])
    }

    @Test func aChangedLookTouchesNoWords() {
        let old = SampleSite.small()
        var new = old
        new.look = old.look.recoloured(accent: OKLCH(0.55, 0.15, 150))
        let files = designer.files(for: old)
        let touched = changed(files, designer.rewrite(files, from: old, to: new))
        #expect(touched.allSatisfy { !$0.hasPrefix("src/content") && !$0.hasSuffix(".tsx") })
        #expect(touched.contains("src/theme.css"))
    }

    @Test func whatAPersonWroteStays() throws {
        let old = SampleSite.small()
        var new = old
        new.pages[0].sections.append(SampleSite.section(.faq, "fold", id: "faq"))
        new.pages[0].sections.removeAll { $0.id == "features" }
        var files = designer.files(for: old)
        let mine = Array("// mine".utf8)
        for path in ["src/sections/Hero.tsx", "src/sections/Features.tsx", "src/Mine.tsx"] {
            files[try FilePath(path)] = mine
        }
        let after = designer.rewrite(files, from: old, to: new)
        for path in ["src/sections/Hero.tsx", "src/sections/Features.tsx", "src/Mine.tsx"] {
            #expect(after[try FilePath(path)] == mine, "\(path)")
        }
        #expect(after[try FilePath("src/sections/Faq.tsx")] != nil)
        #expect(try designer.spec(from: after) == new)
    }

    @Test func whatIsNoLongerUsedGoes() throws {
        let old = SampleSite.small()
        var new = old
        new.pages.removeLast()
        let after = designer.rewrite(designer.files(for: old), from: old, to: new)
        #expect(after[try FilePath("src/content/en/contact.json")] == nil)
        #expect(after[try FilePath("src/sections/Contact.tsx")] == nil)
        #expect(after == designer.files(for: new))
    }

    @Test func stylesOfANewKindComeWithIt() throws {
        let old = SampleSite.small()
        var new = old
        new.pages[0].sections.append(SampleSite.section(.faq, "fold", id: "faq"))
        let files = designer.files(for: old)
        let after = designer.rewrite(files, from: old, to: new)
        #expect(files[try FilePath("src/styles/faq.css")] == nil)
        #expect(after[try FilePath("src/styles/faq.css")] != nil)
        #expect(after == designer.files(for: new))
    }

    @Test func aProjectWithAllStylesInOneFileGetsThoseOfANewKindOnly() throws {
        let old = SampleSite.small()
        var new = old
        new.pages[0].sections.append(SampleSite.section(.faq, "fold", id: "faq"))
        let main = try FilePath("src/styles.css")
        let index = try FilePath("src/styles/kinds.css")
        let own = "/* Mine. */\n@import \"tailwindcss\" source(none);\n.card { color: red; }\n"
        var files = designer.files(for: old)
        for path in files.paths where path.isBelow("src/styles") { files[path] = nil }
        files[main] = Array(own.utf8)

        var renamed = old
        renamed.brand.name = "Another"
        let untouched = designer.rewrite(files, from: old, to: renamed)
        #expect(untouched[main] == files[main])
        #expect(!untouched.paths.contains { $0.isBelow("src/styles") })

        let after = designer.rewrite(files, from: old, to: new)
        #expect(after.paths.filter { $0.isBelow("src/styles") }.map(\.text) == ["src/styles/faq.css", index.text])
        #expect(try #require(after.text(index)).contains("@import \"./faq.css\";"))
        let joined = try #require(after.text(main))
        #expect(joined.replacing("@import \"./styles/kinds.css\";\n", with: "") == own)
        let place = try #require(joined.firstRange(of: "kinds.css"))
        let rule = try #require(joined.firstRange(of: ".card"))
        #expect(place.lowerBound < rule.lowerBound)

        var further = new
        further.pages[0].sections.append(SampleSite.section(.steps, "line", id: "steps"))
        let last = designer.rewrite(after, from: new, to: further)
        #expect(last[main] == after[main])
        #expect(try #require(last.text(index)).contains("steps.css"))
        let back = designer.rewrite(last, from: further, to: old)
        #expect(!(try #require(back.text(index)).contains("@import")))
    }
}
