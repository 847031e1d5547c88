import SiteModel

/// One thing to do to a site.
enum Command: Hashable, Sendable {
    case addSection(SectionKind, AddDetails)
    case removeSection(SectionTarget)
    case moveSection(SectionTarget, Destination)
    case duplicateSection(SectionTarget)
    case swapSections(SectionTarget, SectionTarget)
    case changeKind(SectionTarget, SectionKind)
    case changeLayout(SectionTarget, layout: String?)
    /// The section moves to a new page of that name.
    case partSection(SectionTarget, page: String)
    case replaceText(old: String, new: String)
    case setText(TextTarget, String)
    case removeText(TextTarget)
    /// The text says the same in fewer words, as far as it can be cut.
    case shortenText(TextTarget)
    case addItem(NewItem)
    case setItem(ItemTarget, TextPart?, String)
    case removeItem(ItemTarget)
    case moveItem(ItemTarget, ItemMove)
    case setPrice(item: String, price: String)
    case changePrices(percent: Int)
    /// `whole` replaces all rows; otherwise only the days that are named change.
    case setHours([HoursRow], whole: Bool)
    case addLink(label: String, href: String)
    case removeLink(String)
    case addField(NewField)
    case requireField(ItemTarget, Bool)
    case renameSite(String)
    case addPage(String, [SectionKind])
    case removePage(String)
    case renamePage(String, to: String)
    case movePage(String, PageDestination)
    case swapPages(String, String)
    case mergePages
    case partPages
    case look(LookChange)
    case tone(Tone)
    /// The site itself is to be in that language.
    case language(String)
    /// The site is to be there in these languages, too.
    case translate([String])
    case removeLanguage([String])
    case past(PastCommand)
}

/// What looks at versions instead of changing the site; somebody else carries it out.
enum PastCommand: Hashable, Sendable {
    case undo(Int)
    case goBack(Int)
    case directions(Int)
}

/// What is known of a section that is to be added.
struct AddDetails: Hashable, Sendable {
    var count: Int?
    var page: String?
    var destination: Destination?
}

/// Which section is meant, in the person's words.
struct SectionTarget: Hashable, Sendable {
    var kind: SectionKind?
    /// A heading or an id, where no kind was named.
    var words: String
    /// The page that was named.
    var page: String?
    /// “the second section”, “the second gallery”: its number from 1, or -1 for the last.
    var ordinal: Int?
}

/// Where a section goes.
enum Destination: Hashable, Sendable {
    case up, down, top, bottom
    case before(SectionTarget)
    case after(SectionTarget)
    case page(String)
}

/// Where a page goes in the navigation.
enum PageDestination: Hashable, Sendable {
    case up, down, first, last
    case before(String)
    case after(String)
}

/// Where an item goes in its list.
enum ItemMove: Hashable, Sendable {
    case up, down, first, last
}

/// Which text is meant.
enum TextTarget: Hashable, Sendable {
    case headline, intro, eyebrow, button, secondButton, tagline, footer
    case phone, mail, address
    /// A text of a section.
    case part(SectionTarget, TextPart)
    /// The title that search results show.
    case pageTitle(String)
    /// `<page>.<section>.<key>`, as the preview shows it.
    case at(String)
}

/// What people call the parts of a section or of an item.
enum TextPart: String, Hashable, Sendable, CaseIterable {
    case title, text, intro, note, button, price, role, name, caption, question, answer, date, time, place, quote
    case amount, number, label, period, options
}

/// Which item of which list is meant.
struct ItemTarget: Hashable, Sendable {
    /// The kinds of section that such an item may be in; empty where none was named.
    var kinds: [SectionKind] = []
    var page: String?
    /// Its number from 1, or -1 for the last.
    var ordinal: Int?
    /// Its name, or words that it holds.
    var words = ""
    /// Whether the words are about it rather than its name: “the question about parking”.
    var isAbout = false
}

/// An item that is to be added.
struct NewItem: Hashable, Sendable {
    /// Nil where it goes into the list of what is offered.
    var kind: SectionKind?
    var page: String?
    var parts: [TextPart: String]
}

/// A field that a form is to ask for.
struct NewField: Hashable, Sendable {
    var label: String
    var kind: String
    var options: [String] = []
    var required = false
}

/// A change of the whole look.
enum LookChange: Hashable, Sendable {
    case darker, lighter, warmer, cooler, dark, light, rounder, sharper, airier, denser, bigger, smaller, bolder, softer
    case contrast
    case colours(accent: String?, second: String?, paper: String?)
    case swapColours
    case avoid(String)
    case paper(String)
    /// Names of type pairs that would do, the best first.
    case type([String])
    /// One of the named arrangements of the look.
    case part(LookPart, String?)
    case another
}

/// What a look arranges by name.
enum LookPart: String, Hashable, Sendable {
    case header, footer, heads, surface, frame, rhythm
}
