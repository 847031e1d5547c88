import SiteModel
import Testing

@testable import Designer

/// Forms ask what their purpose needs, and gifts keep their words.
@Suite struct FormTests {
    private func section(_ kind: SectionKind, _ prompt: String) throws -> Section? {
        try SitePlanner.sketch(prompt: prompt, seed: 1).pages.flatMap(\.sections).first { $0.kind == kind }
    }

    @Test(arguments: [
        ("Our wedding: Anna and Tom, 14 June 2026 in Rome", ["choice", "number"]),
        ("Bakery Aurora in Lisbon with an order form", ["date", "phone"]),
        ("Language school Parlez in Brussels with a registration form", ["mail", "choice"]),
        ("Restaurant Olivo in Bath with a booking form", ["date", "time", "number"]),
        ("Rowing club Nordstern in Kiel", ["number", "choice"]),
        ("Childminder Little Acorns in Cardiff", ["date"]),
        ("Food bank in Bristol, volunteer form", ["mail", "message"]),
    ])
    func aFormAsksWhatItIsFor(_ prompt: String, _ kinds: [String]) throws {
        let form = try #require(try section(.signUp, prompt))
        let fields = form.content.items("fields")
        let found = Set(fields.compactMap { $0.fields.text("kind") })
        #expect(found.isSuperset(of: kinds), "\(found)")
        #expect(fields.contains { $0.fields.text("required") == "yes" })
        #expect(form.content.text("send")?.isEmpty == false)
        for field in fields where field.fields.text("kind") == "choice" {
            let options = field.fields.text("options")?.split(separator: "\n").count ?? 0
            #expect(options >= 2)
        }
    }

    @Test func aWeddingAsksWhoComes() throws {
        let form = try #require(try section(.signUp, "Our wedding: Anna and Tom, 14 June 2026 in Rome"))
        let labels = form.content.items("fields").compactMap { $0.fields.text("label") }
        #expect(labels.contains("Will you come?") && labels.contains("How many people?"))
    }

    @Test func giftsKeepWhatTheyDo() throws {
        let gifts = try #require(
            try section(
                .donations, "Cat shelter Pfotenhof. Donations: €10 feeds a cat for a week, €25 pays for a vaccination.")
        )
        let items = gifts.content.items("items")
        #expect(items.compactMap { $0.fields.text("amount") } == ["€10", "€25"])
        #expect(items.compactMap { $0.fields.text("title") } == ["feeds a cat for a week", "pays for a vaccination"])
    }

    @Test func aPageHasOneForm() throws {
        for example in Prompts.all {
            let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 3)
            for page in spec.pages where page.sections.contains(where: { $0.kind == .signUp }) {
                let contact = page.sections.first { $0.kind == .contact }
                #expect(contact?.content.text("send") == nil)
            }
        }
    }
}
