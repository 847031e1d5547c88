/// What is known of a brand besides what a prompt or a site says: facts and wishes that hold for all that is made.
///
/// It is read from the document that people keep with a project. What a prompt says itself goes before it.
public struct BrandMemory: Hashable, Sendable {
    var name: String?
    var place: String?
    var facts = Facts()
    var tone: Tone?
    var moodWords: [String] = []
    var colours: [String] = []
    /// Colours and moods not wanted.
    var avoided: [String] = []
    var wantsDark: Bool?

    /// Nothing is known.
    public init() {}

    /// Reads a document in Markdown: lines such as `- Phone: 21 555 0134`, and sentences of any kind.
    public init(_ document: String) {
        var reader = MemoryReader()
        reader.read(document)
        self = reader.memory
    }

    /// Whether nothing that the designer can use is known.
    public var isEmpty: Bool { self == BrandMemory() }
}

extension Brief {
    /// Adds what is remembered where the prompt says nothing of it.
    mutating func recall(_ memory: BrandMemory) {
        name = name ?? memory.name
        place = place ?? memory.place
        facts.recall(memory.facts)
        tone = tone ?? memory.tone
        if moodWords.isEmpty { moodWords = memory.moodWords }
        if colours.isEmpty { colours = memory.colours.filter { !avoided.contains($0) } }
        for word in memory.avoided where !avoided.contains(word) && !colours.contains(word) { avoided.append(word) }
        wantsDark = wantsDark ?? memory.wantsDark
    }
}

extension Facts {
    /// Adds how to reach the brand, where nothing is known of it.
    mutating func recall(_ other: Facts) {
        if phones.isEmpty { phones = other.phones }
        if mails.isEmpty { mails = other.mails }
        if addresses.isEmpty { addresses = other.addresses }
        if links.isEmpty { links = other.links }
        if handles.isEmpty { handles = other.handles }
        if hours.isEmpty { hours = other.hours }
    }
}
