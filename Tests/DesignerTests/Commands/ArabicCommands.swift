import SiteModel

/// Arabic commands, on Arabic and on English sites.
enum ArabicCommands {
    private static let site = CommandSites.arabic
    private static let bakery = CommandSites.bakery
    private static let studio = CommandSites.studio

    static let all: [CommandCase] = [
        // Sections.
        .init(site, "أضف معرض صور", "home.sections = hero features hours gallery", "home.gallery new"),
        .init(site, "من فضلك أضف قسم آراء العملاء", "home.sections = hero features hours quotes", "home.quotes new"),
        .init(site, "احذف قسم المزايا", "home.sections = hero hours", "home.features gone"),
        .init(
            site, "احذف المعرض والأسئلة الشائعة", "about.sections = story team", "about.gallery gone",
            "menu.sections = menu", "menu.faq gone"),
        .init(site, "انقل ساعات العمل إلى أعلى", "home.sections = hero hours features"),
        .init(site, "انقل ساعات العمل قبل المزايا", "home.sections = hero hours features"),
        .init(
            site, "انقل المعرض إلى الصفحة الرئيسية", "home.sections = hero features hours gallery", "home.gallery new",
            "about.sections = story team", "about.gallery gone"),
        .init(site, "كرر المزايا", "home.sections = hero features features-2 hours", "home.features-2 new"),
        .init(site, "بدّل بين المزايا وساعات العمل", "home.sections = hero hours features"),
        .init(
            site, "حوّل المزايا إلى خطوات", "home.sections = hero steps hours", "home.features gone", "home.steps new"),
        .init(site, "اجعل القائمة على شكل بطاقة", "menu.menu.layout = card"),
        .init(site, "غيّر تخطيط المعرض", "about.gallery.layout = strip"),
        .init(bakery, "احذف المعرض", "about.sections = story", "about.gallery gone"),
        .init(bakery, "انقل القائمة إلى أعلى", "home.sections = hero menu features hours call-to-action"),
        // Texts and items.
        .init(site, "غيّر العنوان الرئيسي إلى خبز للجميع", "home.hero.heading = خبز للجميع"),
        .init(site, "غيّر «خبز دافئ كل صباح» إلى «صباح الخير»", "home.hero.heading = صباح الخير"),
        .init(site, "استبدل «تعالوا باكراً.» بـ «تعالوا الآن.»", "home.hero.text = تعالوا الآن."),
        .init(site, "غيّر الزر إلى زورونا", "home.hero.action = زورونا", "shared.action = زورونا"),
        .init(site, "غيّر عنوان الميزة الثانية إلى بهدوء", "home.features.items.features-2.title = بهدوء"),
        .init(site, "احذف الميزة الأخيرة", "home.features.items = features-1", "home.features.items.features-2 gone"),
        .init(
            site, "أضف سؤال: هل عندكم كعك العيد؟ الجواب: نعم، بالطلب", "menu.faq.items = faq-1 faq-2 faq-3",
            "menu.faq.items.faq-3.question = هل عندكم كعك العيد؟", "menu.faq.items.faq-3.answer = نعم، بالطلب"),
        .init(site, "احذف السؤال الأول", "menu.faq.items = faq-2", "menu.faq.items.faq-1 gone"),
        .init(
            site, "أضف سامي نصار بوظيفة محاسب إلى الفريق", "about.team.items = team-1 team-2",
            "about.team.items.team-2.name = سامي نصار", "about.team.items.team-2.role = محاسب"),
        .init(site, "أضف رأياً: «أطيب خبز» من سارة", "home.sections = hero features hours quotes", "home.quotes new"),
        .init(site, "غيّر عنوان المعرض إلى أيامنا", "about.gallery.heading = أيامنا"),
        .init(site, "غيّر «الفرن» إلى «فرن الحجر»", "about.gallery.items.gallery-1.caption = فرن الحجر"),
        // Facts.
        .init(site, "الهاتف 0599123456", "shared.phone = 0599123456"),
        .init(site, "رقم الهاتف هو ٠٥٩٩٣٣٣٤٤٤", "shared.phone = ٠٥٩٩٣٣٣٤٤٤"),
        .init(site, "البريد الإلكتروني info@fajr.ps", "shared.mail = info@fajr.ps"),
        .init(site, "سعر الكرواسون صار ٦ شيكل", "menu.menu.groups.group-1.items.item-1.price = ٦ شيكل"),
        .init(
            bakery, "سعر Croissants صار 2 €", "home.menu.groups.group-1.items.item-1.price = 2 €",
            "menu.menu.groups.group-1.items.item-1.price = 2 €"),
        .init(
            site, "ارفع الأسعار 20٪", "menu.menu.groups.group-1.items.item-1.price = ٦ شيكل",
            "menu.menu.groups.group-1.items.item-2.price = ٤ شيكل"),
        .init(
            site, "ساعات العمل من الأحد إلى الخميس 9–17", "home.hours.items = hours-1",
            "home.hours.items.hours-1.day changed", "home.hours.items.hours-1.hours = 9–17",
            "home.hours.items.hours-2 gone"),
        .init(site, "مغلق يوم السبت", "home.hours.items = hours-1 hours-2 hours-3", "~ home.hours.items"),
        .init(site, "العنوان شارع الزهور 5", "shared.address = شارع الزهور 5"),
        // Names and pages.
        .init(site, "أعد تسمية الموقع إلى مخبز الأمل", "brand.name = مخبز الأمل", "~ home", "~ menu", "~ about"),
        .init(site, "سمّ الموقع مخبز النور", "brand.name = مخبز النور", "~ home", "~ menu", "~ about"),
        .init(site, "أضف صفحة باسم المناسبات", "pages = الرئيسية, القائمة, من نحن, المناسبات", "page new"),
        .init(site, "صفحة جديدة باسم العروض", "pages = الرئيسية, القائمة, من نحن, العروض", "page new"),
        .init(
            site, "احذف صفحة القائمة", "pages = الرئيسية, من نحن", "menu gone", "home.hero.actionHref = /",
            "shared.actionHref = /"),
        .init(
            site, "أعد تسمية صفحة القائمة إلى خبزنا", "pages = الرئيسية, خبزنا, من نحن", "menu.label = خبزنا",
            "menu.title = خبزنا – مخبز الفجر", "menu.description = خبزنا – مخبز الفجر. What there is."),
        .init(site, "انقل صفحة القائمة إلى النهاية", "pages = الرئيسية, من نحن, القائمة"),
        // Look.
        .init(site, "اجعله أغمق", "look.depth >", "~ look.accent", "~ look.second"),
        .init(site, "اجعل الموقع أدفأ قليلاً", "look.warmth >", "~ look.tint", "~ look.accent", "~ look.second"),
        .init(site, "ألوان أبرد", "look.tint = 240.0", "~ look.warmth", "~ look.accent", "~ look.second"),
        .init(site, "اجعل اللون الأساسي أزرق غامق", "look.accent changed", "~ look.second", "~ look.tint"),
        .init(site, "لون أخضر", "look.accent changed", "~ look.second", "~ look.tint"),
        .init(site, "خط أكبر", "look.scale >"),
        .init(site, "صغّر الخط", "look.scale <"),
        .init(site, "زوايا أكثر استدارة", "look.radius >"),
        .init(site, "وضع داكن", "look.scheme = dark"),
        .init(site, "بدّل الألوان", "look.accent changed", "look.second changed", "~ look.tint"),
        .init(site, "خط حديث", "look.type = grotesk"),
        .init(site, "فاجئني", "look changed", "seed changed", "~ home", "~ menu", "~ about"),
        // Several at once.
        .init(
            site, "من فضلك اجعله أغمق وأضف معرضاً ثم كبّر الخط", "look.depth >", "look.scale >", "~ look.accent",
            "~ look.second", "home.sections = hero features hours gallery", "home.gallery new"),
        .init(
            site, "احذف المزايا، وكذلك انقل صفحة القائمة إلى النهاية", "home.sections = hero hours",
            "home.features gone", "pages = الرئيسية, من نحن, القائمة"),
    ]
}
