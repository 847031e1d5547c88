import SiteModel

/// Does commands to a site, one after the other, and keeps what it did.
struct CommandRunner {
    private(set) var spec: SiteSpec
    private(set) var said: [Said] = []
    /// What was asked of the versions, if anything.
    private(set) var past: PastCommand?

    /// The languages that the site was asked to be translated into.
    var translated: [String] = []

    /// What is known of the brand besides what the site says.
    let memory: BrandMemory

    init(spec: SiteSpec, memory: BrandMemory) {
        self.spec = spec
        self.memory = memory
    }

    /// Plans new parts of the site as it is now.
    var planner: SitePlanner { SitePlanner(spec: spec, remembering: memory) }

    /// Does one command, or says why it cannot be done here; then the site is as before.
    mutating func run(_ command: Command) throws(CommandProblem) {
        if past != nil {
            throw .pastWithOthers
        }
        switch command {
        case .addSection(let kind, let details): try add(kind, details)
        case .removeSection(let target): try remove(target)
        case .moveSection(let target, let destination): try move(target, destination)
        case .duplicateSection(let target): try duplicate(target)
        case .swapSections(let one, let other): try swap(one, other)
        case .changeKind(let target, let kind): try change(target, into: kind)
        case .changeLayout(let target, let layout): try changeLayout(target, layout)
        case .partSection(let target, let page): try part(target, page: page)
        case .replaceText(let old, let new): try replace(old, with: new)
        case .setText(let target, let text): try set(target, text)
        case .removeText(let target): try remove(target)
        case .shortenText(let target): try shorten(target)
        case .addItem(let item): try add(item)
        case .setItem(let target, let part, let text): try set(target, part, text)
        case .removeItem(let target): try remove(target)
        case .moveItem(let target, let move): try self.move(target, move)
        case .setPrice(let item, let price): try setPrice(of: item, to: price)
        case .changePrices(let percent): try changePrices(by: percent)
        case .setHours(let rows, let whole): setHours(rows, whole: whole)
        case .addLink(let label, let href): addLink(label, href)
        case .removeLink(let words): try removeLink(words)
        case .addField(let field): add(field)
        case .requireField(let target, let isRequired): try require(target, isRequired)
        case .renameSite(let name): try rename(to: name)
        case .addPage(let name, let kinds): try addPage(name, kinds)
        case .removePage(let id): try removePage(id)
        case .renamePage(let id, let name): try renamePage(id, to: name)
        case .movePage(let id, let destination): try movePage(id, destination)
        case .swapPages(let one, let other): try swapPages(one, other)
        case .mergePages: try mergePages()
        case .partPages: try partPages()
        case .look(let change): try changeLook(change)
        case .tone(let tone): try rewrite(in: tone)
        case .language(let code): try change(language: code)
        case .translate(let codes): for code in codes { try translate(into: code) }
        case .removeLanguage(let codes): for code in codes { try remove(language: code) }
        case .past(let command):
            guard said.isEmpty else {
                throw .pastWithOthers
            }
            past = command
        }
        spec.repairLinks()
        spec.followInTranslations()
    }

    mutating func say(_ sentence: Said) {
        said.append(sentence)
    }

    mutating func edit(_ body: (inout SiteSpec) -> Void) {
        body(&spec)
    }

    mutating func become(_ other: SiteSpec) {
        spec = other
    }

    func place(of target: SectionTarget) throws(CommandProblem) -> SectionPlace {
        guard let place = SectionFinder(spec: spec).find(target) else {
            throw .noSection(target.words, target.kind)
        }
        return place
    }

    func section(at place: SectionPlace) -> Section {
        spec.pages[place.page].sections[place.section]
    }

    /// Whether the site is written from right to left, in Arabic.
    var isArabic: Bool { spec.language.prefix { $0 != "-" }.lowercased() == "ar" }
}
