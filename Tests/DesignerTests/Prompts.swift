import Testing

/// Prompts as people write them, with what must be found in them. Benches draw from them, too.
struct PromptCase: Sendable, CustomTestStringConvertible {
    var prompt: String
    var name: String?
    var kind: String
    var place: String?
    /// Texts that must be on the pages to the letter.
    var facts: [String] = []

    var testDescription: String { String(prompt.prefix(60)) }
}

enum Prompts {
    static let all: [PromptCase] = food + shops + care + services + studios + people + places + causes + odd

    static let food: [PromptCase] = [
        .init(
            prompt:
                "A site for Padaria Aurora, a family bakery in Lisbon: warm colours, menu, opening hours, and how to find us",
            name: "Padaria Aurora", kind: "bakery", place: "Lisbon"),
        .init(
            prompt: """
                Padaria Aurora, a family bakery in Lisbon run by Maria and João Silva since 1962. Croissants €1.40, pastel de \
                nata 1,20 €, sourdough loaf €4.50. Open Tue–Sun 7am–7pm, closed Mondays. Rua do Carmo 12, 1200-093 Lisboa. \
                Phone +351 21 555 0123.
                """,
            name: "Padaria Aurora", kind: "bakery", place: "Lisbon",
            facts: [
                "Croissants", "€1.40", "pastel de nata", "1,20 €", "sourdough loaf", "€4.50", "Tue–Sun", "7am–7pm",
                "closed",
                "Mondays", "Rua do Carmo 12, 1200-093 Lisboa", "+351 21 555 0123", "Maria and João Silva", "since 1962",
            ]),
        .init(
            prompt:
                "A cafe in Melbourne with two customer reviews: \"Best flat white on the street\" – Priya; \"I came for wifi and stayed for the cake\" – Tom",
            kind: "cafe", place: "Melbourne",
            facts: ["Best flat white on the street", "Priya", "I came for wifi and stayed for the cake", "Tom"]),
        .init(
            prompt:
                "山田屋, a ramen shop in Kyoto. Shoyu ramen ¥900, miso ramen ¥950, gyoza ¥400. 11:00–21:00, closed Wednesdays.",
            name: "山田屋", kind: "restaurant", place: "Kyoto",
            facts: ["Shoyu ramen", "¥900", "miso ramen", "¥950", "gyoza", "¥400", "11:00–21:00", "Wednesdays"]),
        .init(
            prompt:
                "Osteria del Ponte in Bologna. Starters: soup €7, salad €6; Mains: tagliatelle al ragù €14, osso buco €19. Book on 051 555 0198. Mon-Sat 12:00–15:00 and 19:00–23:00",
            name: "Osteria del Ponte", kind: "restaurant", place: "Bologna",
            facts: [
                "Starters", "soup", "€7", "Mains", "tagliatelle al ragù", "€14", "osso buco", "051 555 0198",
                "12:00–15:00 and 19:00–23:00",
            ]),
        .init(
            prompt:
                "wine bar called Little Cork in Cork, dark and cosy, natural wine from €6 a glass, open Wed-Sat 5pm till late",
            name: "Little Cork", kind: "bar", place: "Cork", facts: ["€6 a glass", "Wed-Sat", "5pm till late"]),
        .init(prompt: "my bakery", kind: "bakery"),
        .init(prompt: "restaurant", kind: "restaurant"),
    ]

    static let shops: [PromptCase] = [
        .init(
            prompt:
                "Flower shop Petal & Stem in Bath. Bouquets from £35, weddings, funerals. Romantic, blush and sage, not too girly.",
            name: "Petal & Stem", kind: "florist", place: "Bath",
            facts: ["Bouquets", "from £35", "weddings", "funerals"]),
        .init(
            prompt:
                "The Paper Fox is an independent bookshop in Leeds for children and curious adults. 22 Mill Lane, Leeds LS1 4AB. hello@paperfox.co.uk",
            name: "The Paper Fox", kind: "shop", place: "Leeds",
            facts: ["22 Mill Lane, Leeds LS1 4AB", "hello@paperfox.co.uk"]),
        .init(
            prompt:
                "Online shop for my ceramics, I'm Sofia Brandt. Mugs 28 €, bowls 34 €, vases 60–120 €. Earthy, calm.",
            name: "Sofia Brandt", kind: "shop", facts: ["Mugs", "28 €", "bowls", "34 €", "vases", "60–120 €"]),
        .init(
            prompt: "We are Green & Grain, a zero-waste grocery store in Vancouver. Open daily 9am–8pm.",
            name: "Green & Grain", kind: "shop", place: "Vancouver", facts: ["daily", "9am–8pm"]),
    ]

