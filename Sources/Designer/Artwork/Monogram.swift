import SiteModel

/// The sign of a site: the first letters of its name on its leading colour.
struct Monogram {
    var spec: SiteSpec

    /// One or two letters, each the first of a word.
    var letters: String {
        let words = spec.brand.name.split { $0.isWhitespace }.compactMap { word in
            word.first(where: { $0.isLetter || $0.isNumber })
        }
        return String(words.prefix(2)).uppercased()
    }

    /// The icon of the browser's tab, which has to be readable at 16 pixels: at most two letters, no detail.
    var favicon: String {
        let palette = Palette(spec.look, scheme: .light)
        let corner = spec.look.radius >= 0.9 ? 32 : Int(min(spec.look.radius * 14, 16))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
            <rect width="64" height="64" rx="\(corner)" fill="\(palette.accent.hex)"/>
            <text x="32" y="33" fill="\(palette.onAccent.hex)" font-family="\(TypePair.named(spec.look.type).display.escaped)" font-weight="700" font-size="\(letters.count > 1 ? 30 : 38)" text-anchor="middle" dominant-baseline="central">\(letters.escaped)</text>
            </svg>

            """
    }
}

/// The picture that others show when the site is shared: 1200 by 630, the name, the line and a drawing.
struct SharePicture {
    var spec: SiteSpec

    var svg: String {
        let palette = Palette(spec.look, scheme: spec.look.scheme)
        let display = TypePair.named(spec.look.type).display.escaped
        let drawing = Drawing(name: "\(spec.look.artwork)-\(spec.seed % 89 * 4)", look: spec.look)
        let isRightToLeft = spec.direction == .rightToLeft
        let lines = Self.lines(of: spec.brand.name, longest: 15, most: 3)
        let size = lines.count > 2 ? 68 : 82
        let edge = isRightToLeft ? 1128 : 72
        let name = lines.enumerated().map { index, line in
            "<text x=\"\(edge)\" y=\"\(220 + index * (size + 10))\" font-size=\"\(size)\" font-weight=\"700\" font-family=\"\(display)\" fill=\"\(palette.ink.hex)\">\(line.escaped)</text>"
        }
        let below = 220 + lines.count * (size + 10)
        let tagline = Self.lines(of: spec.brand.tagline, longest: 34, most: 3).enumerated().map { index, line in
            "<text x=\"\(edge)\" y=\"\(below + index * 42)\" font-size=\"30\" font-family=\"\(TypePair.named(spec.look.type).body.escaped)\" fill=\"\(palette.muted.hex)\">\(line.escaped)</text>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630"\(isRightToLeft ? " direction=\"rtl\"" : "")>
            <rect width="1200" height="630" fill="\(palette.paper.hex)"/>
            <svg x="\(isRightToLeft ? 0 : 640)" y="0" width="560" height="630" viewBox="0 0 1000 1000" preserveAspectRatio="xMidYMid slice">
            \(drawing.composed(width: 1000, height: 1000))</svg>
            <rect x="\(isRightToLeft ? 1064 : 72)" y="96" width="64" height="8" fill="\(palette.accent.hex)"/>
            \((name + tagline).joined(separator: "\n"))
            </svg>

            """
    }

    /// Cut at spaces into lines of about `longest` characters; what is left over after `most` lines ends in “…”.
    private static func lines(of text: String, longest: Int, most: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < longest {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word.prefix(longest + 4)))
            }
        }
        guard lines.count > most else { return lines }
        return lines.prefix(most - 1) + [lines[most - 1] + "…"]
    }
}
