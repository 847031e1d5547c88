/// Keeps the beginning and the end of what a program prints.
struct OutputCapture {
    private let limit: Int
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private(set) var total = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func append(_ bytes: some Collection<UInt8>) {
        total += bytes.count
        let room = limit / 2 - head.count
        if room > 0 { head.append(contentsOf: bytes.prefix(room)) }
        guard bytes.count > max(room, 0) else { return }
        tail.append(contentsOf: bytes.dropFirst(max(room, 0)).suffix(limit / 2))
        // Trimmed seldom, so that many short lines cost no copy each.
        if tail.count > limit { tail.removeFirst(tail.count - limit / 2) }
    }

    /// The text, with a line that says how much was left out.
    var text: String {
        let end = tail.suffix(limit / 2)
        let cut = total - head.count - end.count
        let notice = cut > 0 ? "\n… \(cut) bytes left out …\n" : ""
        return Self.printable(head) + notice + Self.printable(end)
    }

    /// Text without the sequences and characters that would steer a terminal.
    private static func printable(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var isInEscape = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if isInEscape {
                isInEscape = !(scalar.properties.isAlphabetic || scalar == "\u{7}")
            } else if scalar == "\u{1B}" {
                isInEscape = true
            } else if scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
