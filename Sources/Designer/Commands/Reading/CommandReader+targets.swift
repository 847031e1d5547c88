import SiteModel

/// Which section, text or item the words mean.
extension CommandReader {
    // MARK: Sections

    /// The section kind whose words stand first in the range.
    func kind(in range: Range<Int>) -> (kind: SectionKind, words: Range<Int>)? {
        for index in range {
            guard !passage.words[index].key.hasPrefix("“"),
                let match = SectionWords.english.match(passage, at: index)
                    ?? CommandWords.sections.match(passage, at: index),
                index + match.length <= range.upperBound, let kind = SectionKind(rawValue: match.kind)
            else {
                continue
            }
            return (kind, span(index, index + match.length))
        }
        return nil
    }

    /// The section that the words mean; it is on the site, and no word is left over.
    func sectionTarget(_ range: Range<Int>) throws(CommandProblem) -> SectionTarget {
        var range = core(range)
        var target = SectionTarget(kind: nil, words: "", page: nil, ordinal: nil)
        if let (page, limit) = pagePhrase(in: range) {
            target.page = page
            range = core(span(range.lowerBound, limit))
        }
        guard !range.isEmpty else {
            throw .notUnderstood(said)
        }
        target.words = passage.slice(range)
        let finder = SectionFinder(spec: spec)
        if let quoted = quotations(in: range).first,
            range.allSatisfy({ quoted.contains($0) || isSectionFiller($0) || passage.words[$0].isQuote })
        {
            target.words = passage.slice(quoted)
        } else if let match = kind(in: range), leftOver(range, besides: match.words).isEmpty {
            let number = range.lazy.filter { !match.words.contains($0) }.compactMap { ordinal(at: $0) }.first
            // “the last feature” is one of them, “the features” all.
            let isItem = number != nil && ItemNouns.noun(in: passage, match.words)?.range == match.words
            guard !isItem || range.contains(where: { ["section", "block"].contains(passage.key($0)) }) else {
                throw .notUnderstood(said)
            }
            target.kind = match.kind
            target.ordinal = number
        } else if let ordinal = range.lazy.compactMap({ ordinal(at: $0) }).first,
            range.contains(where: { ["section", "block"].contains(passage.key($0)) }),
            range.allSatisfy({ isSectionFiller($0) || self.ordinal(at: $0) != nil })
        {
            target.ordinal = ordinal
        }
        guard finder.find(target) != nil else {
            throw .noSection(target.words, target.kind)
        }
        return target
    }

    private func leftOver(_ range: Range<Int>, besides words: Range<Int>) -> [Int] {
        range.filter { !words.contains($0) && !isSectionFiller($0) && ordinal(at: $0) == nil }
    }

    private func isSectionFiller(_ index: Int) -> Bool {
        Self.articles.contains(passage.key(index)) || Self.sectionFillers.contains(passage.key(index))
    }

    private static let sectionFillers = Lexicon.words(
        "section sections block part area whole entire all completely list with same existing there called titled named headed please also just now component"
    )

    func ordinal(at index: Int) -> Int? { Self.ordinals[passage.key(index)] }

