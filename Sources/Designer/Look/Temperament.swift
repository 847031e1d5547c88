/// What usually suits a kind of business: hues, type, drawings, how round and how often dark.
struct Temperament: Sendable {
    var words: Set<String>
    var hues: [Double]
    var types: [String]
    var artwork: String
    var radius = 0.6
    var dark = 0.04

    /// The first whose words are part of `kind`; a general one for anything else.
    static func of(_ kind: String) -> Temperament {
        let kind = kind.lowercased()
        return all.first { $0.words.contains(kind) }
            ?? all.first { temper in temper.words.contains { $0.count > 3 && kind.contains($0) } } ?? general
    }

    /// The drawings that suit a kind: its own where there are some, else those of its family.
    static func artwork(of kind: String) -> String {
        let kind = kind.lowercased()
        return ownArtwork.first { $0.kinds.contains(kind) }?.motif.rawValue ?? of(kind).artwork
    }

    private static let ownArtwork: [(motif: Motif, kinds: Set<String>)] = [
        (.pets, ["shelter", "vet", "pet", "pets", "kennel", "animals"]),
        (.teeth, ["dentist", "orthodontist"]),
        (.feast, ["wedding", "weddings", "event", "party"]),
        (.writing, ["blog", "author", "writer", "magazine", "publisher"]),
        (.weights, ["gym", "fitness", "trainer", "crossfit", "boxing", "sport", "sports"]),
        (.giving, ["cause", "charity", "nonprofit", "association", "church", "community", "campaign"]),
        (.exhibits, ["museum", "gallery"]),
        (.plans, ["architect", "architecture", "builder", "construction"]),
        (.wine, ["winery", "wine", "vineyard", "bar", "pub", "brewery", "cocktail", "distillery"]),
        (.beauty, ["salon", "barber", "barbershop", "hairdresser", "beauty", "cosmetics", "perfume", "nails"]),
    ]

    private static let general = Temperament(
        words: [], hues: [25, 60, 150, 200, 255, 300], types: ["humanist", "grotesk", "editorial", "bookish"],
        artwork: "geometry")

