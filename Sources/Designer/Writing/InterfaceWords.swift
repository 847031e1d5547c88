import SiteModel

/// The few words that every site needs and no prompt says: names of landmarks, labels of fields, the missing page.
enum InterfaceWords {
    /// By key, in the order in which they are written. A language without its own words has the English ones.
    /// - Parameter isOneOfSeveral: Whether the site has other languages, which need a name for the list of them.
    static func of(_ language: String, isOneOfSeveral: Bool = false) -> [(String, String)] {
        let code = code(of: language)
        let words = zip(keys, byLanguage[code] ?? more[code] ?? english).map { ($0, $1) }
        return isOneOfSeveral ? words + [("languages", listNames[code] ?? "Languages")] : words
    }

    /// Whether there are words of the language itself.
    static func isKnown(_ language: String) -> Bool {
        byLanguage[code(of: language)] != nil || more[code(of: language)] != nil
    }

    private static func code(of language: String) -> String { language.prefix { $0 != "-" }.lowercased() }

    /// Puts back the words that somebody changed, which no plan holds.
    static func keep(from old: SourceFiles, in new: inout SourceFiles, language: String) {
        guard let path = try? FilePath("src/content/\(language)/site.json"), let before = old[path],
            var bytes = new[path], bytes != before
        else { return }
        for (key, usual) in of(language, isOneOfSeveral: true) {
            let place: [JSONLiteral.Step] = [.key("words"), .key(key)]
            guard let own = JSONLiteral(at: place, in: before)?.text, own != usual,
                let literal = JSONLiteral(at: place, in: bytes)
            else { continue }
            bytes = literal.replaced(by: own, in: bytes)
        }
        new[path] = bytes
    }

    private static let keys = [
        "skip", "menu", "navigation", "footer", "notFound", "notFoundText", "backHome", "openMap", "name", "mail",
        "message", "send", "phone", "required", "choose", "sending", "sent", "notSent", "leaveEmpty",
    ]
    private static let english = [
        "Skip to the content", "Menu", "Main", "Pages", "This page is not here",
        "The address may be mistyped, or the page has moved.", "Go to the first page", "Open in a map", "Your name",
        "Your e-mail", "Your message", "Send", "Your phone number", "required", "Please choose", "Sending …",
        "Thank you, it has arrived.", "It could not be sent. Your words are still here: please try again.",
        "Leave this field empty",
    ]
    private static let byLanguage = [
        "en": english,
        "ar": [
            "انتقل إلى المحتوى", "القائمة", "التنقل الرئيسي", "الصفحات", "هذه الصفحة غير موجودة",
            "ربما كُتب العنوان خطأً أو نُقلت الصفحة.", "إلى الصفحة الأولى", "افتح في الخريطة", "اسمك", "بريدك الإلكتروني",
            "رسالتك", "أرسل", "رقم هاتفك", "مطلوب", "اختر من القائمة", "جارٍ الإرسال …", "شكرًا لك، وصلت رسالتك.",
            "تعذّر الإرسال. ما كتبته ما زال هنا، فحاول مرة أخرى.", "اترك هذا الحقل فارغًا",
        ],
    ]
}
