public import SiteModel

/// Follows a sentence of commands, all of it or nothing.
public struct CommandSentence: Sendable {
    private let spec: SiteSpec
    private let text: String
    private let memory: BrandMemory

    /// - Parameter memory: What is known of the brand besides what the site says.
    public init(_ text: String, on spec: SiteSpec, remembering memory: BrandMemory = BrandMemory()) {
        self.text = text
        self.spec = spec
        self.memory = memory
    }

    /// The changed site with a sentence for each change; or why nothing was changed, with examples that work here.
    public func outcome() -> CommandOutcome {
        let answers = CommandAnswers.for(text)
        do throws(CommandProblem) {
            let runner = try run()
            return runner.past?.outcome ?? runner.outcome(since: spec, answers)
        } catch {
            return .notUnderstood(
                examples: CommandExamples(spec: spec, answers: answers).three, why: answers.reason(error, on: spec))
        }
    }

    /// Whether it changes the site.
    var works: Bool {
        (try? run()) != nil
    }

    private func run() throws(CommandProblem) -> CommandRunner {
        let text = try CommandText.clean(text)
        let passage = CommandPassage.make(text, knowing: spec.knownWords)
        let pieces = ClauseCutter.cut(passage)
        guard !pieces.isEmpty else {
            throw .nothingAsked
        }
        var walk = CommandWalk(passage: passage, pieces: pieces)
        let runner = try walk.follow(CommandRunner(spec: spec, memory: memory))
        guard runner.past != nil || !runner.translated.isEmpty || runner.spec != spec else {
            throw .alreadySo
        }
        return runner
    }
}

extension PastCommand {
    fileprivate var outcome: CommandOutcome {
        switch self {
        case .undo(let steps): .undo(steps: steps)
        case .goBack(let version): .goBack(version: version)
        case .directions(let count): .directions(count)
        }
    }
}

/// Reads and runs the pieces of a sentence one after the other.
///
/// Pieces are cut where a command may begin. A piece that is none is tried again together with the one before it: “the
/// headline should be Come, open the door” is one command. How often is bounded, for a sentence of any length.
struct CommandWalk {
    let passage: Passage
    let pieces: [Range<Int>]
    private var attempts = 0

    init(passage: Passage, pieces: [Range<Int>]) {
        self.passage = passage
        self.pieces = pieces
    }

    /// The runner after all pieces, or what was wrong with the first that could not be followed.
    mutating func follow(_ runner: CommandRunner) throws(CommandProblem) -> CommandRunner {
        try follow(runner, from: 0)
    }

    private mutating func follow(_ runner: CommandRunner, from first: Int) throws(CommandProblem) -> CommandRunner {
        guard first < pieces.count else {
            return runner
        }
        var problem: CommandProblem?
        for last in first..<pieces.count {
            attempts += 1
            guard attempts < 200, last == first || isMore(last) else {
                break
            }
            let clause = pieces[first].lowerBound..<pieces[last].upperBound
            do throws(CommandProblem) {
                let next = try step(runner, clause, isLonger: last > first)
                return try follow(next, from: last + 1)
            } catch {
                problem = problem ?? error
                // Only what says nothing as a command can be more of a text.
                guard error.isUnread else {
                    throw problem ?? error
                }
            }
        }
        throw problem ?? .nothingAsked
    }

    /// Whether the piece may go on with what was said before it.
    private func isMore(_ piece: Int) -> Bool {
        !ClauseCutter.strongVerbs.contains(passage.key(pieces[piece].lowerBound))
    }

    private func step(_ runner: CommandRunner, _ clause: Range<Int>, isLonger: Bool) throws(CommandProblem)
        -> CommandRunner
    {
        var runner = runner
        for command in try commands(in: clause, for: runner.spec, isLonger: isLonger) {
            try runner.run(command)
        }
        return runner
    }

    /// The command of a clause; several, where one verb has several objects: “remove the gallery and the questions”.
    private func commands(in clause: Range<Int>, for spec: SiteSpec, isLonger: Bool) throws(CommandProblem) -> [Command]
    {
        do throws(CommandProblem) {
            let command = try CommandReader(spec: spec, passage: passage, clause: clause).read()
            guard isLonger, !command.takesText else {
                return [command]
            }
            throw .notUnderstood(passage.slice(clause))
        } catch {
            guard error.isUnread, !isLonger else {
                throw error
            }
            if let shared = sharing(clause, spec) {
                return shared
            }
            throw blame(clause, spec) ?? error
        }
    }

    /// Commands whose verb stands once: each object is read with the verb before it.
    private func sharing(_ clause: Range<Int>, _ spec: SiteSpec) -> [Command]? {
        let verb = clause.lowerBound
        guard
            ["remove", "delete", "drop", "hide", "add", "insert", "include", "duplicate", "show", "create"].contains(
                passage.key(verb))
        else {
            return nil
        }
        var parts: [Range<Int>] = []
        var start = verb + 1
        for index in (verb + 1)..<clause.upperBound where ["and", ",", "&"].contains(passage.key(index)) {
            if index > start { parts.append(start..<index) }
            start = index + 1
        }
        if start < clause.upperBound { parts.append(start..<clause.upperBound) }
        guard parts.count > 1 else {
            return nil
        }
        var commands: [Command] = []
        for part in parts {
            let own = passage.joining([verb..<(verb + 1), part])
            guard let command = try? CommandReader(spec: spec, passage: own, clause: 0..<own.words.count).read() else {
                return nil
            }
            commands.append(command)
        }
        return commands
    }

    /// Where the clause holds an “and” and one side is clear, the other is what was not understood.
    private func blame(_ clause: Range<Int>, _ spec: SiteSpec) -> CommandProblem? {
        guard let and = passage.words[clause].firstIndex(where: { ["and", ",", "then"].contains($0.key) }) else {
            return nil
        }
        let sides = [clause.lowerBound..<and, (and + 1)..<clause.upperBound].filter { !$0.isEmpty }
        for side in sides where (try? CommandReader(spec: spec, passage: passage, clause: side).read()) != nil {
            if let other = sides.first(where: { $0 != side }) {
                return .notUnderstood(passage.slice(other))
            }
        }
        return nil
    }
}

extension Command {
    /// Whether it ends in words that the person gives, which may go on after a comma.
    fileprivate var takesText: Bool {
        switch self {
        case .replaceText, .setText, .addItem, .setItem, .renameSite, .setHours: true
        default: false
        }
    }
}

/// Makes plain text of a command; markup in it stays, since it may be meant as text.
enum CommandText {
    static func clean(_ text: String) throws(CommandProblem) -> String {
        guard text.unicodeScalars.count <= PromptProblem.longest * 4, text.count <= PromptProblem.longest else {
            throw .tooLong
        }
        let scalars = Array(text.unicodeScalars)
        guard !scalars.contains("\0") else {
            throw .notText
        }
        let visible = trimmed(scalars.filter { !isControl($0) || isSpace($0) })
        guard !visible.isEmpty else {
            throw .nothingAsked
        }
        guard visible.contains(where: isLetter) else {
            throw .noWords
        }
        return string(visible)
    }
}

extension SiteSpec {
    /// The words of the site's own texts, which are spelt as they are meant.
    var knownWords: Set<String> {
        var known: Set<String> = []
        for text in texts {
            for word in Passage(text).words where word.shape == .word {
                known.insert(word.key)
            }
        }
        return known
    }
}
