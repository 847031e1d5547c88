public import SiteModel

extension Designer {
    /// Follows commands in plain words: sections, texts, facts, colours, pages; several in one sentence.
    ///
    /// Pure. A sentence of which a part is not understood changes nothing; the answer says which part, and gives
    /// three examples that work on this very site.
    /// - Parameters:
    ///   - about: What the person pointed at, as the preview names it: “this” in the command means that text, its item or
    ///     its section.
    ///   - memory: What is known of the brand besides what the site says: new parts say it too.
    public func change(
        _ spec: SiteSpec, command: String, about: String? = nil, remembering memory: BrandMemory = BrandMemory()
    ) -> CommandOutcome {
        if let outcome = RepairRequest.answer(to: command, on: spec) { return outcome }
        let scoped = about.map { ScopedCommand(spec: spec, text: command, address: $0, memory: memory) }
        if let outcome = scoped?.outcome() { return outcome }
        return CommandSentence(command, on: spec, remembering: memory).outcome()
    }
}
