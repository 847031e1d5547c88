extension Landscape {
    /// What a landscape is seen through: nothing, arches, round windows, or a window of three wings.
    static func view(_ canvas: inout Canvas, variant: Int) {
        let (w, h) = (canvas.width, canvas.height)
        let isWide = w > h
        let wall = "M0 0H\(n(w))V\(n(h))H0z"
        // Holes run against the wall's direction, so that they stay empty.
        switch variant {
        case 1:
            let count = isWide ? 3.0 : 1.0
            let cell = w / count
            let radius = cell * 0.39
            let holes = (0..<Int(count)).map { index in
                let end = cell * Double(index) + cell / 2 + radius
                return
                    "M\(n(end)) \(n(h * 0.93))V\(n(h * 0.07 + radius))a\(n(radius)) \(n(radius)) 0 0 0 \(n(-radius * 2)) 0V\(n(h * 0.93))z"
            }
            canvas.path(wall + holes.joined(), .light)
        case 2:
            let count = isWide ? 3.0 : 1.0
            let cell = w / count
            let radius = cell * 0.42
            let holes = (0..<Int(count)).map { index in
                "M\(n(cell * Double(index) + cell / 2 + radius)) \(n(h / 2))a\(n(radius)) \(n(radius)) 0 1 0 \(n(-radius * 2)) 0a\(n(radius)) \(n(radius)) 0 1 0 \(n(radius * 2)) 0z"
            }
            canvas.path(wall + holes.joined(), .ground)
        case 3:
            let bar = h * 0.028
            for share in [1.0 / 3, 2.0 / 3] { canvas.rect(w * share - bar / 2, 0, bar, h, .light) }
            canvas.rect(0, h * 0.36, w, bar, .light)
        default: break
        }
    }
}
