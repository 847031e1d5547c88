import SiteModel
import Testing

@testable import Designer

/// Sentences that were once read wrongly.
@Suite struct MeaningTests {
    private func brief(_ prompt: String) throws -> Brief {
        var reader = try PromptReader(prompt)
        return reader.read()
    }

    @Test(arguments: [
        ("Law firm Hartmann & Osei in Hamburg", "Hartmann & Osei", "firm", "Law firm in Hamburg"),
        (
            "Tallybird, an app that splits bills between flatmates", "Tallybird", "software",
            "App that splits bills between flatmates"
        ),
        (
            "A portfolio for Ines Duarte, wedding photographer in Porto", "Ines Duarte", "photographer",
            "Wedding photographer in Porto"
        ),
        (
            "Personal site for Dr. Amara Nwosu, marine biologist and speaker", "Dr. Amara Nwosu", "person",
            "Marine biologist and speaker"
        ),
        (
            "A charity that teaches refugees to cycle, Pedal On, in Utrecht", "Pedal On", "cause",
            "Charity that teaches refugees to cycle"
        ),
        (
            "Tutor for mathematics, Helena Park, online lessons, $40 an hour", "Helena Park", "tutor",
            "Tutor for mathematics"
        ),
        (
            "A podcast about night trains called Last Platform, episodes", "Last Platform", "podcast",
            "Podcast about night trains"
        ),
        ("The Riverside Choir: concerts, how to join, contact", "The Riverside Choir", "choir", ""),
        ("Band The Owls, tour dates 3 Oct Porto", "The Owls", "band", "Band"),
        ("Bookshop Turn & Page, Edinburgh", "Turn & Page", "shop", "Bookshop in Edinburgh"),
        (
            "Nonprofit Ocean Friends in Lagos, we clean beaches every Saturday", "Ocean Friends", "cause",
            "Nonprofit in Lagos"
        ),
        (
            "Software consultancy Clearstack, offices in Lyon and Turin", "Clearstack", "consulting",
            "Software consultancy in Lyon and Turin"
        ),
    ])
    func whoAndWhatItIs(_ prompt: String, _ name: String, _ kind: String, _ tagline: String) throws {
        let brief = try brief(prompt)
        #expect(brief.name == name)
        #expect(brief.kind == kind)
        #expect(SitePlanner(brief: brief, seed: 1).plan().brand.tagline == tagline)
    }

    @Test func peopleWithTitlesAreTwo() throws {
        let facts = try brief("Veterinary clinic Four Paws, Bergen. Dr. Liv Aas and Dr. Per Dahl. Emergencies 24/7.")
            .facts
        #expect(facts.people.map(\.name) == ["Dr. Liv Aas", "Dr. Per Dahl"])
        #expect(facts.hours.map(\.hours) == ["24/7"])
    }

    @Test func datesKeepTheirTowns() throws {
        let events = try brief("Band The Owls, tour dates 3 Oct Porto, 10 Oct Lisbon").facts.events
        #expect(events == [DatedEvent(date: "3 Oct", title: "Porto"), DatedEvent(date: "10 Oct", title: "Lisbon")])
    }

    @Test func aClosedDayDoesNotTakeTheNextDay() throws {
        let hours = try brief("Cafe Blau, closed Mon, Tue 9–5").facts.hours
        #expect(hours == [HoursRow(day: "Mon", hours: "closed"), HoursRow(day: "Tue", hours: "9–5")])
    }

    @Test(arguments: ["A bakery. No pink, purple.", "A bakery, pink not allowed, purple not allowed"])
    func refusedColoursAreAvoided(_ prompt: String) throws {
        let brief = try brief(prompt)
        #expect(brief.avoided == ["pink", "purple"])
        #expect(brief.colours.isEmpty && brief.facts.all.isEmpty)
    }

    @Test func aDarkColourIsNotADarkSite() throws {
        let brief = try brief("Law firm Brandt & Oduya in Hamburg, serious, dark blue")
        #expect(brief.colours == ["dark blue"])
        #expect(brief.wantsDark == nil && !brief.moodWords.contains("dark"))
    }

    @Test func pricesDoNotReachIntoTheSentenceBefore() throws {
        let prices = try brief("Accounting firm for freelancers in Dublin. €90 per hour").facts.prices
        #expect(prices == [PricedItem(name: "", price: "€90 per hour")])
    }
}
