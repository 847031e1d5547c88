public import SiteModel

extension Look {
    /// A look for a mood: what was asked for, what suits the kind, and, where both leave room, what the seed chooses.
    public static func make(mood: Mood, seed: UInt64) -> Look {
        var random = SeededRandom(seed: seed, "look")
        let temper = Temperament.of(mood.kind)
        let words = Set(mood.words.map { $0.lowercased() })
        let isSober = !words.isDisjoint(with: [
            "serious", "professional", "trustworthy", "formal", "corporate", "sober",
        ])
        let isLoud = !words.isDisjoint(with: [
            "bold", "loud", "edgy", "punk", "energetic", "vibrant", "colourful", "colorful", "neon",
        ])
        let isQuiet = !words.isDisjoint(
            with: [
                "calm", "quiet", "minimal", "minimalist", "clean", "simple", "soft", "muted", "subtle", "serene",
                "understated", "sober",
            ])
        let isWarm = !words.isDisjoint(
            with: ["warm", "cosy", "cozy", "rustic", "homely", "sunny", "earthy", "traditional", "vintage", "family"])
        let isCool = !words.isDisjoint(with: [
            "cool", "cold", "techy", "futuristic", "fresh", "nautical",
        ])

        let rotation = Rotation(seed: seed, kind: mood.kind + mood.name)
        var accent = leading(mood, temper, rotation, isWarm: isWarm, isCool: isCool, using: &random)
        if mood.colours.isEmpty {
            if isLoud { accent.chroma = min(accent.chroma * 1.2, 0.22) }
            if isQuiet { accent.chroma *= 0.75 }
        }
        var second = Harmony.answer(to: accent, choice: rotation.index(4, "second", step: 1))
        if isQuiet { second.chroma *= 0.8 }
        if mood.colours.count > 1 { second = mood.colours[1] }
        second = second.keepingClear(of: mood.avoid)

        let wantsDark =
            mood.wantsDark ?? (words.contains("dark") || words.contains("moody") || random.chance(temper.dark))
        if mood.isMonochrome {
            accent = OKLCH(wantsDark ? 0.93 : 0.24, 0.004, 85)
            // One quiet tint, so that greys are a choice and no lack.
            second = OKLCH(0.62, 0.014, [65, 245, 40, 110][rotation.index(4, "grey")]).keepingClear(of: mood.avoid)
        }
        var tint = Harmony.tint(for: accent, choice: rotation.index(4, "tint"))
        if isWarm { tint = random.within(66...90) }
        if isCool { tint = random.within(225...260) }
        tint = OKLCH(0.9, 0.05, tint).keepingClear(of: mood.avoid).hue
        let paper = paper(mood, isWarm: isWarm, isQuiet: isQuiet || isSober, rotation, using: &random)
        let type = typePair(words, mood.kind, temper, rotation)
        let radius = words.contains("playful") || words.contains("friendly") ? max(temper.radius, 1) : temper.radius
        let isStraight = isSober || radius < 0.25
        let frames = isStraight ? ["plain", "square", "offset", "bleed"] : Look.frames
        let strengths =
            isLoud ? ["vivid", "deep", "vivid"] : isQuiet ? ["soft", "deep", "soft"] : ["vivid", "soft", "deep"]
        return Look(
            scheme: wantsDark ? .dark : .light, accent: accent.rounded, second: second.rounded, tint: tint.rounded(2),
            warmth: paper.warmth.rounded(2), depth: paper.depth.rounded(2), type: type,
            radius: [radius, radius * 1.5, radius * 0.4, radius][rotation.index(4, "radius", step: 1)].rounded(3),
            space: (isQuiet ? random.within(1.05...1.25) : random.within(0.9...1.12)).rounded(2),
            scale: random.within(0.95...1.1).rounded(2), artwork: Temperament.artwork(of: mood.kind),
            header: rotation.pick(Look.headers, "header", step: 1), footer: rotation.pick(Look.footers, "footer"),
            heads: rotation.pick(Look.headings, "heads", step: 3),
            surface: rotation.pick(Look.surfaces, "surface", step: 1),
            rhythm: rotation.pick(Look.rhythms, "rhythm", step: 3), frame: rotation.pick(frames, "frame", step: 2),
            strong: rotation.pick(strengths, "strong", step: 2), avoid: mood.avoid.map(\.rounded))
    }

