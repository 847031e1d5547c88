import SiteModel

/// The picture that others show when the site is shared: 1200 by 630, the name, the line and a drawing.
///
/// It stands alone: no file, font or colour of elsewhere, and nothing that only a browser could compute.
struct SharePicture {
    var spec: SiteSpec

    var svg: String {
        let palette = Palette(spec.look, scheme: spec.look.scheme)
        let isStrong = spec.seed % 2 == 1
        let (ground, ink, muted) =
            isStrong ? (palette.bold, palette.onBold, palette.boldMuted) : (palette.paper, palette.ink, palette.muted)
        let rule = isStrong ? palette.boldAccent : palette.accent
        let isRightToLeft = spec.direction == .rightToLeft
        let pair = TypePair.named(spec.look.type)
        let isArabic = spec.brand.name.unicodeScalars.contains { ("\u{600}"..."\u{6FF}").contains($0) }
        let display = isArabic ? pair.arabic.display.rawValue + ", serif" : pair.display
        let body = isRightToLeft ? pair.arabic.body.rawValue + ", sans-serif" : pair.body

        // Words on the side where reading begins, the drawing on the other.
        let (name, size) = Self.fitted(spec.brand.name, width: 520, height: 300, sizes: [104, 92, 80, 68, 58, 48])
        let leading = Double(size) * (isArabic ? 1.35 : 1.08)
        let (line, small) = Self.fitted(spec.brand.tagline, width: 520, height: 120, sizes: [34, 30, 26])
        let lineHeight = Double(small) * 1.35
        let height = leading * Double(name.count) + 36 + lineHeight * Double(line.count)
        let top = 315 - height / 2
        let edge = isRightToLeft ? 1128 : 72
        func text(_ words: String, y: Double, size: Int, family: String, weight: Int, colour: OKLCH) -> String {
            "<text x=\"\(edge)\" y=\"\(n(y))\" font-size=\"\(size)\" font-weight=\"\(weight)\" font-family=\"\(family.escaped)\" fill=\"\(colour.hex)\">\(words.escaped)</text>"
        }
        let names = name.enumerated().map { index, words in
            text(
                words, y: top + leading * (Double(index) + 0.8), size: size, family: display,
                weight: isArabic ? 700 : max(pair.weight, 500), colour: ink)
        }
        let lines = line.enumerated().map { index, words in
            text(
                words, y: top + leading * Double(name.count) + 36 + lineHeight * (Double(index) + 0.8), size: small,
                family: body, weight: 400, colour: muted)
        }
        let drawing = Drawing(
            name: "\(spec.look.artwork)-\(spec.seed % 89 * 4)", look: spec.look, language: spec.language)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630"\(isRightToLeft ? " direction=\"rtl\"" : "")>
            <rect width="1200" height="630" fill="\(ground.hex)"/>
            <svg x="\(isRightToLeft ? 0 : 650)" y="0" width="550" height="630" viewBox="0 0 1000 1000" preserveAspectRatio="xMidYMid slice">
            \(drawing.composed(width: 1000, height: 1000, isThemed: false))</svg>
            <rect x="\(isRightToLeft ? 1064 : 72)" y="\(n(top - 34))" width="64" height="8" fill="\(rule.hex)"/>
            \((names + lines).joined(separator: "\n"))
            </svg>

            """
    }

    /// Lines that fit into a box, and the largest of `sizes` in which they do. What does not fit in the smallest ends
    /// in “…”.
    static func fitted(_ text: String, width: Double, height: Double, sizes: [Int]) -> (lines: [String], size: Int) {
        for size in sizes {
            let lines = broken(text, longest: Int(width / (Double(size) * 0.56)))
            let fits = lines.allSatisfy { $0.wide <= width / (Double(size) * 0.56) }
            if fits, Double(lines.count) * Double(size) * 1.2 <= height { return (lines, size) }
        }
        let size = sizes.last ?? 24
        let longest = Int(width / (Double(size) * 0.56))
        var lines = broken(text, longest: longest).map { String($0.prefix(longest)) }
        let most = max(Int(height / (Double(size) * 1.2)), 1)
        if lines.count > most { lines = lines.prefix(most - 1) + [lines[most - 1].prefix(longest - 1) + "…"] }
        return (lines, size)
    }

    /// Cut at spaces into lines of about `longest` characters.
    private static func broken(_ text: String, longest: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, (last + " " + word).wide <= Double(longest) {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

extension String {
    /// How wide the text is, in letters of middling width.
    fileprivate var wide: Double {
        reduce(0) { sum, letter in
            switch letter {
            case "i", "l", "j", "t", "f", "r", "I", "'", ".", ",", " ", ":", "-": sum + 0.6
            case "m", "w", "M", "W", "@", "&": sum + 1.5
            case _ where letter.isUppercase: sum + 1.2
            default: sum + (letter.isASCII ? 1 : letter.unicodeScalars.contains { $0.value > 0x2E80 } ? 1.8 : 1)
            }
        }
    }
}
