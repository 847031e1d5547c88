/// The Arabic book, a file for each family of trades. It is written for Arabic readers, not translated.
enum ArabicCopy {
    static let texts = [
        general, food, shops, practices, studios, people, care, places, causes, clubs, land,
        writing, doctors, crafts,
    ]
}
