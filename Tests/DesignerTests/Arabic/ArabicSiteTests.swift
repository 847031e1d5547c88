import SiteModel
import Testing

@testable import Designer

@Suite struct ArabicSiteTests {
    @Test func factsAreOnThePagesWordForWord() throws {
        #expect(ArabicFixtures.all.count >= 20)
        let report = try FactsReport(ArabicFixtures.all)
        print("Arabic facts found: \(report.found) of \(report.facts), ratio \(report.ratio)")
        for line in report.missing + report.altered.map({ "altered: \($0)" }) {
            print("  ", line)
        }
        #expect(report.ratio >= 0.98)
        #expect(report.altered.isEmpty, "\(report.altered)")
        #expect(report.invented.isEmpty, "\(report.invented.joined(separator: "\n"))")
    }

    /// Latin letters are only in what the prompt said.
    @Test(arguments: ArabicFixtures.all)
    func arabicSitesHaveNoEnglishWords(_ example: FactsCase) throws {
        for seed: UInt64 in 1...3 {
            let spec = try SitePlanner.sketch(prompt: example.prompt, seed: seed)
            #expect(spec.language == "ar" && spec.direction == .rightToLeft)
            for text in spec.texts {
                for word in Passage(text).words where word.text.contains(where: { $0.isASCII && $0.isLetter }) {
                    #expect(example.prompt.contains(word.text), "“\(word.text)” in “\(text)”")
                }
            }
        }
    }

    @Test func bothBooksHaveTheSameFrame() {
        let english = CopyBook([EnglishCopy.frame]).trade("general").lines
        let arabic = CopyBook([ArabicCopy.frame]).trade("general").lines
        #expect(Set(english.keys) == Set(arabic.keys))
        for (key, lines) in arabic {
            #expect(lines[0].slots == english[key]?[0].slots, "\(key)")
            #expect(lines[0].text.contains("[") == english[key]?[0].text.contains("["), "\(key)")
        }
    }

    @Test(arguments: ArabicFixtures.all)
    func factsAreReadAndPlannedSoundly(_ example: FactsCase) throws {
        let brief = try Brief.read(example.prompt)
        let spec = SitePlanner(brief: brief, seed: 3).plan()
        for fact in brief.facts.all {
            #expect(example.prompt.contains(fact), "“\(fact)” is not what was written")
            #expect(spec.texts.contains { $0.contains(fact) }, "“\(fact)” is missing")
        }
        #expect(spec.pages.first?.path == "/")
        for page in spec.pages {
            #expect(page.path.allSatisfy(\.isASCII) && page.id.allSatisfy(\.isASCII))
            #expect(!page.sections.isEmpty && !page.label.isEmpty && !page.description.isEmpty)
            #expect(!page.description.contains("[") && !page.description.contains("]"))
            for section in page.sections {
                #expect(!section.content.texts.contains { $0.contains("{") || $0.isEmpty })
            }
        }
    }
}
