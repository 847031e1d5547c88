import SiteModel
import Testing

@testable import Designer

/// What “this” means when a person has pointed at something.
@Suite struct ScopedCommandTests {
    private static let designer = Result { Designer(template: try SiteTemplate.load()) }

    private static func site(_ prompt: String = "A bakery in Lisbon with a menu, questions and quotes. On one page.")
        throws -> SiteSpec
    {
        try designer.get().sketch(prompt: prompt, seed: 7)
    }

    private static func changed(_ spec: SiteSpec, _ text: String, _ about: String) throws -> SiteSpec? {
        if case .changed(let spec, _) = try designer.get().change(spec, command: text, about: about) { return spec }
        return nil
    }

    @Test(arguments: [
        "change this to “New words”", "Change this headline to New words", "this should say “New words”",
        "make it say New words", "“New words”", "غيّر هذا إلى «New words»",
    ])
    func thisIsTheText(command: String) throws {
        let spec = try Self.site()
        let page = try #require(spec.pages.first)
        let about = "\(page.id).\(page.sections[0].id).heading"
        let new = try #require(try Self.changed(spec, command, about))
        #expect(ContentAddress(about).text(in: new) == "New words")
    }

    @Test func thisIsTheSection() throws {
        let spec = try Self.site()
        let page = try #require(spec.pages.first)
        let section = try #require(page.sections.dropFirst().first { $0.content.text("heading") != nil })
        let about = "\(page.id).\(section.id).heading"
        for command in ["remove this section", "delete this", "احذف هذا القسم"] {
            let new = try #require(try Self.changed(spec, command, about), "\(command)")
            #expect(!new.pages[0].sections.contains { $0.id == section.id })
        }
        let last = try #require(page.sections.last)
        let moved = try #require(try Self.changed(spec, "move this up", "\(page.id).\(last.id).heading"))
        #expect(moved.pages[0].sections.last?.id != last.id)
        let twice = try #require(try Self.changed(spec, "duplicate this section", about))
        #expect(twice.pages[0].sections.count == page.sections.count + 1)
    }

    @Test func thisIsTheItem() throws {
        let spec = try Self.site("A café with a menu: espresso €2, croissant €3, tea €2.50")
        let texts = try Self.designer.get().texts(of: Self.designer.get().files(for: spec)).texts
        let about = try #require(texts.keys.sorted().first { texts[$0]?.lowercased() == "croissant" })
        let new = try #require(try Self.changed(spec, "remove this", about))
        let isThere = new.texts.contains { $0.lowercased() == "croissant" }
        #expect(!isThere)
    }

    @Test func whatIsNotAboutItMeansWhatItAlwaysMeans() throws {
        let spec = try Self.site()
        let about = "home.hero.heading"
        let dark = try #require(try Self.changed(spec, "make it dark", about))
        #expect(dark.look.scheme == .dark && dark.pages == spec.pages)
        #expect(try Self.changed(spec, "remove this section", "none.none.heading") == nil)
        #expect(try Self.changed(spec, "zxqv this blorp", about) == nil)
    }

    @Test(arguments: ["Fix this problem of the page (/a.js): “boom”", "أصلح هذه المشكلة في الصفحة (/a.js): «boom»"])
    func repairIsDeclinedHonestly(command: String) throws {
        let outcome = try Self.designer.get().change(try Self.site(), command: command)
        guard case .notUnderstood(let examples, let why) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(examples.count == 3)
        #expect(why.contains("does not repair code") || why.contains("لا يصلح الشيفرة"))
    }
}
