import SiteModel

/// Names sections and pages so that they stay the same when others come and go.
enum SectionIDs {
    /// The id of the first section of a kind.
    static func base(_ kind: SectionKind) -> String {
        switch kind {
        case .findUs: "find-us"
        case .callToAction: "call-to-action"
        case .testimonials: "quotes"
        case .signUp: "sign-up"
        default: kind.rawValue
        }
    }

    /// The id, or with a number where it is taken.
    static func unique(_ id: String, in taken: [String]) -> String {
        guard taken.contains(id) else {
            return id
        }
        var number = 2
        while taken.contains("\(id)-\(number)") {
            number += 1
        }
        return "\(id)-\(number)"
    }

    /// Lower-case ASCII letters, digits and hyphens of a name; `fallback` where nothing is left.
    static func slug(_ name: String, fallback: String) -> String {
        var slug = ""
        for scalar in name.lowercased().decomposedASCII {
            if (scalar >= "a" && scalar <= "z") || (scalar >= "0" && scalar <= "9") {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, !slug.hasSuffix("-"), scalar != "'" && scalar != "’" {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") {
            slug.removeLast()
        }
        return slug.isEmpty ? fallback : String(slug.prefix(40))
    }
}

extension String {
    /// The scalars with the accents of common Latin letters dropped.
    fileprivate var decomposedASCII: [Unicode.Scalar] {
        let plain: [Unicode.Scalar: String] = [
            "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "ae", "å": "a", "æ": "ae", "ç": "c", "č": "c", "é": "e",
            "è": "e", "ê": "e",
            "ë": "e", "ě": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n", "ń": "n", "ó": "o",
            "ò": "o", "ô": "o",
            "õ": "o", "ö": "oe", "ø": "o", "œ": "oe", "ř": "r", "š": "s", "ß": "ss", "ú": "u", "ù": "u", "û": "u",
            "ü": "ue", "ý": "y",
            "ž": "z", "ż": "z", "ź": "z", "ğ": "g", "ş": "s", "ı": "i",
        ]
        return unicodeScalars.flatMap { scalar in plain[scalar].map { Array($0.unicodeScalars) } ?? [scalar] }
    }
}
