public import SiteModel

/// Turns a brief and a seed into the plan of a site.
///
/// The same brief and seed always give the same plan; every fact of the brief is on it word for word.
public struct SitePlanner: Sendable {
    let brief: Brief
    let seed: UInt64
    let writer: CopyWriter
    let outline: [PagePlan]
    let siteName: String

    public init(brief: Brief, seed: UInt64) {
        self.brief = brief
        self.seed = seed
        writer = CopyWriter(book: .of(brief.language), brief: brief, seed: seed)
        outline = PageOutline(brief: brief, writer: writer).pages()
        siteName = brief.shortName ?? Self.visibleName(brief, writer: writer)
    }

    init(brief: Brief, seed: UInt64, outline: [PagePlan], siteName: String) {
        self.brief = brief
        self.seed = seed
        self.outline = outline
        self.siteName = siteName
        writer = CopyWriter(book: .of(brief.language), brief: brief, seed: seed)
    }

    /// The plan.
    public func plan() -> SiteSpec {
        var pages = outline.map(page)
        HeadingVariety(writer: writer).part(&pages)
        var spec = SiteSpec(
            brand: Brand(name: siteName, tagline: tagline, kind: brief.kind, place: brief.place),
            language: brief.language,
            look: Look.make(mood: mood, seed: seed), shared: shared, pages: pages, seed: seed)
        FactKeeper(brief: brief, writer: writer).complete(&spec)
        ActionTargets.agree(in: &spec)
        return spec
    }

    // MARK: Parts

    func page(_ plan: PagePlan) -> Page {
        var sections: [Section] = []
        for (index, kind) in plan.sections.enumerated() {
            var random = writer.random("layout/\(plan.id)/\(kind.rawValue)")
            // The opening is what a person sees first, so that the next seed has another for certain.
            let chosen =
                kind == .hero
                ? Rotation(seed: seed, kind: brief.kind + siteName).pick(kind.layouts, "hero \(plan.id)", step: 2)
                : kind.layouts[random.index(kind.layouts.count)]
            let layout = SectionShape.layout(
                of: kind, chosen: chosen,
                after: sections.last.map { SectionShape($0.kind, layout: $0.layout) },
                before: plan.sections.dropFirst(index + 1).first)
            let id = SectionIDs.unique(SectionIDs.base(kind), in: sections.map(\.id))
            let content = SectionWriter(planner: self, page: plan).content(of: kind)
            sections.append(Section(id: id, kind: kind, layout: layout, content: content))
        }
        let isHome = plan.path == "/"
        let title = isHome ? [siteName, tagline] : [plan.label, siteName]
        return Page(
            id: plan.id, path: plan.path, label: plan.label,
            title: title.filter { !$0.isEmpty }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .joined(separator: " – "),
            description: description(of: plan, sections: sections), sections: sections)
    }

    private func description(of plan: PagePlan, sections: [Section]) -> String {
        let lead = sections.first { $0.kind == .hero }?.content.text("text")
        let intro = sections.first?.content.text("intro") ?? sections.first?.content.text("text")
        let own = (plan.path == "/" ? lead : intro ?? lead) ?? ""
        let start = plan.path == "/" ? "" : "\(plan.label) – \(siteName). "
        // What is still open stays off search results.
        let short =
            (own.split(separator: "\n").first.map(String.init) ?? "").split(
                separator: "[", omittingEmptySubsequences: false
            ).first.map {
                String($0).trimmedSpace
            } ?? ""
        let line = short.isEmpty ? (tagline.isEmpty ? siteName : tagline) + "." : short
        return (start + line).trimmedSpace
    }

    /// One line that says what it is: “Family bakery in Lisbon”.
    var tagline: String {
        if let slogan = brief.facts.slogan {
            return slogan
        }
        if let detail = brief.facts.detail {
            let place = brief.place.flatMap { detail.contains($0) || brief.language != "ar" ? nil : $0 }
            return detail.capitalisedFirst + (place.map { writer.grammar.comma + $0 } ?? "")
        }
        let noun = brief.kindPhrase ?? writer.text("noun")
        guard brief.kind != "general" || brief.kindPhrase != nil else {
            return brief.place ?? ""
        }
        // “The Riverside Choir” need not say again that it is a choir.
        if brief.kindPhrase == nil, brief.place == nil, let name = brief.name?.lowercased(),
            name.contains(noun.lowercased())
        {
            return ""
        }
        return noun.capitalisedFirst + placeSuffix(noun)
    }

