/// What ``PromptRemarks`` says, for those who wrote their prompt in Arabic.
struct ArabicRemarks {
    let prompt: String
    let brief: Brief

    /// One sentence for each decision: what it was, and how to change it.
    var all: [String] {
        [
            tooManyPages, pagesThatDisagree, refusedAndWanted, colourRefusedAndWanted, longName, markup, longList,
            missingName,
        ]
        .compactMap(\.self)
    }

    private var tooManyPages: String? {
        let asked = max(brief.pages.count, brief.pageCount ?? 0)
        guard asked > PageOutline.mostPages else {
            return nil
        }
        let made = SitePlanner(brief: brief, seed: 1).outline.count
        return
            "طلبتم عدد صفحات قدره \(asked)، وفي الموقع \(made) على الأكثر، حتى يجد الزوار طريقهم. قولوا «أضف صفحة باسم …» لما تحتاجون "
            + "إليه منها."
    }

    private var pagesThatDisagree: String? {
        guard let most = brief.askedPageCounts.max(), let least = brief.askedPageCounts.min(), most != least else {
            return nil
        }
        return "ذكرتم عددين للصفحات، \(least) و\(most)؛ أُخذ بالأكبر. قولوا «احذف صفحة …» لتقليلها."
    }

    private var refusedAndWanted: String? {
        let refused = brief.unwanted.first { unwanted in brief.contradicted.contains { $0.kind == unwanted.kind } }
        return refused.map { "طلبتم «\($0.words)» ثم رفضتموه؛ ليس في الموقع. قولوا «أضف \($0.words)» إن أردتموه." }
    }

    private var colourRefusedAndWanted: String? {
        let isBoth = brief.avoided.contains { avoided in
            brief.colours.contains { $0.split(separator: " ").last.map(String.init) == avoided }
        }
        return isBoth ? "طلبتم لوناً ورفضتموه معاً؛ صُمّم الموقع من دونه. اذكروا اللون الذي تريدونه لتغييره." : nil
    }

    private var longName: String? {
        guard let name = brief.name, let short = brief.shortName, short != name else {
            return nil
        }
        return
            "الاسم طويل، فتعرض العناوين والقائمة «\(short)»، ويظهر كاملاً مرة واحدة في الصفحة. قولوا «غيّر الاسم إلى …» لاسم أقصر."
    }

    private var markup: String? {
        guard prompt.contains("<"), let cleaned = try? PromptCleaner.clean(prompt), cleaned.count + 4 < prompt.count
        else {
            return nil
        }
        return "كان في الطلب وسوم أو شيفرة؛ قُرئ نصه فقط، ولا يعمل منها شيء في الموقع."
    }

    private var longList: String? {
        let count = brief.facts.prices.count + brief.facts.items.count
        return count > 40 ? "كل ما في قائمتكم (\(count)) موجود في الموقع. عدّلوا الترتيب من المحتوى إن شئتم." : nil
    }

    private var missingName: String? {
        guard brief.name == nil else {
            return nil
        }
        let name = SitePlanner(brief: brief, seed: 1).siteName
        return "لم تذكروا اسماً، فاسم الموقع الآن «\(name)». قولوا «غيّر الاسم إلى …» لتغييره."
    }
}
