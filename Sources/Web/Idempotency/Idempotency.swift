import Accounts
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Does a write with an `Idempotency-Key` once, however often it is sent within a day.
///
/// A repetition with the same content gets the stored answer; one with another content is refused. Only successes are
/// kept: what was refused changed nothing and may be tried again.
struct Idempotency: Sendable {
    let database: Database
    private let lock = KeyedLock<Receipt.Key>()

    init(database: Database) { self.database = database }

    /// Calls `body`, which leaves its answer with the receipt, or gives back what was answered before.
    func once(
        _ request: Request, by identity: Identity, _ body: (Request, Receipt) async throws -> Response
    ) async throws -> Response {
        guard let text = request.headers[.idempotencyKey] else {
            return try await body(request, Receipt(database))
        }
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ProblemError.invalid("Idempotency-Key", "has 1 to 200 visible ASCII characters.")
        }
        let content = try await request.bytes(upTo: BodyLimit.turn)
        var request = request
        request.body = RequestBody(buffer: content)
        let key = Receipt.Key(workspace: identity.workspace, user: identity.user, text: text)
        let receipt = Receipt(database, key: key, fingerprint: Self.fingerprint(request, content))
        // The lock only spares work that would be undone: what decides is the table, which other servers write too.
        return try await lock.withLock(key) { [request] in
            if let answer = try await receipt.earlierAnswer() { return answer.response }
            do {
                return try await body(request, receipt)
            } catch {
                // Another server may have done it in the meantime. This one then came second, or was refused because
                // of what the other one did.
                if let answer = try await receipt.earlierAnswer() { return answer.response }
                throw error
            }
        }
    }

    private static func fingerprint(_ request: Request, _ content: ByteBuffer) -> String {
        var hash = SHA256()
        hash.update(data: Data("\(request.method.rawValue) \(request.head.path ?? "")\n".utf8))
        hash.update(data: Data("\(request.headers[.ifMatch] ?? "")\n".utf8))
        hash.update(data: Data(content.readableBytesView))
        return hash.finalize().map { String($0, radix: 16) }.joined(separator: ".")
    }
}
