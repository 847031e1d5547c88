extension Designer {
    /// What the person should know about the site made from the prompt, in whole sentences: that it is in another
    /// language than the prompt, for example. Empty where all is as expected.
    public func remarks(on prompt: String) -> [String] {
        let language = LanguageRemarks.remarks(on: PromptLanguage.detect(prompt))
        guard let brief = try? Brief.read(prompt), brief.language == "en" else {
            return language
        }
        return language + PromptRemarks(prompt: prompt, brief: brief).all
    }
}
