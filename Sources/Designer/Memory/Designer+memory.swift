import SiteModel

extension Designer {
    /// What of a person's words is worth remembering: how to reach the brand, and which colours are wanted or not, as
    /// lines for the document, such as `Phone: 21 555 0134`.
    ///
    /// Pure. Only what the words say themselves, word for word; nothing for words that cannot be read.
    /// - Parameter isPrompt: Whether the words describe the whole site, and not only a change of it.
    public func memorable(_ words: String, isPrompt: Bool) -> [String] {
        guard let brief = try? Brief.read(words) else { return [] }
        let isArabic = PromptLanguage.detect(words).code == "ar"
        func line(_ english: String, _ arabic: String, _ values: [String], by separator: String? = nil) -> String? {
            let values = values.filter { !$0.isEmpty }
            guard !values.isEmpty else { return nil }
            return (isArabic ? arabic : english) + ": "
                + values.joined(separator: separator ?? (isArabic ? "، " : ", "))
        }
        let facts = brief.facts
        let hours = facts.hours.filter { $0.day != nil }.map {
            [$0.day, $0.hours].compactMap(\.self).joined(separator: " ")
        }
        return [
            isPrompt ? line("Name", "الاسم", [brief.name].compactMap(\.self)) : nil,
            line("Phone", "الهاتف", Array(facts.phones.prefix(1))),
            line("E-mail", "البريد", Array(facts.mails.prefix(1))),
            line("Address", "العنوان", Array(facts.addresses.prefix(1))),
            line("Hours", "ساعات العمل", hours, by: isArabic ? "، " : "; "),
            isPrompt ? line("Colours", "الألوان", brief.colours) : nil,
            line("Colours not wanted", "ألوان غير مرغوبة", brief.avoided.filter { OKLCH(named: $0) != nil }),
            isPrompt ? line("Tone", "النبرة", [brief.tone?.rawValue].compactMap(\.self)) : nil,
        ].compactMap(\.self)
    }
}
