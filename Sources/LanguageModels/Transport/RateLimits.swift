import Foundation

/// What a provider's headers say about how much more it allows, and when.
struct RateLimits: Sendable, Hashable {
    /// How many are left, and after how long all are back.
    struct Allowance: Sendable, Hashable {
        var remaining: Int
        var resetAfter: Duration
    }

    var requests: Allowance?
    var tokens: Allowance?
    /// When the provider wants to be asked again.
    var retryAfter: Duration?
    /// What the provider says about repeating; nil where it says nothing.
    var shouldRetry: Bool?

    init() {}

    /// - Parameters:
    ///   - header: The first value of a header, by its lower-case name.
    ///   - now: For headers that name a time.
    init(now: Date = Date(), header: (String) -> String?) {
        shouldRetry = header("x-should-retry").flatMap { Bool($0.lowercased()) }
        if let milliseconds = header("retry-after-ms").flatMap({ Double($0) }), milliseconds >= 0, milliseconds < 1e10 {
            retryAfter = .milliseconds(Int64(milliseconds))
        } else {
            retryAfter = header("retry-after").flatMap { Self.wait($0, now: now) }
        }
        requests = Self.allowance(
            [
                ("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"),
                ("anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset"),
                ("x-ratelimit-remaining", "x-ratelimit-reset"),
            ], now: now, header: header)
        tokens = Self.allowance(
            [
                ("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"),
                ("anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-reset"),
                ("anthropic-ratelimit-input-tokens-remaining", "anthropic-ratelimit-input-tokens-reset"),
            ], now: now, header: header)
    }

    private static func allowance(
        _ names: [(remaining: String, reset: String)], now: Date, header: (String) -> String?
    ) -> Allowance? {
        for name in names {
            if let remaining = header(name.remaining).flatMap({ Int($0) }),
                let reset = header(name.reset).flatMap({ wait($0, now: now) })
            {
                return Allowance(remaining: max(0, remaining), resetAfter: reset)
            }
        }
        return nil
    }

    /// How long to wait by a header: seconds, a duration such as `6m0s` or `120ms`, a date of HTTP, a time of RFC 3339,
    /// or milliseconds since 1970.
    static func wait(_ text: String, now: Date = Date()) -> Duration? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let number = Double(text) {
            guard number.isFinite, number >= 0 else { return nil }
            // So large a number of seconds is a point in time.
            if number > 1e11 { return until(Date(timeIntervalSince1970: number / 1_000), from: now) }
            return number < 1e9 ? .milliseconds(Int64(number * 1_000)) : nil
        }
        if let duration = compound(text) { return duration }
        if let date = try? Date(text, strategy: .iso8601) { return until(date, from: now) }
        if let date = try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text) {
            return until(date, from: now)
        }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return format.date(from: text).flatMap { until($0, from: now) }
    }

    private static func until(_ date: Date, from now: Date) -> Duration? {
        let seconds = date.timeIntervalSince(now)
        guard seconds < 1e8 else { return nil }
        return .milliseconds(Int64(max(0, seconds) * 1_000))
    }

    /// A duration such as `1h2m3.5s`.
    private static func compound(_ text: String) -> Duration? {
        var rest = Substring(text)
        var milliseconds = 0.0
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let number = Double(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isASCII && $0.isLetter }
            rest = rest.dropFirst(unit.count)
            switch unit {
            case "ms": milliseconds += number
            case "s": milliseconds += number * 1_000
            case "m": milliseconds += number * 60_000
            case "h": milliseconds += number * 3_600_000
            case "d": milliseconds += number * 86_400_000
            default: return nil
            }
            guard milliseconds < 1e12 else { return nil }
        }
        return text.isEmpty ? nil : .milliseconds(Int64(milliseconds))
    }
}
