import SiteModel

/// The basics by which a page can be used without seeing it. Contrast is not among them: the theme takes care of it.
struct AccessibilityCheck {
    let path: FilePath
    let page: HTMLPage

    var findings: [Finding] {
        var found: [Finding] = []
        var levels: [(level: Int, text: String)] = []
        var ids: [String: Int] = [:]
        var labelled: Set<String> = []
        page.forEach { element, _ in
            if let id = element.attributes["id"], !id.isEmpty { ids[id, default: 0] += 1 }
            if element.name == "label", let target = element.attributes["for"] { labelled.insert(target) }
        }
        page.forEach { element, ancestors in
            let isHidden = (ancestors + [element]).contains {
                $0.attributes["aria-hidden"] == "true" || $0.attributes["hidden"] != nil
            }
            if isHidden { return }
            found += Self.media(element, in: path)
            if Self.isControl(element), name(of: element, ids).isEmpty {
                found.append(
                    advice(.controlWithoutName, "A link or button has no words that say what it does.", element))
            }
            if Self.isField(element), !isLabelled(element, ancestors, labelled, ids) {
                found.append(advice(.fieldWithoutLabel, "A field of a form has no label.", element))
            }
            if let level = Self.level(element) { levels.append((level, element.text)) }
        }
        found += headings(levels)
        found += head
        found += ids.filter { $0.value > 1 }.keys.sorted().map { id in
            Finding(.duplicateID, .advice, path: path.text, sentence: "The id “\(id)” is there more than once.")
        }
        return found
    }

    private func advice(_ kind: Finding.Kind, _ sentence: String, _ element: HTMLPage.Element) -> Finding {
        Finding(kind, .advice, path: path.text, sentence: sentence, evidence: element.tag)
    }

    // MARK: Pictures and frames

    private static func media(_ element: HTMLPage.Element, in path: FilePath) -> [Finding] {
        let roles = ["presentation", "none"]
        switch element.name {
        case "img" where element.attributes["alt"] == nil && !roles.contains(element.attributes["role"] ?? ""):
            let source = element.attributes["src"].map { " “\($0)”" } ?? ""
            return [
                Finding(
                    .imageWithoutText, .advice, path: path.text,
                    sentence: "The picture\(source) has no words for those who do not see it.", evidence: element.tag)
            ]
        case "iframe" where (element.attributes["title"] ?? "").isEmpty:
            return [
                Finding(
                    .frameWithoutTitle, .advice, path: path.text, sentence: "A frame has no title.",
                    evidence: element.tag)
            ]
        default:
            return []
        }
    }

    // MARK: Names

    private static func isControl(_ element: HTMLPage.Element) -> Bool {
        switch element.name {
        case "a": element.attributes["href"] != nil
        case "button", "summary": true
        case "input": ["submit", "button", "image"].contains(element.attributes["type"]?.lowercased())
        default: ["button", "link"].contains(element.attributes["role"] ?? "")
        }
    }

    private static func isField(_ element: HTMLPage.Element) -> Bool {
        switch element.name {
        case "select", "textarea": true
        case "input":
            !["hidden", "submit", "button", "reset", "image"].contains(
                element.attributes["type"]?.lowercased() ?? "text")
        default: false
        }
    }

    /// What a screen reader calls the element, roughly; empty for nothing.
    private func name(of element: HTMLPage.Element, _ ids: [String: Int]) -> String {
        if let label = element.attributes["aria-label"], !label.isEmpty { return label }
        if let label = element.attributes["aria-labelledby"],
            label.split(separator: " ").contains(where: { ids[String($0)] != nil })
        {
            return label
        }
        if element.name == "input" {
            let given = element.attributes["value"] ?? element.attributes["alt"] ?? ""
            return given.isEmpty && element.attributes["type"]?.lowercased() == "submit" ? "Submit" : given
        }
        let words = Self.words(in: element)
        return words.isEmpty ? element.attributes["title"] ?? "" : words
    }

    /// The words within an element that are not hidden, and those of its pictures.
    private static func words(in element: HTMLPage.Element) -> String {
        element.children.map { child in
            switch child {
            case .text(let text): return text
            case .element(let inner):
                if inner.attributes["aria-hidden"] == "true" { return "" }
                if let label = inner.attributes["aria-label"] ?? inner.attributes["alt"] { return label }
                return words(in: inner)
            }
        }.joined(separator: " ").trimming(while: \.isWhitespace)
    }

    private func isLabelled(
        _ element: HTMLPage.Element, _ ancestors: [HTMLPage.Element], _ labelled: Set<String>, _ ids: [String: Int]
    ) -> Bool {
        if let id = element.attributes["id"], labelled.contains(id) { return true }
        if ancestors.contains(where: { $0.name == "label" && !$0.text.isEmpty }) { return true }
        if let other = element.attributes["aria-labelledby"] {
            return other.split(separator: " ").contains { ids[String($0)] != nil }
        }
        return ["aria-label", "title"].contains { !(element.attributes[$0] ?? "").isEmpty }
    }

    // MARK: Headings and head

    private static func level(_ element: HTMLPage.Element) -> Int? {
        guard element.name.count == 2, element.name.hasPrefix("h"), let level = Int(element.name.dropFirst()) else {
            return nil
        }
        return (1...6).contains(level) ? level : nil
    }

    private func headings(_ levels: [(level: Int, text: String)]) -> [Finding] {
        var found: [Finding] = []
        let first = levels.count { $0.level == 1 }
        if first != 1 {
            found.append(
                Finding(
                    .headingOrder, .advice, path: path.text,
                    sentence: first == 0
                        ? "The page has no heading of the first level."
                        : "The page has \(first) headings of the first level."))
        }
        for (before, after) in zip(levels, levels.dropFirst()) where after.level > before.level + 1 {
            found.append(
                Finding(
                    .headingOrder, .advice, path: path.text,
                    sentence:
                        "The heading “\(after.text.prefix(60))” is of level \(after.level) below one of level \(before.level).",
                    evidence: "h\(before.level) “\(before.text.prefix(60))”, h\(after.level) “\(after.text.prefix(60))”"
                ))
        }
        return found
    }

    private var head: [Finding] {
        var title = ""
        page.forEach { element, ancestors in
            if element.name == "title", ancestors.last?.name == "head" { title += element.text }
        }
        var found: [Finding] = []
        if title.isEmpty {
            found.append(Finding(.missingTitle, .advice, path: path.text, sentence: "The page has no title."))
        }
        if (page.root.attributes["lang"] ?? "").isEmpty {
            found.append(
                Finding(.missingLanguage, .advice, path: path.text, sentence: "The page does not say its language."))
        }
        return found
    }
}
