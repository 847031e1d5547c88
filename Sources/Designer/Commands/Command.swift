import SiteModel

/// One thing to do to a site.
enum Command: Hashable, Sendable {
    case addSection(SectionKind, AddDetails)
    case removeSection(SectionTarget)
    case moveSection(SectionTarget, Destination)
    case duplicateSection(SectionTarget)
    case changeLayout(SectionTarget, layout: String?)
    case replaceText(old: String, new: String)
    case setText(TextTarget, String)
    case setPrice(item: String, price: String)
    case addItem(name: String, price: String?)
    case addQuote(text: String, name: String?)
    case setHours([HoursRow])
    case renameSite(String)
    case addPage(String)
    case removePage(String)
    case renamePage(String, to: String)
    case look(LookChange)
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
    /// “the second section”: its number from 1, or -1 for the last.
    var ordinal: Int?
}

/// Where a section goes.
enum Destination: Hashable, Sendable {
    case up, down, top, bottom
    case before(SectionTarget)
    case after(SectionTarget)
    case page(String)
}

/// Which text is meant.
enum TextTarget: Hashable, Sendable {
    case headline, intro, button, tagline, footer
    case phone, mail, address
    /// The heading of a section.
    case heading(SectionTarget)
    /// `<page>.<section>.<key>`, as the preview shows it.
    case at(String)
}

/// A change of the whole look.
enum LookChange: Hashable, Sendable {
    case darker, lighter, warmer, cooler, dark, light, rounder, sharper, airier, denser, bigger, smaller, bolder, softer
    case colour(String)
    case another
}
