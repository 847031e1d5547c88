import Accounts
import Foundation
import Storage

/// A provider of models, as the API shows it: never with its key.
struct ProviderBody: Encodable {
    var id: ProviderID
    var name: String
    var kind: String
    var baseUrl: String?
    var model: String?
    /// The last four characters of the key; nil without one.
    var key: String?
    var createdAt: Date
    var changedAt: Date
    var testedAt: Date?
    /// The code of what was wrong when it was last tried.
    var problem: String?

    init(_ record: ProviderRecord) {
        id = record.id
        name = record.name
        kind = record.kind
        baseUrl = record.baseURL
        model = record.model
        key = record.hasKey ? record.hint : nil
        createdAt = Self.date(record.createdAt)
        changedAt = Self.date(record.changedAt)
        testedAt = record.testedAt.map(Self.date)
        problem = record.problem
    }

    private static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }
}

/// What models have used, added up.
struct ModelUseBody: Encodable {
    var from: String
    var to: String
    var by: String
    var total: Line
    var items: [Line]

    struct Line: Encodable {
        /// The day, id or name; empty for the total, and for calls of nobody.
        var key: String
        var calls: Int64
        var failed: Int64
        var inputTokens: Int64
        var cachedTokens: Int64
        var outputTokens: Int64
        /// In millionths of the unit of money.
        var costMicros: Int64
        /// Calls whose price is not known.
        var unpriced: Int64

        init(_ total: ModelUseTotal) {
            key = total.key
            calls = total.calls
            failed = total.failed
            inputTokens = total.inputTokens
            cachedTokens = total.cachedTokens
            outputTokens = total.outputTokens
            costMicros = total.costMicros
            unpriced = total.unpriced
        }
    }
}
