import Foundation

/// An amount of money in millionths of its unit, such as millionths of a dollar.
public struct Money: Sendable, Hashable, Comparable, Codable {
    public var micros: Int64

    public init(micros: Int64) {
        self.micros = micros
    }

    /// Reads a number of whole units, such as `2.5`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let units = try container.decode(Double.self)
        guard units.isFinite, abs(units) < 1e9 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "An amount is out of range.")
        }
        micros = Int64((units * 1_000_000).rounded())
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Double(micros) / 1_000_000)
    }

    public static func < (left: Money, right: Money) -> Bool { left.micros < right.micros }
    public static func + (left: Money, right: Money) -> Money { Money(micros: left.micros + right.micros) }
}

/// What a million tokens cost.
public struct ModelPrice: Sendable, Hashable, Codable {
    public var input: Money
    public var output: Money
    /// Read from the provider's cache; nil for the price of ``input``.
    public var cached: Money?
    /// Written to the provider's cache; nil for the price of ``input``.
    public var cacheWritten: Money?

    public init(input: Money, output: Money, cached: Money? = nil, cacheWritten: Money? = nil) {
        self.input = input
        self.output = output
        self.cached = cached
        self.cacheWritten = cacheWritten
    }

    private enum CodingKeys: String, CodingKey {
        case input, output, cached
        case cacheWritten = "cache_written"
    }

    /// What a call costs, rounded up to a millionth of the unit.
    public func cost(of usage: ModelUsage) -> Money {
        let parts = [
            (usage.input, input), (usage.cached, cached ?? input), (usage.cacheWritten, cacheWritten ?? input),
            (usage.output, output),
        ]
        // In 128 bits, so that no count of tokens can overflow.
        let sum = parts.reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1.micros) }
        return Money(micros: Int64(clamping: (sum + 999_999) / 1_000_000))
    }
}

/// What models cost, by provider and model. There are no prices of its own: they change too often to be built in.
public struct PriceTable: Sendable, Hashable, Codable {
    /// The price of one model, or of all whose names begin alike.
    public struct Entry: Sendable, Hashable, Codable {
        /// The id of the provider; nil for any.
        public var provider: String?
        /// The name of the model; with `*` at its end, the beginning of names.
        public var model: String
        public var price: ModelPrice

        public init(provider: String? = nil, model: String, price: ModelPrice) {
            self.provider = provider
            self.model = model
            self.price = price
        }
    }

    /// Such as `USD`.
    public var currency: String
    public var entries: [Entry]

    public init(currency: String = "USD", entries: [Entry] = []) {
        self.currency = currency
        self.entries = entries
    }

    /// The price that fits best: an exact name before a beginning, a longer beginning before a shorter one, and an entry
    /// of the provider before one of any. Nil where none fits.
    public func price(of model: String, by provider: String) -> ModelPrice? {
        var best: (rank: Int, price: ModelPrice)?
        for entry in entries where entry.provider == nil || entry.provider == provider {
            let isBeginning = entry.model.hasSuffix("*")
            let name = isBeginning ? String(entry.model.dropLast()) : entry.model
            guard isBeginning ? model.hasPrefix(name) : model == name else { continue }
            let rank = (isBeginning ? name.utf8.count : 100_000) * 2 + (entry.provider == nil ? 0 : 1)
            if rank > best?.rank ?? -1 { best = (rank, entry.price) }
        }
        return best?.price
    }
}
