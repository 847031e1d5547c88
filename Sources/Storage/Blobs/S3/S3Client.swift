import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Sends signed requests to a store, and sends them again where that can help.
///
/// Cancelling the task ends the request and closes its connection.
final class S3Client: Sendable {
    let location: S3Location
    let options: S3Options
    private let credentials: S3Credentials
    private let signature: RequestSignature
    private let http: HTTPClient
    private let slots: RequestSlots
    /// What to add to this machine's clock to get the store's, in seconds.
    private let clockOffset = Mutex<TimeInterval>(0)

    init(location: S3Location, credentials: S3Credentials, options: S3Options) {
        self.location = location
        self.options = options
        self.credentials = credentials
        signature = RequestSignature(region: location.region, service: "s3", credentials: credentials)
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(
            connect: TimeAmount(options.connectTimeout), read: TimeAmount(options.idleTimeout),
            write: TimeAmount(options.idleTimeout))
        configuration.connectionPool = .init(
            idleTimeout: .seconds(30), concurrentHTTP1ConnectionsPerHostSoftLimit: options.parallelRequests)
        // Repeating is decided here, where it is known what may be repeated.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        configuration.dnsOverride = options.addresses
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        slots = RequestSlots(options.parallelRequests)
    }

    deinit {
        http.shutdown { _ in }
    }

    /// The answer, which is a success or one that the request expects.
    /// - Throws: ``S3Problem``, or `CancellationError`.
    func send(_ request: S3Request) async throws -> S3Answer {
        let seconds = request.body.readableBytes / options.slowestRate
        var deadline = ContinuousClock.now + options.timeLimit + .seconds(seconds)
        if let latest = request.deadline { deadline = min(deadline, latest) }
        var attempt = 1
        var wasCorrected = false
        while true {
            let problem: S3Problem
            let mayRepeat: Bool
            do {
                let answer = try await slots.run { try await exchange(request, deadline: deadline) }
                if (200..<300).contains(answer.status) || request.expected.contains(answer.status) { return answer }
                let code = answer.code
                if code == "RequestTimeTooSkewed", !wasCorrected, let date = answer.date {
                    wasCorrected = true
                    clockOffset.withLock { $0 = date.timeIntervalSince(options.now()) }
                    continue
                }
                problem = self.problem(answer, code: code, of: request)
                mayRepeat = answer.status == 503 || request.canRepeat && Self.isPassing(answer.status, code)
            } catch is CancellationError {
                throw CancellationError()
            } catch let error as HTTPClientError where error == .cancelled {
                throw CancellationError()
            } catch {
                // A cancelled request also ends as a connection that was closed.
                try Task.checkCancellation()
                problem = self.problem(error)
                mayRepeat = request.canRepeat || Self.neverArrived(error)
            }
            let wait = options.backoff(after: attempt)
            guard mayRepeat, attempt < options.attempts, ContinuousClock.now + wait < deadline else { throw problem }
            try await Task.sleep(for: wait)
            attempt += 1
        }
    }

    /// Sends the request once.
    private func exchange(_ request: S3Request, deadline: ContinuousClock.Instant) async throws -> S3Answer {
        let clock = ContinuousClock()
        // Signed before the look at the clock: however long this process is stopped in between, the store sees that
        // the signature is old.
        let signed = signed(request)
        guard clock.now < deadline else { throw HTTPClientError.deadlineExceeded }
        let response = try await http.execute(
            signed, deadline: .now() + TimeAmount(clock.now.duration(to: deadline)))
        let length = response.headers.first(name: "Content-Length").flatMap { Int($0) }
        if let length, request.method != .HEAD, length > request.answerLimit {
            throw BrokenAnswer(description: "the answer has \(length) bytes, too many")
        }
        var body: [UInt8] = []
        body.reserveCapacity(request.method == .HEAD ? 0 : length ?? 0)
        let end = deadline + .seconds((length ?? 0) / options.slowestRate)
        for try await part in response.body {
            body.append(contentsOf: part.readableBytesView)
            guard body.count <= request.answerLimit else {
                throw BrokenAnswer(description: "the answer has more than \(request.answerLimit) bytes")
            }
            guard clock.now < end else { throw HTTPClientError.deadlineExceeded }
        }
        try Task.checkCancellation()
        if let length, request.method != .HEAD, length != body.count {
            throw BrokenAnswer(description: "\(body.count) of \(length) bytes came")
        }
        return S3Answer(status: Int(response.status.code), headers: response.headers, body: body)
    }

