import Foundation
import SiteModel
import Sites
import Storage

/// A version, as the API shows it.
struct VersionBody: Encodable {
    var number: Int
    var parent: Int?
    var message: String
    var author: UserID?
    var origin: String
    var job: JobID?
    var tree: Digest
    var fileCount: Int
    var size: Int
    var createdAt: Date
    /// What a model made of it, and what that took; nil where none was asked.
    var turn: TurnBody?

    init(_ version: Version, turn: TurnRecord?) {
        self.init(version)
        self.turn = turn.map(TurnBody.init)
    }

    init(_ version: Version) {
        number = version.number
        parent = version.parent
        message = version.message
        author = version.author
        origin = version.origin.rawValue
        job = version.job
        tree = version.tree
        fileCount = version.fileCount
        size = version.size
        createdAt = version.createdAt
    }
}

/// A turn of a model, as the API shows it.
struct TurnBody: Encodable {
    var outcome: TurnOutcome
    var provider: String
    var model: String
    /// How often a model was asked.
    var rounds: Int
    var inputTokens: Int
    var cachedTokens: Int
    var outputTokens: Int
    /// In millionths of the price table's currency; null where the price is not known.
    var costMicros: Int64?
    /// About how many tokens were sent at first, and how many of the site might have been.
    var contextTokens: Int
    var contextLimit: Int
    var repairs: [String]
    var warnings: [String]
    var beyond: [TurnRecord.Beyond]

    init(_ turn: TurnRecord) {
        outcome = turn.outcome
        provider = turn.provider
        model = turn.model
        rounds = turn.rounds
        inputTokens = turn.inputTokens
        cachedTokens = turn.cachedTokens
        outputTokens = turn.outputTokens
        costMicros = turn.costMicros
        contextTokens = turn.contextTokens
        contextLimit = turn.contextLimit
        repairs = turn.repairs
        warnings = turn.warnings
        beyond = turn.beyond
    }
}

/// What a version changed.
struct DiffBody: Encodable {
    struct File: Encodable {
        var path: FilePath
        var change: TreeDiff.Change
        /// False for a file that is not text or too large to compare; it has no hunks then.
        var isText: Bool
        var added: Int
        var removed: Int
        var hunks: [TextDiff.Hunk]
    }

    var version: Int
    /// The version that it is compared with; null for the first.
    var against: Int?
    var files: [File]

    init(_ version: Int, against: Int?, _ diffs: [FileDiff]) {
        self.version = version
        self.against = against
        files = diffs.map { diff in
            File(
                path: diff.path, change: diff.change, isText: diff.text != nil, added: diff.text?.added ?? 0,
                removed: diff.text?.removed ?? 0, hunks: diff.text?.hunks ?? [])
        }
    }
}

/// The files of a version.
struct TreeBody: Encodable {
    struct File: Encodable {
        var path: FilePath
        var size: Int
        var blob: Digest
    }

    var version: Int
    var files: [File]

    init(_ version: Int, _ tree: FileTree) {
        self.version = version
        files = tree.paths.compactMap { path in
            tree[path].map { File(path: path, size: $0.size, blob: $0.blob) }
        }
    }
}

/// A turn of the conversation, as the API shows it.
struct MessageBody: Encodable {
    var id: MessageID
    var role: Message.Role
    var text: String
    var author: UserID?
    var job: JobID?
    var version: Int?
    var choices: [Int]?
    var conversation: ConversationID?
    var createdAt: Date

    init(_ message: Message) {
        id = message.id
        conversation = message.conversation
        role = message.role
        text = message.text
        author = message.author
        job = message.job
        version = message.version
        choices = message.choices.isEmpty ? nil : message.choices
        createdAt = message.createdAt
    }
}