    private func placeSuffix(_ noun: String) -> String {
        guard let place = brief.place, !noun.lowercased().contains(place.lowercased()) else {
            return ""
        }
        return writer.grammar.placed(brief.placeWord, place)
    }

    /// A name made of kind and place, where the person gave none.
    private static func visibleName(_ brief: Brief, writer: CopyWriter) -> String {
        let noun = brief.kindPhrase?.withoutMoods ?? writer.text("noun")
        let suffix =
            brief.place.map {
                noun.lowercased().contains($0.lowercased()) ? "" : writer.grammar.placed(brief.placeWord, $0)
            } ?? ""
        let isBare = brief.place == nil && brief.kindPhrase == nil
        return (isBare ? writer.grammar.ours(noun) : noun).capitalisedFirst + suffix
    }

    private var mood: Mood {
        Mood(
            words: brief.moodWords, colours: brief.colours.compactMap { OKLCH(named: $0) },
            avoid: brief.avoided.compactMap { OKLCH(named: $0) }, kind: brief.kind, wantsDark: brief.wantsDark,
            name: siteName)
    }

    private var shared: Content {
        var content = Content()
        let facts = brief.facts
        let action = SectionWriter(planner: self, page: outline[0]).mainAction
        content["action"] = .text(action.label)
        content["actionHref"] = .text(action.href)
        content["rights"] = .text("© \(siteName)")
        content["address"] = facts.addresses.first.map { .text($0) }
        content["phone"] = facts.phones.first.map { .text($0) }
        content["mail"] = facts.mails.first.map { .text($0) }
        let social =
            facts.links.map { ($0, $0.hasPrefix("http") ? $0 : "https://\($0)") }
            + facts.handles.map { ($0, handleHref($0)) }
        if !social.isEmpty {
            content["social"] = .items(
                social.enumerated().map { index, entry in
                    ContentItem(id: "link-\(index + 1)", ["label": .text(entry.0), "href": .text(entry.1)])
                })
        }
        return content
    }

    /// The address of a handle, where the prompt says of which network it is.
    private func handleHref(_ handle: String) -> String {
        let prompt = brief.prompt.lowercased()
        let networks = [
            ("instagram", "https://www.instagram.com/"), ("insta", "https://www.instagram.com/"),
            ("نستغرام", "https://www.instagram.com/"), ("نستقرام", "https://www.instagram.com/"),
            ("نستجرام", "https://www.instagram.com/"), ("تيك توك", "https://www.tiktok.com/@"),
            ("يوتيوب", "https://www.youtube.com/@"), ("فيسبوك", "https://www.facebook.com/"),
            ("تويتر", "https://x.com/"),
            ("tiktok", "https://www.tiktok.com/@"),
            ("youtube", "https://www.youtube.com/@"), ("facebook", "https://www.facebook.com/"),
            ("bluesky", "https://bsky.app/profile/"),
            ("github", "https://github.com/"), ("twitter", "https://x.com/"),
        ]
        let network = networks.first { prompt.contains($0.0) }?.1
        return network.map { $0 + handle.dropFirst() } ?? ""
    }
}

extension SitePlanner {
    /// Reads the prompt and plans its site. Without a seed the prompt itself decides.
    public static func sketch(
        prompt: String, seed: UInt64? = nil, remembering memory: BrandMemory = BrandMemory()
    ) throws(PromptProblem) -> SiteSpec {
        var brief = try Brief.read(prompt)
        brief.recall(memory)
        return SitePlanner(brief: brief, seed: seed ?? Self.seed(of: brief.prompt)).plan()
    }

    /// A seed made from the words of a prompt (FNV-1a, 64 bits).
    static func seed(of prompt: String) -> UInt64 {
        prompt.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
