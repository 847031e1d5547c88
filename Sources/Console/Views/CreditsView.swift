import Accounts
import Storage

/// What a workspace can spend, and what it was spent on.
struct CreditsView {
    var tabs: [SettingsTab]
    var parts: String
    /// What is left, as one sentence.
    var left: String
    /// What the allowance of the day is, and what of it is left; nil where there is none.
    var day: Day?
    var numbers: [Number]
    /// What things cost, in a sentence.
    var prices: String
    var lines: [Line]
    var isEmpty: Bool
    var older: String?
    var newest: String?
    /// How grants are made, for those who run the server.
    var granting: Granting?
    /// What was just done.
    var done: String?
    var problem: String?

    struct Day {
        var daily: String
        var left: String
        var words: String
        var resets: String
        var resetsISO: String
        var isUsedUp: Bool
    }

    struct Number {
        var label: String
        var value: String
        var help: String?
    }

    /// One entry: what, how it ended, and what it cost.
    struct Line {
        var text: String
        var address: String?
        var state: String?
        var note: String?
        var tone: String
        var amount: String
        var at: String
        var atISO: String
    }

    struct Granting {
        var amount: String
        var note: String
        /// The workspaces to choose from, where there are more than one.
        var workspaces: [Choice]
        var hasWorkspaces: Bool
    }

    struct Choice {
        var id: String
        var name: String
        var isChosen: Bool
    }

    /// What was asked for.
    struct Asked {
        var before: CreditEntryID?
        /// What was just granted.
        var granted: Int?
        var problem: String?
        var amount = ""
        var note = ""
    }

    /// What the page is made from.
    struct Facts {
        var standing: CreditStanding
        var options: Credits.Options
        /// One more than a page where there is more.
        var entries: [CreditEntry]
        var projects: [ProjectID: String]
        var people: [UserID: String]
        /// Empty for those who do not run the server.
        var workspaces: [Workspace]
        var own: WorkspaceID
    }
}

extension CreditsView {
    static let pageSize = 30
    private static let address = "/credits"

    init(_ asked: Asked, _ facts: Facts, words: Words) {
        let standing = facts.standing
        let shown = facts.entries.prefix(Self.pageSize)
        tabs = SettingsTab.all(on: .credits, hasCredits: true, words: words)
        parts = Self.address + "?view=parts" + (asked.before.map { "&before=\($0)" } ?? "")
        left = standing.available.map { words.count("credits_left_now", Int($0)) } ?? words["credits_no_limit"]
        day = Day(standing, words: words)
        numbers = Self.numbers(standing, words: words)
        prices = words.prices(facts.options)
        lines = shown.map { Line($0, facts, words: words) }
        isEmpty = shown.isEmpty
        older = facts.entries.count > Self.pageSize ? shown.last.map { Self.address + "?before=\($0.id)" } : nil
        newest = asked.before == nil ? nil : Self.address
        if !facts.workspaces.isEmpty {
            granting = Granting(
                amount: asked.amount, note: asked.note,
                workspaces: facts.workspaces.map {
                    Choice(id: "\($0.id)", name: $0.name, isChosen: $0.id == facts.own)
                },
                hasWorkspaces: facts.workspaces.count > 1)
        }
        done = asked.granted.map { amount in
            amount > 0 ? words.count("credits_granted", amount) : words.count("credits_taken_back", abs(amount))
        }
        problem = asked.problem
    }

    private static func numbers(_ standing: CreditStanding, words: Words) -> [Number] {
        [
            standing.daily == nil ? Number(label: words["credits_used_today"], value: "\(standing.usedToday)") : nil,
            Number(
                label: words["credits_number_granted"], value: "\(standing.granted)",
                help: words["credits_number_granted_help"]),
            Number(
                label: words["credits_number_reserved"], value: "\(standing.reserved)",
                help: words["credits_number_reserved_help"]),
            Number(label: words["credits_number_used"], value: "\(standing.used)"),
        ].compactMap { $0 }
    }
}

extension CreditsView.Day {
    init?(_ standing: CreditStanding, words: Words) {
        guard let daily = standing.daily, daily > 0, let left = standing.leftToday, let end = standing.resetsAt else {
            return nil
        }
        let moment = Moment(end)
        self.daily = "\(daily)"
        self.left = "\(left)"
        self.words = words("credits_day_left", ["left": "\(left)", "daily": "\(daily)"])
        resets = moment.words
        resetsISO = moment.iso
        isUsedUp = left == 0
    }
}

extension CreditsView.Line {
    init(_ entry: CreditEntry, _ facts: CreditsView.Facts, words: Words) {
        let moment = Moment(entry.happenedAt)
        at = moment.words
        atISO = moment.iso
        let person = entry.user.flatMap { facts.people[$0] } ?? words["credits_somebody"]
        let site = entry.project.flatMap { facts.projects[$0] } ?? words["credits_a_site"]
        let work = words("credits_work_\(Self.name(of: entry.work))", ["site": site])
        address = entry.project.map { "/projects/\($0)" }
        switch entry.kind {
        case .grant:
            text = words(entry.change > 0 ? "credits_line_granted" : "credits_line_taken", ["person": person])
            note = entry.note
            amount = Self.signed(entry.change)
            tone = entry.change > 0 ? "good" : ""
        case .reserve:
            text = work
            state = words["credits_line_reserved"]
            amount = Self.signed(entry.change)
            tone = "busy"
        case .settle:
            text = work
            state = entry.used == 0 ? words["credits_line_nothing"] : nil
            amount = entry.used == 0 ? "0" : Self.signed(-entry.used)
            tone = ""
        case .release:
            text = work
            let isCancelled = entry.badEnd == .cancelled
            state = words[isCancelled ? "credits_line_cancelled" : "credits_line_failed"]
            amount = "0"
            tone = isCancelled ? "" : "bad"
        }
    }

    /// A minus sign is as wide as a plus sign.
    private static func signed(_ amount: Int64) -> String { amount < 0 ? "−\(-amount)" : "+\(amount)" }

    private static func name(of work: String?) -> String {
        switch work {
        case "site.generate": "generate"
        case "site.edit": "edit"
        default: "other"
        }
    }
}

extension Words {
    /// What things cost.
    fileprivate func prices(_ options: Credits.Options) -> String {
        let site = Int(options.prices["site.generate"] ?? 0)
        let change = Int(options.prices["site.edit"] ?? 0)
        guard site > 0 || change > 0 else { return self["credits_free"] }
        let parts = [
            site > 0 ? count("credits_cost", site) : self["credits_free_site"],
            change > 0 ? count("credits_cost_change", change) : self["credits_free_change"],
        ]
        return parts.joined(separator: " ")
    }
}
