import SiteModel

/// Colours that go together: how light and strong a hue looks best, and what answers it.
enum Harmony {
    /// A leading colour of that hue where it looks best: dark yellow is mud, and light blue has no weight.
    static func leading(hue: Double, using random: inout SeededRandom) -> OKLCH {
        let (lightness, chroma): (ClosedRange<Double>, ClosedRange<Double>) =
            switch hue {
            case 15..<42: (0.54...0.62, 0.14...0.175)
            case 42..<58: (0.66...0.72, 0.145...0.165)
            case 58..<112: (0.77...0.83, 0.14...0.16)
            case 112..<170: (0.45...0.56, 0.085...0.13)
            case 170..<215: (0.48...0.56, 0.08...0.1)
            case 215..<285: (0.45...0.54, 0.12...0.17)
            case 285..<330: (0.46...0.54, 0.12...0.16)
            default: (0.52...0.6, 0.14...0.18)
            }
        return OKLCH(random.within(lightness), random.within(chroma), hue)
    }

    /// A second colour for a leading one: a neighbour, or a quiet answer from across the circle.
    static func answer(to accent: OKLCH, choice: Int) -> OKLCH {
        let answers: [OKLCH] =
            switch accent.hue {
            case 15..<42:
                [OKLCH(0.42, 0.055, 230), OKLCH(0.78, 0.11, 78), OKLCH(0.4, 0.075, 8), OKLCH(0.62, 0.045, 150)]
            case 42..<112:
                [OKLCH(0.4, 0.07, 255), OKLCH(0.58, 0.13, 36), OKLCH(0.42, 0.055, 170), OKLCH(0.38, 0.06, 20)]
            case 112..<170:
                [OKLCH(0.8, 0.1, 86), OKLCH(0.62, 0.12, 44), OKLCH(0.42, 0.055, 205), OKLCH(0.68, 0.06, 128)]
            case 170..<215:
                [OKLCH(0.7, 0.125, 38), OKLCH(0.82, 0.075, 82), OKLCH(0.37, 0.065, 255), OKLCH(0.66, 0.06, 165)]
            case 215..<285:
                [OKLCH(0.72, 0.135, 48), OKLCH(0.74, 0.08, 225), OKLCH(0.5, 0.075, 195), OKLCH(0.82, 0.1, 82)]
            case 285..<330:
                [OKLCH(0.82, 0.11, 80), OKLCH(0.48, 0.11, 262), OKLCH(0.72, 0.09, 330), OKLCH(0.42, 0.055, 210)]
            default: [OKLCH(0.4, 0.085, 335), OKLCH(0.82, 0.08, 62), OKLCH(0.42, 0.055, 215), OKLCH(0.78, 0.09, 85)]
            }
        return answers[choice % answers.count]
    }

    /// The hue of paper and ink for a leading colour: ivory, a cool white, or a breath of the colour itself. Paper in
    /// pink or mint is never what was meant.
    static func tint(for accent: OKLCH, choice: Int) -> Double {
        switch accent.hue {
        case 112..<215: [accent.hue, 98, 225, 84][choice % 4]
        case 215..<285: [accent.hue, 250, 85, 230][choice % 4]
        case 285..<330: [85, 260, 70, 285][choice % 4]
        default: [78, 88, 60, 250][choice % 4]
        }
    }

    /// The hue of very dark fields: orange and yellow turn to mud there, so they lend wine, ink or forest instead.
    static func deep(of accent: OKLCH) -> OKLCH {
        switch accent.hue {
        case _ where accent.isGrey: OKLCH(0.24, accent.chroma, accent.hue)
        case 40..<62: OKLCH(0.29, 0.07, 24)
        case 62..<100: OKLCH(0.27, 0.022, 262)
        case 100..<145: OKLCH(0.29, min(accent.chroma, 0.05), 154)
        case 15..<40, 330...360, 0..<15:
            OKLCH(0.29, min(accent.chroma, 0.085), accent.hue > 180 ? accent.hue : min(accent.hue, 24))
        default: OKLCH(0.29, min(accent.chroma, 0.06), accent.hue)
        }
    }

    /// The hue of pale fields: a pale red is pink, so reds lend the tone of sand and peach.
    static func pale(of colour: OKLCH) -> Double {
        switch colour.hue {
        case 0..<46: 62
        case 46..<62: 74
        case 340...360: 20
        default: colour.hue
        }
    }

    /// The leading colour as text on paper, before contrast moves it: yellows become rust, not olive.
    static func ink(of accent: OKLCH) -> OKLCH {
        switch accent.hue {
        case 48..<80 where accent.chroma > 0.04: OKLCH(min(accent.lightness, 0.56), min(accent.chroma, 0.13), 42)
        case 80..<115 where accent.chroma > 0.04: OKLCH(0.42, 0.03, accent.hue)
        default: accent
        }
    }
}

extension OKLCH {
    /// Whether a person calls the colour black, white or grey.
    var isGrey: Bool { chroma < 0.035 }
}

/// Choices by seed that do not come back for the next seeds: neighbours differ in every one of them.
struct Rotation {
    var seed: UInt64
    var kind: String

    /// An index below `count`. `step` parts one purpose from another of the same count.
    func index(_ count: Int, _ purpose: String, step: UInt64 = 0) -> Int {
        guard count > 1 else { return 0 }
        let size = UInt64(count)
        var source = SeededRandom(seed: 7, kind + purpose)
        let offset = source.next()
        // The same remainder comes back after `count` seeds; a step more each time round makes those differ too.
        let round = seed / size
        return Int((seed % size &+ (round % size) &* step &+ offset % size) % size)
    }

    func pick(_ names: [String], _ purpose: String, step: UInt64 = 0) -> String {
        names[index(names.count, purpose, step: step)]
    }
}
