import SiteModel

/// The sign of a site: the first letters of its name on its leading colour.
struct Monogram {
    var spec: SiteSpec

    /// One or two letters, each the first of a word; titles and small words do not count. Of a name in Arabic letters
    /// it is one, in the form that it has before others. The template's `initials` says the same.
    var letters: String {
        let words = spec.brand.name.split { $0.isWhitespace }.filter { $0.contains { $0.isLetter || $0.isNumber } }
        let proper = words.filter { $0.last != "." && $0.first?.isLowercase != true }
        let chosen = proper.isEmpty ? words : proper
        func first(_ word: Substring) -> String {
            word.first { $0.isLetter || $0.isNumber }.map(String.init) ?? ""
        }
        guard let leading = chosen.first else { return "" }
        let bare = leading.hasPrefix("ال") && leading.count > 3 ? leading.dropFirst(2) : leading
        if let scalar = first(bare).unicodeScalars.first, ("\u{600}"..."\u{6FF}").contains(scalar) {
            return first(bare) + "\u{200D}"
        }
        return chosen.prefix(2).map(first).joined().uppercased()
    }

    private var isArabic: Bool { letters.hasSuffix("\u{200D}") }

    /// The icon of the browser's tab, which has to be readable at 16 pixels: at most two letters, no detail. It brings
    /// its own ground, lighter where the browser is dark.
    var favicon: String {
        let (light, dark) = (Palette(spec.look, scheme: .light), Palette(spec.look, scheme: .dark))
        let corner = spec.look.radius >= 0.9 ? 32 : Int(min(spec.look.radius * 14, 16))
        let pair = TypePair.named(spec.look.type)
        let family = isArabic ? pair.arabic.display.rawValue + ", serif" : pair.display
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
            <style>rect{fill:\(light.accent.hex)}text{fill:\(light.onAccent.hex)}@media(prefers-color-scheme:dark){rect{fill:\(dark.accent.hex)}text{fill:\(dark.onAccent.hex)}}</style>
            <rect width="64" height="64" rx="\(corner)"/>
            <text x="32" y="\(isArabic ? 22 : 33)" font-family="\(family.escaped)" font-weight="700" font-size="\(isArabic ? 46 : letters.count > 1 ? 30 : 38)" text-anchor="middle" dominant-baseline="central">\(letters.escaped)</text>
            </svg>

            """
    }
}
