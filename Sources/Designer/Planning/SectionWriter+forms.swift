import SiteModel

extension SectionWriter {
    /// What a gift does, tier by tier. Amounts that nobody said stay open.
    func donations() -> Content {
        var content = heading(.donations)
        let items: [[String: ContentValue]] =
            facts.prices.isEmpty
            ? (1...3).map { _ in ["amount": open("amount"), "title": open("gift")] }
            : facts.prices.map { priced in
                var fields: [String: ContentValue] = ["amount": .text(priced.price), "title": .text(priced.name)]
                fields["text"] = priced.text.map { .text($0) }
                return fields
            }
        content["items"] = .items(items.enumerated().map { ContentItem(id: "tier-\($0 + 1)", $1) })
        let action = mainAction
        content["action"] = .text(action.label)
        content["actionHref"] = .text(action.href)
        return content
    }

    /// A form for those who come, order or join.
    func signUp() -> Content {
        var content = heading(.signUp)
        let lines = writer.all("signUp.field")
        content["fields"] = .items(
            lines.enumerated().map { index, parts in
                var fields: [String: ContentValue] = ["label": .text(parts.first ?? "")]
                fields["kind"] = .text(parts.count > 1 ? parts[1] : "text")
                fields["options"] =
                    parts.count > 2 && !parts[2].isEmpty
                    ? .text(parts[2].split(separator: ",").map { String($0).trimmedSpace }.joined(separator: "\n"))
                    : nil
                fields["required"] = parts.count > 3 ? .text("yes") : nil
                return ContentItem(id: "field-\(index + 1)", fields)
            })
        let send = writer.text("signUp.send")
        content["send"] = .text(send.isEmpty ? writer.frame("label.send") : send)
        return content
    }
}
