import SiteModel

/// Items of lists: an item that stands on several pages is one thing, and changes on all of them.
extension CommandRunner {
    private func found(_ target: ItemTarget) throws(CommandProblem) -> ItemPlace {
        let finder = ItemFinder(spec: spec)
        let places = finder.find(target)
        guard let first = places.first else {
            throw .noItem(target.words, kinds: target.kinds)
        }
        let names = finder.names(places)
        guard names.count <= 1 else {
            throw .severalItems(target.words, names)
        }
        return first
    }

    mutating func set(_ target: ItemTarget, _ part: TextPart?, _ text: String) throws(CommandProblem) {
        let place = try found(target)
        let finder = ItemFinder(spec: spec)
        let kind = spec.pages[place.page].sections[place.section].kind
        let usual: TextPart = kind == .faq && target.ordinal == nil ? .answer : .title
        guard
            let key = part.map({ ItemTexts.key(of: $0, in: kind) })
                ?? (usual == .answer ? "answer" : ItemTexts.main(of: kind))
        else {
            throw .partMissing(part ?? .title)
        }
        let name = finder.name(at: place) ?? ""
        let old = finder.item(at: place)?.fields.text(key)
        guard old != text else {
            throw .alreadySo
        }
        for other in finder.same(as: place) {
            edit { spec in
                spec.editList(at: other) { items, index in items[index].fields[key] = .text(text) }
            }
        }
        if key == "price" || key == "amount" { fillOpenPrices() }
        say(.setItem(name, part, text))
    }

    mutating func remove(_ target: ItemTarget) throws(CommandProblem) {
        let place = try found(target)
        let finder = ItemFinder(spec: spec)
        let name = finder.name(at: place) ?? ""
        let places = finder.same(as: place)
        for other in places.reversed() {
            var isLast = false
            edit { spec in
                spec.editList(at: other) { items, index in
                    isLast = items.count == 1
                    if !isLast { items.remove(at: index) }
                }
            }
            if isLast { try removeGroup(other) }
        }
        say(.removedItem(name))
    }

    /// The last item of a group takes the group with it; that of a section stays.
    private mutating func removeGroup(_ place: ItemPlace) throws(CommandProblem) {
        let section = spec.pages[place.page].sections[place.section]
        guard place.path.count > 1, section.content.items(place.path[0].list).count > 1 else {
            throw .lastItem(section.kind)
        }
        let group = ItemPlace(page: place.page, section: place.section, path: [place.path[0]])
        edit { spec in
            spec.editList(at: group) { items, index in _ = items.remove(at: index) }
        }
    }

    mutating func move(_ target: ItemTarget, _ move: ItemMove) throws(CommandProblem) {
        let place = try found(target)
        let name = ItemFinder(spec: spec).name(at: place) ?? ""
        var moved = false
        edit { spec in
            spec.editList(at: place) { items, index in
                let to =
                    switch move {
                    case .up: index - 1
                    case .down: index + 1
                    case .first: 0
                    case .last: items.count - 1
                    }
                guard items.indices.contains(to), to != index else {
                    return
                }
                items.insert(items.remove(at: index), at: to)
                moved = true
            }
        }
        guard moved else {
            throw .cannotMoveFurther
        }
        say(.movedItem(name, move))
    }

    // MARK: Adding

    mutating func add(_ item: NewItem) throws(CommandProblem) {
        let kinds: [SectionKind] = item.kind.map { [$0] } ?? [.menu, .services, .products, .pricing]
        var places = SectionFinder(spec: spec).places(of: kinds, page: item.page)
        guard item.kind != nil || !places.isEmpty else {
            throw .noList(item.parts[.name] ?? "")
        }
        if places.isEmpty, let kind = item.kind {
            places = [addList(of: kind)]
        }
        // What is offered stands on every list of it; anything else is said once, where there is most of it.
        let isOffer = kinds.contains { $0.hasPrices }
        if !isOffer, let longest = places.max(by: { count($0) < count($1) }) {
            places = [longest]
        }
        for place in places {
            append(item, at: place)
        }
        if item.parts[.price] != nil { fillOpenPrices() }
        let kind = section(at: places[0]).kind
        let main = ItemTexts.main(of: kind).flatMap(TextPart.init)
        let name = main.flatMap { item.parts[$0] } ?? item.parts[.name] ?? item.parts[.title]
        say(name.map { .addedItem($0, kind, price: item.parts[.price]) } ?? .addedOpenItem(kind))
    }

    private func count(_ place: SectionPlace) -> Int {
        section(at: place).content.items(ItemTexts.list(of: section(at: place).kind)).count
    }

