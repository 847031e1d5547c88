import Testing

@testable import Designer

@Suite struct LanguageTests {
    @Test(arguments: [
        ("A site for Padaria Aurora in Lisbon", "en"),
        ("Osteria del Ponte in Bologna. Starters: soup €7, salad €6", "en"),
        ("my bakery", "en"),
        ("restaurant", "en"),
        ("Padaria Aurora", "en"),
        ("Casa de la Playa, a hotel in Cádiz with 12 rooms", "en"),
        ("山田屋, a ramen shop in Kyoto. Shoyu ramen ¥900, closed Wednesdays.", "en"),
        ("A website for مخبز النخلة, a family bakery in Amman", "en"),
        ("A site for مخبز النخلة في عمّان", "en"),
        ("Law firm Hartmann & Osei in Hamburg", "en"),
        ("Bar with the headline «أهلاً وسهلاً بكم في مكاننا الجديد» in Beirut", "en"),
        ("مخبز", "ar"),
        ("مخبز النخلة في عمّان", "ar"),
        ("موقع لمقهى Blue Bottle في دبي", "ar"),
        ("Blue Bottle مقهى في دبي", "ar"),
        ("أريد موقعاً لعيادة أسنان في الرياض، ساعات العمل والأسعار", "ar"),
        ("مـــخـــبـــز الـــنـــخـــلـــة", "ar"),
        ("متجر Handmade Pottery Studio للفخار اليدوي", "ar"),
        ("Padaria em Lisboa com cores quentes, cardápio e horário", "pt"),
        ("Um site para a minha padaria em Lisboa, com menu e horário", "pt"),
        ("Crie um site para uma pousada familiar na praia", "pt"),
        ("Un sitio web para mi panadería en Sevilla, colores cálidos y horario", "es"),
        ("Peluquería en Valencia con precios y contacto", "es"),
        ("Un site pour ma boulangerie à Lyon, avec la carte et les horaires", "fr"),
        ("Je voudrais un site pour notre cabinet dentaire à Nantes", "fr"),
        ("Eine Webseite für unsere Bäckerei in Köln mit Öffnungszeiten und Preisen", "de"),
        ("Friseur in Berlin, mit Preisen und Öffnungszeiten, ohne Rosa", "de"),
        ("Un sito per la nostra trattoria a Bologna, con il menu e gli orari", "it"),
        ("Een website voor mijn bakkerij in Utrecht met openingstijden", "nl"),
        ("Strona internetowa dla piekarni w Krakowie, godziny otwarcia i ceny", "pl"),
        ("İzmir'de bir fırın için web sitesi, sıcak renkler ve çalışma saatleri", "tr"),
        ("En hemsida för vårt bageri i Göteborg med öppettider", "sv"),
        ("Buatkan situs web untuk toko roti kami di Bandung dengan harga", "id"),
        ("En hjemmeside til vores bageri i Aarhus med åbningstider", "da"),
        ("Сайт для пекарни в Казани, тёплые цвета и часы работы", "ru"),
        ("Сайт для пекарні у Львові, теплі кольори, години роботи", "uk"),
        ("Ιστοσελίδα για τον φούρνο μας στην Αθήνα", "el"),
        ("אתר למאפייה המשפחתית שלנו בחיפה", "he"),
        ("یک وب‌سایت برای نانوایی خانوادگی ما در شیراز با ساعت کاری", "fa"),
        ("لاہور میں ہماری بیکری کے لیے ویب سائٹ بنائیں", "ur"),
        ("京都のラーメン屋のホームページを作ってください", "ja"),
        ("为北京的一家面包店做一个网站", "zh"),
        ("서울에 있는 빵집 웹사이트를 만들어 주세요", "ko"),
        ("เว็บไซต์สำหรับร้านเบเกอรี่ในกรุงเทพ", "th"),
        ("जयपुर में हमारी बेकरी के लिए एक वेबसाइट", "hi"),
        ("საიტი თბილისის თონესთვის", "ka"),
    ])
    func promptsAreInTheLanguageOfTheirSentences(_ prompt: String, _ code: String) {
        let found = PromptLanguage.detect(prompt)
        #expect(found.code == code)
        #expect(found.wanted == code)
        #expect(found.wish == nil)
    }

    @Test(arguments: Prompts.all)
    func englishPromptsAreEnglish(_ example: PromptCase) {
        #expect(PromptLanguage.detect(example.prompt).site == "en")
        #expect(!PromptLanguage.detect(example.prompt).isReplaced)
    }

    @Test(arguments: [
        ("Arabic site for Padaria Aurora, a bakery in Lisbon", "ar"),
        ("A bakery in Amman, in Arabic", "ar"),
        ("An Arabic-language website for our school", "ar"),
        ("A website in Arabic for a dentist in Cairo", "ar"),
        ("مخبز النخلة في عمّان، الموقع بالإنجليزية", "en"),
        ("موقع باللغة الإنجليزية لمخبز في عمّان", "en"),
        ("موقع إنجليزي لعيادة أسنان", "en"),
        ("A French website for a bakery in Lyon", "en"),
        ("Um site em inglês para a minha padaria em Lisboa", "en"),
        ("Language: Arabic. Bakery in Amman", "ar"),
    ])
    func aWishForALanguageWins(_ prompt: String, _ site: String) {
        let found = PromptLanguage.detect(prompt)
        #expect(found.wish != nil)
        #expect(found.site == site)
    }

    @Test(arguments: [
        "An Arabic calligraphy school in Fes", "Courses in Arabic and English for adults, in Lyon",
        "Arabic coffee house in Leeds", "We teach English. Lessons in English, German and Dutch",
        "French bakery in Bath", "مدرسة لتعليم الإنجليزية في عمّان: دروس بالإنجليزية للأطفال",
        "A guide for Rome, tours in Spanish",
    ])
    func whatIsTaughtIsNoWish(_ prompt: String) {
        #expect(PromptLanguage.detect(prompt).wish == nil)
    }

    @Test(arguments: ["pt", "es", "fr", "de", "it", "nl", "tr"])
    func peopleAreToldInTheirLanguage(_ code: String) {
        let remarks = LanguageRemarks.remarks(on: PromptLanguage(code: code, certainty: 1))
        #expect(remarks.count == 2)
        #expect(remarks[0].contains("English and Arabic"))
        #expect(PromptLanguage.detect(remarks[1]).code == code)
    }

    @Test func arabicAndEnglishNeedNoRemark() {
        for code in ["ar", "en"] {
            #expect(LanguageRemarks.remarks(on: PromptLanguage(code: code, certainty: 1)).isEmpty)
        }
        let wished = LanguageRemarks.remarks(on: PromptLanguage(code: "ar", certainty: 1, wish: "fr"))
        #expect(wished.count == 1 && PromptLanguage.detect(wished[0]).code == "ar")
    }
}
