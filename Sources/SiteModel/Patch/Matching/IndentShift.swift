/// One change of indentation that turns all lines of a block into lines of the file.
struct IndentShift: Equatable {
    /// The white space before one line, in the block and in the file.
    struct Pair: Hashable {
        var search: [UInt8]
        var file: [UInt8]
    }

    private enum Rule: Equatable {
        case same
        /// The same prefix in the block stands for the same prefix in the file.
        case prefix(search: [UInt8], file: [UInt8])
        /// Tabs stand for so many spaces, or spaces for tabs; and so many columns are added.
        case columns(tab: Int, added: Int, usesTabs: Bool)
    }

    private let rule: Rule
    /// By the white space in the block; each stands for one in the file.
    private let known: [[UInt8]: [UInt8]]

    static let none = IndentShift(rule: .same, known: [:])

    private init(rule: Rule, known: [[UInt8]: [UInt8]]) {
        self.rule = rule
        self.known = known
    }

    /// The change that explains all pairs, or nil where there is none.
    init?(_ pairs: [Pair]) {
        var known: [[UInt8]: [UInt8]] = [:]
        for pair in pairs {
            if let before = known.updateValue(pair.file, forKey: pair.search), before != pair.file { return nil }
        }
        guard let rule = Self.rule(for: known.map { Pair(search: $0.key, file: $0.value) }) else { return nil }
        self.rule = rule
        self.known = known
    }

    private static func rule(for pairs: [Pair]) -> Rule? {
        if pairs.allSatisfy({ $0.search == $0.file }) { return .same }
        let hasTabs = (pairs.contains { $0.search.contains(tab) }, pairs.contains { $0.file.contains(tab) })
        if hasTabs.0 != hasTabs.1, let rule = columns(pairs, usesTabs: hasTabs.1) { return rule }
        guard let first = pairs.first.map(parts), pairs.allSatisfy({ parts($0) == first }) else {
            return hasTabs.0 || hasTabs.1 ? columns(pairs, usesTabs: hasTabs.1) : nil
        }
        return .prefix(search: first.search, file: first.file)
    }

    /// What is left of a pair without the end that both have in common.
    private static func parts(_ pair: Pair) -> Pair {
        var search = pair.search
        var file = pair.file
        while let last = search.last, last == file.last {
            search.removeLast()
            file.removeLast()
        }
        return Pair(search: search, file: file)
    }

    /// The width of a tab with which all pairs differ by the same number of columns; best by none.
    private static func columns(_ pairs: [Pair], usesTabs: Bool) -> Rule? {
        var found: Rule?
        for width in [4, 2, 8, 3, 6, 1, 5, 7] {
            let added = Set(pairs.map { Self.columns($0.file, width) - Self.columns($0.search, width) })
            guard added.count == 1, let added = added.first else { continue }
            let rule = Rule.columns(tab: width, added: added, usesTabs: usesTabs)
            if added == 0 { return rule }
            found = found ?? rule
        }
        return found
    }

    private static func columns(_ space: some Sequence<UInt8>, _ width: Int) -> Int {
        space.reduce(0) { $1 == tab ? ($0 / width + 1) * width : $0 + 1 }
    }

    private static let tab = UInt8(ascii: "\t")

    /// A line of REPLACE as it stands in the file. Blank lines stay as they are.
    func applied(to line: ArraySlice<UInt8>) -> [UInt8] {
        guard rule != .same, !line.isBlank else { return Array(line) }
        let space = Array(line.prefix(while: LineForm.isIndentation))
        return indentation(for: space) + line.dropFirst(space.count)
    }

    private func indentation(for space: [UInt8]) -> [UInt8] {
        if let file = known[space] { return file }
        switch rule {
        case .same:
            return space
        case .prefix(let search, let file):
            if space.starts(with: search) { return file + space.dropFirst(search.count) }
            // Less indented than every line of SEARCH: as far to the left in the file.
            return Array(file.dropLast(min(file.count, search.count - space.count)))
        case .columns(let width, let added, let usesTabs):
            let columns = max(0, Self.columns(space, width) + added)
            guard usesTabs else { return Array(repeating: 0x20, count: columns) }
            return Array(repeating: Self.tab, count: columns / width) + Array(repeating: 0x20, count: columns % width)
        }
    }
}
