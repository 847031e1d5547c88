import SiteModel

/// What a section looks like from afar, so that two that follow each other need not look alike.
enum SectionShape: Hashable {
    /// Cards beside each other.
    case tiles
    /// Lines across the page.
    case rows
    /// A field of strong colour.
    case bold
    case other

    init(_ kind: SectionKind, layout: String) {
        switch (kind, layout) {
        case (.callToAction, "quiet"): self = .other
        case (.hours, "card"), (.stats, "band"), (.events, "poster"), (.callToAction, _): self = .bold
        case (.features, "grid"), (_, "cards"), (.products, "grid"): self = .tiles
        case (_, "rows"), (.pricing, "table"), (.schedule, "table"), (.events, "list"), (.features, "list"),
            (.posts, "list"), (.team, "list"):
            self = .rows
        default: self = .other
        }
    }

    /// The layout that the seed chose, or another where the section before or after it looks the same.
    static func layout(of kind: SectionKind, chosen: String, after last: SectionShape?, before next: SectionKind?)
        -> String
    {
        func clashes(_ layout: String) -> Bool {
            let shape = SectionShape(kind, layout: layout)
            return shape != .other && (shape == last || (shape == .bold && next == .callToAction))
        }
        return clashes(chosen) ? kind.layouts.first { !clashes($0) } ?? chosen : chosen
    }
}
