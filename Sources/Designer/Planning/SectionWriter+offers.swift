import SiteModel

/// What is offered: menu, products, services, prices.
extension SectionWriter {
    /// Things with name, text and price: those of the prompt, or a plausible range without prices.
    private struct Offer {
        var name: String
        var price: String?
        var text: String?
        var group: String?
    }

    private func offers(for kind: SectionKind) -> [Offer] {
        // Where prices have a section of their own, this one says what there is.
        let isPriced = !(kind == .services && planner.outline.contains { $0.sections.contains(.pricing) })
        let named = isPriced ? facts.prices.filter { !$0.name.isEmpty } : []
        let unnamed = facts.prices.filter(\.name.isEmpty)
        let hasPricing = planner.outline.contains { $0.sections.contains(.pricing) }
        // “From $18” alone is no list: it goes to the prices, or after what there is usually.
        let general = (hasPricing ? [] : unnamed).map {
            Offer(name: writer.text("unit"), price: $0.price, text: $0.text, group: $0.group)
        }
        let said =
            named.map { Offer(name: $0.name, price: $0.price, text: $0.text, group: $0.group) }
            + facts.items.map { Offer(name: $0, price: nil, text: nil, group: nil) }
        if !said.isEmpty {
            let said = said + general
            // A home page shows a taste of a list that has a page of its own.
            let list = SectionKind(rawValue: writer.text("list"))
            let elsewhere = planner.outline.dropFirst().contains { plan in
                list.map { plan.sections.contains($0) } ?? false
            }
            return page.path == "/" && elsewhere ? Array(said.prefix(6)) : said
        }
        return writer.list("item", count: 5).map { parts in
            Offer(name: parts[0], price: nil, text: parts.count > 1 ? parts[1] : nil, group: nil)
        } + general
    }

    /// The one note that stands for prices which nobody said: where a visitor would look them up.
    private func priceNote(_ kind: SectionKind) -> String? {
        let pages = planner.outline.filter { $0.sections.contains(kind) }
        let isOpen = facts.items.isEmpty && (writer.all("item").first?.first?.hasPrefix("[") ?? false)
        guard facts.prices.isEmpty, facts.gifts.isEmpty, !isOpen, (pages.last?.id ?? page.id) == page.id else {
            return nil
        }
        return writer.frame(writer.isA("cause") && !writer.isA("club") ? "open.amounts" : "open.prices")
    }

    /// What stands where prices, or the amounts of gifts, are still to be said, in any language.
    static let openPrices = [CopyBook.english, .arabic].flatMap { book in
        ["open.prices", "open.amounts"].flatMap { book.lines($0, of: "general").map(\.text) }
    }

    private func items(_ offers: [Offer], prefix: String, isGrouped: Bool = false) -> ContentValue {
        .items(
            offers.enumerated().map { index, offer in
                var fields: [String: ContentValue] = ["name": .text(offer.name)]
                fields["price"] = offer.price.map { .text($0) }
                // A menu has headings; elsewhere what stood above the price goes under the name.
                fields["text"] = (offer.text ?? (isGrouped ? nil : offer.group)).map { .text($0) }
                return ContentItem(id: "\(prefix)-\(index + 1)", fields)
            })
    }

    /// A long list without headings gets guide words, as a dictionary has: “Almond cake – Brioche”.
    private func guided(_ offers: [Offer]) -> [Offer] {
        guard offers.count > 24, offers.allSatisfy({ $0.group == nil }) else {
            return offers
        }
        return stride(from: 0, to: offers.count, by: 12).flatMap { start in
            let part = offers[start..<min(start + 12, offers.count)]
            let name = [part.first?.name, part.last?.name].compactMap(\.self).joined(separator: " – ")
            return part.map { offer in
                var offer = offer
                offer.group = name
                return offer
            }
        }
    }

    func menu() -> Content {
        var content = heading(.menu)
        let offers = guided(offers(for: .menu))
        var names: [String] = []
        for offer in offers where !names.contains(offer.group ?? "") {
            names.append(offer.group ?? "")
        }
        let plain = writer.text("menu.group")
        content["groups"] = .items(
            names.enumerated().map { index, name in
                let own = offers.filter { ($0.group ?? "") == name }
                return ContentItem(
                    id: "group-\(index + 1)",
                    [
                        "name": .text(name.isEmpty ? (names.count > 1 ? writer.frame("label.also") : plain) : name),
                        "items": items(own, prefix: "item-\(index + 1)", isGrouped: true),
                    ])
            })
        let note = priceNote(.menu) ?? writer.text("menu.note")
        if !note.isEmpty {
            content["note"] = .text(note)
        }
        return content
    }

    func products() -> Content {
        var content = heading(.products)
        let offers = offers(for: .products)
        if let note = priceNote(.products) {
            content["intro"] = .text([content.text("intro"), note].compactMap(\.self).joined(separator: " "))
        }
        guard case .items(var items) = items(offers, prefix: "product") else {
            return content
        }
        for index in items.indices {
            items[index].fields["picture"] = picture("products", index + 1)
        }
        content["items"] = .items(items)
        return content
    }

    func services() -> Content {
        var content = heading(.services)
        let offers = offers(for: .services)
        // One heading for all of them is the section’s, where the list has its own page.
        let groups = Set(offers.map { $0.group ?? "" })
        let common = groups.count == 1 && offers.count > 1 ? offers[0].group : nil
        if let common,
            page.path != "/" || !planner.outline.dropFirst().contains(where: { $0.sections.contains(.services) })
        {
            content["heading"] = .text(common)
        }
        content["items"] = items(offers, prefix: "service", isGrouped: common != nil)
        return content
    }

    func pricing() -> Content {
        var content = heading(.pricing)
        let action = mainAction
        if let note = priceNote(.pricing) {
            content["intro"] = .text(note)
        }
        let plans: [(name: String, price: String?, text: String?)] =
            facts.prices.isEmpty
            ? writer.all("plan").prefix(3).map { ($0[0], nil, $0.count > 1 ? $0[1] : nil) }
            : facts.prices.map { priced in
                // “Free” is a plan by itself.
                let isFree =
                    priced.name.isEmpty
                    && (priced.price.lowercased() == "free" || priced.price.hasPrefix("مجان"))
                return (
                    isFree ? priced.price : priced.name.isEmpty ? writer.text("unit") : priced.name,
                    isFree ? nil : priced.price, priced.text ?? priced.group
                )
            }
        // A long list is read more easily without a button beside every line.
        let isShort = plans.count <= 4
        content["items"] = .items(
            plans.enumerated().map { index, plan in
                var fields: [String: ContentValue] = ["name": .text(plan.name)]
                fields["price"] = plan.price.map { .text($0) }
                fields["text"] = plan.text.map { .text($0) }
                guard isShort else {
                    return ContentItem(id: "plan-\(index + 1)", fields)
                }
                fields["action"] = .text(action.label)
                fields["actionHref"] = .text(action.href == page.path ? href(among: "contact") : action.href)
                return ContentItem(id: "plan-\(index + 1)", fields)
            })
        return content
    }

    func gallery() -> Content {
        var content = heading(.gallery)
        let captions = facts.works.isEmpty ? writer.list("caption", count: 6).compactMap(\.first) : facts.works
        content["items"] = .items(
            captions.enumerated().map { index, caption in
                ContentItem(
                    id: "picture-\(index + 1)", ["caption": .text(caption), "picture": picture("gallery", index + 1)])
            })
        return content
    }
}
