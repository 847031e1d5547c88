import SiteModel
import Testing

@testable import Designer

/// Rules that every line of the Arabic book keeps.
@Suite struct ArabicCopyTests {
    private let book = CopyBook.arabic

    /// Trades that fall back on purpose: a brewery speaks as the bar that it is a branch of.
    private let leftOut: Set = ["brewery"]

    /// Keys whose values are names for the program, not words for visitors.
    private let technical: Set = ["list", "motifs", "reach", "signUp.purpose"]

    private var trades: [Trade] { book.trades.values.filter(\.isTrade).sorted { $0.id < $1.id } }

    /// The parts of a line that visitors read.
    private func shown(_ key: String, _ line: CopyLine) -> [String] {
        let parts = line.text.split(separator: "|").map { String($0).trimmedSpace }
        if ["page", "action", "second"].contains(key) || key.hasSuffix(".field") {
            return key == "page" ? Array(parts.dropFirst().prefix(1)) : Array(parts.prefix(1))
        }
        return key == "feature" ? Array(parts.prefix(2)) : parts
    }

    private func forEachLine(_ body: (_ trade: Trade, _ key: String, _ line: CopyLine) -> Void) {
        for trade in book.trades.values.sorted(by: { $0.id < $1.id }) {
            for (key, lines) in trade.lines.sorted(by: { $0.key < $1.key }) {
                for line in lines {
                    body(trade, key, line)
                }
            }
        }
    }

    @Test func everyTradeOfTheEnglishBookIsWritten() {
        let missing = Set(CopyBook.english.trades.keys).subtracting(book.trades.keys)
        #expect(missing.isSubset(of: leftOut), "missing: \(missing.subtracting(leftOut).sorted())")
        for trade in trades {
            let other = CopyBook.english.trades[trade.id]
            #expect(other != nil, "\(trade.id) is no trade of the English book")
            #expect(other?.parent == trade.parent, "\(trade.id) falls back to another trade than in English")
        }
    }

    @Test func everyTradeHasEnoughOfItsOwn() {
        #expect(trades.count >= 50)
        for trade in trades {
            let least = [
                "headline": 6, "lead": 3, "feature": 5, "faq": 4, "item": 3, "cta": 2, "story": 1, "caption": 5,
            ]
            for (key, count) in least {
                let lines = book.lines(key, of: trade.id)
                #expect(lines.count >= count, "\(trade.id) has \(lines.count) of \(key)")
                let free = lines.filter { $0.slots.isEmpty && $0.tone == nil }
                #expect(!free.isEmpty, "\(trade.id) has no \(key) that always serves")
            }
            for key in ["noun", "page", "motifs", "list", "action", "second", "customer"] {
                #expect(!book.lines(key, of: trade.id).isEmpty, "\(trade.id) has no \(key)")
            }
            let own = ["headline", "lead"].map { trade.lines[$0] ?? [] }
            let placed = own.filter { lines in lines.contains { $0.slots == ["place"] } }
            #expect(placed.count == own.count, "\(trade.id) never speaks of the place")
            let tones = Set(own[0].compactMap(\.tone))
            #expect(tones.count >= 2, "\(trade.id) speaks in \(tones.count) tones")
        }
    }

    @Test func everyHeadingThatATradeNeedsTwiceHasAnother() {
        let kinds = SectionKind.allCases.filter { ![.hero, .text, .callToAction, .newsletter].contains($0) }
        for kind in kinds {
            let headings = book.lines("\(kind.rawValue).heading", of: "general")
            #expect(headings.count >= 3, "\(kind) has \(headings.count) general headings")
        }
    }

    @Test func everyIconAndSectionExists() throws {
        let synonyms: Set = ["book", "box", "coin", "cup", "house", "people", "spark", "tool"]
        let icons = Set(IconSheet(template: try SiteTemplate.load()).names).union(synonyms)
        let kinds = Set(SectionKind.allCases.map(\.rawValue)).union(["offer"])
        forEachLine { trade, key, line in
            let parts = line.text.split(separator: "|").map { String($0).trimmedSpace }
            if key == "feature" {
                #expect(parts.count == 3 && icons.contains(parts.last ?? ""), "\(trade.id): \(line.text)")
            } else if key == "page" || key == "action" || key == "second" {
                let named = (parts.last ?? "").split(separator: ",").map { String($0).trimmedSpace }
                #expect(named.allSatisfy(kinds.contains), "\(trade.id): \(line.text)")
            } else if key == "list" {
                #expect(kinds.contains(line.text), "\(trade.id): \(line.text)")
            }
        }
    }

    @Test func slotsAreKnownAndStandAlone() {
        let known: Set = ["name", "place", "audience", "since", "noun", "person", "page", "somebody"]
        forEachLine { trade, _, line in
            #expect(known.isSuperset(of: line.slots), "\(trade.id): \(line.text)")
            // A letter before a slot would be written together with what nobody knows yet.
            for start in line.text.indices where line.text[start] == "{" && start > line.text.startIndex {
                let before = line.text[line.text.index(before: start)]
                #expect(!before.isLetter, "\(trade.id): \(line.text)")
            }
        }
    }

    @Test func visitorsReadArabicAlone() {
        forEachLine { trade, key, line in
            guard !technical.contains(key), !["is", "about"].contains(key) else {
                return
            }
            for part in shown(key, line) {
                var text = part
                for slot in line.slots {
                    text = text.replacing("{\(slot)}", with: "")
                }
                let foreign = text.unicodeScalars.filter { scalar in
                    let isVowelSign = (0x064B...0x0652).contains(scalar.value)
                    return scalar.properties.isAlphabetic && !isVowelSign && !ArabicText.isArabic(scalar)
                }
                #expect(foreign.isEmpty, "\(trade.id) \(key): \(part)")
                #expect(!text.contains { ",;?\"0123456789٠١٢٣٤٥٦٧٨٩".contains($0) }, "\(trade.id) \(key): \(part)")
            }
        }
    }

    @Test func everyToneIsRead() {
        var toned = 0
        forEachLine { trade, key, line in
            #expect(!key.contains("["), "\(trade.id): \(key)")
            toned += line.tone == nil ? 0 : 1
        }
        #expect(toned > 100)
    }

    @Test func noLineStandsInTwoTrades() {
        let repeatable = technical.union(["page", "action", "second", "noun", "customer", "unit", "is", "about"])
        var owners: [String: Set<String>] = [:]
        forEachLine { trade, key, line in
            if !repeatable.contains(key), !key.hasSuffix(".field") {
                owners[line.text, default: []].insert(trade.id)
            }
        }
        for (text, trades) in owners {
            #expect(trades.count == 1, "\(trades.sorted()): \(text)")
        }
    }

    @Test func noWordNamesTwoTrades() {
        var owners: [[String]: Set<String>] = [:]
        for trade in trades {
            for phrase in trade.list("is") {
                owners[ArabicText.phrase(phrase), default: []].insert(trade.id)
            }
        }
        for (words, trades) in owners {
            #expect(trades.count == 1, "\(trades.sorted()): \(words)")
        }
    }

    @Test func copyAvoidsWornPhrases() {
        let worn = [
            "موقعنا", "شريككم", "شريكك", "نسعى", "الأمثل", "رؤيتنا", "رسالتنا هي", "نخبة", "الرائدة", "لا مثيل",
            "أعلى المعايير", "نفخر",
        ]
        forEachLine { trade, _, line in
            #expect(!worn.contains { line.text.contains($0) }, "\(trade.id): \(line.text)")
        }
    }
}
