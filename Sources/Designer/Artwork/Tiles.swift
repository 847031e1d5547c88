/// A wall of tiles with circles, quarters and arches: quiet enough to stand beside any words.
enum Tiles {
    static func draw(_ canvas: inout Canvas, _ random: inout SeededRandom) {
        let rows = random.pick(3, 4, 3)
        let side = canvas.height / Double(rows)
        let columns = Int((canvas.width / side).rounded(.up))
        let margin = (canvas.width - Double(columns) * side) / 2
        let pairs: [(Paint, Paint)] = [
            (.field, .lead), (.ground, .deep), (.light, .second), (.third, .lead), (.second, .light), (.lead, .light),
            (.deep, .third), (.field, .second), (.light, .deep), (.ground, .lead),
        ]
        var last = -1
        canvas.rect(0, 0, canvas.width, canvas.height, .field)
        for row in 0..<rows {
            for column in 0..<columns {
                var pair = random.index(pairs.count)
                if pair == last { pair = (pair + 3) % pairs.count }
                last = pair
                let (ground, figure) = pairs[pair]
                canvas.at(margin + Double(column) * side, Double(row) * side, scale: side / 100) { canvas in
                    // A hair wider than the tile, so that no seam shows between neighbours.
                    canvas.rect(-0.2, -0.2, 100.4, 100.4, ground)
                    figureOf(&canvas, random.index(9), figure, turn: random.index(4), other: pairs[(pair + 5) % 10].1)
                }
            }
        }
    }

    private static func figureOf(_ canvas: inout Canvas, _ kind: Int, _ paint: Paint, turn: Int, other: Paint) {
        canvas.at(50, 50, turn: Double(turn * 90)) { canvas in
            switch kind {
            case 0: canvas.path("M-50 -50h100a100 100 0 0 1 -100 100z", paint)
            case 1:
                canvas.path("M-50 50a50 50 0 0 1 100 0z", paint)
                canvas.path("M-50 0a50 50 0 0 1 100 0z", paint, opacity: 0.55)
            case 2:
                canvas.circle(0, 0, 34, paint)
                canvas.circle(0, 0, 13, other)
            case 3: canvas.path("M-50 50V0a50 50 0 0 1 100 0v50h-25V0a25 25 0 0 0 -50 0v50z", paint)
            case 4:
                canvas.path("M-50 -50a100 100 0 0 1 100 100h-33a67 67 0 0 0 -67 -67z", paint)
                canvas.path("M-50 17a33 33 0 0 1 33 33h-33z", paint)
            case 5: canvas.path("M-50 -50L50 50H-50z", paint)
            case 6:
                canvas.path(
                    "M-50 -50a50 50 0 0 1 50 50a50 50 0 0 1 -50 50zM50 -50a50 50 0 0 0 -50 50a50 50 0 0 0 50 50z", paint
                )
            case 7:
                for index in 0..<4 { canvas.rect(-50, -50 + Double(index) * 25, 100, 12.5, paint) }
            default:
                canvas.path(
                    "M0 -50a50 50 0 0 1 0 100a100 100 0 0 1 0 -100zM0 -50a50 50 0 0 0 0 100a100 100 0 0 0 0 -100z",
                    paint)
            }
        }
    }
}
