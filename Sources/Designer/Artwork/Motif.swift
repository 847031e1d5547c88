/// What a drawing is about: the first part of a picture's name.
enum Motif: String, CaseIterable, Sendable {
    case bakery, cafe, table, plants, calm, sea, hills, books, city, music, lens, screen, tools, people, geometry, map
}
