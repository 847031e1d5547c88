import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import ServiceLifecycle
import Storage

/// What a job has logged: a page of it, or as it comes.
struct JobLogRoutes: Sendable {
    let services: WebServices
    let heartbeat: Duration
    let poll: Duration
    let streamsPerUser: Int
    private let open = OpenStreams()

    private var queue: JobQueue { services.queue }

    init(services: WebServices, options: WebOptions) {
        self.services = services
        self.heartbeat = options.heartbeat
        self.poll = options.logPoll
        self.streamsPerUser = options.streamsPerUser
    }

    func add(to table: RouteTable) {
        table.add(.get, "/api/jobs/:job/logs", needs: .read, limit: .status, logs)
        table.add(.get, "/api/admin/jobs/:job/logs", needs: .administer, limit: .status, logsAnywhere)
    }

    /// Which lines are asked for.
    private struct Selection: Sendable {
        var after: Int64?
        var search: String?
        var level: JobLogLevel?
    }

    private struct Line: Encodable {
        var number: Int64
        var run: Int64
        var at: Date
        var level: String
        var text: String

        init(_ line: JobLogLine) {
            number = line.number
            run = line.runNo
            at = line.at
            level = line.level.rawValue
            text = line.text
        }
    }

    private func logs(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let job = try await queue.job(context.id("job", of: "such job"), workspace: identity.workspace)
        return try await logs(of: job, request, identity)
    }

    private func logsAnywhere(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        return try await logs(of: queue.job(anywhere: context.id("job", of: "such job")), request, identity)
    }

    private func logs(of job: JobRecord, _ request: Request, _ identity: Identity) async throws -> Response {
        let page = try request.page(of: 100)
        let number: (String) -> Int64? = { Int64($0).flatMap { $0 >= 0 ? $0 : nil } }
        let cursor = try page.cursor.map { text in
            guard let number = number(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return number
        }
        let levels = JobLogLevel.allCases.map(\.rawValue).joined(separator: ", ")
        var selection = Selection(
            after: try cursor ?? request.query("after", "the number of a line", as: number),
            search: try request.query("search"),
            level: try request.query("level", "one of \(levels)", as: JobLogLevel.init(rawValue:)))
        let follows = try request.query("follow", "0 or 1") { ["0": false, "1": true][$0] } ?? false
        guard !follows else {
            // A connection that is made again goes on after the last line that it brought.
            if let last = request.headers[.lastEventID].flatMap(number) { selection.after = last }
            return try follow(job, selection, identity)
        }
        let found = try await queue.logs(
            of: job.id, after: selection.after, search: selection.search, level: selection.level,
            limit: page.limit + 1)
        return try .json(ListBody(found, page, cursor: { String($0.number) }) { Line($0) })
    }

    // MARK: Following

    /// The response that goes on until the job is over and all of its lines were sent.
    private func follow(_ job: JobRecord, _ selection: Selection, _ identity: Identity) throws -> Response {
        guard open.enter(identity.user, atMost: streamsPerUser) else {
            throw ProblemError.rateLimited(
                retryAfter: .seconds(10), "\(streamsPerUser) logs are followed already.")
        }
        let place = Lease { [open] in open.leave(identity.user) }
        let body = ResponseBody { writer in
            defer { place.end() }
            try await writer.write(ServerSentEvent.retry)
            var selection = selection
            var quietSince = ContinuousClock.now
            // A run that ends its job in the transaction of its effect stores its last lines a moment later.
            var looksAfterEnd = 0
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                // Asked for before looking, so that nothing is missed in between.
                let wakeUps = queue.logWakeUps()
                // Read first: lines are stored before the job's end is, or with it.
                let isOver = try await isOver(job)
                let lines = try await queue.logs(
                    of: job.id, after: selection.after, search: selection.search, level: selection.level)
                for line in lines {
                    let data = String(decoding: try JSON.encode(Line(line)), as: UTF8.self)
                    try await writer.write(ServerSentEvent(id: String(line.number), data: data).buffer)
                    selection.after = line.number
                    quietSince = .now
                }
                if !lines.isEmpty { continue }
                looksAfterEnd = isOver ? looksAfterEnd + 1 : 0
                if looksAfterEnd > 2 {
                    try await writer.write(ServerSentEvent(name: "end", data: "{}").buffer)
                    break
                }
                if ContinuousClock.now - quietSince >= heartbeat {
                    guard try await services.accounts.isValid(identity) else { break }
                    // Also shows that the client has gone.
                    try await writer.write(ServerSentEvent.heartbeat)
                    quietSince = .now
                }
                // However much all jobs log together, each follower looks ten times a second at most.
                try await Task.sleep(for: .milliseconds(100))
                let rest = heartbeat - (ContinuousClock.now - quietSince)
                if !isOver { await Self.wait(for: wakeUps, atMost: min(poll, max(rest, .zero))) }
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
                // nginx would collect the lines otherwise.
                .accelBuffering: "no",
            ],
            body: body)
    }

    /// Waits for a wake-up, the end of the time, or the end of the server.
    private static func wait(for wakeUps: AsyncStream<Void>, atMost time: Duration) async {
        // Whichever way the wait ends, the next look tells more.
        try? await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { for await _ in wakeUps { return } }
                group.addTask { try await Task.sleep(for: time) }
                try await group.next()
                group.cancelAll()
            }
        }
    }

    /// Whether the job writes nothing more, or is gone.
    private func isOver(_ job: JobRecord) async throws -> Bool {
        do {
            return try await queue.job(job.id, workspace: job.workspace).state.isFinal
        } catch JobRefusal.unknownJob {
            return true
        }
    }
}
