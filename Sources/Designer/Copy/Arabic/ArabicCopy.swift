/// The Arabic book, a file for each family of trades. It is written for Arabic readers, not translated.
enum ArabicCopy {
    static let texts = [
        general, forms, food, cellars, shops, practices, doctors, crafts, hands, studios, makers, code, people, writing,
        care,
        places, causes, together, clubs, lessons, land, tones,
    ]
}
