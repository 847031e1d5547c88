import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends requests to providers: over HTTP/1.1, without proxies, redirects and repeats of its own.
///
/// Cancelling the task closes the connection at once: over HTTP/1.1 that is what stops a model.
final class ModelTransport: Sendable {
    private let connect: Duration
    /// For addresses that the server's configuration names. Whatever a workspace names gets a client of its own for
    /// the call, whose connection is bound to the address that was looked at.
    private let shared: HTTPClient
    private let resolve: @Sendable (String) async throws -> [NetworkAddress]

    /// - Parameter resolve: How names become addresses, for those that a workspace names.
    init(
        connect: Duration,
        resolve: @escaping @Sendable (String) async throws -> [NetworkAddress] = OutboundPolicy.resolve
    ) {
        self.connect = connect
        self.resolve = resolve
        shared = Self.client(connect: connect, addresses: [:])
    }

    deinit {
        shared.shutdown { _ in }
    }

    /// Sends a request and hands the head and then the bytes of its answer on, until `bytes` wants no more.
    /// - Throws: ``ModelFailure``, or `CancellationError`.
    func send(
        _ request: ModelCallRequest, to base: BaseAddress, policy: OutboundPolicy, bodyLimit: Int,
        head: (Int, RateLimits) throws -> Void, bytes: (ByteBuffer) async throws -> Bool
    ) async throws {
        guard !policy.isUnlimited else {
            return try await exchange(request, shared, base, bodyLimit: bodyLimit, head: head, bytes: bytes)
        }
        let address: NetworkAddress
        do {
            address = try await policy.address(of: base.host, resolve: resolve)
        } catch let error as ModelError {
            throw ModelFailure(error, retry: .never)
        }
        let isLiteral = NetworkAddress(base.host) != nil
        let client = Self.client(connect: connect, addresses: isLiteral ? [:] : [base.host: "\(address)"])
        // In the background: the caller need not wait for connections to close, and a cancelled one must not.
        defer { client.shutdown { _ in } }
        try await exchange(request, client, base, bodyLimit: bodyLimit, head: head, bytes: bytes)
    }

    private func exchange(
        _ request: ModelCallRequest, _ client: HTTPClient, _ base: BaseAddress, bodyLimit: Int,
        head: (Int, RateLimits) throws -> Void, bytes: (ByteBuffer) async throws -> Bool
    ) async throws {
        var message = HTTPClientRequest(url: base.text + request.path)
        message.method = HTTPMethod(rawValue: request.method)
        message.headers = HTTPHeaders(request.headers.map { ($0.name, $0.value) })
        message.headers.replaceOrAdd(name: "user-agent", value: "sitewright")
        if let body = request.body {
            message.headers.replaceOrAdd(name: "content-type", value: "application/json")
            message.body = .bytes(ByteBuffer(string: body.text))
        }
        var hasBegun = false
        do {
            let response = try await client.execute(message, deadline: .distantFuture)
            hasBegun = true
            try head(Int(response.status.code), RateLimits { response.headers.first(name: $0) })
            var count = 0
            for try await part in response.body {
                count += part.readableBytes
                guard count <= bodyLimit else { throw ModelFailure(.tooLarge) }
                guard try await bytes(part) else { break }
            }
            // A cancelled body ends as if it were whole.
            try Task.checkCancellation()
        } catch {
            try Task.checkCancellation()
            throw Self.failure(error, hasBegun: hasBegun)
        }
    }

    private static func client(connect: Duration, addresses: [String: String]) -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.proxy = nil
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .nanoseconds(Int64(connect / .nanoseconds(1)))
        // How many run at once is decided by the router.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
        // Repeating is decided where it is known whether anything was shown.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.idleTimeout = .seconds(30)
        configuration.dnsOverride = addresses
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Never the text of an error that may hold a header, and so a key.
    private static func failure(_ error: any Error, hasBegun: Bool) -> any Error {
        switch error {
        case let failure as ModelFailure: failure
        case let error as ModelError: ModelFailure(error)
        case is CancellationError: error
        case let error as HTTPClientError where error == .connectTimeout || error == .getConnectionFromPoolTimeout:
            ModelFailure(.timedOut(.connecting), retry: .later)
        case let error as HTTPClientError where error == .remoteConnectionClosed:
            ModelFailure(.truncated, retry: .later)
        case let error as HTTPClientError: ModelFailure(.unreachable(error.shortDescription), retry: .later)
        case let error as NIOConnectionError:
            ModelFailure(
                .unreachable(error.connectionErrors.isEmpty ? "its name is not known" : "no connection"),
                retry: .later)
        case is IOError, is ChannelError:
            ModelFailure(hasBegun ? .truncated : .unreachable("no connection"), retry: .later)
        // The connection ended in the middle of a chunk.
        case let error as HTTPParserError where error == .invalidEOFState: ModelFailure(.truncated, retry: .later)
        case is HTTPParserError: ModelFailure(.malformed("this is no HTTP"), retry: .never)
        default: error
        }
    }
}
