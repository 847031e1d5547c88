/// Which form of a noun goes with a number, by the categories of the Unicode CLDR.
enum Plural: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    /// The form that `language` uses with `count` things.
    init(_ count: Int, in language: Language) {
        self =
            switch language {
            case .english: count == 1 ? .one : .other
            case .arabic:
                switch (count, abs(count) % 100) {
                case (0, _): .zero
                case (1, _): .one
                case (2, _): .two
                case (_, 3...10): .few
                case (_, 11...99): .many
                default: .other
                }
            }
    }

    /// The forms that a text needs in `language`.
    static func forms(of language: Language) -> Set<Plural> {
        switch language {
        case .english: [.one, .other]
        case .arabic: [.zero, .one, .two, .few, .many, .other]
        }
    }
}
