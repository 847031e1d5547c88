import Foundation
import SiteModel
import Testing

@testable import Designer

@Suite struct LookTests {
    @Test func theSameMoodAndSeedGiveTheSameLook() {
        let mood = Mood(words: ["warm"], kind: "bakery")
        #expect(Look.make(mood: mood, seed: 42) == Look.make(mood: mood, seed: 42))
    }

    @Test func anotherSeedIsAnotherLook() {
        let looks = Set((0..<100).map { Look.make(mood: Mood(kind: "restaurant"), seed: $0) })
        #expect(looks.count == 100)
        #expect(Set(looks.map(\.type)).count >= 3)
    }

    @Test func anAskedColourLeads() throws {
        let teal = try #require(OKLCH(named: "teal"))
        #expect(Look.make(mood: Mood(colours: [teal], kind: "law"), seed: 3).accent.hue == teal.rounded.hue)
    }

    @Test func anAvoidedColourNeverLeads() throws {
        let pink = try #require(OKLCH(named: "pink"))
        for seed in UInt64(0)..<300 {
            let look = Look.make(mood: Mood(avoid: [pink], kind: "wedding"), seed: seed)
            let distance = abs((look.accent.hue - pink.hue + 540).truncatingRemainder(dividingBy: 360) - 180)
            #expect(distance > 35)
        }
    }

    @Test func darkIsDarkWhenItIsAskedFor() {
        for seed in UInt64(0)..<50 {
            #expect(Look.make(mood: Mood(kind: "bakery", wantsDark: true), seed: seed).scheme == .dark)
            #expect(Look.make(mood: Mood(kind: "band", wantsDark: false), seed: seed).scheme == .light)
        }
    }

    @Test func darkerEndsDarkAndLighterEndsLight() {
        var look = Look.make(mood: Mood(kind: "bakery", wantsDark: false), seed: 1)
        let first = Palette(look, scheme: look.scheme).paper.luminance
        look = look.darker()
        #expect(Palette(look, scheme: look.scheme).paper.luminance < first)
        for _ in 0..<4 { look = look.darker() }
        #expect(look.scheme == .dark)
        for _ in 0..<6 { look = look.lighter() }
        #expect(look.scheme == .light)
    }

    @Test func coloursAreKnownByNameHexAndAdjective() throws {
        #expect(OKLCH(named: "#fff")?.hex == "#ffffff")
        #expect(OKLCH(named: "#C8623F")?.hex == "#c8623f")
        for name in ["terracotta", "Sage", "ochre", "sky blue", "navy", "dark green", "gray", "dusty rose"] {
            #expect(OKLCH(named: name) != nil, "\(name)")
        }
        for name in ["", "banana split", "#12", "#xyzxyz", "very", "dark"] {
            #expect(OKLCH(named: name) == nil, "\(name)")
        }
        let green = try #require(OKLCH(named: "green"))
        #expect(try #require(OKLCH(named: "dark green")).lightness < green.lightness)
    }

    @Test func everyColourSurvivesTheWayThroughOKLCH() {
        for hex in ColourNames.hex.values { #expect(OKLCH(hex: hex)?.hex == hex) }
    }

    @Test func thereAreEnoughTypePairsAndEachIsFoundByName() {
        #expect(TypePair.all.count >= 8)
        #expect(Set(TypePair.all.map(\.name)).count == TypePair.all.count)
        for pair in TypePair.all { #expect(TypePair.named(pair.name) == pair) }
    }

    @Test func aLookOfAnOlderProjectHasTheUsualArrangements() throws {
        let old = """
            {"scheme":"light","accent":{"lightness":0.6,"chroma":0.1,"hue":30},"second":{"lightness":0.5,"chroma":0.1,
            "hue":200},"tint":30,"warmth":0.5,"depth":0.2,"type":"slab","radius":0.5,"space":1,"scale":1,
            "artwork":"table"}
            """
        let look = try JSONDecoder().decode(Look.self, from: Data(old.utf8))
        #expect(look.header == "bar" && look.footer == "columns" && look.heads == "start")
        #expect(look.surface == "outlined" && look.rhythm == "quiet" && look.frame == "plain")
        #expect(look.strong == "deep" && look.avoid.isEmpty)
        #expect(try JSONDecoder().decode(Look.self, from: JSONEncoder().encode(look)) == look)
    }

    @Test func anArrangementThatDoesNotExistIsTheUsualOne() throws {
        var look = Look.make(mood: Mood(kind: "shop"), seed: 5)
        look.header = "carousel"
        #expect(try JSONDecoder().decode(Look.self, from: JSONEncoder().encode(look)).header == "bar")
    }

    @Test func everyArrangementIsUsed() {
        let looks = (0..<60).map { Look.make(mood: Mood(kind: "restaurant"), seed: $0) }
        #expect(Set(looks.map(\.header)) == Set(Look.headers))
        #expect(Set(looks.map(\.footer)) == Set(Look.footers))
        #expect(Set(looks.map(\.heads)) == Set(Look.headings))
        #expect(Set(looks.map(\.surface)) == Set(Look.surfaces))
        #expect(Set(looks.map(\.rhythm)) == Set(Look.rhythms))
        #expect(Set(looks.map(\.frame)) == Set(Look.frames))
        #expect(Set(looks.map(\.strong)) == Set(Look.strengths))
    }

    @Test func anotherSeedIsAnotherStructure() throws {
        let kinds = [
            "bakery", "cafe", "restaurant", "bar", "florist", "yoga", "hotel", "travel", "law", "realestate", "band",
            "photographer", "saas", "gym", "trades", "salon", "dentist", "school", "charity", "portfolio", "shop",
            "wedding", "festival", "museum",
        ]
        for kind in kinds {
            let looks = try (UInt64(1)...12).map { seed in
                let hero = try SitePlanner.sketch(prompt: "A website for a \(kind) in Porto", seed: seed)
                    .pages[0].sections[0].layout
                return (look: Look.make(mood: Mood(kind: kind), seed: seed), hero: hero)
            }
            var pairs = 0
            var apart = 0
            for (index, one) in looks.enumerated() {
                for other in looks.dropFirst(index + 1) {
                    pairs += 1
                    // Of the seven things that a person sees first, four at least are others.
                    let differences = [
                        one.hero != other.hero, one.look.header != other.look.header,
                        one.look.heads != other.look.heads,
                        one.look.type != other.look.type, one.look.frame != other.look.frame,
                        one.look.strong != other.look.strong,
                        abs(one.look.accent.hue - other.look.accent.hue) > 12 || one.look.scheme != other.look.scheme,
                    ]
                    if differences.count(where: \.self) >= 4 { apart += 1 }
                }
            }
            #expect(Double(apart) >= Double(pairs) * 0.9, "\(kind): \(apart) of \(pairs)")
        }
    }
}
