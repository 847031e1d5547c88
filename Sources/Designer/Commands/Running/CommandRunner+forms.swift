import SiteModel

/// What the sign-up form asks for.
extension CommandRunner {
    mutating func add(_ field: NewField) {
        let places = SectionFinder(spec: spec).places(of: [.signUp], page: nil)
        let isNew = places.isEmpty
        if isNew {
            var section = planner.newSection(.signUp, count: nil, page: 0)
            section.id = SectionIDs.unique(section.id, in: spec.pages[0].sections.map(\.id))
            let index = Self.usualPlace(for: .signUp, in: spec.pages[0])
            edit { $0.pages[0].sections.insert(section, at: index) }
        }
        var fields: [String: ContentValue] = ["label": .text(field.label), "kind": .text(field.kind)]
        if !field.options.isEmpty { fields["options"] = .text(field.options.joined(separator: "\n")) }
        if field.required { fields["required"] = "yes" }
        edit { spec in
            spec.mapSections([.signUp]) { content in
                var items = content.items("fields")
                let id = SectionIDs.unique("field-\(items.count + 1)", in: items.map(\.id))
                // A message is the last thing that one writes.
                let last = items.last?.fields.text("kind") == "message" && field.kind != "message"
                items.insert(ContentItem(id: id, fields), at: last ? items.count - 1 : items.count)
                content["fields"] = .items(items)
            }
        }
        say(.addedField(field.label, newForm: isNew))
    }

    mutating func require(_ target: ItemTarget, _ isRequired: Bool) throws(CommandProblem) {
        let finder = ItemFinder(spec: spec)
        let places = finder.find(target)
        let names = finder.names(places)
        guard let place = places.first, let name = names.first else {
            throw .noItem(target.words, kinds: target.kinds)
        }
        guard names.count == 1 else {
            throw .severalItems(target.words, names)
        }
        guard (finder.item(at: place)?.fields.text("required") == "yes") != isRequired else {
            throw .alreadySo
        }
        for place in places {
            edit { spec in
                spec.editList(at: place) { items, index in items[index].fields["required"] = isRequired ? "yes" : nil }
            }
        }
        say(.requiredField(name, isRequired))
    }
}
