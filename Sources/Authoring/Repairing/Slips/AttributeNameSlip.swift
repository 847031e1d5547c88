import SiteModel

/// Attributes by their names in HTML, where markup of React has others: `class`, `for`, `tabindex`.
struct AttributeNameSlip: Slip {
    let name = "html-attribute"

    private static let names = [
        "class": "className", "for": "htmlFor", "tabindex": "tabIndex", "readonly": "readOnly",
        "maxlength": "maxLength", "minlength": "minLength", "colspan": "colSpan", "rowspan": "rowSpan",
        "autocomplete": "autoComplete", "autofocus": "autoFocus", "autoplay": "autoPlay",
        "playsinline": "playsInline", "srcset": "srcSet", "crossorigin": "crossOrigin",
        "referrerpolicy": "referrerPolicy", "allowfullscreen": "allowFullScreen", "frameborder": "frameBorder",
        "enctype": "encType", "novalidate": "noValidate", "datetime": "dateTime", "inputmode": "inputMode",
        "fetchpriority": "fetchPriority", "stroke-width": "strokeWidth", "stroke-linecap": "strokeLinecap",
        "stroke-linejoin": "strokeLinejoin", "stroke-dasharray": "strokeDasharray", "fill-rule": "fillRule",
        "clip-rule": "clipRule", "clip-path": "clipPath", "stop-color": "stopColor", "stop-opacity": "stopOpacity",
        "fill-opacity": "fillOpacity", "stroke-opacity": "strokeOpacity", "text-anchor": "textAnchor",
        "xlink:href": "xlinkHref", "viewbox": "viewBox", "http-equiv": "httpEquiv", "accept-charset": "acceptCharset",
        "contenteditable": "contentEditable", "spellcheck": "spellCheck", "enterkeyhint": "enterKeyHint",
    ]
    /// Attributes of React 18 that are written in small letters nevertheless.
    private static let kept: Set<String> = ["fetchpriority"]
    private static let numbers: Set<String> = ["tabIndex", "maxLength", "minLength", "colSpan", "rowSpan"]

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.reads(path.fileExtension) else { return nil }
        let map = CodeMap(text)
        var edits: [(range: Range<Int>, text: String)] = []
        var renamed: Set<String> = []
        // Components name their properties as they like, and elements with a dash take the names of HTML.
        for tag in map.tags where tag.name.first?.isLowercase == true && !tag.name.contains("-") {
            for attribute in tag.attributes {
                guard let other = Self.names[attribute.name], !Self.kept.contains(attribute.name),
                    !tag.attributes.contains(where: { $0.name == other })
                else { continue }
                edits.append((attribute.nameRange, other))
                renamed.insert("“\(other)”")
                if Self.numbers.contains(other), attribute.isQuoted, let value = attribute.value {
                    let number = map.text(value).dropFirst().dropLast()
                    if Int(number) != nil { edits.append((value, "{\(number)}")) }
                }
            }
        }
        guard !edits.isEmpty else { return nil }
        return MendedText(
            map.replacing(edits), "Wrote \(renamed.sorted().joined(separator: ", ")) in \(path) as React has it.")
    }
}
