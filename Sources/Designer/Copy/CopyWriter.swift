/// Chooses among a book's lines by seed and fills in what is known.
struct CopyWriter: Sendable {
    let book: CopyBook
    let brief: Brief
    let seed: UInt64
    /// What can be filled in, by slot.
    private let slots: [String: String]

    init(book: CopyBook, brief: Brief, seed: UInt64) {
        self.book = book
        self.brief = brief
        self.seed = seed
        var slots: [String: String] = [:]
        slots["name"] = brief.shortName
        // What is near a town is not in it; only the tagline says which.
        slots["place"] = ["in", "from"].contains(brief.placeWord) ? brief.place : nil
        slots["audience"] = brief.audience
        slots["since"] = brief.facts.since
        slots["noun"] = book.lines("noun", of: brief.kind).first?.text
        self.slots = slots
    }

    /// A source of numbers for one decision.
    func random(_ purpose: String) -> SeededRandom {
        SeededRandom(seed: seed, "\(brief.kind)/\(purpose)")
    }

    /// Whether what is written about is of that trade, or of a branch of it.
    func isA(_ trade: String) -> Bool { CopyBook.trade(brief.kind, isA: trade) }

    /// One way of saying `key`; empty where the book has none.
    func text(_ key: String) -> String {
        parts(key).first ?? ""
    }

    /// One way of saying `key`, at its bars.
    func parts(_ key: String, salt: String = "") -> [String] {
        list(key, count: 1, salt: salt).first ?? []
    }

    /// Up to `count` different lines at `key`, in an order of the seed.
    /// `general` asks the entry that serves every trade.
    func list(_ key: String, count: Int, salt: String = "", general: Bool = false) -> [[String]] {
        var random = random(key + salt)
        let trade = general ? "general" : brief.kind
        let own = book.lines(key, of: trade).filter { $0.tone == nil }
        let toned = brief.tone.map { book.lines(key, of: trade, in: $0) } ?? []
        let fitting = (own + toned).filter { line in line.slots.allSatisfy { slots[$0] != nil } }
        var shuffled = fitting.shuffled(using: &random)
        if count == 1 {
            // Where a line speaks in the tone asked for, or of the place, it serves better than one that could be anybody’s.
            let toned = shuffled.filter { $0.tone != nil }
            // Seeds need a choice of headlines, which everybody sees first.
            let isChoice = toned.count > (key == "headline" ? 2 : 1)
            let weighted = (isChoice ? toned : shuffled).flatMap { line in
                Array(repeating: line, count: 1 + (line.tone == nil ? 0 : 3) + min(line.slots.count, 2))
            }
            shuffled = weighted.isEmpty ? [] : [weighted[random.index(weighted.count)]]
        }
        return shuffled.prefix(count).map { filled($0.text).split(separator: "|").map { String($0).trimmedSpace } }
    }

    /// A label or an open place of the frame, with values for its slots. The seed has no say in it.
    func frame(_ key: String, _ values: [String: String] = [:]) -> String {
        let text = book.lines(key, of: "general").first?.text ?? ""
        return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// The rules of the language that is written.
    var grammar: Grammar { .of(brief.language) }

    /// All lines at `key` in the order of the book.
    func all(_ key: String) -> [[String]] {
        book.lines(key, of: brief.kind).map { filled($0.text).split(separator: "|").map { String($0).trimmedSpace } }
    }

    private func filled(_ text: String) -> String {
        guard text.contains("{") else {
            return text
        }
        var result = text
        for (slot, value) in slots {
            result = result.replacing("{\(slot)}", with: value)
        }
        return result
    }
}
