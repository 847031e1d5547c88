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

    @Test(arguments: moods) func bordersOfFieldsAndTheRingOfTheFocusAreSeen(mood: Mood) {
        for seed in 0..<300 {
            let look = Look.make(mood: mood, seed: UInt64(seed))
            for scheme in [Look.Scheme.light, .dark] {
                let palette = Palette(look, scheme: scheme)
                for (name, shape, grounds) in Self.shapes(of: palette) {
                    for ground in grounds where shape.contrast(with: ground) < 3 {
                        Issue.record("\(name) on \(ground.hex), \(scheme), seed \(seed)")
                    }
                }
            }
        }
    }

    @Test(arguments: ["pink", "green", "blue", "brown", "red", "yellow"])
    func anAvoidedColourIsNowhere(name: String) throws {
        let avoided = try #require(OKLCH(named: name))
        for kind in ["bakery", "wedding", "florist", "saas", "charity"] {
            for seed in UInt64(0)..<120 {
                let look = Look.make(mood: Mood(words: ["warm"], avoid: [avoided], kind: kind), seed: seed)
                for scheme in [Look.Scheme.light, .dark] {
                    let palette = Palette(look, scheme: scheme)
                    let seen =
                        palette.art + [
                            palette.accent, palette.second, palette.bold, palette.boldFill, palette.accentInk,
                            palette.boldAccent,
                        ]
                    let near = seen.filter { $0.chroma > 0.04 && $0.distance(toHueOf: avoided) < 30 }
                    #expect(near.isEmpty, "\(name), \(kind), seed \(seed), \(scheme): \(near.map(\.hex))")
                }
            }
        }
    }

    @Test func drawingsKeepToFewHuesSoThatNothingClashes() {
        for kind in ["bakery", "shop", "saas", "yoga", "restaurant", "law", "charity", "gym"] {
            for seed in UInt64(0)..<60 {
                let look = Look.make(mood: Mood(words: ["warm"], kind: kind), seed: seed)
                let palette = Palette(look, scheme: look.scheme)
                // Bread and leaves are what they are; the rest is the leading colour's, the second's or the paper's.
                for colour in palette.art.dropLast(2) where colour.chroma > 0.045 {
                    let own = [look.accent, look.second, palette.bold, OKLCH(0.8, 0.1, 62), OKLCH(0.8, 0.1, 74)]
                    let nearest = own.map { colour.distance(toHueOf: $0) }.min() ?? 0
                    #expect(nearest < 46, "\(kind), seed \(seed): \(colour.hex)")
                }
                // Fields are pale or deep, so that a wall of them never shouts.
                #expect(palette.art[0].chroma <= 0.06 && palette.art[1].chroma <= 0.07)
            }
        }
    }

    /// Every text that the styles can set, with every ground that it can stand on.
    private static func pairs(of palette: Palette) -> [(String, OKLCH, [OKLCH])] {
        let surfaces = [palette.paper, palette.surface, palette.band]
        let quietHover = surfaces.map { $0.mixed(with: palette.ink, share: 0.08) }
        let bolds = [palette.bold, palette.boldCard]
        func pressed(_ fill: OKLCH, _ text: OKLCH) -> OKLCH {
            fill.mixed(with: text.luminance > fill.luminance ? OKLCH(0, 0, 0) : OKLCH(1, 0, 0), share: 0.14)
        }
        return [
            ("ink", palette.ink, surfaces + quietHover), ("muted", palette.muted, surfaces),
            ("accentInk", palette.accentInk, surfaces),
            ("onAccent", palette.onAccent, [palette.accent, pressed(palette.accent, palette.onAccent)]),
            ("the button of a call", palette.accent, [palette.onAccent]),
            ("onSecond", palette.onSecond, [palette.second]),
            ("onBold", palette.onBold, bolds),
            ("boldMuted", palette.boldMuted, bolds), ("boldAccent", palette.boldAccent, bolds),
            ("onBoldFill", palette.onBoldFill, [palette.boldFill, pressed(palette.boldFill, palette.onBoldFill)]),
        ]
    }

    /// Shapes that a person has to see: borders of fields and the ring of the focus.
    private static func shapes(of palette: Palette) -> [(String, OKLCH, [OKLCH])] {
        let surfaces = [palette.paper, palette.surface, palette.band]
        return [
            ("fieldLine", palette.fieldLine, surfaces), ("focus", palette.accentInk, surfaces),
            ("field on the band", palette.boldMuted, [palette.bold]),
            ("focus on the band", palette.boldAccent, [palette.bold]),
            ("focus on a call", palette.onAccent, [palette.accent]),
        ]
    }
}

extension OKLCH {
    /// How far apart two hues are, 0 to 180.
    fileprivate func distance(toHueOf other: OKLCH) -> Double {
        abs((hue - other.hue + 540).truncatingRemainder(dividingBy: 360) - 180)
    }
}
