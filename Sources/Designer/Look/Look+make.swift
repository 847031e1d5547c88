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
            "cool", "cold", "modern", "sleek", "techy", "futuristic", "fresh", "nautical",
        ])

        var accent = leading(mood, temper, isWarm: isWarm, isCool: isCool, using: &random)
        if mood.colours.isEmpty {
            if isLoud { accent.chroma = min(accent.chroma * 1.25, 0.24) }
            if isQuiet { accent.chroma *= 0.72 }
        }
        // A colour near grey cannot lead alone; it sets the paper and the ink and a quiet accent goes with it.
        let turn = random.pick(150.0, 180, 205, 65, -75, 120)
        var second = OKLCH(
            random.within(0.46...0.66), max(accent.chroma * random.within(0.55...0.85), 0.05),
            (accent.hue + turn + 360).truncatingRemainder(dividingBy: 360))
        if mood.colours.count > 1 { second = mood.colours[1] }
        second = second.keepingClear(of: mood.avoid)

        let wantsDark =
            mood.wantsDark ?? (words.contains("dark") || words.contains("moody") || random.chance(temper.dark))
        let tint = isWarm ? random.within(55...90) : isCool ? random.within(225...260) : accent.hue
        let type = typePair(words, mood.kind, temper, using: &random)
        let radius = words.contains("playful") || words.contains("friendly") ? max(temper.radius, 1) : temper.radius
        return Look(
            scheme: wantsDark ? .dark : .light, accent: accent.rounded, second: second.rounded, tint: tint.rounded(2),
            warmth: (isQuiet || isSober
                ? random.within(0.15...0.45) : isWarm ? random.within(0.8...1) : random.within(0.35...0.85))
                .rounded(2),
            depth: (isWarm ? random.within(0.4...0.9) : random.within(0...0.55)).rounded(2), type: type,
            radius: random.pick(radius, radius, radius * 0.5, radius * 1.5).rounded(3),
            space: (isQuiet ? random.within(1.05...1.25) : random.within(0.9...1.12)).rounded(2),
            scale: random.within(0.95...1.1).rounded(2), artwork: temper.artwork)
    }

    private static func leading(
        _ mood: Mood, _ temper: Temperament, isWarm: Bool, isCool: Bool, using random: inout SeededRandom
    ) -> OKLCH {
        let lightness = random.within(0.5...0.66)
        let chroma = random.within(0.1...0.17)
        var hue = temper.hues[random.index(temper.hues.count)] + random.within(-10...10)
        if isWarm, !(0...115).contains(hue) { hue = random.within(22...85) }
        if isCool, !(150...300).contains(hue) { hue = random.within(185...275) }
        if let asked = mood.colours.first(where: { $0.chroma >= 0.035 }) { return asked }
        return OKLCH(lightness, chroma, (hue + 360).truncatingRemainder(dividingBy: 360)).keepingClear(of: mood.avoid)
    }

    private static func typePair(
        _ words: Set<String>, _ kind: String, _ temper: Temperament, using random: inout SeededRandom
    ) -> String {
        let asked = TypePair.all.filter { !$0.suits.isDisjoint(with: words) }.map(\.name)
        let candidates = asked.isEmpty ? temper.types : asked.filter(temper.types.contains) + asked
        return candidates[random.index(candidates.count)]
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
