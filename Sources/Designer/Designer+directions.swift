public import SiteModel

extension Designer {
    /// Several designs for one prompt that look as different from each other as the seeds allow; the words and facts of
    /// all are those of the prompt.
    ///
    /// Pure. The first is what ``sketch(prompt:seed:)`` makes. The others are chosen among a dozen candidates, so that
    /// “three directions” are three, and not three times nearly the same.
    /// - Throws: What is wrong with the prompt, in words that say what to do.
    public func directions(
        prompt: String, seed: UInt64? = nil, count: Int, remembering memory: BrandMemory = BrandMemory()
    ) throws(PromptProblem) -> [SiteSpec] {
        let first = try sketch(prompt: prompt, seed: seed, remembering: memory)
        guard count > 1 else { return [first] }
        var candidates: [SiteSpec] = []
        for step in 1...12 {
            candidates.append(try sketch(prompt: prompt, seed: Self.seed(first.seed, step: step), remembering: memory))
        }
        return Self.apart(first, candidates, count: count)
    }

    /// Several designs for a site that is there: words, facts, pages and order stay, colours, type and layouts change.
    ///
    /// Pure. The site itself is not among them.
    public func directions(for spec: SiteSpec, count: Int) -> [SiteSpec] {
        let candidates = (1...12).map { step in spec.redesigned(seed: Self.seed(spec.seed, step: step)) }
        return Array(Self.apart(spec, candidates, count: count + 1).dropFirst())
    }

    /// The first and those of the others that are farthest from all chosen before (farthest-point selection).
    private static func apart(_ first: SiteSpec, _ candidates: [SiteSpec], count: Int) -> [SiteSpec] {
        var chosen = [first]
        var left = candidates
        while chosen.count < count, !left.isEmpty {
            let distances = left.map { candidate in chosen.map { candidate.distance(from: $0) }.min() ?? 0 }
            guard let best = distances.indices.max(by: { distances[$0] < distances[$1] }) else { break }
            chosen.append(left.remove(at: best))
        }
        return chosen
    }

    /// The golden ratio's 64 bits keep steps of any two seeds apart (SplitMix64).
    private static func seed(_ seed: UInt64, step: Int) -> UInt64 {
        seed &+ UInt64(step) &* 0x9E37_79B9_7F4A_7C15
    }
}

extension SiteSpec {
    /// The same site in another design.
    func redesigned(seed: UInt64) -> SiteSpec {
        var spec = self
        spec.seed = seed
        spec.look = Look.make(mood: Mood(avoid: look.avoid, kind: brand.kind), seed: seed)
        for page in spec.pages.indices {
            var last: SectionShape?
            let kinds = spec.pages[page].sections.map(\.kind)
            for index in spec.pages[page].sections.indices {
                let kind = kinds[index]
                var random = SeededRandom(
                    seed: seed, "layout/\(spec.pages[page].id)/\(spec.pages[page].sections[index].id)")
                // As in a first design: the opening is another with the next seed for certain.
                let chosen =
                    kind == .hero
                    ? Rotation(seed: seed, kind: brand.kind + brand.name).pick(
                        kind.layouts, "hero \(spec.pages[page].id)", step: 2)
                    : kind.layouts[random.index(kind.layouts.count)]
                let layout = SectionShape.layout(
                    of: kind, chosen: chosen, after: last, before: kinds.dropFirst(index + 1).first)
                spec.pages[page].sections[index].layout = layout
                last = SectionShape(kind, layout: layout)
            }
        }
        return spec
    }

    /// How different two designs of one site look at first sight: opening, colours, type, drawings.
    func distance(from other: SiteSpec) -> Double {
        func differ<Value: Equatable>(_ value: (SiteSpec) -> Value) -> Double { value(self) == value(other) ? 0 : 1 }
        let turn = abs((look.accent.hue - other.look.accent.hue + 540).truncatingRemainder(dividingBy: 360) - 180) / 180
        let layouts = zip(pages.first?.sections ?? [], other.pages.first?.sections ?? []).map { $0.layout != $1.layout }
        let moved = layouts.isEmpty ? 0 : Double(layouts.filter(\.self).count) / Double(layouts.count)
        return 3 * differ { $0.pages.first?.sections.first?.layout } + 2 * differ(\.look.type) + 2 * turn
            + 1.5 * differ(\.look.scheme) + differ(\.look.artwork) + 2 * moved
    }
}
