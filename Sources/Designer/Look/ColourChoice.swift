public import SiteModel

/// Other colours for a site, computed from the ones it has so that every text stays readable in light and dark.
public struct ColourChoice: Hashable, Sendable {
    /// Names the choice for as long as the site's look stays as it is: `hue-4`, `warmer`, `dark`.
    public var id: String
    public var group: Group
    /// What it looks like before it is chosen.
    public var light: Swatches
    public var dark: Swatches
    let look: Look

    public enum Group: String, Hashable, Sendable, CaseIterable {
        /// Another leading colour.
        case colour
        /// The same colours a step on: darker, warmer, quieter.
        case mood
        /// Light or dark.
        case scheme
    }

    /// The colours of one scheme as `#rrggbb`.
    public struct Swatches: Hashable, Sendable {
        public var paper, ink, accent, onAccent, second, bold, onBold: String
        /// The least contrast that any text has on what it stands on, by WCAG 2.
        public var leastContrast: Double

        init(_ palette: Palette) {
            paper = palette.paper.hex
            ink = palette.ink.hex
            accent = palette.accent.hex
            onAccent = palette.onAccent.hex
            second = palette.second.hex
            bold = palette.bold.hex
            onBold = palette.onBold.hex
            leastContrast = palette.leastContrastOfTexts.rounded(2)
        }
    }

    init(id: String, group: Group, look: Look) {
        self.id = id
        self.group = group
        self.look = look
        light = Swatches(Palette(look, scheme: .light))
        dark = Swatches(Palette(look, scheme: .dark))
    }

    /// Whether WCAG AA holds for every text, in both schemes.
    var isReadable: Bool {
        min(light.leastContrast, dark.leastContrast) >= Palette.leastContrast
    }
}

extension Designer {
    /// The colours that a site has now, and those that it could have instead.
    ///
    /// Pure. Only what differs from the present look, and is readable in both schemes, is offered.
    public func colourChoices(for spec: SiteSpec) -> (current: ColourChoice, choices: [ColourChoice]) {
        let look = spec.look
        var choices: [ColourChoice] = []
        for (index, hue) in Self.hues.enumerated() {
            var random = SeededRandom(seed: spec.seed, "colour choice \(index)")
            let colour = Harmony.leading(hue: hue, using: &random).keepingClear(of: look.avoid)
            let distance = abs((colour.hue - look.accent.hue + 540).truncatingRemainder(dividingBy: 360) - 180)
            guard look.accent.isGrey || distance > 12 else { continue }
            choices.append(ColourChoice(id: "hue-\(index + 1)", group: .colour, look: look.recoloured(accent: colour)))
        }
        choices.append(ColourChoice(id: "swap", group: .colour, look: look.swappingColours()))
        let moods: [(String, Look)] = [
            ("warmer", look.warmer()), ("cooler", look.cooler()), ("lighter", look.lighter()),
            ("darker", look.darker()), ("bolder", look.bolder()), ("softer", look.softer()),
            ("contrast", look.moreContrast()),
        ]
        choices += moods.map { ColourChoice(id: $0.0, group: .mood, look: $0.1) }
        choices.append(
            look.scheme == .light
                ? ColourChoice(id: "dark", group: .scheme, look: look.withScheme(.dark))
                : ColourChoice(id: "light", group: .scheme, look: look.withScheme(.light)))
        return (
            ColourChoice(id: "current", group: .colour, look: look),
            choices.filter { $0.look != look && $0.isReadable }
        )
    }

    /// The plan in the chosen colours.
    /// - Parameter choice: The id of one of ``colourChoices(for:)``, or a leading colour as `#rrggbb`.
    /// - Returns: nil for what is neither, or no other than now.
    public func recoloured(_ spec: SiteSpec, choice: String) -> SiteSpec? {
        var other = spec
        if choice.hasPrefix("#") {
            guard choice.count == 7, let colour = OKLCH(hex: choice) else { return nil }
            other.look = spec.look.recoloured(accent: colour)
        } else {
            guard let chosen = colourChoices(for: spec).choices.first(where: { $0.id == choice }) else { return nil }
            other.look = chosen.look
        }
        return other.look == spec.look ? nil : other
    }

    /// Brick, orange, gold, green, teal, blue, violet, rose.
    private static let hues = [28.0, 52, 84, 148, 195, 252, 300, 5]
}

extension Palette {
    /// The least contrast of any pair of text and ground that the template's styles make.
    var leastContrastOfTexts: Double {
        let grounds = [paper, surface, band]
        var pairs: [(OKLCH, OKLCH)] = [ink, muted, accentInk].flatMap { text in grounds.map { (text, $0) } }
        pairs += [(onAccent, accent), (onSecond, second), (onBoldFill, boldFill)]
        pairs += [onBold, boldMuted, boldAccent].flatMap { text in [bold, boldCard].map { (text, $0) } }
        return pairs.map { $0.contrast(with: $1) }.min() ?? 0
    }
}
