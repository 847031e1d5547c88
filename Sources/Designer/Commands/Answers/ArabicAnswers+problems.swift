import SiteModel

extension ArabicAnswers {
    func reason(_ problem: CommandProblem) -> String {
        switch problem {
        case .notUnderstood(let words): "لم أفهم «\(words)»."
        case .nothingAsked: "لا أمر في هذه الكلمات."
        case .tooLong: "الأمر أطول من 20٬000 حرف."
        case .notText: "في الأمر رموز ليست نصاً."
        case .noWords: "لا كلمات في الأمر."
        case .unclearHours(let words): "لم أفهم الساعات في «\(words)». قل: «ساعات العمل من الأحد إلى الخميس 9–18»."
        case .unknownColour(let name): "«\(name)» ليس لوناً أعرفه. قل اسمه، أو مثل #0a7f5a."
        case .unknownFont(let name, _): "«\(name)» ليس خطاً أعرفه. قل مثلاً: خط كلاسيكي، خط حديث، خط أنيق."
        case .unknownLayout(let word, let kind):
            "«\(word)» ليس من تخطيطات قسم \(Self.name(of: kind)). قل: «غيّر تخطيط \(Self.name(of: kind))»."
        case .unknownTone: "أي أسلوب؟ هناك \(Self.list(Tone.allCases.map(Self.name(of:))))."
        case .pageWithoutName: "ما اسم الصفحة الجديدة؟ قل: «أضف صفحة باسم الأسعار»."
        case .addWhat:
            "أي قسم تريد أن أضيف؟ هناك الآراء، ومعرض الصور، والأسئلة، وساعات العمل، والفريق، والأسعار وغيرها."
        case .moveWhere(let words): "إلى أين؟ قل مثلاً: «\(words) إلى أعلى»."
        case .noSection(let words, let kind):
            "لا يوجد هنا قسم «\(words)»؛ الأقسام هي \(sections)."
                + (kind.map { " قل «أضف \(Self.name(of: $0))» ليكون لك واحد." } ?? "")
        case .noPage(let words): "لا توجد صفحة باسم «\(words)»؛ الصفحات هي \(pages)."
        case .noItem(let words, let kinds): noItem(words, kinds)
        case .noText(let text): "النص «\(text)» غير موجود في الموقع."
        case .nothingCalled(let words): "لا يوجد شيء باسم «\(words)»؛ الأقسام هي \(sections)، والصفحات هي \(pages)."
        case .noForm: "لا يوجد نموذج تسجيل. قل «أضف نموذج تسجيل» ليكون لك واحد."
        case .noPrices: "لا أسعار في الموقع بعد."
        case .noList(let name): "لا توجد قائمة يمكن أن أضيف إليها «\(name)»."
        case .noContactToRemove: "هذا ليس في الموقع."
        case .noLink(let words): "لا يوجد رابط إلى \(words)."
        case .severalItems(let words, let names):
            "أكثر من عنصر يوافق «\(words)»: \(Self.list(names.prefix(4).map { "«\($0)»" })). أيها تريد؟"
        case .alreadySo: "الموقع كذلك بالفعل."
        case .shortAlready(let text): "لا يُختصر «\(text)» من غير أن يضيع معناه. قل الكلمات: غيّر العنوان إلى «…»."
        case .pageExists(let label): "توجد صفحة باسم «\(label)» بالفعل."
        case .nameTooLong: "الاسم طويل؛ أقصى اسم الصفحة 60 حرفاً، واسم الموقع 120."
        case .tooManyPages: "أقصى عدد صفحات الموقع 40."
        case .homeStays: "الصفحة الأولى هي الرئيسية، وتبقى أولاً."
        case .heroStays: "القسم الأول يحمل عنوان الصفحة ويبقى في أعلاها؛ غيّر كلماته أو تخطيطه."
        case .heroTwice: "للصفحة قسم أول واحد."
        case .partNeeded: "الصفحة تحتاج إلى هذا النص؛ غيّره بدل حذفه."
        case .cannotMove, .cannotMoveFurther: "هو هناك بالفعل، ولا يمكن أن يذهب أبعد في هذا الاتجاه."
        case .samePage(let kind): "قسم \(Self.name(of: kind)) في تلك الصفحة بالفعل."
        case .sameLayout(let kind): "لقسم \(Self.name(of: kind)) هذا التخطيط بالفعل."
        case .cannotBecome(let old, let new): "كلمات قسم \(Self.name(of: old)) لا مكان لها في \(Self.name(of: new))."
        case .lastItem(let kind):
            "هو العنصر الوحيد في قسم \(Self.name(of: kind)). قل «احذف \(Self.name(of: kind))» لحذف القسم."
        case .lookAtEnd: "هذا أقصى ما يمكن في هذا الاتجاه."
        case .schemeAlready(let scheme): "الموقع \(scheme == .dark ? "داكن" : "فاتح") بالفعل."
        case .colourAlready: "هذا هو اللون بالفعل."
        case .onePageAlready: "الموقع صفحة واحدة بالفعل."
        case .nothingToPart: "ليس هنا ما يصنع صفحات أخرى."
        case .noOtherWords(let tone): "لا كلمات أخرى لهذا الموقع بأسلوب \(Self.name(of: tone))."
        case .languageAlready(let code): "الموقع باللغة \(LanguageNames.arabic(code)) بالفعل."
        case .languageUnknown(let code):
            "المصمم المدمج يكتب بالعربية والإنجليزية، لا \(LanguageNames.arabic(code)). يمكنك تغيير النصوص بنفسك أو وصل نموذج لغوي."
        case .severalLanguages(let code):
            "الموقع بعدة لغات، فتبقى لغته الأولى \(LanguageNames.arabic(code)). قل «ترجم إلى …» لإضافة لغة."
        case .noTranslation(let code): "لا توجد نسخة باللغة \(LanguageNames.arabic(code)) هنا."
        case .firstLanguageStays(let code): "\(LanguageNames.arabic(code)) لغة الموقع نفسه، فلا تُحذف."
        case .languageAddressTaken(let code):
            "في الموقع صفحة على العنوان /\(code)، وهو عنوان نسخة \(LanguageNames.arabic(code))."
        case .wrongLanguageBook: "المصمم المدمج لا يقرأ لغة هذا الموقع."
        case .partMissing(let part): "لا يوجد \(Self.name(of: part)) هناك."
        case .pastWithOthers: "التراجع والعودة إلى نسخة والاتجاهات تُطلب وحدها دون أوامر أخرى."
        }
    }

