import Jobs
import Sites
import Storage

/// One turn of the conversation.
struct TurnView {
    var role: String
    var who: String
    var text: String
    var at: String
    var atISO: String
    var version: VersionLink?
    var steps: [WorkView.StepLine] = []
    var hasSteps = false
    /// How long the work took.
    var took: String?
    /// Versions that the person was asked to choose from.
    var choices: [VersionLink] = []
    var hasChoices = false
    /// The message itself, where it is a plan that can be carried out.
    var plan: String?

    struct VersionLink {
        var label: String
        var address: String
    }

    init(_ message: Message, _ facts: ProjectFacts, words: Words) {
        let moment = Moment(message.createdAt)
        let isPerson = message.role == .person
        role = message.role.rawValue
        who = isPerson ? Self.name(of: message.author, facts, words) : words["project_we"]
        text = message.text
        at = moment.words
        atISO = moment.iso
        guard !isPerson else { return }
        choices = message.choices.map { Self.link($0, facts, words) }
        hasChoices = !choices.isEmpty
        plan = message.kind == .plan ? message.id.description : nil
        // The newest job says all else itself, below the conversation.
        guard message.job == nil || message.job != facts.toldJob?.id else { return }
        version = hasChoices ? nil : message.version.map { Self.link($0, facts, words) }
        guard let job = message.job.flatMap({ facts.conversation.jobs[$0] }) else { return }
        steps =
            message.version == nil
            ? [] : WorkView.lines(facts.conversation.steps[job.id] ?? [], of: job, words)
        hasSteps = !steps.isEmpty
        took = WorkView.seconds(from: job.startedAt, to: job.finishedAt, words).map {
            words("project_work_took", ["time": $0])
        }
    }

    /// A version that was made without words: by going back, or by writing a file.
    init(_ version: Version, _ facts: ProjectFacts, words: Words) {
        let moment = Moment(version.createdAt)
        role = "note"
        who = Self.name(of: version.author, facts, words)
        text = words.version(version.message)
        at = moment.words
        atISO = moment.iso
        self.version = Self.link(version.number, facts, words)
    }

    private static func name(of user: UserID?, _ facts: ProjectFacts, _ words: Words) -> String {
        guard let user else { return words["project_we"] }
        return user == facts.reader ? words["project_you"] : facts.names[user] ?? words["project_somebody"]
    }

    private static func link(_ number: Int, _ facts: ProjectFacts, _ words: Words) -> VersionLink {
        VersionLink(
            label: words("project_version", ["n": "\(number)"]),
            address: "/projects/\(facts.project.slug)/versions/\(number)")
    }

    /// The turns of a conversation, with the versions that nobody asked for in words, in the order of time.
    static func all(_ facts: ProjectFacts, words: Words) -> [TurnView] {
        let talk = facts.conversation
        var turns = talk.messages.map { (at: $0.createdAt, turn: TurnView($0, facts, words: words)) }
        if talk.isNewest {
            // What was done while another conversation went on is told there.
            let start = talk.hasEarlier ? talk.messages.first?.createdAt : facts.talks.begin
            let end = facts.talks.isUsedLast ? nil : facts.talk?.usedAt
            turns += facts.versions.filter { version in
                version.job == nil && start.map { version.createdAt > $0 } ?? true
                    && end.map { version.createdAt < $0 } ?? true
            }.map { (at: $0.createdAt, turn: TurnView($0, facts, words: words)) }
        }
        return turns.sorted { $0.at < $1.at }.map(\.turn)
    }
}

extension Words {
    /// What a version says it did. Those that people make by going back say it in English: “Back to version 3”.
    func version(_ message: String) -> String {
        let start = "Back to version "
        guard message.hasPrefix(start), let number = Int(message.dropFirst(start.count)) else { return message }
        return self("project_back_to", ["n": "\(number)"])
    }
}
