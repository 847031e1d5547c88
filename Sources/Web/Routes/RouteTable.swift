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

    private let router: Router<AppRequestContext>
    private let idempotency: Idempotency

    init(router: Router<AppRequestContext>, idempotency: Idempotency) {
        self.router = router
        self.idempotency = idempotency
    }

    /// Adds a route for members whose role allows what `permission` names.
    /// - Parameter limit: counts the requests of each user to the routes that share it.
    public func add(
        _ method: HTTPRequest.Method, _ path: RouterPath, needs permission: Permission, limit: RouteLimit? = nil,
        _ handler: @escaping Handler
    ) {
        let isWrite = OriginCheck.isWrite(method)
        router.on(path, method: method) { [idempotency] request, context in
            let identity = try context.require(permission)
            if let wait = limit?.limiter.take(identity.user.description) {
                throw ProblemError.rateLimited(retryAfter: wait, limit?.sentence ?? "")
            }
            guard isWrite else { return try await handler(request, context, identity) }
            return try await idempotency.once(request, by: identity) { request in
                try await handler(request, context, identity)
            }
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
