import ArgumentParser
import Foundation

/// Shows a piece of work from the request to its end.
struct Work {
    let connection: Connection

    /// What `--json` prints: a line a step, the last with the result.
    private struct Step: Encodable {
        var job: String
        var state: String
        var progress: Int
        var step: String
    }

    private struct Result: Encodable {
        var project: String
        var preview_url: String?
        var version: Int?
        var elapsed_ms: Int
        var job: String
        var state: String
        var summary: [String]?
        var error: String?
    }

    /// - Throws: `ExitCode.failure` after saying why, where the work failed or the words were not understood.
    func run(_ start: (APIClient) async throws -> WorkAnswer) async throws {
        let client = try connection.client()
        let output = Output(json: connection.json)
        var line = ProgressLine()
        let clock = ContinuousClock()
        let began = clock.now
        let (project, job) = try await JobWatch(client: client).follow {
            try await start(client)
        } show: { job in
            if connection.json {
                try? output.object(Step(job: job.id, state: job.state, progress: job.progress, step: job.step))
            } else {
                line.show(job.progress, job.step.isEmpty ? "Waiting" : job.step)
            }
        }
        let elapsed = clock.now - began
        if job.state == "succeeded", !connection.json { line.show(100, "Done") }
        line.end()
        try output.object(
            Result(
                project: project.slug, preview_url: job.result?.previewUrl ?? project.previewUrl,
                version: job.result?.version, elapsed_ms: Int(milliseconds(elapsed)), job: job.id, state: job.state,
                summary: job.result?.summary, error: job.error?.message))
        guard job.state == "succeeded", job.result?.understood != false else {
            output.line(
                job.error?.message ?? job.result?.summary?.joined(separator: "\n") ?? "The job was \(job.state).")
            throw ExitCode.failure
        }
        for sentence in job.result?.summary ?? [] { output.line(sentence) }
        let took =
            elapsed < .seconds(1)
            ? "\(Int(milliseconds(elapsed))) ms"
            : elapsed.formatted(.units(allowed: [.minutes, .seconds], fractionalPart: .show(length: 1)))
        output.line("Project   \(project.slug), version \(job.result?.version ?? 0), after \(took)")
        output.line("Preview   \(job.result?.previewUrl ?? project.previewUrl)")
    }
}
