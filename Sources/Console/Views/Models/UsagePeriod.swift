import Accounts
import Storage

/// A stretch of days in UTC, of which the use of models is shown.
enum UsagePeriod: String, CaseIterable {
    case month, week, days = "30", last

    private static let day: Int64 = 86_400_000

    /// Its days, the oldest first.
    /// - Parameter now: Milliseconds since 1970.
    func days(now: Int64 = WallClock.milliseconds()) -> [UTCDay] {
        let start = Self.firstOfMonth(now)
        switch self {
        case .month: return Self.days(from: start, to: now)
        case .week: return Self.days(from: now - 6 * Self.day, to: now)
        case .days: return Self.days(from: now - 29 * Self.day, to: now)
        case .last: return Self.days(from: Self.firstOfMonth(start - 1), to: start - 1)
        }
    }

    private static func firstOfMonth(_ time: Int64) -> Int64 {
        let number = Int64(UTCDay(milliseconds: time).description.suffix(2)) ?? 1
        return time - time % day - (number - 1) * day
    }

    private static func days(from first: Int64, to last: Int64) -> [UTCDay] {
        stride(from: first - first % day, through: last, by: Int(day)).map { UTCDay(milliseconds: $0) }
    }
}