    /// The time of the store, as far as this client has learned it.
    var now: Date { options.now().addingTimeInterval(clockOffset.withLock { $0 }) }

    private func signed(_ request: S3Request) -> HTTPClientRequest {
        let path = location.path(request.key)
        let date = RequestSignature.timestamp(now)
        var headers = request.headers
        headers += [("host", location.host), ("x-amz-content-sha256", request.bodyHash), ("x-amz-date", date)]
        if let token = credentials.sessionToken { headers.append(("x-amz-security-token", token)) }
        let authorization = signature.authorization(
            method: request.method.rawValue, path: path, query: request.query, headers: headers,
            payloadHash: request.bodyHash, date: date)
        let query = request.query.isEmpty ? "" : "?" + PercentEncoding.query(request.query)
        var signed = HTTPClientRequest(
            url: "\(location.scheme)://\(location.host)\(PercentEncoding.path(path))\(query)")
        signed.method = request.method
        signed.headers = HTTPHeaders(headers + [("authorization", authorization)])
        if request.method == .PUT || request.method == .POST { signed.body = .bytes(request.body) }
        return signed
    }
}

extension S3Client {
    /// Whether the same request may succeed in a moment.
    private static func isPassing(_ status: Int, _ code: String?) -> Bool {
        status >= 500 && status != 501 && status != 507 || status == 429
            || ["SlowDown", "RequestTimeout", "OperationAborted", "BadDigest"].contains(code)
    }

    /// Whether the store cannot have seen the request.
    private static func neverArrived(_ error: any Error) -> Bool {
        if error is NIOConnectionError { return true }
        guard let error = error as? HTTPClientError else { return false }
        return [.connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout].contains(error)
    }

    private var endpoint: String { "\(location.scheme)://\(location.host)" }

    private func problem(_ error: any Error) -> S3Problem {
        switch error {
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
            .timedOut(endpoint: endpoint)
        case let error as HTTPClientError: .unreachable(endpoint: endpoint, reason: error.shortDescription)
        case let error as NIOConnectionError:
            .unreachable(
                endpoint: endpoint,
                reason: error.connectionErrors.first.map { "\($0.error)" } ?? "its name is not known")
        default: .unreachable(endpoint: endpoint, reason: "\(error)")
        }
    }

    private func problem(_ answer: S3Answer, code: String?, of request: S3Request) -> S3Problem {
        switch (code, answer.status) {
        case ("InvalidAccessKeyId", _), ("InvalidToken", _), ("ExpiredToken", _):
            .unknownKey(accessKey: credentials.accessKey)
        case ("SignatureDoesNotMatch", _): .wrongSecret(accessKey: credentials.accessKey)
        case ("RequestTimeTooSkewed", _): .clock
        case ("NoSuchBucket", _): .noBucket(location.bucket)
        case ("AuthorizationHeaderMalformed", _), ("PermanentRedirect", _), (_, 301), (_, 307):
            .otherRegion(answer.headers.first(name: "x-amz-bucket-region"))
        case ("SlowDown", _), ("ServiceUnavailable", _), (_, 503), (_, 429): .busy
        case ("QuotaExceeded", _), ("XMinioStorageFull", _), (_, 507): .full
        case (_, 401), (_, 403): .forbidden(action: request.action)
        default: .refused(status: answer.status, code: code ?? "no reason given")
        }
    }
}

extension TimeAmount {
    fileprivate init(_ duration: Duration) {
        self = .nanoseconds(Int64(duration / .nanoseconds(1)))
    }
}
