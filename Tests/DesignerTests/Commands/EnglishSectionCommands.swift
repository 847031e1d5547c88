import SiteModel

/// English commands about sections and pages.
enum EnglishSectionCommands {
    private static let bakery = CommandSites.bakery
    private static let studio = CommandSites.studio

    static let all: [CommandCase] = [
        // Adding.
        .init(
            bakery, "add a newsletter", "home.sections = hero features menu hours call-to-action newsletter",
            "home.newsletter new"),
        .init(bakery, "please add testimonials to the menu page", "menu.sections = menu quotes faq", "menu.quotes new"),
        .init(
            bakery, "could you insert a team section on the about us page?", "about.sections = story gallery team",
            "about.team new"),
        .init(
            bakery, "add a section with three customer quotes",
            "home.sections = hero features menu hours quotes call-to-action", "home.quotes new"),
        .init(
            bakery, "add a gallery before the menu", "home.sections = hero features gallery menu hours call-to-action",
            "home.gallery new"),
        .init(
            bakery, "add two reviews after the features",
            "home.sections = hero features quotes menu hours call-to-action", "home.quotes new"),
        .init(
            bakery, "show how it works at the end", "home.sections = hero features menu hours call-to-action steps",
            "home.steps new"),
        .init(
            bakery, "add a sign-up form", "home.sections = hero features menu hours sign-up call-to-action",
            "home.sign-up new"),
        .init(
            bakery, "hi! I would like you to add a schedule, please 🙏",
            "home.sections = hero features menu hours schedule call-to-action", "home.schedule new"),
        .init(
            bakery, "add a photo gallery to the home page",
            "home.sections = hero features menu hours gallery call-to-action", "home.gallery new"),
        // Removing.
        .init(bakery, "remove the features", "home.sections = hero menu hours call-to-action", "home.features gone"),
        .init(bakery, "remove the galery", "about.sections = story", "about.gallery gone"),
        .init(bakery, "get rid of the questions", "menu.sections = menu", "menu.faq gone"),
        .init(
            bakery, "delete the opning hours", "home.sections = hero features menu call-to-action", "home.hours gone"),
        .init(
            bakery, "remove the gallery and the questions", "about.sections = story", "about.gallery gone",
            "menu.sections = menu", "menu.faq gone"),
        .init(bakery, "delete the last section of the about us page", "about.sections = story", "about.gallery gone"),
        .init(
            bakery, "remove the menu from the home page", "home.sections = hero features hours call-to-action",
            "home.menu gone"),
        .init(
            bakery, "remove “Three reasons to come by”", "home.sections = hero menu hours call-to-action",
            "home.features gone"),
        // Moving, copying, swapping.
        .init(bakery, "move the menu up", "home.sections = hero menu features hours call-to-action"),
        .init(bakery, "move the features down", "home.sections = hero menu features hours call-to-action"),
        .init(bakery, "move the opening hours to the top", "home.sections = hero hours features menu call-to-action"),
        .init(bakery, "move the features to the bottom", "home.sections = hero menu hours call-to-action features"),
        .init(
            bakery, "put the opening hours before the menu", "home.sections = hero features hours menu call-to-action"),
        .init(bakery, "move the features below the menu", "home.sections = hero menu features hours call-to-action"),
        .init(
            bakery, "move the gallery to the home page",
            "home.sections = hero features menu hours gallery call-to-action", "home.gallery new",
            "about.sections = story", "about.gallery gone"),
        .init(
            bakery, "duplicate the features", "home.sections = hero features features-2 menu hours call-to-action",
            "home.features-2 new"),
        .init(bakery, "swap the menu and the features", "home.sections = hero menu features hours call-to-action"),
        .init(bakery, "swap Menu and About", "pages changed"),
        .init(bakery, "swap the visit page with the menu page", "pages changed"),
        .init(bakery, "swap the hours with the features", "home.sections = hero hours menu features call-to-action"),
        // Kinds and layouts.
        .init(
            bakery, "turn the features into steps", "home.sections = hero steps menu hours call-to-action",
            "home.features gone", "home.steps new"),
        .init(
            studio, "change the logos to a gallery",
            "home.sections = hero team quotes events schedule steps stats gallery posts pricing donations sign-up",
            "home.logos gone", "home.gallery new"),
        .init(studio, "show the team as a list", "home.team.layout = list"),
        .init(bakery, "make the hero centred", "home.hero.layout = centred"),
        .init(bakery, "center the hero", "home.hero.layout = centred"),
        .init(bakery, "show the menu as a card", "home.menu.layout = card"),
        .init(bakery, "use another layout for the gallery", "about.gallery.layout = strip"),
        .init(bakery, "centre the header", "look.header = centred"),
        .init(bakery, "make the footer centred", "look.footer = centred"),
        .init(bakery, "another footer", "look.footer changed"),
        .init(bakery, "round pictures", "look.frame = circle"),
        // Pages.
        .init(bakery, "add a page called Prices", "pages = Home, The menu, About us, Find us, Prices", "prices new"),
        .init(bakery, "add an events page", "pages = Home, The menu, About us, Find us, Events", "events new"),
        .init(
            bakery, "add a page called Parties with a gallery and questions",
            "pages = Home, The menu, About us, Find us, Parties", "parties.sections = gallery faq", "parties new"),
        .init(bakery, "remove the about page", "pages = Home, The menu, Find us", "about gone"),
        .init(
            bakery, "delete the page Find us", "pages = Home, The menu, About us", "visit gone",
            "home.hero.secondHref = /", "home.call-to-action.actionHref = /"),
        .init(
            bakery, "rename the menu page to Our bread", "pages = Home, Our bread, About us, Find us",
            "menu.label = Our bread", "menu.title = Our bread – Padaria Aurora",
            "menu.description = Our bread – Padaria Aurora. What there is."),
        .init(bakery, "put About us before The menu", "pages = Home, About us, The menu, Find us"),
        .init(bakery, "make The menu the last page", "pages = Home, About us, Find us, The menu"),
        .init(bakery, "move the about page to the end", "pages = Home, The menu, Find us, About us"),
        .init(bakery, "move the find us page up", "pages = Home, The menu, Find us, About us"),
        .init(
            bakery, "put the questions on a page of their own called Questions",
            "pages = Home, The menu, About us, Find us, Questions", "questions new", "menu.sections = menu",
            "menu.faq gone"),
        .init(
            bakery, "make it a one-page site", "pages = Home",
            "home.sections = hero features menu story gallery faq hours find-us call-to-action contact", "menu gone",
            "about gone", "visit gone", "home new", "~ home.hero", "~ home.call-to-action", "~ shared"),
    ]
}
