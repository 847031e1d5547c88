import SiteModel

/// The languages that a site has besides its own.
extension CommandRunner {
    /// Adds a language, or goes through its texts again: what the designer itself can say is said, what somebody
    /// translated and is still right stays, and the rest is left to whoever can translate.
    mutating func translate(into code: String) throws(CommandProblem) {
        let current = String(spec.language.prefix { $0 != "-" })
        guard current != code else {
            throw .languageAlready(code)
        }
        let isTaken = spec.pages.contains { page in
            page.id == code || page.path == "/\(code)" || page.path.hasPrefix("/\(code)/")
        }
        guard !isTaken else {
            throw .languageAddressTaken(code)
        }
        let isNew = spec[code] == nil
        edit { spec in
            if isNew { spec.translations.append(Translation(language: code)) }
            spec.fillTranslation(into: code, again: true)
        }
        if !translated.contains(code) { translated.append(code) }
        guard let state = TranslationState(of: spec, in: code) else { return }
        say(.translated(code, state, isNew: isNew, from: current))
    }

    mutating func remove(language code: String) throws(CommandProblem) {
        guard spec.language.prefix(while: { $0 != "-" }) != code else {
            throw .firstLanguageStays(code)
        }
        guard spec[code] != nil else {
            throw .noTranslation(code)
        }
        edit { $0.translations.removeAll { $0.language == code } }
        translated.removeAll { $0 == code }
        say(.removedLanguage(code))
    }

    /// What came of all commands, with what they left behind in other languages.
    func outcome(since old: SiteSpec, _ answers: CommandAnswers) -> CommandOutcome {
        var said = said
        for translation in old.translations where !translated.contains(translation.language) {
            guard let before = TranslationState(of: old, in: translation.language),
                let now = TranslationState(of: spec, in: translation.language),
                now.open > before.open || now.outdated > before.outdated
            else { continue }
            said.append(.behind(translation.language, now))
        }
        let summary = said.map(answers.sentence)
        return translated.isEmpty
            ? .changed(spec, summary: summary) : .translated(spec, into: translated, summary: summary)
    }
}
