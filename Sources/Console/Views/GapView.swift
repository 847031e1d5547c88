import Designer
import SiteModel

/// What is still to be filled in on one page of a site.
struct GapPage {
    var label: String
    var path: String
    var gaps: [Gap]

    /// One text that waits for the person.
    struct Gap {
        /// Names its field on the page.
        var id: String
        var address: String
        var label: String
        var section: String
        /// What the site says now.
        var hint: String
        /// What stands in the box: the text, where more of it stays than the place in brackets.
        var value: String
        var isLong: Bool
    }

    /// In the order of the pages.
    static func all(_ placeholders: [Placeholder], in spec: SiteSpec, words: Words) -> [GapPage] {
        let names = TextNames(spec: spec, words: words)
        return spec.pages.compactMap { page in
            let own = placeholders.filter { $0.address.hasPrefix(page.id + ".") }
            guard !own.isEmpty else { return nil }
            return GapPage(
                label: page.label, path: page.path,
                gaps: own.map { placeholder in
                    let isWhole =
                        placeholder.text.hasPrefix("[") && placeholder.text.hasSuffix("]")
                        && placeholder.text.dropFirst().allSatisfy { $0 != "[" }
                    return Gap(
                        id: "gap-" + placeholder.address.map { $0 == "." ? "-" : String($0) }.joined(),
                        address: placeholder.address, label: names.text(at: placeholder.address),
                        section: names.sectionName(at: placeholder.address), hint: placeholder.text,
                        value: isWhole ? "" : placeholder.text, isLong: placeholder.text.count > 60)
                })
        }
    }

    /// The command that fills in the text at an address.
    static func command(_ value: String, at address: String) -> String {
        // One line, and no quotation marks within: they would end what is quoted.
        let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = !line.contains { "\"“”„«»".contains($0) }
        return isPlain ? "\(address): “\(line)”" : "\(address): \(line)"
    }
}
