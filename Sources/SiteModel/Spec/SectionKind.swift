/// What a section is for.
///
/// The keys of the content of each kind; `?` may be missing, `[…]` is a list of items:
///
/// | kind | keys |
/// |---|---|
/// | hero | eyebrow? heading text? action? actionHref? second? secondHref? picture? |
/// | features | heading intro? items[title text icon?] |
/// | services | heading intro? items[name text? price? icon?] |
/// | menu | heading intro? note? groups[name items[name text? price?]] |
/// | products | heading intro? items[name text? price? picture?] |
/// | gallery | heading intro? items[caption picture] |
/// | story | heading text picture? quote? |
/// | team | heading intro? items[name role? text?] |
/// | testimonials | heading items[quote name? role?] |
/// | pricing | heading intro? items[name price? period? text? features? action? actionHref?] |
/// | faq | heading intro? items[question answer] |
/// | hours | heading note? items[day hours?] |
/// | findUs | heading text? address? directions? mapHref? items[label text] |
/// | contact | heading intro? phone? mail? address? form? name? message? send? |
/// | schedule | heading intro? items[time title text? place?] |
/// | events | heading intro? items[date title place? text? action? actionHref?] |
/// | stats | heading? items[value label] |
/// | logos | heading? items[name] |
/// | steps | heading intro? items[title text] |
/// | posts | heading intro? items[title date? text] |
/// | newsletter | heading text? label send note? |
/// | callToAction | heading text? action actionHref |
/// | text | heading? text |
/// | donations | heading intro? items[amount title? text?] action actionHref note? |
/// | signUp | heading intro? fields[label kind options? required?] send note? |
///
/// `picture` names a drawing of the designer (a seed and a motif); `features` in pricing and `options` of a field are
/// lines parted by newlines. The `kind` of a field is `text`, `mail`, `phone`, `number`, `date`, `time`, `choice` or
/// `message`; one that must be filled in has `required` with the value `yes`.
public enum SectionKind: String, Codable, Hashable, Sendable, CaseIterable {
    case hero, features, services, menu, products, gallery, story, team, testimonials, pricing, faq, hours, findUs
    case contact, schedule, events, stats, logos, steps, posts, newsletter, callToAction, text
    case donations, signUp

    /// The arrangements that the kind has, the usual one first.
    public var layouts: [String] {
        switch self {
        case .hero: ["split", "centred", "poster", "overlap", "letter"]
        case .features: ["grid", "list", "numbered", "sided"]
        case .services: ["cards", "rows", "index"]
        case .menu: ["columns", "card", "ruled"]
        case .products: ["grid", "rows", "stage"]
        case .gallery: ["mosaic", "strip", "stack"]
        case .story: ["side", "column", "letter"]
        case .team: ["cards", "list", "portraits"]
        case .testimonials: ["cards", "single", "wall"]
        case .pricing: ["cards", "table", "joined"]
        case .faq: ["fold", "columns", "numbered"]
        case .hours: ["table", "card", "week"]
        case .findUs: ["map", "plain", "overlap"]
        case .contact: ["split", "simple", "band"]
        case .schedule: ["timeline", "table", "cards"]
        case .events: ["list", "cards", "poster"]
        case .stats: ["row", "band", "tiles"]
        case .logos: ["row", "grid"]
        case .steps: ["line", "cards", "stairs"]
        case .posts: ["list", "cards", "lead"]
        case .newsletter: ["band", "card", "line"]
        case .callToAction: ["band", "card", "quiet"]
        case .text: ["column", "wide"]
        case .donations: ["cards", "rows", "scale"]
        case .signUp: ["split", "card", "wide"]
        }
    }

    /// The component's name, and that of its file: `Hero`, `FindUs`.
    public var component: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
