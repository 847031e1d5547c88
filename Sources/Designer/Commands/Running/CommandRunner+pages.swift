import SiteModel

extension CommandRunner {
    // MARK: Pages

    mutating func addPage(_ name: String, _ kinds: [SectionKind], saying: Bool = true) throws(CommandProblem) {
        let label = name.capitalisedFirst
        guard !spec.pages.contains(where: { ItemFinder.folded($0.label) == ItemFinder.folded(label) }) else {
            throw .pageExists(label)
        }
        guard label.count <= 60 else {
            throw .nameTooLong
        }
        guard spec.pages.count < 40 else {
            throw .tooManyPages
        }
        var page = planner.newPage(named: label)
        page.id = SectionIDs.unique(page.id, in: spec.pages.map(\.id))
        if !kinds.isEmpty, kinds != page.sections.map(\.kind) {
            let planner = self.planner
            page.sections = kinds.filter { $0 != .hero }.map { planner.newSection($0, count: nil, page: 0) }
        }
        edit { $0.pages.append(page) }
        if saying {
            say(.addedPage(label, kinds))
        }
    }

    mutating func removePage(_ id: String) throws(CommandProblem) {
        let index = try page(id)
        guard index > 0 else {
            throw .homeStays
        }
        let page = spec.pages[index]
        edit { spec in
            spec.pages.remove(at: index)
            spec.redirect(from: page.path, to: "/")
        }
        say(.removedPage(page.label))
    }

    mutating func renamePage(_ id: String, to name: String) throws(CommandProblem) {
        let index = try page(id)
        guard name.count <= 60 else {
            throw .nameTooLong
        }
        let old = spec.pages[index].label
        let label = name.capitalisedFirst
        guard !spec.pages.contains(where: { $0.id != id && $0.label == label }) else {
            throw .pageExists(label)
        }
        let brand = spec.brand.name
        edit { spec in
            spec.pages[index].label = label
            spec.pages[index].description = spec.pages[index].description.replacing(
                "\(old) – \(brand).", with: "\(label) – \(brand).")
            if index > 0 {
                spec.pages[index].title = "\(label) – \(brand)"
            }
        }
        say(.renamedPage(old, label))
    }

    mutating func movePage(_ id: String, _ destination: PageDestination) throws(CommandProblem) {
        let from = try page(id)
        guard from > 0 else {
            throw .homeStays
        }
        var to: Int
        switch destination {
        case .up: to = from - 1
        case .down: to = from + 1
        case .first: to = 1
        case .last: to = spec.pages.count - 1
        case .before(let other), .after(let other):
            to = try page(other)
            if case .after = destination { to += 1 }
            if to > from { to -= 1 }
        }
        guard to != 0 else {
            throw .homeStays
        }
        guard spec.pages.indices.contains(to), to != from else {
            throw .cannotMoveFurther
        }
        let label = spec.pages[from].label
        edit { spec in
            let page = spec.pages.remove(at: from)
            spec.pages.insert(page, at: to)
        }
        say(.movedPage(label, spec.pages.map(\.label)))
    }

    /// The pages change places in the navigation; the home page stays where it is.
    mutating func swapPages(_ one: String, _ other: String) throws(CommandProblem) {
        let (first, second) = (try page(one), try page(other))
        guard first != second else {
            throw .alreadySo
        }
        guard first > 0, second > 0 else {
            throw .homeStays
        }
        let label = spec.pages[first].label
        edit { $0.pages.swapAt(first, second) }
        say(.movedPage(label, spec.pages.map(\.label)))
    }

    private func page(_ id: String) throws(CommandProblem) -> Int {
        guard let index = spec.pages.firstIndex(where: { $0.id == id }) else {
            throw .noPage(id)
        }
        return index
    }

    // MARK: One page, many pages

    /// Everything on the home page: of two lists of one kind, where one holds the other, the longer stays.
    mutating func mergePages() throws(CommandProblem) {
        guard spec.pages.count > 1 else {
            throw .onePageAlready
        }
        let count = spec.pages.count
        var home = spec.pages[0].sections
        var moved: [(from: String, to: String)] = []
        for page in spec.pages.dropFirst() {
            var first: String?
            for section in page.sections {
                let id = Self.place(section, into: &home)
                moved.append(("\(page.path)#\(section.id)", "/#\(id)"))
                first = first ?? id
            }
            moved.append((page.path, first.map { "/#\($0)" } ?? "/"))
        }
        let closing: [SectionKind] = [.faq, .hours, .findUs, .newsletter, .callToAction, .contact]
        let end = closing.flatMap { kind in home.filter { $0.kind == kind } }
        home = home.filter { !closing.contains($0.kind) } + end
        edit { spec in
            spec.pages[0].sections = home
            spec.pages.removeLast(count - 1)
            for link in moved { spec.redirectExactly(from: link.from, to: link.to) }
        }
        say(.mergedPages(count))
    }

