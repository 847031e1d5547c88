import Storage

/// The body of a `job.changed` event: what a live view needs to draw the job.
struct JobChange: Encodable, Sendable {
    let id: JobID
    let kind: String
    let state: JobState
    let progress: Int
    let step: String
    let runNo: Int64
    let project: ProjectID?
    let cancelRequested: Bool
    let position: Int?
    let error: JobFailure?
    let result: JSONValue?

    init(_ job: JobRecord, position: Int? = nil) {
        self.id = job.id
        self.kind = job.kind
        self.state = job.state
        self.progress = job.progress
        self.step = job.step
        self.runNo = job.runNo
        self.project = job.project
        self.cancelRequested = job.cancelRequested
        self.position = position
        self.error = job.error
        self.result = job.result
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, state, progress, step, project, position, error, result
        case runNo = "run_no"
        case cancelRequested = "cancel_requested"
    }
}
