import SiteModel

/// Answers to Arabic commands.
struct ArabicAnswers {
    let spec: SiteSpec

    static func sentence(_ said: Said) -> String {
        switch said {
        case .addedSection(let kind, let heading, let page):
            "أضفتُ قسم \(name(of: kind))\(heading.map { " «\($0)»" } ?? "") إلى صفحة «\(page)»."
        case .removedSection(let kind, let pages): "حذفتُ قسم \(name(of: kind)) من \(list(pages.map { "«\($0)»" }))."
        case .movedSection(let kind, let way, let page): "نقلتُ قسم \(name(of: kind)) \(words(way, page))."
        case .duplicatedSection(let kind): "كررتُ قسم \(name(of: kind))."
        case .swappedSections(let one, let other): "بدّلتُ بين قسم \(name(of: one)) وقسم \(name(of: other))."
        case .partedSection(let kind, let page): "نقلتُ قسم \(name(of: kind)) إلى صفحة جديدة «\(page)»."
        case .changedKind(let old, let new): "حوّلتُ قسم \(name(of: old)) إلى \(name(of: new))."
        case .changedLayout(let kind, let layout): "غيّرتُ تخطيط قسم \(name(of: kind)) إلى «\(layout)»."
        case .replaced(let old, let new, let places):
            "غيّرتُ «\(old)» إلى «\(new)» في \(places == 1 ? "موضع واحد" : places == 2 ? "موضعين" : "\(places) مواضع")."
        case .setText(let target, let text): "صار \(name(of: target)) «\(text)»."
        case .setPart(let kind, let part, let text):
            "غيّرتُ \(name(of: part)) قسم \(name(of: kind)) إلى «\(text)»."
        case .setAddress(let address, let text): "غيّرتُ النص في \(address) إلى «\(text)»."
        case .removedText(let target): "حذفتُ \(name(of: target))."
        case .addedItem(let name, let kind, let price):
            "أضفتُ «\(name)»\(price.map { " بسعر \($0)" } ?? "") إلى قسم \(self.name(of: kind))."
        case .addedOpenItem(let kind): "أضفتُ عنصراً إلى قسم \(name(of: kind))؛ املأ ما بين القوسين المعقوفين."
        case .setItem(let name, let part, let text):
            part.map { "غيّرتُ \(self.name(of: $0)) «\(name)» إلى «\(text)»." } ?? "غيّرتُ «\(name)» إلى «\(text)»."
        case .removedItem(let name): "حذفتُ «\(name)»."
        case .movedItem(let name, let move):
            switch move {
            case .up: "نقلتُ «\(name)» إلى أعلى."
            case .down: "نقلتُ «\(name)» إلى أسفل."
            case .first: "نقلتُ «\(name)» إلى أول القائمة."
            case .last: "نقلتُ «\(name)» إلى آخر القائمة."
            }
        case .setPrice(let name, let price): "صار سعر «\(name)» \(price)."
        case .changedPrices(let percent, let changes, let left):
            "\(percent > 0 ? "رفعتُ" : "خفضتُ") الأسعار بنسبة \(abs(percent))٪: \(changes.joined(separator: "، "))."
                + (left == 0 ? "" : " بقيت \(left) أسعار لم أتبيّن مبالغها.")
        case .setHours(let rows, let whole):
            whole ? "ساعات العمل الآن: \(list(rows))." : "غيّرتُ ساعات العمل: \(list(rows))."
        case .addedLink(let label, let href): "أضفتُ رابط \(label) (\(href)) إلى آخر كل صفحة."
        case .removedLink(let label): "حذفتُ رابط \(label)."
        case .addedField(let label, let isNew): "\(isNew ? "أضفتُ نموذجاً يسأل" : "صار النموذج يسأل") عن «\(label)»."
        case .requiredField(let label, let isRequired):
            isRequired ? "صار «\(label)» إلزامياً." : "صار «\(label)» اختيارياً."
        case .renamedSite(let name): "صار اسم الموقع «\(name)»."
        case .addedPage(let label, let kinds):
            "أضفتُ صفحة «\(label)»" + (kinds.isEmpty ? "." : " وفيها \(list(kinds.map(name(of:)))).")
        case .removedPage(let label): "حذفتُ صفحة «\(label)»."
        case .renamedPage(let old, let new): "صار اسم صفحة «\(old)» «\(new)»."
        case .movedPage(let label, let order): "نقلتُ صفحة «\(label)»؛ الترتيب الآن: \(list(order))."
        case .mergedPages(let count): "جمعتُ الصفحات (\(count)) في صفحة واحدة."
        case .partedPages(let labels): "قسّمتُ الموقع إلى الصفحة الرئيسية و\(list(labels))."
        case .look(let change, let type): sentence(change, type)
        case .tone(let tone, let changed, let kept, let own): sentence(tone, changed, kept, own)
        case .language(let code, let changed, let own): sentence(code, changed, own)
        case .translated(let code, let state, let isNew, let source): sentence(code, state, isNew, source)
        case .removedLanguage(let code): "حذفتُ نسخة \(LanguageNames.arabic(code))."
        case .behind(let code, let state): behind(code, state)
        }
    }

