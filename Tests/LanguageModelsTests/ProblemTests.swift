import LanguageModels
import Logging
import ModelServers
import TestSupport
import Testing

@Suite struct ProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let speaks: SpokenProtocol
        let reply: ScriptedReply
        let error: ModelError
        /// How many times the request is sent.
        let requests: Int
        var testDescription: String { "\(speaks.rawValue) \(reply.status) \(reply.errorName)" }

        init(
            _ speaks: SpokenProtocol, _ status: Int, _ name: String, _ error: ModelError, _ requests: Int,
            headers: [String: String] = [:]
        ) {
            self.speaks = speaks
            self.reply = .failure(status, name, headers: headers)
            self.error = error
            self.requests = requests
        }
    }

    static let cases: [Case] = [
        Case(.openAIChat, 401, "invalid_api_key", .badKey, 1),
        Case(.openAIChat, 404, "model_not_found", .noModel("test-model"), 1),
        Case(.openAIChat, 400, "context_length_exceeded", .tooLong, 1),
        Case(.openAIChat, 429, "insufficient_quota", .noQuota, 1),
        Case(.openAIChat, 429, "rate_limit_exceeded", .rateLimited(retryAfter: nil), 3),
        Case(
            .openAIChat, 429, "rate_limit_exceeded", .rateLimited(retryAfter: .milliseconds(2)), 3,
            headers: ["retry-after-ms": "2", "retry-after": "60"]),
        // Longer than anyone waits here: the caller is told.
        Case(
            .openAIChat, 429, "rate_limit_exceeded", .rateLimited(retryAfter: .seconds(60)), 1,
            headers: ["retry-after": "60"]),
        Case(.openAIChat, 500, "", .overloaded, 3),
        Case(.openAIChat, 500, "", .overloaded, 1, headers: ["x-should-retry": "false"]),
        Case(.openAIChat, 503, "", .overloaded, 3, headers: ["retry-after-ms": "1"]),
        Case(.openAIResponses, 401, "invalid_api_key", .badKey, 1),
        Case(.openAIResponses, 429, "insufficient_quota", .noQuota, 1),
        Case(.anthropic, 401, "authentication_error", .badKey, 1),
        Case(.anthropic, 402, "billing_error", .noQuota, 1),
        Case(.anthropic, 404, "not_found_error", .noModel("test-model"), 1),
        Case(.anthropic, 413, "request_too_large", .tooLong, 1),
        Case(.anthropic, 429, "rate_limit_error", .rateLimited(retryAfter: .zero), 3, headers: ["retry-after": "0"]),
        // Without a time to come back it is a limit of money.
        Case(.anthropic, 429, "rate_limit_error", .noQuota, 1),
        Case(.anthropic, 529, "overloaded_error", .overloaded, 3),
        Case(.anthropic, 529, "overloaded_error", .overloaded, 1, headers: ["x-should-retry": "false"]),
        Case(.gemini, 400, "API_KEY_INVALID", .badKey, 1),
        Case(.gemini, 403, "PERMISSION_DENIED", .badKey, 1),
        Case(.gemini, 429, "46s", .rateLimited(retryAfter: .seconds(46)), 1),
        Case(.gemini, 429, "0.001s", .rateLimited(retryAfter: .milliseconds(1)), 3),
        Case(.gemini, 429, "36000s", .noQuota, 1),
        Case(.gemini, 503, "UNAVAILABLE", .overloaded, 3),
    ]

    @Test(arguments: cases)
    func aStatusIsWhatAPersonCanDo(_ item: Case) async throws {
        try await ModelsFixture.run(item.speaks) { fixture in
            fixture.server.replyAlways(item.reply)
            let asked = await fixture.ask()
            #expect(asked.error == item.error)
            #expect(fixture.server.requests.count == item.requests)
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func whatPassesIsAskedAgain(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            fixture.server.reply(.failure(500, speaks == .anthropic ? "api_error" : ""), .text("Now."))
            let asked = await fixture.ask()
            #expect(asked.answer?.text == "Now.")
            #expect(fixture.server.requests.count == 2)
        }
    }

    @Test func nothingIsAskedAgainOnceAnythingWasShown() async throws {
        try await ModelsFixture.run(.anthropic) { fixture in
            fixture.server.reply(
                ScriptedReply.text("one ", "two").with {
                    $0.errorAfter = 4
                    $0.headers = ["x-should-retry": "true", "retry-after-ms": "1"]
                }, .text("again"))
            let asked = await fixture.ask()
            #expect(asked.error == .overloaded && asked.text == "one ")
            #expect(fixture.server.requests.count == 1)
        }
    }

    @Test func aKeyIsInNoErrorAndNoLog() async throws {
        let lines = Shared<[String]>([])
        let logger = Logger(label: "models") { _ in GatheringHandler(lines: lines) }
        let key = ModelsFixture.key
        try await ModelsFixture.run(.openAIChat, retries: .once, logger: logger) { fixture in
            let words = "Incorrect API key provided: \(key) or sk-abc***def. Find your key at home."
            fixture.server.reply(
                ScriptedReply().with {
                    $0.status = 400
                    $0.body = #"{"error":{"message":"\#(words)","type":"invalid_request_error","code":null}}"#
                })
            let asked = await fixture.ask()
            guard case .rejected(let said)? = asked.error else {
                Issue.record("\(String(describing: asked.error))")
                return
            }
            #expect(!said.contains(key) && !said.contains("sk-abc") && said.contains("Find your key at home."))
            #expect(!"\(fixture.provider)".contains(key) && !"\(fixture.client)".contains(key))
            var dumped = ""
            dump(fixture.provider, to: &dumped)
            #expect(!dumped.contains(key) && dumped.contains("…cdef"))
        }
        let logged = lines.value
        #expect(!logged.isEmpty)
        let leaks = logged.filter { $0.contains(key) }
        #expect(leaks.isEmpty)
    }

    @Test func nobodyListeningIsUnreachable() async throws {
        let server = try await ModelServer.start(speaking: .openAIChat)
        let address = server.baseURL
        try await server.stop()
        let provider = ProviderConfiguration(id: "gone", kind: .compatible, baseURL: address)
        let client = try ModelClient(provider, policy: .unlimited, retries: .quick, logger: .quiet)
        do {
            _ = try await client.answer(ModelRequest("Hello?"), model: "m")
            Issue.record("it answered")
        } catch ModelError.unreachable(let reason) {
            #expect(reason == "no connection")
        }
    }
}

/// Keeps what is logged, with its metadata.
struct GatheringHandler: LogHandler {
    let lines: Shared<[String]>
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let line = "\(event.message) \(event.metadata ?? [:]) \(metadata)"
        lines.update { $0.append(line) }
    }
}
