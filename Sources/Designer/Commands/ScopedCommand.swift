import SiteModel

/// A command about one thing that the person pointed at: “make this shorter”, “remove this”, «احذف هذا».
///
/// Only what says “this” is read here. Anything else means what it would mean without pointing.
struct ScopedCommand {
    let spec: SiteSpec
    let text: String
    /// The text that was pointed at, as the preview names it.
    let address: String
    /// What is known of the brand besides what the site says.
    let memory: BrandMemory

    /// What came of it; nil for words that are not about what was pointed at.
    func outcome() -> CommandOutcome? {
        guard let command else { return nil }
        let answers = CommandAnswers.for(text)
        var runner = CommandRunner(spec: spec, memory: memory)
        do throws(CommandProblem) {
            try runner.run(command)
            guard runner.spec != spec else { throw .alreadySo }
            return runner.outcome(since: spec, answers)
        } catch {
            return .notUnderstood(
                examples: CommandExamples(spec: spec, answers: answers).three, why: answers.reason(error, on: spec))
        }
    }

    private var command: Command? {
        let said = text.trimmedSpace
        if let new = newText(in: said) { return .setText(.at(address), new) }
        let words = Self.folded(said)
        guard let section else { return nil }
        let isSection = words.contains("section") || words.contains("block") || words.contains("قسم")
        let isThis = words.contains { Self.pointing.contains($0) }
        guard isThis, let verb = words.first(where: { Self.verbs[$0] != nil }).flatMap({ Self.verbs[$0] }) else {
            return nil
        }
        switch verb {
        case .shorten: return .shortenText(.at(address))
        case .remove:
            if !isSection, let item = item() { return .removeItem(item) }
            return .removeSection(section)
        case .duplicate: return .duplicateSection(section)
        case .move:
            guard let way = words.lazy.compactMap({ Self.ways[$0] }).first else { return nil }
            if !isSection, let item = item() { return .moveItem(item, way.item) }
            return .moveSection(section, way.section)
        case .arrange:
            let names = spec.kind(of: section)?.layouts ?? []
            let layout = names.first { name in words.contains(name) || words.contains(name + "s") }
            guard layout != nil || words.contains("another") || words.contains("differently") || words.contains("آخر")
            else { return nil }
            return .changeLayout(section, layout: layout)
        }
    }

    // MARK: What was pointed at

    private var parts: [String] { address.split(separator: ".").map(String.init) }

    /// The section by its id, on its own page.
    private var section: SectionTarget? {
        guard parts.count >= 3, let page = spec.pages.first(where: { $0.id == parts[0] }),
            page.sections.contains(where: { $0.id == parts[1] })
        else { return nil }
        return SectionTarget(kind: nil, words: parts[1], page: parts[0], ordinal: nil)
    }

    /// The item by its number in its list.
    private func item() -> ItemTarget? {
        guard parts.count > 4, let section, let kind = spec.kind(of: section) else { return nil }
        let finder = ItemFinder(spec: spec)
        let names = ["name", "title", "question", "quote", "label", "day", "caption", "time", "value", "amount"]
        let item = Array(parts.dropLast())
        let name = names.lazy.compactMap { ContentAddress((item + [$0]).joined(separator: ".")).text(in: spec) }.first
        guard let name else { return nil }
        let target = ItemTarget(kinds: [kind], page: parts[0], words: name)
        return finder.find(target).isEmpty ? nil : target
    }

