// Plants and quiet things.
extension Objects {
    /// A leaf from its foot upwards.
    private static func leaf(
        _ canvas: inout Canvas, _ x: Double, _ y: Double, _ size: Double, turn: Double, _ paint: Paint
    ) {
        canvas.at(x, y, scale: size / 100, turn: turn) { canvas in
            canvas.path("M0 0C-46 -30 -40 -80 0 -110C40 -80 46 -30 0 0z", paint)
            canvas.stroke("M0 -4V-88", .light, 4, opacity: 0.5)
        }
    }

    private static func pot(_ canvas: inout Canvas, _ paint: Paint) {
        canvas.path("M-78 -130H78L60 0H-60z", paint)
        canvas.path("M22 -130H78L60 0H14z", .deep, opacity: 0.15)
        canvas.rect(-88, -152, 176, 36, paint, round: 6)
        canvas.rect(-88, -120, 176, 6, .deep, opacity: 0.2)
    }

    static let pottedPlant = Thing(width: 240, height: 400) { canvas, _ in
        for (turn, size) in [(-58.0, 150.0), (58, 150), (-34, 190), (34, 190), (-12, 210), (14, 205)] {
            leaf(&canvas, 0, -140, size, turn: turn, turn < 0 ? .leaf : .deep)
        }
        pot(&canvas, .lead)
    }
    static let cactus = Thing(width: 210, height: 400) { canvas, _ in
        canvas.stroke("M-50 -250H-78V-300M50 -210H82V-280", .leaf, 42)
        canvas.path("M-50 -140V-330a50 50 0 0 1 100 0V-140z", .leaf)
        canvas.stroke("M-18 -330V-160M18 -330V-160", .light, 5, opacity: 0.6)
        canvas.circle(0, -386, 18, .third)
        pot(&canvas, .lead)
    }
    static let succulent = Thing(width: 220, height: 240) { canvas, _ in
        for turn in [-75.0, 75, -50, 50, -25, 25, 0] {
            leaf(&canvas, 0, -120, 105, turn: turn, abs(turn) > 40 ? .leaf : .third)
        }
        canvas.path("M-96 -130H96C96 -50 60 0 0 0S-96 -50 -96 -130z", .light)
        canvas.path("M30 -130H96C96 -50 60 0 0 0C44 -40 44 -90 30 -130z", .deep, opacity: 0.12)
    }
    static let tulips = Thing(width: 260, height: 430) { canvas, _ in
        for (turn, length, paint) in [
            (-26.0, 190.0, Paint.lead), (24, 180, .third), (-10, 240, .third), (9, 230, .lead),
        ] {
            canvas.at(0, -140, turn: turn) { canvas in
                canvas.stroke("M0 0V\(n(-length))", .leaf, 9)
                canvas.path(
                    "M0 \(n(-length + 10))C-44 \(n(-length)) -40 \(n(-length - 50)) -34 \(n(-length - 74))L-12 \(n(-length - 48))L0 \(n(-length - 80))L12 \(n(-length - 48))L34 \(n(-length - 74))C40 \(n(-length - 50)) 44 \(n(-length)) 0 \(n(-length + 10))z",
                    paint)
            }
        }
        leaf(&canvas, -8, -140, 130, turn: -48, .leaf)
        leaf(&canvas, 8, -140, 130, turn: 50, .leaf)
        canvas.path("M-60 -190H60L50 -150C84 -100 78 -40 58 0H-58C-78 -40 -84 -100 -50 -150z", .light)
        canvas.path("M18 -190H60L50 -150C84 -100 78 -40 58 0H20C50 -60 40 -110 14 -150z", .deep, opacity: 0.12)
    }
    static let monstera = Thing(width: 300, height: 430) { canvas, _ in
        canvas.stroke("M0 -140Q-30 -240 -80 -270M0 -140Q40 -250 80 -300M0 -140V-320", .leaf, 9)
        for (x, y, turn) in [(-86.0, -262.0, -38.0), (84, -290, 34), (0, -310, 0)] {
            canvas.at(x, y, turn: turn) { canvas in
                canvas.path(
                    "M0 40C-70 40 -92 -20 -70 -60L-44 -42L-60 -78C-40 -104 -18 -112 0 -116C18 -112 40 -104 60 -78L44 -42L70 -60C92 -20 70 40 0 40z",
                    turn == 0 ? .deep : .leaf)
                canvas.stroke("M0 36V-90", .light, 5, opacity: 0.5)
            }
        }
        pot(&canvas, .third)
    }
    static let wateringCan = Thing(width: 360, height: 260) { canvas, _ in
        canvas.stroke("M-100 -170C-190 -180 -180 -50 -96 -50", .second, 18)
        canvas.path("M70 -60L150 -206L176 -192L100 -20z", .second)
        canvas.path("M134 -226L196 -190L186 -172L124 -208z", .deep)
        canvas.path("M-104 0V-170H86V0z", .second)
        canvas.path("M20 0V-170H86V0z", .deep, opacity: 0.15)
        canvas.stroke("M-84 -168C-80 -240 60 -240 66 -168", .second, 16)
        canvas.rect(-104, -120, 190, 14, .lead)
    }
    static let branches = Thing(width: 240, height: 440) { canvas, _ in
        for (turn, flip) in [(-18.0, 1.0), (15, -1), (-2, 1)] {
            canvas.at(0, -160, turn: turn) { canvas in
                canvas.stroke("M0 0V-250", .deep, 7)
                for row in 0..<5 {
                    let side = (row % 2 == 0 ? 1.0 : -1.0) * flip
                    leaf(&canvas, 0, -70 - Double(row) * 42, 52, turn: side * 56, row % 2 == 0 ? .leaf : .third)
                }
            }
        }
        canvas.path("M-28 -200H28V-150C80 -130 88 -60 52 0H-52C-88 -60 -80 -130 -28 -150z", .lead)
        canvas.path("M8 -200H28V-150C80 -130 88 -60 52 0H20C52 -60 48 -120 8 -150z", .deep, opacity: 0.15)
    }
    static let roundVase = Thing(width: 230, height: 270) { canvas, _ in
        canvas.path("M-42 -270H42L34 -220C120 -190 130 -60 60 0H-60C-130 -60 -120 -190 -34 -220z", .lead)
        canvas.path("M12 -270H42L34 -220C120 -190 130 -60 60 0H24C80 -70 66 -180 10 -220z", .deep, opacity: 0.15)
        canvas.stroke("M-96 -140Q0 -116 97 -140M-100 -104Q0 -80 100 -104", .light, 9)
    }
    static let stones = Thing(width: 260, height: 300) { canvas, _ in
        for (y, rx, ry, paint) in [
            (-40.0, 125.0, 42.0, Paint.second), (-112, 96, 36, .third), (-176, 72, 32, .lead), (-232, 48, 27, .light),
            (-276, 27, 20, .deep),
        ] {
            canvas.ellipse(0, y, rx, ry, paint)
            canvas.ellipse(rx * 0.2, y + ry * 0.3, rx * 0.72, ry * 0.62, .deep, opacity: 0.08)
        }
    }
    static let lotus = Thing(width: 320, height: 190) { canvas, _ in
        for (turn, paint) in [(-66.0, Paint.lead), (66, .lead), (-36, .light), (36, .light), (0, .third)] {
            canvas.at(0, -14, scale: 1.5, turn: turn) {
                $0.path("M0 0C-44 -30 -38 -80 0 -112C38 -80 44 -30 0 0z", paint)
            }
        }
        canvas.path("M-160 -20Q0 -48 160 -20Q80 0 0 0T-160 -20z", .leaf)
    }
    static func boat(_ canvas: inout Canvas) {
        canvas.path("M-8 -210V-34H-104C-70 -80 -30 -130 -8 -210z", .light)
        canvas.path("M8 -230C50 -160 90 -90 104 -34H8z", .lead)
        canvas.stroke("M0 -240V-24", .deep, 8)
        canvas.path("M-120 -24H124C110 14 84 30 60 30H-70C-96 30 -112 8 -120 -24z", .deep)
    }
}
