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
    /// A card on the strong band.
    var boldCard: OKLCH
    /// The fill of buttons on the strong band, and what stands on it.
    var boldFill, onBoldFill: OKLCH
    /// The border of fields of forms, which has to be seen on every surface.
    var fieldLine: OKLCH
    /// The colours of the drawings: field, ground, leading, second, deep, light, third, crust, leaf.
    var art: [OKLCH]

    /// The contrast that WCAG asks of text.
    static let leastContrast = 4.5
    /// The contrast that WCAG asks of what is no text: borders of fields, the ring of the focus.
    static let leastContrastOfShapes = 3.0

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
            paper = grey(base, 0.012 + 0.014 * look.depth)
            surface = grey(min(base + 0.022, 1), 0.006)
            band = grey(base - 0.035, 0.03)
            ink = grey(0.235, 0.03)
            line = grey(base - 0.115, 0.03)
        }
        let surfaces = [paper, surface, band]
        ink = ink.readable(on: surfaces, least: 10)
        muted = grey(isDark ? 0.76 : 0.47, 0.03).readable(on: surfaces, least: Self.leastContrast)

        accent = isDark ? look.accent.lifted(to: look.accent.isGrey ? 0.93 : 0.66) : look.accent.lowered(to: 0.86)
        if !isDark, look.accent.isGrey { accent = accent.lowered(to: 0.3) }
        (accent, onAccent) = accent.filled(tint: tint)
        accentInk = (isDark || accent.isGrey ? accent : Harmony.ink(of: look.accent)).keepingClear(of: look.avoid)
            .readable(on: surfaces, least: Self.leastContrast)
        second = isDark ? look.second.lifted(to: 0.6) : look.second
        (second, onSecond) = second.filled(tint: tint)
        fieldLine = grey(isDark ? 0.62 : 0.6, 0.03).readable(on: surfaces, least: Self.leastContrastOfShapes)

        let band = Self.bold(of: look, isDark: isDark)
        bold = band
        let isLight = band.luminance > 0.3
        // On a deep band a card is lighter; on a strong one it moves away from the text, whose contrast then grows.
        let isDeep = !isLight && band.luminance < 0.06
        boldCard = band.mixed(with: isLight || isDeep ? OKLCH(1, 0, 0) : OKLCH(0, 0, 0), share: isLight ? 0.4 : 0.12)
        let boldSurfaces = [band, boldCard]
        let text = isLight ? OKLCH(0.22, min(look.accent.chroma, 0.05), band.hue) : OKLCH(0.985, 0.01, tint)
        onBold = text.readable(on: boldSurfaces, least: 5)
        boldMuted = (isLight ? OKLCH(0.36, 0.04, band.hue) : OKLCH(0.86, 0.03, tint))
            .readable(on: boldSurfaces, least: Self.leastContrast)
        boldAccent =
            isLight
            ? Harmony.ink(of: look.accent).keepingClear(of: look.avoid).readable(
                on: boldSurfaces, least: Self.leastContrast)
            : OKLCH(max(look.accent.lightness, 0.8), min(look.accent.chroma, 0.13), look.accent.hue)
                .readable(on: boldSurfaces, least: Self.leastContrast)
        boldLine = band.mixed(with: onBold, share: 0.24)
        // A button in the band's own colour would not be seen.
        if accent.contrast(with: band) >= 1.9 {
            (boldFill, onBoldFill) = (accent, onAccent)
        } else {
            (boldFill, onBoldFill) = (onBold, band.readable(on: [onBold], least: Self.leastContrast))
        }
        art = Self.art(of: look, isDark: isDark)
    }

    /// The ground of the strong band: deep, the leading colour itself, or a pale tone of it.
    private static func bold(of look: Look, isDark: Bool) -> OKLCH {
        switch look.strong {
        case "vivid":
            let (fill, text) = look.accent.filled(tint: look.tint)
            let isLight = text.lightness < 0.5
            // Text has to stay readable on what is laid over the band as well.
            return fill.readable(on: [text], least: isLight ? 8 : 5.4)
        case "soft":
            let pale = OKLCH(0.9, min(look.accent.chroma * 0.5, 0.06), Harmony.pale(of: look.accent))
            return isDark
                ? OKLCH(0.34, min(look.accent.chroma, 0.06), look.accent.hue) : pale.keepingClear(of: look.avoid)
        default:
            let deep = Harmony.deep(of: look.accent).keepingClear(of: look.avoid)
            return isDark ? OKLCH(0.27 + 0.04 * look.depth, deep.chroma, deep.hue) : deep
        }
    }

    /// Fields and objects of the drawings; no text stands on them, so taste alone decides.
    ///
    /// Few hues: those of the leading and the second colour and the paper's. Fields are pale and things are strong, so
    /// that a wall of tiles never shouts. Bread and leaves lean towards the leading colour.
    private static func art(of look: Look, isDark: Bool) -> [OKLCH] {
        let (a, b) = (look.accent, look.second)
        if a.isGrey { return greys(tint: b, isDark: isDark).map { $0.keepingClear(of: look.avoid) } }
        let calm = min(a.chroma, 0.16)
        // A pale field in a neighbouring or neutral tone; strong colours are for things.
        let field = Harmony.pale(of: a)
        let other = Harmony.pale(of: b)
        let crust = OKLCH(0.72, 0.05 + 0.35 * calm, Self.towards(a.hue, from: 66, by: 0.25, most: 22))
        let leaf = OKLCH(isDark ? 0.58 : 0.5, 0.035 + 0.25 * calm, Self.towards(a.hue, from: 148, by: 0.2, most: 26))
        let lead = OKLCH(min(max(a.lightness, 0.52), 0.78), a.chroma, a.hue)
        // The second thing differs from the leading one in lightness too, so that it is no second shout.
        let near = abs(b.lightness - lead.lightness) < 0.1
        let second = OKLCH(
            min(max(near ? lead.lightness - 0.16 : b.lightness, 0.38), 0.8), min(b.chroma, 0.12), b.hue)
        let third = OKLCH(
            isDark ? 0.76 : 0.83, min(0.05 + 0.35 * max(a.chroma, b.chroma), 0.1), a.lightness > 0.7 ? a.hue : field)
        let colours: [OKLCH]
        if isDark {
            let deep = Harmony.deep(of: a)
            colours = [
                OKLCH(0.31, min(deep.chroma, 0.055), deep.hue), OKLCH(0.4, min(deep.chroma, 0.06), deep.hue),
                OKLCH(min(max(a.lightness, 0.62), 0.78), a.chroma * 0.92, a.hue),
                OKLCH(min(max(b.lightness, 0.56), 0.76), min(b.chroma, 0.11), b.hue),
                OKLCH(0.2, min(deep.chroma, 0.03), deep.hue), OKLCH(0.93, 0.022, look.tint), third,
                crust.lowered(to: 0.68), leaf,
            ]
        } else {
            let deep = Harmony.deep(of: a)
            colours = [
                OKLCH(0.925, min(a.chroma * 0.3, 0.038), field), OKLCH(0.85, min(b.chroma * 0.55, 0.055), other),
                lead, second, OKLCH(0.3, min(deep.chroma, 0.06), deep.hue), OKLCH(0.98, 0.012, look.tint), third,
                crust, leaf,
            ]
        }
        return colours.map { $0.keepingClear(of: look.avoid) }
    }

    /// The drawings of a site without hues: greys from paper to ink, and one quiet tint.
    private static func greys(tint: OKLCH, isDark: Bool) -> [OKLCH] {
        let quiet = min(tint.chroma, 0.035)
        let steps: [Double] =
            isDark
            ? [0.29, 0.36, 0.82, 0.58, 0.17, 0.95, 0.7, 0.64, 0.47]
            : [0.93, 0.86, 0.3, 0.62, 0.2, 0.985, 0.78, 0.7, 0.45]
        return steps.enumerated().map { OKLCH($1, [1, 3, 6].contains($0) ? quiet : 0.003, tint.hue) }
    }

    /// `hue` turned a share of the way to `goal`, at most so many degrees.
    private static func towards(_ goal: Double, from hue: Double, by share: Double, most: Double) -> Double {
        let way = (goal - hue + 540).truncatingRemainder(dividingBy: 360) - 180
        return (hue + min(max(way * share, -most), most) + 360).truncatingRemainder(dividingBy: 360)
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

    /// As CSS mixes the two in Oklab: `share` of the other.
    func mixed(with other: OKLCH, share: Double) -> OKLCH {
        func point(_ colour: OKLCH) -> (Double, Double) {
            (colour.chroma * cos(colour.hue * .pi / 180), colour.chroma * sin(colour.hue * .pi / 180))
        }
        let ((a, b), (c, d)) = (point(self), point(other))
        let (x, y) = (a + (c - a) * share, b + (d - b) * share)
        let hue = atan2(y, x) * 180 / .pi
        return OKLCH(
            lightness + (other.lightness - lightness) * share, (x * x + y * y).squareRoot(), hue < 0 ? hue + 360 : hue)
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
