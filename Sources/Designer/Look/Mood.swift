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

    public init(
        words: [String] = [], colours: [OKLCH] = [], avoid: [OKLCH] = [], kind: String, wantsDark: Bool? = nil
    ) {
        self.words = words
        self.colours = colours
        self.avoid = avoid
        self.kind = kind
        self.wantsDark = wantsDark
    }
}
