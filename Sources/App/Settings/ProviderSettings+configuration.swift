import Accounts
import Configuration
import LanguageModels
import Web

extension ProviderSettings {
    /// Reads the settings.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `master.key` | `SITEWRIGHT_MASTER_KEY` | none: workspaces cannot keep keys; 32 bytes in base 64 or hexadecimal, a secret |
    /// | `master.key.older` | `SITEWRIGHT_MASTER_KEY_OLDER` | none; keys that still open, with commas between them; a secret |
    /// | `models.loopback` | `SITEWRIGHT_MODELS_LOOPBACK` | false: the providers of workspaces are not on this machine |
    /// | `models.private` | `SITEWRIGHT_MODELS_PRIVATE` | false: nor in private networks |
    /// - Throws: ``StartProblem``.
    static func read(_ reader: ConfigReader) throws -> ProviderSettings {
        var settings = ProviderSettings(
            policy: OutboundPolicy(
                allowsLoopback: reader.bool(forKey: "models.loopback", default: false),
                allowsPrivateNetworks: reader.bool(forKey: "models.private", default: false)))
        guard let current = reader.string(forKey: "master.key", isSecret: true), !current.isEmpty else {
            return settings
        }
        let older = reader.string(forKey: "master.key.older", isSecret: true) ?? ""
        do {
            settings.masterKeys = try MasterKeys([current] + older.split(separator: ",").map(String.init))
        } catch {
            throw StartProblem(
                "“master.key” is 32 bytes in base 64 or hexadecimal: make one with “openssl rand -base64 32”.")
        }
        return settings
    }
}
