/// A single range of bytes, as `Range` asks for it.
enum ByteRange: Hashable, Sendable {
    case from(Int, through: Int?)
    case last(Int)

    /// Reads `bytes=a-b`, `bytes=a-` or `bytes=-n`; nil for anything else, also for more than one range.
    init?(_ field: String) {
        guard field.lowercased().hasPrefix("bytes=") else { return nil }
        let parts = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.trimmingWhitespace() }
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        switch (Int(parts[0]), Int(parts[1])) {
        case (let first?, nil) where parts[1].isEmpty: self = .from(first, through: nil)
        case (let first?, let last?) where first <= last: self = .from(first, through: last)
        case (nil, let count?) where parts[0].isEmpty: self = .last(count)
        default: return nil
        }
    }

    /// The range within `size` bytes; nil if there is nothing of it.
    func resolved(in size: Int) -> Range<Int>? {
        switch self {
        case .from(let first, let last):
            first < size ? first..<(min(last ?? size - 1, size - 1) + 1) : nil
        case .last(let count):
            count > 0 && size > 0 ? max(0, size - count)..<size : nil
        }
    }
}
