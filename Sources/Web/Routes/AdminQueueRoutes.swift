import Accounts
import Foundation
import HTTPTypes
import Hummingbird
public import Jobs
import Storage

/// The queue of the server: how it is doing, pausing it, and the workers that serve it. For those who run the server.
struct AdminQueueRoutes: Sendable {
    let services: WebServices

    private var queue: JobQueue { services.queue }

    func add(to table: RouteTable) {
        table.add(.get, "/api/admin/queue", needs: .administer, show)
        table.add(.get, "/api/admin/queue/history", needs: .administer, history)
        table.addWork(.post, "/api/admin/queue/pause", needs: .administer, pause)
        table.addWork(.post, "/api/admin/queue/resume", needs: .administer, resume)
        table.addWork(.post, "/api/admin/queue/limit", needs: .administer, limit)
        table.add(.get, "/api/admin/workers", needs: .administer, workers)
        table.add(.post, "/api/admin/workers/:worker/stop", needs: .administer, stop)
    }

    // MARK: Looking

    private struct Queue: Encodable {
        var paused: Bool
        /// Where counting stops.
        var countLimit = QueueFigures.countLimit
        var kinds: [Kind]
    }

    private struct Kind: Encodable {
        var kind: String
        var paused: Bool
        var limit: Int?
        var ready: Int
        var parked: Int
        var scheduled: Int
        var running: Int
        var failed: Int
        var workers: Int
        /// How long its runs took lately.
        var milliseconds: Int64?
        /// Why the process that answers does not claim it now.
        var waitsFor: String?

        init(_ figures: KindFigures, _ refusal: GovernorRefusal?) {
            kind = figures.kind
            paused = figures.isPaused
            limit = figures.runningLimit
            ready = figures.ready
            parked = figures.parked
            scheduled = figures.scheduled
            running = figures.running
            failed = figures.failed
            workers = figures.workers
            milliseconds = figures.meanDuration
            waitsFor = refusal?.rawValue
        }
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await services.requireServer(identity)
        let figures = try await queue.figures()
        let waiting = services.governor?.status.waiting ?? [:]
        return try .json(
            Queue(paused: figures.isPaused, kinds: figures.kinds.map { Kind($0, waiting[$0.kind]) }))
    }

    private struct History: Encodable {
        var seconds: Int
        var isCut: Bool
        var parts: [Part]
    }

    private struct Part: Encodable {
        var at: Date
        var waiting: [String: Int]
        var running: [String: Int]
        var succeeded: Int
        var failed: Int
        var cancelled: Int
        var startMedianMilliseconds: Int64?
        var startSlowMilliseconds: Int64?

        init(_ part: QueueHistory.Part) {
            at = part.start
            waiting = part.waiting
            running = part.running
            succeeded = part.succeeded
            failed = part.failed
            cancelled = part.cancelled
            startMedianMilliseconds = part.startMedian
            startSlowMilliseconds = part.startSlow
        }
    }

    private func history(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        let names = QueueWindow.allCases.map(\.rawValue).joined(separator: ", ")
        let window = try request.query("window", "one of \(names)", as: QueueWindow.init(rawValue:)) ?? .hour
        let history = try await queue.history(parts: window.parts, each: window.part)
        return try .json(
            History(seconds: history.partSeconds, isCut: history.isCut, parts: history.parts.map(Part.init)))
    }

    // MARK: Pausing

    private struct Which: Decodable {
        var kind: String?
    }

    private struct Paused: Encodable {
        var kind: String?
        var paused: Bool
    }

    private func pause(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await setPaused(true, request, identity, receipt)
    }

    private func resume(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await setPaused(false, request, identity, receipt)
    }

    private func setPaused(
        _ isPaused: Bool, _ request: Request, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await services.requireServer(identity)
        let kind = try await request.json(Which.self).kind
        try await queue.requireKnown(kind)
        try await receipt.write { [queue] tx in
            if isPaused { try queue.pause(kind: kind, in: tx) } else { try queue.resume(kind: kind, in: tx) }
            return try .json(Paused(kind: kind, paused: isPaused))
        }
    }

    // MARK: Limiting

    private struct Limit: Codable {
        var kind: String
        var limit: Int?
    }

    private func limit(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await services.requireServer(identity)
        let wish = try await request.json(Limit.self)
        try await queue.requireKnown(wish.kind)
        guard wish.limit.map(JobQueue.kindLimits.contains) ?? true else {
            throw ProblemError.invalid("limit", "must be from 1 to 1000, or left out for any number.")
        }
        try await receipt.write { [queue] tx in
            try queue.setLimit(wish.limit, kind: wish.kind, in: tx)
            return try .json(wish)
        }
    }

    // MARK: Workers

    private struct Workers: Encodable {
        var items: [WorkerRecord]
    }

    private func workers(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        return try await .json(Workers(items: queue.workers()))
    }

    private func stop(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await services.requireServer(identity)
        let id: WorkerID = try context.id("worker", of: "such worker")
        guard try await queue.requestStop(of: id), let worker = try await queue.workers().first(where: { $0.id == id })
        else { throw ProblemError.notFound("such worker; it may have stopped already") }
        return try .json(worker, status: .accepted)
    }
}

extension JobQueue {
    /// Lets only kinds pass that there ever were jobs of, so that a slip of the keyboard pauses nothing in silence.
    /// - Throws: ``ProblemError`` with `VALIDATION_FAILED`.
    public func requireKnown(_ kind: String?) async throws {
        guard let kind else { return }
        let kinds = try await figures().kinds.map(\.kind)
        let served = try await workers().flatMap(\.kinds)
        guard (kinds + served).contains(kind) else {
            throw ProblemError.invalid("kind", "is none of \(Set(kinds + served).sorted().joined(separator: ", ")).")
        }
    }
}

extension JobQueue {
    /// How many jobs of a kind a person may let run at the same time. To let none run is to pause the kind.
    public static let kindLimits = 1...1_000
}

/// How far back the history of the queue looks, and into how many parts the time is cut.
public enum QueueWindow: String, CaseIterable, Sendable {
    case quarter = "15m"
    case hour = "1h"
    case day = "24h"

    public var parts: Int {
        switch self {
        case .quarter: 45
        case .hour: 60
        case .day: 48
        }
    }

    public var part: Duration {
        switch self {
        case .quarter: .seconds(20)
        case .hour: .seconds(60)
        case .day: .seconds(1_800)
        }
    }
}
