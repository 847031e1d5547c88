/// What the person is told where the site is not in the language that they expect.
enum LanguageRemarks {
    /// A sentence or two in English and, where there is one, in the language itself; nothing where all is as expected.
    static func remarks(on language: PromptLanguage) -> [String] {
        guard language.isReplaced else {
            return []
        }
        if language.code == "ar", language.wish != nil {
            return [
                "المصمم المدمج يكتب بالعربية والإنجليزية فقط، لذلك كُتب الموقع بالإنجليزية. بقيت الأسماء والأسعار والمواعيد وبيانات"
                    + " الاتصال كما كتبتها؛ صِل نموذجاً لغوياً أو عدّل النصوص للحصول على لغة أخرى."
            ]
        }
        let name = names[language.wanted] ?? "another language"
        let start =
            language.wish == nil
            ? "The prompt seems to be in \(name). The built-in designer writes English and Arabic"
            : "The built-in designer writes English and Arabic, not \(name)"
        let english =
            start + ", so the texts of this site are in English; names, prices, hours, phone numbers and addresses "
            + "are kept as you wrote them. Connect a model, or edit the texts, to have the rest in your language."
        return [english] + (own[language.wanted].map { [$0] } ?? [])
    }

    private static let own = [
        "pt":
            "O designer integrado escreve em inglês e árabe: os nomes, preços, horários e contactos ficam como os escreveu, "
            + "e os restantes textos estão em inglês. Ligue um modelo ou edite os textos para ter o site em português.",
        "es":
            "El diseñador integrado escribe en inglés y árabe: los nombres, precios, horarios y datos de contacto quedan como "
            + "los escribió, y los demás textos están en inglés. Conecte un modelo o edite los textos para tenerlos en español.",
        "fr":
            "Le concepteur intégré écrit en anglais et en arabe : les noms, prix, horaires et coordonnées restent tels que vous "
            + "les avez écrits, et les autres textes sont en anglais. Connectez un modèle ou modifiez les textes pour les avoir "
            + "en français.",
        "de":
            "Der eingebaute Designer schreibt Englisch und Arabisch: Namen, Preise, Öffnungszeiten und Kontaktdaten bleiben, "
            + "wie Sie sie geschrieben haben, die übrigen Texte sind englisch. Verbinden Sie ein Modell oder ändern Sie die "
            + "Texte, um sie auf Deutsch zu haben.",
        "it":
            "Il designer integrato scrive in inglese e in arabo: nomi, prezzi, orari e contatti restano come li ha scritti, e "
            + "gli altri testi sono in inglese. Colleghi un modello o modifichi i testi per averli in italiano.",
        "nl":
            "De ingebouwde ontwerper schrijft Engels en Arabisch: namen, prijzen, openingstijden en contactgegevens blijven zoals "
            + "u ze schreef, en de andere teksten zijn in het Engels. Verbind een model of pas de teksten aan om ze in het "
            + "Nederlands te hebben.",
        "tr":
            "Yerleşik tasarımcı İngilizce ve Arapça yazar: adlar, fiyatlar, saatler ve iletişim bilgileri yazdığınız gibi kalır, "
            + "diğer metinler İngilizcedir. Türkçe olması için bir model bağlayın ya da metinleri düzenleyin.",
        "pl":
            "Wbudowany projektant pisze po angielsku i arabsku: nazwy, ceny, godziny i dane kontaktowe pozostają takie, jak je "
            + "podano, a pozostałe teksty są po angielsku. Podłącz model lub zmień teksty, aby były po polsku.",
        "sv":
            "Den inbyggda formgivaren skriver engelska och arabiska: namn, priser, tider och kontaktuppgifter står kvar som du "
            + "skrev dem, och övriga texter är på engelska. Anslut en modell eller ändra texterna för att få dem på svenska.",
        "id":
            "Perancang bawaan menulis dalam bahasa Inggris dan Arab: nama, harga, jam buka, dan kontak tetap seperti yang Anda "
            + "tulis, dan teks lainnya berbahasa Inggris. Hubungkan sebuah model atau ubah teksnya agar berbahasa Indonesia.",
        "fa":
            "طراح داخلی به انگلیسی و عربی می‌نویسد: نام‌ها، قیمت‌ها، ساعت‌ها و راه‌های تماس همان‌طور که نوشته‌اید می‌مانند و متن‌های دیگر "
            + "به انگلیسی‌اند. برای متن فارسی یک مدل وصل کنید یا متن‌ها را ویرایش کنید.",
        "ru":
            "Встроенный дизайнер пишет по-английски и по-арабски: названия, цены, часы и контакты остаются такими, как вы их "
            + "написали, остальные тексты — на английском. Подключите модель или измените тексты, чтобы они были на русском.",
    ]

    private static let names = [
        "pt": "Portuguese", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "nl": "Dutch",
        "tr": "Turkish", "pl": "Polish", "sv": "Swedish", "da": "Danish", "nb": "Norwegian", "id": "Indonesian",
        "ro": "Romanian", "cs": "Czech", "fi": "Finnish", "hu": "Hungarian", "vi": "Vietnamese", "he": "Hebrew",
        "fa": "Persian", "ur": "Urdu", "ckb": "Kurdish", "ru": "Russian", "uk": "Ukrainian", "sr": "Serbian",
        "bg": "Bulgarian", "el": "Greek", "hy": "Armenian", "ka": "Georgian", "hi": "Hindi", "bn": "Bengali",
        "pa": "Punjabi", "ta": "Tamil", "te": "Telugu", "th": "Thai", "am": "Amharic", "ja": "Japanese",
        "ko": "Korean", "zh": "Chinese", "ar": "Arabic", "en": "English",
    ]
}
