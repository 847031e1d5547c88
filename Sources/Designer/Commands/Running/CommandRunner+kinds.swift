import SiteModel

extension CommandRunner {
    /// Makes a section one of another kind: its words go where the new kind has a place for them.
    mutating func change(_ target: SectionTarget, into kind: SectionKind) throws(CommandProblem) {
        let place = try place(of: target)
        let old = section(at: place)
        guard old.kind != kind else {
            throw .alreadySo
        }
        guard old.kind != .hero, kind != .hero, let content = converted(old, to: kind, at: place) else {
            throw .cannotBecome(old.kind, kind)
        }
        let others = spec.pages[place.page].sections.enumerated().filter { $0.offset != place.section }.map(\.element)
        let base = SectionIDs.base(kind)
        let id = SectionIDs.unique(base, in: others.map(\.id))
        let link = (spec.pages[place.page].path, old.id)
        edit { spec in
            spec.pages[place.page].sections[place.section] = Section(
                id: id, kind: kind, layout: kind.layouts[0], content: content)
            spec.redirectExactly(from: "\(link.0)#\(link.1)", to: "\(link.0)#\(id)")
        }
        say(.changedKind(old.kind, kind))
    }

    private static let lists: Set<SectionKind> = [
        .features, .services, .menu, .products, .gallery, .team, .testimonials, .pricing, .faq, .schedule, .events,
        .stats, .logos, .steps, .posts, .donations,
    ]
    private static let plain: Set<SectionKind> = [.story, .text, .callToAction]

    private func converted(_ old: Section, to kind: SectionKind, at place: SectionPlace) -> Content? {
        var content = planner.newSection(kind, count: nil, page: place.page).content
        content["heading"] = old.content["heading"] ?? content["heading"]
        switch (Self.lists.contains(old.kind), Self.lists.contains(kind)) {
        case (true, true):
            content["intro"] =
                SectionTexts.key(of: .intro, in: Section(id: "", kind: kind, layout: "", content: Content())) == nil
                ? nil : old.content["intro"]
            let items = entries(of: old)
            let pictures = content.items("items").compactMap { $0.fields.text("picture") }
            let converted = items.enumerated().map { index, entry in
                item(
                    entry, kind, id: "\(SectionIDs.base(kind))-\(index + 1)",
                    picture: pictures.isEmpty ? nil : pictures[index % pictures.count])
            }
            if kind == .menu {
                let name = content.items("groups").first?.fields["name"] ?? content["heading"] ?? ""
                content["groups"] = .items([ContentItem(id: "group-1", ["name": name, "items": .items(converted)])])
                content["note"] = nil
            } else {
                content["items"] = .items(converted)
            }
        case (true, false) where Self.plain.contains(kind):
            let lines = entries(of: old).map { [$0.main, $0.text].compactMap(\.self).joined(separator: ": ") }
            content["text"] = .text(([old.content.text("intro")].compactMap(\.self) + lines).joined(separator: "\n\n"))
        case (false, false) where Self.plain.contains(kind) && Self.plain.contains(old.kind):
            content["text"] = old.content["text"] ?? content["text"]
        case (false, true) where Self.plain.contains(old.kind):
            // Paragraphs become items, where there is more than one.
            let paragraphs = (old.content.text("text") ?? "").split(separator: "\n").map(String.init).filter {
                !$0.isEmpty
            }
            guard paragraphs.count > 1, kind != .menu else {
                return nil
            }
            content["intro"] = nil
            content["items"] = .items(
                paragraphs.enumerated().map { index, text in
                    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmedSpace }
                    let entry =
                        parts.count > 1 && parts[0].count < 60
                        ? Entry(main: parts[0], text: parts[1]) : Entry(text: text)
                    return item(entry, kind, id: "\(SectionIDs.base(kind))-\(index + 1)", picture: nil)
                })
        default: return nil
        }
        return content
    }

    /// What an item says, whatever its kind calls it.
    private struct Entry {
        var main: String?
        var text: String?
        var extra: String?
        var picture: String?
    }

    private func entries(of section: Section) -> [Entry] {
        let items =
            section.kind == .menu
            ? section.content.items("groups").flatMap { $0.fields.items("items") } : section.content.items("items")
        let main = ItemTexts.main(of: section.kind) ?? "title"
        let extras = ["price", "role", "name", "date", "time", "value", "amount", "place"].filter { $0 != main }
        return items.map { item in
            Entry(
                main: item.fields.text(main),
                text: item.fields.text(ItemTexts.key(of: .text, in: section.kind) ?? "text"),
                extra: extras.lazy.compactMap { item.fields.text($0) }.first, picture: item.fields.text("picture"))
        }
    }

    private func item(_ entry: Entry, _ kind: SectionKind, id: String, picture: String?) -> ContentItem {
        var fields: [String: ContentValue] = [:]
        let main = ItemTexts.main(of: kind) ?? "title"
        fields[main] = entry.main.map { .text($0) }
        if let key = ItemTexts.key(of: .text, in: kind), key != main { fields[key] = entry.text.map { .text($0) } }
        if kind == .gallery, entry.main == nil { fields["caption"] = entry.text.map { .text($0) } }
        let extraKeys: [SectionKind: String] = [
            .services: "price", .menu: "price", .products: "price", .pricing: "price", .team: "role",
            .testimonials: "name", .events: "date", .schedule: "time", .posts: "date", .stats: "value",
            .donations: "amount",
        ]
        if let key = extraKeys[kind] { fields[key] = entry.extra.map { .text($0) } }
        if let name = entry.picture ?? picture, [.gallery, .products].contains(kind) {
            fields["picture"] = .text(name)
        }
        if kind == .features { fields["icon"] = "spark" }
        for (key, text) in ItemTexts.open(kind, language: spec.language) where fields[key] == nil {
            fields[key] = .text(text)
        }
        return ContentItem(id: id, fields)
    }
}
