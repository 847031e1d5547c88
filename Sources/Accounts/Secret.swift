import Crypto
import Foundation

/// A random secret of 256 bits. It is shown once, in clear, to whom it is made for; tables hold only its hash.
///
/// A plain SHA-256 is enough for a secret that nobody can guess; passwords, which people can, go through scrypt.
struct Secret: Sendable {
    /// 43 characters that need no escaping in addresses, cookies and headers, after the prefix.
    let text: String

    /// A new one, from the system's random source.
    init(prefix: String = "") {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        text =
            prefix
            + Data(bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// What a table holds of this secret.
    var hash: String { Self.hash(of: text) }

    /// What a table would hold of `text`: 64 hexadecimal digits.
    ///
    /// Rows are found by the hash, so no comparison leaks how much of a guess was right.
    static func hash(of text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
