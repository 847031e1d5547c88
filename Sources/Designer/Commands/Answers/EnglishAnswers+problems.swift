import SiteModel

extension EnglishAnswers {
    func reason(_ problem: CommandProblem) -> String {
        switch problem {
        case .notUnderstood(let words): "“\(words)” was not understood."
        case .nothingAsked: "There is no command in it."
        case .tooLong: "The command is longer than 20,000 characters."
        case .notText: "The command holds characters that are not text."
        case .noWords: "There are no words in the command."
        case .unclearHours(let words):
            "The hours in “\(words)” were not understood. Say: “opening hours are Mon–Fri 9–18”."
        case .unknownColour(let name): "“\(name)” is no colour that is known here. Say its name, or as #0a7f5a."
        case .unknownFont(let name, let known):
            "“\(name)” is no font that is known here; there are \(Grammar.list(known)) fonts."
        case .unknownLayout(let word, let kind):
            "“\(word)” is no layout of the section \(Self.name(of: kind)); there are \(Grammar.list(kind.layouts))."
        case .unknownTone: "Which tone? There are \(Grammar.list(Tone.allCases.map(\.rawValue)))."
        case .pageWithoutName: "What should the new page be called? Say: “add a page called Prices”."
        case .addWhat:
            "Which section should be added? There are testimonials, a gallery, questions, opening hours, a team, prices, a newsletter and more."
        case .moveWhere(let words): "Where should it go? Say for example: “\(words) up”, or “… after the menu”."
        case .noSection(let words, let kind):
            "There is no section “\(words)” here; the sections are \(sections)."
                + (kind.map { " Say “add \(Self.name(of: $0))” to have one." } ?? "")
        case .noPage(let words): "There is no page called “\(words)” here; the pages are \(pages)."
        case .noItem(let words, let kinds): noItem(words, kinds)
        case .noText(let text): "The text “\(text)” is not on the site."
        case .nothingCalled(let words):
            "There is nothing called “\(words)” here; the sections are \(sections), and the pages are \(pages)."
        case .noForm: "There is no sign-up form here. Say “add a sign-up form” to have one."
        case .noPrices: "There are no prices on the site yet."
        case .noList(let name): "There is no menu, service or product list here to which “\(name)” could be added."
        case .noContactToRemove: "That is not on the site."
        case .noLink(let words): "There is no link to \(words) here."
        case .severalItems(let words, let names):
            "More than one entry fits “\(words)”: \(Grammar.list(names.prefix(4).map { "“\($0)”" })). Say which one."
        case .alreadySo: "The site is like that already."
        case .shortAlready(let text):
            "“\(text)” cannot be cut without losing what it says. Tell me the words: change the headline to “…”."
        case .pageExists(let label): "There is a page called “\(label)” already."
        case .nameTooLong: "That name is too long; a page’s name has at most 60 characters, a site’s 120."
        case .tooManyPages: "A site has at most 40 pages."
        case .homeStays: "The first page is the home page: it stays, and it stays first."
        case .heroStays:
            "The first section of a page holds its heading and stays at the top; change its words or its layout instead."
        case .heroTwice: "A page has one first section; it cannot have two."
        case .partNeeded: "A page needs that text; change it instead."
        case .cannotMove(let kind):
            "The section \(Self.name(of: kind)) is there already; it cannot go further in that direction."
        case .cannotMoveFurther: "It is there already; it cannot go further in that direction."
        case .samePage(let kind): "The section \(Self.name(of: kind)) is on that page already."
        case .sameLayout(let kind): "The section \(Self.name(of: kind)) has that layout already."
        case .cannotBecome(let old, let new):
            "The words of the section \(Self.name(of: old)) have no place in \(Self.name(of: new)). Add \(Self.name(of: new)) and remove \(Self.name(of: old)) instead."
        case .lastItem(let kind):
            "It is the only entry of the section \(Self.name(of: kind)). Say “remove the \(Self.name(of: kind))” to remove the section."
        case .lookAtEnd: "That is as far as it goes; the look cannot go further in that direction."
        case .schemeAlready(let scheme): "The site is \(scheme.rawValue) already."
        case .colourAlready(let name): "That colour is \(name) already."
        case .onePageAlready: "The site has one page already."
        case .nothingToPart: "There is nothing here that would make more pages."
        case .noOtherWords(let tone): "There are no other words for this site in a \(tone.rawValue) tone."
        case .languageAlready(let code): "The site is in \(LanguageNames.english(code)) already."
        case .languageUnknown(let code):
            "The built-in designer writes English and Arabic, not \(LanguageNames.english(code)). Say “translate to \(LanguageNames.english(code))” to add a version in it."
        case .wrongLanguageBook(let code): "The built-in designer cannot read \(LanguageNames.english(code)) texts."
        case .severalLanguages(let code):
            "The site is in several languages, so its first one stays \(LanguageNames.english(code)). Say “translate to …” to add a language."
        case .noTranslation(let code): "There is no version in \(LanguageNames.english(code)) here."
        case .firstLanguageStays(let code):
            "\(LanguageNames.english(code)) is the language of the site itself; it cannot be removed."
        case .languageAddressTaken(let code):
            "A page of the site is at /\(code) already, where the version in \(LanguageNames.english(code)) would be."
        case .partMissing(let part): "There is no \(Self.name(of: part)) there."
        case .pastWithOthers: "Undo, going back and directions stand alone; say them without other commands."
        }
    }

    private func noItem(_ words: String, _ kinds: [SectionKind]) -> String {
        let finder = ItemFinder(spec: spec)
        let there = kinds.filter { SectionFinder(spec: spec).has($0) }
        guard let kind = there.first else {
            guard let kind = kinds.first else {
                return "There is nothing called “\(words)” in a list here. Say “add \(words) for …” to put it into one."
            }
            return "There is no “\(words)” here, and no section \(Self.name(of: kind)); the sections are \(sections)."
        }
        let names = finder.names(finder.every(in: there)).prefix(8)
        return
            "There is no “\(words)” in \(Self.name(of: kind)); there \(names.count == 1 ? "is" : "are") \(Grammar.list(names.map { "“\($0)”" }))."
    }

    private var sections: String { Grammar.list(SectionFinder(spec: spec).kinds.map(Self.name(of:))) }
    private var pages: String { Grammar.list(spec.pages.map(\.label)) }

    // MARK: Names

    static func name(of kind: SectionKind) -> String {
        switch kind {
        case .hero: "hero"
        case .findUs: "find us"
        case .faq: "questions"
        case .hours: "opening hours"
        case .callToAction: "call to action"
        case .stats: "numbers"
        case .posts: "news"
        case .signUp: "sign-up form"
        default: kind.rawValue
        }
    }

    static func name(of target: TextTarget) -> String {
        switch target {
        case .headline: "headline"
        case .intro: "introduction"
        case .eyebrow: "line above the headline"
        case .button: "button"
        case .secondButton: "second button"
        case .tagline: "tagline"
        case .footer: "footer"
        case .phone: "phone number"
        case .mail: "mail address"
        case .address: "address"
        case .part(_, let part): name(of: part)
        case .pageTitle: "title of the page"
        case .at(let address): "text at \(address)"
        }
    }

    static func name(of part: TextPart) -> String {
        switch part {
        case .intro: "introduction"
        case .number: "number"
        default: part.rawValue
        }
    }
}
