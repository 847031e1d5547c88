public import SiteModel

/// A form of a site, as its own files describe it.
public struct FormDefinition: Hashable, Sendable {
    /// What it is for; decides what a visitor is told when it arrived.
    public enum Purpose: String, Hashable, Sendable {
        /// A message to whoever has the site.
        case contact
        /// An address for a list.
        case newsletter
        /// A reply: who comes, orders or joins.
        case signUp
        /// A form that the site's own code has; nothing is known about its fields.
        case any
    }

    /// `<page>.<section>`.
    public var name: String
    public var purpose: Purpose
    /// The heading above it.
    public var label: String
    /// The path of its page.
    public var page: String
    /// In the order of the form; empty for ``Purpose/any``.
    public var fields: [FormField]

    public init(name: String, purpose: Purpose, label: String, page: String, fields: [FormField]) {
        self.name = name
        self.purpose = purpose
        self.label = label
        self.page = page
        self.fields = fields
    }

    /// Whether `text` can be the name of a form: letters, digits, hyphens and dots in between, at most 120.
    public static func isName(_ text: some StringProtocol) -> Bool {
        (1...120).contains(text.utf8.count) && !text.hasPrefix(".") && !text.hasSuffix(".")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}

/// One field of a form.
public struct FormField: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case text, mail, phone, number, date, time, choice, message
    }

    public var name: String
    public var label: String
    public var kind: Kind
    public var isRequired: Bool
    /// What can be chosen, for ``Kind/choice``.
    public var options: [String]

    public init(name: String, label: String, kind: Kind, isRequired: Bool, options: [String] = []) {
        self.name = name
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.options = options
    }
}

/// All forms of a site.
public struct SiteForms: Hashable, Sendable {
    /// The language of the site, as BCP 47; nil where the site does not say it.
    public var language: String?
    public var direction: SiteSpec.Direction
    /// The forms by name; nil where the files do not describe them, as with a site that was uploaded.
    public var forms: [String: FormDefinition]?

    public init(language: String?, direction: SiteSpec.Direction, forms: [String: FormDefinition]?) {
        self.language = language
        self.direction = direction
        self.forms = forms
    }

    /// A site that does not describe its forms.
    static let undescribed = SiteForms(language: nil, direction: .leftToRight, forms: nil)
}
