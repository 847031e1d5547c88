public import SiteModel

extension Designer {
    /// Every text of a project that visitors read. Files that the designer did not write are read too, as long as their
    /// content is where that of its own sites is.
    /// - Parameter language: nil for that of the site.
    public func texts(of files: SourceFiles, language: String? = nil) throws(TextProblem) -> SiteTexts {
        try ContentReader(files, language: language).texts()
    }

    /// Whether other files than those of the content change with these texts, so that all of them are needed.
    /// - Parameter files: At least `site.json` and `src/content`.
    public func changesMore(
        _ texts: [String: String], in files: SourceFiles, language: String? = nil
    ) throws(TextProblem) -> Bool {
        try TextEditing(designer: self, files: files, language: language).reachesFurther(texts)
    }

    /// The project with other texts at these addresses.
    ///
    /// Only the texts themselves change, byte for byte. A fact that the site holds once, such as the phone number,
    /// changes wherever it stands, and what is made of texts (titles, pictures for links) follows.
    public func change(
        _ texts: [String: String], in files: SourceFiles, language: String? = nil
    ) throws(TextProblem) -> TextChange {
        try TextEditing(designer: self, files: files, language: language).change(texts)
    }
}

/// What a change of texts did.
public struct TextChange: Sendable {
    public var files: SourceFiles
    /// The language of the site itself, in which it is told of.
    public var siteLanguage: String
    /// The texts that were asked for and are others now.
    public var changed: [Text]
    /// How many other texts hold the same fact and changed with it.
    public var along: Int
    /// Other texts that said the same and stayed, with what they would say: for a second change, if it is wanted.
    public var alike: [String: String]
    /// What the pages of the changed texts are called.
    public var pageLabels: [String: String]

    /// A text before and after.
    public struct Text: Hashable, Sendable {
        public var address: String
        public var old: String
        public var new: String
    }
}

/// Changes texts where they stand.
struct TextEditing {
    let designer: Designer
    let files: SourceFiles
    let language: String?

    static let mostAtOnce = 50
    static let longest = 10_000

    func change(_ texts: [String: String]) throws(TextProblem) -> TextChange {
        let reader = try ContentReader(files, language: language)
        let known = try reader.texts()
        let changed = try changes(texts, known)
        let isOwn = reader.language == reader.languages.first
        let result = (isOwn ? following(changed, known) : nil) ?? written(changed, known)
        let all = reader.languages.count > 1 ? inStep(result, changed: isOwn ? [] : changed, reader) : result
        return try told(changed, all, reader, known)
    }

    func reachesFurther(_ texts: [String: String]) throws(TextProblem) -> Bool {
        let reader = try ContentReader(files, language: language)
        guard reader.language == reader.languages.first, let spec = try? designer.spec(from: files) else {
            return false
        }
        return reachesFurther(try changes(texts, try reader.texts()), spec)
    }

    /// Whether more follows from the changes than the texts themselves: a fact, or the digits of a site whose language has
    /// two kinds.
    private func reachesFurther(_ changed: [TextChange.Text], _ spec: SiteSpec) -> Bool {
        let hasDigits = changed.contains { change in
            (change.old + change.new).unicodeScalars.contains { ("\u{660}"..."\u{669}").contains($0) }
        }
        return hasDigits || changed.contains { fact(of: $0, in: spec) != nil }
    }

    /// The texts that would be others than now.
    private func changes(
        _ texts: [String: String], _ known: SiteTexts
    ) throws(TextProblem) -> [TextChange.Text] {
        guard (1...Self.mostAtOnce).contains(texts.count) else { throw .count(limit: Self.mostAtOnce) }
        var changed: [TextChange.Text] = []
        for (address, wanted) in texts.sorted(by: { $0.key < $1.key }) {
            let place = try self.place(of: address, in: known)
            let text = try Self.clean(wanted, for: place.address)
            guard let bytes = files[place.path], let literal = JSONLiteral(at: place.steps, in: bytes) else {
                throw .noText(address)
            }
            guard literal.text != text else { continue }
            changed.append(TextChange.Text(address: address, old: literal.text, new: text))
        }
        guard !changed.isEmpty else { throw .alreadySo }
        return changed
    }

    private func told(
        _ changed: [TextChange.Text], _ result: SourceFiles, _ reader: ContentReader, _ known: SiteTexts
    ) throws(TextProblem) -> TextChange {
        let after = try designer.texts(of: result, language: reader.language)
        let asked = Set(changed.map(\.address))
        var alike: [String: String] = [:]
        for change in changed where change.old.count > 1 {
            for (address, text) in after.texts where text == change.old && !asked.contains(address) {
                alike[address] = change.new
            }
        }
        let along = after.texts.count { address, text in !asked.contains(address) && known.texts[address] != text }
        let labels = known.texts.filter { $0.key.hasSuffix(".label") && $0.key.split(separator: ".").count == 2 }
        return TextChange(
            files: result, siteLanguage: reader.languages.first ?? reader.language, changed: changed, along: along,
            alike: alike,
            pageLabels: Dictionary(labels.map { (String($0.key.dropLast(".label".count)), $0.value) }) { first, _ in
                first
            })
    }

