import SiteModel

/// Answers to English commands.
struct EnglishAnswers {
    let spec: SiteSpec

    static func sentence(_ said: Said) -> String {
        switch said {
        case .addedSection(let kind, let heading, let page):
            "Added a section\(heading.map { " “\($0)”" } ?? "") (\(name(of: kind))) to the page “\(page)”."
        case .removedSection(let kind, let pages):
            "Removed the section \(name(of: kind)) from \(Grammar.list(pages.map { "“\($0)”" }))."
        case .movedSection(let kind, let way, let page): "Moved the section \(name(of: kind)) \(words(way, page))."
        case .duplicatedSection(let kind): "Duplicated the section \(name(of: kind))."
        case .swappedSections(let one, let other): "Swapped the sections \(name(of: one)) and \(name(of: other))."
        case .partedSection(let kind, let page): "Moved the section \(name(of: kind)) to a new page “\(page)”."
        case .changedKind(let old, let new): "Turned the section \(name(of: old)) into \(name(of: new))."
        case .changedLayout(let kind, let layout):
            "Changed the layout of the section \(name(of: kind)) to “\(layout)”."
        case .replaced(let old, let new, let places):
            "Changed “\(old)” to “\(new)” in \(places == 1 ? "one place" : "\(places) places")."
        case .setText(let target, let text):
            switch target {
            case .phone, .mail, .address: "The \(name(of: target)) is now “\(text)”."
            default: "Changed the \(name(of: target)) to “\(text)”."
            }
        case .setPart(let kind, let part, let text):
            "Changed the \(part == .title ? "heading" : name(of: part)) of the section \(name(of: kind)) to “\(text)”."
        case .setAddress(let address, let text): "Changed the text at \(address) to “\(text)”."
        case .removedText(let target): "Removed the \(name(of: target))."
        case .addedItem(let name, let kind, let price):
            "Added “\(name)”\(price.map { " at \($0)" } ?? "") to the section \(self.name(of: kind))."
        case .addedOpenItem(let kind): "Added an entry to the section \(name(of: kind)); fill in what is in brackets."
        case .setItem(let name, let part, let text):
            part.map { "Changed the \(self.name(of: $0)) of “\(name)” to “\(text)”." }
                ?? "Changed “\(name)” to “\(text)”."
        case .removedItem(let name): "Removed “\(name)”."
        case .movedItem(let name, let move):
            switch move {
            case .up: "Moved “\(name)” up."
            case .down: "Moved “\(name)” down."
            case .first: "Moved “\(name)” to the top of its list."
            case .last: "Moved “\(name)” to the end of its list."
            }
        case .setPrice(let name, let price): "The price of “\(name)” is now \(price)."
        case .changedPrices(let percent, let changes, let left):
            "\(percent > 0 ? "Raised" : "Lowered") \(changes.count == 1 ? "one price" : "\(changes.count) prices") by \(abs(percent))%: "
                + changes.joined(separator: ", ") + "."
                + (left == 0 ? "" : " \(left) could not be read as amounts and stayed.")
        case .setHours(let rows, let whole):
            whole
                ? "The opening hours are now \(Grammar.list(rows))."
                : "Changed the opening hours: \(Grammar.list(rows))."
        case .addedLink(let label, let href): "Added the link \(label) (\(href)) to the end of every page."
        case .removedLink(let label): "Removed the link \(label)."
        case .addedField(let label, let isNew):
            "\(isNew ? "Added a form that" : "The form now") asks for “\(label)”."
        case .requiredField(let label, let isRequired):
            isRequired ? "“\(label)” must be filled in now." : "“\(label)” may be left empty now."
        case .renamedSite(let name): "Renamed the site to “\(name)”."
        case .addedPage(let label, let kinds):
            "Added a page called “\(label)”" + (kinds.isEmpty ? "." : " with \(Grammar.list(kinds.map(name(of:)))).")
        case .removedPage(let label): "Removed the page “\(label)”."
        case .renamedPage(let old, let new): "Renamed the page “\(old)” to “\(new)”."
        case .movedPage(let label, let order): "Moved the page “\(label)”; the order is \(Grammar.list(order))."
        case .mergedPages(let count): "Put the \(count) pages onto one."
        case .partedPages(let labels): "Parted the site into Home and \(Grammar.list(labels))."
        case .look(let change, let type): sentence(change, type)
        case .tone(let tone, let changed, let kept, let own): sentence(tone, changed, kept, own)
        case .language(let code, let changed, let own): sentence(code, changed, own)
        case .translated(let code, let state, let isNew, let source): sentence(code, state, isNew, source)
        case .removedLanguage(let code): "Removed the version in \(LanguageNames.english(code))."
        case .behind(let code, let state): behind(code, state)
        }
    }

