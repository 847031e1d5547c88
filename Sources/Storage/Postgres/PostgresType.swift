import CPQ

/// The types of PostgreSQL that values travel as, each in its binary format: exact, and nothing to escape.
enum PostgresType {
    static let unspecified: Oid = 0
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let bigint: Oid = 20
    static let text: Oid = 25
    static let double: Oid = 701
    static let byteaArray: Oid = 1001
    static let textArray: Oid = 1009
    static let bigintArray: Oid = 1016
    static let doubleArray: Oid = 1022

    /// The type that a value is bound as; NULL takes the type of its place.
    static func type(of value: SQLValue) -> Oid {
        switch value {
        case .null: unspecified
        case .integer: bigint
        case .real: double
        case .text: text
        case .blob: bytea
        }
    }

    /// Writes a value that is not NULL.
    static func write(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        case .integer(let value): append(UInt64(bitPattern: value), to: &bytes)
        case .real(let value): append(value.bitPattern, to: &bytes)
        case .text(let text): bytes += text.utf8
        case .blob(let blob): bytes += blob
        }
    }

    /// Writes an array of one dimension.
    static func write(_ values: some Collection<SQLValue>, of element: Oid, to bytes: inout [UInt8]) {
        append(UInt32(values.isEmpty ? 0 : 1), to: &bytes)
        append(UInt32(values.contains(.null) ? 1 : 0), to: &bytes)
        append(UInt32(element), to: &bytes)
        guard !values.isEmpty else { return }
        append(UInt32(values.count), to: &bytes)
        append(UInt32(1), to: &bytes)
        for value in values {
            let lengthAt = bytes.count
            append(value == .null ? UInt32.max : 0, to: &bytes)
            guard value != .null else { continue }
            write(value, to: &bytes)
            let length = UInt32(bytes.count - lengthAt - 4)
            for (offset, shift) in [24, 16, 8, 0].enumerated() {
                bytes[lengthAt + offset] = UInt8(truncatingIfNeeded: length >> UInt32(shift))
            }
        }
    }

    /// Reads a value, or returns nil for a type that is not read.
    static func value(of bytes: UnsafeRawBufferPointer, type: Oid) -> SQLValue? {
        switch type {
        case bool: .integer(bytes.first == 0 ? 0 : 1)
        case bytea: .blob(Array(bytes))
        case bigint: .integer(Int64(truncatingIfNeeded: unsigned(bytes)))
        case 21: .integer(Int64(Int16(truncatingIfNeeded: unsigned(bytes))))
        case 23: .integer(Int64(Int32(truncatingIfNeeded: unsigned(bytes))))
        case 26, 28: .integer(Int64(truncatingIfNeeded: unsigned(bytes)))
        case 700: .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: unsigned(bytes)))))
        case double: .real(Double(bitPattern: unsigned(bytes)))
        case 18, 19, text, 114, 705, 1042, 1043: .text(String(decoding: bytes, as: UTF8.self))
        case 1700: numeric(bytes)
        case 2278: .null
        default: nil
        }
    }

    /// A sum of integers is a decimal number of any length: one without a fraction is read as an integer.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        guard words.count >= 4, words[2] == 0 || words[2] == 0x4000 else { return nil }
        let isNegative = words[2] == 0x4000
        let weight = Int(Int16(bitPattern: words[1]))
        let digits = words[4...]
        guard words[3] == 0 else {
            var (value, scale) = (0.0, 1.0)
            for digit in digits { value = value * 10_000 + Double(digit) }
            for _ in 0..<abs(weight - digits.count + 1) { scale *= 10_000 }
            value = weight >= digits.count - 1 ? value * scale : value / scale
            return .real(isNegative ? -value : value)
        }
        var value: Int64 = 0
        for place in 0...max(weight, 0) where !digits.isEmpty {
            let digit = place < digits.count ? Int64(digits[digits.startIndex + place]) : 0
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10_000)
            let (sum, overflows) =
                isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            guard !isTooLarge, !overflows else { return nil }
            value = sum
        }
        return .integer(value)
    }

    private static func unsigned(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
    }
}