    private func place(
        of address: String, in known: SiteTexts
    ) throws(TextProblem) -> (address: TextAddress, path: FilePath, steps: [JSONLiteral.Step]) {
        guard let parsed = TextAddress(address), let place = parsed.place(language: known.language),
            let path = try? FilePath(place.path)
        else { throw .noText(address) }
        guard known.texts[address] != nil else {
            throw TextAddress.isRead(parsed.key) ? .noText(address) : .notReadable(address)
        }
        return (parsed, path, place.steps)
    }

    /// The text as it is stored: plain lines without what cannot be seen.
    static func clean(_ text: String, for address: TextAddress) throws(TextProblem) -> String {
        let limit =
            address.key == "label" && address.section == nil ? 60 : address.text == "site.brand.name" ? 120 : longest
        guard text.utf8.count <= 8 * longest, text.count <= limit else { throw .tooLong(address.text, limit: limit) }
        let mayHaveLines = SiteTexts.keysWithLines.contains(address.key)
        var scalars = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": scalars.append(mayHaveLines ? "\n" : " ")
            case "\t", "\u{A0}": scalars.append(" ")
            case _ where scalar.properties.generalCategory == .control: continue
            default: scalars.append(scalar)
            }
        }
        let lines = String(scalars).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.reversed().drop { $0 == " " }.reversed().drop { $0 == " " }
        }
        let clean = lines.map { String($0) }.joined(separator: "\n").trimmedSpace
        guard !clean.isEmpty else { throw .empty(address.text) }
        return clean
    }

    /// The project with just these texts changed.
    private func written(_ changed: [TextChange.Text], _ known: SiteTexts) -> SourceFiles {
        var result = files
        for change in changed {
            guard let place = try? place(of: change.address, in: known), let bytes = result[place.path],
                let literal = JSONLiteral(at: place.steps, in: bytes)
            else { continue }
            result[place.path] = literal.replaced(by: change.new, in: bytes)
        }
        return result
    }

    /// The project with its other languages in step with its own: copies follow, and what a translation was made from is
    /// known. A text that a person changed in another language says what the site says now.
    private func inStep(_ result: SourceFiles, changed: [TextChange.Text], _ reader: ContentReader) -> SourceFiles {
        guard var spec = try? designer.spec(from: result) else { return result }
        if let index = spec.translations.firstIndex(where: { $0.language == reader.language }) {
            let sources = Dictionary(spec.addressedTexts.map { ($0.address, $0.text) }) { first, _ in first }
            for change in changed {
                guard let source = sources[change.address] else { continue }
                spec.translations[index].texts[change.address] = Translation.Text(change.new, of: source)
            }
        }
        spec.followInTranslations()
        return designer.rewriteTranslations(result, of: spec)
    }

    // MARK: What follows from a text

    /// The project with the facts alike wherever they stand, and with what is made of texts made anew; nil for one that
    /// the designer cannot read as a plan.
    private func following(_ changed: [TextChange.Text], _ known: SiteTexts) -> SourceFiles? {
        guard let old = try? designer.spec(from: files), reachesFurther(changed, old) else { return nil }
        let facts = changed.compactMap { fact(of: $0, in: old) }
        let plain = written(changed.filter { fact(of: $0, in: old) == nil }, known)
        guard let new = try? designer.spec(from: plain) else { return nil }
        var result = designer.rewrite(plain, from: old, to: new)
        let folder = "src/content/\(new.language)"
        for path in plain.paths where path.isBelow(folder) { result[path] = plain[path] }
        guard !facts.isEmpty else { return result }
        var runner = CommandRunner(spec: new, memory: BrandMemory())
        for command in facts {
            guard (try? runner.run(command)) != nil else { return nil }
        }
        return designer.rewrite(result, from: new, to: runner.spec)
    }

    /// The command that changes a fact everywhere; nil for a text that is no fact of the whole site.
    private func fact(of change: TextChange.Text, in spec: SiteSpec) -> Command? {
        guard let address = TextAddress(change.address) else { return nil }
        switch change.address {
        case "site.brand.name": return .renameSite(change.new)
        case "site.tagline": return .setText(.tagline, change.new)
        default: break
        }
        let targets: [(String, TextTarget)] = [("phone", .phone), ("mail", .mail), ("address", .address)]
        return targets.first { key, _ in
            spec.shared.text(key) == change.old && [key, "text"].contains(address.key)
        }.map { .setText($0.1, change.new) }
    }
}
