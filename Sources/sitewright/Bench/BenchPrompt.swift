import ArgumentParser
import Foundation
import NIOHTTP1

/// prompt → live preview, edit → live preview, and many prompts at once.
struct BenchPrompt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: "prompt → live preview over 30 prompts, edits, and 20 prompts at once.")

    @Flag(help: "Print one JSON object.")
    var json = false

    private struct Report: Encodable {
        var prompt_ms: Samples
        var edit_ms: Samples
        var changed_word_ms: Samples
        var at_once: Int
        var at_once_all_live_ms: Double
        var at_once_other_requests_ms: Samples
        var at_once_peak_memory_mib: Int
    }

    func run() async throws {
        let quiet = json
        let report = try await BenchServer.run { server in try await measure(server, quiet: quiet) }
        if json { return try Output(json: true).object(report) }
        print("prompt → live preview           \(report.prompt_ms.text)")
        print("edit → live preview             \(report.edit_ms.text)")
        print("a changed word → live preview   \(report.changed_word_ms.text)")
        print("\(report.at_once) prompts at once, all live   \(Int(report.at_once_all_live_ms)) ms")
        print("  other requests meanwhile      \(report.at_once_other_requests_ms.text)")
        print("  server and its builds         \(report.at_once_peak_memory_mib) MiB at most")
    }

    private func measure(_ server: BenchServer, quiet: Bool) async throws -> Report {
        var line = ProgressLine()
        func show(_ percent: Int, _ step: String) { if !quiet { line.show(percent, step) } }

        // The first build warms what every later one shares; a person's first prompt comes after the start, too.
        _ = try await server.makeSite("A site for a lighthouse", seed: 1)
        var prompts: [Double] = []
        var projects: [ProjectAnswer] = []
        for (index, prompt) in BenchPrompts.all.enumerated() {
            show(index * 50 / BenchPrompts.all.count, "Prompt \(index + 1) of \(BenchPrompts.all.count)")
            prompts.append(try await timed { projects.append(try await server.makeSite(prompt)) })
        }
        var edits: [Double] = []
        var words: [Double] = []
        for (index, project) in projects.enumerated() {
            show(50 + index * 30 / projects.count, "Edits of site \(index + 1)")
            edits.append(
                try await timed {
                    try await server.edit(project, "add a section with frequently asked questions and make it darker")
                })
            words.append(
                try await timed {
                    try await server.edit(project, "change the headline to “Open again from Monday \(index)”")
                })
        }
        show(85, "Twenty prompts at once")
        let at = try await atOnce(server, 20)
        line.end()
        return Report(
            prompt_ms: Samples(prompts), edit_ms: Samples(edits), changed_word_ms: Samples(words), at_once: 20,
            at_once_all_live_ms: at.all, at_once_other_requests_ms: Samples(at.others),
            at_once_peak_memory_mib: at.memory)
    }

    private func atOnce(
        _ server: BenchServer, _ count: Int
    ) async throws -> (all: Double, others: [Double], memory: Int) {
        let (result, memory) = try await ProcessMemory.peak(of: server.processID) {
            try await withThrowingTaskGroup(of: [Double].self) { group in
                let clock = ContinuousClock()
                let start = clock.now
                for index in 0..<count {
                    group.addTask {
                        _ = try await server.makeSite(
                            "\(BenchPrompts.all[index % BenchPrompts.all.count]), number \(index)")
                        return []
                    }
                }
                // Somebody else looks at a list all the while.
                let others = Task { [client = server.client] in
                    var times: [Double] = []
                    while !Task.isCancelled {
                        if let time = try? await timed({ _ = try await client.bytes(.GET, "/api/projects") }) {
                            times.append(time)
                        }
                        try? await Task.sleep(for: .milliseconds(20))
                    }
                    return times
                }
                try await group.waitForAll()
                let all = milliseconds(clock.now - start)
                others.cancel()
                return (all, await others.value)
            }
        }
        return (result.0, result.1, memory)
    }
}
