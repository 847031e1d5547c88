import SiteModel

/// English commands about words, items and facts.
enum EnglishTextCommands {
    private static let bakery = CommandSites.bakery
    private static let studio = CommandSites.studio
    private static let croissants = ["home.menu.groups.group-1.items.item-1", "menu.menu.groups.group-1.items.item-1"]

    static let all: [CommandCase] = [
        // Quoted and named texts.
        .init(bakery, "change “Bread worth getting up for.” to “Still warm.”", "home.hero.heading = Still warm."),
        .init(bakery, "replace 'Hungry?' with 'Come in'", "home.call-to-action.heading = Come in"),
        .init(
            bakery, "change the headline to Bread for everyone, and coffee",
            "home.hero.heading = Bread for everyone, and coffee"),
        .init(bakery, "change the headline to <b>Hi</b> & welcome!", "home.hero.heading = <b>Hi</b> & welcome!"),
        .init(bakery, "the headline should be \"Warm since 1962\"", "home.hero.heading = Warm since 1962"),
        .init(bakery, "change the intro to We bake. Come early", "home.hero.text = We bake. Come early"),
        .init(bakery, "home.hero.heading: Olá, Lisboa", "home.hero.heading = Olá, Lisboa"),
        .init(bakery, "change the button to Visit us", "home.hero.action = Visit us", "shared.action = Visit us"),
        .init(bakery, "change the second button to Where we are", "home.hero.second = Where we are"),
        .init(bakery, "the tagline is Bread since 1962", "brand.tagline = Bread since 1962"),
        .init(bakery, "change the heading of the gallery to Our days", "about.gallery.heading = Our days"),
        .init(bakery, "the menu's note should say: Ask about nuts", "home.menu.note = Ask about nuts"),
        .init(bakery, "change the text of our story to We began in 1962.", "about.story.text = We began in 1962."),
        .init(bakery, "remove the second button", "home.hero.second gone", "home.hero.secondHref gone"),
        .init(bakery, "remove the note of the menu", "home.menu.note gone"),
        // Items.
        .init(
            bakery, "change the second feature's title to Slow and good",
            "home.features.items.feature-2.title = Slow and good"),
        .init(bakery, "change the text of the first feature to Crisp.", "home.features.items.feature-1.text = Crisp"),
        .init(
            bakery, "the FAQ about parking should say: Behind the church.",
            "menu.faq.items.faq-1.answer = Behind the church."),
        .init(
            bakery, "change the answer to the question about dogs to “Outside, please.”",
            "menu.faq.items.faq-2.answer = Outside, please."),
        .init(bakery, "rename the first feature to Early bread", "home.features.items.feature-1.title = Early bread"),
        .init(
            bakery, "rename Croissants to Butter croissants", "\(croissants[0]).name = Butter croissants",
            "\(croissants[1]).name = Butter croissants"),
        .init(
            bakery, "add a question: Do you deliver? answer: Yes, in town", "menu.faq.items = faq-1 faq-2 faq-3",
            "menu.faq.items.faq-3.question = Do you deliver?", "menu.faq.items.faq-3.answer = Yes, in town"),
        .init(
            bakery, "add a question “Do you bake cakes?” with the answer “Every day.”",
            "menu.faq.items = faq-1 faq-2 faq-3", "menu.faq.items.faq-3.question = Do you bake cakes?",
            "menu.faq.items.faq-3.answer = Every day."),
        .init(bakery, "remove the question about dogs", "menu.faq.items = faq-1", "menu.faq.items.faq-2 gone"),
        .init(
            bakery, "remove the last feature", "home.features.items = feature-1 feature-2",
            "home.features.items.feature-3 gone"),
        .init(bakery, "move the third feature to the top", "home.features.items = feature-3 feature-1 feature-2"),
        .init(
            bakery, "remove croissants", "home.menu.groups.group-1.items = item-2 item-3", "\(croissants[0]) gone",
            "menu.menu.groups.group-1.items = item-2 item-3", "\(croissants[1]) gone"),
        .init(
            bakery, "add a feature: By the slice: As much as you like",
            "home.features.items = feature-1 feature-2 feature-3 feature-4", "home.features.items.feature-4 new"),
        .init(
            bakery, "change the caption “At work” to “In the bakehouse”",
            "about.gallery.items.picture-2.caption = In the bakehouse"),
        .init(
            bakery, "add a picture with the caption Oven at five",
            "about.gallery.items = picture-1 picture-2 picture-3",
            "about.gallery.items.picture-3.caption = Oven at five", "about.gallery.items.picture-3.picture new"),
        .init(
            studio, "add Mia Kerr as nutritionist to the team", "home.team.items = team-1 team-2 team-3",
            "home.team.items.team-3.name = Mia Kerr", "home.team.items.team-3.role = nutritionist"),
        .init(studio, "change Tom Wu's role to manager", "home.team.items.team-2.role = manager"),
        .init(studio, "remove Ana Reis from the team", "home.team.items = team-2", "home.team.items.team-1 gone"),
        .init(
            studio, "add a testimonial “I sleep again” by Mara, nurse",
            "home.quotes.items = quotes-1 quotes-2 quotes-3", "home.quotes.items.quotes-3.quote = I sleep again",
            "home.quotes.items.quotes-3.name = Mara", "home.quotes.items.quotes-3.role = nurse"),
        .init(studio, "remove the second review", "home.quotes.items = quotes-1", "home.quotes.items.quotes-2 gone"),
        .init(
            studio, "add an event on 12 July 2026: Summer retreat at Lake House",
            "home.events.items = events-1 events-2", "home.events.items.events-2.date = 12 July 2026",
            "home.events.items.events-2.title = Summer retreat", "home.events.items.events-2.place = Lake House"),
        .init(studio, "change the date of Open day to 14 June", "home.events.items.events-1.date = 14 June"),
        .init(studio, "change the time of Slow yoga to Tue 7pm", "home.schedule.items.schedule-2.time = Tue 7pm"),
        .init(
            studio, "add a step: You rest: For as long as you like", "home.steps.items = steps-1 steps-2 steps-3",
            "home.steps.items.steps-3.title = You rest", "home.steps.items.steps-3.text = For as long as you like"),
        .init(
            studio, "add a partner called Oak & Son", "home.logos.items = logos-1 logos-2 logos-3",
            "home.logos.items.logos-3.name = Oak & Son"),
        .init(studio, "remove the logo Mat House", "home.logos.items = logos-2", "home.logos.items.logos-1 gone"),
        .init(
            studio, "add a figure: 300 members", "home.stats.items = stats-1 stats-2",
            "home.stats.items.stats-2.value = 300", "home.stats.items.stats-2.label = members"),
        .init(studio, "change the text of the first post to It is ash.", "home.posts.items.posts-1.text = It is ash."),
        .init(
            studio, "add a donation tier of $50: a month of classes", "home.donations.items = donations-1 donations-2",
            "home.donations.items.donations-2.amount = $50",
            "home.donations.items.donations-2.title = a month of classes"),
        .init(
            bakery, "add a dish: Broa, €3", "home.menu.groups.group-1.items = item-1 item-2 item-3 item",
            "home.menu.groups.group-1.items.item.name = Broa", "home.menu.groups.group-1.items.item.price = €3",
            "menu.menu.groups.group-1.items = item-1 item-2 item-3 item", "menu.menu.groups.group-1.items.item new"),
        // Facts.
        .init(bakery, "croissants cost €1.60 now", "\(croissants[0]).price = €1.60", "\(croissants[1]).price = €1.60"),
        .init(
            bakery, "change the price of the pastel de nata to 1,30 €",
            "home.menu.groups.group-1.items.item-2.price = 1,30 €",
            "menu.menu.groups.group-1.items.item-2.price = 1,30 €"),
        .init(
            studio, "raise all prices by 10%", "home.pricing.items.pricing-1.price = $20",
            "home.pricing.items.pricing-2.price = $165"),
        .init(
            bakery, "add rye bread for €5.20", "home.menu.groups.group-1.items = item-1 item-2 item-3 item",
            "home.menu.groups.group-1.items.item new", "menu.menu.groups.group-1.items = item-1 item-2 item-3 item",
            "menu.menu.groups.group-1.items.item new"),
        .init(
            bakery, "open Sundays 9–13", "home.hours.items = hours-1 hours-2 hours-3",
            "home.hours.items.hours-1.day = Tue–Sat", "home.hours.items.hours-3.day = Sundays",
            "home.hours.items.hours-3.hours = 9–13"),
        .init(
            bakery, "opening hours are Mon–Fri 8am–6pm, Sat 9–13", "home.hours.items.hours-1.day = Mon–Fri",
            "home.hours.items.hours-1.hours = 8am–6pm", "home.hours.items.hours-2.day = Sat",
            "home.hours.items.hours-2.hours = 9–13"),
        .init(
            bakery, "we're closed on Tuesdays", "home.hours.items = hours-1 hours-2 hours-3",
            "home.hours.items.hours-1 changed", "home.hours.items.hours-2 changed", "home.hours.items.hours-3 new"),
        .init(
            bakery, "the phone number is +351 21 999 0000", "shared.phone = +351 21 999 0000",
            "visit.contact.phone = +351 21 999 0000"),
        .init(bakery, "email is casa@aurora.pt", "shared.mail = casa@aurora.pt", "visit.contact.mail = casa@aurora.pt"),
        .init(
            bakery, "our new address is Rua Augusta 5, 1100-053 Lisboa",
            "shared.address = Rua Augusta 5, 1100-053 Lisboa", "visit.find-us.address = Rua Augusta 5, 1100-053 Lisboa",
            "visit.find-us.mapHref changed"),
        .init(bakery, "remove the phone number", "shared.phone gone", "visit.contact.phone gone"),
        .init(bakery, "add our Instagram: https://instagram.com/aurora", "shared.social new"),
        // Forms.
        .init(
            studio, "ask for the phone number in the form", "home.sign-up.fields = field-1 field-2 field-4 field-3",
            "home.sign-up.fields.field-4.label = Phone number", "home.sign-up.fields.field-4.kind = phone"),
        .init(studio, "make the date optional", "home.sign-up.fields.field-2.required gone"),
        .init(
            studio, "remove the date field", "home.sign-up.fields = field-1 field-3", "home.sign-up.fields.field-2 gone"
        ),
        // Names.
        .init(
            bakery, "rename the bakery to Padaria Boreal", "brand.name = Padaria Boreal",
            "shared.rights = © Padaria Boreal", "home changed", "~ menu", "~ about", "~ visit"),
        .init(
            studio, "call it Deep Water", "brand.name = Deep Water", "home.title = Home – Deep Water",
            "home.description = Home – Deep Water. What there is."),
    ]
}
