import SiteModel

extension CommandRunner {
    /// Replaces a text wherever it stands; capitals may differ where nothing matches to the letter.
    mutating func replace(_ old: String, with new: String) throws(CommandProblem) {
        guard !old.isEmpty else {
            throw CommandProblem("Which text should be changed? Put it between quotation marks.")
        }
        var count = 0
        var exact = old
        if !(spec.texts.contains { $0.contains(old) }) {
            let lower = old.lowercased()
            let found = spec.texts.lazy.compactMap { text -> String? in
                let parts = text.lowercased().ranges(of: lower)
                guard let range = parts.first, text.lowercased().count == text.count else {
                    return nil
                }
                let start = text.lowercased().distance(from: text.lowercased().startIndex, to: range.lowerBound)
                return String(text.dropFirst(start).prefix(old.count))
            }.first
            guard let found else {
                throw CommandProblem("The text “\(old)” is not on the site.")
            }
            exact = found
        }
        edit { spec in
            spec.mapTexts { text in
                count += text.contains(exact) ? 1 : 0
                return text.replacing(exact, with: new)
            }
            if spec.brand.name.contains(exact) {
                spec.brand.name = spec.brand.name.replacing(exact, with: new)
                count += 1
            }
            for index in spec.pages.indices where spec.pages[index].label == exact {
                spec.pages[index].label = new
                count += 1
            }
        }
        say("Changed “\(exact)” to “\(new)” in \(count == 1 ? "one place" : "\(count) places").")
    }

    mutating func set(_ target: TextTarget, _ text: String) throws(CommandProblem) {
        switch target {
        case .headline: setHero("heading", text, "headline")
        case .intro: setHero("text", text, "introduction")
        case .button:
            setHero("action", text, "button")
            edit { spec in
                let old = spec.shared.text("action")
                spec.shared["action"] = .text(text)
                spec.mapSections([.callToAction, .pricing]) { $0.mapTexts { $0 == old ? text : $0 } }
            }
        case .tagline:
            let old = spec.brand.tagline
            edit { spec in
                if !old.isEmpty {
                    spec.mapTexts { $0.replacing(old, with: text) }
                }
                spec.brand.tagline = text
            }
            say("Changed the tagline to “\(text)”.")
        case .footer:
            edit { $0.shared["footer"] = .text(text) }
            say("Changed the footer to “\(text)”.")
        case .phone: setContact("phone", text, label: "Phone", name: "phone number")
        case .mail: setContact("mail", text, label: "Mail", name: "mail address")
        case .address: setContact("address", text, label: "Address", name: "address")
        case .heading(let target):
            let place = try place(of: target)
            edit { $0.pages[place.page].sections[place.section].content["heading"] = .text(text) }
            say("Changed the heading to “\(text)”.")
        case .at(let address):
            var done = false
            edit { done = ContentAddress(address).set(text, in: &$0) }
            guard done else {
                throw CommandProblem("There is no text at “\(address)”.")
            }
            say("Changed the text at \(address).")
        }
    }

    private mutating func setHero(_ key: String, _ text: String, _ name: String) {
        edit { spec in
            guard let page = spec.pages.indices.first(where: { spec.pages[$0].sections.contains { $0.kind == .hero } }),
                let section = spec.pages[page].sections.firstIndex(where: { $0.kind == .hero })
            else {
                return
            }
            spec.pages[page].sections[section].content[key] = .text(text)
        }
        say("Changed the \(name) to “\(text)”.")
    }

    /// A contact fact is the same wherever it stands: in the footer, on the contact page, in running text.
    private mutating func setContact(_ key: String, _ text: String, label: String, name: String) {
        edit { spec in
            let old = spec.shared.text(key)
            if let old, !old.isEmpty {
                spec.mapTexts { $0.replacing(old, with: text) }
            }
            spec.shared[key] = .text(text)
            spec.mapSections([.contact]) { content in
                if content[key] != nil || key != "address" {
                    content[key] = .text(text)
                }
            }
            spec.mapSections([.findUs]) { content in
                if key == "address" {
                    content["address"] = .text(text)
                    content["mapHref"] = .text(
                        "https://www.openstreetmap.org/search?query=" + SectionWriter.encoded(text))
                }
                var items = content.items("items")
                for index in items.indices where items[index].fields.text("label") == label {
                    items[index].fields["text"] = .text(text)
                }
                content["items"] = .items(items)
            }
        }
        say("The \(name) is now “\(text)”.")
    }