    private static let all: [Temperament] = [
        Temperament(
            words: ["bakery", "patisserie", "pastry", "cake", "confectioner", "chocolatier"], hues: [32, 45, 62, 20],
            types: ["oldstyle", "bookish", "slab", "didone"], artwork: "bakery", radius: 0.9),
        Temperament(
            words: ["cafe", "café", "coffee", "tea", "roaster", "teahouse"], hues: [40, 55, 150, 25],
            types: ["slab", "bookish", "grotesk", "humanist"], artwork: "cafe", radius: 0.8),
        Temperament(
            words: ["restaurant", "bistro", "trattoria", "pizzeria", "catering", "food", "foodtruck", "chef", "grill"],
            hues: [28, 8, 70, 48, 145], types: ["bookish", "didone", "editorial", "oldstyle"], artwork: "table",
            dark: 0.15
        ),
        Temperament(
            words: ["bar", "pub", "brewery", "winery", "wine", "cocktail", "distillery", "nightclub"],
            hues: [50, 20, 340, 75], types: ["slab", "didone", "poster"], artwork: "table", radius: 0.2, dark: 0.5),
        Temperament(
            words: [
                "florist", "garden", "gardener", "landscaping", "nursery-plants", "farm", "plants", "organic",
                "vineyard",
            ],
            hues: [140, 345, 120, 20], types: ["bookish", "editorial", "didone"], artwork: "plants", radius: 1),
        Temperament(
            words: [
                "yoga", "spa", "massage", "wellness", "meditation", "pilates", "therapist", "therapy", "counselling",
            ],
            hues: [165, 40, 300, 215, 20], types: ["editorial", "didone", "bookish"], artwork: "calm", radius: 1.4),
        Temperament(
            words: [
                "hotel", "guesthouse", "bnb", "hostel", "resort", "surf", "sailing", "beach", "swimming", "diving",
            ],
            hues: [215, 195, 40, 230], types: ["editorial", "didone", "humanist"], artwork: "sea", radius: 0.7),
        Temperament(
            words: ["travel", "tour", "tours", "guide", "hiking", "outdoor", "camping", "climbing", "campsite", "ski"],
            hues: [150, 35, 205], types: ["grotesk", "slab", "humanist"], artwork: "hills", radius: 0.6),
        Temperament(
            words: [
                "firm", "office", "law", "lawyer", "legal", "notary", "accountant", "accounting", "consultant",
                "consulting",
                "consultancy", "finance", "insurance", "bookshop", "library", "author", "writer", "publisher", "tutor",
            ],
            hues: [250, 18, 285, 70, 165], types: ["oldstyle", "editorial", "bookish", "technical"], artwork: "books",
            radius: 0.2),
        Temperament(
            words: [
                "realestate", "real-estate", "estate", "architect", "architecture", "property", "builder",
                "construction", "city", "coworking", "museum",
            ],
            hues: [35, 220, 300, 75, 190], types: ["editorial", "grotesk", "technical"], artwork: "city", radius: 0.1),
        Temperament(
            words: [
                "band", "music", "musician", "dj", "festival", "concert", "orchestra", "choir", "singer", "venue",
                "podcast", "radio",
            ],
            hues: [20, 330, 290, 95, 195], types: ["poster", "grotesk", "didone"], artwork: "music", radius: 0,
            dark: 0.6),
        Temperament(
            words: ["photographer", "photography", "film", "videographer", "filmmaker", "gallery", "artist"],
            hues: [60, 25, 240, 300], types: ["editorial", "grotesk", "didone"], artwork: "lens", radius: 0, dark: 0.4),
        Temperament(
            words: [
                "saas", "software", "app", "product", "startup", "tech", "platform", "developer", "agency", "data",
                "ai",
            ],
            hues: [265, 285, 170, 230, 30], types: ["grotesk", "technical", "humanist"], artwork: "screen", radius: 0.9,
            dark: 0.12),
        Temperament(
            words: [
                "gym", "fitness", "trainer", "crossfit", "sport", "sports", "club", "martial", "boxing", "running",
                "barber", "barbershop", "tattoo",
            ],
            hues: [25, 95, 265, 45], types: ["poster", "grotesk", "slab"], artwork: "geometry", radius: 0.1, dark: 0.45),
        Temperament(
            words: [
                "trades", "plumber", "electrician", "carpenter", "workshop", "mechanic", "garage", "handyman", "repair",
                "cleaning", "bike", "bicycle", "joiner", "painter", "pottery", "ceramics", "potter", "craft", "maker",
                "jeweller",
            ],
            hues: [35, 240, 60, 15, 155], types: ["slab", "grotesk", "humanist"], artwork: "tools", radius: 0.3),
        Temperament(
            words: [
                "salon", "beauty", "hairdresser", "nails", "cosmetics", "fashion", "boutique", "wedding", "weddings",
                "event", "perfume",
            ],
            hues: [10, 350, 25, 320], types: ["didone", "editorial", "bookish"], artwork: "plants", radius: 0.8),
        Temperament(
            words: [
                "dentist", "doctor", "clinic", "practice", "physio", "physiotherapist", "medical", "vet", "pharmacy",
                "optician", "hospital", "midwife",
            ],
            hues: [200, 232, 36, 180, 265], types: ["humanist", "grotesk", "editorial"], artwork: "calm", radius: 1.1),
        Temperament(
            words: [
                "cause", "shelter", "school", "nursery", "kindergarten", "charity", "community", "church", "nonprofit",
                "association",
                "camp", "toys", "pet", "kids", "daycare", "campaign",
            ],
            hues: [30, 250, 195, 85, 345], types: ["humanist", "rounded", "bookish"], artwork: "people", radius: 1.3),
        Temperament(
            words: [
                "portfolio", "person", "personal", "designer", "cv", "resume", "freelancer", "illustrator", "studio",
                "blog", "coach", "speaker",
            ],
            hues: [30, 260, 85, 340, 195], types: ["grotesk", "editorial", "technical", "didone"], artwork: "geometry",
            radius: 0.3),
        Temperament(
            words: ["shop", "store", "retail", "grocer", "deli", "butcher", "cheese", "market", "fishmonger"],
            hues: [35, 145, 220, 60], types: ["bookish", "humanist", "slab"], artwork: "table", radius: 0.7),
    ]
}
