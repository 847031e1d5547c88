import Accounts
import Designer
import HTTPTypes
import Jobs
import Sites
import Web

/// Why something was not done, in the words of a page rather than of the API.
enum Refusal {
    /// What is told about `error`: the code of the API, and a sentence for people in their language.
    static func problem(of error: any Error, in words: Words) -> ProblemError {
        var problem = ProblemError(error)
        problem.detail =
            switch error {
            case SitesError.locked(let lock): words("problem_locked", ["percent": "\(lock.progress)"])
            case SitesError.noProject: words["problem_no_project"]
            case SitesError.noConversation: words["problem_no_conversation"]
            case SitesError.noProposal: words["problem_no_proposal"]
            case SitesError.outdated: words["problem_outdated"]
            case JobRefusal.notFailed: words["queue_not_failed"]
            case JobRefusal.over: words["queue_over"]
            case CreditsError.quotaExceeded(let shortage): words.shortage(shortage)
            case CreditsError.invalid(_, let reason): words.sentence(reason)
            case let error as PromptProblem: error.message(in: words.language.rawValue)
            case SitesError.invalid(_, let reason): words.sentence(reason)
            default: detail(of: problem, in: words)
            }
        return problem
    }

    private static func detail(of problem: ProblemError, in words: Words) -> String {
        if problem.code == .rateLimited, let seconds = Int(problem.headers[.retryAfter] ?? "") {
            return words.count("problem_rate_limited", seconds)
        }
        return words.sentence(problem.detail)
    }
}

extension Words {
    /// Why there are too few credits, what became of the wish, and what helps.
    fileprivate func shortage(_ shortage: CreditShortage) -> String {
        let available = Int(shortage.standing.available ?? 0)
        let left = available == 0 ? self["credits_short_none"] : count("credits_short_left", available)
        let needed = count("credits_short", Int(shortage.needed))
        var sentences = [needed, left, self["credits_short_kept"]]
        if let wait = shortage.wait {
            let minutes = Int((wait.components.seconds + 59) / 60)
            sentences.append(
                minutes < 60
                    ? count("credits_short_minutes", minutes) : count("credits_short_hours", (minutes + 30) / 60))
        } else {
            sentences.append(self["credits_short_ask"])
        }
        return sentences.joined(separator: " ")
    }
}
