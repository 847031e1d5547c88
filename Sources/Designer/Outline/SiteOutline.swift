public import SiteModel

/// A plan of a site by somebody else than the designer: pages, sections and words, without what only the designer
/// knows, such as drawings, arrangements and addresses.
///
/// It is read leniently: what is missing is filled in by ``Designer/spec(from:on:remembering:)``.
public struct SiteOutline: Codable, Hashable, Sendable {
    public var name: String?
    public var tagline: String?
    public var look: Look?
    public var pages: [Page]

    public struct Look: Codable, Hashable, Sendable {
        public var scheme: SiteModel.Look.Scheme?
        /// Colours as `#rrggbb`, or by name.
        public var accent: String?
        public var second: String?
    }

    public struct Page: Codable, Hashable, Sendable {
        public var path: String
        public var label: String
        public var title: String?
        public var description: String?
        public var sections: [Section]
    }

    public struct Section: Codable, Hashable, Sendable {
        public var kind: SectionKind
        public var layout: String?
        public var eyebrow: String?
        public var heading: String?
        public var intro: String?
        public var text: String?
        public var quote: String?
        /// The words of a button, and the page that it leads to.
        public var action: String?
        public var leadsTo: String?
        public var items: [Item]?

        private enum CodingKeys: String, CodingKey {
            case kind, layout, eyebrow, heading, intro, text, quote, action, items
            case leadsTo = "leads_to"
        }
    }

    /// One thing of a list; which fields are used depends on the section's kind.
    public struct Item: Codable, Hashable, Sendable {
        /// Items with the same group stand together, in a menu.
        public var group: String?
        public var title: String
        public var text: String?
        public var price: String?
        public var when: String?
        public var place: String?
        public var role: String?
    }

    public init(name: String? = nil, tagline: String? = nil, look: Look? = nil, pages: [Page]) {
        self.name = name
        self.tagline = tagline
        self.look = look
        self.pages = pages
    }

    /// The most pages, sections of a page and items of a section that are taken.
    static let limits = (pages: 8, sections: 10, items: 24)
}
