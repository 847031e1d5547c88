/// The things that stand in drawings, by what a site is about.
enum Objects {
    typealias Thing = StillLife.Thing

    /// Six or more things that belong together.
    ///
    /// Sites in Arabic show no alcohol, and pour coffee and tea from the pots of their own tables.
    static func pool(of motif: Motif, language: String = "en") -> [Thing] {
        let isArabic = language.hasPrefix("ar")
        return switch motif {
        case .table where isArabic: [plate, dallah, bowl, flatbread, cookPot, teaGlass, pomegranate, oilJar]
        case .cafe where isArabic: [dallah, teaGlass, cup, beanJar, kettle, cake, rolls]
        case .wine where isArabic: [grapes, vine, basket, oilJar, lemons, pomegranate]
        case .bakery: [roundLoaf, tinLoaf, baguettes, croissant, wheatJug, cake, cup, rolls]
        case .cafe: [cup, mokaPot, kettle, beanJar, croissant, pottedPlant, cake, glass]
        case .table: [plate, cookPot, bowl, roundLoaf, oilJar, lemons, fish, mill, candle]
        case .plants: [pottedPlant, cactus, tulips, monstera, wateringCan, branches, succulent]
        case .calm: [stones, candle, branches, succulent, lotus, roundVase, bowl]
        case .books: [bookStack, bookRow, lamp, penCup, column, scales, pottedPlant]
        case .music: [record, guitar, microphone, amplifier, drum, keyboard]
        case .lens: [camera, frames, tripod, lensRing, filmRoll, lamp]
        case .screen: [laptop, phone, chart, windowCard, pottedPlant, penCup]
        case .tools: [hammers, brushPot, roundVase, toolBox, wheel, planks, lamp]
        case .people: [trio, person, personTall, blocks, ball, pottedPlant]
        case .pets: [cat, petBowl, dog, bone, pawTag, kennel, ball]
        case .teeth: [tooth, brushGlass, apple, dentalMirror, pasteTube, roundVase]
        case .feast: [rings, flowerJar, lantern, letter, cake, candle, tulips]
        case .writing: [notebook, inkPot, bookStack, typewriter, cup, lamp, pottedPlant]
        case .weights: [kettlebell, jumpRope, dumbbell, waterBottle, barbell, ball]
        case .giving: [openHand, coinJar, tree, waterDrop, trio, bucket, letter]
        case .exhibits: [radio, amphora, frames, ticket, bust, globe, column]
        case .plans: [houseModel, setSquare, planSheet, towerModel, lamp, penCup]
        case .wine: [grapes, barrel, bottle, vine, wineGlass, basket]
        case .beauty: [handMirror, scissors, creamPot, spray, comb, tulips]
        default: [roundVase, branches, bowl, lamp, bookStack, pottedPlant]
        }
    }
}

