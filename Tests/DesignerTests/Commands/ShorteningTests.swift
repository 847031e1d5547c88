import SiteModel
import Testing

@testable import Designer

/// “Shorten the headline” says the same in fewer words, or says why it cannot.
@Suite struct ShorteningTests {
    private func site(headline: String, intro: String = "Come while it is warm.") -> SiteSpec {
        var site = CommandSites.bakery
        site.pages[0].sections[0].content["heading"] = .text(headline)
        site.pages[0].sections[0].content["text"] = .text(intro)
        return site
    }

    @Test(arguments: [
        (
            "Bread, cakes and coffee for the whole street.", "shorten the headline",
            "Bread, cakes and coffee for the whole street."
        ),
        ("We bake at night. You come in the morning.", "shorten the headline", "We bake at night."),
        ("Bread for the street: every day but Monday", "shorten the headline", "Bread for the street"),
        ("Bread for the street, every day", "shorten the headline please", "Bread for the street"),
        ("خبز الحي كله، كل صباح", "اختصر العنوان الرئيسي", "خبز الحي كله"),
    ])
    func aTextIsCutAtItsMarks(_ headline: String, _ command: String, _ expected: String) {
        let outcome = CommandSentence(command, on: site(headline: headline)).outcome()
        guard case .changed(let new, let summary) = outcome else {
            // One short part is not cut further: the answer says so.
            #expect(headline == expected, "\(outcome)")
            return
        }
        #expect(new.pages[0].sections[0].content.text("heading") == expected)
        #expect(!summary.isEmpty)
    }

    @Test func anIntroKeepsItsFirstSentence() {
        let own = site(headline: "Bread", intro: "Come while it is warm. We open at seven.")
        let outcome = CommandSentence("shorten the intro", on: own).outcome()
        guard case .changed(let new, _) = outcome else {
            Issue.record("was not followed: \(outcome)")
            return
        }
        #expect(new.pages[0].sections[0].content.text("text") == "Come while it is warm.")
    }

    @Test func aHeadlineOfTheBookGivesWayToAShorterOne() {
        let long = "It smells of fresh bread here."
        let lines = CopyBook.english.lines("headline", of: "bakery").filter { $0.slots.isEmpty && $0.tone == nil }
        let text = lines.map(\.text).max { $0.count < $1.count } ?? long
        let outcome = CommandSentence("shorten the headline", on: site(headline: text)).outcome()
        guard case .changed(let new, _) = outcome else {
            Issue.record("was not followed: \(outcome)")
            return
        }
        let short = new.pages[0].sections[0].content.text("heading") ?? ""
        #expect(!short.isEmpty && short.count < text.count)
    }

    @Test func whatCannotBeCutIsSaid() {
        let outcome = CommandSentence("shorten the headline", on: site(headline: "Our own words")).outcome()
        guard case .changed = outcome else {
            #expect("\(outcome)".contains("Our own words"))
            return
        }
        Issue.record("was cut")
    }
}
