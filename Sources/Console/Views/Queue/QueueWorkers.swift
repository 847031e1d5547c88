import Jobs
import Storage

/// The workers that are running, and what they do.
struct QueueWorkers {
    var workers: [Worker]
    var isEmpty: Bool

    struct Worker {
        var id: String
        var host: String
        var process: Int
        var isStopping: Bool
        var seen: String
        var seenISO: String
        var started: String
        var startedISO: String
        var slots: Int
        var busy: Int
        /// How many of its slots are taken, in words.
        var load: String
        var kinds: String
        var jobs: [Job]
        var isIdle: Bool
        /// What nobody does once it has stopped, in a sentence.
        var alone: String?
    }

    struct Job {
        var id: String
        var name: String
        var step: String
        var progress: Int
    }

    /// - Parameter running: The jobs that they run, as far as they are still there.
    init(_ facts: QueueFacts, running: [JobID: JobRecord], words: Words) {
        workers = facts.workers.map { one in
            let others = facts.workers.filter { $0.id != one.id && !$0.isStopping }
            return Worker(one, running, lonely: Set(one.kinds).subtracting(others.flatMap(\.kinds)), words)
        }
        isEmpty = workers.isEmpty
    }
}

extension QueueWorkers.Worker {
    fileprivate init(_ record: WorkerRecord, _ running: [JobID: JobRecord], lonely: Set<String>, _ words: Words) {
        let seen = Moment(record.seenAt)
        let started = Moment(record.startedAt)
        id = record.id.description
        host = record.host
        process = record.process
        isStopping = record.isStopping
        self.seen = seen.words
        seenISO = seen.iso
        self.started = started.words
        startedISO = started.iso
        slots = record.slots
        busy = min(record.running.count, record.slots)
        load = words("queue_load", ["busy": "\(record.running.count)", "slots": "\(record.slots)"])
        kinds = record.kinds.sorted(by: KindTone.comes).map { words.kind($0) }.joined(separator: words["queue_and"])
        jobs = record.running.compactMap { running[$0] }.map { job in
            QueueWorkers.Job(
                id: job.id.description, name: words.kind(job.kind),
                step: job.step.isEmpty ? words["state_starting"] : words.step(job.step), progress: job.progress)
        }
        isIdle = jobs.isEmpty
        let names = lonely.sorted(by: KindTone.comes).map { words.kind($0) }.joined(separator: words["queue_and"])
        alone = lonely.isEmpty ? nil : words("queue_stop_alone", ["kinds": names])
    }
}
