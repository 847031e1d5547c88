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
}
