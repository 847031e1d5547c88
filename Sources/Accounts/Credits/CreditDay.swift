public import Foundation
import Storage

/// A day of the calendar in UTC, for which there is an allowance.
public struct CreditDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1 January 1970.
    public let number: Int64

    private static let length: Int64 = 86_400_000

    init(number: Int64) {
        self.number = number
    }

    /// The day of a time, in milliseconds since 1970.
    init(milliseconds: Int64) {
        number = milliseconds.quotientAndRemainder(dividingBy: Self.length).quotient
    }

    /// When the day ends and the next allowance begins: midnight.
    public var end: Date { Date(milliseconds: (number + 1) * Self.length) }

    /// The date, such as `2026-11-22`.
    public var description: String {
        Date(milliseconds: number * Self.length).formatted(Date.ISO8601FormatStyle().year().month().day())
    }

    public static func < (left: CreditDay, right: CreditDay) -> Bool { left.number < right.number }
}
