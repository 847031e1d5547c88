import Foundation
public import SiteModel

extension OKLCH {
    /// Reads `#rgb`, `#rrggbb`, or the name of a colour: the CSS names and words of paint and cloth such as `sage`.
    ///
    /// Adjectives before the name move it: “dark green”, “pale pink”, “warm grey”. Nil for a word that is no colour.
    public init?(named name: String) {
        let text = name.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
        if text.hasPrefix("#") {
            guard let colour = OKLCH(hex: text) else { return nil }
            self = colour
            return
        }
        let joined = text.replacing("-", with: " ").replacing("gray", with: "grey")
        if let hex = ColourNames.hex[joined.replacing(" ", with: "")], let colour = OKLCH(hex: hex) {
            self = colour
            return
        }
        var words = joined.split(separator: " ").map(String.init)
        guard words.count > 1 else { return nil }
        let adjective = words.removeFirst()
        guard let change = Self.adjectives[adjective], let base = OKLCH(named: words.joined(separator: " ")) else {
            return nil
        }
        self = change(base)
    }

    /// Reads `#rgb` or `#rrggbb`; nil for anything else.
    public init?(hex: String) {
        var digits = Array(hex.drop { $0 == "#" })
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard digits.count == 6, let number = UInt32(String(digits), radix: 16) else { return nil }
        self.init(
            red: Double(number >> 16 & 255) / 255, green: Double(number >> 8 & 255) / 255,
            blue: Double(number & 255) / 255)
    }

    private static let adjectives: [String: @Sendable (OKLCH) -> OKLCH] = [
        "dark": { OKLCH(max($0.lightness - 0.18, 0.2), $0.chroma * 0.9, $0.hue) },
        "deep": { OKLCH(max($0.lightness - 0.15, 0.2), $0.chroma, $0.hue) },
        "light": { OKLCH(min($0.lightness + 0.18, 0.93), $0.chroma * 0.8, $0.hue) },
        "pale": { OKLCH(min($0.lightness + 0.25, 0.94), $0.chroma * 0.45, $0.hue) },
        "pastel": { OKLCH(0.86, min($0.chroma, 0.08), $0.hue) },
        "soft": { OKLCH($0.lightness, $0.chroma * 0.6, $0.hue) },
        "muted": { OKLCH($0.lightness, $0.chroma * 0.5, $0.hue) },
        "dusty": { OKLCH($0.lightness, $0.chroma * 0.5, $0.hue) },
        "bright": { OKLCH(max($0.lightness, 0.62), max($0.chroma, 0.2), $0.hue) },
        "vivid": { OKLCH($0.lightness, max($0.chroma, 0.22), $0.hue) },
        "neon": { OKLCH(max($0.lightness, 0.75), max($0.chroma, 0.25), $0.hue) },
        "warm": { OKLCH($0.lightness, max($0.chroma, 0.02), $0.chroma < 0.03 ? 65 : $0.hue) },
        "cool": { OKLCH($0.lightness, max($0.chroma, 0.02), $0.chroma < 0.03 ? 245 : $0.hue) },
    ]
}

// Björn Ottosson's matrices, “A perceptual color space for image processing”, 2020.
extension OKLCH {
    /// From gamma-encoded sRGB, each 0 to 1.
    init(red: Double, green: Double, blue: Double) {
        let (r, g, b) = (Self.linear(red), Self.linear(green), Self.linear(blue))
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        let lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        let bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        let hue = atan2(bb, a) * 180 / .pi
        self.init(lightness, (a * a + bb * bb).squareRoot(), hue < 0 ? hue + 360 : hue)
    }

    /// Linear sRGB; a component is outside 0 to 1 where the colour is outside the gamut.
    private var linearRGB: (Double, Double, Double) {
        let angle = hue * .pi / 180
        let (a, b) = (chroma * cos(angle), chroma * sin(angle))
        let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
        let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
        let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        )
    }

    /// Three bytes of sRGB. A colour that no screen has loses chroma, not lightness or hue, until one does.
    var bytes: (red: UInt8, green: UInt8, blue: UInt8) {
        func isInGamut(_ colour: OKLCH) -> Bool {
            let (r, g, b) = colour.linearRGB
            return [r, g, b].allSatisfy { $0 > -0.0005 && $0 < 1.0005 }
        }
        var fitting = OKLCH(min(max(lightness, 0), 1), max(chroma, 0), hue)
        if !isInGamut(fitting) {
            var (low, high) = (0.0, fitting.chroma)
            for _ in 0..<20 {
                fitting.chroma = (low + high) / 2
                if isInGamut(fitting) { low = fitting.chroma } else { high = fitting.chroma }
            }
            fitting.chroma = low
        }
        let (r, g, b) = fitting.linearRGB
        func byte(_ value: Double) -> UInt8 { UInt8((Self.encoded(min(max(value, 0), 1)) * 255).rounded()) }
        return (byte(r), byte(g), byte(b))
    }

    /// `#rrggbb`, as a theme file says it.
    var hex: String {
        let (r, g, b) = bytes
        let number = UInt32(r) << 16 | UInt32(g) << 8 | UInt32(b)
        let digits = String(number, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The relative luminance of WCAG 2, of the bytes that a screen shows.
    var luminance: Double {
        let (r, g, b) = bytes
        return 0.2126 * Self.linear(Double(r) / 255) + 0.7152 * Self.linear(Double(g) / 255)
            + 0.0722 * Self.linear(Double(b) / 255)
    }

    /// The contrast of WCAG 2, from 1 to 21.
    func contrast(with other: OKLCH) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func linear(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func encoded(_ value: Double) -> Double {
        value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
    }
}
