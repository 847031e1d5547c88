public import SiteModel

/// What a prompt says about how a site should feel, before anything is chosen.
public struct Mood: Hashable, Sendable {
    /// Words of feeling, lower-case English: `warm`, `minimal`, `playful`, `elegant`.
    public var words: [String]
    /// Colours that were asked for, the most important first.
    public var colours: [OKLCH]
    /// Colours that must not lead.
    public var avoid: [OKLCH]
    /// The kind of business or purpose, as in ``Brand/kind``.
    public var kind: String
    /// Whether a dark site was asked for, a light one, or neither.
    public var wantsDark: Bool?
    /// Whose site it is, so that two of one kind and seed need not have the same colours; may be empty.
    public var name: String

    public init(
        words: [String] = [], colours: [OKLCH] = [], avoid: [OKLCH] = [], kind: String, wantsDark: Bool? = nil,
        name: String = ""
    ) {
        self.words = words
        self.colours = colours
        self.avoid = avoid
        self.kind = kind
        self.wantsDark = wantsDark
        self.name = name
    }

    /// Whether greys are to lead: black or grey was named and no hue beside it, or the word itself was said.
    var isMonochrome: Bool {
        let said = words.contains {
            ["monochrome", "monochromatic", "greyscale", "grayscale"].contains($0.lowercased())
        }
        guard !colours.contains(where: { !$0.isGrey }) else { return false }
        // White or cream alone says what the paper is, and leaves the leading colour open.
        return said || colours.contains { $0.lightness < 0.85 }
    }
}
