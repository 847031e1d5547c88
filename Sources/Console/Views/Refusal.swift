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
            case JobRefusal.notFailed: words["queue_not_failed"]
            case JobRefusal.over: words["queue_over"]
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
