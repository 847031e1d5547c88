import SiteModel

/// Where an item is: page, section, and the way through its lists.
struct ItemPlace: Hashable {
    var page: Int
    var section: Int
    /// Keys of lists with the index in each: `groups 0`, `items 2`.
    var path: [Step]

    struct Step: Hashable {
        var list: String
        var index: Int
    }
}

/// Finds items of lists by number, name or what they say.
struct ItemFinder {
    let spec: SiteSpec

    /// Every item that the words could mean; the same item in two places counts as one.
    func find(_ target: ItemTarget) -> [ItemPlace] {
        if let ordinal = target.ordinal {
            return numbered(ordinal, target)
        }
        let all = all(target)
        let wanted = Self.folded(target.words)
        guard !wanted.isEmpty else {
            return []
        }
        let exact = all.filter { isCalled(wanted, $0) }
        if !exact.isEmpty || (target.kinds.isEmpty && !target.isAbout) {
            return exact
        }
        let words: [String] = wanted.split(separator: " ").map { String($0) }.filter { $0.count > 2 }
        return words.isEmpty
            ? []
            : all.filter { place in
                let text = item(at: place).map { Self.folded($0.fields.texts.joined(separator: " ")) } ?? ""
                return words.allSatisfy { word in text.contains(word.hasSuffix("s") ? String(word.dropLast()) : word) }
            }
    }

    /// Every item of lists of the kinds.
    func every(in kinds: [SectionKind]) -> [ItemPlace] { all(ItemTarget(kinds: kinds)) }

    /// The names of different items among the places.
    func names(_ places: [ItemPlace]) -> [String] {
        places.reduce(into: []) { names, place in
            if let name = name(at: place), !names.contains(name) { names.append(name) }
        }
    }

    /// The places of the same item on other pages, that one included.
    func same(as place: ItemPlace) -> [ItemPlace] {
        guard let name = name(at: place), !name.hasPrefix("["), let item = item(at: place) else {
            return [place]
        }
        let kind = spec.pages[place.page].sections[place.section].kind
        let family = Self.families.first { $0.contains(kind) } ?? [kind]
        let all = all(ItemTarget(kinds: Array(family)))
        return all.filter { other in
            other == place
                || ((other.page != place.page || other.section != place.section) && self.name(at: other) == name
                    && (family.count == 1 || self.item(at: other)?.fields.text("price") == item.fields.text("price")))
        }
    }

    private static let families: [Set<SectionKind>] = [[.menu, .services, .products, .pricing], [.events, .schedule]]

    func item(at place: ItemPlace) -> ContentItem? {
        var content = spec.pages[place.page].sections[place.section].content
        var found: ContentItem?
        for step in place.path {
            let items = content.items(step.list)
            guard items.indices.contains(step.index) else {
                return nil
            }
            found = items[step.index]
            content = items[step.index].fields
        }
        return found
    }

    /// What the item is called.
    func name(at place: ItemPlace) -> String? {
        let kind = spec.pages[place.page].sections[place.section].kind
        return ItemTexts.main(of: kind).flatMap { item(at: place)?.fields.text($0) }
    }

    private func numbered(_ ordinal: Int, _ target: ItemTarget) -> [ItemPlace] {
        let all = all(target)
        var seen: Set<SectionPlace> = []
        for place in all {
            let section = SectionPlace(page: place.page, section: place.section)
            guard seen.insert(section).inserted else {
                continue
            }
            let own = all.filter { $0.page == section.page && $0.section == section.section }
            let index = ordinal < 0 ? own.count - 1 : ordinal - 1
            if own.indices.contains(index) {
                return [own[index]]
            }
        }
        return []
    }

    private func isCalled(_ wanted: String, _ place: ItemPlace) -> Bool {
        guard let name = name(at: place).map(Self.folded) else {
            return false
        }
        // Singular and plural are one thing; the label of a field may be a sentence: “Your phone number”.
        let kind = spec.pages[place.page].sections[place.section].kind
        let short = kind == .signUp ? Self.short(name) : name
        return name == wanted || PageFinder.bare(name) == PageFinder.bare(wanted) || short == Self.short(wanted)
            || name == wanted + "s" || name + "s" == wanted
            || name == wanted + "es" || name + "es" == wanted
            || (kind == .signUp && short.split(separator: " ").contains(Substring(Self.short(wanted))))
    }

    private static func short(_ label: String) -> String {
        let drop = Lexicon.words("your the number of field a an")
        let words = label.split(separator: " ").filter { !drop.contains(String($0)) }
        return words.isEmpty ? label : words.joined(separator: " ").replacing("e-mail", with: "email")
    }

    /// Lower case, one spelling for Arabic letters, no marks at the end.
    static func folded(_ text: String) -> String {
        var folded = ArabicText.folded(text.replacing("’", with: "'")).trimmedSpace
        if folded.hasSuffix("'s") {
            folded.removeLast(2)
        }
        while let last = folded.last, ["?", ".", "!", "؟"].contains(last) {
            folded.removeLast()
        }
        return folded
    }

    /// Every item of lists of the kinds, the page that was named alone.
    private func all(_ target: ItemTarget) -> [ItemPlace] {
        var found: [ItemPlace] = []
        for (pageIndex, page) in spec.pages.enumerated() where target.page == nil || page.id == target.page {
            for (index, section) in page.sections.enumerated() {
                guard target.kinds.isEmpty || target.kinds.contains(section.kind),
                    ItemTexts.main(of: section.kind) != nil
                else {
                    continue
                }
                let list = ItemTexts.list(of: section.kind)
                for (number, item) in section.content.items(list).enumerated() {
                    let step = ItemPlace.Step(list: list, index: number)
                    guard list == "groups" else {
                        found.append(ItemPlace(page: pageIndex, section: index, path: [step]))
                        continue
                    }
                    for inner in item.fields.items("items").indices {
                        let steps = [step, ItemPlace.Step(list: "items", index: inner)]
                        found.append(ItemPlace(page: pageIndex, section: index, path: steps))
                    }
                }
            }
        }
        return found
    }
}

extension SiteSpec {
    /// Changes the list that the item is in; `body` gets it with the item's index.
    mutating func editList(at place: ItemPlace, _ body: (inout [ContentItem], Int) -> Void) {
        Self.edit(&pages[place.page].sections[place.section].content, place.path[...], body)
    }

    private static func edit(
        _ content: inout Content, _ path: ArraySlice<ItemPlace.Step>, _ body: (inout [ContentItem], Int) -> Void
    ) {
        guard let step = path.first else {
            return
        }
        var items = content.items(step.list)
        if path.count == 1 {
            body(&items, step.index)
        } else if items.indices.contains(step.index) {
            edit(&items[step.index].fields, path.dropFirst(), body)
        }
        content[step.list] = .items(items)
    }
}
