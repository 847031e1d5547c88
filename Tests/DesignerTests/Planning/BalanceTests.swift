import SiteModel
import Testing

@testable import Designer

/// Pages are neither thin nor endless, and what is open is asked for once.
@Suite struct BalanceTests {
    @Test(arguments: Prompts.all)
    func pagesHaveEnoughToSay(_ example: PromptCase) throws {
        for seed: UInt64 in [1, 7] {
            let spec = try SitePlanner.sketch(prompt: example.prompt, seed: seed)
            let home = spec.pages[0].sections
            #expect(home.count >= (spec.pages.count == 1 ? 5 : 4), "\(home.map(\.id))")
            for page in spec.pages.dropFirst() {
                #expect(page.sections.count >= 2 || page.sections.first?.kind == .signUp, "\(page.path)")
            }
        }
    }

    @Test(arguments: Prompts.all)
    func eachThingIsOpenAtMostOnceAPage(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 6)
        let open = SitePlanner.placeholders(in: spec)
        for text in ["phone number", "mail address", "opening hours", "Street and number", "[Name]"] {
            #expect(open.count { $0.text.contains(text) } <= 1, "\(open.map(\.address))")
        }
        #expect(open.count <= 8, "\(open.map(\.text))")
    }

    @Test(arguments: Prompts.all)
    func noLineIsSaidTwice(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 2)
        let answers = spec.pages.flatMap(\.sections).filter { $0.kind == .faq }.flatMap { section in
            section.content.items("items").compactMap { $0.fields.text("question") }
        }
        #expect(Set(answers).count == answers.count, "\(answers)")
    }

    @Test func workOfAFirmIsWhatItDoes() throws {
        let prompt = "Law firm Brandt & Oduya, Hamburg. Pages: Work, People, Contact. Family law, property, wills."
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 1)
        #expect(spec.pages.map(\.label) == ["Work", "People", "Contact"])
        let services = spec.pages[0].sections.first { $0.kind == .services }
        let names = services?.content.items("items").compactMap { $0.fields.text("name") }
        #expect(names == ["Family law", "property", "wills"])
        #expect(!spec.pages[0].sections.contains { $0.kind == .gallery })
    }

    @Test func atLeastThirtySixTradesHaveTheirOwnWords() {
        let trades = CopyBook.english.trades.values.filter(\.isTrade)
        #expect(trades.count >= 36)
        for trade in trades {
            #expect((trade.lines["headline"] ?? []).count >= 4, "\(trade.id)")
            #expect((trade.lines["lead"] ?? []).count >= 2, "\(trade.id)")
            #expect((trade.lines["cta"] ?? trade.lines["faq"] ?? []).count >= 1, "\(trade.id)")
        }
    }

    @Test(arguments: [
        ("personal blog of a gardener", "blog"), ("a winery in Tuscany", "winery"), ("vet in Graz", "vet"),
        ("Novelist Hanne Vik", "author"), ("bike workshop in Basel", "garage"), ("tattoo studio", "tattoo"),
        ("moving company", "moving"), ("rowing club", "club"), ("jazz festival in Ghent", "festival"),
        ("animal shelter", "shelter"), ("indie game about lighthouses", "game"), ("tour guide in Porto", "tour"),
        ("interior designer", "architect"), ("childminder in Cardiff", "childminder"), ("a florist shop", "florist"),
        ("a site for my band with a newsletter", "band"), ("bakery with a blog", "bakery"),
    ])
    func tradesAreToldApart(_ prompt: String, _ kind: String) throws {
        #expect(try Brief.read(prompt).kind == kind)
    }

    @Test(arguments: ["bakery", "law firm", "restaurant", "florist", "photographer", "app", "dentist", "hotel", "gym"])
    func toneChangesTheWords(_ noun: String) throws {
        var leads: Set<String> = []
        for tone in ["", "friendly", "formal", "playful", "calm", "bold"] {
            let spec = try SitePlanner.sketch(prompt: "A \(tone) site for the \(noun) Aurora", seed: 1)
            leads.insert(spec.pages[0].sections[0].content.text("text") ?? "")
        }
        #expect(leads.count >= 5, "\(leads)")
    }
}
