import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// Hashes and checks passwords with scrypt, a few at a time.
///
/// Each one takes 32 MiB and a good part of a tenth of a second, so they run on threads of their own, at most `width`
/// at once, and no more than `waiting` may queue for them.
final class Passwords: Sendable {
    private let queue: OperationQueue
    private let waiting: Int

    init(width: Int = 2, waiting: Int = 32) {
        queue = OperationQueue()
        queue.name = "sitewright.passwords"
        queue.maxConcurrentOperationCount = width
        queue.qualityOfService = .userInitiated
        self.waiting = waiting
    }

    /// A text that holds the parameters, a fresh salt and the hash.
    func hash(_ password: String) async throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = try await derive(password, salt: salt, cost: Self.cost)
        return "scrypt$\(Self.cost)$\(Data(salt).base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether `password` made `stored`. Takes its time also where nothing is stored, so that nobody can tell from it
    /// whether an account exists.
    func matches(_ password: String, _ stored: String?) async throws -> Bool {
        let parts = (stored ?? "").split(separator: "$")
        guard parts.count == 4, parts[0] == "scrypt", let cost = Int(parts[1]), (10...20).contains(cost),
            let salt = Data(base64Encoded: String(parts[2])), let expected = Data(base64Encoded: String(parts[3]))
        else {
            _ = try await derive(password, salt: Array(repeating: 0, count: 16), cost: Self.cost)
            return false
        }
        let key = try await derive(password, salt: Array(salt), cost: cost)
        // Every byte is looked at, whatever the first ones say.
        return key.count == expected.count && zip(key, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The binary logarithm of scrypt's N.
    private static let cost = 15

    private func derive(_ password: String, salt: [UInt8], cost: Int) async throws -> Data {
        guard queue.operationCount < waiting else { throw AccountsError.busy }
        // The same password typed on two keyboards may differ in its code points; NFC makes them one.
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: 8,
                            parallelism: 1
                        ).withUnsafeBytes { Data($0) }
                    })
            }
        }
    }
}
