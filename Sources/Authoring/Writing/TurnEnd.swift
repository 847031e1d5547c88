import Building
import LanguageModels
import SiteModel
import Sites

/// How a turn of a model ended.
enum TurnEnd: Sendable {
    /// A site that builds.
    case changed(ChangedSite)
    /// Words only.
    case answered(String)
    /// Nothing may be published; why, for the person.
    case refused(String)
}

/// A site that a model has changed, built already.
struct ChangedSite: Sendable {
    var files: SourceFiles
    var tree: FileTree
    var output: BuildOutput
    /// What changed, in the model's words.
    var notes: [String]
    /// What it says to the person.
    var prose: String
    /// What is not as it should be, and does not keep the site from being shown.
    var warnings: [String]
    /// Files that nobody asked to change.
    var beyond: [TurnRecord.Beyond] = []
}

/// What a turn took.
struct TurnFigures: Sendable {
    var provider = ""
    var model = ""
    /// How often a model was asked.
    var rounds = 0
    var usage = ModelUsage()
    var cost: Money?
    var context = 0
    var limit = 0
    /// What was put right without a model, in sentences.
    var repairs: [String] = []

    mutating func add(_ other: TurnFigures) {
        if !other.model.isEmpty { (provider, model) = (other.provider, other.model) }
        rounds += other.rounds
        usage = usage + other.usage
        if let price = other.cost { cost = (cost ?? Money(micros: 0)) + price }
        repairs += other.repairs
    }

    mutating func add(_ answer: RoutedAnswer) {
        (provider, model) = (answer.provider, answer.model)
        usage = usage + answer.answer.usage
        if let price = answer.cost { cost = (cost ?? Money(micros: 0)) + price }
    }

    /// What the tokens cost in credits; nil where the work has a fixed price.
    func credits(by writing: WritingSettings) -> Int64? {
        guard let rate = writing.credits, rate >= 0 else { return nil }
        return Int64((Double(usage.total) / 1_000 * rate).rounded(.up))
    }

    func outcome(of end: TurnEnd) -> TurnOutcome {
        switch end {
        case .answered: .answered
        case .refused: .refused
        case .changed: rounds > 1 ? .repairedByModel : repairs.isEmpty ? .applied : .repaired
        }
    }
}
