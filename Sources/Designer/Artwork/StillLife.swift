/// Things on a table before a quiet ground; or one of them large; or a pattern of them.
struct StillLife {
    /// What may stand there.
    var objects: [Thing]

    /// An object: how wide and high it is in its own units, and how it is drawn from the middle of its foot.
    struct Thing: Sendable {
        var width, height: Double
        var draw: @Sendable (inout Canvas, inout SeededRandom) -> Void
    }

    func draw(_ canvas: inout Canvas, _ random: inout SeededRandom, variant: Int) {
        switch variant {
        // A wide frame would cut the circle of a close view.
        case 2 where canvas.width <= canvas.height: close(&canvas, &random)
        case 3: pattern(&canvas, &random)
        default: table(&canvas, &random)
        }
    }

    private func table(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        let horizon = h * random.within(0.66...0.72)
        Self.wall(&canvas, &random, horizon: horizon)
        let top: Paint = random.pick(.ground, .second, .light)
        canvas.rect(0, horizon, w, h - horizon, top)
        canvas.rect(0, horizon, w, h * 0.012, .deep, opacity: 0.14)
        if random.chance(0.5) { cloth(&canvas, &random, horizon: horizon) }

        // As many things as fit side by side; the tallest at the back, the low ones in front of its foot.
        let count = w > h ? 5 : 3
        var chosen: [Thing] = []
        var left = Array(objects.indices)
        for _ in 0..<min(count, objects.count) { chosen.append(objects[left.remove(at: random.index(left.count))]) }
        chosen.sort { $0.height > $1.height }
        // Tall things keep to the middle and low ones to the sides, so that the group has one outline.
        var row: [Thing] = []
        for (index, thing) in chosen.enumerated() {
            if index % 2 == 0 { row.append(thing) } else { row.insert(thing, at: 0) }
        }
        let total = row.reduce(0) { $0 + $1.width }
        let tallest = row.map(\.height).max() ?? 1
        // A frame may cut a square at its sides, so the group keeps clear of them.
        let scale = min(w * (w > h ? 0.84 : 0.74) / total, h * 0.5 / tallest)
        var x = w / 2 - total * scale / 2
        for thing in row {
            let drop = thing.height < tallest * 0.6 ? h * random.within(0.05...0.1) : h * random.within(0.015...0.045)
            let centre = x + thing.width * scale / 2
            canvas.ellipse(centre, horizon + drop, thing.width * scale * 0.47, h * 0.014, .deep, opacity: 0.22)
            canvas.at(centre, horizon + drop, scale: scale) { thing.draw(&$0, &random) }
            x += thing.width * scale
        }
    }

    /// What is behind the table: a sun, a window, an arch, or panels of colour.
    static func wall(_ canvas: inout Canvas, _ random: inout SeededRandom, horizon: Double) {
        let (w, h) = (canvas.width, canvas.height)
        canvas.rect(0, 0, w, h, .field)
        let middle = w * random.pick(0.5, 0.38, 0.62)
        switch random.index(4) {
        case 0:
            canvas.circle(middle, horizon - h * 0.2, h * 0.36, random.pick(.third, .light, .ground))
        case 1:
            let side = h * 0.58
            let x = middle - side / 2
            canvas.path(
                "M\(n(x)) \(n(horizon))V\(n(horizon - side * 0.62))a\(n(side / 2)) \(n(side / 2)) 0 0 1 \(n(side)) 0V\(n(horizon))z",
                random.pick(.light, .third))
            canvas.path(
                "M\(n(x + side * 0.12)) \(n(horizon))V\(n(horizon - side * 0.62))a\(n(side * 0.38)) \(n(side * 0.38)) 0 0 1 \(n(side * 0.76)) 0V\(n(horizon))z",
                .ground, opacity: 0.55)
        case 2:
            let (wide, high) = (h * 0.5, h * 0.46)
            let (x, y) = (middle - wide / 2, horizon - high - h * 0.12)
            canvas.rect(x, y, wide, high, .light)
            canvas.circle(x + wide * 0.68, y + high * 0.36, high * 0.15, .third)
            canvas.path(
                "M\(n(x)) \(n(y + high))v\(n(-high * 0.3))q\(n(wide * 0.3)) \(n(-high * 0.3)) \(n(wide * 0.55)) 0t\(n(wide * 0.45)) \(n(-high * 0.1))V\(n(y + high))z",
                .second, opacity: 0.75)
            canvas.rect(x + wide / 2 - h * 0.006, y, h * 0.012, high, .deep, opacity: 0.85)
            canvas.rect(x, y + high * 0.5, wide, h * 0.012, .deep, opacity: 0.85)
            canvas.stroke("M\(n(x)) \(n(y))h\(n(wide))v\(n(high))h\(n(-wide))z", .deep, h * 0.016)
        default:
            let panel = w / 5
            for index in 0..<5 where index % 2 == 0 {
                canvas.rect(panel * Double(index), 0, panel, horizon, .ground, opacity: 0.55)
            }
            canvas.circle(middle, horizon - h * 0.3, h * 0.2, .third)
        }
    }

