import SiteModel

/// What a form asks for.
extension CommandReader {
    /// “ask for the phone number in the form”, “make the date optional”, “the phone number is required”.
    func readField() throws(CommandProblem) -> Command? {
        if verb == "ask"
            || (verb == "add" && hasAny(["form"]) && hasAny(["field", "to", "in"])
                && kind(in: span(at(1), clause.upperBound))?.words.lowerBound != at(1) && !hasAny(["page", "section"]))
        {
            if verb == "add", !hasAny(["field"]),
                !(span(2, clause.count)).contains(where: { ["to", "in"].contains(key($0)) && hasForm(after: $0) })
            {
                return nil
            }
            return field(span(at(1), clause.upperBound))
        }
        let optional = has("optional") ?? has("not required") ?? has("voluntary")
        let required = has("required") ?? has("mandatory") ?? has("compulsory") ?? has("obligatory")
        guard let place = optional ?? required, place > 1 || verb == "make" else {
            return nil
        }
        let start = Self.changing.contains(verb) || verb == "make" ? 1 : 0
        var end = place
        while end > start, ["is", "be", "should", "as", "a", "field", "are", "now"].contains(key(end - 1)) { end -= 1 }
        let words = core(span(at(start), at(end)))
        guard !words.isEmpty else {
            return nil
        }
        let target = ItemTarget(kinds: [.signUp], words: fieldName(words))
        guard SectionFinder(spec: spec).has(.signUp) else {
            throw .noForm
        }
        guard !ItemFinder(spec: spec).find(target).isEmpty else {
            throw .noItem(plain(words), kinds: [.signUp])
        }
        return .requireField(target, optional == nil)
    }

    private func hasForm(after offset: Int) -> Bool {
        (span(offset + 1, clause.count)).contains { ["form", "rsvp", "registration"].contains(key($0)) }
    }

    private func fieldName(_ range: Range<Int>) -> String {
        let words = range.filter {
            !["field", "in", "form", "question", "people", "them", "guests", "visitors", "also", "too"].contains(
                passage.key($0)) && !Self.articles.contains(passage.key($0))
        }
        guard let first = words.first, let last = words.last else {
            return plain(range)
        }
        return unquoted(span(first, last + 1))
    }

    /// A field from the words that name it: its kind follows from what it asks for.
    func field(_ range: Range<Int>) -> Command? {
        var body = range
        if let form = body.last(where: { ["in", "to", "on"].contains(passage.key($0)) }),
            (span(form + 1, body.upperBound)).contains(where: {
                ["form", "rsvp", "registration", "sign-up"].contains(passage.key($0))
            })
        {
            body = span(body.lowerBound, form)
        }
        let isRequired = body.contains { ["required", "mandatory"].contains(passage.key($0)) }
        while let first = body.first,
            Self.articles.contains(passage.key(first))
                || [
                    "for", "people", "guests", "visitors", "them", "field", "also", ":", "about", "called", "required",
                    "mandatory", "optional", "where", "they", "us", "form",
                ].contains(passage.key(first))
        {
            body = span(first + 1, body.upperBound)
        }
        while let last = body.last,
            ["field", "too", "as", "well", "required", "mandatory", "is", "and", "it", "(", ")"].contains(
                passage.key(last))
        {
            body = span(body.lowerBound, last)
        }
        guard !body.isEmpty else {
            return nil
        }
        var options: [String] = []
        if let split = body.first(where: { passage.key($0) == ":" || passage.key($0) == "with" }),
            split > body.lowerBound
        {
            var start = split + 1
            while ["options", "choices", ":", "the"].contains(passage.key(start)) { start += 1 }
            options = choices(span(start, body.upperBound))
            if options.count > 1 { body = span(body.lowerBound, split) }
        }
        let keys = Set(body.map { passage.key($0) })
        let label = quotations(in: body).first.map { passage.slice($0) } ?? passage.slice(body).capitalisedFirst
        return .addField(
            NewField(
                label: label, kind: options.count > 1 ? "choice" : Self.fieldKind(keys),
                options: options.count > 1 ? options : [], required: isRequired))
    }

    private func choices(_ range: Range<Int>) -> [String] {
        var options: [String] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || [",", "or", "and", "/"].contains(passage.key(index)) {
            if index > start { options.append(unquoted(span(start, index))) }
            start = index + 1
        }
        return options
    }

    private static func fieldKind(_ keys: Set<String>) -> String {
        let kinds: [(String, Set<String>)] = [
            ("phone", ["phone", "telephone", "mobile"]), ("mail", ["email", "mail"]),
            ("date", ["date", "day", "birthday", "arrival", "departure"]), ("time", ["time", "hour"]),
            ("number", ["number", "many", "guests", "people", "persons", "age", "quantity", "amount", "seats"]),
            (
                "message",
                ["message", "comment", "comments", "notes", "note", "allergies", "wishes", "remarks", "anything"]
            ),
        ]
        return kinds.first { !$0.1.isDisjoint(with: keys) }?.0 ?? "text"
    }
}
