/// Every token of the style sheet by its name, and the ways to look at the page.
struct StyleguideView {
    var schemes: [Toggle]
    var languages: [Toggle]
    var grounds = ["paper", "sheet", "sunken"].map(Swatch.init)
    var inks = ["ink", "ink-soft", "enamel", "enamel-deep", "brick", "line", "edge"].map(Swatch.init)
    var fills: [Pair] = [
        Pair(fill: "enamel", ink: "on-enamel"), Pair(fill: "brass", ink: "on-brass"),
        Pair(fill: "enamel-wash", ink: "enamel"), Pair(fill: "brass-wash", ink: "ink"),
        Pair(fill: "brick-wash", ink: "brick"),
    ]
    var steps = ["-2", "-1", "0", "1", "2", "3", "4", "5"].map { Step(number: $0) }
    var spaces = (1...8).map { Step(number: "\($0)") }

    /// A link to the page as others see it.
    struct Toggle {
        var label: String
        var address: String
        var isCurrent: Bool
    }

    struct Swatch {
        var token: String

        init(_ token: String) { self.token = token }
    }

    /// A colour to fill with, and the colour of what is written on it.
    struct Pair {
        var fill: String
        var ink: String
    }

    struct Step {
        var number: String
    }

    /// - Parameter scheme: `light` or `dark`; nil for what the reader's system wants.
    init(words: Words, scheme: String?) {
        func address(_ scheme: String?, _ language: Language) -> String {
            "/styleguide?language=\(language.rawValue)" + (scheme.map { "&scheme=\($0)" } ?? "")
        }
        schemes = [nil, "light", "dark"].map { choice in
            Toggle(
                label: words["guide_scheme_\(choice ?? "system")"], address: address(choice, words.language),
                isCurrent: choice == scheme)
        }
        languages = Language.allCases.map { language in
            Toggle(
                label: language.name, address: address(scheme, language), isCurrent: language == words.language)
        }
    }
}
