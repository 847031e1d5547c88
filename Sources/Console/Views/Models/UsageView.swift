import Accounts
import Storage

/// What language models have used and cost in a period.
struct UsageView {
    var tabs: [SettingsTab]
    /// The address of what follows the use.
    var parts: String
    var mayManage: Bool
    var periods: [Period]
    /// The days, in words.
    var range: String
    var isEmpty: Bool
    /// Whether a provider is set up.
    var hasProviders: Bool
    var numbers: [Number]
    /// Calls whose price is not known, in a sentence.
    var unpriced: String?
    var chart: QueueChart?
    var first: String
    var last: String
    var rows: [Row]
    var groups: [Group]

    struct Period {
        var label: String
        var address: String
        var isCurrent: Bool
    }

    struct Number {
        var label: String
        var value: String
        var help: String?
    }

    struct Row {
        var name: String
        var address: String?
        var calls: String
        var tokens: String
        var cost: String
        /// How much of the largest cost of its table it is, in percent.
        var share: Int
    }

    struct Group {
        var id: String
        var title: String
        var heading: String
        var rows: [Row]
    }

    /// What the page is made from.
    struct Facts {
        var period: UsagePeriod
        var days: [UTCDay]
        var total: ModelUseTotal?
        var byDay: [ModelUseTotal] = []
        var by: [(ModelUseGroup, [ModelUseTotal])] = []
        var projects: [String: String] = [:]
        var people: [String: String] = [:]
        var mayManage: Bool
        var hasProviders = false
    }

    init(_ facts: Facts, page: PageRequest) {
        let words = page.words
        tabs = SettingsTab.all(on: .usage, hasCredits: page.hasCredits, words: words)
        parts = "/settings/usage?view=parts&period=\(facts.period.rawValue)"
        mayManage = facts.mayManage
        periods = UsagePeriod.allCases.map {
            Period(
                label: words["usage_period_\($0.rawValue)"], address: "/settings/usage?period=\($0.rawValue)",
                isCurrent: $0 == facts.period)
        }
        first = facts.days.first?.description ?? ""
        last = facts.days.last?.description ?? ""
        range = words("usage_range", ["first": first, "last": last])
        isEmpty = (facts.total?.calls ?? 0) == 0
        hasProviders = facts.hasProviders
        numbers = facts.total.map { Self.numbers($0, words) } ?? []
        let without = Int(clamping: facts.total?.unpriced ?? 0)
        unpriced = without > 0 ? words.count("usage_unpriced", without) : nil
        chart = isEmpty ? nil : Self.chart(facts, words)
        rows = facts.byDay.map { Self.row($0, name: $0.key, most: 0) }
        groups = facts.by.filter { !$0.1.isEmpty }.map { group, totals in
            let most = totals.map(\.costMicros).max() ?? 0
            return Group(
                id: group.rawValue, title: words["usage_by_\(group.rawValue)"],
                heading: words["usage_head_\(group.rawValue)"],
                rows: totals.map { total in
                    var row = Self.row(total, name: Self.name(of: total.key, group, facts, words), most: most)
                    if group == .project, !total.key.isEmpty { row.address = "/projects/\(total.key)" }
                    return row
                })
        }
    }

    private static func numbers(_ total: ModelUseTotal, _ words: Words) -> [Number] {
        [
            Number(label: words["usage_cost"], value: Amount.money(total.costMicros), help: words["usage_cost_help"]),
            Number(
                label: words["usage_calls"], value: Amount.count(total.calls),
                help: total.failed > 0 ? words.count("usage_failed", Int(clamping: total.failed)) : nil),
            Number(
                label: words["usage_read"], value: Amount.count(total.inputTokens + total.cachedTokens),
                help: words["usage_read_help"]),
            Number(
                label: words["usage_written"], value: Amount.count(total.outputTokens),
                help: words["usage_written_help"]),
        ]
    }

    /// A bar a day: what was spent, or where nothing has a price how often models were called.
    private static func chart(_ facts: Facts, _ words: Words) -> QueueChart {
        let isPriced = (facts.total?.costMicros ?? 0) > 0
        let byDay = Dictionary(facts.byDay.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        let columns = facts.days.map { day in
            let value = byDay[day.description].map { Double(isPriced ? $0.costMicros : $0.calls) } ?? 0
            return [QueueChart.Piece(tone: "tone-1", value: value)]
        }
        return QueueChart(
            words[isPriced ? "usage_cost_by_day" : "usage_calls_by_day"], help: words["usage_chart_help"],
            columns: columns, legend: [], words: words
        ) { isPriced ? Amount.money(Int64($0)) : Amount.count(Int64($0)) }
    }

    private static func row(_ total: ModelUseTotal, name: String, most: Int64) -> Row {
        Row(
            name: name, calls: Amount.count(total.calls),
            tokens: Amount.count(total.inputTokens + total.cachedTokens + total.outputTokens),
            cost: total.calls == total.unpriced ? "–" : Amount.money(total.costMicros),
            share: most > 0 ? Int(total.costMicros * 100 / most) : 0)
    }

    private static func name(of key: String, _ group: ModelUseGroup, _ facts: Facts, _ words: Words) -> String {
        switch group {
        case .user: key.isEmpty ? words["usage_nobody"] : facts.people[key] ?? words["usage_gone_person"]
        case .project: key.isEmpty ? words["usage_no_project"] : facts.projects[key] ?? words["usage_gone_project"]
        default: key
        }
    }
}

/// Numbers as pages show them.
enum Amount {
    /// Millionths of the unit of money: two places behind the point, or as many as a small amount needs to be seen.
    static func money(_ micros: Int64) -> String {
        let sign = micros < 0 ? "−" : ""
        let magnitude = micros.magnitude
        let fraction = magnitude % 1_000_000
        var digits = String(repeating: "0", count: 6 - "\(fraction)".count) + "\(fraction)"
        if magnitude >= 1_000_000 {
            let cents = (magnitude + 5_000) / 10_000
            let part = cents % 100
            return sign + count(Int64(clamping: cents / 100)) + "." + (part < 10 ? "0" : "") + "\(part)"
        }
        while digits.count > 2, digits.hasSuffix("0") { digits.removeLast() }
        return sign + "0." + digits
    }

    /// A whole number with thin spaces between its thousands.
    static func count(_ number: Int64) -> String {
        let digits = Array("\(number.magnitude)")
        let grouped = digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append("\u{202F}") }
            text.append(digit.element)
        }
        return (number < 0 ? "−" : "") + grouped
    }
}
