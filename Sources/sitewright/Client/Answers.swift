import Foundation
import SiteModel

/// What the API answers about a project, as far as the commands need it.
struct ProjectAnswer: Decodable, Sendable {
    var id: String
    var slug: String
    var name: String
    /// The number of the newest version.
    var headVersion: Int
    var previewUrl: String
}

/// What the API answers about a job, and what its events say.
struct JobAnswer: Decodable, Sendable {
    var id: String
    var state: String
    var progress: Int
    var step: String
    var error: Failure?
    var result: Result?

    struct Failure: Decodable, Sendable {
        var code: String
        var message: String
    }

    struct Result: Decodable, Sendable {
        var version: Int?
        var previewUrl: String?
        var summary: [String]?
        var understood: Bool?
    }

    var isFinished: Bool { ["succeeded", "failed", "cancelled"].contains(state) }
}

/// The answer to a request for work.
struct WorkAnswer: Decodable, Sendable {
    var project: ProjectAnswer
    var job: JobAnswer
}

/// The answer to a write that made a version at once.
struct SavedAnswer: Decodable, Sendable {
    var version: VersionAnswer
    var job: JobAnswer
}

/// One page of a list.
struct PageAnswer<Item: Decodable & Sendable>: Decodable, Sendable {
    var items: [Item]
    var next: String?
}

/// What the API answers about something that a visitor sent.
struct SubmissionAnswer: Decodable, Sendable {
    struct Field: Codable, Sendable {
        var name: String
        var label: String
        var value: String
    }

    var id: String
    var form: String
    var formLabel: String
    var fields: [Field]
    var read: Bool
    var receivedAt: String
}

/// What the API answers about a notification.
struct NotificationAnswer: Decodable, Sendable {
    var id: String
    var kind: String
    var text: String
    var reason: String?
    var project: String?
    var job: String?
    var count: Int
    var read: Bool
    var path: String
    var happenedAt: String
}

struct VersionAnswer: Decodable, Sendable {
    var number: Int
    var message: String
    var origin: String
    var createdAt: String
}

struct DiffAnswer: Decodable, Sendable {
    struct File: Decodable, Sendable {
        var path: String
        var change: String
        var isText: Bool
        var added: Int
        var removed: Int
        var hunks: [TextDiff.Hunk]
    }

    var files: [File]
}

/// What the API answers about the credits of a workspace.
struct CreditsAnswer: Codable, Sendable {
    struct Named: Codable, Sendable {
        var id: String
        var name: String
    }

    var workspace: Named
    var daily: Int64?
    var usedToday: Int64
    var leftToday: Int64?
    var granted: Int64
    var reserved: Int64
    var used: Int64
    var resetsAt: String?
    var addsUp: Bool
    var items: [CreditEntryAnswer]
}

/// One entry of the ledger.
struct CreditEntryAnswer: Codable, Sendable {
    var id: String
    var kind: String
    var change: Int64
    var used: Int64
    var work: String?
    var projectName: String?
    var note: String?
    var happenedAt: String
}
