/// A place in the log as a client keeps it: `<epoch>:<position>`.
///
/// The epoch names one history of the log. A log restored from a backup has another, because its positions may be
/// given out again.
public struct EventCursor: Sendable, Hashable, LosslessStringConvertible {
    public let epoch: String
    public let position: Int64

    public init(epoch: String, position: Int64) {
        self.epoch = epoch
        self.position = position
    }

    /// Reads what ``description`` writes; anything else is nil.
    public init?(_ text: String) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2, !fields[0].isEmpty, let position = Int64(fields[1]), position >= 0 else { return nil }
        self.init(epoch: String(fields[0]), position: position)
        guard description == text else { return nil }
    }

    public var description: String { "\(epoch):\(position)" }
}
