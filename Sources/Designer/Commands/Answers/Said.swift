import SiteModel

/// What a command did, before it is put into words.
enum Said: Hashable, Sendable {
    case addedSection(SectionKind, heading: String?, page: String)
    case removedSection(SectionKind, pages: [String])
    case movedSection(SectionKind, Way, page: String)
    case duplicatedSection(SectionKind)
    case swappedSections(SectionKind, SectionKind)
    case partedSection(SectionKind, page: String)
    case changedKind(SectionKind, SectionKind)
    case changedLayout(SectionKind, String)
    case replaced(String, String, places: Int)
    case setText(TextTarget, String)
    case setPart(SectionKind, TextPart, String)
    case setAddress(String, String)
    case removedText(TextTarget)
    case addedItem(String, SectionKind, price: String?)
    case addedOpenItem(SectionKind)
    case setItem(String, TextPart?, String)
    case removedItem(String)
    case movedItem(String, ItemMove)
    case setPrice(String, String)
    case changedPrices(Int, [String], left: Int)
    case setHours([String], whole: Bool)
    case addedLink(String, String)
    case removedLink(String)
    case addedField(String, newForm: Bool)
    case requiredField(String, Bool)
    case renamedSite(String)
    case addedPage(String, [SectionKind])
    case removedPage(String)
    case renamedPage(String, String)
    case movedPage(String, [String])
    case mergedPages(Int)
    case partedPages([String])
    case look(LookChange, type: String?)
    case tone(Tone, changed: Int, kept: Int, own: Int)
    case language(String, changed: Int, own: [String])
    case translated(String, TranslationState, isNew: Bool, from: String)
    case removedLanguage(String)
    /// A translation that another change left behind.
    case behind(String, TranslationState)

    /// Where a section went.
    enum Way: Hashable, Sendable {
        case up, down, top, bottom, page
        case before(String)
        case after(String)
    }
}

/// The answers to commands in the language of the commands.
enum CommandAnswers: Sendable {
    case english, arabic

    /// The language that a command is written in, by the words outside of its quotation marks.
    static func `for`(_ text: String) -> CommandAnswers {
        let passage = Passage(text)
        let quoted = QuotedWords(passage)
        let words = quoted.words.indices.filter { quoted.words[$0].shape == .word && !quoted.inside.contains($0) }
        // A name in the other script may stand anywhere; how a command begins tells its language.
        let first = words.prefix(4).map { ArabicText.hasArabic(quoted.words[$0].text) }
        let arabic = first.count(where: \.self)
        return arabic * 2 > first.count || (arabic > 0 && arabic * 2 == first.count && first[0]) ? .arabic : .english
    }

    func sentence(_ said: Said) -> String {
        switch self {
        case .english: EnglishAnswers.sentence(said)
        case .arabic: ArabicAnswers.sentence(said)
        }
    }

    func reason(_ problem: CommandProblem, on spec: SiteSpec) -> String {
        switch self {
        case .english: EnglishAnswers(spec: spec).reason(problem)
        case .arabic: ArabicAnswers(spec: spec).reason(problem)
        }
    }

    func name(of kind: SectionKind) -> String {
        switch self {
        case .english: EnglishAnswers.name(of: kind)
        case .arabic: ArabicAnswers.name(of: kind)
        }
    }
}
