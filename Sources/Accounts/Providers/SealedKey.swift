import Crypto
import Foundation
public import Storage

/// A provider's key, encrypted with AES-GCM for one workspace and one of its providers.
///
/// Workspace and provider are authenticated with it: a row that is copied to another workspace, or to a provider with
/// another address, cannot be opened there.
public struct SealedKey: Sendable, Hashable {
    /// `1.<name of the master key>.<nonce, ciphertext and tag in base 64>`.
    public let text: String
    /// The name of the master key that sealed it.
    public let masterKey: String

    /// Why a key cannot be opened.
    public enum Problem: Error, Hashable, Sendable {
        /// The configuration has the master key no more.
        case noMasterKey
        /// It was changed, or belongs elsewhere.
        case notAuthentic
    }

    init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "1" else { return nil }
        self.text = text
        masterKey = String(parts[1])
    }

    /// Seals a key.
    public init(sealing key: String, of provider: String, in workspace: WorkspaceID, with keys: MasterKeys) throws {
        let box = try AES.GCM.seal(
            Data(key.utf8), using: keys.sealing, authenticating: Self.place(provider, workspace))
        guard let combined = box.combined else { throw Problem.notAuthentic }
        masterKey = keys.current
        text = "1.\(masterKey).\(combined.base64EncodedString())"
    }

    /// The key in clear: only for the call that needs it.
    /// - Throws: ``Problem``.
    public func open(of provider: String, in workspace: WorkspaceID, with keys: MasterKeys) throws -> String {
        guard let secret = keys.secret(named: masterKey) else { throw Problem.noMasterKey }
        guard let last = text.split(separator: ".").last, let combined = Data(base64Encoded: String(last)),
            let box = try? AES.GCM.SealedBox(combined: combined),
            let clear = try? AES.GCM.open(box, using: secret, authenticating: Self.place(provider, workspace))
        else { throw Problem.notAuthentic }
        return String(decoding: clear, as: UTF8.self)
    }

    private static func place(_ provider: String, _ workspace: WorkspaceID) -> Data {
        Data("sitewright/\(workspace)/\(provider)".utf8)
    }

    /// What people see of a key: its last four characters, and of a short one nothing.
    static func hint(of key: String) -> String { "…" + (key.utf8.count >= 12 ? key.suffix(4) : "") }
}
