import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Synchronization

/// What a write was answered, in the form in which it is kept for repetitions.
struct WriteAnswer: Sendable {
    private var status: Int
    private var headers: [String: String]
    private var body: String
    private var isRepeated = false

    /// An answer with `value` as its JSON body.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> WriteAnswer {
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        return WriteAnswer(status, headers, body: String(decoding: try JSON.encode(value), as: UTF8.self))
    }

    /// What a response says, with its whole body in memory.
    init(_ response: Response) async throws {
        let collector = BodyCollector()
        try await response.body.write(collector)
        self.init(
            response.status, response.headers, body: collector.content.withLock { String(buffer: $0) })
    }

    private init(_ status: HTTPResponse.Status, _ headers: HTTPFields, body: String) {
        self.status = status.code
        self.headers = [:]
        for name in [HTTPField.Name.contentType, .location, .eTag] { self.headers[name.rawName] = headers[name] }
        self.body = body
    }

    /// As it is sent.
    var response: Response {
        var fields: HTTPFields = isRepeated ? [.idempotentReplayed: "true"] : [:]
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return Response(
            status: .init(code: status), headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}

// MARK: The table

extension WriteAnswer {
    static let columns: SQL = "status, headers, body"

    /// One that was given before.
    init(_ row: Row) throws {
        status = try row.get("status")
        headers = try row.json("headers")
        body = try row.get("body")
        isRepeated = true
    }

    /// The values of ``columns``.
    var values: SQL { "\(status), \(json: headers), \(body)" }
}
