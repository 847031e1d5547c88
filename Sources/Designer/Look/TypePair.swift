/// Two families of type that go together, from fonts that systems have, and how they are set.
struct TypePair: Hashable, Sendable {
    /// The name in ``Look/type``.
    var name: String
    /// The stack of headings and that of text; names with spaces in quotes.
    var display, body: String
    /// Weight, tracking in em and leading of headings.
    var weight: Int
    var tracking, leading: Double
    /// The ratio of the scale.
    var ratio: Double
    /// Whether small headings and labels are in capitals.
    var capsLabels = true
    /// The families of Arabic headings and Arabic text.
    var arabic: (display: ArabicStack, body: ArabicStack) { ArabicStack.pairs[name] ?? (.kufi, .sans) }
    /// Words of mood and kinds that it suits.
    var suits: Set<String>

    static let all: [TypePair] = [
        TypePair(
            name: "didone",
            display: #""Didot", "Bodoni MT", "Bodoni 72", "Noto Serif Display", "Playfair Display", serif"#,
            body: humanist, weight: 500, tracking: -0.02, leading: 1.04, ratio: 1.333,
            suits: [
                "elegant", "luxury", "luxurious", "refined", "romantic", "wedding", "beauty", "fashion",
                "sophisticated",
            ]),
        TypePair(
            name: "oldstyle",
            display:
                #""Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "TeX Gyre Pagella", "Noto Serif Display", serif"#,
            body: #""Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Noto Serif", Georgia, serif"#,
            weight: 600, tracking: -0.015, leading: 1.08, ratio: 1.28, capsLabels: false,
            suits: [
                "traditional", "classic", "law", "legal", "serious", "trustworthy", "book", "bakery", "heritage",
                "rustic",
            ]),
        TypePair(
            name: "grotesk", display: grotesque, body: grotesque, weight: 700, tracking: -0.03, leading: 1.02,
            ratio: 1.32,
            capsLabels: false,
            suits: [
                "modern", "minimal", "minimalist", "clean", "simple", "tech", "software", "product", "saas", "sleek",
            ]),
        TypePair(
            name: "poster",
            display:
                #""Avenir Next Condensed", "Franklin Gothic Demi Cond", "Arial Narrow", "Helvetica Neue Condensed", Impact, "Noto Sans Display Condensed", "Noto Sans Display", "Inter Display", sans-serif"#,
            body: grotesque, weight: 900, tracking: -0.02, leading: 0.94, ratio: 1.4,
            suits: [
                "bold", "loud", "edgy", "punk", "energetic", "band", "music", "gym", "fitness", "barber", "festival",
            ]),
        TypePair(
            name: "humanist", display: humanist, body: humanist, weight: 650, tracking: -0.02, leading: 1.08,
            ratio: 1.29,
            capsLabels: false,
            suits: ["friendly", "warm", "cosy", "cozy", "family", "clinic", "dentist", "school", "nursery", "charity"]),
        TypePair(
            name: "slab",
            display: #"Rockwell, "Rockwell Nova", "Roboto Slab", "Sitka Heading", "DejaVu Serif", serif"#,
            body: humanist,
            weight: 700, tracking: -0.03, leading: 1.08, ratio: 1.28,
            suits: ["vintage", "retro", "industrial", "rustic", "brewery", "workshop", "tools", "handmade", "coffee"]),
        TypePair(
            name: "editorial",
            display:
                #"Charter, "Bitstream Charter", "Sitka Display", Cambria, "Noto Serif Display", "Noto Serif", serif"#,
            body: grotesque, weight: 400, tracking: -0.025, leading: 1.06, ratio: 1.333,
            suits: [
                "editorial", "calm", "quiet", "photographer", "architect", "gallery", "studio", "portfolio", "yoga",
                "spa",
            ]),
        TypePair(
            name: "rounded",
            display:
                #"ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Manjari, "Arial Rounded MT Bold", Nunito, "Inter Display", sans-serif"#,
            body: #"ui-rounded, Nunito, Quicksand, "Segoe UI", Inter, "Noto Sans", sans-serif"#, weight: 750,
            tracking: -0.02, leading: 1.08, ratio: 1.27, capsLabels: false,
            suits: ["playful", "fun", "children", "kids", "nursery", "pet", "cheerful", "quirky", "ice"]),
        TypePair(
            name: "technical", display: grotesque,
            body: #""Inter", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif"#, weight: 500,
            tracking: -0.04,
            leading: 1.05, ratio: 1.3,
            suits: ["futuristic", "techy", "engineering", "developer", "finance", "app", "data"]),
        TypePair(
            name: "bookish", display: #"Georgia, Gelasio, "Noto Serif", serif"#, body: humanist, weight: 400,
            tracking: -0.02,
            leading: 1.12, ratio: 1.3, capsLabels: false,
            suits: [
                "homely", "natural", "organic", "earthy", "garden", "florist", "farm", "restaurant", "cafe", "warm",
            ]),
    ]

    private static let grotesque =
        #""Inter Display", Inter, "Helvetica Neue", "Segoe UI", Roboto, Arial, "Noto Sans", sans-serif"#
    private static let humanist =
        #"Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Segoe UI", "Noto Sans", "Helvetica Neue", sans-serif"#

    /// Pairs that say nearly the same.
    static let relatives = [
        "didone": ["editorial", "oldstyle"], "oldstyle": ["bookish", "editorial"],
        "grotesk": ["technical", "humanist"],
        "poster": ["grotesk", "slab"], "humanist": ["bookish", "rounded"], "slab": ["oldstyle", "grotesk"],
        "editorial": ["didone", "bookish"], "rounded": ["humanist", "slab"], "technical": ["grotesk", "editorial"],
        "bookish": ["oldstyle", "humanist"],
    ]

    /// The pair of that name, or the first for a name that no pair has.
    static func named(_ name: String) -> TypePair {
        all.first { $0.name == name } ?? all[0]
    }
}
