import SiteModel

/// When, where and how to reach them; dates, numbers and news.
extension SectionWriter {
    func hours() -> Content {
        var content = heading(.hours, intro: false)
        let rows = facts.hours.map { ($0.day ?? writer.frame("label.open"), $0.hours) }
        content["items"] = .items(
            rows.isEmpty
                ? [ContentItem(id: "hours-1", ["day": open("hours")])]
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
            writer.isA("event")
            ? facts.events.first { !$0.isHour }.flatMap { $0.place ?? $0.title }.flatMap {
                $0 == brief.place ? nil : $0
            } : nil
        let address = facts.addresses.first ?? venue

        content["address"] = .text(
            address ?? brief.place.map { writer.frame("open.street") + writer.grammar.comma + $0 }
                ?? writer.frame("open.town"))
        if let address {
            let query =
                brief.place.map { address.contains($0) || address.contains(",") ? address : "\(address), \($0)" }
                ?? address
            content["mapHref"] = .text("https://www.openstreetmap.org/search?query=" + Self.encoded(query))
        }
        var rows: [(String, String)] = []
        if !page.sections.contains(.contact) {
            rows += facts.phones.prefix(1).map { (writer.frame("label.phone"), $0) }
            rows += facts.mails.prefix(1).map { (writer.frame("label.mail"), $0) }
        }
        rows += facts.phones.dropFirst().map { (writer.frame("label.phone"), $0) }
        rows += facts.addresses.dropFirst().map { (writer.frame("label.branch"), $0) }
        content["items"] = .items(
            rows.enumerated().map { index, row in
                ContentItem(id: "way-\(index + 1)", ["label": .text(row.0), "text": .text(row.1)])
            })
        return content
    }

    func contact() -> Content {
        var content = heading(.contact)
        if let person = facts.contactPerson {
            let line = writer.book.lines("contact.person", of: brief.kind).first?.text ?? "{person}"
            content["intro"] = .text(line.replacing("{person}", with: person))
        }
        content["phone"] = facts.phones.first.map { .text($0) }
        content["mail"] = facts.mails.first.map { .text($0) }
        // One way to reach them is asked for, the one that suits the trade.
        if facts.phones.isEmpty, facts.mails.isEmpty {
            let key = writer.text("reach") == "mail" ? "mail" : "phone"
            content[key] = open(key)
        }
        if let address = facts.addresses.first {
            content["address"] = .text(address)
        }
        // One form a page is enough, unless both were asked for.
        let isSecond = page.sections.contains(.signUp) && !(brief.wantsContactForm && brief.wantsSignUp)
        let labels = isSecond ? [] : writer.parts("form")
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
            said.isEmpty ? writer.all("slot").prefix(1).map { ["time": open("time"), "title": .text($0[0])] } : said
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
            said.isEmpty ? [["date": open("date"), "title": open("event")]] : said
        content["items"] = .items(rows.enumerated().map { ContentItem(id: "event-\($0 + 1)", $1) })
        return content
    }

    func stats() -> Content {
        var content = heading(.stats, intro: false)
        let rows =
            facts.numbers.isEmpty
            ? [(writer.frame("open.number"), writer.frame("open.count"))]
            : facts.numbers.map { ($0.value, $0.label) }
        content["items"] = .items(
            rows.enumerated().map { ContentItem(id: "number-\($0 + 1)", ["value": .text($1.0), "label": .text($1.1)]) })
        return content
    }

    func logos() -> Content {
        var content = heading(.logos, intro: false)
        content["items"] = .items([ContentItem(id: "logo-1", ["name": open("name")])])
        return content
    }

    func posts() -> Content {
        var content = heading(.posts)
        content["items"] = .items([ContentItem(id: "post-1", ["title": open("title"), "text": open("summary")])])
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
        content["text"] = .text(writer.frame("open.page", ["page": page.label.loweredFirst]))
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
