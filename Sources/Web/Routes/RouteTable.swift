public import Accounts
public import HTTPTypes
public import Hummingbird
import Storage

/// Adds routes of the API, each with what it needs.
///
/// Every route goes through here, so none can forget to ask who is there, whether the role allows it, how often it was
/// asked for and, for a write, whether it is a repetition.
public struct RouteTable {
    public typealias Handler = @Sendable (Request, AppRequestContext, Identity) async throws -> Response
    /// A handler that leaves its answer with the receipt, in the transaction of its effect.
    typealias WorkHandler = @Sendable (Request, AppRequestContext, Identity, Receipt) async throws -> Void

    private let router: Router<AppRequestContext>
    private let idempotency: Idempotency

    init(router: Router<AppRequestContext>, idempotency: Idempotency) {
        self.router = router
        self.idempotency = idempotency
    }

    /// Adds a route for members whose role allows what `permission` names.
    ///
    /// A write with an `Idempotency-Key` is not repeated once it was answered. It is repeated where the server died
    /// between the effect and the answer, so that a second time must do no harm; else see ``addWork``.
    /// - Parameter limit: counts the requests of each user to the routes that share it.
    public func add(
        _ method: HTTPRequest.Method, _ path: RouterPath, needs permission: Permission, limit: RouteLimit? = nil,
        _ handler: @escaping Handler
    ) {
        let isWrite = OriginCheck.isWrite(method)
        on(method, path, permission, limit) { [idempotency] request, context, identity in
            guard isWrite else { return try await handler(request, context, identity) }
            return try await idempotency.once(request, by: identity) { request, receipt in
                try await receipt.keep(handler(request, context, identity))
            }
        }
    }

    /// Adds a route for a write that makes durable work: with an `Idempotency-Key` it is done exactly once, whenever the
    /// server dies.
    func addWork(
        _ method: HTTPRequest.Method, _ path: RouterPath, needs permission: Permission, limit: RouteLimit? = nil,
        _ handler: @escaping WorkHandler
    ) {
        on(method, path, permission, limit) { [idempotency] request, context, identity in
            try await idempotency.once(request, by: identity) { request, receipt in
                try await handler(request, context, identity, receipt)
                return try receipt.response()
            }
        }
    }

    /// Adds a route for a write whose answer holds a new secret. An `Idempotency-Key` is not regarded, because the answer
    /// would have to be stored in clear: a repetition makes another secret.
    func addSecret(
        _ method: HTTPRequest.Method, _ path: RouterPath, needs permission: Permission, _ handler: @escaping Handler
    ) {
        on(method, path, permission, nil, handler)
    }

    private func on(
        _ method: HTTPRequest.Method, _ path: RouterPath, _ permission: Permission, _ limit: RouteLimit?,
        _ handler: @escaping Handler
    ) {
        router.on(path, method: method) { request, context in
            let identity = try context.require(permission)
            if let wait = limit?.limiter.take(identity.user.description) {
                throw ProblemError.rateLimited(retryAfter: wait, limit?.sentence ?? "")
            }
            return try await handler(request, context, identity)
        }
    }

    /// Adds a route for everyone, signed in or not.
    public func addOpen(
        _ method: HTTPRequest.Method, _ path: RouterPath,
        _ handler: @escaping @Sendable (Request, AppRequestContext) async throws -> Response
    ) {
        router.on(path, method: method, use: handler)
    }
}

/// How often the routes that share it may be used by one user, and what is told to those who do it more often.
public struct RouteLimit: Sendable {
    let limiter: RateLimiter
    let sentence: String
}
