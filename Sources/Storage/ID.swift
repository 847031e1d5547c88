import Synchronization

/// The newest name that this process has made.
private let newestID = Mutex<UInt128>(0)

/// The name of one `Entity`: 128 bits, of which the first 48 are the time of its making and 80 are random.
///
/// Its text is 26 lower-case digits of Crockford's base 32, and sorts as the value does, so newer entities sort after
/// older ones (to the millisecond; within one process, always). The type parameter keeps a project's name from being taken for a job's.
public struct ID<Entity>: Hashable, Sendable, Comparable {
    private let value: UInt128

    /// Makes a new name from the clock and the system's secure random source.
    ///
    /// It sorts after every other one that this process has made so, also within one millisecond: what was written
    /// later is read later.
    public init() {
        let fresh = ID(milliseconds: WallClock.milliseconds()).value
        value = newestID.withLock { newest in
            let isLater = fresh >> 80 > newest >> 80
            // A step of 40 random bits, so that nobody can tell one name from another.
            newest = isLater ? fresh : newest + 1 + UInt128(UInt64.random(in: 0..<1 << 40))
            return newest
        }
    }

    /// Makes a new name for something made at the given time.
    public init(milliseconds: Int64) {
        let time = UInt128(UInt64(truncatingIfNeeded: max(0, milliseconds)) & 0xFFFF_FFFF_FFFF)
        let high = UInt128(UInt16.random(in: .min ... .max))
        let low = UInt128(UInt64.random(in: .min ... .max))
        self.value = time << 80 | high << 64 | low
    }

    /// When the entity was named, in milliseconds since 1970.
    public var milliseconds: Int64 { Int64(truncatingIfNeeded: value >> 80) }

    public static func < (left: ID, right: ID) -> Bool { left.value < right.value }
}

extension ID: LosslessStringConvertible {
    /// Reads exactly what ``description`` writes; upper case and anything else is nil, so that one entity has one text.
    public init?(_ text: String) {
        let digits = text.utf8
        guard digits.count == 26, let first = digits.first, first <= UInt8(ascii: "7") else { return nil }
        var value: UInt128 = 0
        for digit in digits {
            guard let bits = Base32.value(of: digit) else { return nil }
            value = value << 5 | UInt128(bits)
        }
        self.value = value
    }

    public var description: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(26)
        for shift in stride(from: 125, through: 0, by: -5) {
            digits.append(Base32.digits[Int(truncatingIfNeeded: value >> UInt128(shift)) & 31])
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "An ID is 26 digits of base 32."))
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension ID: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .text(description) }

    public init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue, let id = ID(text) else {
            throw StorageError.malformed("\(sqlValue.summary) is not an ID.")
        }
        self = id
    }
}

private enum Base32 {
    static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func value(of digit: UInt8) -> UInt8? { values[Int(digit)] }

    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()
}
