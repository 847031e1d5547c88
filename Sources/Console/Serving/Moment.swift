import Foundation
import Web

/// A time as a page shows it: for programs, and in words until the page's script knows the reader's zone.
struct Moment {
    /// RFC 3339.
    var iso: String
    /// Day and time in UTC.
    var words: String
    /// The time in UTC.
    var clock: String

    init(_ date: Date) {
        iso = JSON.text(of: date)
        // 2026-11-21T13:18:37.042Z
        let day = iso.prefix(10)
        let time = iso.dropFirst(11)
        words = "\(day), \(time.prefix(5)) UTC"
        clock = "\(time.prefix(8))"
    }
}
