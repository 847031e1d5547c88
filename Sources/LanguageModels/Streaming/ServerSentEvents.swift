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
    mutating func read<Bytes: Collection<UInt8>>(_ bytes: Bytes) throws -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var rest = bytes[...]
        var lineFeed: Bytes.Index?
        var carriageReturn: Bytes.Index?
        // Each end is looked for once, however many lines there are.
        func next(_ known: Bytes.Index?, _ byte: UInt8) -> Bytes.Index? {
            if let known, known >= rest.startIndex { return known }
            return rest.firstIndex(of: byte) ?? bytes.endIndex
        }
        while !rest.isEmpty {
            if endedWithCR {
                endedWithCR = false
                if rest.first == UInt8(ascii: "\n") {
                    rest = rest.dropFirst()
                    continue
                }
            }
            lineFeed = next(lineFeed, UInt8(ascii: "\n"))
            carriageReturn = next(carriageReturn, UInt8(ascii: "\r"))
            let end = min(lineFeed ?? bytes.endIndex, carriageReturn ?? bytes.endIndex)
            let piece = rest[..<end]
            guard line.count + data.count + piece.count <= limit else { throw TooLong() }
            line.append(contentsOf: piece)
            rest = rest[end...]
            guard end < bytes.endIndex else { break }
            endedWithCR = rest.first == UInt8(ascii: "\r")
            rest = rest.dropFirst()
            endLine(into: &events)
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
