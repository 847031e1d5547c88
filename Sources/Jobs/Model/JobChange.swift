import Storage

/// The body of a `job.changed` event: what a live view needs to draw the job. Of a `jobs.changed` event, it is one of
/// the list `jobs`.
///
/// It is written by hand, because every move of every job writes one. The keys are sorted.
struct JobChange {
    let job: JobRecord
    var position: Int?

    /// The text of the event's body.
    static func body(_ jobs: ArraySlice<JobRecord>, position: Int?) -> String {
        var text = ""
        text.reserveCapacity(jobs.count * 200 + 16)
        if jobs.count == 1, let job = jobs.first {
            JobChange(job: job, position: position).write(to: &text)
            return text
        }
        text += #"{"jobs":["#
        var last: (kind: Kind, text: String)?
        for (index, job) in jobs.enumerated() {
            if index > 0 { text += "," }
            let change = JobChange(job: job)
            guard let kind = Kind(of: job) else {
                change.write(to: &text)
                continue
            }
            // Jobs that move together mostly differ in nothing but their names.
            if last?.kind != kind {
                var rest = ""
                change.writeRest(to: &rest)
                last = (kind, rest)
            }
            text += #"{"cancel_requested":false,"id":""#
            text += job.id.description
            text += last?.text ?? ""
        }
        text += "]}"
        return text
    }

    /// All that is told of a job without an error and a result, but for its name.
    private struct Kind: Equatable {
        let kind: String
        let state: JobState
        let runNo: Int64
        let progress: Int
        let step: String
        let project: ProjectID?

        init?(of job: JobRecord) {
            guard !job.cancelRequested, job.error == nil, job.result == nil else { return nil }
            (kind, state, runNo, progress, step, project) =
                (job.kind, job.state, job.runNo, job.progress, job.step, job.project)
        }
    }

    private func write(to text: inout String) {
        text += job.cancelRequested ? #"{"cancel_requested":true"# : #"{"cancel_requested":false"#
        if let error = job.error {
            text += #","error":{"code":"#
            JSONText.quote(error.code, into: &text)
            text += #","message":"#
            JSONText.quote(error.message, into: &text)
            text += "}"
        }
        text += #","id":""#
        text += job.id.description
        writeRest(to: &text)
    }

    /// What comes after the name.
    private func writeRest(to text: inout String) {
        text += #"","kind":"#
        JSONText.quote(job.kind, into: &text)
        if let position {
            text += #","position":"#
            text += position.description
        }
        text += #","progress":"#
        text += job.progress.description
        if let project = job.project {
            text += #","project":""#
            text += project.description
            text += "\""
        }
        if let result = job.result {
            text += #","result":"#
            text += result.text
        }
        text += #","run_no":"#
        text += job.runNo.description
        text += #","state":""#
        text += job.state.rawValue
        text += #"","step":"#
        JSONText.quote(job.step, into: &text)
        text += "}"
    }
}