    /// The words that are to stand there: behind “change this to”, “this should say”, or in quotation marks alone.
    private func newText(in said: String) -> String? {
        guard ContentAddress(address).text(in: spec) != nil else { return nil }
        let forms: [Regex<(Substring, Substring)>] = [
            #/(?i)^(?:please )?(?:change|set|make|turn|rewrite|replace|edit) (?:this|it|that)(?: \p{L}+)? (?:to|into|with|as|say|read)(?: that)?:? +(.+)$/#
                .dotMatchesNewlines(),
            #/(?i)^(?:this|it|that)(?: \p{L}+)? (?:should|must|shall) (?:say|read|be)(?: that)?:? +(.+)$/#
                .dotMatchesNewlines(),
            #/^(?:غيّر|غير|اجعل|بدّل|بدل|استبدل) (?:هذا|هذه)(?: \p{L}+)? (?:إلى|يقول)(?: :|:)? *(.+)$/#
                .dotMatchesNewlines(),
            #/^(["“„«].+["”“»])$/#.dotMatchesNewlines(),
        ]
        guard let found = forms.lazy.compactMap({ said.firstMatch(of: $0)?.1 }).first else { return nil }
        let new = String(found).trimmedSpace
        let quotes: [Character: Character] = ["\"": "\"", "“": "”", "„": "“", "«": "»"]
        let isQuoted = new.count > 2 && new.first.flatMap { quotes[$0] } == new.last
        return isQuoted ? String(new.dropFirst().dropLast()) : new
    }

    // MARK: Words

    private enum Verb { case shorten, remove, duplicate, move, arrange }

    private enum Way {
        case up, down, top, bottom

        var section: Destination {
            switch self {
            case .up: .up
            case .down: .down
            case .top: .top
            case .bottom: .bottom
            }
        }

        var item: ItemMove {
            switch self {
            case .up: .up
            case .down: .down
            case .top: .first
            case .bottom: .last
            }
        }
    }

    private static let pointing: Set<String> = ["this", "that", "it", "here", "هذا", "هذه", "هنا"]
    private static let verbs: [String: Verb] = [
        "shorten": .shorten, "shorter": .shorten, "اختصر": .shorten, "قصر": .shorten, "أقصر": .shorten,
        "remove": .remove, "delete": .remove, "drop": .remove, "hide": .remove, "احذف": .remove, "أزل": .remove,
        "duplicate": .duplicate, "copy": .duplicate, "كرر": .duplicate,
        "move": .move, "put": .move, "انقل": .move, "ضع": .move,
        "show": .arrange, "arrange": .arrange, "layout": .arrange, "اعرض": .arrange, "رتب": .arrange,
    ]
    private static let ways: [String: Way] = [
        "up": .up, "down": .down, "top": .top, "first": .top, "bottom": .bottom, "end": .bottom, "last": .bottom,
        "أعلى": .up, "أسفل": .down, "البداية": .top, "النهاية": .bottom,
    ]

    /// The words in small letters, without what stands in quotation marks and without vowel signs.
    private static func folded(_ text: String) -> [String] {
        let bare = text.replacing(#/["“„«][^"”“»]*["”“»]/#, with: " ").lowercased()
        let letters = bare.unicodeScalars.filter { !(0x064B...0x0652).contains($0.value) }
        return String(String.UnicodeScalarView(letters)).split { !$0.isLetter }.map { word in
            word.hasPrefix("ال") && ["قسم"].contains(word.dropFirst(2)) ? String(word.dropFirst(2)) : String(word)
        }
    }
}

extension SiteSpec {
    fileprivate func kind(of target: SectionTarget) -> SectionKind? {
        pages.first { $0.id == target.page }?.sections.first { $0.id == target.words }?.kind
    }
}

/// What the console asks where the page of a site reported a problem. The built-in designer mends no code, and says so.
enum RepairRequest {
    /// The answer to such a message; nil for any other.
    static func answer(to text: String, on spec: SiteSpec) -> CommandOutcome? {
        let said = text.trimmedSpace
        let isArabic = said.hasPrefix("أصلح هذه المشكلة")
        guard isArabic || said.lowercased().hasPrefix("fix this problem") else { return nil }
        let answers: CommandAnswers = isArabic ? .arabic : .english
        let why =
            isArabic
            ? "المصمم المدمج لا يصلح الشيفرة: هو يغيّر الكلمات والألوان والأقسام والصفحات. إن بدأت المشكلة مع تغيير، فالتراجع عنه يزيلها: «تراجع»، أو «ارجع إلى النسخة» التي قبلها."
            : "The built-in designer does not repair code: it changes words, colours, sections and pages. If the problem began with a change, taking that back removes it: “undo”, or “go back to version” and the one before it."
        return .notUnderstood(examples: CommandExamples(spec: spec, answers: answers).three, why: why)
    }
}
