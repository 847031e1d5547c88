import ArgumentParser
import Foundation
import LanguageModels
import Logging
import ModelServers
import Synchronization

/// Measures how long a piece of an answer takes from the provider's connection to whoever asked.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure from the sending of each piece to its handing on, in each protocol.")

    @Option(help: "How many pieces an answer has.")
    var pieces = 400

    @Option(help: "Milliseconds between two pieces.")
    var drip = 2

    @Option(help: "How many other answers stream at the same time.")
    var beside = 0

    func run() async throws {
        print("protocol          first ms   p50 ms   p99 ms   max ms")
        for speaks in SpokenProtocol.allCases {
            let server = try await ModelServer.start(speaking: speaks)
            let delays = try await measure(server, speaks)
            try await server.stop()
            let sorted = delays.sorted()
            let at = { (part: Double) in sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] }
            let name = speaks.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0)
            let columns = [delays[0], at(0.5), at(0.99), at(1)].map { String(format: "%9.3f", $0) }
            print("\(name) \(columns.joined())")
        }
    }

    /// The delays of the pieces in milliseconds, in their order.
    private func measure(_ server: ModelServer, _ speaks: SpokenProtocol) async throws -> [Double] {
        let script = AnswerScript((0..<pieces).map { "word \($0) " })
        let reply = ScriptedReply.answer(script).with { $0.drip = drip }
        server.replyAlways(reply)
        let others = try await ModelServer.start(speaking: speaks)
        others.replyAlways(reply)
        let client = try client(server, speaks)
        let neighbour = try self.client(others, speaks)
        let arrivals = Mutex<[ContinuousClock.Instant]>([])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<beside {
                group.addTask { _ = try await neighbour.answer(ModelRequest("Hello?"), model: "test-model") }
            }
            _ = try await client.answer(ModelRequest("Hello?"), model: "test-model") { delta in
                if case .text = delta { arrivals.withLock { $0.append(.now) } }
            }
            try await group.waitForAll()
        }
        try await others.stop()
        let frames = speaks.frames(of: script)
        let sent = server.sentAt
        let texts = frames.indices.filter { frames[$0].contains("word ") && !frames[$0].contains(".done") }
        return zip(texts, arrivals.withLock { $0 }).map { frame, arrival in
            sent[frame].duration(to: arrival) / .milliseconds(1)
        }
    }

    private func client(_ server: ModelServer, _ speaks: SpokenProtocol) throws -> ModelClient {
        let kinds: [SpokenProtocol: ProviderKind] = [
            .openAIChat: .openAIChat, .openAIResponses: .openAIResponses, .anthropic: .anthropic, .gemini: .gemini,
        ]
        let provider = ProviderConfiguration(
            id: "bench", kind: kinds[speaks] ?? .compatible, baseURL: server.baseURL, key: ProviderKey("bench-key"))
        return try ModelClient(provider, policy: .unlimited, logger: Logger(label: "bench"))
    }
}
