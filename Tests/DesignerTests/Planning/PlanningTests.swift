import SiteModel
import Testing

@testable import Designer

@Suite struct PlanningTests {
    @Test(arguments: Prompts.all)
    func everyFactIsOnThePagesWordForWord(_ example: PromptCase) throws {
        var reader = try PromptReader(example.prompt)
        let brief = reader.read()
        for seed: UInt64 in [1, 2] {
            let texts = SitePlanner(brief: brief, seed: seed).plan().texts
            for fact in example.facts + brief.facts.all {
                #expect(texts.contains { $0.contains(fact) }, "“\(fact)” is missing")
            }
        }
    }

    @Test(arguments: Prompts.all)
    func nothingIsInvented(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 5)
        for text in spec.texts {
            for mark in ["€", "$", "£", "¥", "@", "+"] where text.contains(mark) {
                #expect(example.prompt.contains(mark), "“\(text)” holds a \(mark) that nobody said")
            }
            #expect(!text.contains("{"), "“\(text)” has an open slot")
            #expect(!text.isEmpty || text == spec.brand.tagline)
        }
    }

    @Test(arguments: Prompts.all)
    func samePromptAndSeedGiveTheSamePlan(_ example: PromptCase) throws {
        #expect(
            try SitePlanner.sketch(prompt: example.prompt, seed: 9)
                == SitePlanner.sketch(prompt: example.prompt, seed: 9))
        #expect(try SitePlanner.sketch(prompt: example.prompt) == SitePlanner.sketch(prompt: example.prompt))
    }

    @Test(arguments: Prompts.food + Prompts.places)
    func anotherSeedIsAnotherDesign(_ example: PromptCase) throws {
        let specs = try (1...12).map { try SitePlanner.sketch(prompt: example.prompt, seed: $0) }
        #expect(Set(specs.map(\.look)).count >= 5)
        #expect(Set(specs.map { $0.pages.flatMap(\.sections).map(\.layout) }).count >= 4)
        #expect(Set(specs.map { $0.pages[0].sections[0].content.text("heading") }).count >= 3)
    }

    @Test(arguments: Prompts.all)
    func plansAreSound(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 3)
        #expect(spec.pages.first?.path == "/")
        #expect(Set(spec.pages.map(\.id)).count == spec.pages.count)
        #expect(!spec.brand.name.isEmpty)
        let paths = Set(spec.pages.map(\.path))
        for page in spec.pages {
            #expect(!page.sections.isEmpty && !page.title.isEmpty && !page.description.isEmpty && !page.label.isEmpty)
            #expect(Set(page.sections.map(\.id)).count == page.sections.count)
            for section in page.sections {
                #expect(section.kind.layouts.contains(section.layout))
                for key in ["actionHref", "secondHref"] {
                    guard let href = section.content.text(key), href.hasPrefix("/") else { continue }
                    #expect(paths.contains(String(href.prefix { $0 != "#" })), "\(href) leads nowhere")
                }
            }
        }
    }

    @Test func pagesAskedForExistWithTheirNames() throws {
        let spec = try SitePlanner.sketch(prompt: "Design studio Form in Oslo. Pages: Work, Studio, Contact.", seed: 1)
        #expect(spec.pages.map(\.label) == ["Work", "Studio", "Contact"])
        #expect(try SitePlanner.sketch(prompt: "A one page site for a bakery", seed: 1).pages.count == 1)
        #expect(try SitePlanner.sketch(prompt: "Three pages for a bakery", seed: 1).pages.count == 3)
        #expect(try SitePlanner.sketch(prompt: "A bakery", seed: 1).pages.count == 4)
    }

    @Test func unknownFactsAreVisiblePlaceholders() throws {
        let spec = try SitePlanner.sketch(prompt: "A bakery in Lisbon with customer reviews", seed: 1)
        #expect(spec.brand.name == "Bakery in Lisbon")
        let placeholders = SitePlanner.placeholders(in: spec)
        #expect(placeholders.count { $0.text == "[Your prices]" } == 1)
        #expect(placeholders.contains { $0.text == "[Your opening hours]" })
        #expect(placeholders.contains { $0.text == "[Your phone number]" })
        #expect(placeholders.count { $0.address.contains("quotes.items") && $0.address.hasSuffix("quote") } == 1)
        for placeholder in placeholders {
            #expect(ContentAddress(placeholder.address).text(in: spec) == placeholder.text)
        }
    }

    @Test func everyTradeHasItsOwnWords() {
        let trades = CopyBook.english.trades.values.filter(\.isTrade)
        #expect(trades.count >= 20)
        for trade in trades {
            for key in [
                "headline", "lead", "feature", "story", "faq", "item", "caption", "cta", "noun", "page", "motifs",
                "list",
            ] {
                let lines = CopyBook.english.lines(key, of: trade.id)
                #expect(!lines.isEmpty, "\(trade.id) has no \(key)")
                let free = lines.filter { $0.slots.isEmpty && $0.tone == nil }
                #expect(!free.isEmpty, "\(trade.id) has no \(key) that always serves")
            }
            #expect((trade.lines["headline"] ?? []).count >= 5)
        }
    }

    @Test func copyAvoidsWornPhrases() {
        let worn = [
            "welcome to our website", "nestled", "elevate", "passion", "one-stop", "look no further",
            "state-of-the-art", "seamless", "unleash", "embark",
        ]
        for trade in CopyBook.english.trades.values {
            for line in trade.lines.values.flatMap(\.self) {
                #expect(!worn.contains { line.text.lowercased().contains($0) }, "\(trade.id): \(line.text)")
            }
        }
    }

    @Test func aSketchIsQuick() throws {
        _ = try SitePlanner.sketch(prompt: Prompts.food[1].prompt, seed: 1)
        let time = try ContinuousClock().measure {
            for seed: UInt64 in 1...5 {
                _ = try SitePlanner.sketch(prompt: Prompts.food[1].prompt, seed: seed)
            }
        }
        // An unoptimised build on a busy machine; a release takes a tenth.
        #expect(time < .milliseconds(500))
    }
}
