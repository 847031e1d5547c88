import SiteModel

/// Does commands to a site, one after the other, and says what it did.
struct CommandRunner {
    private(set) var spec: SiteSpec
    private(set) var summary: [String] = []

    init(spec: SiteSpec) {
        self.spec = spec
    }

    /// Does one command, or says why it cannot be done here; then the site is as before.
    mutating func run(_ command: Command) throws(CommandProblem) {
        switch command {
        case .addSection(let kind, let details): try add(kind, details)
        case .removeSection(let target): try remove(target)
        case .moveSection(let target, let destination): try move(target, destination)
        case .duplicateSection(let target): try duplicate(target)
        case .changeLayout(let target, let layout): try changeLayout(target, layout)
        case .replaceText(let old, let new): try replace(old, with: new)
        case .setText(let target, let text): try set(target, text)
        case .setPrice(let item, let price): try setPrice(of: item, to: price)
        case .addItem(let name, let price): try addItem(name, price: price)
        case .addQuote(let text, let name): addQuote(text, name: name)
        case .setHours(let rows): setHours(rows)
        case .renameSite(let name): rename(to: name)
        case .addPage(let name): try addPage(name)
        case .removePage(let id): try removePage(id)
        case .renamePage(let id, let name): try renamePage(id, to: name)
        case .look(let change): try changeLook(change)
        }
    }

    mutating func say(_ sentence: String) {
        summary.append(sentence)
    }

    mutating func edit(_ body: (inout SiteSpec) -> Void) {
        body(&spec)
    }

    func place(of target: SectionTarget) throws(CommandProblem) -> SectionPlace {
        guard let place = SectionFinder(spec: spec).find(target) else {
            let hint = target.kind.map { " Say “add \(SectionNames.name(of: $0))” to have one." } ?? ""
            throw CommandProblem(
                "There is no section “\(target.words)” here; the sections are \(SectionFinder(spec: spec).listed)."
                    + hint)
        }
        return place
    }

    // MARK: Look

    private mutating func changeLook(_ change: LookChange) throws(CommandProblem) {
        let before = spec.look
        let (look, sentence) = try changed(change)
        guard look != before else {
            let why =
                switch change {
                case .dark, .light: "The site is \(before.scheme.rawValue) already."
                case .colour(let name): "The main colour is \(name) already."
                default: "That is as far as it goes; the look cannot go further in that direction."
                }
            throw CommandProblem(why)
        }
        spec.look = look
        say(sentence)
    }

    private func changed(_ change: LookChange) throws(CommandProblem) -> (Look, String) {
        let look = spec.look
        switch change {
        case .darker: return (look.darker(), "Made the site a bit darker.")
        case .lighter: return (look.lighter(), "Made the site a bit lighter.")
        case .warmer: return (look.warmer(), "Made the colours warmer.")
        case .cooler: return (look.cooler(), "Made the colours cooler.")
        case .dark: return (look.withScheme(.dark), "Turned the site dark.")
        case .light: return (look.withScheme(.light), "Turned the site light.")
        case .rounder: return (look.rounder(), "Made the corners rounder.")
        case .sharper: return (look.sharper(), "Made the corners sharper.")
        case .airier: return (look.airier(), "Gave the sections more space.")
        case .denser: return (look.denser(), "Moved the sections closer together.")
        case .bigger: return (look.biggerType(), "Made the type bigger.")
        case .smaller: return (look.smallerType(), "Made the type smaller.")
        case .bolder: return (look.bolder(), "Made the colours bolder.")
        case .softer: return (look.softer(), "Made the colours softer.")
        case .colour(let name):
            guard let colour = OKLCH(named: name) else {
                throw CommandProblem("“\(name)” is no colour that is known here.")
            }
            return (look.recoloured(accent: colour), "Changed the main colour to \(name).")
        case .another:
            var seed = spec.seed
            var other = look
            for _ in 0..<8 where other == look {
                seed &+= 0x9E37_79B9_7F4A_7C15
                other = Look.make(mood: Mood(kind: spec.brand.kind, wantsDark: look.scheme == .dark), seed: seed)
            }
            return (other, "Gave the site another look.")
        }
    }

    // MARK: Pages

    private mutating func addPage(_ name: String) throws(CommandProblem) {
        let label = name.capitalisedFirst
        guard !spec.pages.contains(where: { $0.label.lowercased() == label.lowercased() }) else {
            throw CommandProblem("There is a page called “\(label)” already.")
        }
        guard spec.pages.count < 40, label.count <= 60 else {
            throw CommandProblem(
                label.count > 60 ? "A page’s name has at most 60 characters." : "A site has at most 40 pages.")
        }
        let page = SitePlanner(spec: spec).newPage(named: label)
        spec.pages.append(page)
        say("Added a page called “\(label)”.")
    }

    private mutating func removePage(_ id: String) throws(CommandProblem) {
        guard let index = spec.pages.firstIndex(where: { $0.id == id }) else {
            throw CommandProblem("That page is gone already.")
        }
        guard index > 0 else {
            throw CommandProblem("The first page is the home page; a site cannot be without it.")
        }
        let page = spec.pages.remove(at: index)
        spec.redirect(from: page.path, to: "/")
        say("Removed the page “\(page.label)”.")
    }

    private mutating func renamePage(_ id: String, to name: String) throws(CommandProblem) {
        guard let index = spec.pages.firstIndex(where: { $0.id == id }), name.count <= 60 else {
            throw CommandProblem("A page’s name has at most 60 characters.")
        }
        let old = spec.pages[index].label
        let label = name.capitalisedFirst
        spec.pages[index].label = label
        spec.pages[index].description = spec.pages[index].description.replacing(
            "\(old) – \(spec.brand.name).", with: "\(label) – \(spec.brand.name).")
        if index > 0 {
            spec.pages[index].title = "\(label) – \(spec.brand.name)"
        }
        say("Renamed the page “\(old)” to “\(label)”.")
    }

    // MARK: Name

    private mutating func rename(to name: String) {
        let old = spec.brand.name
        spec.brand.name = name
        spec.mapTexts { $0.replacing(old, with: name) }
        say("Renamed the site to “\(name)”.")
    }
}

extension SiteSpec {
    /// Lets every link to one address lead to another.
    mutating func redirect(from old: String, to new: String) {
        func changed(_ content: inout Content) {
            for (key, value) in content.values {
                switch value {
                case .text(let text) where key.hasSuffix("Href") || key == "href":
                    if text == old || text.hasPrefix(old + "#") {
                        content[key] = .text(new)
                    }
                case .items(var items):
                    for index in items.indices {
                        changed(&items[index].fields)
                    }
                    content[key] = .items(items)
                default: continue
                }
            }
        }
        changed(&shared)
        for page in pages.indices {
            for section in pages[page].sections.indices {
                changed(&pages[page].sections[section].content)
            }
        }
    }
}
