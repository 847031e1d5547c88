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
            if language.code != "en" {
                brief.name = reader.nameWithKind() ?? brief.name ?? reader.capitalName()
            }
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
        // “Run by” only joins a person to the place, so that it is said in the language of the site.
        for index in facts.people.indices where facts.people[index].isBy {
            facts.people[index].role = language == "ar" ? "بإدارة" : "run by"
        }
        if !keepingStatements {
            facts.statements = []
            facts.notes = []
            facts.detail = nil
        }
    }
}

extension Brief {
    /// Whether the site bears the name of a doctor.
    var bearsTitle: Bool {
        guard let name else {
            return false
        }
        return ["Dr", "د.", "الدكتور", "دكتور"].contains { name.hasPrefix($0) }
    }
}

extension PromptReader {
    /// “Padaria Aurora”, where the first word is the kind in the prompt's own language.
    fileprivate func nameWithKind() -> String? {
        guard let kind = kindRange, let name = nameRange, kind.upperBound == name.lowerBound,
            words[kind.lowerBound].capital
        else {
            return nil
        }
        return passage.slice(kind.lowerBound..<name.upperBound)
    }

    /// The first words with capitals that could be a name, in a prompt of a language that is not read: “para a Padaria
    /// Aurora em Lisboa”.
    fileprivate func capitalName() -> String? {
        for index in words.indices.dropFirst() where words[index].capital && !used[index] {
            let opens = words[index - 1].endsSentence || words[index - 1].capital
            if !opens, let range = nameRun(from: index), range.count > 1, range.count <= 5, !isPlace(range) {
                return passage.slice(range)
            }
        }
        return nil
    }
}
