import SiteModel
import Testing

@testable import Designer

@Suite struct CommandTests {
    static let site: SiteSpec = {
        (try? SitePlanner.sketch(prompt: Prompts.food[1].prompt, seed: 3))
            ?? SiteSpec(
                brand: Brand(name: "", tagline: "", kind: ""), language: "en",
                look: Look.make(mood: Mood(kind: ""), seed: 0),
                shared: Content(), pages: [], seed: 0)
    }()

    private func changed(_ command: String, on spec: SiteSpec = site) -> SiteSpec? {
        guard case .changed(let spec, let summary) = CommandSentence(command, on: spec).outcome(), !summary.isEmpty
        else {
            return nil
        }
        return spec
    }

    private func kinds(_ spec: SiteSpec?, page: Int = 0) -> [SectionKind] {
        spec.map { $0.pages[page].sections.map(\.kind) } ?? []
    }

    // The site: Home hero, features, menu, hours, callToAction; The menu: menu, faq; About us: story, gallery; Find us: hours, findUs, contact.

    @Test(arguments: [
        ("add a gallery", 0, SectionKind.gallery), ("add testimonials to the menu page", 1, .testimonials),
        ("insert a team section on the about us page", 2, .team), ("please add a newsletter", 0, .newsletter),
        ("include frequently asked questions", 0, .faq), ("add a section with three customer quotes", 0, .testimonials),
        ("could you add a contact form?", 0, .contact), ("add our story to the home page", 0, .story),
        ("add some numbers", 0, .stats), ("add how it works", 0, .steps), ("show upcoming events", 0, .events),
    ])
    func sectionsAreAdded(_ command: String, _ page: Int, _ kind: SectionKind) {
        let spec = changed(command)
        #expect(kinds(spec, page: page).contains(kind))
        #expect(kinds(spec, page: page).count == Self.site.pages[page].sections.count + 1)
    }

    @Test(arguments: [
        ("remove the features", SectionKind.features), ("delete the gallery section", .gallery),
        ("get rid of the questions", .faq),
        ("drop the story", .story), ("hide the call to action", .callToAction), ("remove the opening hours", .hours),
    ])
    func sectionsAreRemovedEverywhere(_ command: String, _ kind: SectionKind) {
        let spec = changed(command)
        #expect(spec != nil)
        #expect(spec?.pages.contains { $0.sections.contains { $0.kind == kind } } == false)
    }

    @Test func aPageCanBeNamedForRemoval() {
        let spec = changed("remove the opening hours from the home page")
        #expect(!kinds(spec).contains(.hours))
        #expect(kinds(spec, page: 3).contains(.hours))
    }

    @Test(arguments: [
        ("move the menu up", [SectionKind.hero, .menu, .features, .hours, .callToAction]),
        ("move the features down", [.hero, .menu, .features, .hours, .callToAction]),
        ("move the opening hours to the top", [.hero, .hours, .features, .menu, .callToAction]),
        ("move the features to the bottom", [.hero, .menu, .hours, .callToAction, .features]),
        ("move the opening hours before the menu", [.hero, .features, .hours, .menu, .callToAction]),
        ("put the features below the menu", [.hero, .menu, .features, .hours, .callToAction]),
        ("duplicate the menu", [.hero, .features, .menu, .menu, .hours, .callToAction]),
        ("add two reviews after the features", [.hero, .features, .testimonials, .menu, .hours, .callToAction]),
        ("add a gallery before the menu", [.hero, .features, .gallery, .menu, .hours, .callToAction]),
        ("delete the last section", [.hero, .features, .menu, .hours]),
        ("move the gallery to the home page", [.hero, .features, .menu, .hours, .gallery, .callToAction]),
    ])
    func sectionsGoWhereTheyAreSent(_ command: String, _ expected: [SectionKind]) {
        #expect(kinds(changed(command)) == expected)
    }