    private static func words(_ way: Said.Way, _ page: String) -> String {
        switch way {
        case .up: "up"
        case .down: "down"
        case .top: "to the top of the page “\(page)”"
        case .bottom: "to the end of the page “\(page)”"
        case .page: "to the page “\(page)”"
        case .before(let other): "before \(other)"
        case .after(let other): "after \(other)"
        }
    }

    private static func sentence(_ change: LookChange, _ type: String?) -> String {
        switch change {
        case .darker: return "Made the site a bit darker."
        case .lighter: return "Made the site a bit lighter."
        case .warmer: return "Made the colours warmer."
        case .cooler: return "Made the colours cooler."
        case .dark: return "Turned the site dark."
        case .light: return "Turned the site light."
        case .rounder: return "Made the corners rounder."
        case .sharper: return "Made the corners sharper."
        case .airier: return "Gave the sections more space."
        case .denser: return "Moved the sections closer together."
        case .bigger: return "Made the type bigger."
        case .smaller: return "Made the type smaller."
        case .bolder: return "Made the colours bolder."
        case .softer: return "Made the colours softer."
        case .contrast: return "Gave the colours more contrast."
        case .colours(let accent, let second, let paper):
            let parts = [
                accent.map { "the main colour to \($0)" }, second.map { "the second colour to \($0)" },
                paper.map { "the background to \($0)" },
            ]
            return "Changed \(Grammar.list(parts.compactMap(\.self)))."
        case .swapColours: return "Swapped the main and the second colour."
        case .avoid(let name): return "Kept the colours away from \(name)."
        case .paper(let name): return "Changed the background to \(name)."
        case .type: return "Set the site in other type\(type.map { " (\($0))" } ?? "")."
        case .part(let part, let name):
            let part =
                part == .heads ? "headings" : part == .surface ? "cards" : part == .frame ? "pictures" : part.rawValue
            return name.map { "Arranged the \(part) “\($0)”." } ?? "Arranged the \(part) in another way."
        case .another: return "Gave the site another look: colours, type and layouts. The words stayed."
        }
    }

    private static func sentence(_ tone: Tone, _ changed: Int, _ kept: Int, _ own: Int) -> String {
        var parts = ["Reworded \(changed == 1 ? "one text" : "\(changed) texts") to sound more \(tone.rawValue)."]
        if kept > 0 { parts.append("\(kept) stayed, because there are no other words for them in that tone.") }
        if own > 0 { parts.append("\(own == 1 ? "One" : "\(own)") that you wrote stayed as written.") }
        return parts.joined(separator: " ")
    }

    private static func sentence(_ code: String, _ changed: Int, _ own: [String]) -> String {
        let start =
            "The site is in \(LanguageNames.english(code)) now; \(changed) texts were written in it. Names, prices and other facts stayed as they were."
        guard !own.isEmpty else {
            return start
        }
        let some = own.prefix(5).map { "“\($0.prefix(60))\($0.count > 60 ? "…" : "")”" }
        return start + " \(own.count == 1 ? "One text is" : "\(own.count) texts are") for you to translate: "
            + some.joined(separator: ", ") + (own.count > 5 ? " and \(own.count - 5) more." : ".")
    }

    private static func sentence(_ code: String, _ state: TranslationState, _ isNew: Bool, _ source: String) -> String {
        let name = LanguageNames.english(code)
        let start =
            isNew ? "Added a version in \(name) at /\(code)." : "Went through the version in \(name) again."
        guard state.open + state.outdated > 0 else {
            return start + " All \(state.total) texts are translated."
        }
        var parts = [start]
        if state.open > 0 {
            parts.append(
                "\(state.open) of \(state.total) texts are not translated yet: they stay in \(LanguageNames.english(source)) and are marked so."
            )
        }
        if state.outdated > 0 { parts.append(outdated(state.outdated)) }
        if state.needsTranslator {
            parts.append("Connect a model to have them translated, or click them on the page in \(name).")
        }
        return parts.joined(separator: " ")
    }

    private static func behind(_ code: String, _ state: TranslationState) -> String {
        let name = LanguageNames.english(code)
        var parts: [String] = []
        if state.open > 0 {
            parts.append("\(state.open) of \(state.total) texts are not translated yet")
        }
        if state.outdated > 0 {
            parts.append("\(state.outdated) \(state.outdated == 1 ? "is" : "are") to be translated again")
        }
        return "In the version in \(name), \(parts.joined(separator: ", and ")). Say “translate to \(name)” for that."
    }

    private static func outdated(_ count: Int) -> String {
        count == 1
            ? "One was translated from a text that is another now."
            : "\(count) were translated from texts that are others now."
    }
}
