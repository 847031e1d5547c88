extension Designer {
    /// What the person should know about the site made from the prompt, in whole sentences: that it is in another
    /// language than the prompt, for example. Empty where all is as expected.
    public func remarks(on prompt: String) -> [String] {
        LanguageRemarks.remarks(on: PromptLanguage.detect(prompt))
    }
}
