/// What a page is for, told by its name.
enum PageRole: String, CaseIterable, Sendable {
    case home, offer, menu, work, about, team, contact, visit, prices, faq, news, events, schedule, shop, donate,
        testimonials

    /// The role that a page's name speaks of, if any.
    static func named(_ name: String) -> PageRole? {
        let words = name.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(
            String.init)
        for word in words {
            if let role = allCases.first(where: { names[$0]?.contains(word) ?? false }) {
                return role
            }
        }
        return ArabicText.hasArabic(name) ? arabic(name) : nil
    }

    private static func arabic(_ name: String) -> PageRole? {
        let passage = ArabicText.passage(name)
        let stems = passage.words.map { ArabicText.stems(of: $0.key) }
        return passage.words.indices.lazy.compactMap { arabicNames.match(passage, stems: stems, at: $0)?.value }
            .first.flatMap(PageRole.init)
    }

    private static let arabicNames = ArabicPhrases(
        """
        home: الرئيسية, الصفحة الرئيسية, البداية, البيت
        menu: القائمة, قائمة الطعام, قائمتنا, المنيو, الأطباق, المشروبات, المأكولات
        offer: خدمات, خدماتنا, دورات, حصص, غرف, علاجات, برامج, ماذا نقدم, ما نقدمه, مميزات, ورش, دروس, العيادات
        shop: متجر, منتجات, منتجاتنا, تسوق, دكان, كتب, عقارات, تشكيلة, مجموعات
        work: أعمال, أعمالنا, أعمالي, معرض, صور, المعرض, مشاريع, مشاريعنا, ألبوم
        about: من نحن, من أنا, قصتنا, قصتي, حكايتنا, عنا, عني, نبذة, عن, تاريخنا, سيرة, الاستوديو
        team: فريق, فريقنا, أطباء, محامون, مدربون, معلمون, طاقم, متحدثون
        contact: تواصل, اتصل, اتصل بنا, تواصل معنا, راسلنا, للتواصل, حجز, احجز, مواعيد الحجز, تأكيد الحضور, تسجيل, انضم
        visit: زورونا, زيارة, موقعنا, الوصول, كيف تصلون, خريطة, ساعات العمل, أوقات العمل, أين نحن, مواعيد العمل, المكان
        prices: أسعار, أسعارنا, باقات, رسوم, تذاكر, اشتراكات, عضويات
        faq: أسئلة, أسئلة شائعة, استفسارات
        news: أخبار, مدونة, مقالات, وصفات, حلقات
        events: فعاليات, حفلات, معارض, مواعيد, أمسيات, جولة
        schedule: جدول, برنامج, البرنامج
        donate: تبرع, تبرعات, ادعمنا, تطوع
        testimonials: آراء, شهادات, تقييمات, قالوا عنا
        """)

    private static let names: [PageRole: Set<String>] = [
        .home: Lexicon.words("home homepage start welcome landing index"),
        .menu: Lexicon.words("menu menus food drinks dishes wine"),
        .offer: Lexicon.words(
            "services service treatments offer offers features product classes courses rooms what practice programmes lessons workshops areas music"
        ),
        .shop: Lexicon.words(
            "shop store listings properties products collection collections bouquets books bread cakes catalogue"),
        .work: Lexicon.words("work works portfolio projects gallery photos pictures photography paintings"),
        .about: Lexicon.words(
            "about story studio history us me who biography bio mission couple band family company firm"),
        .team: Lexicon.words("team people staff doctors lawyers speakers teachers coaches trainers"),
        .contact: Lexicon.words(
            "contact booking book appointments appointment rsvp reservations enquiries touch apply join"),
        .visit: Lexicon.words("visit find location directions hours where travel map venue getting"),
        .prices: Lexicon.words("prices pricing price rates fees plans membership tickets packages tuition"),
        .faq: Lexicon.words("faq faqs questions help q&a"),
        .news: Lexicon.words("news blog journal articles posts recipes press"),
        .events: Lexicon.words("events tour shows concerts gigs dates exhibitions exhibition calendar what's-on"),
        .schedule: Lexicon.words("schedule timetable programme program agenda"),
        .donate: Lexicon.words("donate support donations give volunteer help-us"),
        .testimonials: Lexicon.words("testimonials reviews clients"),
    ]
}
