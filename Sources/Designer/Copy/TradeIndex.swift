/// Finds the trade that a word of a prompt speaks of.
struct TradeIndex: Sendable {
    /// What a word or phrase says about the trade.
    struct Match: Sendable {
        var trade: String
        /// Whether it names the trade, rather than something that belongs to it.
        var strong: Bool
        var weight: Int
        /// How many words it has.
        var length: Int
    }

    private let phrases: [String: [(words: [String], trade: String, strong: Bool)]]

    init(_ book: CopyBook) {
        var phrases: [String: [(words: [String], trade: String, strong: Bool)]] = [:]
        for trade in book.trades.values.sorted(by: { $0.id < $1.id }) {
            for (key, strong) in [("is", true), ("about", false)] {
                for phrase in trade.list(key) {
                    let words = phrase.split(separator: " ").map(String.init)
                    if let first = words.first {
                        phrases[first, default: []].append((words, trade.id, strong))
                    }
                }
            }
        }
        self.phrases = phrases.mapValues { entries in
            entries.sorted { ($0.words.count, $0.strong ? 1 : 0) > ($1.words.count, $1.strong ? 1 : 0) }
        }
    }

    /// The longest phrase that stands at the index; a name of a trade goes before what only belongs to one.
    func match(_ passage: Passage, at index: Int) -> Match? {
        let key = passage.key(index)
        for entry in phrases[key] ?? [] where passage.has(entry.words, at: index) {
            return Match(
                trade: entry.trade, strong: entry.strong, weight: 1 + entry.words.count, length: entry.words.count)
        }
        return nil
    }

    static let english = TradeIndex(.english)
}
