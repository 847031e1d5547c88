import Accounts
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Synchronization

/// Does a write with an `Idempotency-Key` once, however often it is sent within a day.
///
/// A row stands for the key from before the write on. A repetition with the same content gets the stored answer; with
/// another content, or where the first one never ended because the server was stopped, it is refused. Only successes
/// are kept: what was refused changed nothing and may be tried again.
struct Idempotency: Sendable {
    let database: Database
    private let lock = KeyedLock<Key>()

    private struct Key: Hashable, Sendable {
        var workspace: WorkspaceID
        var user: UserID
        var text: String
    }

    private enum Earlier: Sendable {
        case none
        case answered(StoredAnswer)
        case unfinished
        case different
    }

    private struct StoredAnswer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: String
    }

    init(database: Database) { self.database = database }

    /// Calls `body`, or gives back what it answered before.
    func once(
        _ request: Request, by identity: Identity, _ body: (Request) async throws -> Response
    ) async throws -> Response {
        guard let text = request.headers[.idempotencyKey] else { return try await body(request) }
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ProblemError.invalid("Idempotency-Key", "has 1 to 200 visible ASCII characters.")
        }
        let content = try await request.bytes(upTo: BodyLimit.file)
        var request = request
        request.body = RequestBody(buffer: content)
        let fingerprint = Self.fingerprint(request, content)
        let key = Key(workspace: identity.workspace, user: identity.user, text: text)
        return try await lock.withLock(key) { [request] in
            switch try await begin(key, fingerprint) {
            case .none: return try await answer(request, key, body)
            case .answered(let answer): return Self.response(answer)
            case .unfinished:
                throw ProblemError(
                    .idempotencyUnfinished,
                    "Look whether the first request took effect. If it did not, send it with another key.")
            case .different:
                throw ProblemError(
                    .idempotencyConflict, "A key stands for one request. Take another key for another request.")
            }
        }
    }

    private func answer(
        _ request: Request, _ key: Key, _ body: (Request) async throws -> Response
    ) async throws -> Response {
        do {
            let (response, content) = try await body(request).collected()
            guard response.status.kind == .successful else {
                try await forget(key)
                return response
            }
            try await keep(response, content, for: key)
            return response
        } catch {
            try await forget(key)
            throw error
        }
    }

    // MARK: The table

    private func begin(_ key: Key, _ fingerprint: String) async throws -> Earlier {
        try await database.write { tx in
            let now = tx.nowMilliseconds
            try tx.execute("DELETE FROM idempotency WHERE created_at < \(now - Self.life)")
            let added = try tx.execute(
                """
                INSERT INTO idempotency (workspace_id, user_id, idempotency_key, fingerprint, created_at)
                VALUES (\(key.workspace), \(key.user), \(key.text), \(fingerprint), \(now))
                ON CONFLICT (workspace_id, user_id, idempotency_key) DO NOTHING
                """)
            guard added == 0 else { return .none }
            let row = try tx.first(
                "SELECT fingerprint, status, headers, body FROM idempotency WHERE \(Self.match(key))")
            guard let row, try row.get("fingerprint") as String == fingerprint else { return .different }
            guard let status = try row.get("status") as Int? else { return .unfinished }
            return try .answered(
                StoredAnswer(status: status, headers: row.json("headers"), body: row.get("body")))
        }
    }

    private func keep(_ response: Response, _ content: ByteBuffer, for key: Key) async throws {
        let status = response.status.code
        var headers: [String: String] = [:]
        for name in [HTTPField.Name.contentType, .location, .eTag] { headers[name.rawName] = response.headers[name] }
        try await database.write { [headers] tx in
            try tx.execute(
                """
                UPDATE idempotency
                SET status = \(status), headers = \(json: headers), body = \(String(buffer: content))
                WHERE \(Self.match(key))
                """)
        }
    }

    private func forget(_ key: Key) async throws {
        try await database.write { tx in
            try tx.execute("DELETE FROM idempotency WHERE \(Self.match(key)) AND status IS NULL")
        }
    }

    private static func match(_ key: Key) -> SQL {
        "workspace_id = \(key.workspace) AND user_id = \(key.user) AND idempotency_key = \(key.text)"
    }

    private static func fingerprint(_ request: Request, _ content: ByteBuffer) -> String {
        var hash = SHA256()
        hash.update(data: Data("\(request.method.rawValue) \(request.head.path ?? "")\n".utf8))
        hash.update(data: Data("\(request.headers[.ifMatch] ?? "")\n".utf8))
        hash.update(data: Data(content.readableBytesView))
        return hash.finalize().map { String($0, radix: 16) }.joined(separator: ".")
    }

    private static func response(_ answer: StoredAnswer) -> Response {
        var headers: HTTPFields = [.idempotentReplayed: "true"]
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
    }

    /// A day, in milliseconds.
    private static let life: Int64 = 86_400_000
}

extension Response {
    /// The response with its body in memory, and the body.
    fileprivate func collected() async throws -> (Response, ByteBuffer) {
        let collector = BodyCollector()
        try await body.write(collector)
        let content = collector.content.withLock { $0 }
        var copy = self
        copy.body = ResponseBody(byteBuffer: content)
        return (copy, content)
    }
}
