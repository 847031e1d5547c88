public import SiteModel

/// What came of a command.
public enum CommandOutcome: Hashable, Sendable {
    /// All of it was done; a sentence for each change.
    case changed(SiteSpec, summary: [String])
    /// The person asks for the site in other languages. The plan holds what the designer itself can say in them, and is as
    /// before where that was there already; `summary` says so, and how much is left for somebody who can translate.
    case translated(SiteSpec, into: [String], summary: [String])
    /// Nothing was changed: why, and three commands that would work on this very site.
    case notUnderstood(examples: [String], why: String)
    /// The person asks to take back that many changes.
    case undo(steps: Int)
    /// The person asks for a version to come back.
    case goBack(version: Int)
    /// The person asks for that many designs to choose from.
    case directions(Int)
}

/// Why one command of a sentence could not be followed.
enum CommandProblem: Error, Hashable {
    // The words.
    case notUnderstood(String)
    case nothingAsked, tooLong, notText, noWords
    case unclearHours(String)
    case unknownColour(String)
    case unknownFont(String, [String])
    case unknownLayout(String, SectionKind)
    case unknownTone
    case pageWithoutName, addWhat
    case moveWhere(String)
    // What is not there.
    case noSection(String, SectionKind?)
    case noPage(String)
    case noItem(String, kinds: [SectionKind])
    case noText(String)
    case nothingCalled(String)
    case noForm, noPrices, noList(String)
    case noContactToRemove
    case noLink(String)
    case severalItems(String, [String])
    // What cannot be.
    case alreadySo
    case shortAlready(String)
    case pageExists(String)
    case nameTooLong, tooManyPages
    case homeStays, heroStays, heroTwice, partNeeded
    case cannotMove(SectionKind)
    case cannotMoveFurther
    case samePage(SectionKind)
    case sameLayout(SectionKind)
    case cannotBecome(SectionKind, SectionKind)
    case lastItem(SectionKind)
    case lookAtEnd
    case schemeAlready(Look.Scheme)
    case colourAlready(String)
    case onePageAlready, nothingToPart
    case noOtherWords(Tone)
    case languageAlready(String)
    case languageUnknown(String)
    case wrongLanguageBook(String)
    case severalLanguages(String)
    case noTranslation(String)
    case firstLanguageStays(String)
    case languageAddressTaken(String)
    case partMissing(TextPart)
    case pastWithOthers

    /// Whether the words were not understood at all, rather than understood and impossible.
    var isUnread: Bool {
        if case .notUnderstood = self { return true }
        return false
    }
}
