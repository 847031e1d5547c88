/// How a site looks: everything that its theme file says.
public struct Look: Codable, Hashable, Sendable {
    /// Whether the page is light or dark before the visitor's own setting is asked.
    public var scheme: Scheme
    /// The colour that leads, as OKLCH; every other colour is computed from it, ``warmth`` and ``contrast``.
    public var accent: OKLCH
    /// A second colour that answers the first.
    public var second: OKLCH
    /// The hue of paper and ink, in degrees.
    public var tint: Double
    /// How strongly paper and ink are tinted, from 0 (grey) to 1.
    public var warmth: Double
    /// How far the paper is from white (light) or black (dark), from 0 to 1.
    public var depth: Double
    /// The type pair, by name.
    public var type: String
    /// Corner radius of cards in rem.
    public var radius: Double
    /// Spacing of sections, 0.75 dense to 1.25 airy.
    public var space: Double
    /// Size of the type scale, 0.9 to 1.2.
    public var scale: Double
    /// The family of the drawn pictures, by name.
    public var artwork: String
    /// How brand and navigation are arranged: one of ``headers``.
    public var header: String
    /// How the end of a page is arranged: one of ``footers``.
    public var footer: String
    /// How the headings of sections stand: one of ``headings``.
    public var heads: String
    /// What cards are made of: one of ``surfaces``.
    public var surface: String
    /// How the grounds of sections follow each other: one of ``rhythms``.
    public var rhythm: String
    /// The shape in which pictures are cut: one of ``frames``.
    public var frame: String
    /// The colour of strong fields: one of ``strengths``.
    public var strong: String
    /// Colours that must appear nowhere, drawings included.
    public var avoid: [OKLCH]

    public init(
        scheme: Scheme, accent: OKLCH, second: OKLCH, tint: Double, warmth: Double, depth: Double, type: String,
        radius: Double, space: Double, scale: Double, artwork: String, header: String = headers[0],
        footer: String = footers[0], heads: String = headings[0], surface: String = surfaces[0],
        rhythm: String = rhythms[0], frame: String = frames[0], strong: String = strengths[0], avoid: [OKLCH] = []
    ) {
        self.scheme = scheme
        self.accent = accent
        self.second = second
        self.tint = tint
        self.warmth = warmth
        self.depth = depth
        self.type = type
        self.radius = radius
        self.space = space
        self.scale = scale
        self.artwork = artwork
        self.header = header
        self.footer = footer
        self.heads = heads
        self.surface = surface
        self.rhythm = rhythm
        self.frame = frame
        self.strong = strong
        self.avoid = avoid
    }

    enum CodingKeys: String, CodingKey {
        case scheme, accent, second, tint, warmth, depth, type, radius, space, scale, artwork
        case header, footer, heads, surface, rhythm, frame, strong, avoid
    }

    public enum Scheme: String, Codable, Hashable, Sendable {
        case light, dark
    }
}

/// A colour in OKLCH: lightness 0 to 1, chroma from 0, hue in degrees (Björn Ottosson, “A perceptual color space”).
public struct OKLCH: Codable, Hashable, Sendable {
    public var lightness: Double
    public var chroma: Double
    public var hue: Double

    public init(_ lightness: Double, _ chroma: Double, _ hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }
}
