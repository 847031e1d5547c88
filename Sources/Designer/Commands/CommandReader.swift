import SiteModel

/// Reads one clause of a command sentence against the site that it is about.
struct CommandReader {
    let spec: SiteSpec
    let passage: Passage
    let clause: Range<Int>

    /// The command, or why it is none.
    func read() throws(CommandProblem) -> Command {
        if let command = readAddress() ?? readQuoted() {
            return command
        }
        if let change = LookWords.change(in: passage, clause) {
            if case .colour(let name) = change, OKLCH(named: name) == nil {
                throw CommandProblem("“\(name)” is no colour that is known here.")
            }
            return .look(change)
        }
        if let command = try readRename() { return command }
        if let command = try readPage() { return command }
        if let command = try readFact() { return command }
        if let command = readItem() ?? readPrice() { return command }
        if let command = try readSection() { return command }
        throw CommandProblem("“\(said)” was not understood.")
    }

    // MARK: Words

    var said: String { passage.slice(clause) }
    var verb: String { key(0) }

    /// The lower-case word at the offset in the clause; empty outside.
    func key(_ offset: Int) -> String {
        clause.contains(clause.lowerBound + offset) ? passage.key(clause.lowerBound + offset) : ""
    }

    func has(_ phrase: String, from offset: Int = 0) -> Int? {
        let words = phrase.split(separator: " ").map(String.init)
        guard clause.count >= words.count + offset else {
            return nil
        }
        return (offset...(clause.count - words.count)).first { passage.has(words, at: clause.lowerBound + $0) }
    }

    /// The text from the offset to the end of the clause, without quotation marks around it.
    func rest(from offset: Int) -> String {
        var range = (clause.lowerBound + min(offset, clause.count))..<clause.upperBound
        while let first = range.first, [":", "=", "–"].contains(passage.words[first].text) {
            range = (first + 1)..<range.upperBound
        }
        if range.count > 2, passage.words[range.lowerBound].isQuote, passage.words[range.upperBound - 1].isQuote {
            range = (range.lowerBound + 1)..<(range.upperBound - 1)
        }
        return passage.slice(range)
    }

    /// What stands between quotation marks, in order.
    var quotations: [Range<Int>] {
        var found: [Range<Int>] = []
        var index = clause.lowerBound
        while index < clause.upperBound {
            guard passage.words[index].isQuote,
                let close = passage.words[(index + 1)..<clause.upperBound].firstIndex(where: \.isQuote)
            else {
                index += 1
                continue
            }
            if close > index + 1 {
                found.append((index + 1)..<close)
            }
            index = close + 1
        }
        return found
    }

    static let changing: Set<String> = [
        "change", "replace", "set", "make", "update", "swap", "edit", "rewrite", "correct",
    ]
    static let removing: Set<String> = ["remove", "delete", "drop", "hide", "erase"]
    static let adding: Set<String> = ["add", "insert", "include", "create", "show", "put", "give", "get", "place"]

    // MARK: Texts

    /// `home.hero.heading: New words`, with or without “change … to …”.
    private func readAddress() -> Command? {
        let start = Self.changing.contains(verb) ? 1 : 0
        guard let word = clause.dropFirst(start).first else {
            return nil
        }
        // The word cutter parts “home.hero.heading” at its points; join what touches.
        var end = word + 1
        while end < clause.upperBound, !passage.words[end].spaced, passage.words[end].text != ":",
            passage.words[end].text != "="
        {
            end += 1
        }
        let address = passage.slice(word..<end)
        let parts = address.split(separator: ".")
        guard parts.count >= 3, spec.pages.contains(where: { $0.id == parts[0] }),
            ContentAddress(address).text(in: spec) != nil
        else {
            return nil
        }
        var next = end - clause.lowerBound
        while ["to", ":", "=", "is", "with", "into", "→"].contains(key(next)) {
            next += 1
        }
        let text = rest(from: next)
        return text.isEmpty ? nil : .setText(.at(address), text)
    }

