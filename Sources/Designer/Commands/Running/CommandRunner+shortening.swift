import SiteModel

/// Saying the same in fewer words, without words of anybody else.
extension CommandRunner {
    /// Cuts the text to its first sentence, or that to its first part; a headline of the book gives way to a shorter one.
    mutating func shorten(_ target: TextTarget) throws(CommandProblem) {
        guard let text = try current(target) else {
            throw .partMissing(.text)
        }
        let writer = planner.writer
        let lines = target == .headline ? writer.book.lines("headline", of: spec.brand.kind) : []
        let isOfBook = lines.contains { $0.text == text }
        let other = isOfBook ? lines.filter { $0.slots.isEmpty && $0.tone == nil }.map(\.text) : []
        guard let short = Self.firstPart(of: text) ?? other.filter({ $0.count < text.count }).min(by: Self.isShorter)
        else {
            throw .shortAlready(text)
        }
        try set(target, short)
    }

    private static func isShorter(_ one: String, _ other: String) -> Bool { (one.count, one) < (other.count, other) }

    /// The first sentence, or what stands before its first mark; nil where nothing can be cut.
    static func firstPart(of text: String) -> String? {
        let words = ArabicText.passage(text).words
        let isArabic = ArabicText.hasArabic(text)
        let scalars = Array(text.unicodeScalars)
        func cut(at index: Int) -> String { string(scalars[..<words[index].start]).trimmedSpace }
        let ends = words.indices.filter { words[$0].endsSentence || words[$0].text == "؟" }
        if let first = ends.first, first + 1 < words.count {
            let mark = words[first].shape == .newline ? "" : words[first].text
            return cut(at: first) + mark
        }
        let marks = words.indices.filter { index in
            [",", ";", ":", "،", "؛"].contains(words[index].text) || (words[index].isDash && words[index].spaced)
        }
        guard let mark = marks.first(where: { $0 >= 2 }) else {
            return nil
        }
        let closes = ends.last.map { words[$0].text } ?? ""
        return cut(at: mark) + (closes == "؟" || closes == "?" ? "" : closes.isEmpty && isArabic ? "" : closes)
    }

    /// What stands there now.
    private func current(_ target: TextTarget) throws(CommandProblem) -> String? {
        let hero = spec.pages.flatMap(\.sections).first { $0.kind == .hero }?.content
        switch target {
        case .headline: return hero?.text("heading")
        case .intro: return hero?.text("text")
        case .eyebrow: return hero?.text("eyebrow")
        case .tagline: return spec.brand.tagline.isEmpty ? nil : spec.brand.tagline
        case .footer: return spec.shared.text("footer")
        case .part(let section, let part):
            let found = self.section(at: try place(of: section))
            return SectionTexts.key(of: part, in: found).flatMap { found.content.text($0) }
        case .at(let address): return ContentAddress(address).text(in: spec)
        // A number, an address or a button’s label says no more than it must.
        case .button, .secondButton, .phone, .mail, .address, .pageTitle: return nil
        }
    }
}
