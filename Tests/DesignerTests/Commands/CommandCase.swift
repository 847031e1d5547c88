import SiteModel
import Testing

@testable import Designer

/// A command with everything that it changes.
///
/// What is expected stands in lines: `home.hero.heading = Hello` for a text, `home.sections = hero menu` for an order,
/// `look.radius >` for a number that grows, `home.gallery new` and `… gone` for whole parts, `look.accent changed` for
/// what becomes something else, and `~ about` for what may change. Whatever no line speaks of must stay as it is.
struct CommandCase: Sendable, CustomTestStringConvertible {
    var site: SiteSpec
    var command: String
    var expected: [String]

    init(_ site: SiteSpec, _ command: String, _ expected: String...) {
        self.site = site
        self.command = command
        self.expected = expected
    }

    var testDescription: String { command }
}

extension CommandCase {
    /// What differs from what is expected, in words; nothing where all is well.
    func complaints() -> [String] {
        guard case .changed(let new, let summary) = CommandSentence(command, on: site).outcome() else {
            return ["was not followed: \(CommandSentence(command, on: site).outcome())"]
        }
        var complaints = summary.isEmpty || summary.contains("") ? ["says nothing"] : []
        let (old, now) = (FlatSite(site).values, FlatSite(new).values)
        let changed = Set(old.keys).union(now.keys).filter { old[$0] != now[$0] }
        var covered: Set<String> = []
        for line in expected {
            let expectation = Expectation(line)
            let own = changed.filter { expectation.covers($0) }
            covered.formUnion(own)
            if let complaint = expectation.complaint(own, old, now) {
                complaints.append("\(line): \(complaint)")
            }
        }
        for address in changed.subtracting(covered).sorted() {
            complaints.append("also changed \(address): \(old[address] ?? "–") → \(now[address] ?? "–")")
        }
        return complaints
    }
}

/// One line of what is expected.
private struct Expectation {
    enum Way { case equals(String), grows, shrinks, new, gone, changed, free }

    let address: String
    let way: Way

    init(_ line: String) {
        if line.hasPrefix("~ ") {
            (address, way) = (String(line.dropFirst(2)), .free)
        } else if let sign = line.firstRange(of: " = ") {
            (address, way) = (String(line[..<sign.lowerBound]), .equals(String(line[sign.upperBound...])))
        } else {
            let parts = line.split(separator: " ").map(String.init)
            let ways: [String: Way] = [">": .grows, "<": .shrinks, "new": .new, "gone": .gone, "changed": .changed]
            (address, way) = (parts[0], ways[parts.last ?? ""] ?? .changed)
        }
    }

    func covers(_ other: String) -> Bool {
        switch way {
        case .equals, .grows, .shrinks: other == address
        case .new, .gone, .changed, .free: other == address || other.hasPrefix(address + ".")
        }
    }

    func complaint(_ own: Set<String>, _ old: [String: String], _ now: [String: String]) -> String? {
        switch way {
        case .equals(let value): return now[address] == value ? nil : "is \(now[address] ?? "nothing")"
        case .grows, .shrinks:
            guard let before = old[address].flatMap(Double.init), let after = now[address].flatMap(Double.init) else {
                return "is no number"
            }
            let grew = after > before
            if case .grows = way { return grew ? nil : "\(before) became \(after)" }
            return after < before ? nil : "\(before) became \(after)"
        case .new: return own.contains { old[$0] == nil } ? nil : "did not come"
        case .gone: return own.contains { now[$0] == nil } ? nil : "did not go"
        case .changed: return own.isEmpty ? "did not change" : nil
        case .free: return nil
        }
    }
}

/// A site as addresses and what stands there.
struct FlatSite {
    private(set) var values: [String: String] = [:]

    init(_ spec: SiteSpec) {
        values = [
            "brand.name": spec.brand.name, "brand.tagline": spec.brand.tagline, "language": spec.language,
            "seed": String(spec.seed), "pages": spec.pages.map(\.label).joined(separator: ", "),
            "look.scheme": spec.look.scheme.rawValue, "look.type": spec.look.type, "look.tint": "\(spec.look.tint)",
            "look.warmth": "\(spec.look.warmth)", "look.depth": "\(spec.look.depth)",
            "look.radius": "\(spec.look.radius)",
            "look.space": "\(spec.look.space)", "look.scale": "\(spec.look.scale)", "look.header": spec.look.header,
            "look.footer": spec.look.footer, "look.heads": spec.look.heads, "look.surface": spec.look.surface,
            "look.frame": spec.look.frame, "look.rhythm": spec.look.rhythm, "look.artwork": spec.look.artwork,
            "look.avoid": "\(spec.look.avoid.count)",
        ]
        for (name, colour) in [("accent", spec.look.accent), ("second", spec.look.second)] {
            values["look.\(name).lightness"] = "\(colour.lightness)"
            values["look.\(name).chroma"] = "\(colour.chroma)"
            values["look.\(name).hue"] = "\(colour.hue)"
        }
        put(spec.shared, at: "shared")
        for page in spec.pages {
            values["\(page.id).path"] = page.path
            values["\(page.id).label"] = page.label
            values["\(page.id).title"] = page.title
            values["\(page.id).description"] = page.description
            values["\(page.id).sections"] = page.sections.map(\.id).joined(separator: " ")
            for section in page.sections {
                values["\(page.id).\(section.id).kind"] = section.kind.rawValue
                values["\(page.id).\(section.id).layout"] = section.layout
                put(section.content, at: "\(page.id).\(section.id)")
            }
        }
    }

    private mutating func put(_ content: Content, at address: String) {
        for (key, value) in content.values {
            switch value {
            case .text(let text): values["\(address).\(key)"] = text
            case .items(let items):
                values["\(address).\(key)"] = items.map(\.id).joined(separator: " ")
                for item in items { put(item.fields, at: "\(address).\(key).\(item.id)") }
            }
        }
    }
}
