import SiteModel
import Testing

@testable import Designer

@Suite struct ArabicReadingTests {
    @Test(arguments: [
        ("مخبز النخلة في عمّان", "مخبز النخلة", "bakery", "عمّان"),
        ("النخلة، مخبز عائلي في عمّان", "النخلة", "bakery", "عمّان"),
        ("أريد موقعاً لمخبز عائلي اسمه النخلة بالرياض", "النخلة", "bakery", "الرياض"),
        ("مقهى Blue Bottle في دبي", "Blue Bottle", "cafe", "دبي"),
        ("Blue Bottle مقهى في دبي", "Blue Bottle", "cafe", "دبي"),
        ("مطعم لبناني بيت الجدة في دبي", "بيت الجدة", "restaurant", "دبي"),
        ("نحن مكتب النور للمحاماة في القاهرة", "مكتب النور للمحاماة", "firm", "القاهرة"),
        ("شركة الأفق للمقاولات والديكور، الدمام", "شركة الأفق للمقاولات والديكور", "trades", "الدمام"),
        ("الدكتورة ليلى حسن، طبيبة أسنان في جدة", "الدكتورة ليلى حسن", "dentist", "جدة"),
        ("مصورة أعراس ليلى حداد، بيروت", "ليلى حداد", "photographer", "بيروت"),
        ("متجر عطور اسمه «مسك وعنبر» في الكويت", "مسك وعنبر", "shop", "الكويت"),
        ("موقع شخصي للدكتور سامر الخطيب، طبيب قلب في دمشق", "الدكتور سامر الخطيب", "practice", "دمشق"),
        ("مصمم جرافيك مستقل كريم سعد، من بنغازي. شعار ٥٠٠ د.ل", "كريم سعد", "person", "بنغازي"),
        ("أريد موقع لجمعية حماية القطط في عمان", "جمعية حماية القطط", "cause", "عمان"),
        ("متجر إلكتروني لبيع السيراميك، أنا سوسن، في عمان", "سوسن", "shop", "عمان"),
        ("فرقة نجوم الليل من بيروت", "فرقة نجوم الليل", "band", "بيروت"),
        ("مساحة عمل مشتركة في الرياض اسمها مكاتب، قهوة مجانية", "مكاتب", "general", "الرياض"),
        ("طبيب بيطري في الإسكندرية، د. مينا جرجس. كشف 150 ج.م", "د. مينا جرجس", "vet", "الإسكندرية"),
        ("مـــخـــبـــز النَّخْلَة في عَمّان", "مـــخـــبـــز النَّخْلَة", "bakery", "عَمّان"),
        ("<b>مخبز</b> النخلة <script>alert(1)</script> في عمّان", "مخبز النخلة", "bakery", "عمّان"),
    ])
    func whoWhatAndWhere(_ prompt: String, _ name: String, _ kind: String, _ place: String) throws {
        let brief = try Brief.read(prompt)
        #expect(brief.name == name)
        #expect(brief.kind == kind)
        #expect(brief.place == place)
        #expect(brief.language == "ar")
    }

    @Test(arguments: [
        ("مخبز بألوان دافئة، بدون الوردي", ["warm"], [], ["pink"]),
        ("عيادة، ألوان هادئة، أزرق فاتح وليس أحمر", ["calm"], ["light blue"], ["red"]),
        ("متجر أنيق باللون الذهبي والكحلي", ["elegant"], ["gold", "navy"], []),
        ("مصورة في بيروت، ليس وردياً", [], [], ["pink"]),
    ])
    func coloursAreWantedOrNot(_ prompt: String, _ moods: [String], _ colours: [String], _ avoided: [String]) throws {
        let brief = try Brief.read(prompt)
        #expect(brief.moodWords == moods)
        #expect(brief.colours == colours)
        #expect(brief.avoided == avoided)
    }

