import Foundation
import Sites

/// What a model made of a version, and what that took.
struct ModelTurnView {
    var by: String
    var tokens: String
    /// In the currency of the price table; nil where the price is not known.
    var cost: String?
    /// How often the model had to be asked; nil for once.
    var rounds: String?
    var repairs: [String]
    var hasRepairs: Bool
    var warnings: [String]
    var hasWarnings: Bool
    var beyond: [TurnRecord.Beyond]
    var hasBeyond: Bool

    init(_ turn: TurnRecord, words: Words) {
        by = words("turn_by", ["model": turn.model])
        let count = turn.inputTokens + turn.cachedTokens + turn.outputTokens
        tokens = words("turn_took_tokens", ["tokens": count.formatted()])
        cost = turn.costMicros.map { (Double($0) / 1_000_000).formatted(.number.precision(.significantDigits(1...3))) }
        rounds = turn.rounds > 1 ? words("turn_rounds", ["n": "\(turn.rounds)"]) : nil
        repairs = turn.repairs
        hasRepairs = !repairs.isEmpty
        warnings = turn.warnings
        hasWarnings = !warnings.isEmpty
        beyond = turn.beyond
        hasBeyond = !beyond.isEmpty
    }
}
