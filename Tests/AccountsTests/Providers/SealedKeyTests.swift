import Accounts
import Storage
import Testing

@Suite struct SealedKeyTests {
    private let workspace = WorkspaceID()
    private let key = "sk-0123456789abcdefWXYZ"

    @Test func aKeyOpensOnlyInItsPlace() throws {
        let keys = try MasterKeys([MasterKeys.makeText()])
        let sealed = try SealedKey(sealing: key, of: "a", in: workspace, with: keys)
        let again = try SealedKey(sealing: key, of: "a", in: workspace, with: keys)
        #expect(!sealed.text.contains("0123456789") && sealed.text != again.text)
        let opened = try sealed.open(of: "a", in: workspace, with: keys)
        #expect(opened == key)
        #expect(throws: SealedKey.Problem.notAuthentic) { try sealed.open(of: "b", in: workspace, with: keys) }
        #expect(throws: SealedKey.Problem.notAuthentic) { try sealed.open(of: "a", in: WorkspaceID(), with: keys) }
        let other = try MasterKeys([MasterKeys.makeText()])
        #expect(throws: SealedKey.Problem.noMasterKey) { try sealed.open(of: "a", in: workspace, with: other) }
    }

    @Test func anOlderMasterKeyStillOpens() throws {
        let (old, new) = (MasterKeys.makeText(), MasterKeys.makeText())
        let sealed = try SealedKey(sealing: key, of: "a", in: workspace, with: MasterKeys([old]))
        let both = try MasterKeys([new, old])
        let opened = try sealed.open(of: "a", in: workspace, with: both)
        #expect(opened == key && sealed.masterKey != both.current)
    }

    @Test(arguments: ["", "short", String(repeating: "z", count: 64), "AAAA", String(repeating: "ab", count: 31)])
    func whatIsNo256BitsIsNoMasterKey(_ text: String) {
        #expect(throws: MasterKeys.Malformed.self) { try MasterKeys([text]) }
    }

    @Test func hexadecimalAndBase64AreTheSameKey() throws {
        let hex = try MasterKeys([String(repeating: "00ff", count: 16)])
        let base64 = try MasterKeys(["AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8="])
        #expect(hex.current == base64.current && hex.current.utf8.count == 8)
    }
}
