import SiteModel

/// Opening hours: all of them anew, or those of some days.
extension CommandRunner {
    mutating func setHours(_ rows: [HoursRow], whole: Bool) {
        let isArabic = isArabic
        func items(_ old: [ContentItem]) -> [ContentItem] {
            let own = old.compactMap { item -> HoursRow? in
                item.fields.text("hours").map { HoursRow(day: item.fields.text("day"), hours: $0) }
            }
            let all = whole ? rows : HoursTable(rows: own).setting(rows)
            return all.enumerated().map { index, row in
                ContentItem(
                    id: "hours-\(index + 1)",
                    ["day": .text(row.day ?? (isArabic ? "مفتوح" : "Open")), "hours": .text(row.hours)])
            }
        }
        var had = false
        edit { spec in
            spec.mapSections([.hours]) { content in
                content["items"] = .items(items(content.items("items")))
                had = true
            }
        }
        if !had {
            let page = spec.pages.lastIndex { $0.sections.contains { [.findUs, .contact].contains($0.kind) } } ?? 0
            var section = planner.newSection(.hours, count: nil, page: page)
            section.content["items"] = .items(items([]))
            section.id = SectionIDs.unique(section.id, in: spec.pages[page].sections.map(\.id))
            let index = Self.usualPlace(for: .hours, in: spec.pages[page])
            edit { $0.pages[page].sections.insert(section, at: index) }
        }
        say(.setHours(rows.map { [$0.day, $0.hours].compactMap(\.self).joined(separator: " ") }, whole: whole))
    }
}

/// Rows of opening hours, and which days of the week each speaks of.
struct HoursTable {
    var rows: [HoursRow]

    /// The rows with those days set; the rest of a row that held one of them keeps its hours.
    func setting(_ changes: [HoursRow]) -> [HoursRow] {
        var rows = rows
        for change in changes {
            guard let days = Self.days(change.day ?? "") else {
                rows.removeAll { $0.day == change.day }
                rows.append(change)
                continue
            }
            var index = rows.count
            rows = rows.enumerated().flatMap { number, row -> [HoursRow] in
                guard let own = Self.days(row.day ?? ""), !own.isDisjoint(with: days) else {
                    return [row]
                }
                index = min(index, number)
                let left = Self.runs(own.subtracting(days))
                return left.map { HoursRow(day: Self.text($0, like: row.day ?? ""), hours: row.hours) }
            }
            // After the rows of earlier days, so that a week still reads in order.
            let first = days.min() ?? 0
            let place = rows.firstIndex { (Self.days($0.day ?? "")?.min() ?? -1) > first } ?? rows.count
            rows.insert(change, at: place)
        }
        return rows
    }

    /// The days that the words name, 0 for Monday; nil where they name none.
    static func days(_ text: String) -> Set<Int>? {
        let passage = CommandPassage.make(text, knowing: [])
        var days: Set<Int> = []
        var last: Int?
        var spans = false
        for word in passage.words {
            switch word.key {
            case "weekdays", "weekday": days.formUnion(0...4)
            case "weekend", "weekends": days.formUnion([5, 6])
            case "daily", "everyday", "day": days.formUnion(0...6)
            case "to", "through", "thru", "until", "till", "-", "–", "—": spans = true
            default:
                guard let day = names.firstIndex(where: { word.key.hasPrefix($0) }), Lexicon.days.contains(word.key)
                else {
                    continue
                }
                if spans, let from = last {
                    var next = from
                    while next != day {
                        next = (next + 1) % 7
                        days.insert(next)
                    }
                } else {
                    days.insert(day)
                }
                last = day
                spans = false
            }
        }
        return days.isEmpty ? nil : days
    }

    private static let names = ["mo", "tu", "we", "th", "fr", "sa", "su"]

    /// Days that follow each other, in order.
    static func runs(_ days: Set<Int>) -> [[Int]] {
        var runs = days.sorted().reduce(into: [[Int]]()) { runs, day in
            if runs.last?.last == day - 1 { runs[runs.count - 1].append(day) } else { runs.append([day]) }
        }
        // A week goes on behind Sunday.
        if runs.count > 1, let last = runs.last, last.last == 6, runs[0][0] == 0 {
            runs[0] = last + runs[0]
            runs.removeLast()
        }
        return runs
    }

    /// The days in words as long, and parted by the same sign, as in the text that they come from.
    static func text(_ days: [Int], like text: String) -> String {
        guard let first = days.first, let last = days.last else {
            return ""
        }
        if ArabicText.hasArabic(text) {
            let names = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
            return first == last ? names[first] : "من \(names[first]) إلى \(names[last])"
        }
        let long = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let words = text.split { !$0.isLetter }.map(String.init)
        let word = words.first { word in names.contains { word.lowercased().hasPrefix($0) } } ?? "Mon"
        func name(_ day: Int) -> String {
            word.count > 5
                ? long[day] + (word.hasSuffix("s") && days.count == 1 ? "s" : "")
                : String(long[day].prefix(word.count > 2 ? 3 : 2))
        }
        let joins = [" – ", "–", " - ", "-", " to "].first { text.contains($0) } ?? "–"
        return first == last ? name(first) : name(first) + joins + name(last)
    }
}
