/// What a drawing is about: the first part of a picture's name.
enum Motif: String, CaseIterable, Sendable {
    case bakery, cafe, table, plants, calm, sea, hills, books, city, music, lens, screen, tools, people, geometry, map

    /// The motif of a picture's first word: its own name, or a thing that belongs to it; nil for any other word.
    init?(word: String) {
        if let motif = Motif(rawValue: word) ?? Self.byThing[word] {
            self = motif
        } else {
            return nil
        }
    }

    // Words that could be anywhere, such as a window or a wave, are left to the family of the look.
    private static let byThing: [String: Motif] = [
        "bread": .bakery, "wheat": .bakery, "oven": .bakery, "cup": .cafe, "bean": .cafe, "plate": .table,
        "bottle": .table, "flower": .plants, "vase": .plants, "leaf": .plants, "stone": .calm, "book": .books,
        "pencil": .books, "scale": .books, "column": .books, "house": .city, "key": .city, "bed": .city,
        "note": .music, "string": .music, "lens": .lens, "node": .screen, "tool": .tools, "pipe": .tools,
        "person": .people, "people": .people, "shape": .geometry, "grid": .geometry, "abstract": .geometry,
    ]
}