    private mutating func append(_ item: NewItem, at place: SectionPlace) {
        let kind = section(at: place).kind
        let language = spec.language
        var fields: [String: ContentValue] = [:]
        for (part, text) in item.parts {
            if let key = ItemTexts.key(of: part, in: kind) ?? ItemTexts.main(of: kind) { fields[key] = .text(text) }
        }
        for (key, text) in ItemTexts.open(kind, language: language) where fields[key] == nil {
            fields[key] = .text(text)
        }
        if kind == .features, fields["icon"] == nil { fields["icon"] = "spark" }
        let sample = section(at: place).content.items("items").last?.fields
        if kind == .gallery || kind == .products {
            let number = section(at: place).content.items("items").count + 1
            fields["picture"] = .text(Self.nextPicture(sample?.text("picture") ?? "abstract-1", number))
        }
        if kind == .pricing, let action = sample?.text("action"), let href = sample?.text("actionHref") {
            fields["action"] = .text(action)
            fields["actionHref"] = .text(href)
        }
        edit { spec in
            spec.pages[place.page].sections[place.section].content.append(fields, of: kind)
        }
    }

    /// Another drawing of the same motif.
    private static func nextPicture(_ name: String, _ number: Int) -> String {
        let motif = name.split(separator: "-").dropLast().joined(separator: "-")
        return "\(motif.isEmpty ? "abstract" : motif)-\(number + 40)"
    }

    /// A section for the first item of its kind.
    private mutating func addList(of kind: SectionKind) -> SectionPlace {
        var section = planner.newSection(kind, count: nil, page: 0)
        section.content[ItemTexts.list(of: kind)] = .items([])
        section.id = SectionIDs.unique(section.id, in: spec.pages[0].sections.map(\.id))
        let index = max(1, Self.usualPlace(for: kind, in: spec.pages[0]))
        let place = SectionPlace(page: 0, section: min(index, spec.pages[0].sections.count))
        edit { $0.pages[0].sections.insert(section, at: place.section) }
        return place
    }

    // MARK: Prices

    mutating func setPrice(of item: String, to price: String) throws(CommandProblem) {
        let finder = ItemFinder(spec: spec)
        let kinds: [SectionKind] = [.menu, .services, .products, .pricing, .donations]
        let places = finder.find(ItemTarget(kinds: kinds, words: item))
        guard let name = places.first.flatMap(finder.name) else {
            throw .noItem(item, kinds: [])
        }
        let names = finder.names(places)
        guard names.count == 1 else {
            throw .severalItems(item, names)
        }
        for place in places {
            let key = spec.pages[place.page].sections[place.section].kind == .donations ? "amount" : "price"
            edit { spec in
                spec.editList(at: place) { items, index in items[index].fields[key] = .text(price) }
            }
        }
        fillOpenPrices()
        say(.setPrice(name, price))
    }

    /// Once there is a price, the note that waits for prices goes.
    mutating func fillOpenPrices() {
        edit { spec in
            spec.mapSections([.menu, .services, .products, .pricing]) { content in
                for key in ["intro", "note"] {
                    guard let text = content.text(key), text.contains("[") else {
                        continue
                    }
                    let rest = Self.openPrices.reduce(text) { $0.replacing($1, with: "") }.trimmedSpace
                    content[key] = rest.isEmpty ? nil : .text(rest)
                }
            }
        }
    }

    private static let openPrices = SectionWriter.openPrices
}

extension SectionFinder {
    /// Where sections of the kinds are.
    func places(of kinds: [SectionKind], page: String?) -> [SectionPlace] {
        spec.pages.enumerated().flatMap { pageIndex, own in
            own.sections.indices.filter {
                kinds.contains(own.sections[$0].kind) && (page == nil || own.id == page)
            }.map { SectionPlace(page: pageIndex, section: $0) }
        }
    }
}

extension Content {
    /// Adds an item to the list of a section of the kind; in a menu, to its last group. Items that only wait for words
    /// give way to the first that has some.
    fileprivate mutating func append(_ fields: [String: ContentValue], of kind: SectionKind) {
        let list = ItemTexts.list(of: kind)
        var items = items(list)
        if kind == .menu {
            guard var group = items.last else {
                self[list] = .items([
                    ContentItem(
                        id: "group-1",
                        ["name": .text(text("heading") ?? ""), "items": .items([ContentItem(id: "item-1-1", fields)])])
                ])
                return
            }
            var inner = group.fields.items("items")
            inner.append(ContentItem(id: SectionIDs.unique("item", in: inner.map(\.id)), fields))
            group.fields["items"] = .items(inner)
            items[items.count - 1] = group
        } else {
            let main = ItemTexts.main(of: kind) ?? "title"
            if case .text(let text)? = fields[main], !text.hasPrefix("[") {
                items.removeAll { item in
                    item.fields.text(main)?.hasPrefix("[") ?? false
                        && item.fields.texts.allSatisfy { $0.hasPrefix("[") || $0.isEmpty }
                }
            }
            let prefix = items.first?.id.split(separator: "-").first.map(String.init) ?? SectionIDs.base(kind)
            items.append(
                ContentItem(id: SectionIDs.unique("\(prefix)-\(items.count + 1)", in: items.map(\.id)), fields))
        }
        self[list] = .items(items)
    }
}
