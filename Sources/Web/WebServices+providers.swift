public import Accounts
public import LanguageModels

/// How workspaces set up providers of models.
public struct ProviderSettings: Sendable {
    /// What seals the keys of workspaces; nil where the configuration has none, and no key can be kept.
    public var masterKeys: MasterKeys?
    /// Which addresses the providers of workspaces may have.
    public var policy: OutboundPolicy

    public init(masterKeys: MasterKeys? = nil, policy: OutboundPolicy = OutboundPolicy()) {
        self.masterKeys = masterKeys
        self.policy = policy
    }
}
