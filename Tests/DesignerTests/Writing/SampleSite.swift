import Foundation
import SiteModel

@testable import Designer

/// Sites that use everything there is.
enum SampleSite {
    /// The keys of each kind, as the contract of ``SectionKind`` lists them. Lists are `list.field`.
    static let keys: [SectionKind: [String]] = [
        .hero: ["eyebrow", "heading", "text", "action", "actionHref", "second", "secondHref", "picture"],
        .features: ["heading", "intro", "items.title", "items.text", "items.icon"],
        .services: ["heading", "intro", "items.name", "items.text", "items.price", "items.icon"],
        .menu: ["heading", "intro", "note", "groups.name"],
        .products: ["heading", "intro", "items.name", "items.text", "items.price", "items.picture"],
        .gallery: ["heading", "intro", "items.caption", "items.picture"],
        .story: ["heading", "text", "picture", "quote"],
        .team: ["heading", "intro", "items.name", "items.role", "items.text"],
        .testimonials: ["heading", "items.quote", "items.name", "items.role"],
        .pricing: [
            "heading", "intro", "items.name", "items.price", "items.period", "items.text", "items.features",
            "items.action", "items.actionHref",
        ],
        .faq: ["heading", "intro", "items.question", "items.answer"],
        .hours: ["heading", "note", "items.day", "items.hours"],
        .findUs: ["heading", "text", "address", "directions", "mapHref", "items.label", "items.text"],
        .contact: ["heading", "intro", "phone", "mail", "address", "form", "name", "message", "send"],
        .schedule: ["heading", "intro", "items.time", "items.title", "items.text", "items.place"],
        .events: [
            "heading", "intro", "items.date", "items.title", "items.place", "items.text", "items.action",
            "items.actionHref",
        ],
        .stats: ["heading", "items.value", "items.label"],
        .logos: ["heading", "items.name"],
        .steps: ["heading", "intro", "items.title", "items.text"],
        .posts: ["heading", "intro", "items.title", "items.date", "items.text"],
        .newsletter: ["heading", "text", "label", "send", "note"],
        .callToAction: ["heading", "text", "action", "actionHref"],
        .text: ["heading", "text"],
        .donations: ["heading", "intro", "items.amount", "items.title", "items.text", "action", "actionHref", "note"],
        .signUp: ["heading", "intro", "fields.label", "fields.options", "send", "note"],
    ]

    /// The kinds of field that a sign-up form may have.
    static let fieldKinds = ["text", "mail", "phone", "number", "date", "time", "choice", "message"]

    static func section(_ kind: SectionKind, _ layout: String, id: String) -> Section {
        var content = Content()
        var fields: [String: ContentValue] = [:]
        for key in keys[kind] ?? [] {
            let parts = key.split(separator: ".").map(String.init)
            let text = "\(kind.rawValue) \(key)"
            let value: ContentValue =
                key.hasSuffix("icture")
                ? "plants-3" : key.hasSuffix("icon") ? "heart" : key.hasSuffix("Href") ? "/" : .text(text)
            if parts.count == 1 { content[parts[0]] = value } else { fields[parts[1]] = value }
        }
        if kind == .menu {
            let line = ContentItem(id: "line", ["name": "Soup", "text": "Hot", "price": "€4"])
            content["groups"] = .items([ContentItem(id: "group", ["name": "Lunch", "items": .items([line])])])
        } else if kind == .signUp {
            content["fields"] = .items(
                Self.fieldKinds.enumerated().map { index, name in
                    var values = fields
                    values["kind"] = .text(name)
                    values["options"] = name == "choice" ? .text("Yes\nNo") : nil
                    values["required"] = index < 2 ? "yes" : nil
                    return ContentItem(id: "field-\(index + 1)", values)
                })
        } else if !fields.isEmpty {
            content["items"] = .items([ContentItem(id: "one", fields), ContentItem(id: "two", fields)])
        }
        return Section(id: id, kind: kind, layout: layout, content: content)
    }

    /// One page a kind, with every layout of it.
    static func everything(language: String = "en", seed: UInt64 = 7) -> SiteSpec {
        let pages = SectionKind.allCases.enumerated().map { index, kind in
            let id = index == 0 ? "home" : kind.rawValue.lowercased()
            return Page(
                id: id, path: index == 0 ? "/" : "/\(id)", label: kind.component, title: "\(kind.component) – Sample",
                description: "All of \(kind.rawValue).",
                sections: kind.layouts.map { section(kind, $0, id: "\(kind.rawValue)-\($0)") })
        }
        return site(pages, language: language, seed: seed)
    }

    static func site(_ pages: [Page], language: String = "en", seed: UInt64 = 7) -> SiteSpec {
        SiteSpec(
            brand: Brand(name: "Café “Señor” <b>", tagline: "A line & more", kind: "cafe", place: "Porto"),
            language: language, look: Look.make(mood: Mood(kind: "cafe"), seed: seed),
            shared: Content([
                "action": "Book", "actionHref": "/contact", "address": "Street 1", "mail": "a@b.example",
                "social": .items([ContentItem(id: "one", ["label": "Elsewhere", "href": "https://example.org"])]),
            ]), pages: pages, seed: seed)
    }

    /// Two small pages.
    static func small() -> SiteSpec {
        site([
            Page(
                id: "home", path: "/", label: "Home", title: "Home", description: "",
                sections: [section(.hero, "split", id: "hero"), section(.features, "grid", id: "features")]),
            Page(
                id: "contact", path: "/contact", label: "Contact", title: "Contact", description: "",
                sections: [section(.contact, "split", id: "contact")]),
        ])
    }
}
