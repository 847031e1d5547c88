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
}
