import Foundation
import SiteModel

/// The colours of one scheme of a look, computed so that every text has the contrast of WCAG AA on every surface.
struct Palette: Hashable, Sendable {
    /// The page, a card on it, and a band across it.
    var paper, surface, band: OKLCH
    /// Text, quieter text, and lines.
    var ink, muted, line: OKLCH
    /// The fill of buttons, what stands on it, and the leading colour as text on the three surfaces.
    var accent, onAccent, accentInk: OKLCH
    /// The second colour as a fill, and what stands on it.
    var second, onSecond: OKLCH
    /// A strong band, and text, quieter text, the leading colour and lines on it.
    var bold, onBold, boldMuted, boldAccent, boldLine: OKLCH
    /// The colours of the drawings: field, ground, leading, second, deep, light, third, crust, leaf.
    var art: [OKLCH]

    /// The contrast that WCAG asks of text.
    static let leastContrast = 4.5

    init(_ look: Look, scheme: Look.Scheme) {
        let isDark = scheme == .dark
        let tint = look.tint
        let warmth = look.warmth
        func grey(_ lightness: Double, _ chroma: Double) -> OKLCH { OKLCH(lightness, chroma * warmth, tint) }

        // A dark variant of a light site and the reverse use the same depth: it says how far from the end of the scale.
        if isDark {
            let base = 0.155 + 0.07 * look.depth
            paper = grey(base, 0.022)
            surface = grey(base + 0.045, 0.026)
            band = grey(base + 0.025, 0.03)
            ink = grey(0.95, 0.012)
            line = grey(base + 0.16, 0.03)
        } else {
            let base = 0.992 - 0.075 * look.depth
            paper = grey(base, 0.018 + 0.01 * look.depth)
            surface = grey(min(base + 0.022, 1), 0.008)
            band = grey(base - 0.035, 0.034)
            ink = grey(0.235, 0.03)
            line = grey(base - 0.115, 0.03)
        }
        let surfaces = [paper, surface, band]
        ink = ink.readable(on: surfaces, least: 10)
        muted = grey(isDark ? 0.76 : 0.47, 0.03).readable(on: surfaces, least: Self.leastContrast)

        accent = isDark ? look.accent.lifted(to: 0.66) : look.accent.lowered(to: 0.86)
        (accent, onAccent) = accent.filled(tint: tint)
        accentInk = look.accent.readable(on: surfaces, least: Self.leastContrast)
        second = isDark ? look.second.lifted(to: 0.6) : look.second
        (second, onSecond) = second.filled(tint: tint)

        // The strong band keeps the leading hue, deep enough for light text.
        let boldChroma = min(look.accent.chroma, 0.06)
        bold = OKLCH(isDark ? 0.27 + 0.04 * look.depth : 0.29, boldChroma, look.accent.hue)
        // A card on the band is a little lighter: text has to be readable there too.
        let boldSurfaces = [bold, OKLCH(bold.lightness + 0.06, bold.chroma, bold.hue)]
        onBold = OKLCH(0.97, 0.012, look.tint).readable(on: boldSurfaces, least: 8)
        boldMuted = OKLCH(0.83, 0.03, look.tint).readable(on: boldSurfaces, least: Self.leastContrast)
        boldAccent = OKLCH(max(look.accent.lightness, 0.78), look.accent.chroma, look.accent.hue)
            .readable(on: boldSurfaces, least: Self.leastContrast)
        boldLine = OKLCH(bold.lightness + 0.14, boldChroma, bold.hue)
        art = Self.art(of: look, isDark: isDark)
    }

    /// Fields and objects of the drawings; no text stands on them, so taste alone decides.
    private static func art(of look: Look, isDark: Bool) -> [OKLCH] {
        let (a, b) = (look.accent, look.second)
        let calm = min(a.chroma, 0.15)
        // The third hue lies on the shorter way between the two, or beside them where they are close.
        var turn = (b.hue - a.hue + 540).truncatingRemainder(dividingBy: 360) - 180
        if abs(turn) < 40 { turn = 90 }
        let third = (a.hue + turn * 0.45 + 360).truncatingRemainder(dividingBy: 360)
        let warm = OKLCH(isDark ? 0.74 : 0.84, 0.45 * calm + 0.03, third)
        let crust = OKLCH(0.7, 0.06 + 0.35 * calm, 62)
        let leaf = OKLCH(isDark ? 0.56 : 0.52, 0.05 + 0.3 * calm, 150)
        if isDark {
            // Dark yellows and oranges are mud, so a warm second colour leaves the field to the leading one.
            let fieldHue = (30...115).contains(b.hue) ? a.hue : b.hue
            return [
                OKLCH(0.32, min(b.chroma, 0.07), fieldHue), OKLCH(0.42, min(b.chroma, 0.09), fieldHue),
                OKLCH(min(max(a.lightness, 0.6), 0.72), a.chroma * 0.9, a.hue),
                OKLCH(min(max(b.lightness, 0.55), 0.7), min(b.chroma, 0.13), b.hue),
                OKLCH(0.2, 0.03, a.hue), OKLCH(0.92, 0.025, look.tint), warm, crust.lowered(to: 0.66), leaf,
            ]
        }
        return [
            OKLCH(0.9, min(b.chroma * 0.5, 0.055), b.hue), OKLCH(0.8, min(b.chroma * 0.7, 0.085), b.hue),
            OKLCH(min(max(a.lightness, 0.5), 0.72), a.chroma, a.hue),
            OKLCH(min(max(b.lightness, 0.42), 0.68), min(b.chroma, 0.14), b.hue),
            OKLCH(0.31, min(0.03 + a.chroma * 0.2, 0.07), a.hue), OKLCH(0.975, 0.014, look.tint), warm, crust,
            leaf,
        ]
    }
}

extension OKLCH {
    /// The colour, moved in lightness until it has `least` contrast with each of `surfaces`.
    ///
    /// It moves away from the surfaces, and to black or white where nothing else is enough.
    func readable(on surfaces: [OKLCH], least: Double) -> OKLCH {
        let average = surfaces.reduce(0) { $0 + $1.luminance } / Double(max(surfaces.count, 1))
        let step = average > 0.18 ? -0.01 : 0.01
        var colour = self
        while surfaces.contains(where: { colour.contrast(with: $0) < least }) {
            colour.lightness += step
            guard (0...1).contains(colour.lightness) else { return OKLCH(step < 0 ? 0 : 1, 0, hue) }
            // Very light and very dark colours have little room for chroma; keep the step visible.
            if colour.lightness < 0.3 || colour.lightness > 0.9 { colour.chroma *= 0.97 }
        }
        return colour
    }

    func lifted(to least: Double) -> OKLCH { OKLCH(max(lightness, least), chroma, hue) }

    func lowered(to most: Double) -> OKLCH { OKLCH(min(lightness, most), chroma, hue) }

    /// The colour as a fill together with the text on it: light or dark text, whichever needs less change.
    func filled(tint: Double) -> (fill: OKLCH, text: OKLCH) {
        let light = OKLCH(0.99, 0.006, tint)
        let dark = OKLCH(0.19, 0.02, tint)
        // White on a saturated colour looks right even where black has more contrast, so white has the first word.
        if lightness < 0.66 { return (readable(on: [light], least: Palette.leastContrast), light) }
        return (readable(on: [dark], least: 5.5), dark)
    }
}
