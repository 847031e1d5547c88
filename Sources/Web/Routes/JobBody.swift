import Foundation
import Jobs
import Storage

/// A job, as the API shows it.
struct JobBody: Encodable, Sendable {
    var id: JobID
    var kind: String
    var state: String
    var priority: String
    var project: ProjectID?
    var user: UserID?
    var progress: Int
    var step: String
    var attempts: Int
    var maxAttempts: Int
    var cancelRequested: Bool
    var error: JobFailure?
    var result: JSONValue?
    var createdAt: Date
    var scheduledAt: Date
    var startedAt: Date?
    var finishedAt: Date?
    /// How many jobs run before this one; 0 is next. Null for a job that does not wait.
    var position: Int?
    /// Whether there may be more before it: positions are exact below a thousand.
    var positionIsAtLeast: Bool?
    /// Whether the notification of the job's end was written, which happens in the transaction of the end.
    var notificationSent: Bool
    /// What it waits for besides its turn: `disk`, `paused` or `user`, or null.
    var waitsFor: String?

    /// - Parameters:
    ///   - told: The jobs whose end was told, see `NotificationBox.told(_:)`.
    ///   - isPaused: Whether its kind is not claimed now.
    init(_ job: JobRecord, position: Int? = nil, told: Set<JobID> = [], isPaused: Bool = false) {
        id = job.id
        kind = job.kind
        state = job.state.rawValue
        priority = "\(job.jobClass)"
        project = job.project
        user = job.user
        progress = job.progress
        step = job.step
        attempts = job.attempts
        maxAttempts = job.maxAttempts
        cancelRequested = job.cancelRequested
        error = job.error
        result = job.result
        createdAt = job.createdAt
        scheduledAt = job.scheduledAt
        startedAt = job.startedAt
        finishedAt = job.finishedAt
        self.position = position
        positionIsAtLeast = position.map { $0 >= JobQueue.positionLimit }
        notificationSent = job.state.isFinal && told.contains(job.id)
        let waits = !job.state.isFinal && job.state != .running
        waitsFor = isPaused && waits ? "paused" : job.waitsFor ?? (job.waitsForGate ? "user" : nil)
    }
}
