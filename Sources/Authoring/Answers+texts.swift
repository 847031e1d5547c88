import Designer
import SiteModel

extension Answers {
    /// What a version says whose texts were changed by clicking: “Changed the headline of Home”.
    func changed(_ change: TextChange) -> String {
        guard let first = change.changed.first else { return "" }
        let pages = Set(change.changed.map { Self.page(of: $0.address) })
        let page = pages.count == 1 ? pages.first.flatMap { change.pageLabels[$0] } : nil
        let what = change.changed.count == 1 ? name(of: first.address) : texts(change.changed.count)
        let place = page.map { isArabic ? " في «\($0)»" : " of \($0)" } ?? ""
        let along =
            change.along == 0
            ? "" : isArabic ? "، وفي \(change.along) من النصوص الأخرى" : ", and in \(others(change.along))"
        return (isArabic ? "تغيير \(what)" : "Changed \(what)") + place + along
    }

    /// What a version says whose colours were chosen.
    func recoloured(_ choice: String) -> String {
        let words: [String: (String, String)] = [
            "warmer": ("Made the colours warmer", "ألوان أدفأ"), "cooler": ("Made the colours cooler", "ألوان أبرد"),
            "lighter": ("Made the colours lighter", "ألوان أفتح"), "darker": ("Made the colours darker", "ألوان أغمق"),
            "bolder": ("Made the colours bolder", "ألوان أقوى"), "softer": ("Made the colours softer", "ألوان أهدأ"),
            "contrast": ("Gave the colours more contrast", "تباين أعلى للألوان"),
            "swap": ("Swapped the two leading colours", "تبديل اللونين الأساسيين"),
            "dark": ("Turned the site dark", "موقع داكن"), "light": ("Turned the site light", "موقع فاتح"),
        ]
        let usual = ("Changed the leading colour", "تغيير اللون الأساسي")
        let found = words[choice] ?? usual
        return isArabic ? found.1 : found.0
    }

    private static func page(of address: String) -> String {
        String(address.prefix { $0 != "." })
    }

    private func texts(_ count: Int) -> String { isArabic ? "نصوص (\(count))" : "\(count) texts" }

    private func others(_ count: Int) -> String { count == 1 ? "one other text" : "\(count) other texts" }

    /// The text at an address, as people call it.
    private func name(of address: String) -> String {
        let parts = address.split(separator: ".").map(String.init)
        let key = parts.last ?? ""
        if parts.count == 2, key == "label" { return isArabic ? "اسم الصفحة" : "the name of the page" }
        if address == "site.brand.name" { return isArabic ? "اسم الموقع" : "the name of the site" }
        let found = Self.names[key] ?? ("a text", "نص")
        return isArabic ? found.1 : found.0
    }

    private static let names: [String: (String, String)] = [
        "heading": ("the headline", "العنوان"), "text": ("a text", "نص"), "intro": ("the introduction", "المقدمة"),
        "note": ("the note", "الملاحظة"), "eyebrow": ("the line above the headline", "السطر فوق العنوان"),
        "action": ("a button", "زر"), "second": ("the second button", "الزر الثاني"), "title": ("a title", "عنوان"),
        "name": ("a name", "اسم"), "price": ("a price", "سعر"), "role": ("a role", "دور"),
        "quote": ("a quotation", "اقتباس"), "question": ("a question", "سؤال"), "answer": ("an answer", "إجابة"),
        "day": ("a day", "يوم"), "hours": ("the opening hours", "ساعات العمل"), "address": ("the address", "العنوان"),
        "directions": ("the directions", "الاتجاهات"), "label": ("a label", "تسمية"),
        "phone": ("the phone number", "رقم الهاتف"), "mail": ("the mail address", "البريد الإلكتروني"),
        "time": ("a time", "وقت"), "place": ("a place", "مكان"), "date": ("a date", "تاريخ"),
        "value": ("a number", "رقم"), "caption": ("a caption", "تعليق"), "period": ("a period", "مدة"),
        "features": ("what it includes", "ما يشمله"), "amount": ("an amount", "مبلغ"),
        "send": ("the button of the form", "زر النموذج"), "tagline": ("the tagline", "الشعار"),
        "footer": ("the footer", "التذييل"),
    ]
}
