/// One thing that a check found in a proposal or in the site that was built from it.
public struct Finding: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case deadLink, missingTarget, missingFile
        case imageWithoutText, controlWithoutName, fieldWithoutLabel, headingOrder, missingTitle, missingLanguage
        case duplicateID, frameWithoutTitle
        case secret
    }

    public enum Severity: String, Codable, Sendable {
        /// The site must not go up like this.
        case blocking
        case advice
    }

    public var kind: Kind
    public var severity: Severity
    /// In the artifact, or in the sources for what is in no page.
    public var path: String
    /// Counted from one.
    public var line: Int?
    /// What is wrong, for people.
    public var sentence: String
    /// What a model needs to mend it. Of a secret it has no more than the sentence.
    public var evidence: String

    public init(
        _ kind: Kind, _ severity: Severity, path: String, line: Int? = nil, sentence: String, evidence: String = ""
    ) {
        self.kind = kind
        self.severity = severity
        self.path = path
        self.line = line
        self.sentence = sentence
        self.evidence = evidence
    }
}
