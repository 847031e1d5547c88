import Foundation
import HTTPTypes
public import Hummingbird
import NIOCore

/// The largest bodies that are read, in bytes.
enum BodyLimit {
    /// A JSON object: the longest prompt and room for escapes.
    static let json = 256 << 10
    /// A file of a project and a little more, so that its own limit can say what is wrong.
    static let file = 2 << 20
    /// A message with its pictures in base 64: the largest body that is read as JSON.
    static let turn = 12 << 20
}

extension Request {
    /// The whole body.
    /// - Throws: ``ProblemError`` with `BODY_TOO_LARGE`, before reading where the length is told.
    public func bytes(upTo limit: Int) async throws -> ByteBuffer {
        if let told = headers[.contentLength].flatMap({ Int($0) }), told > limit { throw Self.tooLarge(limit) }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Self.tooLarge(limit)
        }
    }

    /// The body as a JSON value.
    /// - Throws: ``ProblemError`` for another kind of body, one too large, broken JSON and wrong fields.
    func json<Value: Decodable>(_ type: Value.Type, upTo limit: Int = BodyLimit.json) async throws -> Value {
        // Insisting on the type also keeps out what a form on another site could send.
        guard Self.isJSON(headers[.contentType]) else {
            throw ProblemError(.unsupportedMediaType, "Send JSON, with the header “Content-Type: application/json”.")
        }
        let bytes = try await bytes(upTo: limit)
        return try JSON.decode(type, from: Data(bytes.readableBytesView))
    }

    private static func isJSON(_ contentType: String?) -> Bool {
        guard let type = contentType?.split(separator: ";").first else { return false }
        return type.trimmingCharacters(in: .whitespaces).lowercased() == "application/json"
    }

    private static func tooLarge(_ limit: Int) -> ProblemError {
        // The rest of the body is not worth reading.
        ProblemError(
            .bodyTooLarge, "The body may have at most \(limit >> 10) KiB.", headers: [.connection: "close"],
            members: ["limit": limit])
    }
}