    static let ordinals = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    ]

    // MARK: Pages

    /// The page that the words name; no word is left over.
    func page(in range: Range<Int>) -> Page? {
        let words = core(range)
        let body = words.filter { !Self.pageFillers.contains(passage.key($0)) }
        guard let first = body.first, let last = body.last else {
            return nil
        }
        let named = words.contains { ["page", "pages", "tab"].contains(passage.key($0)) }
        var name = core(span(first, last + 1))
        if name.isEmpty {
            name = span(first, last + 1)
        }
        return PageFinder(spec: spec).page(called: unquoted(name), meaning: passage.key(name), named: named)
    }

    static let pageFillers = Lexicon.words("page pages tab called named the titled our my “")

    /// “… from the menu page”, “… on About”: the page, and where the words before it end.
    private func pagePhrase(in range: Range<Int>) -> (page: String, limit: Int)? {
        for index in range.reversed() where ["from", "on", "of", "in", "at", "to"].contains(passage.key(index)) {
            guard index > range.lowerBound, index + 1 < range.upperBound,
                let page = page(in: span(index + 1, range.upperBound))
            else {
                continue
            }
            return (page.id, index)
        }
        return nil
    }

    // MARK: Parts

    /// “the title of …”, “… title”: the part that is meant and the words of what it belongs to.
    func part(of range: Range<Int>) -> (part: TextPart?, body: Range<Int>) {
        guard range.count > 1 else {
            return (nil, range)
        }
        for (length, keys) in [(2, 2), (1, 1)] where range.count > length {
            let key = passage.key(span(range.lowerBound, range.lowerBound + keys))
            if let part = TextPart.named(key),
                ["of", "for", "in", "under", "on", "about", "to"].contains(passage.key(range.lowerBound + length))
            {
                return (part, core(span(range.lowerBound + length + 1, range.upperBound)))
            }
        }
        for length in [2, 1] where range.count > length {
            if let part = TextPart.named(passage.key(span(range.upperBound - length, range.upperBound))) {
                return (part, core(span(range.lowerBound, range.upperBound - length)))
            }
        }
        // «عنوان الميزة الثانية»: the part stands first and needs no “of”.
        if passage.words[range.lowerBound].text.unicodeScalars.first.map(ArabicText.isArabic) ?? false,
            let part = TextPart.named(passage.key(range.lowerBound))
        {
            return (part, core(span(range.lowerBound + 1, range.upperBound)))
        }
        return (nil, range)
    }

    /// A text that every site has one of: the headline, the phone number.
    func textTarget(_ range: Range<Int>) -> TextTarget? {
        let keys = core(range).map { passage.key($0) }.filter { !Self.textFillers.contains($0) }
        return Self.named[keys.joined(separator: " ")]
    }

    private static let textFillers = Lexicon.words(
        "the our my on in of site website home page at hero header's top new for main big text label line its")

    private static let named: [String: TextTarget] = {
        var found: [String: TextTarget] = [:]
        let table: [(TextTarget, [String])] = [
            (.headline, ["headline", "heading", "title", "first heading", "slogan headline", "big headline"]),
            (
                .intro,
                ["intro", "introduction", "subheading", "subtitle", "subline", "lead", "intro paragraph", "welcome"]
            ),
            (.eyebrow, ["eyebrow", "overline", "kicker"]),
            (.button, ["button", "buttons", "call to action", "first button", "cta"]),
            (.secondButton, ["second button", "other button", "secondary button"]),
            (.tagline, ["tagline", "slogan", "motto", "strapline"]),
            (.footer, ["footer", "footer note"]),
            (
                .phone,
                [
                    "phone", "phone number", "telephone", "telephone number", "number to call", "mobile number", "tel",
                    "mobile", "call number",
                ]
            ),
            (.mail, ["email", "email address", "mail", "mail address"]),
            (.address, ["address", "street address", "postal address", "street"]),
        ]
        for (target, names) in table {
            for name in names {
                // “main heading” and “hero title” have lost their first words as fillers.
                found[name] = target
            }
        }
        return found
    }()

    // MARK: Items

    /// The item of a list that the words mean, if there is one.
    func itemTarget(_ range: Range<Int>) -> ItemTarget? {
        guard let target = readItemTarget(range), !ItemFinder(spec: spec).find(target).isEmpty else {
            return nil
        }
        return target
    }

    private func readItemTarget(_ whole: Range<Int>) -> ItemTarget? {
        var range = core(whole)
        var target = ItemTarget()
        guard !range.isEmpty else {
            return nil
        }
        if quotations(in: range).isEmpty,
            !passage.words[range].contains(where: { ["about", "regarding"].contains($0.key) }),
            let name = named(range)
        {
            return name
        }
        if let (list, limit) = listPhrase(in: range) {
            target.kinds = list.kind.map { [$0] } ?? []
            target.page = list.page
            range = core(span(range.lowerBound, limit))
            if let name = named(range, kinds: target.kinds) {
                return name
            }
        }
        if let noun = ItemNouns.noun(in: passage, range) {
            target.kinds = target.kinds.isEmpty ? noun.kinds : target.kinds
            let before = core(span(range.lowerBound, noun.range.lowerBound))
            var after = span(noun.range.upperBound, range.upperBound)
            target.ordinal = before.lazy.compactMap { ordinal(at: $0) }.first
            let lead = before.filter { ordinal(at: $0) == nil && !Self.articles.contains(passage.key($0)) }
            if after.count == 1 || (after.count == 2 && ["#", "number", "no"].contains(passage.key(after.lowerBound))),
                let last = after.last, let number = Int(passage.key(last)) ?? ordinal(at: last)
            {
                target.ordinal = number
                return lead.isEmpty ? target : nil
            }
            while let first = after.first, Self.aboutWords.contains(passage.key(first)) {
                target.isAbout = target.isAbout || ["about", "on", "regarding", "for"].contains(passage.key(first))
                after = span(first + 1, after.upperBound)
            }
            after = core(after)
            if !lead.isEmpty, target.ordinal != nil {
                return nil
            }
            if let first = lead.first, let last = lead.last, after.isEmpty {
                target.words = plain(span(first, last + 1))
                return target
            }
            target.words = unquoted(after)
            return (target.ordinal != nil && target.words.isEmpty) || (target.ordinal == nil && !target.words.isEmpty)
                ? target : nil
        }
        // “the third of the steps”
        if range.allSatisfy({ ordinal(at: $0) != nil || ["one", "item", "entry", "point"].contains(passage.key($0)) }),
            let ordinal = range.lazy.compactMap({ ordinal(at: $0) }).first, !target.kinds.isEmpty
        {
            target.ordinal = ordinal
            return target
        }
        if let quoted = quotations(in: range).first, range.count <= quoted.count + 4 {
            target.words = passage.slice(quoted)
            return target
        }
        return nil
    }

    /// An item by its very name.
    private func named(_ range: Range<Int>, kinds: [SectionKind] = []) -> ItemTarget? {
        let target = ItemTarget(kinds: kinds, words: plain(range))
        guard !target.words.isEmpty, !ItemFinder(spec: spec).find(target).isEmpty else {
            return nil
        }
        return target
    }

    /// “… from the menu”, “… in the form”: the list, and where the words before it end.
    private func listPhrase(in range: Range<Int>) -> (list: (kind: SectionKind?, page: String?), limit: Int)? {
        for index in range.reversed() where ["from", "on", "of", "in"].contains(passage.key(index)) {
            guard index > range.lowerBound, index + 1 < range.upperBound else {
                continue
            }
            let words = core(span(index + 1, range.upperBound))
            if let target = try? sectionTarget(words) {
                return ((target.kind, target.page), index)
            }
            if let page = page(in: words) {
                return ((nil, page.id), index)
            }
        }
        return nil
    }

    private static let aboutWords = Lexicon.words(
        "about on regarding for called named titled by from with : of that says")
}
