/// Finds the language that a person asks for: “in Arabic”, “an English website”, «بالإنجليزية».
struct LanguageWish {
    let passage: Passage

    /// The language, where one is asked for; of two, the first.
    static func find(_ prompt: String) -> String? {
        let wish = LanguageWish(passage: ArabicText.passage(prompt))
        return wish.passage.words.indices.lazy.compactMap { wish.language(at: $0) }.first
    }

    private func language(at index: Int) -> String? {
        let word = passage.words[index]
        guard word.shape == .word else {
            return nil
        }
        return ArabicText.hasArabic(word.key) ? arabicWish(at: index) : latinWish(at: index)
    }

    private func latinWish(at index: Int) -> String? {
        let key =
            passage.key(index).hasSuffix("-language") ? String(passage.key(index).dropLast(9)) : passage.key(index)
        guard let code = Self.latin[key] else {
            return nil
        }
        guard !isPartly(before: index) else {
            return nil
        }
        let before = passage.key(index - 1)
        var next = index + 1
        while ["language", "landing", "single", "one-page", "and"].contains(passage.key(next))
            || (next > index + 1 && Self.latin[passage.key(next)] != nil)
        {
            next += 1
        }
        if Self.sites.contains(passage.key(next)) {
            return code
        }
        // “em português”, “auf Deutsch”; «in» stands before much else, too.
        guard ["in", "en", "em", "auf", "på", "na", "på"].contains(before) || (before == "both" && index > 1) else {
            return passage.has(["language", ":"], at: index - 2) || passage.has(["language", "is"], at: index - 2)
                ? code : nil
        }
        let earlier = passage.key(index - (before == "both" ? 3 : 2))
        let opens = index < 2 || passage.words[index - 2].separates || passage.words[index - 2].isDash
        let closes =
            index + 1 >= passage.words.count || passage.words[index + 1].separates
            || ["please", "only", "and"].contains(passage.key(index + 1))
        return Self.carriers.contains(earlier) || (opens && closes) || (closes && !Self.taught(passage, before: index))
            ? code : nil
    }

    /// Whether the language is what is taught, spoken or read, rather than that of the site: “lessons in Arabic”.
    private static func taught(_ passage: Passage, before index: Int) -> Bool {
        passage.words[max(0, index - 6)..<index].contains { teaching.contains($0.key) }
    }

    private func arabicWish(at index: Int) -> String? {
        let stem = ArabicText.stems(of: passage.key(index)).first { Self.arabic[$0.text] != nil }
        guard let stem, let code = Self.arabic[stem.text] else {
            return nil
        }
        let before = passage.key(index - 1)
        if stem.preposition == "ب" || passage.key(index - 1) == "باللغه" || (before == "لغه" || before == "اللغه") {
            let taught = passage.words[max(0, index - 5)..<index].contains { word in
                ArabicText.stems(of: word.key).contains { Self.arabicTeaching.contains($0.text) }
            }
            return taught || isPartly(before: index) ? nil : code
        }
        // «موقع إنجليزي»
        return ["موقع", "موقعا", "الموقع"].contains(before) ? code : nil
    }

    /// Whether only a part is to be in the language: “some information in English”.
    private func isPartly(before index: Int) -> Bool {
        passage.words[max(0, index - 4)..<index].contains { Self.parts.contains($0.key) }
    }

    private static let parts = Lexicon.words("some few partly bits بعض جزء قليل")
    private static let sites = Lexicon.words(
        "site website webpage page pages homepage version web texts text copy one-pager")
    private static let carriers = Lexicon.words(
        "site website page pages text texts copy content written write everything all it site's webpage homepage version is be"
    )
    private static let teaching = Lexicon.words(
        """
        lesson lessons course courses class classes teach teaches taught teaching speak speaks speaking spoken books book
        films film fluent learn learning tours tour guide guides conversation translation translations calligraphy poetry
        therapy services service mass masses lectures talks readings songs singing sings menu
        """)
    private static let arabicTeaching = Lexicon.words(
        "دروس درس دورات دوره تعليم تعلم كتب كتاب نتحدث نتكلم محاضرات محادثه ترجمه ندرس خط جولات قصائد")
    private static let latin = [
        "arabic": "ar", "english": "en", "portuguese": "pt", "spanish": "es", "french": "fr", "german": "de",
        "italian": "it", "dutch": "nl", "turkish": "tr", "polish": "pl", "swedish": "sv", "hebrew": "he",
        "persian": "fa",
        "farsi": "fa", "urdu": "ur", "russian": "ru", "ukrainian": "uk", "greek": "el", "japanese": "ja",
        "chinese": "zh",
        "korean": "ko", "hindi": "hi", "thai": "th", "indonesian": "id", "danish": "da", "norwegian": "nb",
        "inglês": "en",
        "português": "pt", "árabe": "ar", "inglés": "en", "español": "es", "anglais": "en", "français": "fr",
        "arabe": "ar",
        "englisch": "en", "deutsch": "de", "arabisch": "ar", "inglese": "en", "italiano": "it", "arabo": "ar",
        "engels": "en", "nederlands": "nl",
    ]
    private static let arabic = [
        "عربيه": "ar", "عربي": "ar", "انجليزيه": "en", "انجليزي": "en", "انكليزيه": "en", "انكليزي": "en",
        "فرنسيه": "fr", "اسبانيه": "es", "المانيه": "de", "تركيه": "tr", "برتغاليه": "pt", "ايطاليه": "it",
    ]
}
