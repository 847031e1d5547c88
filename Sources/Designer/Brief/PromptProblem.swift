/// Why a prompt cannot become a site, in words that say what to do.
public enum PromptProblem: Error, Hashable, Sendable, CaseIterable {
    /// Nothing but white space.
    case empty
    /// More than ``longest`` characters.
    case tooLong
    /// Control characters or bytes that are not text.
    case notText
    /// Emoji, punctuation or digits, but no word.
    case noWords
    /// Markup or script without any text.
    case onlyMarkup

    /// The longest prompt that is read, in characters.
    public static let longest = 20_000

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .empty: "PROMPT_EMPTY"
        case .tooLong: "PROMPT_TOO_LONG"
        case .notText: "PROMPT_NOT_TEXT"
        case .noWords: "PROMPT_NO_WORDS"
        case .onlyMarkup: "PROMPT_ONLY_MARKUP"
        }
    }

    /// One or two sentences for the person, in the language of that tag; in English for any that is not written.
    public func message(in language: String) -> String { language.hasPrefix("ar") ? arabic : message }

    private var arabic: String {
        switch self {
        case .empty:
            "الوصف فارغ. قل لمن الموقع ولأي شيء، مثلاً: «موقع لمخبز عائلي في صيدا، فيه القائمة وأوقات العمل»."
        case .tooLong:
            "الوصف أطول من 20,000 حرف. اختصره إلى ما ينبغي أن يقرأه الزوار؛ والباقي يضاف إلى الموقع لاحقاً."
        case .notText: "في الوصف رموز ليست نصاً. الصقه مرة أخرى نصاً عادياً."
        case .noWords: "لا كلمات في الوصف. قل في جملة لمن الموقع ولأي شيء."
        case .onlyMarkup: "الوصف كله وسوم أو شيفرة بلا نص. صف الموقع بكلمات عادية."
        }
    }

    /// One or two sentences for the person, in English.
    public var message: String {
        switch self {
        case .empty:
            "The prompt is empty. Say whose site it is and what it is for, for example: "
                + "“A site for a family bakery in Lisbon, with menu and opening hours”."
        case .tooLong:
            "The prompt is longer than 20,000 characters. Shorten it to what visitors should read; "
                + "the rest can be added to the site later."
        case .notText:
            "The prompt holds characters that are not text. Paste it again as plain text."
        case .noWords:
            "The prompt has no words in it. Say in a sentence whose site it is and what it is for."
        case .onlyMarkup:
            "The prompt is only markup or script, without any text. Describe the site in plain words."
        }
    }
}

extension PromptProblem: CustomStringConvertible {
    public var description: String { message }
}
