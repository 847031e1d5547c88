// The names that the parts of a look may have. The first of each is what a project has that does not say.
extension Look {
    /// In one line; everything in the middle; the brand between links and action; a large brand above the links.
    public static let headers = ["bar", "centred", "split", "stacked"]
    /// Columns; everything in the middle; a strong field with a large name.
    public static let footers = ["columns", "centred", "band"]
    /// At the start; in the middle; under a rule with the introduction beside; numbered; under a short bar.
    public static let headings = ["start", "centred", "ruled", "numbered", "marked"]
    /// A fine line around; a tinted field; a shadow below; only a line above.
    public static let surfaces = ["outlined", "flat", "lifted", "topped"]
    /// Some kinds on a band; every other section on one; none, with lines between; one on the strong colour.
    public static let rhythms = ["quiet", "bands", "lines", "strong"]
    /// As round as the cards; an arch; a circle; cornered; to the page's edge; with a field behind.
    public static let frames = ["plain", "arch", "circle", "square", "bleed", "offset"]
    /// Deep; the leading colour itself; a pale tone of it.
    public static let strengths = ["deep", "vivid", "soft"]
}

extension Look {
    /// Reads a look; what older projects do not say is as it was then.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func name(_ key: CodingKeys, _ names: [String]) throws -> String {
            let said = try values.decodeIfPresent(String.self, forKey: key)
            return said.flatMap { names.contains($0) ? $0 : nil } ?? names[0]
        }
        self.init(
            scheme: try values.decode(Scheme.self, forKey: .scheme),
            accent: try values.decode(OKLCH.self, forKey: .accent),
            second: try values.decode(OKLCH.self, forKey: .second),
            tint: try values.decode(Double.self, forKey: .tint),
            warmth: try values.decode(Double.self, forKey: .warmth),
            depth: try values.decode(Double.self, forKey: .depth), type: try values.decode(String.self, forKey: .type),
            radius: try values.decode(Double.self, forKey: .radius),
            space: try values.decode(Double.self, forKey: .space),
            scale: try values.decode(Double.self, forKey: .scale),
            artwork: try values.decode(String.self, forKey: .artwork), header: try name(.header, Self.headers),
            footer: try name(.footer, Self.footers), heads: try name(.heads, Self.headings),
            surface: try name(.surface, Self.surfaces), rhythm: try name(.rhythm, Self.rhythms),
            frame: try name(.frame, Self.frames), strong: try name(.strong, Self.strengths),
            avoid: try values.decodeIfPresent([OKLCH].self, forKey: .avoid) ?? [])
    }
}
