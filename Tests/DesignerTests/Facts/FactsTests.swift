import Testing

/// The promise that what a person says is on the pages, and that nothing is there which nobody said.
@Suite struct FactsTests {
    static let all =
        FactsCase.cases(FactsFixtures.food) + FactsCase.cases(FactsFixtures.shops)
        + FactsCase.cases(FactsFixtures.care) + FactsCase.cases(FactsFixtures.work)
        + FactsCase.cases(FactsFixtures.people) + FactsCase.cases(FactsFixtures.dates)
        + FactsCase.cases(FactsFixtures.gallery) + FactsCase.cases(FactsFixtures.strangers)

    @Test func factsAreOnThePagesWordForWord() throws {
        #expect(Self.all.count >= 60)
        let report = try FactsReport(Self.all)
        print("facts found: \(report.found) of \(report.facts), \(Self.all.count) prompts, ratio \(report.ratio)")
        for line in report.missing + report.altered.map({ "altered: \($0)" }) {
            print("  ", line)
        }
        #expect(report.ratio >= 0.98)
        #expect(report.altered.isEmpty, "\(report.altered)")
    }

    @Test func nothingIsInvented() throws {
        let report = try FactsReport(Self.all, seeds: [3, 4])
        #expect(report.invented.isEmpty, "\(report.invented.joined(separator: "\n"))")
    }

    @Test(arguments: [
        ("Open since 1999.", "A bakery"), ("Croissants €5", "Croissants €4"), ("Call 555 0199", "Call 555 0123"),
        ("Come on Tuesday.", "A cafe"), ("Three rooms", "A hotel"), ("Rooms from €12", "12 rooms, £7"),
        ("Write to us@a.org", "A choir"), ("Award-winning bread", "A bakery"), ("Open 9–5", "A bakery open 9–6"),
    ])
    func theScannerFindsInventions(_ text: String, _ prompt: String) {
        let found = Inventions(in: text, notIn: prompt).found
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        ("Croissants €1.40", "croissant shop: Croissants €1.40"), ("[Your phone number, for example 555]", "A bakery"),
        ("One loaf, a few slices", "A bakery"),
    ])
    func theScannerLeavesFactsAndPlaceholdersAlone(_ text: String, _ prompt: String) {
        let found = Inventions(in: text, notIn: prompt).found
        #expect(found.isEmpty)
    }
}
