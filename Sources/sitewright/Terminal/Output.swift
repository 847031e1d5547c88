import Foundation

/// Prints results: words for a person, or one JSON object a line for a program.
struct Output {
    let json: Bool

    func line(_ text: String) {
        if !json { print(text) }
    }

    func object(_ value: some Encodable) throws {
        guard json else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
        // A reader at the other end of a pipe sees each step when it happens.
        fflush(nil)
    }
}

/// A number of milliseconds, from a duration.
func milliseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1_000 + Double(attoseconds) / 1e15
}
