import SiteModel

/// How the function around a text gets at the words of the site.
struct WordSource {
    enum Kind: Hashable { case section, site }

    var kind: Kind
    /// The expression of the `Words`.
    var expression: String
    /// What must be written in the function before the expression means anything.
    var edits: [(range: Range<Int>, text: String)] = []

    /// The words that the outermost function around `offset` has or can have; nil where it is given none.
    /// - Parameter isShown: Whether sections show the component: the words are theirs then, if it is given them.
    static func around(_ offset: Int, in file: CodeFile, isShown: Bool) -> WordSource? {
        guard let function = Function.around(offset, in: file) else { return nil }
        return (isShown ? section(function, file) : nil) ?? site(function, file)
    }

    /// A function at the outermost level: its parameters and its body.
    struct Function {
        var parameters: String
        var parameterStart: Int
        /// The offset behind the brace of its body; nil for an expression.
        var body: Int?
        var text: String

        static func around(_ offset: Int, in file: CodeFile) -> Function? {
            let head =
                /(?m)^(?:export\s+)?(?:default\s+)?(?:function\s+\w+\s*\(|const\s+\w+[^=\n]*=\s*(?:function\s*)?\(|function\s*\()/
            let source = file.text
            var best: (start: Int, open: Int)?
            for match in source.matches(of: head) {
                let start = source.utf8.distance(from: source.startIndex, to: match.range.lowerBound)
                guard start <= offset else { break }
                best = (start, start + source[match.range].utf8.count - 1)
            }
            guard let best, let close = closing(of: best.open, in: file.map.bytes) else { return nil }
            let parameters = file.map.text(best.open + 1..<close)
            let next = file.map.bytes[close...].firstIndex(of: UInt8(ascii: "{"))
            // Between the parameters and the body: a type, an arrow.
            var body: Int?
            if let next {
                let between = file.map.text(close + 1..<next)
                if between.wholeMatch(of: /\s*(?::\s*[\w.<>|\s]+)?(?:=>)?\s*/) != nil { body = next + 1 }
            }
            guard close < offset else { return nil }
            return Function(
                parameters: parameters, parameterStart: best.open + 1, body: body,
                text: file.map.text(best.start..<offset))
        }

        private static func closing(of open: Int, in bytes: [UInt8]) -> Int? {
            var depth = 0
            for index in open..<bytes.count {
                if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                if bytes[index] == UInt8(ascii: ")") {
                    depth -= 1
                    if depth == 0 { return index }
                }
            }
            return nil
        }
    }

    private static func section(_ function: Function, _ file: CodeFile) -> WordSource? {
        // The words may be there already.
        let known = /const\s+(\w+)\s*=\s*words\(\s*[\w.]*\bedit\s*,\s*[\w.]*\bcontent\s*\)/
        if let known = function.text.firstMatch(of: known) {
            return WordSource(kind: .section, expression: String(known.1))
        }
        var edits: [(range: Range<Int>, text: String)] = []
        let call: String
        if let plain = function.parameters.wholeMatch(of: /\s*(\w+)\s*:\s*SectionProps\s*,?\s*/) {
            call = "words(\(plain.1).edit, \(plain.1).content)"
        } else if let parts = function.parameters.wholeMatch(of: /\s*\{([\w\s,]*)\}\s*:\s*SectionProps\s*,?\s*/) {
            let names = parts.1.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
            let missing = ["edit", "content"].filter { !names.contains($0) }
            if !missing.isEmpty {
                let distance = function.parameters.utf8.distance(
                    from: function.parameters.startIndex, to: parts.1.startIndex)
                let start = function.parameterStart + distance
                edits.append((start..<start + parts.1.utf8.count, " \((names + missing).joined(separator: ", ")) "))
            }
            call = "words(edit, content)"
        } else {
            return nil
        }
        return named(call, .section, ["said", "ownWords", "contentWords"], function, file, edits)
    }

    /// The words that belong to no page, as header and footer read them.
    private static func site(_ function: Function, _ file: CodeFile) -> WordSource? {
        if let known = function.text.firstMatch(of: /const\s+(\w+)\s*=\s*words\(\s*"site\.shared"\s*,/) {
            return WordSource(kind: .site, expression: String(known.1))
        }
        guard let data = data(of: function.parameters) else { return nil }
        return named(
            "words(\"site.shared\", \(data).shared.shared)", .site, ["siteWords", "sharedWords"], function, file, [])
    }

    /// The expression of the page's data.
    private static func data(of parameters: String) -> String? {
        let holder = /(?:SectionProps|\{[^}]*\bdata\s*:\s*PageData\b[^}]*\})/
        guard let type = parameters.firstMatch(of: holder) else { return nil }
        let pattern = parameters[..<type.range.lowerBound]
        if let parts = pattern.wholeMatch(of: /\s*\{([\w\s,]*)\}\s*:\s*/) {
            return parts.1.contains(/\bdata\b/) ? "data" : nil
        }
        return pattern.wholeMatch(of: /\s*(\w+)\s*:\s*/).map { "\($0.1).data" }
    }

    /// The words under a name of their own; in a function without a body, the call itself.
    private static func named(
        _ call: String, _ kind: Kind, _ names: [String], _ function: Function, _ file: CodeFile,
        _ edits: [(range: Range<Int>, text: String)]
    ) -> WordSource {
        guard let body = function.body else { return WordSource(kind: kind, expression: call, edits: edits) }
        let name = names.first { file.map.uses($0) == 0 } ?? "wordsOfThis"
        return WordSource(kind: kind, expression: name, edits: edits + [(body..<body, "\n  const \(name) = \(call);")])
    }
}
