// What stands on tables of all countries, and what belongs to wine.
extension Objects {
    static let plate = Thing(width: 330, height: 250) { canvas, _ in
        canvas.circle(0, -125, 125, .light)
        canvas.circle(0, -125, 92, .deep, opacity: 0.08)
        canvas.circle(0, -125, 84, .light)
        canvas.path("M-56 -126C-50 -176 -6 -180 24 -166C60 -150 66 -104 36 -82C0 -62 -60 -74 -56 -126z", .crust)
        canvas.stroke("M-34 -140L20 -100M-14 -158L40 -118", .deep, 7, opacity: 0.35)
        canvas.path("M-60 -104q-4 -44 36 -46q8 40 -36 46z", .leaf)
        canvas.circle(34, -96, 15, .lead)
        canvas.circle(8, -80, 13, .third)
        canvas.stroke("M-152 -220V-30M-164 -220V-180M-140 -220V-180M-164 -180Q-152 -164 -140 -180", .deep, 7)
        canvas.stroke("M152 -20V-130", .deep, 9)
        canvas.path("M146 -120V-230Q172 -190 158 -120z", .deep)
    }
    static let cookPot = Thing(width: 310, height: 270) { canvas, _ in
        canvas.stroke("M-40 -226q-16 -20 0 -40M10 -226q-16 -20 0 -40M58 -226q-16 -20 0 -40", .light, 8, opacity: 0.8)
        canvas.stroke("M-116 -120H-146V-84M116 -120H146V-84", .deep, 15)
        canvas.path("M-120 -160H120V-50C120 -14 96 0 60 0H-60C-96 0 -120 -14 -120 -50z", .lead)
        canvas.path("M50 -160H120V-50C120 -14 96 0 60 0H20C70 -40 70 -110 50 -160z", .deep, opacity: 0.14)
        canvas.path("M-128 -160Q0 -216 128 -160z", .second)
        canvas.rect(-132, -166, 264, 18, .deep, round: 9)
        canvas.circle(0, -198, 15, .deep)
    }
    static let dallah = Thing(width: 290, height: 400) { canvas, _ in
        canvas.stroke("M62 -226C150 -230 140 -90 74 -70", .deep, 17)
        canvas.path("M-44 -200C-90 -214 -110 -250 -148 -270L-136 -226C-110 -200 -90 -160 -58 -150z", .crust)
        canvas.path("M-80 0C-110 -70 -86 -120 -40 -170L-52 -250H52L40 -170C86 -120 110 -70 80 0z", .crust)
        canvas.path("M18 -250H52L40 -170C86 -120 110 -70 80 0H28C64 -80 44 -120 10 -170z", .deep, opacity: 0.16)
        canvas.path("M-58 -250C-50 -306 -20 -320 -10 -350H10C20 -320 50 -306 58 -250z", .third)
        canvas.path("M0 -398L16 -366L0 -344L-16 -366z", .lead)
        canvas.rect(-46, -180, 92, 14, .lead, round: 7)
        canvas.stroke("M-86 -50Q0 -24 86 -50", .lead, 11)
    }
    static let teaGlass = Thing(width: 190, height: 210) { canvas, _ in
        canvas.stroke("M-16 -176q-16 -18 0 -36M20 -176q-16 -18 0 -36", .light, 8, opacity: 0.8)
        canvas.ellipse(0, -12, 92, 14, .second)
        canvas.path(
            "M-50 -166H50C34 -116 34 -96 46 -60C52 -30 36 -14 0 -14S-52 -30 -46 -60C-34 -96 -34 -116 -50 -166z", .light,
            opacity: 0.85)
        canvas.path(
            "M-46 -146H46C33 -110 35 -92 44 -60C48 -34 34 -20 0 -20S-48 -34 -44 -60C-35 -92 -33 -110 -46 -146z", .lead)
        canvas.path("M-20 -156q-6 -34 26 -34q6 30 -26 34z", .leaf)
    }
    static let flatbread = Thing(width: 310, height: 120) { canvas, _ in
        for (y, paint) in [(-22.0, Paint.crust), (-50, .third), (-78, .crust)] {
            canvas.ellipse(0, y + 7, 140, 26, .deep, opacity: 0.16)
            canvas.ellipse(y * 0.12, y, 140, 26, paint)
        }
        for (x, y) in [(-70.0, -82.0), (-20, -72), (34, -86), (80, -76)] {
            canvas.ellipse(x, y, 15, 5, .deep, opacity: 0.28)
        }
        canvas.path("M30 -96q20 -36 62 -20q-20 34 -62 20z", .leaf)
    }
    static let pomegranate = Thing(width: 260, height: 200) { canvas, _ in
        canvas.path("M-66 -166L-78 -198L-54 -186L-44 -206L-32 -186L-10 -198L-22 -166z", .lead)
        canvas.circle(-44, -86, 86, .lead)
        canvas.path("M-20 -168A86 86 0 0 1 -40 0C24 -40 24 -120 -20 -168z", .deep, opacity: 0.14)
        canvas.circle(74, -56, 56, .light)
        canvas.circle(74, -56, 46, .third)
        for (x, y) in [(58.0, -74.0), (84, -82), (100, -58), (72, -54), (52, -46), (88, -34), (66, -28)] {
            canvas.circle(x, y, 10, .lead)
        }
    }
    static let oilJar = Thing(width: 170, height: 330) { canvas, _ in
        canvas.stroke("M34 -250C96 -250 90 -150 60 -130", .second, 14)
        canvas.path("M-22 -320H22V-250C90 -220 90 -80 50 0H-50C-90 -80 -90 -220 -22 -250z", .second)
        canvas.path("M4 -320H22V-250C90 -220 90 -80 50 0H16C50 -80 50 -210 4 -250z", .deep, opacity: 0.16)
        canvas.path("M-14 -150C-30 -130 -30 -100 0 -94C30 -100 30 -130 14 -150C8 -160 -8 -160 -14 -150z", .leaf)
        canvas.rect(-16, -330, 32, 26, .crust, round: 5)
    }
    static let barrel = Thing(width: 290, height: 310) { canvas, _ in
        canvas.path("M-100 -300H100C142 -220 142 -80 100 0H-100C-142 -80 -142 -220 -100 -300z", .crust)
        canvas.stroke(
            "M-52 -300C-72 -200 -72 -100 -52 0M0 -300V0M52 -300C72 -200 72 -100 52 0", .deep, 5, opacity: 0.28)
        canvas.path("M60 -300H100C142 -220 142 -80 100 0H66C110 -90 104 -210 60 -300z", .deep, opacity: 0.13)
        for y in [-262.0, -196, -104, -38] {
            let wide = abs(y + 150) > 80 ? 122.0 : 131
            canvas.rect(-wide, y - 10, wide * 2, 20, .deep, round: 4)
        }
        canvas.circle(0, -150, 18, .light)
    }
    static let grapes = Thing(width: 240, height: 330) { canvas, _ in
        canvas.stroke("M0 -262Q4 -300 30 -322", .crust, 13)
        for (row, count) in [4, 4, 3, 2, 1].enumerated() {
            for index in 0..<count {
                let x = (Double(index) - Double(count - 1) / 2) * 54 + (row == 1 ? 14 : 0)
                canvas.circle(x, -228 + Double(row) * 47, 32, (row + index) % 3 == 0 ? .second : .lead)
                canvas.circle(x - 9, -238 + Double(row) * 47, 8, .light, opacity: 0.5)
            }
        }
        canvas.path(
            "M-6 -262C-30 -320 -84 -330 -116 -290L-90 -282L-108 -250L-70 -252L-56 -226C-30 -230 -10 -244 -6 -262z",
            .leaf)
    }
    static let vine = Thing(width: 280, height: 430) { canvas, _ in
        canvas.rect(-9, -424, 18, 424, .crust, round: 6)
        canvas.stroke("M6 0C-60 -100 60 -170 -6 -260S30 -360 0 -400", .deep, 15)
        canvas.stroke("M-130 -300H130", .crust, 7)
        for (x, y, turn, paint) in [
            (-70.0, -300.0, -40.0, Paint.leaf), (74, -296, 44, .leaf), (-30, -370, -16, .leaf), (40, -370, 26, .leaf),
            (-50, -190, -70, .leaf), (54, -170, 66, .leaf),
        ] {
            canvas.at(x, y, turn: turn) {
                $0.path("M0 34L-44 20L-30 -4L-52 -34L-16 -36L0 -66L16 -36L52 -34L30 -4L44 20z", paint)
                $0.stroke("M0 34V-40", .light, 4, opacity: 0.45)
            }
        }
        for (x, y) in [
            (-86.0, -248.0), (-66, -248), (-76, -230), (86, -246), (106, -246), (96, -228), (96, -210), (-76, -212),
        ] {
            canvas.circle(x, y, 14, .lead)
        }
    }
    static let basket = Thing(width: 290, height: 270) { canvas, _ in
        canvas.stroke("M-110 -130C-110 -300 110 -300 110 -130", .crust, 16)
        for (x, y, paint) in [
            (-76.0, -150.0, Paint.lead), (-30, -164, .second), (24, -166, .lead), (74, -150, .third), (0, -140, .lead),
        ] {
            canvas.circle(x, y, 33, paint)
        }
        canvas.path("M-136 -134H136L104 0H-104z", .crust)
        canvas.stroke("M-126 -96H126M-118 -58H118M-110 -22H110", .deep, 8, opacity: 0.25)
        canvas.stroke("M-70 -134L-54 0M0 -134V0M70 -134L54 0", .deep, 6, opacity: 0.2)
    }
}
