import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Storage
import Web

/// What those who run the server can do on the pages about the queue. Forms lead back to the page that they are on.
struct QueueActions: Sendable {
    let desk: QueueDesk

    func add(to router: Router<AppRequestContext>) {
        router.post("/queue/pause", use: desk.member(pause))
        router.post("/queue/resume", use: desk.member(resume))
        router.post("/queue/limit", use: desk.member(setLimit))
        router.post("/queue/workers/:worker/stop", use: desk.member(stop))
        router.post("/queue/jobs/:job/cancel", use: desk.member(cancel))
        router.post("/queue/jobs/:job/retry", use: desk.member(retry))
        router.post("/queue/jobs/:job/priority", use: desk.member(setPriority))
        router.post("/queue/failed/retry", use: desk.member(retryAll))
    }

    private struct Which: Decodable {
        var kind: String?
    }

    private func pause(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let kind = try await kind(request)
        try await desk.queue.pause(kind: kind)
        return try done(request, kind == nil ? .overview : .kinds)
    }

    private func resume(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let kind = try await kind(request)
        try await desk.queue.resume(kind: kind)
        return try done(request, kind == nil ? .overview : .kinds)
    }

    private func kind(_ request: Request) async throws -> String? {
        let kind = try await request.form(Which.self).kind.flatMap { $0.isEmpty ? nil : $0 }
        try await desk.queue.requireKnown(kind)
        return kind
    }

    private struct Limit: Decodable {
        var kind: String
        var limit: String
    }

    private func setLimit(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let wish = try await request.form(Limit.self)
        try await desk.queue.requireKnown(wish.kind)
        let text = wish.limit.trimmingCharacters(in: .whitespaces)
        // An empty box says: as many as there is room for. What is no number is refused as one that is too high.
        let limit = text.isEmpty ? nil : Int(text) ?? 0
        guard limit.map(JobQueue.kindLimits.contains) ?? true else {
            throw ProblemError(
                .validationFailed, "Give a number from 1 to 1000, or leave the box empty for any number.")
        }
        try await desk.services.database.write { [queue = desk.queue] tx in
            try queue.setLimit(limit, kind: wish.kind, in: tx)
        }
        return try done(request, .kinds)
    }

    private func stop(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        // One that has stopped meanwhile is as it should be.
        if let id = context.parameters.get("worker").flatMap({ WorkerID($0) }) {
            try await desk.queue.requestStop(of: id)
        }
        return try done(request, .workers)
    }

    private func cancel(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let id = try desk.job(context)
        try await desk.services.cancel(anywhere: id, by: identity)
        return try done(request, at: "/queue/jobs/\(id)")
    }

    private func retry(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let id = try desk.job(context)
        _ = try await desk.services.database.write { [services = desk.services] tx in
            try services.retry(anywhere: id, in: tx)
        }
        return try done(request, at: "/queue/jobs/\(id)")
    }

    private struct Wish: Decodable {
        var priority: String
    }

    private func setPriority(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let id = try desk.job(context)
        let wish = try await request.form(Wish.self).priority
        guard let jobClass = JobClass.allCases.first(where: { "\($0)" == wish }) else {
            throw ProblemError(.badRequest, "The form cannot be read. Load the page again and retry.")
        }
        _ = try await desk.services.database.write { [services = desk.services] tx in
            try services.setPriority(anywhere: id, to: jobClass, in: tx)
        }
        return try done(request, at: "/queue/jobs/\(id)")
    }

    private struct Dead: Decodable {
        var kind: String?
        var error: String?
        var since: String?
    }

    private func retryAll(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let fields = try await request.form(Dead.self)
        let asked = DeadAsked(
            kind: fields.kind ?? "", error: fields.error ?? "",
            since: fields.since.flatMap(DeadAsked.Since.init(rawValue:)))
        let filter = asked.filter()
        let result = try await desk.services.database.write { [queue = desk.queue] tx in
            try queue.retryAnywhere(filter, in: tx)
        }
        let told = [
            "retried=\(result.retried.count)", "skipped=\(result.skipped.count)", "more=\(result.hasMore ? 1 : 0)",
        ]
        // What was chosen is gone from the list; the rest is what one wants to see next.
        return try done(request, at: DeadAsked().address(more: told))
    }

    // MARK: Parts

    private struct Done: Encodable {
        var location: String
    }

    private func done(_ request: Request, _ place: QueuePage.Place) throws -> Response {
        try done(request, at: place.address)
    }

    private func done(_ request: Request, at address: String) throws -> Response {
        Asking.wantsJSON(request) ? try .json(Done(location: address)) : .redirect(address)
    }
}
