import Accounts
import Authoring
import Designer
import Foundation
import Hummingbird
import Jobs
import NIOCore
import Notifications
import SiteModel
import Sites
import Storage

extension ProblemError {
    /// What is told about `error`. This is the only place where errors of the modules meet HTTP.
    ///
    /// What is not known here is told by the request's id alone; its text goes to the log.
    public init(_ error: any Error) {
        self =
            switch error {
            case let problem as ProblemError: problem
            case let error as SitesError: Self.problem(of: error)
            case let error as PromptProblem: Self.problem(of: error)
            case let error as TextProblem: Self.problem(of: error)
            case let error as TextsOutdated: Self.problem(of: error)
            case is NotDesigned:
                ProblemError(
                    .notPossibleNow, "This project has no plan that the built-in designer can read, and so no palette.")
            case let error as JobRefusal: Self.problem(of: error)
            case let error as AccountsError: Self.problem(of: error)
            case let error as CreditsError: Self.problem(of: error)
            case is UnknownNotification: .notFound("such notification of yours")
            case let error as StorageError: Self.problem(of: error)
            case let error as BlobError: Self.problem(of: error)
            case let error as UnsafePath: .invalid("path", error.description)
            case is NIOTooManyBytesError: ProblemError(.bodyTooLarge, "The body is too large.")
            case let error as HTTPError: Self.problem(of: error)
            default: Self.unknown(error)
            }
    }

    private static func unknown(_ error: any Error) -> ProblemError {
        ProblemError(.internalError, "The server's log has more under this id.", underlying: error)
    }

    private static func problem(of error: SitesError) -> ProblemError {
        switch error {
        case .noProject: .notFound("such project")
        case .noVersion(let number): .notFound("version \(number) of this project")
        case .noFile: .notFound("such file in this version")
        case .notBuilt: ProblemError(.notBuilt, "The project has no finished build yet.")
        case .locked(let lock): problem(of: lock, holderName: nil)
        case .outdated(let base, let head, let changed):
            ProblemError(
                .outdated, "The change is based on version \(base), and version \(head) is the newest.",
                members: ["base": base, "head": head, "changed": changed])
        case .slugTaken(let slug):
            ProblemError(.taken, "Another project has the slug “\(slug)”.", members: ["field": "slug"])
        case .invalid(let field, let reason): .invalid(field, reason)
        case .unsafePath(let path): .invalid("path", path.description)
        case .tooLarge(let limit): ProblemError(.bodyTooLarge, "The project would be too large: \(limit).")
        case .noSubmission: .notFound("such submission of this project")
        case .noProposal: .notFound("such open proposal of this project")
        case .noConversation: .notFound("such conversation of this project")
        case .inboxFull(let limit):
            ProblemError(
                .storageFull, "The inbox holds \(limit) submissions, which is all it may. Save and delete old ones.")
        }
    }

    /// Who holds the project. The name is added where it is known, see ``WebServices/explaining(_:)``.
    static func problem(of lock: ProjectLock, holderName: String?) -> ProblemError {
        let body = LockBody(lock, holderName: holderName)
        return ProblemError(
            .projectLocked,
            "\(body.holder.name) started “\(lock.kind)” on this project, and it is \(lock.progress)% done. Wait for it, "
                + "send “when_busy”: “queue” to be next, or cancel the job.",
            headers: [.retryAfter: "2"], members: ["lock": body])
    }

    private static func problem(of error: PromptProblem) -> ProblemError {
        ProblemError(
            .validationFailed, error.description,
            members: ["field": "prompt", "reason": error.description, "prompt_problem": error.code])
    }

    private static func problem(of error: TextProblem) -> ProblemError {
        switch error {
        case .noContent(let file):
            ProblemError(
                .notPossibleNow, "The texts of this project cannot be changed one by one: “\(file)” cannot be read.")
        case .noLanguage(let language): .notFound("text in the language “\(language.prefix(40))” in this project")
        case .noText(let address): .invalid("texts", "There is no text at “\(address.prefix(300))”.")
        case .notReadable(let address):
            .invalid("texts", "“\(address.prefix(300))” is no text that visitors read. Change it in its file.")
        case .empty(let address): .invalid("texts", "“\(address)” would say nothing. Write something.")
        case .tooLong(let address, let limit):
            .invalid("texts", "“\(address)” has at most \(limit) characters.")
        case .count(let limit): .invalid("texts", "Send 1 to \(limit) texts.")
        case .alreadySo: .invalid("texts", "The site says that already.")
        }
    }

    private struct DifferenceBody: Encodable {
        var base: String?
        var head: String?
    }

    private static func problem(of error: TextsOutdated) -> ProblemError {
        ProblemError(
            .outdated, "The change is based on version \(error.base), and version \(error.head) is the newest.",
            members: [
                "base": error.base, "head": error.head, "changed": error.changed,
                "texts": error.texts.mapValues { DifferenceBody(base: $0.base, head: $0.head) },
            ])
    }

