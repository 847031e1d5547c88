/// Everything that the designer can say in one language, as data: the trades with their words, pages and copy.
///
/// The text of a book is made of entries. `@ bakery : food` begins one and names the entry that it falls back to. The
/// lines after it are `key: value`; a key may come again, each time with another way of saying it. ` | ` parts a value,
/// `[warm]` before it keeps it for that tone, and `{place}` is filled in, so that the line serves only where a place
/// was said.
struct CopyBook: Sendable {
    let trades: [String: Trade]

    init(_ texts: [String]) {
        var trades: [String: Trade] = [:]
        var current: Trade?
        for text in texts {
            for raw in text.split(separator: "\n") {
                let line = String(raw).trimmedSpace
                if line.hasPrefix("@") {
                    if let current {
                        trades[current.id] = current
                    }
                    let parts = line.dropFirst().split(separator: ":").map { String($0).trimmedSpace }
                    // An entry may go on in another file of the book.
                    let id = parts.first ?? ""
                    current = trades[id] ?? Trade(id: id, parent: parts.count > 1 ? parts[1] : nil)
                } else if let colon = line.firstIndex(of: ":") {
                    let value = String(line[line.index(after: colon)...]).trimmedSpace
                    // The tone may stand before the key as well as before the value: `[warm] headline: Come in.`
                    let head = line[..<colon].split(separator: " ")
                    let tone = head.count > 1 ? head[0] + " " : ""
                    current?.lines[String(head.last ?? ""), default: []].append(CopyLine(tone + value))
                }
            }
        }
        if let current {
            trades[current.id] = current
        }
        self.trades = trades
    }

    /// The trade, or the general one.
    func trade(_ id: String) -> Trade {
        trades[id] ?? trades["general"] ?? Trade(id: "general", parent: nil)
    }

    /// The lines at `key` of the trade, or of what it falls back to.
    func lines(_ key: String, of id: String) -> [CopyLine] {
        var next: String? = id
        var steps = 0
        while let name = next, steps < 5 {
            if let lines = trades[name]?.lines[key] {
                return lines
            }
            next = name == "general" ? nil : parent(of: name)
            steps += 1
        }
        return []
    }

    /// Whether the trade, or one that it falls back to, has lines of its own at `key`.
    func hasOwn(_ key: String, of id: String) -> Bool {
        var next = id
        var steps = 0
        while next != "general", steps < 5 {
            if trades[next]?.lines[key] != nil {
                return true
            }
            next = parent(of: next)
            steps += 1
        }
        return false
    }

    /// The lines at `key` that are kept for a tone: the trade’s own, and where these are few, those of what it falls
    /// back to.
    func lines(_ key: String, of id: String, in tone: Tone) -> [CopyLine] {
        var lines: [CopyLine] = []
        var next: String? = id
        var steps = 0
        while let name = next, steps < 5, lines.count < 2 {
            lines += (trades[name]?.lines[key] ?? []).filter { $0.tone == tone }
            next = name == "general" ? nil : parent(of: name)
            steps += 1
        }
        return lines
    }

    /// The entry that a trade falls back to. A book that lacks the trade goes by what the English one says.
    private func parent(of id: String) -> String {
        let parent = trades[id].map(\.parent) ?? Self.lineage[id]
        return (parent ?? nil) ?? "general"
    }

    /// Whether the trade is the other one, or a branch of it.
    static func trade(_ id: String, isA ancestor: String) -> Bool {
        var next: String? = id
        var steps = 0
        while let name = next, steps < 5 {
            if name == ancestor {
                return true
            }
            next = lineage[name] ?? nil
            steps += 1
        }
        return false
    }

    private static let lineage: [String: String?] = english.trades.mapValues(\.parent)

    static let english = CopyBook(EnglishCopy.texts)
    static let arabic = CopyBook(ArabicCopy.texts + [ArabicCopy.frame])

    /// The book of a language that the designer writes; the English one for any other.
    static func of(_ language: String) -> CopyBook {
        language.hasPrefix("ar") ? .arabic : .english
    }
}

/// A kind of business or purpose: its vocabulary, pages and copy.
struct Trade: Sendable {
    let id: String
    /// The entry whose lines serve where this one has none.
    let parent: String?
    var lines: [String: [CopyLine]] = [:]

    init(id: String, parent: String?) {
        self.id = id
        self.parent = parent
    }

    /// The comma-separated values at `key`.
    func list(_ key: String) -> [String] {
        (lines[key] ?? []).flatMap { $0.text.split(separator: ",").map { String($0).trimmedSpace } }
    }

    /// Whether it is a trade, rather than a stock of lines that trades fall back to.
    var isTrade: Bool { lines["is"] != nil }
}

/// One way of saying something.
struct CopyLine: Sendable {
    /// The tone that it is kept for.
    let tone: Tone?
    let text: String
    /// What must be known to fill it in: `place`, `audience`.
    let slots: [String]

    init(_ value: String) {
        var text = value
        var tone: Tone?
        if text.hasPrefix("["), let close = text.firstIndex(of: "]"),
            let named = Tone(rawValue: String(text[text.index(after: text.startIndex)..<close]))
        {
            tone = named
            text = String(text[text.index(after: close)...]).trimmedSpace
        }
        self.tone = tone
        self.text = text
        slots = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
            $0.split(separator: "}").first.map(String.init)
        }
    }
}
