/// How a run ended, as its handler says it.
public enum JobOutcome: Sendable {
    /// The work is done; the result is stored as JSON and told in the event.
    case done(result: (any Encodable & Sendable)?)
    /// The run has ended its job itself, by ``RunContext/finish(in:result:)`` in the transaction of its effect.
    case finished
    /// It did not work this time: again after the delay, or after the backoff of the policy; uses up an attempt.
    case retry(after: Duration?, reason: String)
    /// It is too early: again after the delay; uses up no attempt.
    case snooze(Duration)
    /// It will never work.
    case fail(JobFailure)
    /// It is not wanted any more.
    case cancel(reason: String)
}

/// Why a job failed. Thrown by a handler it means the same as ``JobOutcome/fail(_:)``.
public struct JobFailure: Error, Sendable, Hashable, Codable {
    /// A stable name for programs, such as `BUILD_FAILED`.
    public var code: String
    /// A sentence for people.
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

extension JobFailure {
    static func unknownKind(_ kind: String) -> JobFailure {
        JobFailure(
            code: "UNKNOWN_KIND", message: "No worker knows jobs of the kind “\(kind)”. Try again after an upgrade.")
    }

    static func undecodablePayload(_ kind: String) -> JobFailure {
        JobFailure(code: "UNDECODABLE_PAYLOAD", message: "The payload of this “\(kind)” job cannot be read.")
    }

    static let unencodableResult = JobFailure(
        code: "UNENCODABLE_RESULT", message: "The work was done, but its result cannot be written as JSON.")
    static let internalError = JobFailure(
        code: "INTERNAL_ERROR", message: "Something went wrong inside the program; the server's log has the details.")
    static let unfinished = JobFailure(
        code: "UNFINISHED", message: "The handler said that it had ended the job, but it had not.")

    static func temporary(_ reason: String) -> JobFailure { JobFailure(code: "TEMPORARY", message: reason) }

    static func cancelled(_ reason: String) -> JobFailure { JobFailure(code: "CANCELLED", message: reason) }

    static let timeLimit = JobFailure(
        code: "TIME_LIMIT", message: "The work took longer than it may and was stopped.")
    static let workerLost = JobFailure(
        code: "WORKER_LOST", message: "The program ended again and again while it ran this job.")
    static let forceUnlocked = JobFailure(code: "FORCE_UNLOCKED", message: "The lock was taken away by force.")
}
