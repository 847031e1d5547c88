import Accounts
import Hummingbird
import Storage
import Synchronization

/// What a write leaves its answer with: a row for the key, in the transaction of the effect where there is one.
///
/// A row is an effect that is done. There is none for a write that was refused, or that died with the server before
/// its commit; it may be sent again with the same key.
final class Receipt: Sendable {
    /// Whose key it is; two users may use the same one.
    struct Key: Hashable, Sendable {
        var workspace: WorkspaceID
        var user: UserID
        var text: String

        fileprivate var match: SQL {
            "workspace_id = \(workspace) AND user_id = \(user) AND idempotency_key = \(text)"
        }
    }

    /// The key stands for a write that is done already. What was done beside it is to be undone.
    struct KeyTaken: Error {}

    private let database: Database
    /// Nil for a request without a key: nothing is stored.
    private let key: Key?
    /// Of the content of the request.
    private let fingerprint: String
    private let answer = Mutex<WriteAnswer?>(nil)

    init(_ database: Database, key: Key? = nil, fingerprint: String = "") {
        self.database = database
        self.key = key
        self.fingerprint = fingerprint
    }

    /// What was left here by a write that is done.
    func response() throws -> Response {
        guard let answer = answer.withLock({ $0 }) else {
            throw ProblemError(.internalError, "The write left no answer.")
        }
        return answer.response
    }

    /// Keeps the answer exactly if `tx` is committed.
    /// - Throws: ``KeyTaken``; the effect must not be committed then.
    func keep(_ answer: WriteAnswer, in tx: Transaction) throws {
        // A transaction that runs again leaves its last answer.
        self.answer.withLock { $0 = answer }
        guard let key else { return }
        let now = tx.nowMilliseconds
        try tx.execute("DELETE FROM idempotency WHERE created_at < \(now - Self.life)")
        let added = try tx.execute(
            """
            INSERT INTO idempotency
                (workspace_id, user_id, idempotency_key, fingerprint, created_at, \(WriteAnswer.columns))
            VALUES (\(key.workspace), \(key.user), \(key.text), \(fingerprint), \(now), \(answer.values))
            ON CONFLICT (workspace_id, user_id, idempotency_key) DO NOTHING
            """)
        guard added == 1 else { throw KeyTaken() }
    }

    /// Does a write that needs nothing but a transaction, and keeps its answer.
    func write(_ body: @escaping @Sendable (Transaction) throws -> WriteAnswer) async throws {
        try await database.write { tx in try self.keep(body(tx), in: tx) }
    }

    /// Keeps the answer of a write that is done, where it was a success.
    func keep(_ response: Response) async throws -> Response {
        guard key != nil, response.status.kind == .successful else { return response }
        var response = response
        let answer = try await WriteAnswer(response)
        try await write { _ in answer }
        // The body could be read only once.
        response.body = answer.response.body
        return response
    }

    /// What an earlier request with the same key was answered; nil where there was none.
    /// - Throws: ``ProblemError`` with `IDEMPOTENCY_CONFLICT` where that was another request.
    func earlierAnswer() async throws -> WriteAnswer? {
        guard let key else { return nil }
        let row = try await database.read { tx in
            try tx.first(
                """
                SELECT fingerprint, \(WriteAnswer.columns) FROM idempotency
                WHERE \(key.match) AND created_at >= \(tx.nowMilliseconds - Self.life)
                """)
        }
        guard let row else { return nil }
        guard try row.get("fingerprint") as String == fingerprint else {
            throw ProblemError(
                .idempotencyConflict, "A key stands for one request. Take another key for another request.")
        }
        return try WriteAnswer(row)
    }

    /// A day, in milliseconds.
    private static let life: Int64 = 86_400_000
}
