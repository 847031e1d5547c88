import SiteModel

/// When, where and how to reach them; dates, numbers and news.
extension SectionWriter {
    func hours() -> Content {
        var content = heading(.hours, intro: false)
        let rows = facts.hours.map { ($0.day ?? "Open", $0.hours) }
        content["items"] = .items(
            rows.isEmpty
                ? [ContentItem(id: "hours-1", ["day": "[Your opening hours]"])]
                : rows.enumerated().map { index, row in
                    ContentItem(id: "hours-\(index + 1)", ["day": .text(row.0), "hours": .text(row.1)])
                })
        let note = writer.text("hours.note")
        if !note.isEmpty {
            content["note"] = .text(note)
        }
        return content
    }

    func findUs() -> Content {
        var content = heading(.findUs, intro: false)
        let text = writer.text("findUs.text")
        if !text.isEmpty {
            content["text"] = .text(text)
        }
        let venue =
            ["wedding", "event"].contains(brief.kind)
            ? facts.events.first.flatMap { $0.place ?? $0.title }.flatMap { $0 == brief.place ? nil : $0 } : nil
        let address = facts.addresses.first ?? venue

        content["address"] = .text(
            address ?? (brief.place.map { "[Street and number], \($0)" } ?? "[Street and number, town]"))
        if let address {
            let query =
                brief.place.map { address.contains($0) || address.contains(",") ? address : "\(address), \($0)" }
                ?? address
            content["mapHref"] = .text("https://www.openstreetmap.org/search?query=" + Self.encoded(query))
        }
        var rows: [(String, String)] = []
        if !page.sections.contains(.contact) {
            rows.append(("Phone", facts.phones.first ?? "[Your phone number]"))
            rows += facts.mails.prefix(1).map { ("Mail", $0) }
        }
        rows += facts.addresses.dropFirst().map { ("Also at", $0) }
        rows.append(("By bus or train", "[The nearest stop]"))
        rows.append(("By car", "[Where to park]"))
        content["items"] = .items(
            rows.enumerated().map { index, row in
                ContentItem(id: "way-\(index + 1)", ["label": .text(row.0), "text": .text(row.1)])
            })
        return content
    }

    func contact() -> Content {
        var content = heading(.contact)
        if let phone = facts.phones.first ?? (writer.text("reach") == "mail" ? nil : "[Your phone number]") {
            content["phone"] = .text(phone)
        }
        content["mail"] = .text(facts.mails.first ?? "[Your mail address]")
        if let address = facts.addresses.first {
            content["address"] = .text(address)
        }
        let labels = writer.parts("form")
        for (key, label) in zip(["form", "name", "message", "send"], labels) {
            content[key] = .text(label)
        }
        return content
    }

    func schedule() -> Content {
        var content = heading(.schedule)
        let said: [[String: ContentValue]] = facts.events.map { event in
            var fields: [String: ContentValue] = [
                "time": .text(event.date), "title": .text(event.title ?? planner.siteName),
            ]
            fields["place"] = event.place.map { .text($0) }
            return fields
        }
        let rows =
            said.isEmpty ? writer.all("slot").prefix(5).map { ["time": "[Time]", "title": .text($0[0])] } : said
        content["items"] = .items(rows.enumerated().map { ContentItem(id: "slot-\($0 + 1)", $1) })
        return content
    }

    func events() -> Content {
        var content = heading(.events)
        let said: [[String: ContentValue]] = facts.events.map { event in
            var fields: [String: ContentValue] = [
                "date": .text(event.date), "title": .text(event.title ?? planner.siteName),
            ]
            fields["place"] = event.place.map { .text($0) }
            return fields
        }
        let rows: [[String: ContentValue]] =
            said.isEmpty
            ? (1...(isTaste(of: .events) ? 1 : 3)).map { _ in
                ["date": "[Date]", "title": "[What happens]", "place": "[Where]"]
            } : said
        content["items"] = .items(rows.enumerated().map { ContentItem(id: "event-\($0 + 1)", $1) })
        return content
    }

    func stats() -> Content {
        var content = heading(.stats, intro: false)
        let rows =
            facts.numbers.isEmpty
            ? (1...3).map { _ in ("[Number]", "[What it counts]") } : facts.numbers.map { ($0.value, $0.label) }
        content["items"] = .items(
            rows.enumerated().map { ContentItem(id: "number-\($0 + 1)", ["value": .text($1.0), "label": .text($1.1)]) })
        return content
    }

    func logos() -> Content {
        var content = heading(.logos, intro: false)
        content["items"] = .items((1...5).map { ContentItem(id: "logo-\($0)", ["name": "[Name]"]) })
        return content
    }

    /// Whether the home page only points to a list that has a page of its own.
    private func isTaste(of kind: SectionKind) -> Bool {
        page.path == "/" && planner.outline.dropFirst().contains { $0.sections.contains(kind) }
    }

    func posts() -> Content {
        var content = heading(.posts)
        content["items"] = .items(
            (1...(isTaste(of: .posts) ? 1 : 3)).map { number in
                ContentItem(
                    id: "post-\(number)",
                    ["title": "[Title]", "date": "[Date]", "text": "[What it is about, in a sentence]"])
            })
        return content
    }

    func newsletter() -> Content {
        let parts = writer.parts("newsletter")
        var content = Content()
        for (key, part) in zip(["heading", "text", "label", "send"], parts) {
            content[key] = .text(part)
        }
        return content
    }

    func plainText() -> Content {
        var content = Content()
        content["heading"] = .text(page.label)
        content["text"] = .text("[What visitors should know about \(page.label.loweredFirst)]")
        return content
    }

    /// Percent-encodes everything but unreserved ASCII.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII, isLetter(scalar) || isDigit(scalar) || ["-", ".", "_", "~"].contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count < 2 ? "0" + hex : hex)
            }
        }
        return result
    }
}
