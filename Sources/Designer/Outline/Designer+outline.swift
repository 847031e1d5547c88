public import SiteModel

/// Why an outline cannot become a site.
public enum OutlineProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case noPages
    case noHomePage
    case noSections(page: String)

    public var description: String {
        switch self {
        case .noPages: "The plan has no pages."
        case .noHomePage: "The plan has no home page: one page must have the path “/”."
        case .noSections(let page): "The page “\(page)” of the plan has no sections."
        }
    }
}

extension Designer {
    /// The plan of a site with the pages, sections and words of an outline.
    ///
    /// Pure. Drawings, arrangements, forms, facts and every key that the outline leaves open come from the sketch of
    /// the same site, or are planned as for a new section; links lead to pages that are there.
    /// - Throws: What the outline lacks.
    public func spec(
        from outline: SiteOutline, on sketch: SiteSpec, remembering memory: BrandMemory = BrandMemory()
    ) throws(OutlineProblem) -> SiteSpec {
        let pages = Array(outline.pages.prefix(SiteOutline.limits.pages))
        guard !pages.isEmpty else { throw .noPages }
        var spec = sketch
        if let name = outline.name.flatMap(OutlineWords.clean) { spec.brand.name = String(name.prefix(120)) }
        if let tagline = outline.tagline.flatMap(OutlineWords.clean) { spec.brand.tagline = tagline }
        spec.look = look(of: outline, on: sketch.look)

        var paths: [String] = []
        for page in pages { paths.append(Self.path(of: page, taken: paths)) }
        guard let home = paths.firstIndex(of: "/") else { throw .noHomePage }
        let planner = SitePlanner(spec: sketch, remembering: memory)
        var written: [Page] = []
        for (page, path) in zip(pages, paths) {
            guard !page.sections.isEmpty else { throw .noSections(page: page.label) }
            written.append(self.page(page, at: path, of: paths, taken: written.map(\.id), sketch: sketch, planner))
        }
        written.insert(written.remove(at: home), at: 0)
        spec.pages = written
        OutlineLinks.mend(&spec)
        ActionTargets.agree(in: &spec)
        return spec
    }

    private func look(of outline: SiteOutline, on look: Look) -> Look {
        var look = look
        if let accent = outline.look?.accent.flatMap({ OKLCH(named: $0) }) { look = look.recoloured(accent: accent) }
        if let second = outline.look?.second.flatMap({ OKLCH(named: $0) }) { look.second = second }
        if let scheme = outline.look?.scheme { look = look.withScheme(scheme) }
        // Colours that cannot be read are not taken.
        let readable = [Look.Scheme.light, .dark].allSatisfy {
            Palette(look, scheme: $0).leastContrastOfTexts >= Palette.leastContrast
        }
        return readable ? look : look.recoloured(accent: look.accent)
    }

    private static func path(of page: SiteOutline.Page, taken: [String]) -> String {
        let isHome = ["/", "", "/home", "/index"].contains(page.path.lowercased())
        if isHome, !taken.contains("/") { return "/" }
        let slug = SectionIDs.slug(
            String(page.path.drop { $0 == "/" }), fallback: SectionIDs.slug(page.label, fallback: "page"))
        return "/" + SectionIDs.unique(slug, in: taken.map { String($0.dropFirst()) })
    }

    private func page(
        _ outline: SiteOutline.Page, at path: String, of paths: [String], taken: [String], sketch: SiteSpec,
        _ planner: SitePlanner
    ) -> Page {
        let id = SectionIDs.unique(path == "/" ? "home" : String(path.dropFirst()), in: taken)
        let old = sketch.pages.first { $0.path == path }
        var sections: [Section] = []
        for part in outline.sections.prefix(SiteOutline.limits.sections) {
            let known =
                old?.sections.first { $0.kind == part.kind }
                ?? sketch.pages.flatMap(\.sections).first { $0.kind == part.kind }
            var section = known ?? planner.newSection(part.kind, count: nil, page: 0)
            section.id = SectionIDs.unique(SectionIDs.base(part.kind), in: sections.map(\.id))
            if let layout = part.layout, part.kind.layouts.contains(layout) { section.layout = layout }
            section.content = OutlineWords(outline: part, paths: paths).over(section.content)
            sections.append(section)
        }
        let label = OutlineWords.clean(outline.label) ?? old?.label ?? id
        return Page(
            id: id, path: path, label: String(label.prefix(40)),
            title: outline.title.flatMap(OutlineWords.clean) ?? old?.title ?? "\(label) – \(sketch.brand.name)",
            description: outline.description.flatMap(OutlineWords.clean) ?? old?.description ?? sketch.brand.tagline,
            sections: sections)
    }
}

/// Sees to it that every link within a site leads to a page and a section that are there.
enum OutlineLinks {
    static func mend(_ spec: inout SiteSpec) {
        let places = spec.pages.map { (path: $0.path, sections: Set($0.sections.map(\.id))) }
        /// Where people get in touch, else the last page.
        let contact =
            spec.pages.first { page in page.sections.contains { [.contact, .signUp, .findUs].contains($0.kind) } }?.path
            ?? spec.pages.last?.path ?? "/"
        func mended(_ href: String, on page: String) -> String {
            guard href.hasPrefix("/") || href.hasPrefix("#") else { return href }
            let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let path = parts[0].isEmpty ? page : parts[0]
            guard let place = places.first(where: { $0.path == path }) else { return contact }
            guard parts.count == 2, !place.sections.contains(parts[1]) else { return href }
            return place.path == page ? contact : place.path
        }
        func mend(_ content: inout Content, on page: String) {
            for (key, value) in content.values {
                switch value {
                case .text(let href) where key.hasSuffix("Href"): content[key] = .text(mended(href, on: page))
                case .text: break
                case .items(let items):
                    content[key] = .items(
                        items.map { item in
                            var item = item
                            mend(&item.fields, on: page)
                            return item
                        })
                }
            }
        }
        mend(&spec.shared, on: "/")
        for page in spec.pages.indices {
            for section in spec.pages[page].sections.indices {
                mend(&spec.pages[page].sections[section].content, on: spec.pages[page].path)
            }
        }
    }
}
