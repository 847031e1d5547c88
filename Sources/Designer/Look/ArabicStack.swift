/// A style of Arabic type as a list of families that systems have.
enum ArabicStack: String, Sendable {
    /// Written with a pen: for headings of books and invitations, and for long text.
    case naskh = "\"Noto Naskh Arabic\", \"Geeza Pro\", \"Sakkal Majalla\", \"Traditional Arabic\", \"Times New Roman\""
    /// Drawn with a ruler: for headings.
    case kufi = "\"Noto Kufi Arabic\", \"SF Arabic\", Dubai, \"Segoe UI\", Tahoma"
    /// Plain and even: for text on screens.
    case sans = "\"Noto Sans Arabic\", \"SF Arabic\", Dubai, \"Segoe UI\", Tahoma"
    /// With round ends.
    case rounded = "\"SF Arabic Rounded\", \"Noto Kufi Arabic\", Dubai, \"Segoe UI\", Tahoma"

    /// Headings and text by the name of the type pair.
    static let pairs: [String: (display: ArabicStack, body: ArabicStack)] = [
        "didone": (.naskh, .sans), "oldstyle": (.naskh, .naskh), "grotesk": (.kufi, .sans), "poster": (.kufi, .sans),
        "humanist": (.sans, .sans), "slab": (.kufi, .naskh), "editorial": (.naskh, .sans),
        "rounded": (.rounded, .sans), "technical": (.sans, .sans), "bookish": (.naskh, .naskh),
    ]
}