    static let care: [PromptCase] = [
        .init(
            prompt:
                "website for joe's barber shop in leeds. haircut £18, beard trim £10, kids cut £12. open mon-sat 9am to 6pm. call 0113 496 0000",
            name: "Joe's Barber Shop", kind: "barber", place: "Leeds",
            facts: ["haircut", "£18", "beard trim", "£10", "kids cut", "£12", "mon-sat", "9am to 6pm", "0113 496 0000"]),
        .init(
            prompt:
                "Yoga studio in Copenhagen called Still Water. Classes: Monday 18:00 Vinyasa, Wednesday 7:00 Morning flow, Friday 17:30 Yin. Drop-in 150 DKK, 10 classes 1.200 DKK. calm, sage green",
            name: "Still Water", kind: "wellness", place: "Copenhagen",
            facts: [
                "Monday 18:00", "Vinyasa", "Wednesday 7:00", "Morning flow", "Friday 17:30", "Yin", "150 DKK",
                "1.200 DKK",
            ]),
        .init(
            prompt:
                "I need a 3-page site for my gym Iron Yard in Glasgow: Home, Timetable, Prices. Membership £29/month, day pass £7, PT £40 per hour. Bold, black and yellow.",
            name: "Iron Yard", kind: "gym", place: "Glasgow",
            facts: ["Membership", "£29/month", "day pass", "£7", "£40 per hour"]),
        .init(
            prompt: "Hair salon in Valencia, Salon Luna, owner Carmen Ruiz, instagram @salonluna.vlc",
            name: "Salon Luna", kind: "salon",
            place: "Valencia", facts: ["Carmen Ruiz", "@salonluna.vlc"]),
    ]

    static let services: [PromptCase] = [
        .init(
            prompt:
                "Dr. Miriam Katz, dentist in Haifa, for nervous patients and children. Sun–Thu 8:00–16:00. +972 4 555 1234. Soft blue, no red.",
            name: "Dr. Miriam Katz", kind: "dentist", place: "Haifa",
            facts: ["Sun–Thu", "8:00–16:00", "+972 4 555 1234"]),
        .init(
            prompt:
                "Hart & Lowe is a law firm in Manchester for small businesses. Employment law, contracts and disputes. 14 Mill Lane, Manchester M2 3AB. Tel 0161 496 0999. Formal and trustworthy.",
            name: "Hart & Lowe", kind: "firm", place: "Manchester",
            facts: ["Employment law", "contracts", "disputes", "14 Mill Lane, Manchester M2 3AB", "0161 496 0999"]),
        .init(
            prompt: "Kowalski Plumbing, emergency plumber in Chicago. 24/7. (312) 555-0188. Free quotes. Since 1987.",
            name: "Kowalski Plumbing", kind: "trades", place: "Chicago",
            facts: ["24/7", "(312) 555-0188", "Free quotes", "Since 1987"]),
        .init(
            prompt:
                "Tierarztpraxis Sommer, a vet in Graz. Hauptstraße 5, 8010 Graz. Mon, Wed, Fri 8–12; Tue, Thu 14–18. praxis@sommer.at",
            name: "Tierarztpraxis Sommer", kind: "vet", place: "Graz",
            facts: ["Hauptstraße 5, 8010 Graz", "8–12", "14–18", "praxis@sommer.at"]),
        .init(
            prompt:
                "Real estate agency Norte Casas, Porto. Apartments and houses. 4 pages: Home, Listings, Team, Contact",
            name: "Norte Casas", kind: "realestate", place: "Porto", facts: ["Apartments", "houses"]),
        .init(
            prompt: "Accounting firm for freelancers in Dublin. €90 per hour, first call free. No stock-photo feel.",
            kind: "firm", place: "Dublin",
            facts: ["€90 per hour"]),
    ]

