import SiteModel

/// Sections of another kind, and other layouts.
extension CommandReader {
    /// “turn the features into steps”, “make the questions a text”.
    func readKindChange() throws(CommandProblem) -> Command? {
        guard ["turn", "change", "convert", "make", "transform", "replace"].contains(verb) else {
            return nil
        }
        for split in span(2, max(2, clause.count - 1)) where ["into", "to", "with", "a", "an"].contains(key(split)) {
            let left = core(span(at(1), at(split)))
            let right = core(span(at(split + 1), clause.upperBound))
            guard let match = kind(in: right), match.words.lowerBound == right.lowerBound,
                right.allSatisfy({ match.words.contains($0) || ["section", "block"].contains(passage.key($0)) }),
                kind(in: left)?.words.lowerBound == left.lowerBound || !quotations(in: left).isEmpty
            else {
                continue
            }
            let target = try sectionTarget(left)
            // “make the menu a list” is about its layout.
            if layoutName(passage.key(right), of: target) != nil, verb == "make" {
                continue
            }
            return .changeKind(target, match.kind)
        }
        return nil
    }

    /// “show the menu as a card”, “make the hero centred”, “another layout for the gallery”.
    func readLayout() throws(CommandProblem) -> Command? {
        let speaks = hasAny(["layout", "arrangement", "differently", "arrange"])
        guard
            speaks
                || ["show", "make", "display", "list", "arrange", "use", "turn", "change", "centred", "put", "lay"]
                    .contains(verb)
        else {
            return nil
        }
        guard let match = kind(in: span(at(verb == "centred" ? 0 : 1), clause.upperBound)) ?? kind(in: clause)
        else {
            return nil
        }
        var wanted: String?
        var other: [Int] = []
        for index in clause
        where !match.words.contains(index) && !(index == clause.lowerBound && passage.key(index) != "centred") {
            let key = passage.key(index)
            if let name = CommandWords.layout(key, of: match.kind) {
                wanted = wanted ?? name
            } else if !Self.articles.contains(key), !Self.layoutFillers.contains(key), ordinal(at: index) == nil,
                page(in: span(index, index + 1)) == nil
            {
                other.append(index)
            }
        }
        guard wanted != nil || speaks else {
            return nil
        }
        // The words of the section: what stands around its name, up to “as a” or the wanted layout.
        var end = match.words.upperBound
        if let on = (span(end, clause.upperBound)).first(where: { ["on", "of"].contains(passage.key($0)) }),
            page(in: span(on + 1, clause.upperBound)) != nil
        {
            end = clause.upperBound
        }
        var start = match.words.lowerBound
        while start > clause.lowerBound, ordinal(at: start - 1) != nil { start -= 1 }
        let target = try sectionTarget(span(start, end))
        guard other.isEmpty else {
            if speaks || verb == "show", let first = other.first, wanted == nil {
                throw .unknownLayout(passage.words[first].text, match.kind)
            }
            return nil
        }
        return .changeLayout(target, layout: wanted)
    }

    private func layoutName(_ key: String, of target: SectionTarget) -> String? {
        guard let place = SectionFinder(spec: spec).find(target) else {
            return nil
        }
        return CommandWords.layout(key, of: spec.pages[place.page].sections[place.section].kind)
    }

    private static let layoutFillers = Lexicon.words(
        """
        layout arrangement differently arrange different section block as in for with into to on page show make display use
        be it way look shown site change other version try arranged put lay out home of and
        """)
}
