/// A stream of edits that has ended, read and not yet applied.
public struct Turn: Hashable, Sendable {
    /// The text of the plan, where there is one.
    public var plan: String?
    /// In the order of the stream.
    public var elements: [EditElement] = []
    /// What the author says of the changes.
    public var notes: [String] = []
    /// What stands outside of the elements.
    public var prose = ""
    /// What could not be read: cut, malformed or not UTF-8. A turn that has any is refused.
    public var failures: [PatchFailure] = []

    public init() {}

    /// Reads a stream that is whole already.
    public init(_ stream: some Collection<UInt8>, format: EditFormat = .auto) {
        var parser = EditStreamParser(format: format)
        _ = parser.feed(stream)
        self = parser.finish()
    }
}
