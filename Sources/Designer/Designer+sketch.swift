public import SiteModel

extension Designer {
    /// Plans a whole site from a prompt: reads it, decides pages, sections and look, and writes every word.
    ///
    /// Pure: the same prompt and seed give the same plan. Without a seed the prompt itself decides.
    /// - Parameter memory: What is known of the brand besides what the prompt says.
    /// - Throws: What is wrong with the prompt, in words that say what to do.
    public func sketch(
        prompt: String, seed: UInt64? = nil, remembering memory: BrandMemory = BrandMemory()
    ) throws(PromptProblem) -> SiteSpec {
        try SitePlanner.sketch(prompt: prompt, seed: seed, remembering: memory)
    }
}
