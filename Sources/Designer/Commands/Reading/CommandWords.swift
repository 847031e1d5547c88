import SiteModel

/// Words that commands need beyond those of prompts.
enum CommandWords {
    static let sections = SectionWords(phrases)

    static let phrases = """
        hero: header image, top section, banner, intro section, opening section
        features: feature section, feature list, reasons, feature
        services: offer, price list section, treatments list, service
        menu: dishes, the food, the dishes
        products: goods, product, the shop
        gallery: picture gallery, photo section, work, portfolio, pictures, photo, picture
        story: about section, about text, the text about us
        team: team section, members, team members
        testimonials: quotes section, customer quote, quote, customers say, customer voices, guest quotes, review, voices
        pricing: price table, price, admission, plan
        faq: question, q and a, answers
        findUs: find us section, address section, directions section, getting here
        hours: hours section, opening hour, opening hours section
        contact: contact block, form, contact form
        events: event, dates, date, concert
        schedule: classes, courses timetable
        stats: statistic, number, figure
        logos: client names, logo, partner, sponsor
        steps: step, how-it-works, workflow
        posts: post, article
        newsletter: sign up, signup
        callToAction: closing section, banner at the end, last call
        text: text block, paragraph of text, plain text
        donations: donation tier, donation, donation levels, tiers
        signUp: sign-up, registration section
        """

    /// The layout of the kind that a word asks for.
    static func layout(_ word: String, of kind: SectionKind) -> String? {
        let layouts = kind.layouts
        if let exact = layouts.first(where: { $0 == word || $0 + "s" == word || $0 == word + "s" }) {
            return exact
        }
        return synonyms[word]?.first(where: layouts.contains)
    }

    private static let synonyms: [String: [String]] = [
        "middle": ["centred"], "full": ["poster", "wide", "band"], "full-width": ["wide", "band", "poster"],
        "big": ["poster", "stage", "lead"], "large": ["poster", "stage", "lead"],
        "list": ["list", "rows", "index", "ruled", "column", "fold"], "lines": ["list", "rows", "line", "ruled"],
        "tiles": ["tiles", "grid", "cards", "mosaic"], "grid": ["grid", "cards", "mosaic", "wall", "tiles"],
        "columns": ["columns", "cards", "grid"], "column": ["column", "columns"],
        "rows": ["rows", "list", "row"], "one": ["single"], "foldable": ["fold"], "folding": ["fold"],
        "accordion": ["fold"], "collapsible": ["fold"], "carousel": ["strip"], "slider": ["strip"],
        "cards": ["cards", "card", "grid"], "card": ["card", "cards"], "boxes": ["cards", "card", "grid"],
        "numbered": ["numbered"], "numbers": ["numbered"], "beside": ["split", "side"], "sided": ["sided", "side"],
        "two": ["split", "columns", "side"], "simple": ["simple", "plain", "quiet", "line"],
        "quietly": ["quiet"], "calmer": ["quiet"], "masonry": ["mosaic"], "wall": ["wall"], "portrait": ["portraits"],
        "faces": ["portraits"], "weekly": ["week"], "stacked": ["stack", "rows"], "table": ["table", "ruled", "rows"],
        "narrow": ["column"],
    ]
}
