/// Ends an answer at one of some texts, for protocols that cannot be asked to.
///
/// The end of a piece that may begin such a text is held back until the next piece decides.
struct StopTexts: Sendable {
    private let texts: [String]
    private var held = ""
    /// Whether one has come: nothing after it counts.
    private(set) var hasStopped = false

    init(_ texts: [String]) {
        self.texts = texts.filter { !$0.isEmpty }
    }

    /// What of the text can be handed on now.
    mutating func pass(_ piece: String) -> String {
        guard !texts.isEmpty, !hasStopped else { return hasStopped ? "" : piece }
        let text = held + piece
        if let first = texts.compactMap({ text.firstRange(of: $0)?.lowerBound }).min() {
            hasStopped = true
            held = ""
            return String(text[..<first])
        }
        let keep = texts.map { Self.overlap(of: text, with: $0) }.max() ?? 0
        held = String(decoding: Array(text.utf8.suffix(keep)), as: UTF8.self)
        return String(decoding: Array(text.utf8.dropLast(keep)), as: UTF8.self)
    }

    /// What is still held back, once no more comes.
    mutating func rest() -> String {
        defer { held = "" }
        return held
    }

    /// How many bytes at the end of `text` begin `stop`.
    private static func overlap(of text: String, with stop: String) -> Int {
        let (bytes, wanted) = (Array(text.utf8), Array(stop.utf8))
        var length = min(bytes.count, wanted.count - 1)
        while length > 0 {
            if bytes.suffix(length).elementsEqual(wanted.prefix(length)) { return length }
            length -= 1
        }
        return 0
    }
}
