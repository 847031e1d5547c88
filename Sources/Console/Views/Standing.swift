import Jobs
import Sites

/// How a project is doing, for its card on the first page and the head of its own.
struct Standing {
    /// The class of its colour: `good`, `busy` or `bad`; empty for none.
    var tone = ""
    var isWorking = false
    var isWaiting = false
    var isReady = false
    var isEmpty = false
    var isFailed = false
    /// 0 to 100, while it is worked on.
    var progress = 0
    /// What is being done, in English words; nil before the first step.
    var step: String?

    /// Something will change by itself.
    var isMoving: Bool { isWorking || isWaiting }

    /// - Parameter job: The job that is at work on the project, or the newest that was.
    init(of project: Project, job: JobRecord?) {
        switch job?.state {
        case .running:
            isWorking = true
            tone = "busy"
            progress = job?.progress ?? 0
            step = job.flatMap { $0.step.isEmpty ? nil : $0.step }
        case .scheduled, .ready, .parked:
            isWaiting = true
            tone = "busy"
        case .failed where Self.isNewest(job, of: project):
            isFailed = true
            tone = "bad"
        default:
            isReady = project.head > 0
            isEmpty = project.head == 0
            tone = isReady ? "good" : ""
        }
    }

    /// Whether no version was made since the job ended.
    private static func isNewest(_ job: JobRecord?, of project: Project) -> Bool {
        guard let end = job?.finishedAt else { return false }
        return end > project.updatedAt || project.head == 0
    }
}
