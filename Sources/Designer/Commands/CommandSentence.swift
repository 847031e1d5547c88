public import SiteModel

/// Follows a sentence of commands, all of it or nothing.
public struct CommandSentence: Sendable {
    private let spec: SiteSpec
    private let text: String

    public init(_ text: String, on spec: SiteSpec) {
        self.text = text
        self.spec = spec
    }

    /// The changed site with a sentence for each change; or why nothing was changed, with examples that work here.
    public func outcome() -> CommandOutcome {
        do {
            let text = try PromptCleaner.clean(text)
            let passage = Passage(text)
            var runner = CommandRunner(spec: spec)
            let clauses = ClauseCutter.cut(passage)
            for clause in clauses {
                try runner.run(command(in: clause, of: passage, for: runner.spec))
            }
            guard !runner.summary.isEmpty else {
                return refusal("There is no command in it.")
            }
            return .changed(runner.spec, summary: runner.summary)
        } catch let problem as CommandProblem {
            return refusal(problem.why)
        } catch let problem as PromptProblem {
            return refusal(problem.why)
        } catch {
            return refusal("The command was not understood.")
        }
    }

    /// The command of a clause; where it holds an “and” and one side is clear, the other is what was not understood.
    private func command(in clause: Range<Int>, of passage: Passage, for spec: SiteSpec) throws(CommandProblem)
        -> Command
    {
        do throws(CommandProblem) {
            return try CommandReader(spec: spec, passage: passage, clause: clause).read()
        } catch {
            guard let and = passage.words[clause].firstIndex(where: { $0.key == "and" || $0.text == "," }) else {
                throw error
            }
            let sides = [clause.lowerBound..<and, (and + 1)..<clause.upperBound].filter { !$0.isEmpty }
            for side in sides where (try? CommandReader(spec: spec, passage: passage, clause: side).read()) != nil {
                if let other = sides.first(where: { $0 != side }) {
                    throw CommandProblem("“\(passage.slice(other))” was not understood.")
                }
            }
            throw error
        }
    }

    private func refusal(_ why: String) -> CommandOutcome {
        .notUnderstood(examples: CommandExamples(spec: spec).three, why: why)
    }
}

extension PromptProblem {
    /// What is wrong, said of a command.
    fileprivate var why: String {
        switch self {
        case .empty: "The command is empty."
        case .tooLong: "The command is longer than 20,000 characters."
        case .notText: "The command holds characters that are not text."
        case .noWords, .onlyMarkup: "There are no words in the command."
        }
    }
}
