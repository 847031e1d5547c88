import SiteModel

extension SectionWriter {
    /// What a gift does, tier by tier. Amounts that nobody said stay open.
    func donations() -> Content {
        var content = heading(.donations)
        let tiers = facts.gifts.isEmpty ? facts.prices.filter { !$0.name.isEmpty } : facts.gifts
        let items: [[String: ContentValue]] =
            tiers.isEmpty
            ? [["amount": open("amount"), "title": open("gift")]]
            : tiers.map { priced in
                var fields: [String: ContentValue] = ["amount": .text(priced.price), "title": .text(priced.name)]
                fields["text"] = priced.text.map { .text($0) }
                return fields
            }
        content["items"] = .items(items.enumerated().map { ContentItem(id: "tier-\($0 + 1)", $1) })
        let label = writer.text("donations.action")
        let account = facts.notes.first { $0.uppercased().hasPrefix("IBAN") }
        content["note"] = account.map { .text($0) }
        content["action"] = .text(label.isEmpty ? mainAction.label : label)
        content["actionHref"] = .text(href(among: "contact, findUs"))
        return content
    }

    /// What a form is for, as the book names it: `rsvp`, `order`, `registration`.
    var purpose: String {
        let words = brief.sections.first { $0.kind == SectionKind.signUp.rawValue }?.words.lowercased() ?? ""
        for (part, purpose) in Self.purposes where words.contains(part) {
            return purpose
        }
        let own = writer.text("signUp.purpose")
        return writer.all("\(own).field").isEmpty ? "signUp" : own
    }

    private static let purposes = [
        ("توظيف", "application"), ("وظيف", "application"),
        ("rsvp", "rsvp"), ("order", "order"), ("book", "booking"), ("reserv", "booking"), ("volunteer", "volunteer"),
        ("member", "membership"), ("appl", "application"),
        ("حضور", "rsvp"), ("طلب", "order"), ("حجز", "booking"), ("تطوع", "volunteer"), ("عضوي", "membership"),
        ("انضم", "membership"), ("انتساب", "membership"), ("موعد", "booking"),
    ]

    /// A form for those who come, order or join.
    func signUp() -> Content {
        let purpose = purpose
        var content = heading(.signUp)
        // A trade’s own words go before those of the purpose, and these before the general ones.
        if writer.book.trades[brief.kind]?.lines["signUp.heading"] == nil, purpose != "signUp" {
            content["heading"] = .text(heading(purpose))
        }
        if writer.book.trades[brief.kind]?.lines["signUp.intro"] == nil, purpose != "signUp" {
            content["intro"] = writer.parts("\(purpose).intro").first.map { .text($0) }
        }
        // “Volunteers wanted” is said where they can answer.
        if let asked = brief.sections.first(where: { $0.kind == SectionKind.signUp.rawValue })?.words,
            purpose == "volunteer", asked.contains(" ") || brief.language == "ar"
        {
            let isHeading = asked.first.map { $0.isUppercase || brief.language == "ar" } ?? false
            content[isHeading ? "heading" : "intro"] = .text(
                isHeading ? asked : [asked.capitalisedFirst + ".", content.text("intro") ?? ""].joined(separator: " "))
        }
        let lines = writer.all("\(purpose).field")
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
        let send = writer.text("\(purpose).send")
        content["send"] = .text(send.isEmpty ? writer.frame("label.send") : send)
        return content
    }
}
