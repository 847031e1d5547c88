import SiteModel

/// Where the parts of an item stand, kind by kind.
enum ItemTexts {
    /// The list of a section's items.
    static func list(of kind: SectionKind) -> String {
        kind == .menu ? "groups" : kind == .signUp ? "fields" : "items"
    }

    /// The key of what an item is called.
    static func main(of kind: SectionKind) -> String? {
        switch kind {
        case .features, .steps, .posts, .events, .schedule, .donations: "title"
        case .services, .menu, .products, .pricing, .team, .logos: "name"
        case .gallery: "caption"
        case .testimonials: "quote"
        case .faq: "question"
        case .stats, .signUp, .findUs: "label"
        case .hours: "day"
        default: nil
        }
    }

    /// The key of a part of an item of the kind; nil where it has none.
    static func key(of part: TextPart, in kind: SectionKind) -> String? {
        let main = main(of: kind)
        switch part {
        case .title: return kind == .team ? "role" : main
        case .name: return kind == .testimonials ? "name" : main
        case .caption: return kind == .gallery ? "caption" : nil
        case .label: return ["label"].contains(main) ? "label" : nil
        case .text, .intro:
            switch kind {
            case .faq: return "answer"
            case .testimonials: return "quote"
            case .gallery: return "caption"
            case .hours: return "hours"
            case .features, .services, .menu, .products, .team, .pricing, .schedule, .events, .steps, .posts,
                .donations,
                .findUs:
                return "text"
            default: return nil
            }
        case .question: return kind == .faq ? "question" : nil
        case .answer: return kind == .faq ? "answer" : nil
        case .role: return [.team, .testimonials].contains(kind) ? "role" : nil
        case .price: return kind.hasPrices ? "price" : kind == .donations ? "amount" : nil
        case .amount: return kind == .donations ? "amount" : kind == .stats ? "value" : nil
        case .number: return kind == .stats ? "value" : nil
        case .date: return [.events, .posts].contains(kind) ? "date" : kind == .schedule ? "time" : nil
        case .time: return kind == .schedule ? "time" : kind == .events ? "date" : kind == .hours ? "hours" : nil
        case .place: return [.events, .schedule].contains(kind) ? "place" : nil
        case .quote: return kind == .testimonials ? "quote" : nil
        case .period: return kind == .pricing ? "period" : nil
        case .options: return kind == .signUp ? "options" : nil
        case .button: return [.pricing, .events].contains(kind) ? "action" : nil
        case .note: return nil
        }
    }

    /// What a new item of the kind needs, with what stands there until the person says it.
    static func open(_ kind: SectionKind, language: String) -> [(key: String, text: String)] {
        let isArabic = language.hasPrefix("ar")
        func say(_ english: String, _ arabic: String) -> String { isArabic ? "[\(arabic)]" : "[\(english)]" }
        switch kind {
        case .features, .steps: return [("title", say("Title", "العنوان")), ("text", say("In a sentence", "في جملة"))]
        case .faq: return [("question", say("Question", "السؤال")), ("answer", say("Answer", "الجواب"))]
        case .team: return [("name", say("Name", "الاسم")), ("role", say("What they do", "ما عملهم"))]
        case .testimonials: return [("quote", say("What they said", "ما قالوه")), ("name", say("Name", "الاسم"))]
        case .posts:
            return [
                ("title", say("Title", "العنوان")), ("date", say("Date", "التاريخ")),
                ("text", say("What it is about, in a sentence", "عمّ يتحدث، في جملة")),
            ]
        case .events:
            return [
                ("date", say("Date", "التاريخ")), ("title", say("What happens", "ماذا يحدث")),
            ]
        case .schedule: return [("time", say("Time", "الوقت")), ("title", say("What happens", "ماذا يحدث"))]
        case .stats: return [("value", say("Number", "الرقم")), ("label", say("What it counts", "ما الذي يعده"))]
        case .donations:
            return [("amount", say("Amount", "المبلغ")), ("title", say("What it pays for", "ما الذي يغطيه"))]
        case .gallery: return [("caption", say("Caption", "وصف الصورة"))]
        case .logos, .services, .menu, .products, .pricing: return [("name", say("Name", "الاسم"))]
        case .signUp: return [("label", say("What to ask", "السؤال"))]
        default: return []
        }
    }
}

/// Where the parts of a section stand.
enum SectionTexts {
    /// The key of a part of a section; nil where a section of the kind has no such text.
    static func key(of part: TextPart, in section: Section) -> String? {
        let known = keys[section.kind] ?? ["heading", "intro"]
        func first(_ wanted: String...) -> String? { wanted.first(where: known.contains) }
        return switch part {
        case .title, .name: first("heading")
        case .text: section.content.text("intro") != nil ? first("intro") : first("text", "intro", "note")
        case .intro: first("intro", "text", "note")
        case .note: first("note")
        case .button: first("action", "send")
        case .quote: first("quote")
        case .label: first("label", "form")
        case .place: first("address")
        default: nil
        }
    }

    private static let keys: [SectionKind: Set<String>] = [
        .hero: ["heading", "text", "action"], .menu: ["heading", "intro", "note"],
        .story: ["heading", "text", "quote"], .testimonials: ["heading"], .hours: ["heading", "note"],
        .findUs: ["heading", "text", "address"], .contact: ["heading", "intro", "form", "send"], .stats: ["heading"],
        .logos: ["heading"], .newsletter: ["heading", "text", "label", "send", "note"],
        .callToAction: ["heading", "text", "action"], .text: ["heading", "text"],
        .donations: ["heading", "intro", "action", "note"], .signUp: ["heading", "intro", "send", "note"],
    ]
}