    @Test(arguments: [
        ("change \"Croissants\" to \"Butter croissants\"", "Butter croissants"),
        ("replace “sourdough loaf” with “rye loaf”", "rye loaf"),
        ("change the headline to Bread for everyone", "Bread for everyone"),
        ("the headline should be \"Warm since 1962\"", "Warm since 1962"),
        ("the phone number is +351 21 999 0000", "+351 21 999 0000"),
        ("our new address is Rua Augusta 5, 1100-053 Lisboa", "Rua Augusta 5, 1100-053 Lisboa"),
        ("email is ola@aurora.pt", "ola@aurora.pt"), ("opening hours are Mon–Fri 8am–6pm, Sat 9–13", "8am–6pm"),
        ("rename the bakery to Padaria Boreal", "Padaria Boreal"), ("home.hero.heading: Olá, Lisboa", "Olá, Lisboa"),
        ("change home.hero.text to Come early.", "Come early"), ("change the button to Visit us", "Visit us"),
        ("the tagline is Bread since 1962", "Bread since 1962"), ("croissants cost €1.60 now", "€1.60"),
        ("change the price of pastel de nata to 1,30 €", "1,30 €"), ("the sourdough loaf is now €5", "€5"),
        ("add rye bread for €5.20", "€5.20"), ("add a quote \"Best bread in town\" by Ana P.", "Best bread in town"),
        ("we are closed on Mondays and open Tue–Sun 8am–6pm", "8am–6pm"),
    ])
    func wordsAndFactsAreChanged(_ command: String, _ expected: String) {
        let spec = changed(command)
        #expect(spec?.texts.contains { $0.contains(expected) } == true)
    }

    @Test func aFactChangesWhereverItStands() {
        let spec = changed("the phone number is 0800 1234567")
        #expect(spec?.texts.contains { $0.contains("+351 21 555 0123") } == false)
        let renamed = changed("rename the bakery to Padaria Boreal")
        #expect(renamed?.brand.name == "Padaria Boreal")
        #expect(renamed?.texts.contains { $0.contains("Padaria Aurora") } == false)
        let priced = changed("croissants cost €1.60 now")
        #expect(priced?.texts.contains { $0.contains("€1.40") } == false)
    }

    @Test(arguments: [
        "make it darker", "make it a bit lighter", "warmer please", "make the colours cooler", "dark mode",
        "rounder corners",
        "use square corners", "bigger type", "make the text smaller", "more space", "less space between sections",
        "make it bolder",
        "use a green accent", "make it terracotta", "change the colour to #0a7f5a", "swap the accent for orange",
        "make everything dark blue",
        "turn it dark", "give it another look",
    ])
    func theLookIsChangedAndNothingElse(_ command: String) {
        let spec = changed(command)
        #expect(spec != nil && spec?.look != Self.site.look)
        #expect(spec?.pages == Self.site.pages)
    }

    @Test func pagesComeGoAndAreRenamed() {
        #expect(changed("add a page called Prices")?.pages.last?.label == "Prices")
        #expect(changed("add an events page")?.pages.last?.sections.first?.kind == .events)
        #expect(changed("remove the menu page")?.pages.count == 3)
        #expect(changed("rename the menu page to Our bread")?.pages[1].label == "Our bread")
        let spec = changed("delete the find us page")
        #expect(spec?.texts.isEmpty == false)
        let hrefs = spec?.pages.flatMap(\.sections).compactMap { $0.content.text("actionHref") } ?? []
        #expect(!hrefs.contains { $0.hasPrefix("/visit") })
    }

    @Test func layoutsChange() {
        let menu = changed("show the menu as a card")?.pages[0].sections.first { $0.kind == .menu }
        #expect(menu?.layout == "card")
        #expect(changed("use another layout for the features") != nil)
        #expect(changed("change the layout of the gallery") != nil)
    }

