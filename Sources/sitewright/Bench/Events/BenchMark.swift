import Foundation

/// What tells an event of a measurement from all others: its number and when it was sent.
///
/// It is part of a text that goes through the server unchanged, such as the name of a project.
struct BenchMark: Equatable {
    /// Counted from one.
    var number: Int
    /// Nanoseconds of the clock that all processes of this machine share.
    var sentAt: UInt64

    private static let sign: [UInt8] = Array("bench~".utf8)
    private static let end = UInt8(ascii: "~")

    /// The mark of an event that is sent now.
    static func now(_ number: Int) -> BenchMark { BenchMark(number: number, sentAt: monotonicNanoseconds()) }

    init(number: Int, sentAt: UInt64) {
        self.number = number
        self.sentAt = sentAt
    }

    /// Finds the mark in a line; nil where there is none.
    init?(in line: UnsafeRawBufferPointer) {
        var rest = line[...]
        while let start = rest.firstIndex(of: Self.sign[0]), !rest[start...].starts(with: Self.sign) {
            rest = rest[(start + 1)...]
        }
        guard let start = rest.firstIndex(of: Self.sign[0]) else { return nil }
        rest = rest[(start + Self.sign.count)...]
        guard let number = Self.number(&rest), let sentAt = Self.number(&rest) else { return nil }
        self.init(number: Int(number), sentAt: sentAt)
    }

    var text: String { "bench~\(number)~\(sentAt)~" }

    private static func number(_ bytes: inout Slice<UnsafeRawBufferPointer>) -> UInt64? {
        var value: UInt64 = 0
        while let byte = bytes.popFirst() {
            if byte == end { return value }
            guard (48...57).contains(byte) else { return nil }
            value = value &* 10 &+ UInt64(byte - 48)
        }
        return nil
    }
}

/// The clock that all processes of this machine share, in nanoseconds.
func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
