import SiteModel

/// Sees to it that two buttons with the same words on one page lead to the same place.
enum ActionTargets {
    /// What stands in the head of every page goes first; then what a visitor meets first.
    static func agree(in spec: inout SiteSpec) {
        for page in spec.pages.indices {
            var targets: [String: String] = [:]
            note(spec.shared, into: &targets)
            for section in spec.pages[page].sections.indices {
                agree(&spec.pages[page].sections[section].content, &targets)
            }
        }
    }

    private static let keys = [("action", "actionHref"), ("second", "secondHref")]

    private static func note(_ content: Content, into targets: inout [String: String]) {
        for (label, href) in keys {
            if let label = content.text(label), let href = content.text(href), targets[label] == nil {
                targets[label] = href
            }
        }
    }

    private static func agree(_ content: inout Content, _ targets: inout [String: String]) {
        note(content, into: &targets)
        for (label, href) in keys where content.text(href) != nil {
            content[href] = content.text(label).flatMap { targets[$0] }.map { .text($0) } ?? content[href]
        }
        let items = content.items("items")
        guard items.contains(where: { $0.fields.text("actionHref") != nil }) else {
            return
        }
        content["items"] = .items(
            items.map { item in
                var item = item
                agree(&item.fields, &targets)
                return item
            })
    }
}

extension DatedEvent {
    /// Whether it is an hour of a day rather than a date: “15:00”.
    var isHour: Bool {
        let isClock = date.contains(":") && !date.contains(" ")
        return isClock
            || ["ص", "م", "صباحاً", "مساءً", "ظهراً", "عصراً", "am", "pm"].contains { date.hasSuffix($0) }
                && date.count < 12
    }
}

extension String {
    /// Without the words before it that only speak of mood: “Friendly dentist” is a dentist.
    var withoutMoods: String {
        var words = split(separator: " ")
        while words.count > 1, let first = words.first, Lexicon.moods.contains(first.lowercased()) {
            words.removeFirst()
        }
        return words.joined(separator: " ")
    }
}
