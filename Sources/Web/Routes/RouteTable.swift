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
    private let limits: RequestLimits

    init(router: Router<AppRequestContext>, idempotency: Idempotency, limits: RequestLimits) {
        self.router = router
        self.idempotency = idempotency
        self.limits = limits
    }

    /// Adds a route for members whose role allows what `permission` names.
    ///
    /// A write with an `Idempotency-Key` is not repeated once it was answered. It is repeated where the server died
    /// between the effect and the answer, so that a second time must do no harm; else see ``addWork``.
    /// - Parameter limit: what a request to it counts as beside a request.
    public func add(
        _ method: HTTPRequest.Method, _ path: RouterPath, needs permission: Permission, limit: RequestLimits.Use? = nil,
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
        _ method: HTTPRequest.Method, _ path: RouterPath, needs permission: Permission, limit: RequestLimits.Use? = nil,
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
        _ method: HTTPRequest.Method, _ path: RouterPath, _ permission: Permission, _ limit: RequestLimits.Use?,
        _ handler: @escaping Handler
    ) {
        router.on(path, method: method) { [limits] request, context in
            let identity = try context.require(permission)
            if let limit { try limits.count(limit, of: identity, from: context.addressKey) }
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
