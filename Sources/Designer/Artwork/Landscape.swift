import Foundation

/// Wide scenes: sea, hills, a town, and the plan of its streets.
enum Landscape {
    static func sea(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        canvas.rect(0, 0, w, h, .field)
        let sun = w * random.pick(0.3, 0.5, 0.68)
        canvas.circle(sun, h * 0.4, h * random.within(0.16...0.22), random.pick(.lead, .third, .light))
        if random.chance(0.6) {
            canvas.path("M0 \(n(h * 0.56))q\(n(w * 0.16)) \(n(-h * 0.2)) \(n(w * 0.34)) 0z", .second, opacity: 0.55)
        }
        let boat = random.chance(0.75)
        let paints: [Paint] = [.ground, .second, .lead, .second, .deep]
        for (index, paint) in paints.enumerated() {
            let top = h * (0.54 + 0.1 * Double(index))
            canvas.path(
                wave(width: w, height: h, top: top, size: h * 0.02 + Double(index) * h * 0.006, &random), paint,
                opacity: index == 2 ? 0.55 : 1)
            if index == 1, boat {
                canvas.at(w * random.pick(0.36, 0.62, 0.5), top + h * 0.035, scale: h / 1000) { Objects.boat(&$0) }
            }
        }
    }

    private static func wave(width w: Double, height h: Double, top: Double, size: Double, _ random: inout SeededRandom)
        -> String
    {
        let length = h * random.within(0.16...0.24)
        var x = -length * random.unit()
        var d = "M\(n(x)) \(n(top))"
        while x < w {
            d += "q\(n(length / 4)) \(n(-size)) \(n(length / 2)) 0t\(n(length / 2)) 0"
            x += length
        }
        return d + "V\(n(h))H\(n(-length))z"
    }

    static func hills(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        canvas.rect(0, 0, w, h, .field)
        canvas.circle(
            w * random.within(0.28...0.72), h * 0.3, h * random.within(0.11...0.17), random.pick(.lead, .third, .light))
        let peaks = random.chance(0.6)
        if peaks {
            let peak = w * random.within(0.35...0.65)
            for (offset, height) in [(-0.34, 0.3), (0.3, 0.26), (0.0, 0.42)] {
                let (x, top, half) = (peak + offset * h, h * (0.68 - height), h * height * 0.95)
                canvas.path(
                    "M\(n(x - half)) \(n(h * 0.7))L\(n(x)) \(n(top))L\(n(x + half)) \(n(h * 0.7))z", .second,
                    opacity: offset == 0 ? 1 : 0.7)
                canvas.path(
                    "M\(n(x)) \(n(top))l\(n(half * 0.3)) \(n(h * height * 0.32))l\(n(-half * 0.16)) \(n(-h * 0.025))l\(n(-half * 0.16)) \(n(h * 0.05))l\(n(-half * 0.14)) \(n(-h * 0.045))l\(n(-half * 0.12)) \(n(h * 0.02))z",
                    .light)
            }
        }
        let paints: [Paint] = peaks ? [.ground, .third, .deep] : [.ground, .third, .second, .deep]
        for (index, paint) in paints.enumerated() {
            let top = h * (peaks ? 0.66 : 0.52) + h * 0.12 * Double(index)
            let rise = h * random.within(0.05...0.12) * (index % 2 == 0 ? 1 : -1)
            canvas.path(
                "M0 \(n(top))C\(n(w * 0.3)) \(n(top - rise)) \(n(w * 0.62)) \(n(top + rise * 1.3)) \(n(w)) \(n(top - rise * 0.4))V\(n(h))H0z",
                paint)
            guard index < 2 else { continue }
            for _ in 0..<(w > h ? 9 : 5) {
                let (x, size) = (w * random.unit(), h * random.within(0.05...0.1))
                let foot = top + h * random.within(0.05...0.1)
                if random.chance(0.6) {
                    canvas.path(
                        "M\(n(x - size * 0.32)) \(n(foot))L\(n(x)) \(n(foot - size))L\(n(x + size * 0.32)) \(n(foot))z",
                        .deep, opacity: 0.85)
                } else {
                    canvas.rect(x - size * 0.04, foot - size * 0.5, size * 0.08, size * 0.5, .deep)
                    canvas.circle(x, foot - size * 0.62, size * 0.3, .leaf)
                }
            }
        }
    }

