// Gyms, museums, drawing offices and salons.
extension Objects {
    static let kettlebell = Thing(width: 260, height: 300) { canvas, _ in
        canvas.stroke("M-62 -150C-90 -300 90 -300 62 -150", .deep, 34)
        canvas.path("M-84 0C-150 -60 -120 -196 0 -196S150 -60 84 0z", .lead)
        canvas.path("M40 -190C134 -166 140 -56 84 0H30C90 -56 90 -140 40 -190z", .deep, opacity: 0.15)
        canvas.circle(0, -96, 44, .light)
        canvas.stroke("M-12 -96H12", .deep, 11)
    }
    static let dumbbell = Thing(width: 380, height: 170) { canvas, _ in
        canvas.rect(-110, -98, 220, 26, .second, round: 6)
        for side in [-1.0, 1] {
            canvas.rect(side > 0 ? 76 : -116, -170, 40, 170, .lead, round: 12)
            canvas.rect(side > 0 ? 118 : -154, -144, 36, 118, .deep, round: 12)
            canvas.rect(side > 0 ? 156 : -184, -106, 28, 42, .second, round: 8)
        }
    }
    static let barbell = Thing(width: 420, height: 230) { canvas, _ in
        canvas.rect(-208, -124, 416, 18, .second, round: 8)
        for side in [-1.0, 1] {
            canvas.rect(side > 0 ? 96 : -132, -230, 36, 230, .deep, round: 12)
            canvas.rect(side > 0 ? 136 : -166, -200, 30, 170, .lead, round: 10)
            canvas.rect(side > 0 ? 170 : -188, -146, 18, 62, .third, round: 6)
        }
    }
    static let jumpRope = Thing(width: 320, height: 330) { canvas, _ in
        canvas.stroke("M-90 -190C-150 40 -10 20 0 -70S150 40 90 -190", .crust, 13)
        for (x, turn) in [(-90.0, -7.0), (90, 7)] {
            canvas.at(x, -180, turn: turn) { canvas in
                canvas.rect(-19, -146, 38, 150, .lead, round: 16)
                canvas.rect(-19, -46, 38, 14, .light)
                canvas.rect(-19, -24, 38, 14, .light)
            }
        }
    }
    static let waterBottle = Thing(width: 140, height: 350) { canvas, _ in
        canvas.rect(-20, -346, 40, 44, .deep, round: 10)
        canvas.rect(-42, -310, 84, 40, .lead, round: 8)
        canvas.path(
            "M-56 -250Q-56 -272 -40 -272H40Q56 -272 56 -250V-160L48 -140L56 -120V-24Q56 0 32 0H-32Q-56 0 -56 -24V-120L-48 -140L-56 -160z",
            .light)
        canvas.path("M20 -272H40Q56 -272 56 -250V-160L48 -140L56 -120V-24Q56 0 32 0H14z", .deep, opacity: 0.12)
        canvas.rect(-56, -100, 112, 60, .second)
    }
    static let radio = Thing(width: 360, height: 300) { canvas, _ in
        canvas.stroke("M110 -214L160 -296", .deep, 8)
        canvas.circle(160, -296, 9, .lead)
        canvas.path("M-174 -16V-150C-174 -206 -140 -216 -100 -216H100C140 -216 174 -206 174 -150V-16z", .crust)
        canvas.path("M60 -216H100C140 -216 174 -206 174 -150V-16H110C140 -90 120 -170 60 -216z", .deep, opacity: 0.12)
        canvas.circle(-74, -114, 72, .light)
        for radius in [54.0, 36, 18] {
            canvas.stroke(
                "M\(n(-74 - radius)) -114a\(n(radius)) \(n(radius)) 0 1 0 \(n(radius * 2)) 0a\(n(radius)) \(n(radius)) 0 1 0 \(n(-radius * 2)) 0",
                .second, 8)
        }
        canvas.rect(20, -184, 128, 58, .light, round: 6)
        canvas.stroke("M36 -146V-158M56 -146V-164M76 -146V-158M96 -146V-164M116 -146V-158M134 -146V-164", .deep, 4)
        canvas.stroke("M68 -174V-134", .lead, 6)
        for x in [50.0, 118] {
            canvas.circle(x, -76, 30, .deep)
            canvas.stroke("M\(n(x)) -80V-98", .light, 7)
        }
        canvas.rect(-150, -18, 44, 18, .deep, round: 4)
        canvas.rect(106, -18, 44, 18, .deep, round: 4)
    }
    static let amphora = Thing(width: 270, height: 430) { canvas, _ in
        canvas.stroke("M-40 -374C-120 -380 -130 -290 -84 -262M40 -374C120 -380 130 -290 84 -262", .crust, 18)
        canvas.path("M-36 -416H36L30 -320C130 -280 120 -120 34 -36H-34C-120 -120 -130 -280 -30 -320z", .crust)
        canvas.path("M6 -416H36L30 -320C130 -280 120 -120 34 -36H10C80 -120 70 -270 4 -320z", .deep, opacity: 0.15)
        canvas.rect(-50, -430, 100, 24, .deep, round: 8)
        canvas.path("M-54 0L-34 -38H34L54 0z", .deep)
        canvas.path("M-92 -226H92Q98 -190 88 -150H-88Q-98 -190 -92 -226z", .deep)
        canvas.stroke("M-78 -176L-52 -202L-26 -176L0 -202L26 -176L52 -202L78 -176", .light, 8)
    }
    static let ticket = Thing(width: 330, height: 240) { canvas, _ in
        for (turn, paint) in [(-13.0, Paint.second), (4, .lead)] {
            canvas.at(0, -100, turn: turn) { canvas in
                canvas.path("M-150 -66H150V-24a24 24 0 0 0 0 48V66H-150V24a24 24 0 0 0 0 -48z", paint)
                if paint == .lead {
                    canvas.stroke("M74 -56V56", .light, 6, opacity: 0.8)
                    canvas.rect(-112, -34, 128, 18, .light, round: 4)
                    canvas.rect(-112, 0, 84, 12, .light, round: 4, opacity: 0.7)
                    canvas.circle(110, 0, 14, .third)
                }
            }
        }
    }
    static let bust = Thing(width: 250, height: 420) { canvas, _ in
        canvas.rect(-84, -80, 168, 80, .second)
        canvas.rect(-100, -96, 200, 24, .deep)
        canvas.path("M-104 -96C-110 -160 -60 -176 -34 -190V-230H34V-190C60 -176 110 -160 104 -96z", .light)
        canvas.path("M-70 -330C-70 -430 70 -430 70 -330C70 -270 40 -222 0 -222S-70 -270 -70 -330z", .light)
        canvas.path("M-78 -316C-96 -440 96 -440 78 -316C66 -360 50 -376 0 -376S-66 -360 -78 -316z", .third)
        canvas.path(
            "M20 -222C50 -240 70 -290 70 -330C70 -350 66 -366 58 -374C60 -300 40 -260 20 -222zM34 -190C60 -176 110 -160 104 -96H60C70 -130 50 -170 34 -190z",
            .deep, opacity: 0.12)
        canvas.stroke("M-32 -318H-14M14 -318H32M0 -312V-280M-14 -258H14", .deep, 6, opacity: 0.5)
    }
    static let globe = Thing(width: 270, height: 370) { canvas, _ in
        canvas.path("M-70 0Q-60 -30 -14 -34V-70H14V-34Q60 -30 70 0z", .deep)
        canvas.stroke("M96 -312A136 136 0 0 1 0 -74A136 136 0 0 1 -112 -130", .crust, 14)
        canvas.circle(0, -214, 112, .second)
        canvas.path(
            "M-84 -286C-40 -330 20 -320 30 -290C20 -260 -20 -270 -30 -230C-40 -200 -80 -190 -108 -216C-110 -246 -100 -270 -84 -286zM20 -210C60 -230 90 -220 108 -196C96 -150 70 -120 40 -112C10 -130 0 -180 20 -210z",
            .third)
        canvas.path("M40 -318A112 112 0 0 1 20 -104C80 -160 90 -250 40 -318z", .deep, opacity: 0.14)
        canvas.stroke("M0 -326V-350", .deep, 10)
    }
    static let planSheet = Thing(width: 360, height: 290) { canvas, _ in
        canvas.path("M-150 -280H150V0H-150z", .light)
        canvas.stroke("M-112 -240H20V-120H112V-40H-112zM-112 -140H-40M20 -180H112V-120M-20 -40V-90", .second, 9)
        canvas.stroke("M-20 -90A50 50 0 0 1 30 -40", .second, 5, opacity: 0.6)
        canvas.stroke("M-112 -258H112", .lead, 5)
        canvas.ellipse(-158, -140, 20, 146, .third)
        canvas.ellipse(-158, -140, 9, 74, .deep, opacity: 0.25)
        canvas.ellipse(158, -140, 20, 146, .third)
    }
    static let setSquare = Thing(width: 290, height: 320) { canvas, _ in
        canvas.path("M-136 0V-310L136 0zM-84 -52H22L-84 -174z", .lead)
        canvas.stroke("M-136 -60H-116M-136 -110H-108M-136 -160H-116M-136 -210H-108", .deep, 6, opacity: 0.5)
        canvas.at(70, 0, turn: 12) { canvas in
            canvas.rect(-11, -300, 22, 270, .third, round: 3)
            canvas.path("M-11 -30H11L0 0z", .deep)
            canvas.rect(-11, -316, 22, 24, .deep, round: 4)
        }
    }
    static let houseModel = Thing(width: 360, height: 310) { canvas, _ in
        canvas.rect(-176, -22, 352, 22, .crust, round: 4)
        canvas.path("M-130 -22V-176L-20 -286L90 -176V-22z", .light)
        canvas.path("M90 -176L-20 -286L34 -304L152 -190V-22H90z", .second)
        canvas.path("M-20 -300L-146 -176L-130 -160L-20 -268L90 -160L106 -176z", .deep)
        canvas.rect(-96, -130, 70, 70, .third)
        canvas.rect(6, -116, 52, 94, .lead)
        canvas.stroke("M-61 -130V-60M-96 -95H-26", .deep, 6)
        canvas.circle(-20, -206, 20, .third)
        canvas.rect(108, -130, 28, 54, .light, opacity: 0.8)
    }
    static let towerModel = Thing(width: 280, height: 420) { canvas, _ in
        canvas.rect(-136, -20, 272, 20, .crust, round: 4)
        canvas.rect(-96, -300, 96, 280, .lead)
        canvas.rect(0, -410, 84, 390, .second)
        canvas.rect(54, -410, 30, 390, .deep, opacity: 0.16)
        for row in 0..<6 { canvas.rect(-80, -276 + Double(row) * 42, 64, 20, .light) }
        for row in 0..<8 { canvas.rect(16, -386 + Double(row) * 45, 34, 24, .third) }
        canvas.circle(112, -52, 26, .leaf)
        canvas.stroke("M112 -20V-44", .deep, 7)
    }
    static let scissors = Thing(width: 230, height: 380) { canvas, _ in
        canvas.at(0, -170, turn: 13) { canvas in
            canvas.path("M-14 30L-8 -206Q12 -190 14 30z", .second)
            canvas.stroke("M0 30V60M-36 112a40 46 0 1 0 80 0a40 46 0 1 0 -80 0", .lead, 19)
        }
        canvas.at(0, -170, turn: -13) { canvas in
            canvas.path("M14 30L8 -206Q-12 -190 -14 30z", .second)
            canvas.stroke("M0 30V60M-44 112a40 46 0 1 0 80 0a40 46 0 1 0 -80 0", .lead, 19)
        }
        canvas.circle(0, -156, 13, .deep)
    }
    static let comb = Thing(width: 330, height: 120) { canvas, _ in
        canvas.rect(-160, -120, 320, 46, .lead, round: 18)
        for index in 0..<15 { canvas.rect(-152 + Double(index) * 21, -86, index > 7 ? 13 : 9, 86, .lead, round: 4) }
        canvas.rect(-140, -104, 200, 10, .light, round: 5, opacity: 0.6)
    }
    static let handMirror = Thing(width: 240, height: 430) { canvas, _ in
        canvas.path("M-20 -190H20L30 -16Q0 14 -30 -16z", .crust)
        canvas.ellipse(0, -298, 116, 130, .crust)
        canvas.ellipse(0, -298, 94, 108, .third)
        canvas.stroke("M-52 -280L20 -362M-20 -260L52 -342", .light, 13, opacity: 0.8)
    }
    static let spray = Thing(width: 160, height: 340) { canvas, _ in
        canvas.path("M-70 -312H40V-284H-20L-70 -296z", .deep)
        canvas.rect(-24, -290, 48, 50, .deep)
        canvas.path("M-70 -200Q-66 -244 -24 -246H24Q66 -244 70 -200V-20Q70 0 50 0H-50Q-70 0 -70 -20z", .second)
        canvas.path("M24 -246Q66 -244 70 -200V-20Q70 0 50 0H20z", .deep, opacity: 0.14)
        canvas.rect(-70, -170, 140, 90, .light)
        canvas.circle(0, -125, 24, .lead)
    }
    static let creamPot = Thing(width: 210, height: 150) { canvas, _ in
        canvas.rect(-94, -88, 188, 88, .light, round: 18)
        canvas.rect(-102, -140, 204, 58, .lead, round: 14)
        canvas.rect(-60, -58, 120, 32, .third, round: 6)
    }
}
