public import Foundation
public import Storage

/// What a project remembers across turns: one readable document in Markdown, which people write.
///
/// The product only proposes; what nobody accepts is not in it.
public struct Memory: Hashable, Sendable {
    /// The number of its state, counted up with each change; 0 for a document that nobody has written yet.
    public var version: Int
    public var text: String
    public var author: UserID?
    /// When it was changed; nil where it never was.
    public var updatedAt: Date?

    /// Bytes of the document, inclusive.
    public static let longest = 16_384

    static let empty = Memory(version: 0, text: "", author: nil, updatedAt: nil)
}

/// A line that the product would add to the memory.
public struct MemoryProposal: Hashable, Sendable, Identifiable {
    public let id: MemoryProposalID
    /// One line of Markdown without a bullet, such as `Phone: 21 555 0134`.
    public let text: String
    /// The job whose words it comes from.
    public let job: JobID?
    public let createdAt: Date

    /// Bytes of one line, inclusive.
    static let longest = 500
    /// How many may be open for one project; what comes later is left out.
    static let most = 20
}

/// The memory and what is proposed for it, at one moment.
public struct MemoryState: Hashable, Sendable {
    public var memory: Memory
    /// The oldest first.
    public var proposals: [MemoryProposal]

    /// Nothing is remembered, and nothing proposed.
    public static let empty = MemoryState(memory: .empty, proposals: [])
}

extension Memory {
    init(_ row: Row) throws {
        version = try row.get("version")
        text = try row.get("body")
        author = try row.get("author")
        updatedAt = Date(milliseconds: try row.get("created_at"))
    }
}

extension MemoryProposal {
    init(_ row: Row) throws {
        id = try row.get("id")
        text = try row.get("body")
        job = try row.get("job_id")
        createdAt = Date(milliseconds: try row.get("created_at"))
    }
}
