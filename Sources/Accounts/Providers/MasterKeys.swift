import Crypto
import Foundation

/// The keys from the configuration under which the keys of workspaces are sealed.
///
/// The first one seals; the others still open what they sealed, until everything was sealed anew.
public struct MasterKeys: Sendable {
    /// A key is 32 bytes: 64 hexadecimal digits, or base 64.
    public struct Malformed: Error {}

    private struct Key: Sendable {
        let id: String
        let secret: SymmetricKey
    }

    private let keys: [Key]

    /// - Parameter texts: The key that seals, then those before it.
    /// - Throws: ``Malformed``, which does not repeat the text.
    public init(_ texts: [String]) throws {
        guard !texts.isEmpty else { throw Malformed() }
        keys = try texts.map { text in
            guard let bytes = Self.bytes(of: text), bytes.count == 32 else { throw Malformed() }
            // Its name says nothing about it: a hash of it with a word that nothing else uses.
            let name = SHA256.hash(data: Array("sitewright master key ".utf8) + bytes)
            return Key(
                id: name.prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
                secret: SymmetricKey(data: bytes))
        }
    }

    /// A new one, as the configuration takes it.
    public static func makeText() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
    }

    /// The name of the key that seals.
    public var current: String { keys[0].id }

    func secret(named id: String) -> SymmetricKey? { keys.first { $0.id == id }?.secret }
    var sealing: SymmetricKey { keys[0].secret }

    private static func bytes(of text: String) -> [UInt8]? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.utf8.count == 64, text.allSatisfy(\.isHexDigit) {
            var bytes: [UInt8] = []
            var rest = Substring(text)
            while !rest.isEmpty {
                guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
                bytes.append(byte)
                rest = rest.dropFirst(2)
            }
            return bytes
        }
        return Data(base64Encoded: text).map(Array.init)
    }
}
