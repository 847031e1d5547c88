import Foundation
import Jobs
import Web

extension Words {
    /// What jobs of a kind do, in a few words; the kind itself where that is not known.
    func kind(_ kind: String) -> String {
        let key = "queue_kind_\(kind.replacing(".", with: "_"))"
        return has(key) ? self[key] : kind
    }

    /// A count that may have stopped at its limit.
    func many(_ count: Int) -> String {
        count >= QueueFigures.countLimit ? "\(QueueFigures.countLimit)+" : "\(count)"
    }

    /// A time such as `0.2 s`, `35 s` or `4 min`.
    func span(_ milliseconds: Int64) -> String {
        switch milliseconds {
        case ..<1_000: return self("queue_milliseconds", ["n": "\(max(0, milliseconds))"])
        case ..<10_000: return self("queue_seconds", ["n": "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100)"])
        case ..<120_000: return self("queue_seconds", ["n": "\(milliseconds / 1_000)"])
        default: return self("queue_minutes", ["n": "\(milliseconds / 60_000)"])
        }
    }

    /// How a job stands.
    func state(_ job: JobRecord, isPaused: Bool = false) -> String {
        if job.cancelRequested, !job.state.isFinal { return self["project_stopping"] }
        if isPaused, job.state == .ready || job.state == .parked { return self["queue_state_paused"] }
        if job.waitsFor == "disk" { return self["queue_state_disk"] }
        return self["queue_state_\(job.state.rawValue)"]
    }
}

extension JobState {
    /// The class of its colour.
    var tone: String {
        switch self {
        case .succeeded: "good"
        case .running: "busy"
        case .failed: "bad"
        case .scheduled, .ready, .parked, .cancelled: ""
        }
    }
}
