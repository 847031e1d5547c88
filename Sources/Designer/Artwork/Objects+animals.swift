// Animals and what they need, and what a dentist works with.
extension Objects {
    static let cat = Thing(width: 270, height: 360) { canvas, _ in
        canvas.stroke("M74 -26C130 -10 140 -90 104 -120", .lead, 30)
        canvas.path("M-84 0C-104 -110 -62 -190 0 -190S104 -110 84 0z", .lead)
        canvas.path("M20 -186C84 -170 100 -100 84 0H40C70 -70 60 -140 20 -186z", .deep, opacity: 0.14)
        canvas.path("M-40 0C-48 -70 -30 -120 0 -120S48 -70 40 0z", .light)
        canvas.path(
            "M-92 -348L-30 -318H30L92 -348C104 -300 104 -250 92 -222C70 -178 -70 -178 -92 -222C-104 -250 -104 -300 -92 -348z",
            .lead)
        canvas.path("M-80 -326L-48 -308L-78 -284zM80 -326L48 -308L78 -284z", .third)
        canvas.ellipse(-38, -258, 11, 14, .deep)
        canvas.ellipse(38, -258, 11, 14, .deep)
        canvas.path("M-13 -230H13L0 -216z", .deep)
        canvas.stroke("M0 -216Q-14 -200 -26 -208M0 -216Q14 -200 26 -208", .deep, 5)
        canvas.stroke(
            "M-62 -222L-116 -230M-62 -212L-112 -200M62 -222L116 -230M62 -212L112 -200", .deep, 4, opacity: 0.6)
    }
    static let dog = Thing(width: 300, height: 390) { canvas, _ in
        canvas.stroke("M92 -30Q150 -50 140 -120", .crust, 28)
        canvas.path("M-96 0C-120 -120 -70 -200 0 -200S120 -120 96 0z", .crust)
        canvas.path("M20 -196C90 -180 116 -110 96 0H48C84 -76 70 -150 20 -196z", .deep, opacity: 0.14)
        canvas.path("M-44 0C-54 -80 -34 -140 0 -140S54 -80 44 0z", .light)
        canvas.path("M-84 -330C-84 -400 84 -400 84 -330V-262C84 -200 50 -186 0 -186S-84 -200 -84 -262z", .crust)
        canvas.path(
            "M-70 -372C-130 -384 -146 -300 -128 -238C-112 -214 -84 -236 -78 -290zM70 -372C130 -384 146 -300 128 -238C112 -214 84 -236 78 -290z",
            .deep)
        canvas.path(
            "M-24 -384C-10 -388 10 -388 24 -384L18 -290C44 -280 52 -250 46 -228C40 -204 -40 -204 -46 -228C-52 -250 -44 -280 -18 -290z",
            .light)
        canvas.ellipse(-44, -304, 11, 14, .deep)
        canvas.ellipse(44, -304, 11, 14, .deep)
        canvas.path("M-24 -268Q0 -284 24 -268Q20 -244 0 -240Q-20 -244 -24 -268z", .deep)
        canvas.stroke("M0 -240V-226Q-16 -212 -30 -222M0 -226Q16 -212 30 -222", .deep, 5)
        canvas.path("M-70 -196Q0 -166 70 -196L66 -172Q0 -142 -66 -172z", .lead)
        canvas.circle(0, -152, 17, .third)
    }
    static let petBowl = Thing(width: 260, height: 150) { canvas, _ in
        for (x, y) in [(-60.0, -112.0), (-20, -126), (24, -124), (62, -112), (0, -110), (-40, -106), (42, -104)] {
            canvas.circle(x, y, 22, Int(x) % 4 == 0 ? .crust : .third)
        }
        canvas.path("M-96 -106H96L124 0H-124z", .lead)
        canvas.path("M40 -106H96L124 0H60z", .deep, opacity: 0.14)
        paw(&canvas, 0, -34, 0.62, .light)
    }
    static let kennel = Thing(width: 320, height: 330) { canvas, _ in
        canvas.rect(-120, -200, 240, 200, .crust)
        canvas.stroke("M-120 -150H120M-120 -100H120M-120 -50H120", .deep, 5, opacity: 0.2)
        canvas.path("M-64 0V-96a64 64 0 0 1 128 0V0z", .deep)
        canvas.path("M-158 -186L0 -326L158 -186L134 -160L0 -280L-134 -160z", .lead)
        canvas.path("M-104 -200L0 -290L104 -200z", .third)
        paw(&canvas, 0, -212, 0.42, .deep)
    }
    static let pawTag = Thing(width: 230, height: 320) { canvas, _ in
        canvas.stroke("M-80 -316Q0 -190 80 -316", .second, 20)
        canvas.circle(0, -226, 22, .deep)
        canvas.circle(0, -226, 11, .field)
        canvas.circle(0, -106, 106, .lead)
        canvas.circle(0, -106, 88, .light)
        paw(&canvas, 0, -78, 1.05, .deep)
    }
    static let bone = Thing(width: 300, height: 130) { canvas, _ in
        for x in [-108.0, 108] {
            canvas.circle(x, -92, 38, .light)
            canvas.circle(x, -38, 38, .light)
        }
        canvas.rect(-108, -92, 216, 54, .light)
        canvas.path("M-100 -50H100V-38H-100z", .deep, opacity: 0.1)
    }

