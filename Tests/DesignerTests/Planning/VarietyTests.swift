import SiteModel
import Testing

@testable import Designer

@Suite struct VarietyTests {
    @Test(arguments: Prompts.all)
    func noTwoSectionsHaveTheSameHeading(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 4)
        let headings = spec.pages.flatMap(\.sections).filter { $0.kind != .text }.compactMap {
            $0.content.text("heading")
        }
        #expect(Set(headings).count == headings.count, "\(headings)")
    }

    @Test(arguments: Prompts.all)
    func strongBandsDoNotFollowEachOther(_ example: PromptCase) throws {
        for seed: UInt64 in 1...4 {
            for page in try SitePlanner.sketch(prompt: example.prompt, seed: seed).pages {
                let shapes = page.sections.map { SectionShape($0.kind, layout: $0.layout) }
                for (one, next) in zip(shapes, shapes.dropFirst()) {
                    #expect(one != .bold || next != .bold, "\(page.sections.map(\.id))")
                }
            }
        }
    }

    @Test(arguments: Prompts.all)
    func pricesAndHoursThatNobodySaidAreAskedForOnce(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 2)
        let open = SitePlanner.placeholders(in: spec)
        #expect(!open.contains { $0.address.hasSuffix(".price") })
        for page in spec.pages {
            #expect(open.count { $0.address.hasPrefix(page.id + ".") && $0.text.contains("opening hours") } <= 1)
        }
    }
}
