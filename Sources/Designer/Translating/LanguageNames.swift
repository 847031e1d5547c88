/// What languages are called: in themselves, in English, in Arabic.
enum LanguageNames {
    /// The languages that a site may have, by their English names.
    static let codes: [String: String] = [
        "arabic": "ar", "english": "en", "french": "fr", "german": "de", "spanish": "es", "portuguese": "pt",
        "italian": "it", "dutch": "nl", "turkish": "tr", "polish": "pl", "swedish": "sv", "hebrew": "he",
        "persian": "fa",
        "farsi": "fa", "urdu": "ur", "russian": "ru", "ukrainian": "uk", "greek": "el", "japanese": "ja",
        "chinese": "zh", "korean": "ko", "hindi": "hi", "danish": "da", "norwegian": "nb", "finnish": "fi",
        "czech": "cs", "hungarian": "hu", "romanian": "ro", "vietnamese": "vi", "thai": "th", "indonesian": "id",
    ]

    static func english(_ code: String) -> String {
        (codes.filter { $0.value == base(code) }.keys.sorted().first ?? code).capitalisedFirst
    }

    static func arabic(_ code: String) -> String {
        let names = [
            "ar": "العربية", "en": "الإنجليزية", "fr": "الفرنسية", "de": "الألمانية", "es": "الإسبانية",
            "pt": "البرتغالية",
            "it": "الإيطالية", "tr": "التركية", "fa": "الفارسية", "ru": "الروسية", "zh": "الصينية", "ja": "اليابانية",
            "he": "العبرية", "ur": "الأردية", "nl": "الهولندية", "pl": "البولندية", "sv": "السويدية", "ko": "الكورية",
            "el": "اليونانية", "uk": "الأوكرانية", "hi": "الهندية", "da": "الدنماركية", "nb": "النرويجية",
            "fi": "الفنلندية", "cs": "التشيكية", "hu": "المجرية", "ro": "الرومانية", "vi": "الفيتنامية",
            "th": "التايلندية", "id": "الإندونيسية",
        ]
        return names[base(code)] ?? "هذه اللغة"
    }

    /// What its own readers call it.
    static func own(_ code: String) -> String {
        let names = [
            "ar": "العربية", "en": "English", "fr": "Français", "de": "Deutsch", "es": "Español", "pt": "Português",
            "it": "Italiano", "nl": "Nederlands", "tr": "Türkçe", "pl": "Polski", "sv": "Svenska", "he": "עברית",
            "fa": "فارسی", "ur": "اردو", "ru": "Русский", "uk": "Українська", "el": "Ελληνικά", "ja": "日本語",
            "zh": "中文", "ko": "한국어", "hi": "हिन्दी", "da": "Dansk", "nb": "Norsk", "fi": "Suomi", "cs": "Čeština",
            "hu": "Magyar", "ro": "Română", "vi": "Tiếng Việt", "th": "ไทย", "id": "Bahasa Indonesia",
        ]
        return names[base(code)] ?? code
    }

    private static func base(_ code: String) -> String { code.prefix { $0 != "-" }.lowercased() }
}
