import SiteModel

@testable import Designer

/// How the facts of many prompts fared on the pages made from them.
struct FactsReport: Sendable {
    var facts = 0
    var found = 0
    /// Facts that are nowhere, each with the start of its prompt.
    var missing: [String] = []
    /// Facts that are there, but not as they were written.
    var altered: [String] = []
    /// What the pages say as a fact although the prompt does not.
    var invented: [String] = []

    /// The part of the facts that were found, from 0 to 1.
    var ratio: Double { facts == 0 ? 1 : Double(found) / Double(facts) }

    /// Makes the site of each prompt with each seed and looks for the facts.
    init(_ cases: [FactsCase], seeds: [UInt64] = [1, 2]) throws {
        for example in cases {
            for seed in seeds {
                try add(example, SitePlanner.sketch(prompt: example.prompt, seed: seed))
            }
        }
    }

    private mutating func add(_ example: FactsCase, _ spec: SiteSpec) throws {
        let start = example.prompt.prefix(50).split(separator: "\n").first ?? ""
        // What only search results show is no place for a fact.
        let shown =
            [[spec.brand.name]] + [spec.shared.texts] + spec.pages.map { [$0.label] }
            + spec.pages.flatMap(\.sections).flatMap { Self.groups($0.content) }
        for fact in example.facts {
            let parts = Self.parts(of: fact)
            for part in parts {
                facts += 1
                if shown.joined().contains(where: { $0.says(part) }) {
                    found += 1
                } else if shown.joined().contains(where: { $0.lowercased().contains(part.lowercased()) }) {
                    altered.append("\(start)…: “\(part)”")
                } else {
                    missing.append("\(start)…: “\(part)”")
                }
            }
            if parts.count > 1 {
                facts += 1
                if shown.contains(where: { group in parts.allSatisfy { part in group.contains { $0.says(part) } } }) {
                    found += 1
                } else {
                    missing.append("\(start)…: “\(fact)” together")
                }
            }
        }
        for text in spec.texts {
            invented += Inventions(in: text, notIn: example.prompt).found.map { "\(start)…: “\($0)” in “\(text)”" }
        }
    }

    private static func parts(of fact: String) -> [String] {
        var parts: [String] = []
        var rest = fact[...]
        while let range = rest.firstRange(of: " = ") {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// The texts that a visitor sees as one thing: those of an item, and each text alone.
    private static func groups(_ content: Content) -> [[String]] {
        var groups: [[String]] = []
        for (key, value) in content.values where !key.hasSuffix("Href") && !["href", "picture", "icon"].contains(key) {
            switch value {
            case .text(let text): groups.append([text])
            case .items(let items):
                for item in items {
                    let own = item.fields.values.filter { !$0.key.hasSuffix("Href") }.values.compactMap { value in
                        if case .text(let text) = value { text } else { nil }
                    }
                    groups.append(own)
                    for inner in item.fields.values.values {
                        if case .items = inner {
                            groups += Self.groups(item.fields)
                            break
                        }
                    }
                }
            }
        }
        return groups
    }
}

extension String {
    /// Whether the text holds the words as a whole: “6” is not in “16”.
    func says(_ words: String) -> Bool {
        var start = startIndex
        while let range = self[start...].firstRange(of: words) {
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            let cutsBefore = before.map { $0.isWordLike && words.first?.isWordLike == true } ?? false
            let cutsAfter = after.map { $0.isWordLike && words.last?.isWordLike == true } ?? false
            if !cutsBefore, !cutsAfter {
                return true
            }
            start = index(after: range.lowerBound)
        }
        return false
    }
}

extension Character {
    fileprivate var isWordLike: Bool { isLetter || isNumber }
}
