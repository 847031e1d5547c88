/// The elements of a package's components as elements of another kind.
struct TagChange {
    /// What becomes of one tag.
    struct Form {
        var name: String
        /// Behind the name, with the space before it.
        var added = ""
        var renamed: [String: String] = [:]
        var dropped: Set<String> = []
    }

    var user: CodeFile
    /// Goes.
    var statement: ImportStatement
    /// The local names of the components.
    var names: Set<String>

    /// Changes every tag; nil where a name is used otherwise than as a tag, or a tag has no safe form.
    func run(what: String, form: (CodeMap.Tag) -> Form?) -> PackageChange? {
        let map = user.map
        guard map.isWhole else { return nil }
        var edits = [(range: statement.range, text: "")]
        var tagUses = 0
        for tag in map.tags where names.contains(String(tag.name.prefix { $0 != "." })) {
            if tag.kind == .closing {
                guard let partner = tag.partner, let form = form(map.tags[partner]) else { return nil }
                edits.append((tag.nameRange, form.name))
                continue
            }
            tagUses += 1
            guard !tag.hasSpread, let form = form(tag) else { return nil }
            edits.append((tag.nameRange, form.name + form.added))
            for attribute in tag.attributes {
                if let other = form.renamed[attribute.name] {
                    edits.append((attribute.nameRange, other))
                } else if form.dropped.contains(attribute.name) {
                    edits.append((start(of: attribute)..<attribute.range.upperBound, ""))
                }
            }
        }
        guard names.reduce(0, { $0 + user.uses(of: $1) }) == tagUses else { return nil }
        return PackageChange(texts: [user.path: map.replacing(edits)], what: what)
    }

    /// With the white space before it.
    private func start(of attribute: CodeMap.Attribute) -> Int {
        var start = attribute.nameRange.lowerBound
        while start > 0, CodeScanner.isSpace(user.map.bytes[start - 1]) { start -= 1 }
        return start
    }
}
