import SiteModel

/// Packages of icons whose components are named by what they show.
enum IconPackages {
    static func has(_ module: String) -> Bool {
        module == "lucide-react" || module.hasPrefix("react-icons/") || module.hasPrefix("@heroicons/react/")
            || module == "react-feather" || module == "@tabler/icons-react" || module == "@phosphor-icons/react"
    }
}

/// The icons of the project's own sheet, `public/icons.svg`.
struct IconSheetNames {
    private let names: Set<String>

    /// Nil where the project has no sheet.
    init?(_ files: SourceFiles) {
        guard let path = try? FilePath("public/icons.svg"), let text = files.text(path) else { return nil }
        names = Set(text.matches(of: /<symbol[^>]*\bid="([\w-]+)"/).map { String($0.1) })
        if names.isEmpty { return nil }
    }

    /// The icon of the sheet for a component such as `ArrowRight`, `FaArrowRight` or `ArrowRightIcon`; nil where the
    /// sheet has none of that name.
    func name(for component: String) -> String? {
        var stems = [component]
        if component.hasSuffix("Icon") { stems.append(String(component.dropLast(4))) }
        if component.hasPrefix("Icon") || component.hasPrefix("Lucide") {
            stems.append(String(component.trimmingPrefix("Lucide").trimmingPrefix("Icon")))
        }
        if let match = component.wholeMatch(of: /(?:Fa|Fi|Bs|Md|Hi|Ai|Io|Lu|Tb|Ri|Pi)([A-Z]\w*)/) {
            stems.append(String(match.1))
        }
        for stem in stems {
            let kebab = stem.replacing(/([a-z0-9])([A-Z])/) { "\($0.1)-\($0.2)" }.lowercased()
            if names.contains(kebab) { return kebab }
            if let other = Self.synonyms[kebab], names.contains(other) { return other }
        }
        return nil
    }

    private static let synonyms = [
        "envelope": "mail", "phone-call": "phone", "map-marker": "map-pin", "map-marker-alt": "map-pin",
        "location-marker": "map-pin", "schedule": "clock", "calendar-days": "calendar", "shopping-bag": "bag",
        "shopping-cart": "cart", "check-circle": "check", "utensils-crossed": "utensils",
    ]
}