    static let studios: [PromptCase] = [
        .init(
            prompt:
                "Landing page for Driftlog, an app that logs dives for freedivers. Pricing: Free €0, Pro €4/month, Club €19/month. Headline: \"Every dive, remembered\". Dark mode with a teal accent",
            name: "Driftlog", kind: "software",
            facts: ["Free", "€0", "Pro", "€4/month", "Club", "€19/month", "Every dive, remembered"]),
        .init(
            prompt: "Design studio Norrland Form in Stockholm. Pages: Work, Studio, Contact. Minimal, black and white.",
            name: "Norrland Form",
            kind: "studio", place: "Stockholm"),
        .init(
            prompt: "Architecture office Atelier Kobayashi, Tokyo, founded in 2009 by Ren Kobayashi",
            name: "Atelier Kobayashi", kind: "architect", place: "Tokyo",
            facts: ["founded in 2009", "Ren Kobayashi"]),
        .init(
            prompt:
                "Tally is a SaaS dashboard for bakeries that shows what sold today. $12 per month per shop. Contact: team@tally.app",
            name: "Tally", kind: "software",
            facts: ["$12 per month", "team@tally.app"]),
    ]

    static let people: [PromptCase] = [
        .init(
            prompt:
                "I'm Lena Fischer, a wedding photographer in Berlin. Minimal, lots of white, no pink. Pages: Work, About, Contact. lena@fischer.photo, instagram @lenafischer",
            name: "Lena Fischer", kind: "photographer", place: "Berlin", facts: ["lena@fischer.photo", "@lenafischer"]),
        .init(
            prompt:
                "Make a site for The Night Herons, a folk band from Galway. Tour dates: 12 June 2026 – Cork, Coughlan's; 14 June 2026 – Dublin, Whelan's; 20 June 2026 – Belfast, The Empire. Dark and moody.",
            name: "The Night Herons", kind: "band", place: "Galway",
            facts: [
                "12 June 2026", "Cork, Coughlan's", "14 June 2026", "Dublin, Whelan's", "20 June 2026",
                "Belfast, The Empire",
            ]),
        .init(
            prompt:
                "Portfolio for Jane Okafor, illustrator. Playful and colourful, for children's book publishers. Contact jane@okafor.art",
            name: "Jane Okafor", kind: "person", facts: ["jane@okafor.art"]),
        .init(
            prompt:
                "personal site of Dr. Amina Yusuf, researcher in Nairobi. I study how cities flood. github.com/aminayusuf",
            name: "Dr. Amina Yusuf",
            kind: "person", place: "Nairobi", facts: ["I study how cities flood.", "github.com/aminayusuf"]),
    ]

    static let places: [PromptCase] = [
        .init(
            prompt:
                "Casa da Ria, a guesthouse near Aveiro. 6 rooms, from €85 per night, breakfast included. No dark colours. We speak Portuguese, English and French.",
            name: "Casa da Ria", kind: "hotel", place: "Aveiro",
            facts: [
                "6", "rooms", "from €85 per night", "breakfast included", "We speak Portuguese, English and French.",
            ]),
        .init(
            prompt:
                "Museum of Small Things in Ghent. Admission €8, students €5, under 12 free. Tue–Sun 10:00–18:00. Exhibition \"Pockets\" 3 March – 14 June 2026.",
            name: "Museum of Small Things", kind: "museum", place: "Ghent",
            facts: [
                "Admission", "€8", "students", "€5", "under 12 free", "10:00–18:00", "3 March – 14 June 2026",
                "Pockets",
            ]),
        .init(
            prompt:
                "A one page site for our wedding: Anna and Tom, Saturday 14 June 2026 at 3pm, Villa Aurelia in Rome. RSVP by 1 May. Schedule, directions and a RSVP form.",
            name: "Anna and Tom", kind: "wedding", place: "Rome",
            facts: ["Saturday 14 June 2026 at 3pm", "Villa Aurelia in Rome", "RSVP by 1 May"]),
        .init(
            prompt:
                "Conference site: \"Byte & Bloom 2026\", 12–14 September 2026 in Porto, for gardeners who code. Speakers: Ana Reis, Tom Wu and Priya Nair. Tickets €120, students €40.",
            name: "Byte & Bloom 2026", kind: "event", place: "Porto",
            facts: ["12–14 September 2026", "Ana Reis", "Tom Wu", "Priya Nair", "€120", "€40"]),
    ]

