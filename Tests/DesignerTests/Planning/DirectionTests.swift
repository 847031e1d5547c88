import SiteModel
import Testing

@testable import Designer

/// Other designs of a site depend on the seed alone.
@Suite struct DirectionTests {
    @Test func theSameSeedGivesTheSameDesign() throws {
        let spec = try SitePlanner.sketch(prompt: "Bakery Lume in Porto. Bread €4. Open daily 7–19", seed: 5)
        for seed in UInt64(1)...12 {
            #expect(spec.redesigned(seed: seed) == spec.redesigned(seed: seed))
        }
        let designer = Designer(template: SiteTemplate(files: SourceFiles([:])))
        #expect(designer.directions(for: spec, count: 3) == designer.directions(for: spec, count: 3))
    }

    @Test func theNextSeedOpensInAnotherWay() throws {
        let spec = try SitePlanner.sketch(prompt: "Bakery Lume in Porto", seed: 5)
        for seed in UInt64(1)...12 {
            let (one, next) = (spec.redesigned(seed: seed), spec.redesigned(seed: seed + 1))
            #expect(one.pages[0].sections[0].layout != next.pages[0].sections[0].layout)
        }
    }

    @Test func wordsStay() throws {
        let spec = try SitePlanner.sketch(prompt: "Bakery Lume in Porto. Bread €4", seed: 5)
        #expect(spec.redesigned(seed: 9).texts == spec.texts)
    }
}
