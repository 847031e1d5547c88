/// What a prompt says and asks for: the facts word for word, and the wishes.
public struct Brief: Hashable, Sendable {
    /// The prompt without markup and control characters.
    public var prompt = ""
    /// The language of the site's words, as BCP 47: `en` or `ar`. The facts stay in whichever they were said.
    public var language = "en"
    /// The proper name, as it was written; nil where none was said.
    public var name: String?
    /// The word of the ``Trade`` that fits best.
    public var kind = "general"
    /// The kind in the person's own words, without article: “family bakery”.
    public var kindPhrase: String?
    /// The town or region.
    public var place: String?
    /// How the place was joined: “in”, “near”, “from”.
    public var placeWord = "in"
    /// For whom it is: “young families”.
    public var audience: String?
    /// The tone asked for, if any.
    public var tone: Tone?
    /// Words that describe how it should look or feel.
    public var moodWords: [String] = []
    /// Colours wanted, as written: “terracotta”, “#0a7f5a”.
    public var colours: [String] = []
    /// Colours and moods not wanted.
    public var avoided: [String] = []
    /// Dark or light, where one was asked for.
    public var wantsDark: Bool?
    /// Names of pages asked for, in order.
    public var pages: [String] = []
    /// How many pages were asked for.
    public var pageCount: Int?
    /// Every number of pages that was asked for; more than one where the prompt contradicts itself.
    public var askedPageCounts: [Int] = []
    /// Sections asked for, in order.
    public var sections: [SectionWish] = []
    /// Sections that were asked for and refused in the same prompt.
    public var contradicted: [SectionWish] = []
    /// Kinds of section that must not be there.
    public var unwanted: [SectionWish] = []
    /// Everything that visitors should find as it was said.
    public var facts = Facts()

    public init() {}

    /// The name as it fits into a title: a long one is cut at a word.
    public var shortName: String? {
        name.map { name in
            guard name.count > Self.longestTitle else {
                return name
            }
            let start = name.prefix(Self.longestTitle)
            let word = start.lastIndex(of: " ").map { start[..<$0] } ?? start
            return (word.count > 12 ? word : start).trimmedMarks + "…"
        }
    }

    /// The longest name that a title or a menu shows whole, in characters.
    static let longestTitle = 48
}

extension Brief {
    /// Whether a form to write through was asked for, and not only a way to reach them.
    var wantsContactForm: Bool {
        sections.contains { wish in
            let words = wish.words.lowercased()
            return wish.kind == "contact"
                && ["form", "write to us", "نموذج", "استمارة", "فورم"].contains { words.contains($0) }
        }
    }

    /// Keeps a wish once; the words that ask for a form say more than those that only name the section.
    mutating func wish(_ wish: SectionWish) {
        guard let index = sections.firstIndex(where: { $0.kind == wish.kind }) else {
            return sections.append(wish)
        }
        if wish.kind == "contact", !wantsContactForm {
            sections[index] = wish
        }
    }

    /// Whether a form of another kind was asked for: to sign up, to order, to say that one comes.
    var wantsSignUp: Bool { sections.contains { $0.kind == "signUp" } }
}

/// How the words sound.
public enum Tone: String, Hashable, Sendable, CaseIterable {
    case warm, formal, playful, calm, bold
}

/// A section asked for, in the person's words.
public struct SectionWish: Hashable, Sendable {
    /// The name of the section kind, such as `hours`.
    public var kind: String
    /// The words that asked for it.
    public var words: String
}

extension Substring {
    /// Without the marks and spaces that a cut leaves at the end.
    fileprivate var trimmedMarks: String {
        var text = self
        while let last = text.last, !last.isLetter, !last.isNumber {
            text.removeLast()
        }
        return String(text)
    }
}
