import SiteModel

/// Commands that would work on a site as it is, to show what can be said.
struct CommandExamples {
    let spec: SiteSpec

    /// One about sections, one about words, one about the look.
    var three: [String] {
        [sectionExample, textExample, lookExample]
    }

    private var sectionExample: String {
        let kinds = spec.pages.flatMap(\.sections).map(\.kind)
        if !kinds.contains(.testimonials) {
            return "add a section with three customer quotes"
        }
        if let home = spec.pages.first, home.sections.count > 2, let last = home.sections.last {
            return "move the \(SectionNames.name(of: last.kind)) to the top"
        }
        return "add a section with questions"
    }

    private var textExample: String {
        let headings = spec.pages.flatMap(\.sections).compactMap { $0.content.text("heading") }
        if let heading = headings.first(where: { !$0.contains("\"") && $0.count < 60 }) {
            return "change “\(heading)” to “…”"
        }
        return "change the headline to “…”"
    }

    private var lookExample: String {
        spec.look.scheme == .dark ? "make it lighter" : "make it a bit darker"
    }
}
