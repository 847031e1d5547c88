import Foundation
import HTTPTypes
import Hummingbird
import SiteModel
import Storage

/// One page of a list.
struct ListPage: Hashable, Sendable {
    /// What ended the page before, or nil for the first.
    var cursor: String?
    var limit: Int
}

extension Request {
    /// A value of the query; an empty one counts as none.
    func query(_ name: String) throws -> String? {
        guard let value = uri.queryParameters[name[...]], !value.isEmpty else { return nil }
        return try Self.clean(String(value), name)
    }

    /// A value of the query as another type.
    /// - Throws: ``ProblemError`` with `VALIDATION_FAILED` that names the value.
    func query<Value>(_ name: String, _ expected: String, as read: (String) -> Value?) throws -> Value? {
        guard let text = try query(name) else { return nil }
        guard let value = read(text) else { throw ProblemError.invalid(name, "must be \(expected).") }
        return value
    }

    /// `cursor` and `limit`, which is at most 200.
    func page(of usual: Int = 50) throws -> ListPage {
        let limit = try query("limit", "a whole number from 1 to 200") { Int($0) } ?? usual
        guard (1...200).contains(limit) else {
            throw ProblemError.invalid("limit", "must be a whole number from 1 to 200.")
        }
        // One more is read than is shown, to know whether there is a next page, and 200 are read at most.
        return ListPage(cursor: try query("cursor"), limit: min(limit, 199))
    }

    /// The entity tag of everything in a version: what a change of it must name in `If-Match`.
    func tag(of version: Int) -> String { "\"\(version)\"" }

    /// The version that a direct write is based on, from `If-Match`.
    func baseVersion() throws -> Int {
        guard let text = headers[.ifMatch] else {
            throw ProblemError(
                .preconditionRequired, "Send the version that you changed in “If-Match”, such as “If-Match: \"3\"”.")
        }
        guard let base = Int(text.filter { $0 != "\"" }), base > 0 else {
            throw ProblemError.invalid("If-Match", "must be the number of a version in quotes.")
        }
        return base
    }

    /// The version that `If-Match` names; nil where the request goes for whichever is the newest.
    func namedBaseVersion() throws -> Int? { headers[.ifMatch] == nil ? nil : try baseVersion() }

    /// The text, where it can be stored.
    static func clean(_ text: String, _ name: String) throws -> String {
        // No name of ours holds a NUL, and no database takes one.
        guard !text.utf8.contains(0) else { throw ProblemError.invalid(name, "has a character that is not allowed.") }
        return text
    }
}

extension AppRequestContext {
    /// A part of the path, decoded.
    func parameter(_ name: String) throws -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding else {
            throw ProblemError(.badRequest, "The address cannot be decoded.")
        }
        return try Request.clean(text, name)
    }

    /// A part of the path that is an id. One that is none names nothing.
    func id<Entity>(_ name: String, of what: String, as type: ID<Entity>.Type = ID<Entity>.self) throws -> ID<Entity> {
        guard let id = ID<Entity>(try parameter(name)) else { throw ProblemError.notFound(what) }
        return id
    }

    /// A part of the path that is the number of a version.
    func versionNumber() throws -> Int {
        guard let number = Int(try parameter("version")), number > 0 else {
            throw ProblemError.notFound("such version")
        }
        return number
    }

    /// What the rest of the path names, with each part decoded once. The path itself is checked by whoever uses it.
    func filePath(in request: Request) throws -> String {
        // The router's own split drops empty parts, which must be refused instead.
        guard let start = request.uri.path.range(of: "/files/") else { throw ProblemError.notFound("such file") }
        let parts = request.uri.path[start.upperBound...].split(separator: "/", omittingEmptySubsequences: false)
        return try parts.map { part in
            guard let decoded = part.removingPercentEncoding, !decoded.contains("/") else {
                throw ProblemError(.badRequest, "The address cannot be decoded.")
            }
            return try Request.clean(decoded, "path")
        }.joined(separator: "/")
    }
}