    @Test func pagesAndSectionsAreReadAsAskedFor() throws {
        #expect(try Brief.read("ثلاث صفحات لمخبزي في عمّان").pageCount == 3)
        #expect(try Brief.read("موقع من صفحة واحدة لفرقة").pageCount == 1)
        let brief = try Brief.read("متجر. الصفحات: الرئيسية، المتجر، من نحن، تواصل معنا")
        #expect(brief.pages == ["الرئيسية", "المتجر", "من نحن", "تواصل معنا"])
        let spec = SitePlanner(brief: brief, seed: 1).plan()
        #expect(spec.pages.map(\.label) == brief.pages)
        #expect(spec.pages.map(\.id) == ["home", "shop", "about", "contact"])
        let wishes = try Brief.read("مخبز مع معرض صور وأسئلة شائعة، بدون مدونة")
        #expect(wishes.sections.map(\.kind) == ["gallery", "faq"])
        #expect(wishes.unwanted.map(\.kind) == ["posts"])
    }

    @Test func anEnglishWishForArabicKeepsTheFacts() throws {
        let spec = try SitePlanner.sketch(
            prompt: "Arabic site for Padaria Aurora, a family bakery in Lisbon run by Maria Silva. Croissants €1.40.",
            seed: 1)
        #expect(spec.language == "ar" && spec.brand.name == "Padaria Aurora" && spec.brand.kind == "bakery")
        for fact in ["Croissants", "€1.40", "Maria Silva"] {
            #expect(spec.texts.contains { $0.contains(fact) })
        }
        #expect(!spec.texts.contains { $0.contains("family bakery") || $0.contains("run by") })
    }

    @Test func anArabicWishForEnglishKeepsTheFacts() throws {
        let spec = try SitePlanner.sketch(prompt: "مخبز النخلة في عمّان، خبز ٢ دينار. الموقع بالإنجليزية", seed: 1)
        #expect(spec.language == "en" && spec.brand.name == "مخبز النخلة")
        #expect(spec.texts.contains { $0.contains("٢ دينار") })
    }

    @Test func mixedPromptsKeepBothSides() throws {
        let english = try SitePlanner.sketch(
            prompt: "A site for مخبز النخلة, a family bakery in Amman, open daily 7am-9pm", seed: 1)
        #expect(english.language == "en" && english.brand.name == "مخبز النخلة")
        let portuguese = try SitePlanner.sketch(
            prompt: "Um site para a Padaria Aurora em Lisboa, pão €1,40, telefone +351 21 555 0123", seed: 1)
        #expect(portuguese.language == "en")
        for fact in ["Padaria Aurora", "€1,40", "+351 21 555 0123"] {
            #expect(portuguese.texts.contains { $0.contains(fact) }, "\(fact)")
        }
    }

    @Test func aLongNameIsShortInTitles() throws {
        let name = Array(repeating: "النخلة الطويلة", count: 22).joined(separator: " ")
        #expect(name.count > 300)
        let spec = try SitePlanner.sketch(prompt: "مخبز اسمه «\(name)» في عمّان", seed: 1)
        #expect(spec.pages.allSatisfy { $0.title.count < 120 })
        #expect(spec.texts.contains { $0.contains("النخلة الطويلة") })
    }

    @Test func oneWordMakesASite() throws {
        let spec = try SitePlanner.sketch(prompt: "مخبز", seed: 1)
        #expect(spec.language == "ar" && spec.brand.kind == "bakery" && spec.pages.count >= 3)
    }

    @Test func digitsAloneAreNoPrompt() {
        #expect(throws: PromptProblem.noWords) { try Brief.read("١٢٣ ٤٥٦") }
    }

    @Test func remarksOnArabicPromptsAreArabic() throws {
        let designer = Designer(template: SiteTemplate(files: SourceFiles([:])))
        let remarks = designer.remarks(on: "مخبز في عمّان <b>ساخن</b>")
        #expect(remarks.count == 2)
        #expect(remarks.allSatisfy { PromptLanguage.detect($0).code == "ar" })
        let portuguese = designer.remarks(on: "Um site para a minha padaria em Lisboa, com menu e horário")
        #expect(portuguese.count >= 2 && PromptLanguage.detect(portuguese[1]).code == "pt")
    }
}
