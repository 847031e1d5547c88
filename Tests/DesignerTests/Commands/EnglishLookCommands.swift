import SiteModel

/// English commands about the look, and several commands at once.
enum EnglishLookCommands {
    private static let bakery = CommandSites.bakery
    private static let studio = CommandSites.studio

    static let all: [CommandCase] = [
        .init(bakery, "make it darker", "look.depth >", "~ look.accent", "~ look.second"),
        .init(bakery, "make it a bit lighter", "look.depth <", "~ look.accent", "~ look.second"),
        .init(bakery, "dark mode", "look.scheme = dark"),
        .init(bakery, "warmer please", "look.warmth >", "look.tint = 55.0", "~ look.accent", "~ look.second"),
        .init(
            bakery, "make the colours cooler", "look.tint = 240.0", "~ look.warmth", "~ look.accent", "~ look.second"),
        .init(bakery, "rounder corners", "look.radius >"),
        .init(bakery, "use square corners", "look.radius <"),
        .init(bakery, "more space", "look.space >"),
        .init(bakery, "less space between the sections", "look.space <"),
        .init(bakery, "bigger type", "look.scale >"),
        .init(bakery, "make the text smaller", "look.scale <"),
        .init(bakery, "make it bolder", "look.accent.chroma >", "look.second.chroma >"),
        .init(bakery, "softer colours", "look.accent.chroma <", "look.second.chroma <"),
        .init(bakery, "more contrast", "look.depth <", "look.accent.lightness <", "~ look.second", "~ look.warmth"),
        .init(bakery, "use a green accent", "look.accent changed", "~ look.second", "~ look.tint"),
        .init(bakery, "make it like terracotta", "look.accent changed", "~ look.second", "~ look.tint"),
        .init(bakery, "change the color to #0a7f5a", "look.accent changed", "~ look.second", "~ look.tint"),
        .init(
            bakery, "accent teal and second colour mustard", "look.accent changed", "look.second changed", "~ look.tint"
        ),
        .init(bakery, "swap the colours", "look.accent changed", "look.second changed", "look.tint = 200.0"),
        .init(bakery, "not so red", "look.avoid = 1", "look.accent.hue changed", "~ look.tint", "~ look.second"),
        .init(bakery, "a cream background", "look.tint changed", "~ look.depth", "~ look.warmth"),
        .init(bakery, "use a more modern font", "look.type = grotesk"),
        .init(bakery, "a serif font", "look.type changed"),
        .init(bakery, "use the elegant font", "look.type = didone"),
        .init(
            bakery, "surprise me", "look changed", "seed changed", "~ home.hero.layout", "~ home.features.layout",
            "~ home.menu.layout", "~ home.hours.layout", "~ home.call-to-action.layout", "~ menu.menu.layout",
            "~ menu.faq.layout", "~ about.story.layout", "~ about.gallery.layout", "~ visit.find-us.layout",
            "~ visit.contact.layout"),
        .init(bakery, "make it look more elegant", "look.type = didone"),
        .init(bakery, "make the headings bigger", "look.scale >"),
        .init(
            bakery, "use dark green as the main colour and cream as the background", "look.accent changed",
            "~ look.second", "look.tint changed", "look.warmth changed", "look.depth changed"),
        // Several at once.
        .init(
            bakery, "add a newsletter and make it darker, then move the menu up",
            "home.sections = hero menu features hours call-to-action newsletter", "home.newsletter new", "look.depth >",
            "~ look.accent", "~ look.second"),
        .init(
            bakery, "make everything blue; remove the gallery. Also rename the site to Mar",
            "look.accent changed", "~ look.second", "~ look.tint", "about.sections = story", "about.gallery gone",
            "brand.name = Mar", "shared.rights = © Mar", "~ home", "~ menu", "~ about", "~ visit"),
        .init(
            bakery, "rounder, bigger type and warmer", "look.radius >", "look.scale >", "look.warmth >", "~ look.tint",
            "~ look.accent", "~ look.second"),
        .init(
            bakery, "the phone number is 0800 1234567 and croissants cost €2", "shared.phone = 0800 1234567",
            "visit.contact.phone = 0800 1234567", "home.menu.groups.group-1.items.item-1.price = €2",
            "menu.menu.groups.group-1.items.item-1.price = €2"),
        .init(
            studio, "change the headline to Breathe in, and remove the news",
            "home.hero.heading = Breathe in",
            "home.sections = hero team quotes events schedule steps stats logos pricing donations sign-up",
            "home.posts gone"),
    ]
}
