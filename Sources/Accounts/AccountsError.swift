/// Why something with an account was refused. Nothing was changed.
public enum AccountsError: Error, Hashable, Sendable {
    /// The one-time link was used, is too old, or was never made. Which of them is not told.
    case linkInvalid
    /// No user has this address with this password. Which of the two is wrong is not told.
    case wrongCredentials
    /// Too many attempts; the next one is worth making after this time.
    case tooManyAttempts(retryAfter: Duration)
    /// So many passwords are being checked that this one is refused rather than kept waiting.
    case busy
    /// There is no such user, or the user is a member of no workspace.
    case noUser
    /// There is no such workspace.
    case noWorkspace
    /// There is no such token of this user in this workspace.
    case noToken
    /// There is no such provider of models in this workspace.
    case noProvider
    /// Another user has this address.
    case emailTaken
    /// A name, an address or a password that may not be.
    case invalid(field: String, reason: String)
}
