/// What a drawing is about: the first part of a picture's name.
enum Motif: String, CaseIterable, Sendable {
    case bakery, cafe, table, plants, calm, sea, hills, books, city, music, lens, screen, tools, people, geometry, map
    // What a few kinds have of their own.
    case pets, teeth, feast, writing, weights, giving, exhibits, plans, wine, beauty

    /// The motif of a picture's first word: its own name, or a thing that belongs to it; nil for any other word.
    init?(word: String) {
        if let motif = Motif(rawValue: word) ?? Self.byThing[word] {
            self = motif
        } else {
            return nil
        }
    }

    /// What a picture's first word draws on a site with that family of drawings.
    ///
    /// Plants, books and houses are everywhere; a site whose family has things of its own shows those instead.
    static func drawn(for word: String, artwork: String) -> Motif {
        let family = Motif(rawValue: artwork) ?? .geometry
        guard let asked = Motif(word: word) else { return family }
        // Architects have tiles beside their models; a museum shows what it has.
        let isPattern = asked == .geometry && word != "grid" && family != .exhibits
        let isAnything =
            word == "calm" || (word == "people" && family == .giving) || (Motif(rawValue: word) == nil && !isPattern)
        return family.hasOwnThings && isAnything ? family : asked
    }

    private var hasOwnThings: Bool {
        switch self {
        case .pets, .teeth, .feast, .writing, .weights, .giving, .exhibits, .plans, .wine, .beauty, .table, .cafe: true
        default: false
        }
    }

    // Words that could be anywhere, such as a window or a wave, are left to the family of the look.
    private static let byThing: [String: Motif] = [
        "bread": .bakery, "wheat": .bakery, "oven": .bakery, "cup": .cafe, "bean": .cafe, "plate": .table,
        "bottle": .table, "flower": .plants, "vase": .plants, "leaf": .plants, "stone": .calm, "book": .books,
        "pencil": .books, "scale": .books, "column": .books, "house": .city, "key": .city, "bed": .city,
        "note": .music, "string": .music, "lens": .lens, "node": .screen, "tool": .tools, "pipe": .tools,
        "tooth": .teeth, "ring": .feast, "weight": .weights, "scissors": .beauty, "comb": .beauty,
        "person": .people, "people": .people, "shape": .geometry, "grid": .geometry, "abstract": .geometry,
    ]
}
