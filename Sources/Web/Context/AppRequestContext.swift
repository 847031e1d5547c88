public import Accounts
public import Hummingbird
import Logging
import NIOCore
import Synchronization

/// What is known about a request besides what it says: its id, who sent it and from where.
public struct AppRequestContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    private let notes = Notes()
    /// The address of the other end of the connection; behind a trusted proxy, of the proxy's client.
    public var remoteAddress: String
    /// What the log and every problem answer call this request.
    public let id: String
    /// The connection that it came over.
    let channel: any Channel
    /// When it arrived.
    public let arrivedAt: ContinuousClock.Instant

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        // Hummingbird hands the id over in the logger's metadata, and some loggers keep none.
        id = source.logger[metadataKey: "hb.request.id"]?.description ?? "\(UInt64.random(in: 0 ... .max))"
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "local"
        arrivedAt = .now
    }

    /// Who sent it; nil for someone who did not sign in.
    public var identity: Identity? {
        get { notes.identity.withLock { $0 } }
        nonmutating set { notes.identity.withLock { $0 = newValue } }
    }

    /// Why it could not be found out who sent it, as where the database is away; nil where that is known.
    public internal(set) var identityFailure: (any Error)? {
        get { notes.identityFailure.withLock { $0 } }
        nonmutating set { notes.identityFailure.withLock { $0 = newValue } }
    }

    /// How many notifications that person has not read, for pages; nil where no page is made.
    public var unreadNotifications: Int? {
        get { notes.unread.withLock { $0 } }
        nonmutating set { notes.unread.withLock { $0 = newValue } }
    }

    /// Whether that person runs the server, for pages.
    public var runsServer: Bool {
        get { notes.runsServer.withLock { $0 } }
        nonmutating set { notes.runsServer.withLock { $0 = newValue } }
    }

    /// What went wrong, for the log.
    var failure: (any Error)? {
        get { notes.failure.withLock { $0 } }
        nonmutating set { notes.failure.withLock { $0 = newValue } }
    }

    /// What is found out on the way in and out. It is shared by all copies of the context, so that the log, which wraps
    /// everything else, knows it too.
    private final class Notes: Sendable {
        let identity = Mutex<Identity?>(nil)
        let identityFailure = Mutex<(any Error)?>(nil)
        let failure = Mutex<(any Error)?>(nil)
        let unread = Mutex<Int?>(nil)
        let runsServer = Mutex(false)
    }

    /// The identity; nil for someone who did not sign in.
    /// - Throws: ``identityFailure``, so that nobody is taken for signed out while that cannot be known.
    public func knownIdentity() throws -> Identity? {
        if let identityFailure { throw identityFailure }
        return identity
    }

    /// The identity, for what only makes sense for someone who is signed in.
    /// - Throws: ``ProblemError`` with `AUTHENTICATION_REQUIRED`, or ``identityFailure``.
    public func requireIdentity() throws -> Identity {
        guard let identity = try knownIdentity() else {
            throw ProblemError(
                .authenticationRequired, "Sign in, or send an API token as “Authorization: Bearer sw_…”.",
                headers: [.wwwAuthenticate: "Bearer"])
        }
        return identity
    }

    /// The identity, where its role allows what `permission` names.
    /// - Throws: ``ProblemError`` with `AUTHENTICATION_REQUIRED` or `FORBIDDEN`.
    public func require(_ permission: Permission) throws -> Identity {
        let identity = try requireIdentity()
        guard identity.may(permission) else {
            throw ProblemError(.forbidden, "This needs another role than “\(identity.role.rawValue)”.")
        }
        return identity
    }
}
