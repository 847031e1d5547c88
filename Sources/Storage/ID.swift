import Foundation
import Synchronization

/// What names are made of.
private struct IDSource {
    /// The newest name that this process has made.
    var newest: UInt128 = 0
    private var random: [UInt64] = []

    init() {}

    /// 64 bits of the system's secure source, of which 2,048 are taken at a time: asking it costs more than a name.
    mutating func bits() -> UInt64 {
        if random.isEmpty {
            random = [UInt64](repeating: 0, count: 32)
            if getentropy(&random, 256) != 0 {
                var source = SystemRandomNumberGenerator()
                for index in random.indices { random[index] = source.next() }
            }
        }
        return random.removeLast()
    }

    /// 80 random bits behind the time.
    mutating func name(at milliseconds: Int64) -> UInt128 {
        let time = UInt128(UInt64(truncatingIfNeeded: max(0, milliseconds)) & 0xFFFF_FFFF_FFFF)
        return time << 80 | UInt128(bits() & 0xFFFF) << 64 | UInt128(bits())
    }
}

private let source = Mutex(IDSource())

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
        let now = WallClock.milliseconds()
        value = source.withLock { source in
            let isLater = UInt128(UInt64(truncatingIfNeeded: max(0, now))) > source.newest >> 80
            // A step of 40 random bits, so that nobody can tell one name from another.
            source.newest = isLater ? source.name(at: now) : source.newest + 1 + UInt128(source.bits() >> 24)
            return source.newest
        }
    }

    /// Makes a new name for something made at the given time.
    public init(milliseconds: Int64) {
        value = source.withLock { $0.name(at: milliseconds) }
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
        String(unsafeUninitializedCapacity: 26) { digits in
            var rest = value
            for place in stride(from: 25, through: 0, by: -1) {
                digits[place] = Base32.digits[Int(truncatingIfNeeded: rest) & 31]
                rest >>= 5
            }
            return 26
        }
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
