/// A language that notifications speak.
public enum NotificationLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case arabic = "ar"

    /// The language of a tag such as `ar-EG`; nil for one that there are no words in.
    public init?(tag: some StringProtocol) {
        guard let primary = tag.split(separator: "-").first else { return nil }
        self.init(rawValue: primary.lowercased())
    }
}

extension NotificationRecord {
    /// What happened, in one sentence.
    ///
    /// Names are isolated where they may be in a script of the other direction, so that they do not turn the sentence.
    public func sentence(in language: NotificationLanguage) -> String {
        let name = { (text: String?) in text.map { Self.isolated($0, in: language) } }
        return switch language {
        case .english: english(site: name(facts.projectName) ?? "the site", name(facts.actor), name(facts.formLabel))
        case .arabic: arabic(site: name(facts.projectName) ?? "الموقع", name(facts.actor), name(facts.formLabel))
        }
    }

    private func english(site: String, _ actor: String?, _ form: String?) -> String {
        switch (kind, facts.jobKind) {
        case (.workSucceeded, _) where facts.isUnderstood == false: "Your wish for \(site) was not understood"
        case (.workSucceeded, "site.generate"): "\(site) is ready"
        case (.workSucceeded, "site.edit"): "The change to \(site) is made"
        case (.workSucceeded, "site.build"): "\(site) was built again"
        case (.workSucceeded, _): "The work on \(site) is done"
        case (.workFailed, "site.generate"): "\(site) could not be made"
        case (.workFailed, "site.edit"): "The change to \(site) could not be made"
        case (.workFailed, "site.build"): "\(site) could not be built"
        case (.workFailed, _): "The work on \(site) failed"
        case (.workCancelled, _): "\(actor ?? "Somebody") stopped your work on \(site)"
        case (.messagesReceived, _):
            "\(amount) new message\(amount == 1 ? "" : "s") for \(site)" + (form.map { ": \($0)" } ?? "")
        }
    }

    private func arabic(site: String, _ actor: String?, _ form: String?) -> String {
        switch (kind, facts.jobKind) {
        case (.workSucceeded, _) where facts.isUnderstood == false: "لم يُفهم طلبك بخصوص \(site)"
        case (.workSucceeded, "site.generate"): "\(site) جاهز"
        case (.workSucceeded, "site.edit"): "تمّ التغيير في \(site)"
        case (.workSucceeded, "site.build"): "أُعيد بناء \(site)"
        case (.workSucceeded, _): "انتهى العمل على \(site)"
        case (.workFailed, "site.generate"): "تعذّر إنشاء \(site)"
        case (.workFailed, "site.edit"): "تعذّر التغيير في \(site)"
        case (.workFailed, "site.build"): "تعذّر بناء \(site)"
        case (.workFailed, _): "تعذّر العمل على \(site)"
        case (.workCancelled, _):
            actor.map { "أوقف \($0) عملك على \(site)" } ?? "أُوقف عملك على \(site)"
        case (.messagesReceived, _):
            Self.arabicMessages(amount) + " إلى \(site)" + (form.map { ": \($0)" } ?? "")
        }
    }

    private static func arabicMessages(_ amount: Int) -> String {
        switch (amount, amount % 100) {
        case (1, _): "رسالة جديدة"
        case (2, _): "رسالتان جديدتان"
        case (_, 3...10): "\(amount) رسائل جديدة"
        default: "\(amount) رسالة جديدة"
        }
    }

    private static func isolated(_ text: String, in language: NotificationLanguage) -> String {
        let isRightToLeft = text.unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) }
        return isRightToLeft == (language == .arabic) ? text : "\u{2068}\(text)\u{2069}"
    }
}