    /// `change "old" to "new"`, `replace "old" with "new"`, `change the headline to "new"`, `remove "old"`.
    private func readQuoted() -> Command? {
        let quotes = quotations
        if quotes.count == 2, Self.changing.contains(verb) || verb == "rename" || verb == "put" {
            let between = passage.words[(quotes[0].upperBound + 1)..<(quotes[1].lowerBound - 1)].map(\.key)
            guard between.contains(where: { ["to", "with", "by", "into"].contains($0) }) else {
                return nil
            }
            return .replaceText(old: passage.slice(quotes[0]), new: passage.slice(quotes[1]))
        }
        if quotes.count == 1, Self.changing.contains(verb), quotes[0].lowerBound - clause.lowerBound == 2,
            ["to", "with", "into"].contains(key(quotes[0].upperBound + 1 - clause.lowerBound))
        {
            let new = rest(from: quotes[0].upperBound + 2 - clause.lowerBound)
            return new.isEmpty ? nil : .replaceText(old: passage.slice(quotes[0]), new: new)
        }
        return nil
    }

    // MARK: Names

    private func readRename() throws(CommandProblem) -> Command? {
        let isRename = verb == "rename" || (Self.changing.contains(verb) && has("name of") != nil && has("to") != nil)
        guard isRename, let to = lastTo() else {
            if verb == "call", ["it", "us", "the"].contains(key(1)) {
                let name = rest(from: key(1) == "the" ? 3 : 2)
                return name.isEmpty ? nil : .renameSite(name)
            }
            if let at = has("name is") ?? has("name to"),
                key(0) == "the" || key(0) == "our" || Self.changing.contains(verb) || key(0) == "name"
            {
                guard !said.lowercased().contains("page") else {
                    return nil
                }
                return .renameSite(rest(from: at + 2))
            }
            return nil
        }
        let old = plain((clause.lowerBound + 1)..<(clause.lowerBound + to))
        let new = rest(from: to + 1)
        guard !new.isEmpty, !old.isEmpty else {
            return nil
        }
        if let page = PageFinder(spec: spec).page(named: old) {
            return .renamePage(page.id, to: new)
        }
        if old.lowercased().hasSuffix(" page") || old.lowercased().hasPrefix("page ") {
            let name = old.lowercased().hasPrefix("page ") ? String(old.dropFirst(5)) : String(old.dropLast(5))
            throw CommandProblem(
                "There is no page called “\(name)” here; the pages are \(PageFinder(spec: spec).listed).")
        }
        return .renameSite(new)
    }

    /// Where the last “to” stands outside of quotation marks.
    func lastTo() -> Int? {
        let quoted = quotations
        return (0..<clause.count).last { offset in
            ["to", "into", "as"].contains(key(offset)) && !quoted.contains { $0.contains(clause.lowerBound + offset) }
        }.flatMap { $0 > 0 && $0 + 1 < clause.count ? $0 : nil }
    }

    /// The words of a range without articles and quotation marks.
    func plain(_ range: Range<Int>) -> String {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end,
            ["the", "our", "my", "a", "an", "this", "name", "of"].contains(passage.key(start))
                || passage.words[start].isQuote
        {
            start += 1
        }
        while end > start, passage.words[end - 1].isQuote || passage.words[end - 1].text == "," {
            end -= 1
        }
        return passage.slice(start..<end)
    }

    // MARK: Pages

    private func readPage() throws(CommandProblem) -> Command? {
        guard let page = has("page") else {
            return nil
        }
        let pages = PageFinder(spec: spec)
        if Self.adding.contains(verb) || verb == "make" || verb == "new" {
            // “add a section to the menu page” is about a section.
            if let to = has("to the") ?? has("on the") ?? has("to"), to < page, to > 0 {
                return nil
            }
            let after = page + (["called", "named", "for", "about", ":", "with"].contains(key(page + 1)) ? 2 : 1)
            let skip = ["the", "our", "name"].contains(key(after)) ? after + 1 : after
            let before = plain((clause.lowerBound + 1)..<(clause.lowerBound + page))
            let name = after < clause.count ? rest(from: skip) : before.replacing("new ", with: "")
            guard !name.isEmpty, name.lowercased() != "new" else {
                throw CommandProblem("What should the new page be called? Say: “add a page called Prices”.")
            }
            return .addPage(name)
        }
        if Self.removing.contains(verb) {
            if has("from the") != nil || has("from") != nil || has("on the") != nil {
                return nil
            }
            let words =
                key(page + 1).isEmpty
                ? plain((clause.lowerBound + 1)..<(clause.lowerBound + page))
                : rest(from: page + (["called", "named"].contains(key(page + 1)) ? 2 : 1))
            guard let found = pages.page(named: words) else {
                throw CommandProblem("There is no page called “\(words)” here; the pages are \(pages.listed).")
            }
            return .removePage(found.id)
        }
        return nil
    }
}
