public import Foundation
public import Storage

/// One turn of the conversation with a project.
public struct Message: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, Codable { case person, sitewright }

    public let id: MessageID
    /// Where it was said.
    public let conversation: ConversationID?
    public var role: Role
    public var text: String
    public var author: UserID?
    /// The job that the message asked for, or that answered with it.
    public var job: JobID?
    /// The version that the turn made.
    public var version: Int?
    /// The versions among which the person is asked to choose; empty for most messages.
    public var choices: [Int]
    /// What an answer is, where it is more than words.
    public var kind: Kind?
    public var createdAt: Date

    public enum Kind: String, Hashable, Sendable, Codable {
        /// A plan that can be carried out.
        case plan
        /// Why nothing was changed.
        case refusal
    }
}

extension Message {
    static let columns: SQL =
        "id, conversation_id, role, body, author, job_id, version, choices, kind, created_at"

    init(_ row: Row) throws {
        id = try row.get("id")
        conversation = try row.get("conversation_id")
        let role: String = try row.get("role")
        self.role = Role(rawValue: role) ?? .sitewright
        text = try row.get("body")
        author = try row.get("author")
        job = try row.get("job_id")
        version = try row.get("version")
        let choices: String? = try row.get("choices")
        self.choices = (choices ?? "").split(separator: ",").compactMap { Int($0) }
        let kind: String? = try row.get("kind")
        self.kind = kind.flatMap(Kind.init)
        createdAt = Date(milliseconds: try row.get("created_at"))
    }
}
