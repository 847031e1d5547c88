/// One event of a stream of server-sent events.
struct ServerSentEvent: Sendable, Hashable {
    /// The `event` field; nil where there was none.
    var name: String?
    /// The `data` lines, joined by line feeds.
    var data: String
}

/// Reads server-sent events from bytes that are split anywhere, also inside a character or between the two bytes of a
/// line's end.
///
/// What it keeps is one unfinished line and the lines of one unfinished event, and both are bounded.
struct ServerSentEventParser: Sendable {
    /// An event was longer than is allowed.
    struct TooLong: Error {}

    private let limit: Int
    private var line: [UInt8] = []
    private var endedWithCR = false
    private var isFirstLine = true
    private var name: String?
    private var data: [UInt8] = []
    private var hasData = false

    /// - Parameter limit: How many bytes an event may have.
    init(limit: Int = 8 * 1_024 * 1_024) {
        self.limit = limit
    }

    /// Takes the next bytes, and returns the events that they complete.
    /// - Throws: ``TooLong``.
    mutating func read(_ bytes: some Sequence<UInt8>) throws -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            if endedWithCR {
                endedWithCR = false
                if byte == UInt8(ascii: "\n") { continue }
            }
            switch byte {
            case UInt8(ascii: "\n"): endLine(into: &events)
            case UInt8(ascii: "\r"):
                endedWithCR = true
                endLine(into: &events)
            default:
                guard line.count + data.count < limit else { throw TooLong() }
                line.append(byte)
            }
        }
        return events
    }

    /// The event that the end of the stream left without its empty line, if there is one.
    ///
    /// It may be cut: the standard drops it, but some servers end their last event so.
    mutating func finish() -> ServerSentEvent? {
        var events: [ServerSentEvent] = []
        if !line.isEmpty { endLine(into: &events) }
        endLine(into: &events)
        return events.first
    }

    private mutating func endLine(into events: inout [ServerSentEvent]) {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else {
            if hasData { events.append(ServerSentEvent(name: name, data: String(decoding: data, as: UTF8.self))) }
            (name, hasData) = (nil, false)
            data.removeAll(keepingCapacity: true)
            return
        }
        // A line that begins with a colon is a comment.
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        guard colon > 0 else { return }
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data":
            if hasData { data.append(UInt8(ascii: "\n")) }
            data.append(contentsOf: value)
            hasData = true
        case "event": name = String(decoding: value, as: UTF8.self)
        default: break
        }
    }
}
