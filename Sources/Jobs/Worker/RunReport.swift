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

    var progress: Progress?
    var lines: [Line] = []

    var isEmpty: Bool { progress == nil && lines.isEmpty }
}
