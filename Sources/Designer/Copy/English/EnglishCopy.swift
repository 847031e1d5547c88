/// The English book, a file for each family of trades.
enum EnglishCopy {
    static let texts = [general, frame, food, shops, care, practices, studios, people, places, causes, clubs] + more
    /// Trades that were once part of a wider one.
    private static let more = [
        forms, cellars, writing, land, doctors, crafts, makers, coders, hands, together, helping, tones,
        workTones,
    ]
}