    static func city(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        canvas.rect(0, 0, w, h, .field)
        canvas.circle(
            w * random.within(0.25...0.75), h * 0.3, h * random.within(0.1...0.16), random.pick(.lead, .third, .light))
        var x = -h * 0.04
        while x < w {
            let width = h * random.within(0.08...0.16)
            let top = h * random.within(0.32...0.5)
            canvas.rect(x, top, width, h - top, .ground)
            x += width
        }
        x = -h * random.within(0...0.1)
        let street = h * 0.84
        let paints: [Paint] = [.lead, .light, .second, .third, .deep]
        var last = -1
        while x < w {
            var pick = random.index(5)
            if pick == last { pick = (pick + 1) % 5 }
            last = pick
            let width = h * random.within(0.16...0.26)
            house(
                &canvas, &random, x: x, width: width, top: h * random.within(0.42...0.6), street: street, paints[pick])
            x += width + h * random.pick(0, 0, 0.02)
        }
        canvas.rect(0, street, w, h - street, .deep)
        canvas.rect(0, street + h * 0.03, w, h * 0.012, .light, opacity: 0.7)
        for index in 0..<(w > h ? 6 : 4) {
            let tree = w * (Double(index) + random.within(0.2...0.8)) / (w > h ? 6 : 4)
            canvas.rect(tree - h * 0.005, street - h * 0.09, h * 0.01, h * 0.09, .deep)
            canvas.ellipse(tree, street - h * 0.12, h * 0.035, h * 0.055, .leaf)
        }
    }

    private static func house(
        _ canvas: inout Canvas, _ random: inout SeededRandom, x: Double, width: Double, top: Double, street: Double,
        _ paint: Paint
    ) {
        let window: Paint = paint == .light || paint == .third ? .deep : .light
        switch random.index(3) {
        case 0:
            canvas.path(
                "M\(n(x)) \(n(top))l\(n(width / 2)) \(n(-width * 0.42))l\(n(width / 2)) \(n(width * 0.42))z",
                paint == .deep ? .lead : .deep)
        case 1: canvas.path("M\(n(x)) \(n(top + 1))a\(n(width / 2)) \(n(width * 0.36)) 0 0 1 \(n(width)) 0z", paint)
        default: canvas.rect(x - width * 0.03, top - width * 0.07, width * 1.06, width * 0.08, .deep)
        }
        canvas.rect(x, top, width, street - top, paint)
        canvas.rect(x + width * 0.82, top, width * 0.18, street - top, .deep, opacity: 0.12)
        let columns = random.pick(2, 3)
        let cell = width / (Double(columns) + 0.5)
        let isArched = random.chance(0.4)
        var y = top + cell * 0.45
        while y + cell * 1.9 < street {
            for column in 0..<columns {
                let left = x + cell * (Double(column) + 0.42)
                canvas.rect(
                    left, y, cell * 0.64, cell * 0.85, window, round: isArched ? cell * 0.32 : 0,
                    opacity: random.chance(0.25) ? 0.55 : 0.95)
                if isArched { canvas.rect(left, y + cell * 0.42, cell * 0.64, cell * 0.43, window, opacity: 0.95) }
            }
            y += cell * 1.25
        }
        let door = width * 0.26
        canvas.path(
            "M\(n(x + width * 0.37)) \(n(street))v\(n(-door))a\(n(door / 2)) \(n(door / 2)) 0 0 1 \(n(door)) 0v\(n(door))z",
            paint == .deep ? .third : .deep)
    }

    /// Blocks, a river, a park, and a pin in the middle. It shows no real place.
    static func map(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        canvas.rect(0, 0, w, h, .field)
        canvas.path(
            "M\(n(w * 0.58)) \(n(h * 0.08))h\(n(w * 0.24))v\(n(h * 0.25))h\(n(-w * 0.3))z", .third, opacity: 0.55)
        canvas.stroke(
            "M\(n(-w * 0.1)) \(n(h * 0.74))C\(n(w * 0.2)) \(n(h * 0.6)) \(n(w * 0.3)) \(n(h * 0.98)) \(n(w * 0.58)) \(n(h * 0.84))S\(n(w * 0.9)) \(n(h * 0.62)) \(n(w * 1.1)) \(n(h * 0.7))",
            .second, h * 0.1, opacity: 0.5)
        for index in 0..<9 {
            let x = w * (Double(index) / 8 + random.within(-0.02...0.02))
            canvas.stroke(
                "M\(n(x)) \(n(-20))L\(n(x - h * 0.14)) \(n(h + 20))", .light, index % 3 == 1 ? h * 0.026 : h * 0.012)
        }
        for index in 0..<8 {
            let y = h * (Double(index) / 7 + random.within(-0.02...0.02))
            canvas.stroke("M-20 \(n(y))L\(n(w + 20)) \(n(y + h * 0.1))", .light, index % 3 == 2 ? h * 0.026 : h * 0.012)
        }
        canvas.stroke(
            "M\(n(w * 0.02)) \(n(h * 1.02))Q\(n(w * 0.4)) \(n(h * 0.62)) \(n(w * 0.98)) \(n(-h * 0.02))", .light,
            h * 0.034)
        canvas.ellipse(w / 2, h * 0.56, h * 0.045, h * 0.014, .deep, opacity: 0.3)
        canvas.at(w / 2, h * 0.56, scale: h / 1000) { canvas in
            canvas.path("M0 0C-20 -70 -90 -110 -90 -190a90 90 0 0 1 180 0C90 -110 20 -70 0 0z", .lead)
            canvas.circle(0, -190, 36, .light)
        }
    }
}