    @Test func severalCommandsInOneSentence() {
        let spec = changed("add a section with three customer quotes and make it a bit darker, then move the menu up")
        #expect(kinds(spec).contains(.testimonials) && spec?.look != Self.site.look)
        #expect(kinds(spec)[1] == .menu)
        let quotes = spec?.pages[0].sections.first { $0.kind == .testimonials }?.content.items("items")
        #expect(quotes?.count == 3)
        #expect(changed("make everything blue; remove the gallery. Add a page called Jobs")?.pages.count == 5)
    }

    @Test(arguments: [
        "make the coffee taste better", "asdf qwer", "", "🥐", "add a section", "remove the pricing table",
        "change \"nowhere\" to \"somewhere\"",
        "make it darker and fly to the moon", "move the newsletter up", "remove the blog page", "move the hero down",
        "remove the home page",
        "the unicorn costs €5 now", "use a glorbish accent", "add rounder corners and dance",
        "<script>alert(1)</script>",
    ])
    func whatIsNotUnderstoodChangesNothing(_ command: String) {
        guard case .notUnderstood(let examples, let why) = CommandSentence(command, on: Self.site).outcome() else {
            Issue.record("“\(command)” was followed")
            return
        }
        #expect(examples.count == 3 && !why.isEmpty)
        for example in examples {
            #expect(changed(example) != nil, "“\(example)” does not work")
        }
    }

    @Test func theAnswerSaysWhichPartWasNotUnderstood() {
        guard
            case .notUnderstood(_, let why) = CommandSentence("make it darker and fly to the moon", on: Self.site)
                .outcome()
        else {
            Issue.record("it was followed")
            return
        }
        #expect(why == "“fly to the moon” was not understood.")
    }

    @Test(arguments: Prompts.all)
    func examplesWorkOnEverySite(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 4)
        for command in CommandExamples(spec: spec).three {
            #expect(changed(command, on: spec) != nil, "“\(command)” does not work")
        }
    }

    @Test(arguments: [
        "A bakery in Lisbon called Aurora, with menu and opening hours", "Law firm Brandt & Oduya in Hamburg",
        "One page for my band The Paper Lanterns: tour dates and a newsletter",
        "Tallybird, an app that splits bills between flatmates, with pricing", "Museum of Forgotten Machines in Ghent",
        "Yoga studio Still Water in Austin: class schedule, teachers, prices from $18",
    ])
    func everydayCommandsWorkOnAnySite(_ prompt: String) throws {
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 7)
        for command in [
            "add a section with three customer quotes and make it a bit darker", "change the headline to “Open again”",
            "the phone number is 21 555 0134", "opening hours are Tue–Sun 7–19", "use a green accent", "warmer",
            "rounder", "bigger type", "add a page called Catering", "add frequently asked questions and make it darker",
        ] {
            guard case .changed(let changed, _) = CommandSentence(command, on: spec).outcome() else {
                Issue.record("“\(command)” was not understood")
                continue
            }
            let headings = changed.pages.flatMap(\.sections).filter { $0.kind == .faq }.compactMap {
                $0.content.text("heading")
            }
            #expect(Set(headings).count == headings.count)
        }
    }

    @Test func thePriceNoteGoesWithTheFirstPrice() throws {
        let spec = try SitePlanner.sketch(prompt: "A bakery in Lisbon called Aurora", seed: 7)
        #expect(SitePlanner.placeholders(in: spec).contains { $0.text == "[Your prices]" })
        let item = spec.pages.flatMap(\.sections).first { $0.kind == .menu }?.content.items("groups").first?.fields
            .items("items").first?.fields.text("name")
        let name = try #require(item)
        guard case .changed(let changed, _) = CommandSentence("\(name) costs €1.60 now", on: spec).outcome() else {
            Issue.record("The price was not understood")
            return
        }
        #expect(changed.texts.contains("€1.60"))
        #expect(!SitePlanner.placeholders(in: changed).contains { $0.text.contains("[Your prices]") })
    }
}
