public import Storage

/// Where a job stands. These are the only moves:
///
/// ```
/// –         → ready · scheduled · parked       enqueued: now; for later; its lane or gate is full
/// scheduled → ready · parked                   its time has come
/// parked    → ready                            its lane and its gate have a free slot
/// ready     → running · parked                 claimed; gives its slot to a higher class
/// running   → succeeded · failed · cancelled   the run ended
/// running   → scheduled                        retry, snooze, given back, rescued
/// scheduled, parked, ready → cancelled         cancelled before it ran
/// ready     → failed                           no worker has known its kind for a while
/// failed    → ready · parked                   retried by hand
/// ```
public enum JobState: String, Sendable, Hashable, Codable, CaseIterable, SQLBindable, SQLDecodable {
    case scheduled, ready, parked, running, succeeded, failed, cancelled

    /// Whether the job will not move again by itself.
    public var isFinal: Bool {
        switch self {
        case .succeeded, .failed, .cancelled: true
        case .scheduled, .ready, .parked, .running: false
        }
    }
}
