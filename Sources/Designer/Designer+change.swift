public import SiteModel

extension Designer {
    /// Follows commands in plain words: sections, texts, facts, colours, pages; several in one sentence.
    ///
    /// Pure. A sentence of which a part is not understood changes nothing; the answer says which part, and gives
    /// three examples that work on this very site.
    /// - Parameter memory: What is known of the brand besides what the site says: new parts say it too.
    public func change(
        _ spec: SiteSpec, command: String, remembering memory: BrandMemory = BrandMemory()
    ) -> CommandOutcome {
        CommandSentence(command, on: spec, remembering: memory).outcome()
    }
}