// Bread and coffee.
extension Objects {
    static let roundLoaf = Thing(width: 300, height: 190) { canvas, _ in
        canvas.path(
            "M-150 -40C-150 -150 -80 -190 0 -190S150 -150 150 -40C150 -10 120 0 80 0H-80C-120 0 -150 -10 -150 -40z",
            .crust)
        canvas.path(
            "M30 -188C110 -182 150 -140 150 -40C150 -10 120 0 80 0H20C90 -30 100 -120 30 -188z", .deep, opacity: 0.14)
        canvas.stroke("M-80 -130Q-50 -90 -70 -50M-15 -150Q15 -100 -5 -50M55 -140Q80 -100 62 -55", .light, 13)
    }
    static let tinLoaf = Thing(width: 300, height: 190) { canvas, _ in
        canvas.path("M-140 0V-110C-170 -150 -140 -190 -95 -190H95C140 -190 170 -150 140 -110V0z", .crust)
        canvas.path("M-125 0V-112C-150 -145 -125 -172 -95 -172H-10C25 -172 35 -140 15 -112V0z", .third)
        canvas.path("M40 0V-110C60 -140 60 -170 40 -190H95C140 -190 170 -150 140 -110V0z", .deep, opacity: 0.12)
    }
    static let baguettes = Thing(width: 250, height: 400) { canvas, _ in
        for (x, turn, paint) in [(-50.0, -16.0, Paint.crust), (50, 15, .crust), (0, -2, .third)] {
            canvas.at(x, -70, turn: turn) { canvas in
                canvas.path("M-32 0V-240C-32 -320 32 -320 32 -240V0z", paint)
                canvas.stroke(
                    "M-16 -70L16 -95M-16 -125L16 -150M-16 -180L16 -205M-14 -235L14 -256", .deep, 8, opacity: 0.35)
            }
        }
        canvas.path("M-120 -150H120L95 0H-95z", .second)
        canvas.stroke("M-115 -112H115M-109 -72H109M-102 -34H102", .deep, 7, opacity: 0.3)
        canvas.stroke("M-60 -148L-48 -4M0 -148V-4M60 -148L48 -4", .deep, 7, opacity: 0.3)
    }
    static let croissant = Thing(width: 300, height: 150) { canvas, _ in
        canvas.path(
            "M-150 0C-150 -60 -100 -150 0 -150S150 -60 150 0C130 8 110 0 100 -20C70 -60 40 -68 0 -68S-70 -60 -100 -20C-110 0 -130 8 -150 0z",
            .crust)
        canvas.stroke(
            "M-105 -95L-72 -52M-52 -132L-36 -66M0 -148V-68M52 -132L36 -66M105 -95L72 -52", .deep, 9, opacity: 0.35)
    }
    static let rolls = Thing(width: 330, height: 150) { canvas, _ in
        canvas.circle(-70, -70, 62, .crust)
        canvas.circle(66, -70, 62, .third)
        canvas.circle(0, -95, 60, .crust)
        canvas.stroke("M-25 -115Q0 -130 25 -115M-95 -88Q-72 -104 -52 -92M46 -90Q68 -104 88 -90", .light, 9)
        canvas.path("M-165 -48H165C165 -15 130 0 90 0H-90C-130 0 -165 -15 -165 -48z", .light)
        canvas.path("M40 -48H165C165 -15 130 0 90 0H20z", .deep, opacity: 0.1)
    }
    static let wheatJug = Thing(width: 210, height: 430) { canvas, _ in
        for (x, turn) in [(-6.0, -20.0), (6, 18), (0, 0)] {
            canvas.at(x, -160, turn: turn) { canvas in
                canvas.stroke("M0 0V-170", .third, 8)
                for row in 0..<5 {
                    let y = -140.0 - Double(row) * 26
                    canvas.path("M0 \(n(y))q-26 -8 -24 -38q22 8 24 38M0 \(n(y))q26 -8 24 -38q-22 8 -24 38z", .third)
                }
            }
        }
        canvas.path("M-50 -190H50L42 -150C90 -120 96 -50 66 0H-66C-96 -50 -90 -120 -42 -150z", .second)
        canvas.path("M14 -190H50L42 -150C90 -120 96 -50 66 0H24C56 -60 46 -120 10 -150z", .deep, opacity: 0.16)
        canvas.stroke("M-72 -92Q0 -72 73 -92", .light, 10)
    }
    static let cake = Thing(width: 280, height: 290) { canvas, _ in
        canvas.path("M-22 0L-12 -80H12L22 0z", .deep)
        canvas.rect(-140, -96, 280, 18, .deep, round: 9)
        canvas.path("M-105 -96V-205H105V-96z", .light)
        canvas.path("M40 -96V-205H105V-96z", .deep, opacity: 0.1)
        canvas.path(
            "M-105 -205C-105 -225 -90 -232 -60 -232H60C90 -232 105 -225 105 -205C105 -170 75 -170 75 -195C75 -160 35 -160 35 -192C35 -165 0 -165 0 -192C0 -160 -40 -160 -40 -192C-40 -168 -75 -168 -75 -195C-75 -170 -105 -175 -105 -205z",
            .lead)
        for x in [-60.0, 0, 60] { canvas.circle(x, -246, 20, .second) }
        canvas.stroke("M-105 -140H105", .third, 9)
    }
    static let cup = Thing(width: 250, height: 250) { canvas, _ in
        canvas.stroke("M-28 -190q-22 -26 0 -50M22 -190q-22 -26 0 -50", .light, 10, opacity: 0.85)
        canvas.ellipse(0, -12, 125, 14, .deep, opacity: 0.9)
        canvas.stroke("M78 -128h14a32 32 0 0 1 0 64h-22", .lead, 17)
        canvas.path("M-92 -150H92V-96C92 -40 50 -16 0 -16S-92 -40 -92 -96z", .lead)
        canvas.path("M30 -150H92V-96C92 -40 50 -16 0 -16C50 -40 50 -100 30 -150z", .deep, opacity: 0.14)
        canvas.ellipse(0, -150, 92, 15, .deep)
    }
    static let mokaPot = Thing(width: 250, height: 330) { canvas, _ in
        canvas.stroke("M66 -262H104L112 -150", .deep, 20)
        canvas.path("M-74 0L-56 -140H56L74 0z", .second)
        canvas.path("M-52 -152L-82 -280H70L52 -152z", .second)
        canvas.path("M-82 -280L-104 -286L-70 -228z", .second)
        canvas.path("M10 0L12 -140H56L74 0zM12 -152L20 -280H70L52 -152z", .deep, opacity: 0.18)
        canvas.rect(-60, -156, 120, 20, .deep, round: 4)
        canvas.path("M-78 -280Q0 -326 68 -280z", .deep)
        canvas.circle(-5, -312, 13, .lead)
    }
    static let kettle = Thing(width: 330, height: 260) { canvas, _ in
        canvas.stroke("M-60 -160C-60 -270 70 -270 70 -160", .deep, 15)
        canvas.path("M86 -60C130 -70 120 -150 165 -165L158 -182C100 -176 104 -110 70 -110z", .lead)
        canvas.path("M-110 0C-130 -90 -90 -170 0 -170S130 -90 110 0z", .lead)
        canvas.path("M30 -166C120 -150 128 -70 110 0H40C80 -60 76 -120 30 -166z", .deep, opacity: 0.15)
        canvas.rect(-34, -184, 68, 18, .deep, round: 8)
    }
    static let beanJar = Thing(width: 170, height: 260) { canvas, random in
        canvas.rect(-72, -216, 144, 216, .light, round: 24)
        canvas.path("M-72 -130H72V-24a24 24 0 0 1 -24 24H-48a24 24 0 0 1 -24 -24z", .deep)
        for _ in 0..<9 {
            canvas.ellipse(random.within(-54...54), random.within(-116 ... -22), 13, 9, .lead, opacity: 0.85)
        }
        canvas.rect(-62, -256, 124, 44, .second, round: 8)
    }
    static let glass = Thing(width: 150, height: 250) { canvas, _ in
        canvas.path("M-58 -250H58L44 0H-44z", .light, opacity: 0.8)
        canvas.path("M-52 -150H52L44 0H-44z", .lead, opacity: 0.9)
        canvas.path("M-55 -205H55L52 -150H-52z", .third)
        canvas.stroke("M20 -290L-10 -20", .deep, 9)
    }
}

