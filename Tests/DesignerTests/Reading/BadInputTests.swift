import SiteModel
import Testing

@testable import Designer

/// Prompts that contradict themselves, ask for too much, or are hardly prompts at all.
@Suite struct BadInputTests {
    private func remarks(_ prompt: String) throws -> [String] {
        PromptRemarks(prompt: prompt, brief: try Brief.read(prompt)).all
    }

    @Test(arguments: [
        ("A one page site with five pages for the florist shop Bloom", "the larger number"),
        ("A dark site for the bakery Aurora, white and airy, dark mode", "dark, with light text"),
        ("The law firm Ash & Elm, formal and playful", "the words are formal"),
        ("The bakery Aurora, with a gallery but no gallery", "the site has none"),
        ("The bakery Aurora, in terracotta, no terracotta", "goes without it"),
        ("<b>Aurora</b>, a bakery in Rome<script>alert(1)</script>", "only its text"),
        ("A site with 40 pages for the school Elm", "You asked for 40 pages"),
        ("bakery", "You gave no name"),
        ("Three pages for the bakery Aurora. Pages: Home, Menu, Story, Visit, Jobs", "named 5"),
    ])
    func whatWasDecidedIsSaid(_ prompt: String, _ part: String) throws {
        let remarks = try remarks(prompt)
        let says = remarks.contains { $0.contains(part) }
        #expect(says, "\(remarks)")
        for remark in remarks {
            #expect(remark.hasSuffix(".") && remark.count < 400)
        }
    }

    @Test func anOrdinaryPromptNeedsNoRemark() throws {
        let remarks = try remarks(
            "A site for Padaria Aurora, a family bakery in Lisbon, warm colours, with menu and hours")
        #expect(remarks.isEmpty, "\(remarks)")
    }

    @Test func contradictionsBecomeOneSite() throws {
        let pages = try SitePlanner.sketch(
            prompt: "A one page site with five pages for the florist shop Bloom", seed: 1
        ).pages
        #expect(pages.count == 5)
        let dark = try SitePlanner.sketch(prompt: "Bakery Aurora, dark but white", seed: 1)
        #expect(dark.look.scheme == .dark)
    }

    @Test func ofFortyPagesTheFirstTwelveAreMade() throws {
        let names = (1...40).map { "Room \($0)" }
        let prompt = "Museum of Clouds. Pages: \(names.joined(separator: ", "))."
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 1)
        #expect(spec.pages.count == PageOutline.mostPages)
        #expect(spec.pages[1].label == "Room 1")
        let remark = try remarks(prompt).first { $0.contains("40 pages") }
        #expect(remark?.contains("add a page called Room") == true)
    }

    @Test func twoHundredFactsAreAllKeptInGroups() throws {
        let dishes = (1...200).map { "Dish number\($0) €\($0).50" }
        let spec = try SitePlanner.sketch(
            prompt: "Restaurant Grand Hall in Ghent. \(dishes.joined(separator: ", ")).", seed: 1)
        let menu = spec.pages.flatMap(\.sections).filter { $0.kind == .menu }
        let groups = menu.map { $0.content.items("groups") }.max { $0.count < $1.count } ?? []
        let items = groups.flatMap { $0.fields.items("items") }
        #expect(items.count == 200)
        #expect(groups.count > 10)
        for number in 1...200 {
            #expect(items[number - 1].fields.text("price") == "€\(number).50")
        }
    }

    @Test func aVeryLongNameIsShortInTitlesAndWholeOnce() throws {
        let name = "The Old Bakery " + (1...26).map { _ in "Of Endless" }.joined(separator: " ") + " Corners"
        #expect(name.count > 280)
        let prompt = "A bakery called \"\(name)\" in Leeds"
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 1)
        #expect(spec.brand.name.count <= 50)
        for page in spec.pages {
            #expect(page.title.count < 120)
        }
        var whole = 0
        for section in spec.pages.flatMap(\.sections) {
            whole += section.content.texts.count { $0.contains(name) }
        }
        #expect(whole == 1)
        #expect(try remarks(prompt).contains { $0.contains("characters") })
    }

    @Test(arguments: ["bakery", "Hello", "yoga", "Wedding!", "x", "restaurant restaurant restaurant"])
    func aWordIsEnough(_ prompt: String) throws {
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 1)
        #expect(!spec.pages.isEmpty && !spec.brand.name.isEmpty)
    }

    @Test func namesInOtherDirectionsAreKept() throws {
        let spec = try SitePlanner.sketch(prompt: "A bakery called مخبز الأمل in Amman, run by סמיר לוי", seed: 1)
        #expect(spec.brand.name == "مخبز الأمل")
        #expect(spec.language == "en")
    }

    @Test func markupIsDroppedAndItsTextKept() throws {
        let spec = try SitePlanner.sketch(
            prompt: "<h1>Bakery Aurora</h1><p onclick='x()'>Rye loaf €5</p><script>steal()</script>", seed: 1)
        let texts = spec.texts
        #expect(texts.contains { $0.contains("Rye loaf") })
        #expect(!texts.contains { $0.contains("<") || $0.contains("steal") || $0.contains("onclick") })
    }
}
