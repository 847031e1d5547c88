import Foundation
import NIOHTTP1

/// Follows one job to its end, by events, and by asking where the stream breaks.
struct JobWatch {
    let client: APIClient

    /// Starts work and shows its progress until it ends.
    ///
    /// The stream is opened before the work is asked for, so that no step of it is missed.
    func follow(
        _ start: () async throws -> WorkAnswer, show: (JobAnswer) -> Void
    ) async throws -> (project: ProjectAnswer, job: JobAnswer) {
        let events = try? await client.events()
        let work = try await start()
        show(work.job)
        if work.job.isFinished { return (work.project, work.job) }
        if let events, let job = try? await last(of: work.job.id, in: events, show: show) {
            return (work.project, job)
        }
        return (work.project, try await poll(work.job.id, show: show))
    }

    private func last(
        of id: String, in events: AsyncThrowingStream<ServerEvent, any Error>, show: (JobAnswer) -> Void
    ) async throws -> JobAnswer? {
        for try await event in events {
            switch event.name {
            case "message":
                guard let job = Self.job(id, in: Data(event.data.utf8)) else { continue }
                guard job.isFinished else {
                    show(job)
                    continue
                }
            // The stream lives, or begins anew: nothing is missed by asking.
            default: break
            }
            let job: JobAnswer = try await client.send(.GET, "/api/jobs/\(id)")
            if job.isFinished { return job }
        }
        return nil
    }

    /// What an event says of a job; nil where it is about others. Of several states in one event the last one counts.
    private static func job(_ id: String, in event: Data) -> JobAnswer? {
        let decoder = APIClient.decoder()
        guard let news = try? decoder.decode(News.self, from: event) else { return nil }
        switch news.kind {
        case "job.changed" where news.job == id: return try? decoder.decode(JobNews.self, from: event).body
        case "jobs.changed": return try? decoder.decode(JobsNews.self, from: event).body.jobs.last { $0.id == id }
        default: return nil
        }
    }

    /// What every event says of itself.
    private struct News: Decodable {
        var kind: String
        var job: String?
    }

    /// What the event of a job holds.
    private struct JobNews: Decodable {
        var body: JobAnswer
    }

    /// What the event of several jobs holds.
    private struct JobsNews: Decodable {
        struct Body: Decodable {
            var jobs: [JobAnswer]
        }

        var body: Body
    }

    private func poll(_ id: String, show: (JobAnswer) -> Void) async throws -> JobAnswer {
        var pause = Duration.milliseconds(100)
        while true {
            let job: JobAnswer = try await client.send(.GET, "/api/jobs/\(id)")
            show(job)
            if job.isFinished { return job }
            try await Task.sleep(for: pause)
            pause = min(pause * 3 / 2, .seconds(2))
        }
    }
}
