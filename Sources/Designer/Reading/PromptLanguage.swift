/// The language of a prompt, and the one that its site is written in.
public struct PromptLanguage: Hashable, Sendable {
    /// The language that the prompt is written in, as a BCP 47 code: `en`, `ar`, `pt`.
    public var code: String
    /// How sure that is, from 0 to 1.
    public var certainty: Double
    /// The language that the person asks for, where one is asked for.
    public var wish: String?

    /// The languages that the built-in designer writes.
    public static let written: Set<String> = ["en", "ar"]

    /// The language of the site: the one asked for, or that of the prompt; English where it cannot be written.
    public var site: String {
        let wanted = wanted
        return Self.written.contains(wanted) ? wanted : "en"
    }

    /// The language that the person expects to read.
    public var wanted: String { wish ?? (certainty >= 0.3 ? code : "en") }

    /// Whether the site is in another language than the person expects.
    public var isReplaced: Bool { wanted != site }

    /// Finds the language in which a prompt speaks of its facts: names and quotations in another one do not count.
    public static func detect(_ prompt: String) -> PromptLanguage {
        let passage = Passage(prompt)
        let words = speech(of: passage)
        let latin = latinScores(words)
        let best = latin.max { ($0.value, $1.key) < ($1.value, $0.key) } ?? ("en", 0)
        let second = latin.filter { $0.key != best.key }.values.max() ?? 0
        // English is the answer as long as nothing speaks against it.
        var own =
            best.key == "en" || best.value < 0.9 || best.value <= latin["en", default: 0] + 0.1
            ? (
                code: "en", weight: latin["en", default: 0],
                certainty: best.key == "en" ? certain(best.value, second) : 0.5
            )
            : (code: best.key, weight: best.value, certainty: certain(best.value, second))
        if let script = ownScript(words) {
            let around = smallWords(words)
            if script.weight > around {
                own = (script.code, script.weight, max(0.4, certain(script.weight, around)))
            }
        }
        return PromptLanguage(code: own.code, certainty: own.certainty, wish: LanguageWish.find(prompt))
    }

    /// The language of the words in other letters than Latin, and how much speaks for it: its small words, the others
    /// less, and that the prompt begins in it.
    private static func ownScript(_ words: [Word]) -> (code: String, weight: Double)? {
        let texts = words.map(\.text)
        var weights = LanguageScripts.weights(texts).mapValues { $0 * 0.6 }
        if let arabic = LanguageScripts.arabicLetters(texts) {
            let small = Double(texts.count { LanguageWords.arabic.contains(ArabicText.folded($0)) })
            weights[arabic.code] = arabic.code == "ar" ? small + (arabic.count - small) / 4 : arabic.count * 0.6
        }
        guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return nil
        }
        let opens = texts.first.map { first in first.unicodeScalars.contains { $0.value > 0x36F && isLetter($0) } }
        return (best.key, best.value + (opens ?? false ? 1.5 : 0))
    }

    /// The small words in Latin letters, which make a sentence around names in other ones.
    private static func smallWords(_ words: [Word]) -> Double {
        let small = words.enumerated().filter { index, word in
            let opensName =
                index == 0 && words.count > 1 && words[1].capital
                && words[1].text.unicodeScalars.allSatisfy { $0.value < 0x370 }
            return LanguageWords.sharing[word.key] != nil && (!word.capital || (index == 0 && !opensName))
        }
        return Double(small.count) + (small.first?.offset ?? 2 < 2 ? 1.5 : 0)
    }

    /// The words outside of quotation marks and addresses.
    private static func speech(of passage: Passage) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < passage.words.count {
            let word = passage.words[index]
            if word.isQuote,
                let close = passage.words[(index + 1)...].prefix(60).firstIndex(where: { $0.isQuote }),
                close > index + 1
            {
                index = close + 1
                continue
            }
            if word.shape == .word {
                words.append(word)
            }
            index += 1
        }
        // A prompt may be nothing but a quotation.
        return words.isEmpty ? passage.words.filter { $0.shape == .word } : words
    }

    /// What the words say for each language in Latin letters. A small word inside a name says little: “Casa de la Playa”.
    private static func latinScores(_ words: [Word]) -> [String: Double] {
        var scores: [String: Double] = [:]
        for (index, word) in words.enumerated() {
            guard let sharing = LanguageWords.sharing[word.key] else {
                continue
            }
            let inside =
                index > 0 && index + 1 < words.count && !word.capital && words[index - 1].capital
                && words[index + 1].capital && word.key.count < 4
            // “Padaria Aurora” is a name in any language, but all nouns of German have capitals.
            let opensName = index == 0 && words.count > 1 && words[1].capital && word.key.count > 4
            let isNamed = word.capital && word.key.count > 1 && (index > 0 || opensName)
            for (code, own) in LanguageWords.latin where own.contains(word.key) {
                scores[code, default: 0] += (inside && code != "en" ? 0.3 : isNamed ? 0.5 : 1) / Double(sharing)
            }
        }
        return scores
    }

    private static func certain(_ best: Double, _ second: Double) -> Double {
        best <= 0 ? 0 : min(1, max(0.1, (best - second) / best * min(1, 0.4 + best / 4)))
    }
}
