import SiteModel
import Testing

@testable import Designer

/// What prompts of strangers showed: marks, titles, kinds and forms that were read as something else.
@Suite struct StrangerTests {
    @Test(arguments: [
        ("Choir 'Cantus Mare' in Tallinn", "Cantus Mare", "choir"),
        ("A website for my business — “Wren Piano Tuning”, piano tuning in Bath", "Wren Piano Tuning", "repairs"),
        ("Conference site: Quiet Systems 2027, 14–16 October 2027", "Quiet Systems 2027", "event"),
        ("Dubai shawarma place 'Laffah', AED 45 for the family box", "Laffah", "restaurant"),
        (
            "Personal site for Prof. Dr. Hana Kos, historian at Masaryk University. No blog", "Prof. Dr. Hana Kos",
            "person"
        ),
        ("SITE FOR MY FOOD TRUCK!!! TACO TIDE. TACOS $4 EACH", "TACO TIDE", "catering"),
        ("knitting club 'Purl & Plain' in Ludlow", "Purl & Plain", "circle"),
        ("Pages: Home, Menu. Osteria Nonna Pia in Trieste", "Osteria Nonna Pia", "restaurant"),
        ("أنا ضابط بيانو في القاهرة واسمي كريم وهبة", "كريم وهبة", "repairs"),
        ("نادي الحياكة «غرزة» في بيروت", "غرزة", "circle"),
    ])
    func whoAndWhat(_ prompt: String, _ name: String, _ kind: String) throws {
        let brief = try Brief.read(prompt)
        #expect(brief.name == name)
        #expect(brief.kind == kind)
    }

    @Test(arguments: [
        "عيادة الدكتورة ليلى للأسنان في حلب", "مركز ابتسامة للأسنان، الرياض",
        "طبيبة أسنان في جدة",
    ])
    func aDentistIsADentist(_ prompt: String) throws {
        #expect(try Brief.read(prompt).kind == "dentist")
    }

    @Test func anOfficeShowsNoClinic() {
        let captions = CopyBook.arabic.lines("caption", of: "firm").map(\.text)
        let clinic = CopyBook.arabic.lines("caption", of: "practice").map(\.text)
        #expect(captions.count >= 5 && Set(captions).isDisjoint(with: clinic))
    }

    @Test func anApostropheOpensNoQuotation() {
        let passage = Passage("A drivers' school. It's the Rock 'n' Roll bar's")
        let marks = passage.words.count { $0.isQuote }
        #expect(marks == 0)
        let quoted = Passage("the band 'Low Water' plays")
        let pair = quoted.words.count { $0.isQuote }
        #expect(pair == 2)
    }

    @Test(arguments: [
        ("Fernlog, an app. Team $12 per user/month", "$12 per user/month"),
        ("Physio clinic Move Well. First visit R850", "R850"), ("Shop Oud. Rose SAR200", "SAR200"),
    ])
    func pricesAreReadWhole(_ prompt: String, _ price: String) throws {
        #expect(try Brief.read(prompt).facts.prices.map(\.price) == [price])
    }

    @Test func theLastWordOnTheSchemeCounts() throws {
        #expect(try Brief.read("Make it dark. No, light. Portfolio for Tomás Rey, photographer").wantsDark == false)
    }

    @Test func someEnglishIsNoEnglishSite() throws {
        #expect(try Brief.read("موقع لعيادة أسنان في الدوحة مع بعض المعلومات بالإنجليزية").language == "ar")
        #expect(try Brief.read("A clinic in Doha with some information in Arabic").language == "en")
    }

    @Test func whomToAskIsASentence() throws {
        let spec = try SitePlanner.sketch(prompt: "Cafe Lume in Bath. Contact: Maureen, 01225 555 019", seed: 1)
        let intros = spec.pages.flatMap(\.sections).filter { $0.kind == .contact }.compactMap {
            $0.content.text("intro")
        }
        #expect(intros == ["Ask for Maureen."])
    }
}

/// A contact form, a newsletter, an answer to an invitation: each is what was asked for.
@Suite struct AskedFormsTests {
    private func sections(_ prompt: String, seed: UInt64 = 1) throws -> [Section] {
        try SitePlanner.sketch(prompt: prompt, seed: seed).pages.flatMap(\.sections)
    }

    @Test(arguments: [
        "A site for my pottery studio in Bristol with a contact form and a newsletter",
        "Language school Parlez in Brussels. Contact: 02 555 01 23. We want a contact form and a newsletter",
        "أكاديمية نغم لتعليم العود، جدة، مع نموذج تواصل ونشرة بريدية",
    ])
    func bothFormsAreThere(_ prompt: String) throws {
        for seed in UInt64(1)...4 {
            let sections = try sections(prompt, seed: seed)
            let contacts = sections.filter { $0.kind == .contact }
            let kinds = sections.map(\.kind)
            #expect(contacts.compactMap { $0.content.text("send") }.count == contacts.count)
            #expect(kinds.contains(.newsletter) && !kinds.contains(.signUp) && !contacts.isEmpty)
        }
    }

    @Test func twoKindsOfFormAreTwoForms() throws {
        let sections = try sections("Choir Lark in Bath with a contact form and a membership form")
        let forms = sections.filter { $0.content.text("send") != nil }.map(\.kind)
        #expect(forms.contains(.contact) && forms.contains(.signUp))
    }

    @Test(arguments: [
        "Our wedding site: Ann & Bo, 3 May 2027, Bergen, with an RSVP form",
        "One-page wedding site with an RSVP form for Ida and Per", "a single page for our wedding, Ann & Bo, RSVP form",
    ])
    func guestsAnswerAtHome(_ prompt: String) throws {
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 2)
        let home = spec.pages[0].sections.map(\.kind)
        let others = spec.pages.dropFirst().flatMap(\.sections).map(\.kind)
        #expect(home.contains(.signUp) && !others.contains(.signUp))
    }

    @Test func pagesThatAreNamedKeepTheirForms() throws {
        let spec = try SitePlanner.sketch(
            prompt: "Wedding of Ann & Bo. Pages: Home, The day, RSVP. With an RSVP form", seed: 2)
        #expect(spec.pages.count == 3)
    }
}
