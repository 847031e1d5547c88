import SiteModel

/// Titles and descriptions of pages, which are made of names and of texts that stand on the site.
struct TranslatedHead {
    let spec: SiteSpec
    let memory: TranslationMemory?
    let need: TranslationNeed

    init(_ spec: SiteSpec, memory: TranslationMemory?, need: TranslationNeed) {
        self.spec = spec
        self.memory = memory
        self.need = need
    }

    func text(_ text: AddressedText) -> String? {
        guard text.kind == nil, let page = spec.pages.first(where: { text.address == "\($0.id).\(text.key)" }) else {
            return nil
        }
        switch text.key {
        case "title": return title(text.text)
        case "description": return description(text.text, of: page)
        default: return nil
        }
    }

    private func part(_ text: String) -> String? {
        if let said = memory?[text] { return said }
        return need.isNeeded(AddressedText(address: "", key: "", text: text)) ? nil : text
    }

    /// “Menu – Crumb”: each of its parts.
    private func title(_ text: String) -> String? {
        let parts = text.split(separator: " – ").map { part(String($0)) }
        guard !parts.contains(nil) else { return nil }
        return parts.compactMap(\.self).joined(separator: " – ")
    }

    /// “Menu – Crumb. What we bake.”: the label, the name, and a sentence of the page or the tagline.
    private func description(_ text: String, of page: Page) -> String? {
        let start = "\(page.label) – \(spec.brand.name)."
        guard text.hasPrefix(start) else { return sentence(text) }
        guard let label = part(page.label) else { return nil }
        let rest = String(text.dropFirst(start.count)).trimmedSpace
        guard !rest.isEmpty else { return "\(label) – \(spec.brand.name)." }
        return sentence(rest).map { "\(label) – \(spec.brand.name). \($0)" }
    }

    private func sentence(_ text: String) -> String? {
        if let said = part(text) { return said }
        guard text.hasSuffix("."), let said = part(String(text.dropLast())) else { return nil }
        return said + "."
    }

    /// Whether the text is put together from texts that are among these, or need no translation.
    func isMade(_ text: AddressedText, of texts: Set<String>) -> Bool {
        guard text.kind == nil, ["title", "description"].contains(text.key) else { return false }
        let same = Translation(
            language: "", texts: Dictionary(uniqueKeysWithValues: texts.map { ($0, Translation.Text($0, of: $0)) }))
        return TranslatedHead(spec, memory: TranslationMemory(same), need: need).text(text) != nil
    }
}
