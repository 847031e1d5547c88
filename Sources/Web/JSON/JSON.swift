public import Foundation
public import HTTPTypes
public import Hummingbird

/// How values become the JSON of this API and back: names with underscores, times in RFC 3339 UTC, keys in order.
public enum JSON {
    /// The bytes of `value`.
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(text(of: date))
        }
        return try encoder.encode(value)
    }

    /// A time as `2026-11-21T13:18:37.042Z`.
    public static func text(of date: Date) -> String { date.formatted(style) }

    /// Reads a time in RFC 3339, with or without parts of a second, in any offset.
    public static func date(_ text: String) -> Date? {
        (try? Date(text, strategy: style)) ?? (try? Date(text, strategy: Date.ISO8601FormatStyle()))
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// Reads `Value`, and says what is wrong with which field.
    /// - Throws: ``ProblemError`` with the code `INVALID_JSON` or `VALIDATION_FAILED`.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch let error as DecodingError {
            throw problem(of: error)
        }
    }

    private static func problem(of error: DecodingError) -> ProblemError {
        switch error {
        case .keyNotFound(let key, let context):
            return .invalid(name(context.codingPath + [key]), "is required.")
        case .valueNotFound(let type, let context):
            return .invalid(name(context.codingPath), "is required: \(kind(type)).")
        case .typeMismatch(let type, let context):
            guard !context.codingPath.isEmpty else {
                return ProblemError(.validationFailed, "The body must be a JSON object.")
            }
            return .invalid(name(context.codingPath), "must be \(kind(type)).")
        case .dataCorrupted(let context):
            guard !context.codingPath.isEmpty else {
                return ProblemError(.invalidJSON, "Send one JSON object in UTF-8.", underlying: error)
            }
            return .invalid(name(context.codingPath), "has a value that is not allowed.")
        @unknown default:
            return ProblemError(.invalidJSON, "Send one JSON object in UTF-8.", underlying: error)
        }
    }

    private static func name(_ path: [any CodingKey]) -> String {
        path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
    }

    private static func kind(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is any Collection.Type: "a list"
        default: "an object"
        }
    }
}

extension Response {
    /// A response with `value` as its JSON body.
    public static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        let bytes = try JSON.encode(value)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The problem as `application/problem+json`; `id` is the request's.
    static func problem(_ problem: ProblemError, id: String) -> Response {
        var headers = problem.headers
        headers[.contentType] = "application/problem+json; charset=utf-8"
        headers[.cacheControl] = "no-store"
        let bytes = (try? JSON.encode(ProblemBody(problem: problem, id: id))) ?? Data("{}".utf8)
        return Response(
            status: problem.code.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