    /// Puts a section among others and says under which id.
    private static func place(_ section: Section, into sections: inout [Section]) -> String {
        var section = section
        if section.kind == .hero {
            section.kind = .text
            section.layout = SectionKind.text.layouts[0]
            section.content.values = section.content.values.filter { ["heading", "text"].contains($0.key) }
            section.content["text"] = section.content["text"] ?? ""
        }
        for index in sections.indices where sections[index].kind == section.kind {
            let (own, other) = (Set(sections[index].content.words), Set(section.content.words))
            if section.kind == .callToAction || other.isSubset(of: own) {
                return sections[index].id
            }
            if own.isSubset(of: other) {
                let id = sections[index].id
                sections[index] = section
                sections[index].id = id
                return id
            }
        }
        section.id = SectionIDs.unique(section.id, in: sections.map(\.id))
        sections.append(section)
        return section.id
    }

    /// Several pages out of one: each of the trade's usual pages for which there is a section.
    mutating func partPages() throws(CommandProblem) {
        guard spec.pages.count == 1 else {
            throw .nothingToPart
        }
        let planner = self.planner
        var brief = planner.brief
        brief.pages = []
        brief.pageCount = nil
        let outline = PageOutline(brief: brief, writer: planner.writer)
        let usual = outline.pages().dropFirst()
        let kept: Set<SectionKind> = [.hero, .features, .callToAction, .testimonials, .stats, .logos]
        var home = spec.pages[0].sections
        var pages: [Page] = []
        for plan in usual {
            let own = home.filter { plan.sections.contains($0.kind) && !kept.contains($0.kind) }
            guard let first = own.first, home.count - own.count >= 1 else {
                continue
            }
            home.removeAll { section in own.contains { $0.id == section.id } }
            var page = planner.newPage(named: plan.label)
            page.id = SectionIDs.unique(plan.id, in: ["home"] + pages.map(\.id))
            page.path = "/\(page.id)"
            page.label = plan.label
            page.title = "\(plan.label) – \(spec.brand.name)"
            page.sections = own
            page.description = Self.description(first.content, label: plan.label, name: spec.brand.name)
            pages.append(page)
        }
        guard !pages.isEmpty else {
            throw .nothingToPart
        }
        edit { spec in
            spec.pages[0].sections = home
            spec.pages += pages
        }
        say(.partedPages(pages.map(\.label)))
    }

    private static func description(_ content: Content, label: String, name: String) -> String {
        let text =
            (content.text("intro") ?? content.text("text") ?? "").split(separator: "\n").first.map(String.init) ?? ""
        return "\(label) – \(name). \(text.split(separator: "[").first.map(String.init) ?? "")".trimmedSpace
    }

    // MARK: Name

    mutating func rename(to name: String) throws(CommandProblem) {
        guard name.count <= 120 else {
            throw .nameTooLong
        }
        let old = spec.brand.name
        guard old != name else {
            throw .alreadySo
        }
        edit { spec in
            spec.brand.name = name
            spec.mapTexts { $0.replacing(old, with: name) }
        }
        say(.renamedSite(name))
    }
}

extension Content {
    /// Every text with what is in its lists, but no links and pictures.
    fileprivate var words: [String] { texts.filter { !$0.isEmpty } }
}

extension SiteSpec {
    /// Lets every link to one address lead to another; what stands behind `#` goes with it.
    mutating func redirect(from old: String, to new: String) {
        mapLinks { $0 == old || $0.hasPrefix(old + "#") ? new : $0 }
    }

    /// Lets every link to just that address lead to another.
    mutating func redirectExactly(from old: String, to new: String) {
        mapLinks { $0 == old ? new : $0 }
    }

    /// Lets links to sections and pages that are gone lead to where they are now, or to the page that is left.
    mutating func repairLinks() {
        let pages = pages
        mapLinks { link in
            guard link.hasPrefix("/"), let hash = link.firstIndex(of: "#") else {
                return link
            }
            let (path, id) = (String(link[..<hash]), String(link[link.index(after: hash)...]))
            guard let page = pages.first(where: { $0.path == path }),
                !page.sections.contains(where: { $0.id == id })
            else {
                return link
            }
            let other = pages.first { $0.sections.contains { $0.id == id } }
            return other.map { "\($0.path)#\(id)" } ?? path
        }
    }

    private mutating func mapLinks(_ change: (String) -> String) {
        func changed(_ content: inout Content) {
            for (key, value) in content.values {
                switch value {
                case .text(let text) where key.hasSuffix("Href") || key == "href": content[key] = .text(change(text))
                case .items(var items):
                    for index in items.indices { changed(&items[index].fields) }
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
