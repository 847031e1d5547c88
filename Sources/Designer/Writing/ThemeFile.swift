import Foundation
import SiteModel

/// What a project's src/theme.css says: every colour, size and shape of a look as CSS variables.
struct ThemeFile {
    var look: Look

    var text: String {
        let other: Look.Scheme = look.scheme == .light ? .dark : .light
        // A dark look is a choice of the brand and stays; a light one gives way to a visitor who asks for dark.
        let followed =
            look.scheme == .light
            ? """

            @media (prefers-color-scheme: dark) {
              :root:not([data-scheme="light"]) {
            \(colours(.dark, indent: "    "))
              }
            }
            """ : ""
        return """
            /* The look of the site, computed by the designer. Colours are checked for WCAG AA in both schemes. */
            :root {
            \(colours(look.scheme, indent: "  "))
            \(shape)
            }
            :root:is(:lang(ar), :lang(fa), :lang(ur)) {
            \(arabicShape)
            }
            \(followed)
            [data-scheme="\(other.rawValue)"] {
            \(colours(other, indent: "  "))
            }

            """
    }

    private func colours(_ scheme: Look.Scheme, indent: String) -> String {
        let palette = Palette(look, scheme: scheme)
        let named: [(String, OKLCH)] = [
            ("paper", palette.paper), ("surface", palette.surface), ("band", palette.band), ("ink", palette.ink),
            ("muted", palette.muted), ("line", palette.line), ("accent", palette.accent),
            ("on-accent", palette.onAccent), ("accent-ink", palette.accentInk), ("second", palette.second),
            ("on-second", palette.onSecond), ("bold", palette.bold), ("on-bold", palette.onBold),
            ("bold-muted", palette.boldMuted), ("bold-accent", palette.boldAccent), ("bold-line", palette.boldLine),
            ("bold-card", palette.boldCard), ("bold-fill", palette.boldFill), ("on-bold-fill", palette.onBoldFill),
            ("field-line", palette.fieldLine),
        ]
        let art = palette.art.enumerated().map { ("art-\($0.offset + 1)", $0.element) }
        var lines = ["color-scheme: \(scheme.rawValue);"]
        lines += (named + art).map { "--\($0.0): \($0.1.hex);" }
        // Buttons move away from their text when the pointer is over them, so that contrast only grows.
        lines.append("--accent-hover: \(palette.onAccent.luminance > palette.accent.luminance ? "#000" : "#fff");")
        lines.append("--bold-hover: \(palette.onBoldFill.luminance > palette.boldFill.luminance ? "#000" : "#fff");")
        lines += ["--quiet-line: var(--muted);", "--field: var(--surface);", "--field-ink: var(--ink);"]
        // Some looks end in a strong band, others as quietly as they began.
        let isBold = look.footer == "band" || ["poster", "technical"].contains(look.type) && look.footer == "columns"
        var deep = look
        deep.strong = Look.strengths[0]
        // Deep whatever the strong fields are: a call in the leading colour often stands right above.
        let night = Palette(deep, scheme: scheme)
        let footer: [(String, OKLCH)] =
            isBold
            ? [
                ("", night.bold), ("-ink", night.onBold), ("-muted", night.boldMuted), ("-line", night.boldLine),
                ("-accent", night.boldAccent),
            ]
            : [
                ("", palette.paper), ("-ink", palette.ink), ("-muted", palette.muted), ("-line", palette.line),
                ("-accent", palette.accentInk),
            ]
        lines += footer.map { "--footer\($0.0): \($0.1.hex);" }
        return lines.map { indent + $0 }.joined(separator: "\n")
    }

    private var shape: String {
        let pair = TypePair.named(look.type)
        let round = look.radius
        let isSerif = pair.display.hasSuffix(" serif")
        var lines = [
            "--display: \(pair.display.stack(arabic: pair.arabic.display));",
            "--body: \(pair.body.stack(arabic: pair.arabic.body));",
            "--display-weight: \(pair.weight);",
            "--display-tracking: \(css(pair.tracking))em;",
            "--display-leading: \(css(pair.leading));",
            "--display-case: \(pair.name == "poster" ? "uppercase" : "none");",
            "--brand-weight: \(max(pair.weight, 600));",
            "--subtitle: var(--\(isSerif && pair.weight >= 500 ? "display" : "body"));",
            "--subtitle-weight: 600;",
            "--label-case: \(pair.capsLabels ? "uppercase" : "none");",
            "--label-tracking: \(pair.capsLabels ? "0.12em" : "0");",
            "--label-size: \(pair.capsLabels ? "0.8125rem" : "var(--step-0)");",
            "--radius: \(css(round))rem;",
            "--button: \(round >= 0.9 ? "99rem" : css(min(round, 0.6)) + "rem");",
            "--monogram: \(round >= 0.9 ? "50%" : css(min(round * 0.7, 0.5)) + "rem");",
            "--portrait: \(round >= 0.9 ? "50%" : css(min(round, 1)) + "rem");",
            "--frame: \(round >= 1.2 ? "50vw 50vw 0 0" : css(round) + "rem");",
            "--hero-corner: \(css(min(round * 2.5, 4)))rem;",
            "--space: \(css(look.space));",
        ]
        for step in -1...6 { lines.append("--step-\(step): \(size(step, pair: pair));") }
        return lines.map { "  " + $0 }.joined(separator: "\n")
    }

    /// What is different where the site is written in Arabic letters: their own families first, because a Latin one may
    /// have poor Arabic; bolder and larger, with more leading, without tracking and capitals.
    private var arabicShape: String {
        let pair = TypePair.named(look.type)
        var lines = [
            "--display: \(pair.arabic.display.rawValue), \(pair.display);",
            "--body: \(pair.arabic.body.rawValue), \(pair.body);", "--display-weight: \(max(pair.weight, 600));",
            "--display-tracking: 0em;", "--display-leading: \(pair.arabic.display == .naskh ? "1.32" : "1.4");",
            "--display-case: none;", "--label-case: none;", "--label-tracking: 0;", "--label-size: var(--step-0);",
        ]
        // Naskh looks smaller than Latin of the same size; Kufi does not.
        for step in -1...6 {
            let factor =
                step <= 0 ? (pair.arabic.body == .naskh ? 1.14 : 1.06) : pair.arabic.display == .naskh ? 1.06 : 0.92
            lines.append("--step-\(step): \(size(step, pair: pair, factor: factor));")
        }
        return lines.map { "  " + $0 }.joined(separator: "\n")
    }

    /// The size of a step: a modular scale that is tighter on a phone than on a desk, and moves between the two.
    private func size(_ step: Int, pair: TypePair, factor: Double = 1) -> String {
        let (narrow, wide) = (1.0, 1.0625 * look.scale)
        let narrowRatio = min(1.2, pair.ratio)
        let least =
            factor * max(narrow * look.scale.squareRoot() * pow(narrowRatio, Double(step)), step < 0 ? 0.875 : 1)
        let wideRatio = step <= 2 ? 1 + (pair.ratio - 1) * 0.75 : pair.ratio
        let most = max(factor * min(wide * pow(wideRatio, Double(step)), step == 6 ? 8 : 5.25), least)
        // 22.5rem is a phone of 360 pixels, 80rem a desk of 1280.
        let slope = (most - least) / (80 - 22.5)
        let base = least - slope * 22.5
        return "clamp(\(css(least))rem, \(css(base))rem + \(css(slope * 100))vw, \(css(most))rem)"
    }

    private func css(_ number: Double) -> String {
        let rounded = number.rounded(4)
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

extension String {
    /// The stack with Arabic families before the last, generic one: a Latin family without Arabic lets them through.
    fileprivate func stack(arabic: ArabicStack) -> String {
        guard let comma = lastIndex(of: ",") else { return self }
        return self[..<comma] + ", " + arabic.rawValue + self[comma...]
    }
}
