import Foundation
import SiteModel
import Sites

/// What the work on a site says in the conversation, in the language of the site.
struct Answers: Sendable {
    let isArabic: Bool

    /// English, or Arabic where the site is Arabic.
    static func of(_ language: String) -> Answers {
        Answers(isArabic: language.prefix { $0 != "-" }.lowercased() == "ar")
    }

    /// In the language that a person's words are in: Arabic where most letters are.
    static func to(_ words: String) -> Answers {
        let letters = words.unicodeScalars.filter(\.properties.isAlphabetic)
        let arabic = letters.filter { (0x0600...0x06FF).contains($0.value) }
        return Answers(isArabic: arabic.count * 2 > letters.count)
    }

    /// Why nothing was changed, and what would work.
    func notUnderstood(_ why: String, examples: [String]) -> String {
        let lead = isArabic ? "لم يتغير شيء. هذه تصلح هنا:" : "Nothing was changed. These would work here:"
        return ([why, lead] + examples.map { "– \($0)" }).joined(separator: "\n")
    }

    func made(_ spec: SiteSpec) -> String {
        let labels = spec.pages.map(\.label)
        return isArabic
            ? "كتبتُ موقع «\(spec.brand.name)» في \(pages(labels.count)): \(labels.joined(separator: "، "))."
            : "I made \(spec.brand.name) a site of \(pages(labels.count)): \(labels.joined(separator: ", "))."
    }

    func wrote(pages count: Int) -> String {
        isArabic ? "كتابة الموقع: \(pages(count))" : "Write the site: \(pages(count))"
    }

    func direction(_ number: Int, of count: Int) -> String {
        isArabic ? "الاتجاه \(number) من \(count)" : "Direction \(number) of \(count)"
    }

    func choose(_ count: Int) -> String {
        isArabic
            ? "هذه \(count) اتجاهات. اختر واحداً، وتبقى البقية بين النسخ."
            : "Here are \(count) directions. Choose one; the others stay among the versions."
    }

    /// What is still to be filled in; nothing where all is there.
    func open(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        guard isArabic else {
            return [
                count == 1
                    ? "One place in square brackets is for a fact that only you know."
                    : "\(count) places in square brackets are for facts that only you know."
            ]
        }
        return ["ما بين القوسين المعقوفين (\(count)) معلومات لا يعرفها غيرك."]
    }

    /// What going back takes along, besides the last change itself.
    func takesBack(_ versions: [Version]) -> String {
        let list = versions.prefix(5).map { "\($0.number) (\($0.message.prefix(80)))" }
        let more = versions.count > 5 ? (isArabic ? "، وأخرى" : ", and \(versions.count - 5) more") : ""
        return isArabic
            ? "يلغي هذا أيضاً ما غيّرته النسخ: \(list.joined(separator: "، "))\(more)."
            : "This also takes back what these versions changed: \(list.joined(separator: ", "))\(more)."
    }

    func wentBack(to version: Int) -> String {
        isArabic ? "عدتُ إلى النسخة \(version)." : "Went back to version \(version)."
    }

    func nothingToUndo() -> String {
        isArabic
            ? "لا تغيير قبل هذا يمكن التراجع عنه. لم يتغير شيء."
            : "There is no earlier change to undo. Nothing was changed."
    }

    func noVersion(_ number: Int, newest: Int) -> String {
        isArabic
            ? "لا توجد نسخة \(number)؛ أحدث نسخة هي \(newest). لم يتغير شيء."
            : "There is no version \(number); the newest is \(newest). Nothing was changed."
    }

    private func pages(_ count: Int) -> String {
        guard isArabic else { return count == 1 ? "one page" : "\(count) pages" }
        return switch count {
        case 1: "صفحة واحدة"
        case 2: "صفحتين"
        case 3...10: "\(count) صفحات"
        default: "\(count) صفحة"
        }
    }
}
