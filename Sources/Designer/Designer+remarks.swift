extension Designer {
    /// What the person should know about the site made from the prompt, in whole sentences: that it is in another
    /// language than the prompt, for example. Empty where all is as expected. An Arabic prompt is answered in Arabic.
    public func remarks(on prompt: String) -> [String] {
        let language = PromptLanguage.detect(prompt)
        let remarks = LanguageRemarks.remarks(on: language)
        guard let brief = try? Brief.read(prompt) else {
            return remarks
        }
        if language.code == "ar" {
            return remarks + ArabicRemarks(prompt: prompt, brief: brief).all
        }
        return remarks + (brief.language == "en" ? PromptRemarks(prompt: prompt, brief: brief).all : [])
    }
}
