import SiteModel

@testable import Designer

/// Sites that commands are tried on: small, whole, and independent of what the planner would make today.
enum CommandSites {
    static let look = Look(
        scheme: .light, accent: OKLCH(0.59, 0.15, 31), second: OKLCH(0.55, 0.1, 200), tint: 60, warmth: 0.5, depth: 0.4,
        type: "oldstyle", radius: 0.6, space: 1, scale: 1, artwork: "bakery")

    private static func item(_ id: String, _ fields: [String: ContentValue]) -> ContentItem {
        ContentItem(id: id, fields)
    }

    private static func section(_ id: String, _ kind: SectionKind, _ values: [String: ContentValue]) -> Section {
        Section(id: id, kind: kind, layout: kind.layouts[0], content: Content(values))
    }

    private static func page(_ id: String, _ label: String, of name: String, _ sections: [Section]) -> Page {
        Page(
            id: id, path: id == "home" ? "/" : "/\(id)", label: label, title: "\(label) – \(name)",
            description: "\(label) – \(name). What there is.", sections: sections)
    }

    private static func bread(_ id: String) -> Section {
        section(
            id, .menu,
            [
                "heading": "On the shelves", "intro": "Loaf by loaf.", "note": "Ask about allergies.",
                "groups": .items([
                    item(
                        "group-1",
                        [
                            "name": "Bread and pastry",
                            "items": .items([
                                item("item-1", ["name": "Croissants", "price": "€1.40"]),
                                item("item-2", ["name": "Pastel de nata", "price": "1,20 €"]),
                                item("item-3", ["name": "Sourdough loaf", "price": "€4.50", "text": "A crisp crust."]),
                            ]),
                        ])
                ]),
            ])
    }

    private static let hours = section(
        "hours", .hours,
        [
            "heading": "When we are open",
            "items": .items([
                item("hours-1", ["day": "Tue–Sun", "hours": "7am–7pm"]),
                item("hours-2", ["day": "Mondays", "hours": "closed"]),
            ]),
        ])

    /// An English bakery of four pages.
    static let bakery = SiteSpec(
        brand: Brand(name: "Padaria Aurora", tagline: "Family bakery in Lisbon", kind: "bakery", place: "Lisbon"),
        language: "en", look: look,
        shared: Content([
            "action": "See what we bake", "actionHref": "/menu", "rights": "© Padaria Aurora",
            "phone": "+351 21 555 0123", "mail": "ola@aurora.pt", "address": "Rua do Carmo 12, Lisboa",
        ]),
        pages: [
            page(
                "home", "Home", of: "Padaria Aurora",
                [
                    section(
                        "hero", .hero,
                        [
                            "heading": "Bread worth getting up for.", "text": "Come while it is warm.",
                            "action": "See what we bake", "actionHref": "/menu", "second": "How to find us",
                            "secondHref": "/visit", "picture": "bread-3",
                        ]),
                    section(
                        "features", .features,
                        [
                            "heading": "Three reasons to come by", "intro": "Bread is simple.",
                            "items": .items([
                                item(
                                    "feature-1",
                                    ["title": "The crust", "text": "Dark where it should be.", "icon": "spark"]),
                                item(
                                    "feature-2", ["title": "Time to rise", "text": "We wait for it.", "icon": "clock"]),
                                item(
                                    "feature-3",
                                    ["title": "Something sweet", "text": "The best part.", "icon": "heart"]),
                            ]),
                        ]),
                    bread("menu"), hours,
                    section(
                        "call-to-action", .callToAction,
                        ["heading": "Hungry?", "text": "Come by.", "action": "Plan your visit", "actionHref": "/visit"]),
                ]),
            page(
                "menu", "The menu", of: "Padaria Aurora",
                [
                    bread("menu"),
                    section(
                        "faq", .faq,
                        [
                            "heading": "Before you ask",
                            "items": .items([
                                item(
                                    "faq-1", ["question": "Is there parking nearby?", "answer": "In the side street."]),
                                item("faq-2", ["question": "May I bring my dog?", "answer": "Ask us."]),
                            ]),
                        ]),
                ]),
            page(
                "about", "About us", of: "Padaria Aurora",
                [
                    section(
                        "story", .story, ["heading": "Behind the counter", "text": "We bake.", "picture": "oven-1"]),
                    section(
                        "gallery", .gallery,
                        [
                            "heading": "A look around",
                            "items": .items([
                                item("picture-1", ["caption": "First light", "picture": "bread-1"]),
                                item("picture-2", ["caption": "At work", "picture": "oven-2"]),
                            ]),
                        ]),
                ]),
            page(
                "visit", "Find us", of: "Padaria Aurora",
                [
                    section(
                        "find-us", .findUs,
                        [
                            "heading": "Where we are", "address": "Rua do Carmo 12, Lisboa",
                            "mapHref": "https://www.openstreetmap.org/search?query=Rua%20do%20Carmo%2012%2C%20Lisboa",
                            "items": .items([item("way-1", ["label": "By tram", "text": "Line 28."])]),
                        ]),
                    section(
                        "contact", .contact,
                        [
                            "heading": "Say hello", "intro": "Call or write.", "phone": "+351 21 555 0123",
                            "mail": "ola@aurora.pt", "form": "Write to us", "name": "Your name",
                            "message": "Your message", "send": "Send",
                        ]),
                ]),
        ], seed: 7)

