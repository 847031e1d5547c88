import SiteModel
import Testing

@testable import Designer

@Suite struct PaletteTests {
    static let moods: [Mood] = [
        Mood(kind: "bakery"), Mood(words: ["warm"], kind: "cafe"), Mood(words: ["bold"], kind: "band", wantsDark: true),
        Mood(words: ["calm", "minimal"], kind: "yoga"), Mood(words: ["cool"], kind: "saas"),
        Mood(colours: [OKLCH(0.97, 0.2, 110)], kind: "school"), Mood(colours: [OKLCH(0.15, 0.02, 20)], kind: "law"),
        Mood(colours: [OKLCH(0.6, 0.37, 330)], avoid: [OKLCH(0.6, 0.2, 250)], kind: "anything else"),
    ]

    @Test(arguments: moods) func everyTextIsReadableOnEverySurface(mood: Mood) {
        for seed in 0..<500 {
            let look = Look.make(mood: mood, seed: UInt64(seed))
            for scheme in [Look.Scheme.light, .dark] {
                let palette = Palette(look, scheme: scheme)
                for (name, text, surfaces) in Self.pairs(of: palette) {
                    for surface in surfaces where text.contrast(with: surface) < 4.5 {
                        Issue.record(
                            "\(name) on \(surface.hex), \(scheme), seed \(seed): \(text.contrast(with: surface))")
                    }
                }
            }
        }
    }

    @Test func everyTextStaysReadableThroughEveryChange() {
        let changes: [(Look) -> Look] = [
            { $0.darker() }, { $0.lighter() }, { $0.warmer() }, { $0.cooler() }, { $0.bolder() }, { $0.softer() },
            { $0.recoloured(accent: OKLCH(0.93, 0.2, 105)) }, { $0.withScheme(.dark) }, { $0.withScheme(.light) },
        ]
        for seed in 0..<40 {
            var look = Look.make(mood: Mood(kind: "shop"), seed: UInt64(seed))
            for step in 0..<12 {
                look = changes[(seed * 7 + step * 5) % changes.count](look)
                for scheme in [Look.Scheme.light, .dark] {
                    for (name, text, surfaces) in Self.pairs(of: Palette(look, scheme: scheme)) {
                        #expect(surfaces.allSatisfy { text.contrast(with: $0) >= 4.5 }, "\(name), \(scheme)")
                    }
                }
            }
        }
    }

    @Test func aColourThatIsNoColourOfScreensKeepsItsHue() {
        let mapped = OKLCH(0.7, 0.4, 150).bytes
        #expect(mapped.green > mapped.red && mapped.green > mapped.blue)
    }

    private static func pairs(of palette: Palette) -> [(String, OKLCH, [OKLCH])] {
        let surfaces = [palette.paper, palette.surface, palette.band]
        return [
            ("ink", palette.ink, surfaces), ("muted", palette.muted, surfaces),
            ("accentInk", palette.accentInk, surfaces), ("onAccent", palette.onAccent, [palette.accent]),
            ("onSecond", palette.onSecond, [palette.second]), ("onBold", palette.onBold, [palette.bold]),
            ("boldMuted", palette.boldMuted, [palette.bold]), ("boldAccent", palette.boldAccent, [palette.bold]),
        ]
    }
}
