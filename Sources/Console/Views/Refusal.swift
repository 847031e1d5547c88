import Sites
import Web

/// Why something was not done, in the words of a page rather than of the API.
enum Refusal {
    /// What is told about `error`: the code of the API, and a sentence for people.
    static func problem(of error: any Error) -> ProblemError {
        var problem = ProblemError(error)
        switch error {
        case SitesError.locked(let lock):
            problem.detail = """
                Someone is at work on this site, and it is \(lock.progress)% done. Send it again when that is finished, \
                or cancel that work first.
                """
        case SitesError.invalid(_, let reason):
            problem.detail = reason
        case SitesError.noProject:
            problem.detail =
                "There is no such site. It may have been deleted or renamed: the first page lists all sites."
        default: break
        }
        return problem
    }
}
