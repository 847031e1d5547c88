public import Designer
import Foundation

/// Checks whether an answer can stand in the place of a text.
///
/// What must come back as it was: numbers, links, mail addresses, open places in square or curly brackets, Markdown, and
/// the number of lines. A text that fails stays in the language that it was in, and is counted as not translated.
public enum TranslationCheck {
    /// What is wrong with an answer, in words that a model understands.
    public static func complaint(about answer: String, for entry: TextToTranslate, to language: String) -> String? {
        let source = entry.text
        let text = answer.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty { return "It was empty." }
        if text == source.trimmingCharacters(in: .whitespacesAndNewlines) {
            return isShort(source) && letters(of: language) == nil ? nil : "It was not translated."
        }
        if lines(text) != lines(source) { return "It must have as many lines as the text." }
        if let complaint = lengthComplaint(text, entry) { return complaint }
        for (pattern, what) in kept where found(pattern, in: text) != found(pattern, in: source) {
            return "It must keep \(what)."
        }
        if !hasSameNumbers(text, source) { return "It must keep all numbers." }
        if let letters = letters(of: language), !text.unicodeScalars.contains(where: letters.contains) {
            return "It must be in the language asked for."
        }
        return nil
    }

    private static func isShort(_ text: String) -> Bool { text.split(separator: " ").count <= 2 && text.count <= 24 }

    private static func lines(_ text: String) -> Int { text.split(separator: "\n").count }

    private static func lengthComplaint(_ text: String, _ entry: TextToTranslate) -> String? {
        if entry.isLabel, text.count > max(60, entry.text.count) {
            return "It stands on a button: 60 characters at most."
        }
        let length = entry.text.count
        if text.count > 3 * length + 40 { return "It is much longer than the text." }
        // Chinese says in one sign what takes six letters elsewhere.
        return length > 24 && text.count * 8 < length ? "It is much shorter than the text." : nil
    }

    /// What must be there as often as before, and how it is called.
    private static let kept: [(pattern: String, what: String)] = [
        (#"https?://[^\s)\]]+"#, "the links as they are"), (#"[\w.+-]+@[\w-]+\.[\w.]+"#, "mail addresses as they are"),
        (#"\{[^{}\n]{1,40}\}"#, "what stands in curly brackets as it is"), (#"\*\*|`|\]\("#, "the Markdown signs"),
        (#"(?m)^(?:#{1,6}|[-*]) "#, "the Markdown signs"), (#"[\[\]]"#, "the square brackets"),
        (#"</?[A-Za-z][^>]{0,80}>"#, "the tags as they are, without new ones"),
    ]

    private static func found(_ pattern: String, in text: String) -> [String] {
        guard let regex = try? NSRegularExpression(pattern: pattern) else { return [] }
        let range = NSRange(text.startIndex..., in: text)
        return regex.matches(in: text, range: range).compactMap { Range($0.range, in: text).map { String(text[$0]) } }
            .sorted()
    }

    // MARK: Numbers

    private static func hasSameNumbers(_ text: String, _ source: String) -> Bool {
        let (new, old) = (numbers(text), numbers(source))
        guard new != old else { return true }
        // “6pm” is 18 where the clock has 24 hours, and a full hour may get its minutes.
        guard source.range(of: #"\d\s?[ap]\.?m\b"#, options: [.regularExpression, .caseInsensitive]) != nil else {
            return false
        }
        var left = new
        for number in old {
            let hours = Int(number).map { String($0 + 12) }
            guard let index = left.firstIndex(of: number) ?? hours.flatMap({ left.firstIndex(of: $0) }) else {
                return false
            }
            left.remove(at: index)
        }
        return left.allSatisfy { $0 == "00" }
    }

    /// The runs of digits, whatever the digits, sorted: another language may put them in another order, and part the
    /// thousands by another sign.
    private static func numbers(_ text: String) -> [String] {
        var runs: [String] = []
        var run = ""
        for character in text {
            if let digit = character.wholeNumberValue, digit < 10, character.isNumber {
                run += String(digit)
            } else if !run.isEmpty {
                runs.append(run)
                run = ""
            }
        }
        return (run.isEmpty ? runs : runs + [run]).sorted()
    }

    // MARK: Letters

    /// The letters of a language that has its own; nil for one in Latin letters.
    private static func letters(of language: String) -> CharacterSet? {
        let ranges: [String: [ClosedRange<UInt32>]] = [
            "ar": [0x600...0x6FF], "fa": [0x600...0x6FF], "ur": [0x600...0x6FF], "he": [0x590...0x5FF],
            "ja": [0x3040...0x30FF, 0x4E00...0x9FFF], "zh": [0x4E00...0x9FFF], "ko": [0xAC00...0xD7A3],
            "ru": [0x400...0x4FF], "uk": [0x400...0x4FF], "el": [0x370...0x3FF], "hi": [0x900...0x97F],
            "th": [0xE00...0xE7F],
        ]
        guard let own = ranges[language.prefix { $0 != "-" }.lowercased()] else { return nil }
        var letters = CharacterSet()
        for range in own {
            for scalar in range.compactMap(Unicode.Scalar.init) { letters.insert(scalar) }
        }
        return letters
    }
}