    private static func paw(_ canvas: inout Canvas, _ x: Double, _ y: Double, _ scale: Double, _ paint: Paint) {
        canvas.at(x, y, scale: scale) { canvas in
            canvas.path("M0 26C-22 20 -54 40 -52 8C-50 -18 -24 -38 0 -38S50 -18 52 8C54 40 22 20 0 26z", paint)
            canvas.ellipse(-58, -42, 17, 22, paint)
            canvas.ellipse(-22, -68, 18, 25, paint)
            canvas.ellipse(22, -68, 18, 25, paint)
            canvas.ellipse(58, -42, 17, 22, paint)
        }
    }
}

extension Objects {
    static let tooth = Thing(width: 270, height: 330) { canvas, _ in
        canvas.path(
            "M0 -290C40 -334 134 -330 128 -226C124 -150 96 -130 92 -60C90 -14 54 10 40 -40C30 -80 28 -130 0 -130S-30 -80 -40 -40C-54 10 -90 -14 -92 -60C-96 -130 -124 -150 -128 -226C-134 -330 -40 -334 0 -290z",
            .light)
        canvas.path(
            "M70 -312C110 -306 132 -280 128 -226C124 -150 96 -130 92 -60C90 -14 60 6 44 -28C70 -80 60 -120 84 -180C100 -230 100 -280 70 -312z",
            .deep, opacity: 0.1)
        canvas.stroke("M-96 -244Q-92 -284 -58 -290", .third, 13)
    }
    static let brushGlass = Thing(width: 190, height: 400) { canvas, _ in
        for (turn, paint) in [(-13.0, Paint.lead), (15, .second)] {
            canvas.at(0, -30, turn: turn) { canvas in
                canvas.rect(-11, -360, 22, 350, paint, round: 11)
                canvas.rect(9, -356, 26, 76, .light, round: 4)
                canvas.rect(9, -334, 26, 8, .third)
                canvas.rect(9, -310, 26, 8, .third)
            }
        }
        canvas.path("M-76 -190H76L60 0H-60z", .light, opacity: 0.82)
        canvas.path("M-68 -96H68L60 0H-60z", .third, opacity: 0.9)
        canvas.stroke("M46 -170L36 -30", .light, 8, opacity: 0.8)
    }
    static let dentalMirror = Thing(width: 250, height: 400) { canvas, _ in
        canvas.rect(-100, -20, 200, 20, .deep, round: 10)
        canvas.at(0, -14, turn: 17) { canvas in
            canvas.rect(-9, -270, 18, 262, .second, round: 9)
            canvas.rect(-14, -120, 28, 100, .lead, round: 12)
            canvas.circle(0, -318, 66, .deep)
            canvas.circle(0, -318, 52, .light)
            canvas.path("M-34 -308A36 36 0 0 1 4 -354", .light)
            canvas.stroke("M-30 -306Q-28 -338 4 -346", .third, 10)
        }
    }
    static let pasteTube = Thing(width: 170, height: 330) { canvas, _ in
        canvas.rect(-40, -46, 80, 46, .deep, round: 8)
        canvas.path("M-78 -300H78L52 -46H-52z", .light)
        canvas.path("M30 -300H78L52 -46H24z", .deep, opacity: 0.1)
        canvas.rect(-84, -326, 168, 30, .lead, round: 4)
        canvas.path("M-72 -232H72L66 -166H-66z", .lead)
        canvas.path("M-64 -150H64L61 -122H-61z", .third)
    }
    static let apple = Thing(width: 230, height: 250) { canvas, _ in
        canvas.stroke("M0 -186Q4 -220 26 -240", .deep, 11)
        canvas.path("M10 -206C24 -250 70 -250 90 -238C80 -200 40 -190 10 -206z", .leaf)
        canvas.path(
            "M0 -186C-50 -216 -112 -186 -108 -110C-104 -40 -60 8 -30 2C-12 -4 12 -4 30 2C60 8 104 -40 108 -110C112 -186 50 -216 0 -186z",
            .lead)
        canvas.path(
            "M44 -200C100 -196 112 -150 108 -110C104 -40 60 8 34 2C84 -40 92 -130 44 -200z", .deep, opacity: 0.14)
        canvas.stroke("M-78 -120Q-74 -156 -48 -164", .light, 11, opacity: 0.7)
    }
}
