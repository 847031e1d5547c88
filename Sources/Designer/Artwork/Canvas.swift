import Foundation
import SiteModel

/// A colour of a drawing, by its part in it. The page's theme says which colour that is.
enum Paint: Int, CaseIterable, Sendable {
    case field = 1, ground, lead, second, deep, light, third
    /// The colours of bread and wood, and of leaves: what they are whatever the site's colours, only tuned to them.
    case crust, leaf
}

/// Collects the shapes of a drawing as SVG. Lengths are in the units of the drawing's own box.
struct Canvas {
    let width, height: Double
    private(set) var svg = ""
    /// Colours for a drawing that is looked at alone, without a page around it.
    private let fallback: [String]
    /// Whether the drawing stands in a page, whose theme says the colours.
    private let isThemed: Bool

    init(width: Double, height: Double, fallback: [String], isThemed: Bool = true) {
        self.width = width
        self.height = height
        self.fallback = fallback
        self.isThemed = isThemed
    }

    private func css(_ paint: Paint) -> String {
        let colour = fallback[paint.rawValue - 1]
        return isThemed ? "var(--art-\(paint.rawValue),\(colour))" : colour
    }

    mutating func path(_ d: String, _ paint: Paint, opacity: Double = 1) {
        svg += "<path d=\"\(d)\" fill=\"\(css(paint))\"\(Self.opacity(opacity))/>\n"
    }

    /// A line with round ends.
    mutating func stroke(_ d: String, _ paint: Paint, _ thickness: Double, opacity: Double = 1) {
        svg +=
            "<path d=\"\(d)\" fill=\"none\" stroke=\"\(css(paint))\" stroke-width=\"\(n(thickness))\" stroke-linecap=\"round\" stroke-linejoin=\"round\"\(Self.opacity(opacity))/>\n"
    }

    mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ paint: Paint, opacity: Double = 1) {
        svg +=
            "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(css(paint))\"\(Self.opacity(opacity))/>\n"
    }

    mutating func ellipse(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double, _ paint: Paint, opacity: Double = 1) {
        svg +=
            "<ellipse cx=\"\(n(x))\" cy=\"\(n(y))\" rx=\"\(n(rx))\" ry=\"\(n(ry))\" fill=\"\(css(paint))\"\(Self.opacity(opacity))/>\n"
    }

    mutating func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint, round: Double = 0,
        opacity: Double = 1
    ) {
        let corner = round > 0 ? " rx=\"\(n(round))\"" : ""
        svg +=
            "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\"\(corner) fill=\"\(css(paint))\"\(Self.opacity(opacity))/>\n"
    }

    /// Draws with the origin moved, then scaled and turned.
    mutating func at(
        _ x: Double, _ y: Double, scale: Double = 1, turn: Double = 0, isMirrored: Bool = false,
        _ draw: (inout Canvas) -> Void
    ) {
        var transform = "translate(\(n(x)) \(n(y)))"
        if turn != 0 { transform += " rotate(\(n(turn)))" }
        if scale != 1 || isMirrored { transform += " scale(\(n(isMirrored ? -scale : scale)) \(n(scale)))" }
        svg += "<g transform=\"\(transform)\">\n"
        draw(&self)
        svg += "</g>\n"
    }

    private static func opacity(_ value: Double) -> String { value < 1 ? " opacity=\"\(n(value))\"" : "" }
}

/// A number as short as SVG allows: one place after the point, three for what is small.
func n(_ value: Double) -> String {
    let rounded = abs(value) < 2 ? value.rounded(3) : value.rounded(1)
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
