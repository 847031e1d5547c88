import SiteModel

/// Tone and language of the site itself: what came from the book is said in another way, what somebody wrote stays.
extension CommandRunner {
    mutating func rewrite(in tone: Tone) throws(CommandProblem) {
        let trace = CopyTrace(spec, language: spec.language)
        var rewording = Rewording(from: trace, to: trace) { source, old, _ in
            let lines = old.lines(source.key)
            let own = lines[source.line].tone
            guard own != tone else {
                return []
            }
            let toned = lines.indices.filter { lines[$0].tone == tone }
            // Where the tone has no words of its own, what is in another tone gives way to what is in none.
            return toned.isEmpty && own != nil ? lines.indices.filter { lines[$0].tone == nil } : toned
        }
        var new = spec
        rewording.reword(&new)
        guard new != spec, rewording.changed > 0 else {
            throw .noOtherWords(tone)
        }
        become(new)
        say(.tone(tone, changed: rewording.changed, kept: rewording.kept, own: Set(rewording.own).count))
    }

    /// Writes the site itself in another language.
    mutating func change(language code: String) throws(CommandProblem) {
        let current = String(spec.language.prefix { $0 != "-" })
        guard PromptLanguage.written.contains(code) else {
            throw .languageUnknown(code)
        }
        guard current != code else {
            throw .languageAlready(code)
        }
        guard PromptLanguage.written.contains(current) else {
            throw .wrongLanguageBook(current)
        }
        guard spec.translations.isEmpty else {
            throw .severalLanguages(current)
        }
        let result = Rewording.reworded(spec, in: code)
        become(result.spec)
        say(.language(code, changed: result.changed, own: result.own))
    }
}
