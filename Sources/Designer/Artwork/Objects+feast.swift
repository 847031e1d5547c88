// Weddings, writing desks, and what people give.
extension Objects {
    static let rings = Thing(width: 340, height: 280) { canvas, _ in
        canvas.stroke("M-160 -106a92 92 0 1 0 184 0a92 92 0 1 0 -184 0", .crust, 24)
        canvas.stroke("M-34 -106a92 92 0 1 0 184 0a92 92 0 1 0 -184 0", .third, 24)
        // The first ring passes over the second once, so that they are linked.
        canvas.stroke("M-34 -182A92 92 0 0 1 24 -106", .crust, 24)
        canvas.path("M22 -220L40 -252H76L94 -220L58 -180z", .light)
        canvas.path("M58 -180L46 -220H70z", .second, opacity: 0.6)
        canvas.path("M40 -252L46 -220H22zM76 -252L70 -220H94z", .deep, opacity: 0.14)
    }
    static let flowerJar = Thing(width: 250, height: 430) { canvas, _ in
        for (turn, length, paint, size) in [
            (-24.0, 190.0, Paint.lead, 40.0), (26, 180, .third, 38), (0, 240, .lead, 46),
        ] {
            canvas.at(0, -120, turn: turn) { canvas in
                canvas.stroke("M0 60V\(n(-length))", .leaf, 8)
                for petal in 0..<6 {
                    canvas.at(0, -length, turn: Double(petal) * 60) {
                        $0.ellipse(0, -size * 0.62, size * 0.4, size * 0.6, paint)
                    }
                }
                canvas.circle(0, -length, size * 0.34, .light)
            }
        }
        canvas.rect(-66, -150, 132, 150, .light, round: 26, opacity: 0.78)
        canvas.path("M-66 -84H66V-26a26 26 0 0 1 -26 26H-40a26 26 0 0 1 -26 -26z", .second, opacity: 0.45)
        canvas.rect(-58, -176, 116, 32, .light, round: 8)
        canvas.stroke("M-60 -150Q0 -138 60 -150", .crust, 8)
    }
    static let lantern = Thing(width: 200, height: 410) { canvas, _ in
        canvas.stroke("M-34 -330a34 46 0 0 1 68 0", .deep, 11)
        canvas.path("M-96 -262L-30 -332H30L96 -262z", .deep)
        canvas.rect(-84, -262, 168, 240, .third)
        canvas.rect(-24, -128, 48, 106, .light)
        canvas.path("M0 -218C30 -178 22 -140 0 -138C-22 -140 -30 -178 0 -218z", .lead)
        canvas.stroke("M-84 -262V-22M84 -262V-22M-84 -142H-30M30 -142H84", .deep, 11)
        canvas.rect(-100, -24, 200, 24, .deep, round: 5)
    }
    static let letter = Thing(width: 320, height: 220) { canvas, _ in
        canvas.rect(-155, -214, 310, 214, .light, round: 6)
        canvas.path("M-155 0L-30 -118M155 0L30 -118", .light)
        canvas.stroke("M-150 -6L-36 -112M150 -6L36 -112", .deep, 5, opacity: 0.25)
        canvas.path("M-155 -208H155L0 -84z", .third)
        canvas.stroke("M-152 -206L0 -84L152 -206", .deep, 5, opacity: 0.35)
        canvas.path(
            "M0 -66C-40 -92 -44 -130 -18 -132C-8 -132 -2 -124 0 -118C2 -124 8 -132 18 -132C44 -130 40 -92 0 -66z", .lead
        )
    }
    static let notebook = Thing(width: 330, height: 240) { canvas, _ in
        canvas.at(0, 0, turn: -5) { canvas in
            canvas.rect(-136, -218, 262, 206, .second, round: 10)
            canvas.rect(-116, -208, 238, 190, .light, round: 5)
            canvas.stroke("M-78 -168H84M-78 -134H84M-78 -100H40M-78 -66H70", .deep, 6, opacity: 0.3)
            for row in 0..<6 { canvas.rect(-134, -196 + Double(row) * 31, 32, 10, .deep, round: 5) }
        }
        canvas.at(96, -46, turn: -38) { canvas in
            canvas.rect(-12, -150, 24, 160, .lead, round: 4)
            canvas.path("M-12 10H12L0 42z", .crust)
            canvas.rect(-12, -168, 24, 24, .third, round: 5)
        }
    }
    static let inkPot = Thing(width: 230, height: 400) { canvas, _ in
        canvas.at(20, -90, turn: 16) { canvas in
            canvas.path("M0 0C-10 -120 -64 -190 -10 -300C60 -230 50 -120 8 0z", .light)
            canvas.stroke("M2 30Q4 -140 -8 -288", .deep, 6, opacity: 0.6)
            canvas.stroke("M4 -90L-30 -126M6 -150L-34 -190M6 -110L38 -150M4 -180L36 -216", .deep, 4, opacity: 0.25)
        }
        canvas.path("M-84 0V-66C-84 -96 -44 -98 -40 -116H40C44 -98 84 -96 84 -66V0z", .second)
        canvas.path("M30 -116H40C44 -98 84 -96 84 -66V0H40C60 -50 56 -90 30 -116z", .deep, opacity: 0.16)
        canvas.rect(-50, -134, 100, 22, .deep, round: 6)
        canvas.rect(-58, -64, 96, 42, .light, round: 3)
    }
    static let typewriter = Thing(width: 370, height: 330) { canvas, _ in
        canvas.rect(-92, -326, 184, 190, .light)
        canvas.stroke("M-62 -290H62M-62 -260H62M-62 -230H20", .deep, 6, opacity: 0.35)
        canvas.rect(-176, -196, 352, 34, .deep, round: 17)
        canvas.path("M-136 -180H136L172 0H-172z", .lead)
        canvas.path("M60 -180H136L172 0H90z", .deep, opacity: 0.13)
        for row in 0..<3 {
            for key in 0..<(5 + row) {
                let x = (Double(key) - Double(4 + row) / 2) * 40
                canvas.circle(x, -106 + Double(row) * 38, 13, .light)
            }
        }
    }
    static let coinJar = Thing(width: 230, height: 330) { canvas, _ in
        canvas.rect(-100, -250, 200, 250, .light, round: 40, opacity: 0.85)
        for (x, y) in [(-46.0, -30.0), (10, -28), (52, -40), (-20, -62), (34, -76), (-58, -72), (2, -100)] {
            canvas.circle(x, y, 27, Int(y) % 3 == 0 ? .third : .crust)
            canvas.circle(x, y, 15, .deep, opacity: 0.14)
        }
        canvas.rect(-84, -284, 168, 44, .second, round: 10)
        canvas.path(
            "M0 -132C-56 -170 -64 -222 -26 -226C-12 -226 -4 -216 0 -206C4 -216 12 -226 26 -226C64 -222 56 -170 0 -132z",
            .lead)
        canvas.circle(0, -306, 25, .crust)
    }
    static let openHand = Thing(width: 340, height: 350) { canvas, _ in
        canvas.path(
            "M0 -140C-100 -208 -116 -304 -50 -312C-24 -312 -8 -296 0 -276C8 -296 24 -312 50 -312C116 -304 100 -208 0 -140z",
            .lead)
        canvas.path("M56 -312C116 -300 96 -206 6 -144C56 -196 80 -250 56 -312z", .deep, opacity: 0.12)
        canvas.path(
            "M-66 0V-40C-110 -60 -150 -90 -164 -128C-168 -150 -146 -158 -130 -142C-110 -120 -84 -106 -56 -104H92C116 -104 116 -76 92 -76H20H96L146 -124C164 -136 182 -116 170 -98L122 -36C110 -22 96 -20 80 -20H72V0z",
            .crust)
        canvas.rect(-82, -22, 172, 34, .second, round: 6)
    }
    static let tree = Thing(width: 290, height: 420) { canvas, _ in
        canvas.path("M-24 0L-14 -190H14L24 0z", .crust)
        canvas.stroke("M0 -130L-50 -190M0 -150L50 -210", .crust, 15)
        for (x, y, r, paint) in [
            (-66.0, -236.0, 74.0, Paint.leaf), (70, -246, 72, .leaf), (0, -320, 94, .leaf), (6, -226, 70, .leaf),
        ] {
            canvas.circle(x, y, r, paint)
        }
        canvas.path(
            "M40 -402C100 -380 100 -330 84 -312C150 -310 162 -210 96 -178C70 -170 50 -176 40 -180C110 -230 40 -330 40 -402z",
            .deep, opacity: 0.13)
        for (x, y) in [(-70.0, -250.0), (20, -330), (66, -236), (-14, -226), (-26, -366)] {
            canvas.circle(x, y, 15, .lead)
        }
    }
    static let waterDrop = Thing(width: 230, height: 330) { canvas, _ in
        canvas.path("M0 -326C70 -224 110 -176 110 -110A110 110 0 0 1 -110 -110C-110 -176 -70 -224 0 -326z", .lead)
        canvas.path(
            "M30 -282C84 -204 110 -166 110 -110A110 110 0 0 1 20 -2C70 -60 80 -180 30 -282z", .deep, opacity: 0.13)
        canvas.stroke("M-70 -110Q-66 -66 -30 -50", .light, 15, opacity: 0.8)
    }
    static let bucket = Thing(width: 250, height: 300) { canvas, _ in
        canvas.stroke("M-98 -176C-90 -310 90 -310 98 -176", .deep, 11)
        canvas.path("M-106 -180H106L80 0H-80z", .second)
        canvas.path("M40 -180H106L80 0H30z", .deep, opacity: 0.14)
        canvas.ellipse(0, -180, 106, 24, .deep)
        canvas.ellipse(0, -176, 92, 17, .lead)
        canvas.path("M-101 -136H101L98 -116H-98z", .third)
    }
}
