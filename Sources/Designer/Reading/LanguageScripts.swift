/// Tells by its letters which language a word outside of Latin is in, as far as letters tell.
enum LanguageScripts {
    /// How much of a text stands in which language that has a script of its own, in words. Scripts that part no words
    /// count two letters as one.
    static func weights(_ words: [String]) -> [String: Double] {
        var weights: [String: Double] = [:]
        var cyrillic: [String] = []
        for word in words {
            guard let script = script(of: word) else {
                continue
            }
            switch script {
            case "cyrillic": cyrillic.append(word)
            case "han", "ja", "th": weights[script, default: 0] += max(1, Double(word.count) / 2)
            default: weights[script, default: 0] += 1
            }
        }
        // Japanese is Chinese characters with kana between them.
        if let han = weights.removeValue(forKey: "han") {
            weights[weights["ja"] == nil ? "zh" : "ja", default: 0] += han
        }
        if !cyrillic.isEmpty {
            weights[cyrillicLanguage(cyrillic), default: 0] += Double(cyrillic.count)
        }
        return weights
    }

    /// The language of the script in which the word is written; nil for Latin and for Arabic letters.
    private static func script(of word: String) -> String? {
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x0370...0x03FF, 0x1F00...0x1FFF: return "el"
            case 0x0400...0x052F: return "cyrillic"
            case 0x0530...0x058F: return "hy"
            case 0x0590...0x05FF: return "he"
            case 0x0900...0x097F: return "hi"
            case 0x0980...0x09FF: return "bn"
            case 0x0A00...0x0A7F: return "pa"
            case 0x0B80...0x0BFF: return "ta"
            case 0x0C00...0x0C7F: return "te"
            case 0x0E00...0x0E7F: return "th"
            case 0x10A0...0x10FF: return "ka"
            case 0x1200...0x137F: return "am"
            case 0x3040...0x30FF: return "ja"
            case 0xAC00...0xD7AF, 0x1100...0x11FF: return "ko"
            case 0x3400...0x9FFF:
                return word.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) } ? "ja" : "han"
            default: continue
            }
        }
        return nil
    }

    private static func cyrillicLanguage(_ words: [String]) -> String {
        let letters = Set(words.joined().lowercased())
        if !letters.isDisjoint(with: "іїєґ") { return "uk" }
        if !letters.isDisjoint(with: "ђљњћџј") { return "sr" }
        if !letters.isDisjoint(with: "ыэё") { return "ru" }
        return !Set(words.map { $0.lowercased() }).isDisjoint(with: ["за", "от", "със", "сайт", "пекарна"])
            && letters.contains("ъ") ? "bg" : "ru"
    }

    /// Which of the languages in Arabic letters the words are in, with their number.
    static func arabicLetters(_ words: [String]) -> (code: String, count: Double)? {
        let own = words.filter(ArabicText.hasArabic)
        guard !own.isEmpty else {
            return nil
        }
        func score(_ letters: Set<Character>, _ known: Set<String>) -> Double {
            Double(own.count { !letters.isDisjoint(with: $0) }) / 2 + Double(own.count { known.contains($0) })
        }
        // Arabic has the article; the letters of the others only come in names.
        let arabic = Double(
            own.count { word in
                let key = ArabicText.folded(word)
                return ArabicText.stems(of: key).contains { $0.definite } || LanguageWords.arabic.contains(key)
                    || word.contains("ة") || word.contains("أ") || word.contains("إ") || word.contains("ي")
            })
        let others = [
            ("fa", score(["پ", "چ", "ژ", "گ", "ک", "ی"], LanguageWords.persian)),
            ("ur", score(["ٹ", "ڈ", "ڑ", "ں", "ے", "ہ", "ھ"], LanguageWords.urdu) * 1.2),
            ("ckb", score(["ێ", "ۆ", "ڵ", "ڕ", "ە"], []) * 2),
        ]
        let best = others.max { $0.1 < $1.1 } ?? ("ar", 0)
        return (best.1 > arabic ? best.0 : "ar", Double(own.count))
    }
}
