import SiteModel
import Testing

@testable import Designer

@Suite struct VoiceTests {
    private func changed(_ command: String, on spec: SiteSpec) -> (spec: SiteSpec, summary: String)? {
        guard case .changed(let spec, let summary) = CommandSentence(command, on: spec).outcome() else {
            return nil
        }
        return (spec, summary.joined(separator: " "))
    }

    @Test(arguments: [
        "A bakery in Lisbon called Aurora", "Yoga studio Still Water in Austin, calm", "Law firm Brandt in Hamburg",
    ])
    func theToneChangesWhatTheBookSaidAndKeepsWhatAPersonWrote(_ prompt: String) throws {
        var spec = try SitePlanner.sketch(prompt: prompt, seed: 3)
        let page = try #require(spec.pages.indices.last)
        let section = try #require(spec.pages[page].sections.indices.last)
        spec.pages[page].sections[section].content["heading"] = "My very own heading"
        let result = try #require(changed("make the texts more playful", on: spec))
        #expect(result.spec.texts.contains("My very own heading"))
        #expect(result.spec.texts != spec.texts)
        #expect(result.spec.look == spec.look)
        #expect(result.summary.contains("you wrote"))
        // Names and facts are as they were.
        #expect(result.spec.brand == spec.brand && result.spec.pages.map(\.label) == spec.pages.map(\.label))
    }

    @Test(arguments: [
        "A bakery in Lisbon called Aurora. Croissants €1.40. Phone +351 21 555 0123. Open Mon–Fri 8am–6pm.",
        "Restaurant Osteria in Bologna: soup €7, salad €6. Book on 051 555 0198",
        "Dentist Dr. Liv Aas in Oslo, phone 22 55 01 98", "Law firm Brandt & Oduya in Hamburg",
    ])
    func theLanguageChangesAndFactsStay(_ prompt: String) throws {
        var reader = try PromptReader(prompt)
        let facts = reader.read().facts.all
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 5)
        let result = try #require(changed("switch the language to Arabic", on: spec))
        #expect(result.spec.language == "ar" && result.spec.direction == .rightToLeft)
        #expect(result.spec.brand.name == spec.brand.name && result.spec.pages.map(\.id) == spec.pages.map(\.id))
        for fact in facts {
            let isThere = result.spec.texts.contains { $0.contains(fact) } || !spec.texts.contains { $0.contains(fact) }
            #expect(isThere, "\(fact)")
        }
        // Most of what visitors read is Arabic now, and nothing that the book said in English is left.
        let headings = result.spec.pages.flatMap(\.sections).compactMap { $0.content.text("heading") }
        let arabic = headings.count { ArabicText.hasArabic($0) }
        #expect(arabic * 10 >= headings.count * 9, "\(headings.filter { !ArabicText.hasArabic($0) })")
        let labels = result.spec.pages.map(\.label)
        #expect(labels.allSatisfy { ArabicText.hasArabic($0) }, "\(labels)")
        let back = try #require(changed("بالإنجليزية", on: result.spec))
        #expect(back.spec.language == "en")
        #expect(ArabicText.hasArabic(back.summary))
        let english = back.spec.pages.flatMap(\.sections).compactMap { $0.content.text("heading") }
        #expect(english.allSatisfy { !ArabicText.hasArabic($0) }, "\(english)")
    }

    @Test func whatSomebodyWroteIsNamedForTranslation() throws {
        var spec = try SitePlanner.sketch(prompt: "A bakery in Lisbon called Aurora", seed: 5)
        spec.pages[0].sections[0].content["heading"] = "Only here and only now"
        let result = try #require(changed("in Arabic please", on: spec))
        #expect(result.summary.contains("“Only here and only now”"))
        #expect(result.spec.texts.contains("Only here and only now"))
    }

    @Test func pricesKeepTheirNotation() {
        let prices = [
            ("€1.40", 10, "€1.54"), ("1,20 €", 10, "1,32 €"), ("¥900", 5, "¥945"), ("€1,200", 10, "€1,320"),
            ("from $18 a month", -50, "from $9 a month"), ("60–120 €", 50, "90–180 €"), ("٢٫٥٠ درهم", 10, "٢٫٧٥ درهم"),
        ]
        for (old, percent, new) in prices {
            #expect(PriceText(old).changed(by: percent) == new)
        }
    }

    @Test func aDayIsTakenOutOfTheRowsThatHeldIt() {
        let rows = [HoursRow(day: "Mon–Fri", hours: "9–18"), HoursRow(day: "Weekends", hours: "10–14")]
        let set = HoursTable(rows: rows).setting([HoursRow(day: "Wednesday", hours: "closed")])
        #expect(set.map(\.day) == ["Mon–Tue", "Wednesday", "Thu–Fri", "Weekends"])
    }

    @Test func aSlipOfOneLetterIsUnderstood() {
        let words = ["galery", "opning", "testimonails", "heeader", "darkerr", "delte"]
        #expect(
            words.map(Vocabulary.english.corrected) == [
                "gallery", "opening", "testimonials", "header", "darker", "delete",
            ])
        let kept = ["bread", "there", "croissant", "tea", "lisbon"]
        #expect(kept.map(Vocabulary.english.corrected) == kept)
    }

    @Test func noSentenceOfKnownWordsBreaksTheReader() {
        let words =
            "add remove move the menu page to before first “ ” and , . : is a feature 9 – 17 € of on with closed sunday should say last swap"
            .split(separator: " ").map(String.init)
            + ["أضف", "القائمة", "إلى", "قبل", "صفحة", "و", "سعر", "مغلق", "الأحد", "غيّر", "باسم"]
        var random = SeededRandom(seed: 11, "sentences")
        for _ in 0..<300 {
            let sentence = (0...random.index(8)).map { _ in words[random.index(words.count)] }.joined(separator: " ")
            if case .notUnderstood(_, let why) = CommandSentence(sentence, on: CommandSites.bakery).outcome() {
                #expect(!why.isEmpty)
            }
        }
    }
}
