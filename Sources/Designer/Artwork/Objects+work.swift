// Desks, workshops, stages and people.
extension Objects {
    static let bookStack = Thing(width: 300, height: 220) { canvas, _ in
        let books: [(Double, Double, Paint)] = [
            (-140, 52, .second), (-118, 44, .lead), (-130, 58, .deep), (-104, 40, .third),
        ]
        var y = 0.0
        for (x, high, paint) in books {
            canvas.rect(x, y - high, -2 * x, high - 3, paint, round: 5)
            canvas.rect(-x - 46, y - high + 8, 46, high - 19, .light)
            canvas.rect(x + 24, y - high, 12, high - 3, .light, opacity: 0.6)
            y -= high
        }
    }
    static let bookRow = Thing(width: 320, height: 290) { canvas, _ in
        var x = -150.0
        for (wide, high, paint) in [
            (44.0, 250.0, Paint.lead), (36, 280, .deep), (52, 220, .third), (40, 262, .second), (48, 240, .light),
            (34, 270, .lead),
        ] {
            canvas.rect(x, -high, wide - 3, high, paint, round: 3)
            canvas.rect(x, -high + 34, wide - 3, 9, paint == .light ? .lead : .light, opacity: 0.7)
            canvas.rect(x, -46, wide - 3, 9, paint == .light ? .lead : .light, opacity: 0.7)
            x += wide
        }
        canvas.at(x + 6, 0, turn: -14) { $0.rect(0, -232, 40, 232, .second, round: 3) }
    }
    static let lamp = Thing(width: 230, height: 420) { canvas, _ in
        canvas.rect(-70, -18, 140, 18, .deep, round: 9)
        canvas.stroke("M0 -18L-50 -180L40 -320", .deep, 12)
        canvas.circle(-50, -180, 13, .lead)
        canvas.at(44, -330, turn: 34) { canvas in
            canvas.path("M-84 74C-84 0 -50 -50 0 -50S84 0 84 74z", .lead)
            canvas.path("M20 -48C60 -36 84 10 84 74H36C44 20 40 -20 20 -48z", .deep, opacity: 0.15)
            canvas.ellipse(0, 76, 40, 16, .third)
        }
    }
    static let penCup = Thing(width: 150, height: 290) { canvas, _ in
        canvas.stroke("M-26 -120L-44 -262", .lead, 16)
        canvas.stroke("M4 -120V-276", .third, 16)
        canvas.stroke("M28 -120L50 -250", .second, 16)
        canvas.path("M-64 -160H64L54 0H-54z", .light)
        canvas.path("M20 -160H64L54 0H14z", .deep, opacity: 0.12)
        canvas.rect(-61, -110, 122, 12, .lead)
    }
    static let column = Thing(width: 230, height: 430) { canvas, _ in
        canvas.rect(-110, -30, 220, 30, .light)
        canvas.rect(-92, -56, 184, 28, .light)
        canvas.path("M-66 -56L-60 -352H60L66 -56z", .light)
        canvas.stroke("M-36 -66L-33 -342M0 -66V-342M36 -66L33 -342", .deep, 7, opacity: 0.25)
        canvas.path("M22 -56L24 -352H60L66 -56z", .deep, opacity: 0.1)
        canvas.rect(-86, -378, 172, 28, .light)
        canvas.rect(-108, -410, 216, 34, .lead)
    }
    static let scales = Thing(width: 340, height: 380) { canvas, _ in
        canvas.path("M-80 0C-80 -30 -40 -40 -14 -46V-300H14V-46C40 -40 80 -30 80 0z", .deep)
        canvas.circle(0, -330, 26, .lead)
        canvas.stroke("M-140 -290Q0 -330 140 -290", .deep, 13)
        for x in [-140.0, 140] {
            canvas.stroke("M\(n(x)) -290L\(n(x - 56)) -160M\(n(x)) -290L\(n(x + 56)) -160", .deep, 5)
            canvas.path("M\(n(x - 66)) -164h132c0 44 -30 62 -66 62s-66 -18 -66 -62z", .lead)
        }
    }
    static let record = Thing(width: 340, height: 330) { canvas, _ in
        canvas.circle(40, -165, 150, .deep)
        for radius in [128.0, 106, 84] {
            canvas.stroke(
                "M\(n(40 - radius)) -165a\(n(radius)) \(n(radius)) 0 1 1 \(n(radius * 2)) 0a\(n(radius)) \(n(radius)) 0 1 1 \(n(-radius * 2)) 0",
                .light, 2.5, opacity: 0.3)
        }
        canvas.circle(40, -165, 54, .lead)
        canvas.circle(40, -165, 9, .light)
        canvas.rect(-170, -322, 200, 322, .third)
        canvas.circle(-70, -190, 66, .lead)
        canvas.path("M-136 -190a66 66 0 0 1 132 0z", .second)
        canvas.rect(-146, -70, 120, 14, .deep)
        canvas.rect(-146, -44, 76, 10, .deep)
    }
    static let guitar = Thing(width: 230, height: 560) { canvas, _ in
        canvas.rect(-14, -510, 28, 300, .deep)
        canvas.path("M-26 -560H26L20 -500H-20z", .deep)
        canvas.path(
            "M0 0C-110 0 -130 -110 -74 -160C-104 -220 -60 -262 0 -250C60 -262 104 -220 74 -160C130 -110 110 0 0 0z",
            .crust)
        canvas.path(
            "M20 -2C100 -8 122 -110 74 -160C104 -220 60 -262 10 -250C60 -220 50 -180 40 -160C84 -110 70 -20 20 -2z",
            .deep, opacity: 0.16)
        canvas.circle(0, -168, 38, .deep)
        canvas.rect(-38, -74, 76, 16, .deep, round: 5)
        canvas.stroke("M-6 -500V-70M6 -500V-70", .light, 2.5, opacity: 0.8)
    }
    static let microphone = Thing(width: 200, height: 520) { canvas, _ in
        canvas.rect(-90, -18, 180, 18, .deep, round: 9)
        canvas.stroke("M0 -18V-330", .deep, 12)
        canvas.at(0, -330, turn: 24) { canvas in
            canvas.path("M-24 40L-38 -60H38L24 40z", .deep)
            canvas.circle(0, -104, 62, .lead)
            canvas.stroke("M-54 -120H54M-54 -90H54M-24 -156V-56M24 -156V-56", .light, 6, opacity: 0.7)
            canvas.rect(-50, -66, 100, 20, .third)
        }
    }
    static let amplifier = Thing(width: 320, height: 300) { canvas, _ in
        canvas.rect(-155, -300, 310, 300, .deep, round: 14)
        canvas.rect(-134, -222, 268, 200, .second)
        canvas.circle(-62, -122, 66, .deep)
        canvas.circle(-62, -122, 28, .lead)
        canvas.circle(76, -122, 66, .deep)
        canvas.circle(76, -122, 28, .lead)
        for index in 0..<5 { canvas.circle(-112 + Double(index) * 44, -260, 13, index == 2 ? .lead : .light) }
    }
    static let drum = Thing(width: 300, height: 250) { canvas, _ in
        canvas.rect(-140, -200, 280, 180, .lead)
        canvas.ellipse(0, -20, 140, 20, .lead)
        canvas.path("M50 -200H140V-20C130 -8 90 -2 50 0z", .deep, opacity: 0.14)
        canvas.stroke("M-140 -190L-84 -12L-28 -190L28 -6L84 -190L140 -14", .light, 7)
        canvas.ellipse(0, -200, 140, 26, .light)
        canvas.stroke("M-30 -214L120 -300M-60 -206L60 -300", .deep, 11)
    }
    static let keyboard = Thing(width: 420, height: 150) { canvas, _ in
        canvas.rect(-205, -150, 410, 150, .deep, round: 10)
        for index in 0..<10 { canvas.rect(-189 + Double(index) * 38, -104, 34, 94, .light, round: 3) }
        for index in [0, 1, 3, 4, 5, 7, 8] { canvas.rect(-163 + Double(index) * 38, -104, 22, 54, .deep) }
        canvas.rect(-189, -136, 90, 16, .lead)
    }
    static let camera = Thing(width: 330, height: 260) { canvas, _ in
        canvas.path("M-60 -200L-40 -248H60L80 -200z", .deep)
        canvas.rect(-160, -206, 320, 206, .deep, round: 18)
        canvas.rect(-160, -150, 320, 100, .lead)
        canvas.circle(10, -102, 88, .light)
        canvas.circle(10, -102, 70, .deep)
        canvas.circle(10, -102, 44, .second)
        canvas.circle(-6, -118, 15, .light, opacity: 0.9)
        canvas.rect(-136, -190, 54, 24, .light, round: 4)
        canvas.circle(126, -178, 12, .third)
    }
    static let frames = Thing(width: 320, height: 360) { canvas, _ in
        canvas.rect(-150, -360, 200, 260, .deep)
        canvas.rect(-134, -344, 168, 228, .light)
        canvas.circle(-50, -250, 46, .lead)
        canvas.path("M-134 -116V-180q50 -40 90 0t78 -10V-116z", .second)
        canvas.rect(-10, -220, 160, 220, .lead)
        canvas.rect(6, -204, 128, 188, .light)
        canvas.path("M6 -16L60 -130L96 -66L112 -92L134 -16z", .third)
    }
    static let tripod = Thing(width: 280, height: 470) { canvas, _ in
        canvas.stroke("M0 -240L-110 -4M0 -240L110 -4M0 -240V-4", .deep, 13)
        canvas.rect(-26, -280, 52, 50, .deep)
        canvas.at(0, -280, scale: 0.66) { canvas in
            canvas.rect(-150, -206, 250, 206, .second, round: 16)
            canvas.rect(100, -160, 70, 120, .deep, round: 8)
            canvas.circle(-20, -104, 66, .light)
            canvas.circle(-20, -104, 44, .lead)
        }
    }
    static let lensRing = Thing(width: 300, height: 300) { canvas, _ in
        canvas.circle(0, -150, 150, .deep)
        canvas.circle(0, -150, 120, .light)
        for index in 0..<6 {
            canvas.at(0, -150, turn: Double(index) * 60) {
                $0.path("M0 -112L97 -56L34 -20z", index % 2 == 0 ? .lead : .second)
            }
        }
        canvas.circle(0, -150, 38, .deep)
        canvas.circle(-12, -162, 9, .light)
    }
    static let filmRoll = Thing(width: 330, height: 210) { canvas, _ in
        canvas.path("M-30 -170H165V-40H-30z", .deep)
        for index in 0..<5 {
            canvas.rect(-4 + Double(index) * 34, -160, 16, 16, .light)
            canvas.rect(-4 + Double(index) * 34, -66, 16, 16, .light)
        }
        canvas.rect(50, -136, 76, 62, .third)
        canvas.rect(-140, -190, 120, 176, .lead, round: 8)
        canvas.rect(-150, -204, 140, 24, .deep, round: 6)
        canvas.rect(-150, -24, 140, 24, .deep, round: 6)
    }
    static let laptop = Thing(width: 440, height: 280) { canvas, _ in
        canvas.rect(-170, -276, 340, 240, .deep, round: 16)
        canvas.rect(-152, -258, 304, 204, .light)
        canvas.rect(-136, -240, 84, 170, .third)
        canvas.circle(-94, -202, 24, .lead)
        canvas.rect(-34, -236, 170, 18, .deep, round: 9)
        canvas.rect(-34, -204, 120, 12, .ground, round: 6)
        for (index, high) in [44.0, 76, 58, 100].enumerated() {
            canvas.rect(-30 + Double(index) * 42, -72 - high, 28, high, index == 3 ? .lead : .second, round: 4)
        }
        canvas.path("M-215 -36H215L196 0H-196z", .second)
        canvas.rect(-50, -36, 100, 10, .deep, opacity: 0.3)
    }
    static let phone = Thing(width: 190, height: 370) { canvas, _ in
        canvas.rect(-90, -370, 180, 370, .deep, round: 28)
        canvas.rect(-76, -350, 152, 330, .light, round: 16)
        canvas.rect(-58, -326, 116, 96, .lead, round: 12)
        canvas.circle(0, -278, 26, .light)
        for index in 0..<3 {
            canvas.circle(-42, -192 + Double(index) * 56, 16, index == 1 ? .third : .second)
            canvas.rect(-14, -202 + Double(index) * 56, 72, 10, .deep, round: 5)
            canvas.rect(-14, -184 + Double(index) * 56, 46, 8, .ground, round: 4)
        }
    }
    static let chart = Thing(width: 340, height: 260) { canvas, _ in
        canvas.rect(-165, -260, 330, 260, .light, round: 18)
        canvas.path("M-140 -60L-70 -120L0 -90L70 -170L140 -200V-24H-140z", .ground)
        canvas.stroke("M-140 -60L-70 -120L0 -90L70 -170L140 -200", .lead, 11)
        canvas.circle(70, -170, 15, .second)
        canvas.rect(-140, -236, 90, 14, .deep, round: 7)
    }
    static let windowCard = Thing(width: 300, height: 300) { canvas, _ in
        canvas.rect(-150, -300, 300, 300, .second, round: 18)
        canvas.rect(-150, -252, 300, 252, .light, round: 4)
        for (index, paint) in [Paint.lead, .third, .light].enumerated() {
            canvas.circle(-124 + Double(index) * 26, -276, 8, paint)
        }
        canvas.circle(-76, -176, 46, .lead)
        canvas.path("M-76 -176V-222a46 46 0 0 1 46 46z", .deep)
        canvas.rect(-4, -214, 124, 14, .deep, round: 7)
        canvas.rect(-4, -182, 90, 12, .ground, round: 6)
        canvas.rect(-122, -96, 242, 28, .third, round: 8)
        canvas.rect(-122, -54, 150, 28, .ground, round: 8)
    }
    static let hammers = Thing(width: 260, height: 400) { canvas, _ in
        canvas.at(0, 0, turn: -13) { canvas in
            canvas.rect(-17, -350, 34, 346, .crust, round: 12)
            canvas.path("M-90 -400H50C84 -400 100 -370 104 -340H50V-330H-90z", .deep)
        }
        canvas.at(64, 0, turn: 15) { canvas in
            canvas.rect(-15, -230, 30, 226, .lead, round: 12)
            canvas.path("M-12 -226H12V-330L0 -350L-12 -330z", .second)
        }
    }
    static let brushPot = Thing(width: 200, height: 400) { canvas, _ in
        for (x, turn, paint) in [(-30.0, -15.0, Paint.lead), (30, 14, .second), (0, -1, .third)] {
            canvas.at(x, -120, turn: turn) { canvas in
                canvas.rect(-8, -190, 16, 200, .deep)
                canvas.rect(-15, -214, 30, 36, .light)
                canvas.path("M-15 -214C-26 -250 -6 -262 0 -284C6 -262 26 -250 15 -214z", paint)
            }
        }
        canvas.rect(-70, -170, 140, 170, .lead, round: 8)
        canvas.rect(24, -170, 46, 170, .deep, opacity: 0.14)
        canvas.rect(-70, -112, 140, 34, .light)
    }
    static let toolBox = Thing(width: 340, height: 240) { canvas, _ in
        canvas.stroke("M-70 -160V-220H70V-160", .deep, 18)
        canvas.rect(-165, -164, 330, 164, .lead, round: 10)
        canvas.rect(-165, -112, 330, 14, .deep, opacity: 0.35)
        canvas.rect(-32, -128, 64, 46, .light, round: 6)
        canvas.rect(70, -98, 95, 98, .deep, opacity: 0.12)
    }
    static let wheel = Thing(width: 320, height: 320) { canvas, _ in
        canvas.circle(0, -160, 160, .deep)
        canvas.circle(0, -160, 132, .field)
        for index in 0..<6 { canvas.at(0, -160, turn: Double(index) * 30) { $0.rect(-3, -136, 6, 272, .deep) } }
        canvas.circle(0, -160, 34, .lead)
        canvas.circle(0, -160, 12, .light)
    }
    static let planks = Thing(width: 340, height: 170) { canvas, _ in
        for (index, paint) in [Paint.third, .crust, .third].enumerated() {
            let y = -56.0 * Double(index)
            canvas.rect(-165 + Double(index) * 14, y - 50, 316, 50, paint, round: 4)
            canvas.ellipse(120 + Double(index) * 10, y - 25, 17, 17, .light)
            canvas.circle(120 + Double(index) * 10, y - 25, 8, paint)
            canvas.stroke("M-130 \(n(y - 32))H40M-100 \(n(y - 16))H80", .deep, 4, opacity: 0.25)
        }
    }
    private static func figure(_ canvas: inout Canvas, height: Double, _ coat: Paint, _ head: Paint, arm: Bool) {
        let top = -height
        canvas.path("M-74 0V\(n(top + 200))a74 84 0 0 1 148 0V0z", coat)
        canvas.path("M20 \(n(top + 120))a74 84 0 0 1 54 80V0H30z", .deep, opacity: 0.12)
        canvas.circle(0, top + 62, 58, head)
        canvas.path("M-60 \(n(top + 62))a60 62 0 0 1 120 0q-60 -30 -120 0z", .deep)
        if arm { canvas.stroke("M66 \(n(top + 210))Q120 \(n(top + 190)) 112 \(n(top + 110))", coat, 32) }
    }
    static let person = Thing(width: 230, height: 340) { canvas, _ in
        figure(&canvas, height: 340, .lead, .crust, arm: true)
    }
    static let personTall = Thing(width: 180, height: 430) { canvas, _ in
        figure(&canvas, height: 430, .second, .crust, arm: false)
    }
    static let trio = Thing(width: 400, height: 420) { canvas, _ in
        canvas.at(-110, 0) { figure(&$0, height: 380, .second, .crust, arm: false) }
        canvas.at(110, 0, isMirrored: true) { figure(&$0, height: 420, .third, .crust, arm: false) }
        canvas.at(0, 0) { figure(&$0, height: 290, .lead, .crust, arm: false) }
    }
    static let blocks = Thing(width: 250, height: 270) { canvas, _ in
        canvas.rect(-120, -120, 118, 120, .second)
        canvas.rect(2, -120, 118, 120, .third)
        canvas.circle(-61, -60, 34, .light)
        canvas.path("M22 -20L61 -96L100 -20z", .deep)
        canvas.path("M-70 -120V-180a70 70 0 0 1 140 0v60h-38v-50a32 32 0 0 0 -64 0v50z", .lead)
    }
    static let ball = Thing(width: 190, height: 190) { canvas, _ in
        canvas.circle(0, -95, 95, .lead)
        canvas.path("M-67 -162A95 95 0 0 0 -67 -28Q-12 -95 -67 -162z", .light)
        canvas.path("M67 -162A95 95 0 0 1 67 -28Q12 -95 67 -162z", .light)
        canvas.stroke("M0 -186Q-22 -95 0 -4", .second, 9)
    }
}