    private static func problem(of error: JobRefusal) -> ProblemError {
        switch error {
        case .unknownJob: .notFound("such job")
        case .notFailed(let state):
            ProblemError(.notPossibleNow, "Only a failed job can be tried again. This one is \(state.rawValue).")
        case .over(let state): ProblemError(.notPossibleNow, "The job is over: it \(state.rawValue).")
        case .duplicate(let job):
            ProblemError(.notPossibleNow, "The same work is waiting already.", members: ["job": job])
        case .payloadTooLarge(let bytes):
            ProblemError(
                .bodyTooLarge,
                "The order for this work has \(bytes) bytes, and \(JobDraft.payloadLimit) are the most. Shorten it.")
        }
    }

    private static func problem(of error: AccountsError) -> ProblemError {
        switch error {
        case .linkInvalid:
            ProblemError(.linkInvalid, "It was used, or it is older than half an hour. Ask for a new one.")
        case .wrongCredentials: ProblemError(.wrongCredentials, "Check both, or use a sign-in link.")
        case .tooManyAttempts(let wait): .rateLimited(retryAfter: wait, "Too many attempts to sign in.")
        case .busy:
            ProblemError(.unavailable, "Too many people sign in at once.", headers: [.retryAfter: "2"])
        case .noUser: .notFound("such user")
        case .noWorkspace: .notFound("such workspace")
        case .noToken: .notFound("such token")
        case .noProvider: .notFound("such provider")
        case .emailTaken:
            ProblemError(.taken, "Another user has this address.", members: ["field": "email"])
        case .invalid(let field, let reason): .invalid(field, reason)
        }
    }

    private static func problem(of error: CreditsError) -> ProblemError {
        switch error {
        case .quotaExceeded(let shortage): problem(of: shortage)
        case .noWorkspace: .notFound("such workspace")
        case .invalid(let field, let reason): .invalid(field, reason)
        }
    }

    private static func problem(of shortage: CreditShortage) -> ProblemError {
        var problem = ProblemError(.quotaExceeded, "", members: ["credits": ShortageBody(shortage)])
        let left = shortage.standing.available ?? 0
        problem.detail = "This costs \(shortage.needed) credits, and \(left) are left. Nothing was started."
        if let payable = shortage.payableAt, let wait = shortage.wait {
            problem.headers[.retryAfter] = "\(wait.components.seconds)"
            problem.detail += " The allowance of the day is whole again at \(JSON.text(of: payable))."
        } else {
            problem.detail += " Ask whoever runs this server for credits."
        }
        return problem
    }

    private static func problem(of error: StorageError) -> ProblemError {
        switch error {
        case .diskFull:
            ProblemError(
                .storageFull, "Nothing was saved, and nothing is lost. Make room and try again.", underlying: error)
        case .busy, .closed, .commitFailed, .interrupted, .readOnly, .notWritable, .inputOutput, .unreachable:
            ProblemError(
                .unavailable, "The database does not take this now. Nothing of it was saved.",
                headers: [.retryAfter: "2"], underlying: error)
        case .commitUnknown:
            ProblemError(
                .unavailable,
                "The database went away while it saved this. It may or may not be saved: look before trying again.",
                headers: [.retryAfter: "2"], underlying: error)
        case .corrupt, .constraint, .malformed, .newerSchema: unknown(error)
        }
    }

    private static func problem(of error: BlobError) -> ProblemError {
        switch error {
        case .diskFull: problem(of: StorageError.diskFull)
        case .notWritable, .inputOutput, .remote:
            ProblemError(
                .unavailable, "Files cannot be stored now. Nothing of it was saved.", headers: [.retryAfter: "2"],
                underlying: error)
        case .missing, .corrupt: unknown(error)
        }
    }

    private static func problem(of error: HTTPError) -> ProblemError {
        switch error.status.code {
        case 404: .notFound("such address")
        case 405: ProblemError(.methodNotAllowed, "This address takes other methods.", headers: error.headers)
        case 413: ProblemError(.bodyTooLarge, "The body is too large.")
        case 400..<500: ProblemError(.badRequest, error.body ?? "The request cannot be read.", underlying: error)
        default: unknown(error)
        }
    }
}

extension WebServices {
    /// Runs `body`, and where a lock stops it, names who holds it.
    func explaining<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch SitesError.locked(let lock) {
            throw ProblemError.problem(of: lock, holderName: try await holderName(of: lock))
        }
    }

    /// What the person who holds a project is called; nil for the system.
    func holderName(of lock: ProjectLock) async throws -> String? {
        guard let user = lock.user else { return nil }
        return try await accounts.user(user)?.name
    }
}
