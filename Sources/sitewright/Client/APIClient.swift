import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Speaks the HTTP API.
struct APIClient: Sendable {
    let server: URL
    let token: String?
    var http = HTTPClient.shared

    /// Sends a request and decodes the answer.
    /// - Throws: `CommandFailure` with the server's own words for every answer outside 2xx.
    func send<Answer: Decodable>(
        _ method: HTTPMethod, _ path: String, body: (any Encodable & Sendable)? = nil, headers: [(String, String)] = [],
        as type: Answer.Type = Answer.self
    ) async throws -> Answer {
        let bytes = try await bytes(method, path, body: body, headers: headers)
        do {
            return try Self.decoder().decode(type, from: Data(bytes))
        } catch {
            throw CommandFailure("The server's answer to \(method) \(path) is not understood: \(error)")
        }
    }

    /// Sends a request and returns the body as it is.
    func bytes(
        _ method: HTTPMethod, _ path: String, body: (any Encodable & Sendable)? = nil, headers: [(String, String)] = []
    ) async throws -> [UInt8] {
        var request = request(method, path)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let file = body as? RawBody {
            request.body = .bytes(ByteBuffer(bytes: file.bytes))
        } else if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        }
        var patience = Patience()
        while true {
            let response: HTTPClientResponse
            do {
                response = try await http.execute(request, timeout: .seconds(60))
            } catch let error where !(error is CancellationError) {
                throw CommandFailure(
                    "No answer from \(server.absoluteString): \(error). Is it running? Start it with “sitewright serve”."
                )
            }
            let buffer = try await response.body.collect(upTo: 256 << 20)
            if (200..<300).contains(response.status.code) { return Array(buffer.readableBytesView) }
            guard let pause = patience.pause(after: response) else { throw failure(response, buffer) }
            try await Task.sleep(for: pause)
        }
    }

    /// The events of the workspace from now on, until the server or the caller ends the stream.
    func events() async throws -> AsyncThrowingStream<ServerEvent, any Error> {
        try await events(from: "/api/events")
    }

    /// The messages of a stream from now on, until the server or the caller ends it.
    func events(from path: String) async throws -> AsyncThrowingStream<ServerEvent, any Error> {
        var request = request(.GET, path)
        request.headers.add(name: "accept", value: "text/event-stream")
        let response = try await http.execute(request, deadline: .distantFuture)
        guard response.status == .ok else { throw failure(response, try await response.body.collect(upTo: 1 << 20)) }
        return ServerEvent.parse(response.body)
    }

    /// Reads the API's `snake_case` keys.
    static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    private func request(_ method: HTTPMethod, _ path: String) -> HTTPClientRequest {
        var base = server.absoluteString
        while base.hasSuffix("/") { base.removeLast() }
        var request = HTTPClientRequest(url: base + path)
        request.method = method
        request.headers.add(name: "accept", value: "application/json")
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        return request
    }

    private func failure(_ response: HTTPClientResponse, _ body: ByteBuffer) -> CommandFailure {
        if let problem = try? Self.decoder().decode(Problem.self, from: Data(buffer: body)) {
            return CommandFailure("\(problem.detail ?? problem.title) (\(problem.code))")
        }
        return CommandFailure("The server answered \(response.status).")
    }
}

/// The parts of a problem answer (RFC 9457) that a person is told.
struct Problem: Decodable {
    var title: String
    var detail: String?
    var code: String
}

/// A body that is sent as it is.
struct RawBody: Encodable, Sendable {
    var bytes: [UInt8]
}
