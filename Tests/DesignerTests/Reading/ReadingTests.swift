import Testing

@testable import Designer

@Suite struct ReadingTests {
    private func brief(_ prompt: String) throws -> Brief {
        var reader = try PromptReader(prompt)
        return reader.read()
    }

    @Test(arguments: Prompts.all)
    func promptsAreReadAsPeopleMeanThem(_ example: PromptCase) throws {
        let brief = try brief(example.prompt)
        #expect(brief.name == example.name)
        #expect(brief.kind == example.kind)
        #expect(brief.place == example.place)
    }

    @Test func pricesBelongToTheirThings() throws {
        let facts = try brief(
            "Café. Espresso $2.50, flat white (oat or cow) AED 18, US$4 for a cookie, cake CHF 6.- a slice, tea 300 yen"
        ).facts
        #expect(facts.prices.contains { $0.name == "Espresso" && $0.price == "$2.50" })
        #expect(facts.prices.contains { $0.name == "flat white" && $0.price == "AED 18" && $0.text == "oat or cow" })
        #expect(facts.prices.contains { $0.name == "cookie" && $0.price == "US$4" })
        #expect(facts.prices.contains { $0.name == "tea" && $0.price == "300 yen" })
    }

    @Test func hoursKeepDaysAndTimesAsWritten() throws {
        let facts = try brief("Bar. Mon-Thu 5pm–midnight, Fri & Sat 17h30–02h00, closed on Sundays.").facts
        #expect(
            facts.hours == [
                HoursRow(day: "Mon-Thu", hours: "5pm–midnight"), HoursRow(day: "Fri & Sat", hours: "17h30–02h00"),
                HoursRow(day: "Sundays", hours: "closed"),
            ])
    }

    @Test func coloursAreWantedOrNot() throws {
        let brief = try brief("A florist in sage green and terracotta tones, not pink, no purple, elegant")
        #expect(brief.colours.contains("terracotta"))
        #expect(brief.avoided.contains("pink") && brief.avoided.contains("purple"))
        #expect(!brief.colours.contains("pink"))
        #expect(brief.moodWords.contains("elegant"))
    }

    @Test func pagesAreReadByNumberAndName() throws {
        #expect(try brief("Three pages for my bakery").pageCount == 3)
        #expect(try brief("A one-page site for a band").pageCount == 1)
        #expect(try brief("Studio. Pages: Work, Studio, Contact.").pages == ["Work", "Studio", "Contact"])
    }

    @Test func refusedSectionsAreNotWishes() throws {
        let brief = try brief("A bakery with a gallery but no testimonials and without a newsletter")
        #expect(brief.sections.map(\.kind).contains("gallery"))
        #expect(brief.unwanted.map(\.kind).sorted() == ["newsletter", "testimonials"])
    }

    @Test(arguments: [
        ("", PromptProblem.empty), ("  \n\t ", .empty), (String(repeating: "bakery ", count: 4000), .tooLong),
        ("bakery\u{0}\u{1}\u{2}", .notText), ("🥐🥖🎉", .noWords), ("12345 !!!", .noWords),
        ("<script>alert('x')</script>", .onlyMarkup), ("<div><br></div>", .onlyMarkup),
    ])
    func badPromptsAreRefusedWithAReason(_ prompt: String, _ problem: PromptProblem) {
        #expect(throws: problem) { try PromptReader(prompt) }
        #expect(problem.message.count > 30)
    }

    @Test func markupIsReadAsPlainText() throws {
        var reader = try PromptReader("<b>Aurora</b> &amp; Sons, a bakery <img src=x onerror=alert(1)>")
        let brief = reader.read()
        #expect(!brief.prompt.contains("<") && !brief.prompt.contains("onerror"))
        #expect(brief.kind == "bakery")
    }
}