// Table.
extension Objects {
    static let bottle = Thing(width: 130, height: 430) { canvas, _ in
        canvas.path("M-56 0V-220C-56 -270 -24 -280 -24 -330V-400H24V-330C24 -280 56 -270 56 -220V0z", .deep)
        canvas.rect(-28, -430, 56, 46, .lead, round: 5)
        canvas.rect(-56, -180, 112, 108, .light)
        canvas.circle(0, -126, 26, .lead)
        canvas.stroke("M-38 -210V-262", .light, 8, opacity: 0.4)
    }
    static let wineGlass = Thing(width: 150, height: 300) { canvas, _ in
        canvas.stroke("M0 -130V-8M-44 -6H44", .deep, 10)
        canvas.path("M-64 -300H64C78 -200 50 -130 0 -124C-50 -130 -78 -200 -64 -300z", .ground, opacity: 0.9)
        canvas.path("M-70 -236H70C64 -170 40 -130 0 -124C-40 -130 -64 -170 -70 -236z", .lead)
    }
    static let bowl = Thing(width: 300, height: 220) { canvas, _ in
        canvas.stroke("M-40 -170q-20 -24 0 -46M20 -170q-20 -24 0 -46", .light, 9, opacity: 0.8)
        canvas.circle(-62, -122, 40, .third)
        canvas.circle(54, -124, 44, .lead)
        canvas.circle(0, -134, 42, .second)
        canvas.path("M-150 -120H150C150 -50 90 -14 50 -12V0H-50V-12C-90 -14 -150 -50 -150 -120z", .light)
        canvas.path("M60 -120H150C150 -50 90 -14 50 -12V0H0C60 -30 76 -80 60 -120z", .deep, opacity: 0.12)
        canvas.stroke("M-132 -92H132", .second, 10)
    }
    static let lemons = Thing(width: 280, height: 130) { canvas, _ in
        for (x, turn, paint) in [(-70.0, -14.0, Paint.third), (68, 12, .lead)] {
            canvas.at(x, -52, turn: turn) { canvas in
                canvas.path("M-78 0C-60 -50 -40 -54 0 -54S60 -50 78 0C60 50 40 54 0 54S-60 50 -78 0z", paint)
                canvas.path("M10 -54C60 -50 70 -20 78 0C60 50 40 54 0 54C40 30 46 -20 10 -54z", .deep, opacity: 0.12)
            }
        }
        canvas.path("M-70 -104q10 -40 60 -36q-6 44 -60 36z", .leaf)
    }
    static let mill = Thing(width: 120, height: 330) { canvas, _ in
        canvas.path("M-52 0C-52 -60 -24 -90 -26 -160H26C24 -90 52 -60 52 0z", .second)
        canvas.path("M4 0C30 -60 10 -90 8 -160H26C24 -90 52 -60 52 0z", .deep, opacity: 0.18)
        canvas.rect(-38, -186, 76, 28, .deep, round: 8)
        canvas.path("M-34 -186C-50 -250 -30 -276 0 -276S50 -250 34 -186z", .second)
        canvas.circle(0, -294, 22, .lead)
    }
    static let fish = Thing(width: 400, height: 130) { canvas, _ in
        canvas.ellipse(0, -30, 200, 30, .light)
        canvas.path(
            "M-150 -70C-90 -140 40 -130 100 -72L160 -116L148 -66L164 -18L98 -58C40 -10 -90 -10 -150 -70z", .second)
        canvas.circle(-102, -80, 9, .light)
        canvas.stroke("M-66 -104Q-46 -72 -68 -44M-20 -96L-8 -70L-22 -46M26 -92L38 -70L26 -50", .light, 7, opacity: 0.8)
    }
    static let candle = Thing(width: 110, height: 330) { canvas, _ in
        canvas.path("M0 -330C34 -290 26 -262 0 -258C-26 -262 -34 -290 0 -330z", .lead)
        canvas.stroke("M0 -262V-240", .deep, 6)
        canvas.rect(-32, -244, 64, 190, .light)
        canvas.rect(8, -244, 24, 190, .deep, opacity: 0.1)
        canvas.path("M-54 -60H54L38 0H-38z", .second)
    }
}
