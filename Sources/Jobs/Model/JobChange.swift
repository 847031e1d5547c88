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
        for (index, job) in jobs.enumerated() {
            if index > 0 { text += "," }
            JobChange(job: job).write(to: &text)
        }
        text += "]}"
        return text
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
