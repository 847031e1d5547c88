/// The English book, a file for each family of trades.
enum EnglishCopy {
    static let texts = [general, frame, food, shops, care, practices, studios, people, places, causes, clubs]
}
