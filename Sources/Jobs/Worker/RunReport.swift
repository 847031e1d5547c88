/// What a run has to tell since it was last stored.
struct RunReport: Sendable {
    struct Progress: Sendable, Hashable {
        var percent: Int
        var step: String
    }

    struct Line: Sendable, Hashable {
        let at: Int64
        let level: JobLogLevel
        let text: String
    }

    /// A step that began.
    struct Step: Sendable, Hashable {
        let at: Int64
        let percent: Int
        let text: String
    }

    var progress: Progress?
    var steps: [Step] = []
    var lines: [Line] = []

    var isEmpty: Bool { progress == nil && steps.isEmpty && lines.isEmpty }
}