    private func cloth(_ canvas: inout Canvas, _ random: inout SeededRandom, horizon: Double) {
        let (w, h) = (canvas.width, canvas.height)
        let step = h * 0.06
        let paint: Paint = random.pick(.lead, .light, .deep)
        var x = -step
        while x < w + step {
            canvas.path(
                "M\(n(x)) \(n(h))L\(n(w / 2 + (x - w / 2) * 0.86)) \(n(horizon + h * 0.16))h\(n(step * 0.4))L\(n(x + step * 0.55)) \(n(h))z",
                paint, opacity: 0.3)
            x += step * 1.3
        }
        canvas.rect(0, horizon + h * 0.15, w, h * 0.012, paint, opacity: 0.5)
    }

    private func close(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        let field: Paint = random.pick(.second, .lead, .third, .ground)
        canvas.rect(0, 0, w, h, field)
        canvas.circle(w / 2, h * 0.52, h * 0.37, field == .third ? .light : random.pick(.light, .field))
        let thing = objects[random.index(objects.count)]
        let scale = min(h * 0.46 / thing.height, h * 0.56 / thing.width)
        let foot = h * 0.53 + thing.height * scale / 2
        canvas.ellipse(w / 2, foot, thing.width * scale * 0.5, h * 0.018, .deep, opacity: 0.2)
        canvas.at(w / 2, foot, scale: scale) { thing.draw(&$0, &random) }
    }

    private func pattern(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let (w, h) = (canvas.width, canvas.height)
        let cell = h / 3
        let other = random.index(objects.count)
        let first = objects[other]
        // Any but the first: a pattern of one thing alone is wallpaper.
        let second = objects[(other + 1 + random.index(objects.count - 1)) % objects.count]
        let grounds: [Paint] = random.pick(
            [.field, .ground, .light], [.light, .third, .field], [.ground, .field, .third])
        canvas.rect(0, 0, w, h, grounds[0])
        let columns = Int((w / cell).rounded(.up))
        let margin = (w - Double(columns) * cell) / 2
        for row in 0..<3 {
            for column in 0..<columns {
                let (x, y) = (margin + Double(column) * cell, Double(row) * cell)
                let thing = (row + column) % 2 == 0 ? first : second
                if (row + column) % 2 == 0 { canvas.rect(x, y, cell, cell, grounds[1]) }
                if (row + column) % 4 == 3 { canvas.circle(x + cell / 2, y + cell / 2, cell * 0.4, grounds[2]) }
                let scale = min(cell * 0.62 / thing.height, cell * 0.7 / thing.width)
                canvas.at(x + cell / 2, y + cell / 2 + thing.height * scale / 2, scale: scale) {
                    thing.draw(&$0, &random)
                }
            }
        }
    }
}