    static let causes: [PromptCase] = [
        .init(
            prompt:
                "Food bank in Bristol. We hand out 300 meals a week. Volunteers wanted! Donate page please. Open Wednesdays 2–6pm. 22 Stapleton Road, Bristol BS5 0QX",
            kind: "cause", place: "Bristol",
            facts: [
                "We hand out 300 meals a week.", "Volunteers wanted", "Wednesdays", "2–6pm",
                "22 Stapleton Road, Bristol BS5 0QX",
            ]),
        .init(
            prompt: "online piano lessons for adults by Sofia Marin, €30/hour, beginners welcome", kind: "tutor",
            facts: ["€30/hour", "Sofia Marin", "beginners welcome"]),
        .init(
            prompt:
                "Language school Parlez in Brussels: French, Dutch and German courses, 12 students per class, term €240. info@parlez.be",
            name: "Parlez", kind: "school", place: "Brussels", facts: ["€240", "info@parlez.be", "12"]),
        .init(
            prompt:
                "Site for our community garden in Hackney. We grow vegetables together every Saturday from 10am. Join us!",
            kind: "cause",
            place: "Hackney", facts: ["We grow vegetables together every Saturday from 10am."]),
    ]

    static let odd: [PromptCase] = [
        .init(prompt: "<h1>Bakery</h1><script>alert(1)</script> in Paris", kind: "bakery", place: "Paris"),
        .init(
            prompt:
                "Name: Blue Door Café\nPlace: Whitby, North Yorkshire\nMenu:\n- Full breakfast £9.50\n- Crab sandwich £8\n- Tea £2.20\nHours: daily 8am-4pm",
            name: "Blue Door Café", kind: "cafe", place: "Whitby, North Yorkshire",
            facts: ["Full breakfast", "£9.50", "Crab sandwich", "£8", "Tea", "£2.20", "daily", "8am-4pm"]),
        .init(
            prompt:
                "I'd like a website for my small dog grooming salon in Utrecht called Wet Nose. Wash and cut from €45, nails €12. By appointment only, Mon-Fri. WhatsApp +31 6 1234 5678",
            name: "Wet Nose", kind: "salon", place: "Utrecht",
            facts: ["Wash and cut", "from €45", "nails", "€12", "By appointment only", "Mon-Fri", "+31 6 1234 5678"]),
        .init(
            prompt: "Church of St Mark, Oxford. Services every Sunday at 10:00. Vicar: Rev. Jane Moss",
            name: "Church of St Mark", kind: "church",
            place: "Oxford", facts: ["every Sunday at 10:00", "Rev. Jane Moss"]),
        .init(
            prompt: "Pottery classes in Bristol for beginners. 6 weeks, £180, Tuesday evenings 7-9pm, max 8 students",
            kind: "school",
            place: "Bristol", facts: ["£180", "Tuesday evenings", "7-9pm", "6 weeks", "8 students"]),
        .init(
            prompt:
                "Create a modern responsive website for a SaaS startup called CloudSync with hero section, features, pricing table, testimonials, and contact form. Use blue and white colors.",
            name: "CloudSync", kind: "software"),
        .init(
            prompt: "TechStart 2026, a conference on 5 March 2026 in Berlin. 20 speakers, 3 tracks, 500 attendees",
            name: "TechStart 2026",
            kind: "event", place: "Berlin", facts: ["5 March 2026", "20", "speakers", "500", "attendees"]),
        .init(prompt: "a website", kind: "general"),
        .init(prompt: "something for my lighthouse society", kind: "general"),
        .init(prompt: "مخبز الأمل, a bakery in Amman", name: "مخبز الأمل", kind: "bakery", place: "Amman"),
    ]
}
