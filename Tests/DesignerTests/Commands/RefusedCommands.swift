import SiteModel

/// Commands that cannot be followed, each with a word that the answer must hold.
enum RefusedCommands {
    private static let bakery = CommandSites.bakery
    private static let studio = CommandSites.studio
    private static let site = CommandSites.arabic

    static let all: [(site: SiteSpec, command: String, says: String)] = [
        (bakery, "make the coffee taste better", "taste better"), (bakery, "asdf qwer", "asdf"),
        (bakery, "", "no command"),
        (bakery, "🥐", "no words"), (bakery, "add a section", "Which section"),
        (bakery, "remove the pricing table", "no section"), (bakery, "change \"nowhere\" to \"somewhere\"", "nowhere"),
        (bakery, "make it darker and fly to the moon", "“fly to the moon”"),
        (bakery, "move the newsletter up", "newsletter"),
        (bakery, "remove the blog page", "The menu"), (bakery, "move the hero down", "heading"),
        (bakery, "remove the home page", "home page"), (bakery, "the unicorn costs €5 now", "unicorn"),
        (bakery, "use a glorbish accent", "glorbish"), (bakery, "add rounder corners and dance", "dance"),
        (bakery, "<script>alert(1)</script>", "alert"), (bakery, "remove the unicorn", "unicorn"),
        (bakery, "change the sixth feature's title to Six", "The crust"), (bakery, "write it in French", "French"),
        (bakery, "translate it to English", "already"), (bakery, "make the hero a gallery", "hero"),
        (bakery, "remove the question about cats", "Is there parking nearby?"),
        (bakery, "make the date optional", "form"),
        (bakery, "undo and make it darker", "alone"), (bakery, "make it darker, then undo", "alone"),
        (bakery, "add a page called About us", "already"), (bakery, "use a wobbly font", "wobbly"),
        (bakery, "make it light", "already"), (bakery, "split it into pages", "pages"),
        (bakery, "put Home last", "home"), (studio, "remove the first event", "only entry"),
        (bakery, "change the headline to Hi and remove the pricing table", "no section"),
        (bakery, "remove the gallery except the first picture", "gallery"),
        (studio, "make it a one-page site", "already"), (bakery, "opening hours are whenever", "hours"),
        (site, "حلّق إلى القمر", "حلّق"), (site, "احذف جدول الأسعار", "جدول"),
        (site, "اجعله أغمق ثم طر إلى القمر", "طر إلى القمر"),
        (site, "احذف الصفحة الرئيسية", "الرئيسية"), (site, "اكتب الموقع بالفرنسية", "الفرنسية"),
        (site, "بالعربية", "بالفعل"), (site, "احذف صفحة المدونة", "القائمة"),
        (site, "غيّر «لا شيء» إلى «شيء»", "لا شيء"),
        (site, "تراجع واجعله أغمق", "وحدها"),
    ]
}
