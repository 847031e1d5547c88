import SiteModel

/// What a message is about, by its words.
struct RequestWords {
    enum Topic: CaseIterable {
        case project, behaviour, look, layout, pages, shared, pictures, translation, removing, everything, words
    }

    let text: String
    private let words: Set<String>
    private let topics: Set<Topic>

    init(_ message: String) {
        let lowered = message.lowercased()
        text = lowered
        let words = Set(lowered.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        self.words = words
        topics = Set(
            Topic.allCases.filter { topic in
                Self.marks[topic, default: []].contains { mark in
                    mark.contains(" ")
                        ? lowered.contains(mark)
                        : words.contains(mark) || words.contains(mark + "s")
                            // Arabic writes articles and prepositions at the word.
                            || ["ال", "بال", "وال", "لل"].contains { words.contains($0 + mark) }
                }
            })
    }

    func isAbout(_ topic: Topic) -> Bool { topics.contains(topic) }

    /// Whether it asks for other words and for nothing else.
    var isAboutWordsOnly: Bool { topics.subtracting([.shared, .pages]) == [.words] && !topics.contains(.pages) }

    func has(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.contains(" ") ? text.contains(word) : words.contains(word)
    }

    /// Whether the message names the file: by its path, or by its name with the ending.
    func names(_ path: FilePath) -> Bool {
        text.contains(path.text.lowercased()) || text.contains(path.name.lowercased()) && path.name.contains(".")
    }

    private static let marks: [Topic: [String]] = [
        .project: [
            "package", "dependency", "dependencies", "library", "install", "config", "configuration", "typescript",
            "vite",
            "readme", "build", "npm",
        ],
        .behaviour: [
            "bug", "error", "crash", "broken", "fix", "script", "javascript", "router", "routing", "behaviour",
            "behavior",
            "click", "scroll", "animate", "animation", "interactive", "filter", "search", "form", "slider", "carousel",
            "toggle",
            "code", "component", "refactor", "خطأ", "إصلاح", "أصلح", "نموذج", "بحث",
        ],
        .look: [
            "color", "colour", "dark", "light", "darker", "lighter", "theme", "palette", "font", "typeface",
            "typography",
            "style", "design", "look", "background", "contrast", "bold", "modern", "elegant", "playful", "minimal",
            "warm",
            "warmer", "cool", "red", "blue", "green", "yellow", "orange", "purple", "pink", "black", "white", "grey",
            "gray",
            "brown", "beige", "rounded", "shadow", "redesign", "restyle", "لون", "ألوان", "خط", "خطوط", "داكن", "فاتح",
            "تصميم",
            "خلفية", "أزرق", "أحمر", "أخضر",
        ],
        .layout: [
            "layout", "spacing", "bigger", "larger", "smaller", "wider", "narrower", "align", "center", "centre",
            "column",
            "grid", "padding", "margin", "size", "width", "height", "left", "right", "تخطيط", "أكبر", "أصغر", "توسيط",
        ],
        .pages: [
            "add", "remove", "delete", "move", "reorder", "order", "section", "new", "rename", "قسم",
            "أضف",
            "احذف", "انقل",
        ],
        .shared: [
            "header", "footer", "navigation", "nav", "menu bar", "brand", "name", "logo", "phone", "address", "email",
            "mail",
            "contact", "hours", "social", "slogan", "tagline", "legal", "copyright", "شعار", "هاتف", "عنوان الموقع",
            "تذييل", "اسم",
        ],
        .pictures: [
            "image", "picture", "photo", "logo", "icon", "favicon", "illustration", "file", "pdf", "download", "video",
            "drawing",
            "صورة", "صور", "شعار", "أيقونة", "ملف",
        ],
        .translation: [
            "translate", "translation", "language", "arabic", "english", "french", "german", "spanish", "ترجم", "ترجمة",
            "لغة",
        ],
        .removing: [
            "remove", "delete", "drop", "without", "replace", "rename", "clean", "merge", "instead", "rid", "احذف",
            "حذف", "أزل",
            "استبدل",
        ],
        .everything: [
            "everything", "everywhere", "whole site", "entire site", "all pages", "every page", "from scratch",
            "redesign",
            "rebuild", "start over", "the site", "كل الصفحات", "الموقع كله", "كل شيء",
        ],
        .words: [
            "headline", "heading", "title", "text", "word", "wording", "copy", "say", "sentence", "paragraph", "typo",
            "spelling",
            "rewrite", "reword", "shorter", "shorten", "longer", "caption", "label", "slogan", "tagline", "price",
            "عنوان", "نص",
            "كلمة", "فقرة", "اختصر", "سعر",
        ],
    ]
}
