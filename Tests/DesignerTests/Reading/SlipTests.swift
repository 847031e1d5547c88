import SiteModel
import Testing

@testable import Designer

/// Slips that the gallery showed, each kept from coming back by another prompt of its kind.
@Suite struct SlipTests {
    @Test(arguments: [
        ("A site for my cafe in Porto, Casa Lume: two pages, calm", "Casa Lume"),
        ("Cheerful vet practice of Dr Ana Kos in Maribor", "Dr Ana Kos"),
        ("معرض أعمال للمصورة ريم نجار في صور", "ريم نجار"),
    ])
    func namesAreFound(_ prompt: String, _ name: String) throws {
        #expect(try Brief.read(prompt).name == name)
    }

    @Test(arguments: [
        ("Ash & Pike, a law firm in Cork: probate, tax, trusts and estates", ["probate", "tax", "trusts and estates"]),
        ("Friendly vet Dr Kos in Graz: vaccinations, surgery, puppies", ["vaccinations", "surgery", "puppies"]),
        ("مدرسة النور في صيدا: روضة وابتدائي وثانوي", ["روضة", "ابتدائي", "ثانوي"]),
    ])
    func aDescriptionNamesWhatIsOffered(_ prompt: String, _ items: [String]) throws {
        #expect(try Brief.read(prompt).facts.items == items)
    }

    @Test func workIsShownAsPictures() throws {
        let spec = try SitePlanner.sketch(
            prompt: "Studio Lark, architects in Bled. Projects: House by the Lake, School, Barn 2", seed: 1)
        #expect(spec.brand.kind == "architect" && spec.brand.tagline == "Architects in Bled")
        let galleries = spec.pages.flatMap(\.sections).filter { $0.kind == .gallery }
        let captions = galleries.flatMap { $0.content.items("items") }.compactMap { $0.fields.text("caption") }
        #expect(captions.contains("House by the Lake"))
    }

    @Test func aProgrammeHasTitlesAndTimes() throws {
        let facts = try Brief.read("Wedding of Ida and Bo, 5 May 2027. Ceremony 14:00, dinner 18:00").facts
        #expect(facts.events.map(\.date) == ["5 May 2027", "14:00", "18:00"])
        #expect(facts.events.dropFirst().map(\.title) == ["Ceremony", "dinner"])
    }

    @Test func daysWithSeveralHoursAreHours() throws {
        let facts = try Brief.read("Vale, a winery. Tastings €20, Friday and Sunday 11:00 and 15:00").facts
        #expect(facts.hours == [HoursRow(day: "Friday and Sunday", hours: "11:00 and 15:00")])
    }

    @Test(arguments: [
        ("Museum of Bells. Tickets €7, children free", ["Tickets", "children"], ["€7", "free"]),
        ("تطبيق «دفتر». السعر: مجاني، أو ١٥ ريالاً في الشهر", ["", ""], ["مجاني", "١٥ ريالاً في الشهر"]),
    ])
    func whatIsFreeIsAPrice(_ prompt: String, _ names: [String], _ prices: [String]) throws {
        let said = try Brief.read(prompt).facts.prices
        #expect(said.map(\.name) == names)
        #expect(said.map(\.price) == prices)
    }

    @Test(arguments: [
        ("Animal shelter Paws. Donations: $5 feeds a cat, $90 for a surgery.", ["$5", "$90"]),
        ("جمعية «نبع» الخيرية. تبرع 20 دولاراً يطعم أسرة أسبوعاً", ["20 دولاراً"]),
    ])
    func giftsHaveTiers(_ prompt: String, _ amounts: [String]) throws {
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 2)
        let sections = spec.pages.flatMap(\.sections)
        let tiers = sections.filter { $0.kind == .donations }.flatMap { $0.content.items("items") }
        #expect(tiers.compactMap { $0.fields.text("amount") } == amounts)
        let plans = sections.filter { $0.kind == .pricing }
        #expect(plans.isEmpty)
    }

    @Test func styleIsNoFact() throws {
        let quiet = try Brief.read("مصورة اسمها ليلى في عكا، داكن وهادئ")
        #expect(quiet.wantsDark == true && quiet.moodWords.contains("calm") && quiet.facts.notes.isEmpty)
        let monochrome = try Brief.read("Portfolio for Noor Haddad, photographer in Beirut. Black and white")
        #expect(monochrome.moodWords.contains("monochrome") && monochrome.colours == ["black", "white"])
    }

    @Test func aTimetableNeedsTimes() throws {
        let spec = try SitePlanner.sketch(
            prompt: "Iron Yard, a gym in Leeds. Day pass £8. Open 6:00–22:00 daily", seed: 3)
        let hasTimetable = spec.pages.contains { $0.id == "schedule" }
        #expect(!hasTimetable)
        #expect(spec.texts.contains("daily"))
    }

    @Test func sameWordsLeadToTheSamePlace() throws {
        for seed in UInt64(1)...10 {
            let spec = try SitePlanner.sketch(prompt: "مدرسة الأفق في جدة. التسجيل مفتوح. ثلاث صفحات", seed: seed)
            for page in spec.pages {
                var targets: [String: Set<String>] = [:]
                for content in [spec.shared] + page.sections.map(\.content) {
                    for (label, href) in [("action", "actionHref"), ("second", "secondHref")] {
                        if let label = content.text(label), let href = content.text(href) {
                            targets[label, default: []].insert(href)
                        }
                    }
                }
                #expect(targets.values.allSatisfy { $0.count == 1 }, "\(page.path): \(targets)")
            }
        }
    }
}
