extension Brief {
    /// Reads a prompt in the language that it is written in.
    ///
    /// The built-in designer reads English and Arabic. Of a prompt in another language it keeps what needs none: names,
    /// prices, hours, addresses.
    static func read(_ prompt: String) throws(PromptProblem) -> Brief {
        let text = try PromptCleaner.clean(prompt)
        let language = PromptLanguage.detect(text)
        let isArabic = language.code == "ar"
        var brief: Brief
        if isArabic {
            var reader = try ArabicReader(text)
            brief = reader.read()
        } else {
            var reader = try PromptReader(text)
            brief = reader.read()
        }
        brief.language = language.site
        if language.site != language.code, language.certainty >= 0.3 || language.wish != nil {
            brief.dropForeignPhrases(keepingStatements: isArabic || language.code == "en")
        }
        return brief
    }

    /// Leaves out what would stand inside sentences of another language. Facts stay.
    private mutating func dropForeignPhrases(keepingStatements: Bool) {
        kindPhrase = nil
        audience = nil
        if !keepingStatements {
            facts.statements = []
            facts.notes = []
            facts.detail = nil
        }
    }
}