    mutating func setHours(_ rows: [HoursRow]) {
        var had = false
        let items = rows.enumerated().map { index, row in
            ContentItem(id: "hours-\(index + 1)", ["day": .text(row.day ?? "Open"), "hours": .text(row.hours)])
        }
        edit { spec in
            spec.mapSections([.hours]) { content in
                content["items"] = .items(items)
                had = true
            }
        }
        if !had {
            var section = SitePlanner(spec: spec).newSection(.hours, count: nil, page: spec.pages.count - 1)
            section.content["items"] = .items(items)
            section.id = SectionIDs.unique(section.id, in: spec.pages[spec.pages.count - 1].sections.map(\.id))
            let index = Self.usualPlace(for: .hours, in: spec.pages[spec.pages.count - 1])
            edit { $0.pages[$0.pages.count - 1].sections.insert(section, at: index) }
        }
        say(
            "The opening hours are now \(Grammar.list(rows.map { [$0.day, $0.hours].compactMap(\.self).joined(separator: " ") }))."
        )
    }

    // MARK: Items

    mutating func setPrice(of item: String, to price: String) throws(CommandProblem) {
        let wanted = item.lowercased()
        var name: String?
        func changed(_ items: [ContentItem]) -> [ContentItem] {
            items.map { entry in
                var entry = entry
                if !entry.fields.items("items").isEmpty {
                    entry.fields["items"] = .items(changed(entry.fields.items("items")))
                }
                guard let own = entry.fields.text("name"), Self.sameThing(own.lowercased(), wanted) else {
                    return entry
                }
                name = own
                entry.fields["price"] = .text(price)
                return entry
            }
        }
        edit { spec in
            spec.mapSections([.menu, .services, .products, .pricing]) { content in
                for key in ["items", "groups"] where !content.items(key).isEmpty {
                    content[key] = .items(changed(content.items(key)))
                }
            }
        }
        guard let name else {
            throw CommandProblem(
                "There is nothing called “\(item)” in a list here. Say “add \(item) for \(price)” to put it into one.")
        }
        fillOpenPrices()
        say("The price of “\(name)” is now \(price).")
    }

    /// Once there is a price, the note that waits for prices goes.
    private mutating func fillOpenPrices() {
        edit { spec in
            spec.mapSections([.menu, .services, .products, .pricing]) { content in
                for key in ["intro", "note"] {
                    guard let text = content.text(key) else {
                        continue
                    }
                    let rest = SectionWriter.openPrices.reduce(text) { $0.replacing($1, with: "") }.trimmedSpace
                    content[key] = rest.isEmpty ? nil : .text(rest)
                }
            }
        }
    }

    /// Whether two names mean one thing: the same words, or singular and plural.
    private static func sameThing(_ one: String, _ other: String) -> Bool {
        one == other || one == other + "s" || one + "s" == other || one == other + "es" || one + "es" == other
    }

    mutating func addItem(_ name: String, price: String?) throws(CommandProblem) {
        var added = false
        edit { spec in
            spec.mapSections([.menu, .services, .products, .pricing]) { content in
                var fields: [String: ContentValue] = ["name": .text(name)]
                fields["price"] = price.map { .text($0) }
                let key = content.items("groups").isEmpty ? "items" : "groups"
                var list = content.items(key)
                added = true
                guard key == "groups", var group = list.last else {
                    let ids = list.map(\.id)
                    list.append(ContentItem(id: SectionIDs.unique("item", in: ids), fields))
                    content[key] = .items(list)
                    return
                }
                var items = group.fields.items("items")
                items.append(ContentItem(id: SectionIDs.unique("item", in: items.map(\.id)), fields))
                group.fields["items"] = .items(items)
                list[list.count - 1] = group
                content[key] = .items(list)
            }
        }
        if price != nil {
            fillOpenPrices()
        }
        guard added else {
            throw CommandProblem("There is no menu, service or product list here to which “\(name)” could be added.")
        }
        say("Added “\(name)”\(price.map { " at \($0)" } ?? "").")
    }

    mutating func addQuote(_ text: String, name: String?) {
        var fields: [String: ContentValue] = ["quote": .text(text)]
        fields["name"] = .text(name ?? "[Name]")
        var added = false
        edit { spec in
            spec.mapSections([.testimonials]) { content in
                var items = content.items("items").filter { !($0.fields.text("quote") ?? "").hasPrefix("[") }
                items.append(ContentItem(id: SectionIDs.unique("quote", in: items.map(\.id)), fields))
                content["items"] = .items(items)
                added = true
            }
        }
        if !added {
            var section = SitePlanner(spec: spec).newSection(.testimonials, count: nil, page: 0)
            section.content["items"] = .items([ContentItem(id: "quote", fields)])
            edit { spec in
                let index = max(spec.pages[0].sections.count - 1, 1)
                spec.pages[0].sections.insert(section, at: min(index, spec.pages[0].sections.count))
            }
        }
        say("Added the quotation “\(text)”.")
    }
}