    private func noItem(_ words: String, _ kinds: [SectionKind]) -> String {
        let finder = ItemFinder(spec: spec)
        let there = kinds.filter { SectionFinder(spec: spec).has($0) }
        guard let kind = there.first else {
            return "لا يوجد شيء باسم «\(words)» في قائمة هنا؛ الأقسام هي \(sections)."
        }
        let names = finder.names(finder.every(in: there)).prefix(8)
        return "لا يوجد «\(words)» في قسم \(Self.name(of: kind))؛ فيه \(Self.list(names.map { "«\($0)»" }))."
    }

    private var sections: String { Self.list(SectionFinder(spec: spec).kinds.map(Self.name(of:))) }
    private var pages: String { Self.list(spec.pages.map(\.label)) }

    // MARK: Names

    static func name(of kind: SectionKind) -> String {
        switch kind {
        case .hero: "الواجهة"
        case .features: "المزايا"
        case .services: "الخدمات"
        case .menu: "قائمة الطعام"
        case .products: "المنتجات"
        case .gallery: "معرض الصور"
        case .story: "قصتنا"
        case .team: "الفريق"
        case .testimonials: "آراء العملاء"
        case .pricing: "الأسعار"
        case .faq: "الأسئلة الشائعة"
        case .hours: "ساعات العمل"
        case .findUs: "موقعنا على الخريطة"
        case .contact: "نموذج الاتصال"
        case .schedule: "البرنامج"
        case .events: "الفعاليات"
        case .stats: "الأرقام"
        case .logos: "الشركاء"
        case .steps: "الخطوات"
        case .posts: "الأخبار"
        case .newsletter: "النشرة البريدية"
        case .callToAction: "دعوة إلى الفعل"
        case .text: "فقرة نص"
        case .donations: "التبرعات"
        case .signUp: "نموذج التسجيل"
        }
    }

    static func name(of target: TextTarget) -> String {
        switch target {
        case .headline: "العنوان الرئيسي"
        case .intro: "المقدمة"
        case .eyebrow: "السطر فوق العنوان"
        case .button: "الزر"
        case .secondButton: "الزر الثاني"
        case .tagline: "الشعار"
        case .footer: "نص أسفل الصفحة"
        case .phone: "رقم الهاتف"
        case .mail: "البريد الإلكتروني"
        case .address: "عنوان المكان"
        case .part(_, let part): name(of: part)
        case .pageTitle: "عنوان الصفحة"
        case .at(let address): "النص في \(address)"
        }
    }

    static func name(of part: TextPart) -> String {
        switch part {
        case .title: "عنوان"
        case .text: "نص"
        case .intro: "مقدمة"
        case .note: "ملاحظة"
        case .button: "زر"
        case .price: "سعر"
        case .role: "عمل"
        case .name: "اسم"
        case .caption: "وصف"
        case .question: "سؤال"
        case .answer: "جواب"
        case .date: "تاريخ"
        case .time: "وقت"
        case .place: "مكان"
        case .quote: "قول"
        case .amount: "مبلغ"
        case .number: "رقم"
        case .label: "تسمية"
        case .period: "مدة"
        case .options: "خيارات"
        }
    }

    static func name(of tone: Tone) -> String {
        switch tone {
        case .warm: "ودود"
        case .formal: "رسمي"
        case .playful: "مرح"
        case .calm: "هادئ"
        case .bold: "جريء"
        }
    }
}
