import SiteModel

/// A picture of the site, drawn from its name: `<motif>-<number>`. The same name and look give the same picture.
///
/// The file holds the picture twice, composed for a square and for a wide frame, and takes its colours from the page.
struct Drawing {
    var motif: Motif
    private var seed: UInt64
    private var look: Look

    /// Things that do not belong in a site of that language are left out, see ``Objects/pool(of:language:)``.
    private var language: String

    init(name: String, look: Look, language: String = "en") {
        let file = Self.fileName(of: name)
        let word = file.prefix { $0 != "-" }
        motif = Motif.drawn(for: String(word), artwork: look.artwork)
        self.language = language
        let number = file.split(separator: "-").last.flatMap { UInt64($0) }
        seed = number ?? file.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) }
        self.look = look
    }

    /// The name as a file's name and a part of an address: lower-case ASCII letters, digits and hyphens.
    static func fileName(of name: String) -> String {
        var result = ""
        for byte in name.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where result.hasSuffix("-"): break
            default: result += "-"
            }
        }
        return String(result.prefix(80))
    }

    var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">
        <symbol id="square" viewBox="0 0 1000 1000" preserveAspectRatio="xMidYMid slice">
        \(composed(width: 1000, height: 1000))</symbol>
        <symbol id="wide" viewBox="0 0 1600 900" preserveAspectRatio="xMidYMid slice">
        \(composed(width: 1600, height: 900))</symbol>
        <use href="#square"/>
        </svg>

        """
    }

    /// The shapes alone, for a box of that size. `isThemed` leaves the colours to the page around.
    func composed(width: Double, height: Double, isThemed: Bool = true) -> String {
        let colours = Palette(look, scheme: look.scheme).art.map(\.hex)
        var canvas = Canvas(width: width, height: height, fallback: colours, isThemed: isThemed)
        var random = SeededRandom(seed: seed, "drawing \(motif.rawValue)")
        let variant = Int(seed % 4)
        switch motif {
        case .sea: Landscape.sea(&canvas, &random)
        case .hills: Landscape.hills(&canvas, &random)
        case .city: Landscape.city(&canvas, &random)
        case .geometry: Tiles.draw(&canvas, &random)
        case .map: Landscape.map(&canvas, &random)
        default:
            StillLife(objects: Objects.pool(of: motif, language: language)).draw(&canvas, &random, variant: variant)
        }
        // Three views of one coast are three pictures only where they are framed differently.
        if [.sea, .hills, .city].contains(motif) { Landscape.view(&canvas, variant: variant) }
        return canvas.svg
    }
}
