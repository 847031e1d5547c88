import SiteModel

/// Puts the words of an outline into the keys that a section's kind has.
struct OutlineWords {
    let outline: SiteOutline.Section
    /// The addresses of all pages.
    let paths: [String]

    /// The content of a section with the outline's words over it: what the outline leaves open stays.
    func over(_ content: Content) -> Content {
        var content = content
        func set(_ key: String, _ text: String?) {
            if let text = text.flatMap(Self.clean) { content[key] = .text(text) }
        }
        set("eyebrow", outline.eyebrow)
        set("heading", outline.heading)
        set("text", outline.text)
        set("intro", outline.intro)
        // Kinds with an introduction have no text of their own, and the other way round.
        if outline.kind == .hero || outline.kind == .callToAction { set("text", outline.text ?? outline.intro) }
        if content.text("text") == nil, Self.kindsWithIntro.contains(outline.kind) {
            set("intro", outline.intro ?? outline.text)
        }
        if outline.kind == .story { set("quote", outline.quote) }
        if let action = outline.action.flatMap(Self.clean), Self.kindsWithAction.contains(outline.kind) {
            if let target = outline.leadsTo.flatMap(known) ?? content.text("actionHref") {
                content["action"] = .text(action)
                content["actionHref"] = .text(target)
            }
        }
        let items = (outline.items ?? []).prefix(SiteOutline.limits.items).filter { Self.clean($0.title) != nil }
        guard !items.isEmpty else { return content }
        if outline.kind == .menu {
            content["groups"] = .items(groups(Array(items)))
        } else if let fields = Self.fields[outline.kind] {
            let old = content.items("items")
            content["items"] = .items(items.enumerated().map { item($0.element, fields, number: $0.offset, of: old) })
        }
        return content
    }

    // MARK: Items

    private enum Field {
        case text, price, role, when, place

        func value(of item: SiteOutline.Item) -> String? {
            switch self {
            case .text: item.text
            case .price: item.price
            case .role: item.role
            case .when: item.when
            case .place: item.place
            }
        }
    }

    private typealias Fields = [(key: String, value: Field)]

    /// Where the title goes, and the keys of the other fields.
    private static let fields: [SectionKind: (title: String, rest: Fields)] = [
        .features: ("title", [("text", .text)]),
        .services: ("name", [("text", .text), ("price", .price)]),
        .products: ("name", [("text", .text), ("price", .price)]),
        .team: ("name", [("role", .role), ("text", .text)]),
        .pricing: ("name", [("price", .price), ("text", .text)]),
        .faq: ("question", [("answer", .text)]),
        .schedule: ("title", [("time", .when), ("text", .text), ("place", .place)]),
        .events: ("title", [("date", .when), ("place", .place), ("text", .text)]),
        .stats: ("value", [("label", .text)]),
        .steps: ("title", [("text", .text)]),
        .posts: ("title", [("date", .when), ("text", .text)]),
    ]

    /// Keys without which an item of the kind says nothing.
    private static let needed: [SectionKind: [String]] = [
        .faq: ["answer"], .stats: ["label"], .steps: ["text"], .posts: ["text"], .schedule: ["time"], .events: ["date"],
    ]

    /// A new item. An old one of the same place lends its drawing and sign.
    private func item(
        _ item: SiteOutline.Item, _ fields: (title: String, rest: Fields), number: Int, of old: [ContentItem]
    ) -> ContentItem {
        var values: [String: ContentValue] = [:]
        if old.indices.contains(number) {
            for key in ["picture", "icon"] { values[key] = old[number].fields[key] }
        }
        values[fields.title] = .text(Self.clean(item.title) ?? "")
        for field in fields.rest {
            if let text = field.value.value(of: item).flatMap(Self.clean) { values[field.key] = .text(text) }
        }
        for key in Self.needed[outline.kind] ?? [] where values[key] == nil { values[key] = .text("[\(key)]") }
        return ContentItem(id: Self.id(item.title, number), values)
    }

    private func groups(_ items: [SiteOutline.Item]) -> [ContentItem] {
        var order: [String] = []
        var members: [String: [SiteOutline.Item]] = [:]
        for item in items {
            let name = item.group.flatMap(Self.clean) ?? outline.heading.flatMap(Self.clean) ?? "–"
            if members[name] == nil { order.append(name) }
            members[name, default: []].append(item)
        }
        return order.enumerated().map { place, name in
            let rows = (members[name] ?? []).enumerated().map { number, item in
                self.item(item, ("name", [("text", .text), ("price", .price)]), number: number, of: [])
            }
            return ContentItem(id: Self.id(name, place), ["name": .text(name), "items": .items(rows)])
        }
    }

    private static func id(_ title: String, _ number: Int) -> String {
        SectionIDs.slug(title, fallback: "item") + "-\(number + 1)"
    }

    // MARK: Words

    private static let kindsWithIntro: Set<SectionKind> = [
        .features, .services, .menu, .products, .gallery, .team, .pricing, .faq, .contact, .schedule, .events, .steps,
        .posts, .donations, .signUp,
    ]
    private static let kindsWithAction: Set<SectionKind> = [.hero, .callToAction, .donations]

    /// The address of a page of the site; nil for any other.
    private func known(_ address: String) -> String? {
        let path = address.hasPrefix("/") ? address : "/" + address
        return paths.contains(path) ? path : nil
    }

    /// A text of one to 1,200 letters without control characters; nil for an empty one.
    static func clean(_ text: String) -> String? {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.properties.generalCategory != .control }))
                .split(separator: " ").joined(separator: " ")
        }
        var clean = kept.joined(separator: "\n")
        while clean.last == "\n" { clean.removeLast() }
        while clean.first == "\n" { clean.removeFirst() }
        return clean.isEmpty ? nil : String(clean.prefix(1_200))
    }
}
