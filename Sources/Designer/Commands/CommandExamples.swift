import SiteModel

/// Commands that work on a site as it is, to show what can be said.
///
/// Each is tried on the site before it is offered.
struct CommandExamples {
    let spec: SiteSpec
    let answers: CommandAnswers

    /// One about sections, one about words, one about the look.
    var three: [String] {
        [sections, texts, looks].compactMap { candidates in
            candidates.first { CommandSentence($0, on: spec).works }
        }
    }

    private func say(_ english: String, _ arabic: String) -> String {
        switch answers {
        case .english: english
        case .arabic: arabic
        }
    }

    private var sections: [String] {
        let kinds = SectionFinder(spec: spec).kinds
        var examples: [String] = []
        if !kinds.contains(.testimonials) {
            examples.append(say("add a section with three customer quotes", "أضف قسم آراء العملاء"))
        }
        if let home = spec.pages.first, home.sections.count > 2, let last = home.sections.last {
            let name = answers.name(of: last.kind)
            examples.append(say("move the \(name) to the top", "انقل \(name) إلى أول الصفحة"))
        }
        return examples + [
            say("add a gallery", "أضف معرض صور"), say("add a section with questions", "أضف قسم الأسئلة الشائعة"),
        ]
    }

    private var texts: [String] {
        let headings = spec.pages.flatMap(\.sections).compactMap { $0.content.text("heading") }
        let plain = headings.filter { heading in
            heading.count < 60 && !heading.isEmpty && !heading.contains { "\"“”«»\n".contains($0) }
        }
        return plain.prefix(5).map { say("change “\($0)” to “…”", "غيّر «\($0)» إلى «…»") }
            + [
                say("change the headline to “…”", "غيّر العنوان الرئيسي إلى «…»"),
                say("the phone number is …", "الهاتف …"),
            ]
    }

    private var looks: [String] {
        let isDark = spec.look.scheme == .dark
        return [
            isDark ? say("make it lighter", "اجعله أفتح") : say("make it a bit darker", "اجعله أغمق قليلاً"),
            say("use a green accent", "استخدم لوناً أخضر"), say("use a blue accent", "اجعل اللون الأساسي أزرق"),
        ]
    }
}
