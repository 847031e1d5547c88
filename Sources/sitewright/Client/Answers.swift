import Foundation

/// What the API answers about a project, as far as the commands need it.
struct ProjectAnswer: Decodable, Sendable {
    var id: String
    var slug: String
    var name: String
    var version: Int
    var previewURL: String?

    enum CodingKeys: String, CodingKey {
        case id, slug, name, version
        case previewURL = "preview_url"
    }
}

/// What the API answers about a job.
struct JobAnswer: Decodable, Sendable {
    var id: String
    var state: String
    var progress: Int
    var step: String?
    var position: String?
    var error: Failure?
    var result: Result?

    struct Failure: Decodable, Sendable {
        var code: String
        var message: String
    }

    struct Result: Decodable, Sendable {
        var version: Int?
        var previewURL: String?
        var summary: [String]?
        var understood: Bool?

        enum CodingKeys: String, CodingKey {
            case version, summary, understood
            case previewURL = "preview_url"
        }
    }

    var isFinished: Bool { ["succeeded", "failed", "cancelled"].contains(state) }
}

/// The answer to a request for work.
struct WorkAnswer: Decodable, Sendable {
    var project: ProjectAnswer
    var job: JobAnswer
}

/// One page of a list.
struct PageAnswer<Item: Decodable & Sendable>: Decodable, Sendable {
    var items: [Item]
    var next: String?
}

struct VersionAnswer: Decodable, Sendable {
    var number: Int
    var message: String
    var origin: String
    var createdAt: String
    var files: Int

    enum CodingKeys: String, CodingKey {
        case number, message, origin, files
        case createdAt = "created_at"
    }
}

struct FileDiffAnswer: Decodable, Sendable {
    var path: String
    var change: String
    var added: Int?
    var removed: Int?
    /// The hunks in the unified format; nil for what is not text.
    var patch: String?
}
