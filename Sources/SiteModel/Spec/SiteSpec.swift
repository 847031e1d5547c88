/// The plan of a site: who it is for, how it looks, which pages it has and every word on them.
///
/// A spec is a pure value. The designer makes one from a prompt, a command changes one, a model may propose one; the
/// same spec always becomes the same files.
public struct SiteSpec: Codable, Hashable, Sendable {
    /// Whose site it is.
    public var brand: Brand
    /// The language of the content, as BCP 47: `en`, `ar`, `pt-PT`.
    public var language: String
    /// Colours, type, shape.
    public var look: Look
    /// Words that belong to no page: the header's action, the footer's lines.
    public var shared: Content
    /// The pages in the order of the navigation; the first is the home page.
    public var pages: [Page]
    /// The number that decided everything that was free to choose.
    public var seed: UInt64
    /// Where the site's forms are sent, if a person said where: an address below the origin or elsewhere.
    public var forms: String?

    /// The other languages that the site is to be read in, in the order in which they were added.
    public var translations: [Translation]

    /// Where forms are sent that nobody said anything about: the server that made the site.
    public static let usualForms = "/__sitewright/forms"

    public init(
        brand: Brand, language: String, look: Look, shared: Content, pages: [Page], seed: UInt64, forms: String? = nil,
        translations: [Translation] = []
    ) {
        self.brand = brand
        self.language = language
        self.look = look
        self.shared = shared
        self.pages = pages
        self.seed = seed
        self.forms = forms
        self.translations = translations
    }

    /// The direction in which the language is written.
    public var direction: Direction { Direction(of: language) }

    public enum Direction: String, Codable, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"

        /// That of a language, given as BCP 47.
        public init(of language: String) {
            let code = language.prefix { $0 != "-" }.lowercased()
            self = ["ar", "he", "fa", "ur", "yi", "dv", "ps"].contains(code) ? .rightToLeft : .leftToRight
        }
    }
}

/// Whose site it is.
public struct Brand: Codable, Hashable, Sendable {
    /// The name as the person wrote it.
    public var name: String
    /// One short line that says what it is.
    public var tagline: String
    /// The designer's word for the kind of business or purpose, such as `bakery`.
    public var kind: String
    /// The town or region, if one was said.
    public var place: String?

    public init(name: String, tagline: String, kind: String, place: String? = nil) {
        self.name = name
        self.tagline = tagline
        self.kind = kind
        self.place = place
    }
}

/// One page of a site.
public struct Page: Codable, Hashable, Sendable, Identifiable {
    /// Stable within the site, lower-case ASCII letters, digits and hyphens: `home`, `menu`.
    public var id: String
    /// The address below the origin: `/`, `/menu`.
    public var path: String
    /// The word in the navigation.
    public var label: String
    /// The title of the browser's tab and of search results.
    public var title: String
    /// One or two sentences for search results and sharing.
    public var description: String
    /// From top to bottom, without header and footer.
    public var sections: [Section]

    public init(
        id: String, path: String, label: String, title: String, description: String, sections: [Section]
    ) {
        self.id = id
        self.path = path
        self.label = label
        self.title = title
        self.description = description
        self.sections = sections
    }
}

/// One section of a page.
public struct Section: Codable, Hashable, Sendable, Identifiable {
    /// Stable within the page: `hero`, `menu`, `quotes-2`.
    public var id: String
    /// What it is for; decides the component and the keys of its content.
    public var kind: SectionKind
    /// Which of the kind's arrangements: see ``SectionKind/layouts``.
    public var layout: String
    /// Its words.
    public var content: Content

    public init(id: String, kind: SectionKind, layout: String, content: Content) {
        self.id = id
        self.kind = kind
        self.layout = layout
        self.content = content
    }
}