    /// An English studio whose one page has every other list.
    static let studio = SiteSpec(
        brand: Brand(name: "Still Water", tagline: "Yoga studio in Austin", kind: "yoga", place: "Austin"),
        language: "en", look: look, shared: Content(["action": "Write to us", "actionHref": "/#sign-up"]),
        pages: [
            page(
                "home", "Home", of: "Still Water",
                [
                    section(
                        "hero", .hero,
                        [
                            "heading": "Take your time.", "text": "Breathe.", "action": "Write to us",
                            "actionHref": "/#sign-up",
                        ]),
                    list(
                        "team", .team, "Who you will meet",
                        [["name": "Ana Reis", "role": "teacher"], ["name": "Tom Wu", "role": "host"]]),
                    list(
                        "quotes", .testimonials, "In their words",
                        [["quote": "Best hour of my week", "name": "Ana P."], ["quote": "So calm", "name": "Rui"]]),
                    list(
                        "events", .events, "Coming up", [["date": "12 June", "title": "Open day", "place": "The hall"]]),
                    list(
                        "schedule", .schedule, "Timetable",
                        [["time": "Mon 9am", "title": "Morning flow"], ["time": "Tue 6pm", "title": "Slow yoga"]]),
                    list(
                        "steps", .steps, "How it works",
                        [["title": "You ask", "text": "In a line."], ["title": "You come", "text": "With a mat."]]),
                    list("stats", .stats, "In numbers", [["value": "12", "label": "classes a week"]]),
                    list("logos", .logos, "Together with", [["name": "Mat House"], ["name": "Green Tea Co"]]),
                    list("posts", .posts, "News", [["title": "New floor", "date": "1 May", "text": "It is oak."]]),
                    list(
                        "pricing", .pricing, "Prices",
                        [["name": "Single class", "price": "$18"], ["name": "Ten classes", "price": "$150"]]),
                    list(
                        "donations", .donations, "Ways to give", [["amount": "$20", "title": "A class for somebody"]]),
                    section(
                        "sign-up", .signUp,
                        [
                            "heading": "Put your name down", "send": "Send it",
                            "fields": .items([
                                item("field-1", ["label": "Your name", "kind": "text", "required": "yes"]),
                                item("field-2", ["label": "Date of your visit", "kind": "date", "required": "yes"]),
                                item("field-3", ["label": "Anything we should know?", "kind": "message"]),
                            ]),
                        ]),
                ])
        ], seed: 9)

    private static func list(_ id: String, _ kind: SectionKind, _ heading: String, _ items: [[String: ContentValue]])
        -> Section
    {
        section(
            id, kind,
            [
                "heading": .text(heading),
                "items": .items(items.enumerated().map { item("\(id)-\($0 + 1)", $1) }),
            ])
    }

    /// An Arabic bakery of three pages.
    static let arabic = SiteSpec(
        brand: Brand(name: "مخبز الفجر", tagline: "مخبز في رام الله", kind: "bakery", place: "رام الله"),
        language: "ar", look: look,
        shared: Content(["action": "انظروا القائمة", "actionHref": "/menu", "phone": "0599111222"]),
        pages: [
            page(
                "home", "الرئيسية", of: "مخبز الفجر",
                [
                    section(
                        "hero", .hero,
                        [
                            "heading": "خبز دافئ كل صباح", "text": "تعالوا باكراً.", "action": "انظروا القائمة",
                            "actionHref": "/menu",
                        ]),
                    list(
                        "features", .features, "لماذا نحن",
                        [["title": "القشرة", "text": "مقرمشة."], ["title": "الوقت", "text": "ننتظر العجين."]]),
                    section(
                        "hours", .hours,
                        [
                            "heading": "ساعات العمل",
                            "items": .items([
                                item("hours-1", ["day": "من السبت إلى الخميس", "hours": "7–19"]),
                                item("hours-2", ["day": "الجمعة", "hours": "مغلق"]),
                            ]),
                        ]),
                ]),
            page(
                "menu", "القائمة", of: "مخبز الفجر",
                [
                    section(
                        "menu", .menu,
                        [
                            "heading": "على الرفوف",
                            "groups": .items([
                                item(
                                    "group-1",
                                    [
                                        "name": "خبز",
                                        "items": .items([
                                            item("item-1", ["name": "كرواسون", "price": "٥ شيكل"]),
                                            item("item-2", ["name": "كعك", "price": "٣ شيكل"]),
                                        ]),
                                    ])
                            ]),
                        ]),
                    list(
                        "faq", .faq, "أسئلة شائعة",
                        [
                            ["question": "هل يوجد موقف سيارات؟", "answer": "خلف المخبز."],
                            ["question": "هل توصلون؟", "answer": "لا."],
                        ]),
                ]),
            page(
                "about", "من نحن", of: "مخبز الفجر",
                [
                    section("story", .story, ["heading": "قصتنا", "text": "بدأنا صغاراً."]),
                    list(
                        "gallery", .gallery, "صور",
                        [["caption": "الفرن", "picture": "oven-1"], ["caption": "الصباح", "picture": "bread-1"]]),
                    list("team", .team, "الفريق", [["name": "ليلى حداد", "role": "خبازة"]]),
                ]),
        ], seed: 5)
}