    private static func leading(
        _ mood: Mood, _ temper: Temperament, _ rotation: Rotation, isWarm: Bool, isCool: Bool,
        using random: inout SeededRandom
    ) -> OKLCH {
        var hue = temper.hues[rotation.index(temper.hues.count, "hue", step: 7)] + random.within(-8...8)
        if isWarm, !(5...100).contains(hue) {
            hue = [24, 38, 68, 84, 12][rotation.index(5, "warm")] + random.within(-4...4)
        }
        if isCool, !(150...300).contains(hue) { hue = [190, 215, 245, 270, 165][rotation.index(5, "cool")] }
        if let asked = mood.colours.first(where: { !$0.isGrey }) { return asked }
        let kept = OKLCH(0.6, 0.15, (hue + 360).truncatingRemainder(dividingBy: 360)).keepingClear(of: mood.avoid)
        return Harmony.leading(hue: kept.hue, using: &random)
    }

    /// How strongly the paper is tinted and how far it is from white: nearly white, a breath of a tone, or a tone.
    private static func paper(
        _ mood: Mood, isWarm: Bool, isQuiet: Bool, _ rotation: Rotation, using random: inout SeededRandom
    ) -> (warmth: Double, depth: Double) {
        if mood.isMonochrome { return (0.04, random.within(0...0.2)) }
        if isWarm { return (isQuiet ? 0.4 : random.within(0.5...0.8), random.within(0.15...0.55)) }
        switch rotation.index(3, "paper", step: 1) {
        case 0: return (random.within(0.1...0.25), random.within(0...0.08))
        case 1: return (isQuiet ? random.within(0.15...0.35) : random.within(0.25...0.5), random.within(0.08...0.3))
        default: return (isQuiet ? random.within(0.3...0.45) : random.within(0.45...0.7), random.within(0.25...0.5))
        }
    }

    private static func typePair(
        _ words: Set<String>, _ kind: String, _ temper: Temperament, _ rotation: Rotation
    ) -> String {
        let asked = TypePair.all.filter { !$0.suits.isDisjoint(with: words) }.map(\.name)
        // A word may fit one pair only; those near it keep two seeds apart.
        let near = asked.flatMap { TypePair.relatives[$0] ?? [] }.filter { !asked.contains($0) }
        let candidates = asked.isEmpty ? temper.types : asked + near
        // A step that no small count divides: with 3 of 3 types, every third seed had the same one.
        return rotation.pick(candidates.uniqued, "type", step: 7)
    }
}

extension [String] {
    /// Without repetitions, in the order in which they come first.
    fileprivate var uniqued: [String] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension OKLCH {
    /// The colour, its hue turned away from each of `avoided` that it would look like.
    func keepingClear(of avoided: [OKLCH]) -> OKLCH {
        var colour = self
        for _ in 0..<12 {
            let isNear = avoided.contains { other in
                let distance = abs((colour.hue - other.hue + 540).truncatingRemainder(dividingBy: 360) - 180)
                return other.chroma > 0.035 && distance < 38
            }
            guard isNear else { return colour }
            colour.hue = (colour.hue + 31).truncatingRemainder(dividingBy: 360)
        }
        return colour
    }

    /// With as many digits as a file needs.
    var rounded: OKLCH { OKLCH(lightness.rounded(4), chroma.rounded(4), hue.rounded(2)) }
}

extension Double {
    /// To `digits` places after the point.
    func rounded(_ digits: Int) -> Double {
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
