public import SiteModel
public import Storage

/// What is to come of a message.
public enum TurnMode: String, Hashable, Sendable, Codable, CaseIterable {
    /// The site is changed at once.
    case build
    /// A plan is proposed; it is carried out when the person says so.
    case plan
    /// A question is answered. Nothing changes.
    case ask
}

/// Who does what a message asks for.
public enum TurnHand: String, Hashable, Sendable, Codable, CaseIterable {
    case designer, model
}

/// A picture that was sent with a message. Its bytes are a blob.
public struct TurnImage: Hashable, Sendable, Codable {
    /// `image/png`, `image/jpeg`, `image/webp` or `image/gif`.
    public var mediaType: String
    public var blob: Digest

    public init(mediaType: String, blob: Digest) {
        self.mediaType = mediaType
        self.blob = blob
    }

    /// How many there are at most with one message.
    public static let most = 4
    /// Bytes of each at most.
    public static let largest = 2 << 20
}

/// What a person asks of a site that is there.
public struct TurnWish: Hashable, Sendable {
    public var text: String
    /// The text of the site that they pointed at, as the preview names it.
    public var about: String?
    public var mode: TurnMode?
    public var by: TurnHand?
    /// The answer that holds the plan to be carried out.
    public var plan: MessageID?
    public var images: [TurnImage] = []

    public init(_ text: String, about: String? = nil, mode: TurnMode? = nil, by: TurnHand? = nil) {
        self.text = text
        self.about = about
        self.mode = mode
        self.by = by
    }
}
