import Foundation
import Testing

@testable import LanguageModels

@Suite struct ValueTests {
    @Test func waitsAreReadInEveryForm() {
        let now = Date(timeIntervalSince1970: 1_790_000_000)
        let cases: [(String, Duration?)] = [
            ("1s", .seconds(1)), ("6m0s", .seconds(360)), ("120ms", .milliseconds(120)),
            ("1h2m3.5s", .milliseconds(3_723_500)), ("46", .seconds(46)), ("0", .zero), ("1.5", .milliseconds(1_500)),
            (now.addingTimeInterval(90).formatted(.iso8601), .seconds(90)),
            ("Mon, 21 Sep 2026 14:14:00 GMT", .seconds(40)), ("1790000005000", .seconds(5)),
            (now.addingTimeInterval(-90).formatted(.iso8601), .zero),
            ("", nil), ("soon", nil), ("-1", nil), ("1e300", nil), ("5x", nil), ("nan", nil),
        ]
        for (text, expected) in cases {
            let wait = RateLimits.wait(text, now: now)
            #expect(wait == expected, "\(text)")
        }
    }

    @Test func limitsAreReadFromEachProvidersHeaders() {
        let now = Date(timeIntervalSince1970: 1_790_000_000)
        let reset = now.addingTimeInterval(30).formatted(.iso8601)
        let openAI = [
            "x-ratelimit-remaining-requests": "59", "x-ratelimit-reset-requests": "1s",
            "x-ratelimit-remaining-tokens": "149984", "x-ratelimit-reset-tokens": "6m0s",
        ]
        let limits = RateLimits(now: now) { openAI[$0] }
        #expect(limits.requests == RateLimits.Allowance(remaining: 59, resetAfter: .seconds(1)))
        #expect(limits.tokens == RateLimits.Allowance(remaining: 149_984, resetAfter: .seconds(360)))
        let anthropic = [
            "anthropic-ratelimit-requests-remaining": "0", "anthropic-ratelimit-requests-reset": reset,
            "retry-after": "30", "x-should-retry": "true",
        ]
        let others = RateLimits(now: now) { anthropic[$0] }
        #expect(others.requests == RateLimits.Allowance(remaining: 0, resetAfter: .seconds(30)))
        #expect(others.retryAfter == .seconds(30) && others.shouldRetry == true && others.tokens == nil)
    }

    @Test func pricesRoundUpAndDoNotOverflow() throws {
        let price = ModelPrice(
            input: Money(micros: 2_500_000), output: Money(micros: 10_000_000), cached: Money(micros: 250_000))
        #expect(price.cost(of: ModelUsage(input: 1_000_000, cached: 1_000_000, output: 1)).micros == 2_750_010)
        #expect(price.cost(of: ModelUsage(cached: 1)).micros == 1)
        #expect(price.cost(of: ModelUsage()).micros == 0)
        #expect(price.cost(of: ModelUsage(input: .max, output: .max)).micros == .max)
        let text = #"{"currency":"EUR","entries":[{"model":"m","price":{"input":0.15,"output":0.6}}]}"#
        let table = try JSONDecoder().decode(PriceTable.self, from: Data(text.utf8))
        #expect(table.price(of: "m", by: "any")?.input.micros == 150_000)
    }

    @Test func theClosestPriceIsTaken() {
        func entry(_ model: String, _ micros: Int64, _ provider: String? = nil) -> PriceTable.Entry {
            let money = Money(micros: micros)
            return PriceTable.Entry(provider: provider, model: model, price: ModelPrice(input: money, output: money))
        }
        let table = PriceTable(entries: [
            entry("*", 1), entry("gpt*", 2), entry("gpt-mini*", 3), entry("gpt-mini", 4), entry("gpt*", 5, "mine"),
        ])
        let price = { (model: String, provider: String) in table.price(of: model, by: provider)?.input.micros }
        #expect(price("llama", "x") == 1)
        #expect(price("gpt-large", "x") == 2)
        #expect(price("gpt-mini-2", "x") == 3)
        #expect(price("gpt-mini", "x") == 4)
        #expect(price("gpt-large", "mine") == 5)
        #expect(PriceTable().price(of: "m", by: "x") == nil)
    }

    @Test func aConfigurationIsReadWithItsDefaultsAndWritesNoKey() throws {
        let text = """
            {"providers": [
              {"id": "a", "kind": "anthropic", "key": "sk-ant-0123456789", "models": {"plan": "big", "write": "big"}},
              {"id": "o", "kind": "ollama", "model": "small", "limits": {"between_tokens": 90, "concurrency": 1}}],
             "order": {"repair": ["o", "a"]}, "budgets": {"day": 2.5}}
            """
        let configuration = try JSONDecoder().decode(ModelConfiguration.self, from: Data(text.utf8))
        #expect(configuration.choices(for: .plan).map(\.model) == ["big", "small"])
        #expect(configuration.choices(for: .repair).map(\.model) == ["small"])
        #expect(configuration.providers[1].limits.times.betweenTokens == .seconds(90))
        #expect(configuration.budgets.limit(of: .day) == Money(micros: 2_500_000))
        let written = String(decoding: try JSONEncoder().encode(configuration), as: UTF8.self)
        #expect(!written.contains("0123456789") && written.contains("…6789"))
        let bad = #"{"providers": [{"id": "a", "kind": "anthropic", "key": "two words"}]}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ModelConfiguration.self, from: Data(bad.utf8))
        }
    }

    @Test func stopTextsAreFoundAcrossPieces() {
        let text = "alpha beta END gamma"
        for size in 1...text.count {
            var stops = StopTexts(["END", "ENTER"])
            var out = ""
            var rest = Substring(text)
            while !rest.isEmpty {
                out += stops.pass(String(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            out += stops.rest()
            #expect(out == "alpha beta " && stops.hasStopped)
        }
        var stops = StopTexts(["END"])
        let kept = stops.pass("weekEN")
        #expect(kept == "week")
        #expect(stops.rest() == "EN" && !stops.hasStopped)
    }

    @Test func retriesWaitWithinTheirBounds() {
        let policy = RetryPolicy(attempts: 4, base: .milliseconds(500), longest: .seconds(8))
        for attempt in 1...3 {
            let wait = policy.wait(after: attempt, .later) ?? .zero
            let full = Duration.milliseconds(500) * (1 << (attempt - 1))
            #expect(wait <= full && wait >= full * 0.75)
        }
        #expect(policy.wait(after: 4, .later) == nil)
        #expect(policy.wait(after: 1, .never) == nil)
        #expect(policy.wait(after: 1, .after(.seconds(9))) == nil)
        #expect(policy.wait(after: 1, .after(.seconds(7))) == .seconds(7))
    }
}
