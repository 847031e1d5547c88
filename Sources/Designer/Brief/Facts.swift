/// What a prompt says that must appear word for word.
public struct Facts: Hashable, Sendable {
    public var prices: [PricedItem] = []
    /// Dishes, products, services and courses without a price.
    public var items: [String] = []
    /// Finished work to show: buildings, paintings, films.
    public var works: [String] = []
    public var hours: [HoursRow] = []
    public var addresses: [String] = []
    public var phones: [String] = []
    public var mails: [String] = []
    public var links: [String] = []
    public var handles: [String] = []
    /// Whom to ask for: “Call Megan on …”.
    public var contactPerson: String?
    /// What a gift does: “€10” and “feeds a cat for a week”.
    public var gifts: [PricedItem] = []
    public var people: [Person] = []
    public var events: [DatedEvent] = []
    public var quotes: [Quotation] = []
    public var numbers: [NumberFact] = []
    /// “since 1962”.
    public var since: String?
    /// A headline that the person wrote.
    public var headline: String?
    /// A slogan that the person wrote.
    public var slogan: String?
    /// The label of the main button that the person wrote.
    public var action: String?
    /// What the kind does, in the person’s words: “app that logs dives for freedivers”.
    public var detail: String?
    /// Short remarks that belong to nothing else: “breakfast included”.
    public var notes: [String] = []
    /// Whole sentences about the subject.
    public var statements: [String] = []

    /// Every string that must be found on the pages.
    public var all: [String] {
        var all: [String] = []
        for price in prices {
            all += [price.name, price.price, price.text, price.group].compactMap(\.self)
        }
        all += items + works
        for row in hours {
            all += [row.day, row.hours].compactMap(\.self)
        }
        all += addresses + phones + mails + links + handles
        for person in people {
            // “by” alone is a link, which the page may put with a capital.
            all += [person.name, person.role == "by" ? nil : person.role].compactMap(\.self)
        }
        for event in events {
            all += [event.date, event.title, event.place].compactMap(\.self)
        }
        for quote in quotes {
            all += [quote.text, quote.name].compactMap(\.self)
        }
        all += numbers.flatMap { [$0.value, $0.label] }
        all += [since, headline, slogan, action, detail].compactMap(\.self)
        all += gifts.flatMap { [$0.price, $0.name] } + [contactPerson].compactMap(\.self)
        return (all + notes + statements).filter { !$0.isEmpty }
    }
}

/// Something with a price, as both were written.
public struct PricedItem: Hashable, Sendable {
    /// Empty where the price stood alone: “from €85 per night”.
    public var name: String
    public var price: String
    /// What stood in brackets beside it.
    public var text: String?
    /// The heading above it: “Starters”.
    public var group: String?
}

/// One line of opening hours, as written: “Tue–Sun” and “7am–7pm”, or “Mondays” and “closed”.
public struct HoursRow: Hashable, Sendable {
    /// Nil where no day was said.
    public var day: String?
    public var hours: String
}

/// A person, or people named together, and what they do.
public struct Person: Hashable, Sendable {
    public var name: String
    /// As written: “run by”, “head baker”.
    public var role: String?
}

/// Something with a date.
public struct DatedEvent: Hashable, Sendable {
    public var date: String
    public var title: String?
    public var place: String?
}

/// What somebody said.
public struct Quotation: Hashable, Sendable {
    public var text: String
    public var name: String?
}

/// A number with what it counts: “12” and “rooms”.
public struct NumberFact: Hashable, Sendable {
    public var value: String
    public var label: String
}