    private static func words(_ way: Said.Way, _ page: String) -> String {
        switch way {
        case .up: "إلى أعلى"
        case .down: "إلى أسفل"
        case .top: "إلى أول صفحة «\(page)»"
        case .bottom: "إلى آخر صفحة «\(page)»"
        case .page: "إلى صفحة «\(page)»"
        case .before(let other): "قبل \(other)"
        case .after(let other): "بعد \(other)"
        }
    }

    private static func sentence(_ change: LookChange, _ type: String?) -> String {
        switch change {
        case .darker: return "جعلتُ الموقع أغمق قليلاً."
        case .lighter: return "جعلتُ الموقع أفتح قليلاً."
        case .warmer: return "جعلتُ الألوان أدفأ."
        case .cooler: return "جعلتُ الألوان أبرد."
        case .dark: return "صار الموقع داكناً."
        case .light: return "صار الموقع فاتحاً."
        case .rounder: return "جعلتُ الزوايا أكثر استدارة."
        case .sharper: return "جعلتُ الزوايا أكثر حدة."
        case .airier: return "زدتُ المسافات بين الأقسام."
        case .denser: return "قرّبتُ الأقسام بعضها من بعض."
        case .bigger: return "كبّرتُ الخط."
        case .smaller: return "صغّرتُ الخط."
        case .bolder: return "جعلتُ الألوان أقوى."
        case .softer: return "جعلتُ الألوان أهدأ."
        case .contrast: return "زدتُ تباين الألوان."
        case .colours(let accent, let second, let paper):
            let parts = [
                accent.map { "اللون الأساسي (\($0))" }, second.map { "اللون الثاني (\($0))" },
                paper.map { "الخلفية (\($0))" },
            ]
            return "غيّرتُ \(list(parts.compactMap(\.self)))."
        case .swapColours: return "بدّلتُ بين اللونين الأساسي والثاني."
        case .avoid(let name): return "أبعدتُ الألوان عن \(name)."
        case .paper(let name): return "غيّرتُ الخلفية إلى \(name)."
        case .type: return "غيّرتُ الخط\(type.map { " (\($0))" } ?? "")."
        case .part(let part, _):
            let names: [LookPart: String] = [
                .header: "أعلى الصفحة", .footer: "أسفل الصفحة", .heads: "العناوين", .surface: "البطاقات",
                .frame: "الصور",
            ]
            return "غيّرتُ ترتيب \(names[part] ?? "الأقسام")."
        case .another: return "أعطيتُ الموقع مظهراً آخر: الألوان والخط والتخطيط. بقيت الكلمات كما هي."
        }
    }

    private static func sentence(_ tone: Tone, _ changed: Int, _ kept: Int, _ own: Int) -> String {
        var parts = ["أعدتُ صياغة \(changed) من النصوص بأسلوب \(name(of: tone))."]
        if kept > 0 { parts.append("بقي \(kept) منها لأنه لا صياغة أخرى لها بهذا الأسلوب.") }
        if own > 0 { parts.append("وبقي \(own) مما كتبتَه كما هو.") }
        return parts.joined(separator: " ")
    }

    private static func sentence(_ code: String, _ changed: Int, _ own: [String]) -> String {
        let start =
            "صار الموقع باللغة \(LanguageNames.arabic(code))؛ كُتب بها \(changed) من النصوص. بقيت الأسماء والأسعار وسائر المعلومات كما هي."
        guard !own.isEmpty else {
            return start
        }
        let some = own.prefix(5).map { "«\($0.prefix(60))\($0.count > 60 ? "…" : "")»" }
        return start + " وبقي لك أن تترجم: " + some.joined(separator: "، ")
            + (own.count > 5 ? " و\(own.count - 5) غيرها." : ".")
    }

    private static func sentence(_ code: String, _ state: TranslationState, _ isNew: Bool, _ source: String) -> String {
        let name = LanguageNames.arabic(code)
        let start = isNew ? "أضفتُ نسخة باللغة \(name) على العنوان /\(code)." : "راجعتُ نسخة \(name) مرة أخرى."
        guard state.open + state.outdated > 0 else {
            return start + " النصوص كلها (\(state.total)) مترجمة."
        }
        var parts = [start]
        if state.open > 0 {
            parts.append(
                "لم يُترجَم بعدُ \(state.open) من \(state.total) من النصوص: بقيت باللغة \(LanguageNames.arabic(source)) مع علامة تبيّن ذلك."
            )
        }
        if state.outdated > 0 { parts.append("وتغيّر أصل \(state.outdated) من النصوص المترجمة.") }
        if state.needsTranslator { parts.append("صِل نموذجاً لغوياً لترجمتها، أو انقرها في صفحة \(name) واكتبها.") }
        return parts.joined(separator: " ")
    }

    private static func behind(_ code: String, _ state: TranslationState) -> String {
        let name = LanguageNames.arabic(code)
        var parts: [String] = []
        if state.open > 0 { parts.append("لم يُترجَم بعدُ \(state.open) من \(state.total) من النصوص") }
        if state.outdated > 0 { parts.append("ويلزم أن يُترجَم \(state.outdated) منها مرة أخرى") }
        return "في نسخة \(name): \(parts.joined(separator: "، ")). قل «ترجم إلى \(name)»."
    }

    static func list(_ items: [String]) -> String { Grammar.arabic.joined(items) }
}
