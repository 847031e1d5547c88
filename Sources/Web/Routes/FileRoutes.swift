import Accounts
import HTTPTypes
import Hummingbird
import Jobs
import Sites

/// The files of a project and its versions.
struct FileRoutes: Sendable {
    let sites: Sites

    func add(to table: RouteTable) {
        table.add(.get, "/api/projects/:project/files", needs: .read, tree)
        table.add(.get, "/api/projects/:project/files/**", needs: .read, read)
        table.addWork(.put, "/api/projects/:project/files/**", needs: .edit, limit: .work, write)
        table.addWork(.delete, "/api/projects/:project/files/**", needs: .edit, limit: .work, remove)
        table.add(.get, "/api/projects/:project/versions", needs: .read, versions)
        table.add(.get, "/api/projects/:project/versions/:version", needs: .read, version)
        table.add(.get, "/api/projects/:project/versions/:version/diff", needs: .read, diff)
        table.addWork(.post, "/api/projects/:project/versions/:version/revert", needs: .edit, limit: .work, revert)
    }

    // MARK: Files

    private func tree(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let version = try await sites.version(
            queriedVersion(request), of: context.parameter("project"), in: identity.workspace)
        let tree = try await sites.tree(
            of: context.parameter("project"), version: version.number, in: identity.workspace)
        return try .json(TreeBody(version.number, tree), headers: [.eTag: request.tag(of: version.number)])
    }

    private func read(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let file = try await sites.file(
            context.filePath(in: request), of: context.parameter("project"), version: queriedVersion(request),
            in: identity.workspace)
        // Whatever a project holds, a browser on the console's origin shows it as text or saves it, and runs nothing.
        let isText = !file.bytes.contains(0) && String(validating: file.bytes, as: UTF8.self) != nil
        return Response(
            status: .ok,
            headers: [
                .contentType: isText ? "text/plain; charset=utf-8" : "application/octet-stream",
                .eTag: request.tag(of: file.version),
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    private func write(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let path = try context.filePath(in: request)
        let base = try request.baseVersion()
        let content = try await request.bytes(upTo: BodyLimit.file)
        _ = try await sites.write(
            path, Array(buffer: content), of: context.parameter("project"), base: base, by: identity.user,
            in: identity.workspace, alongside: Self.accepting(receipt, request))
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        _ = try await sites.write(
            context.filePath(in: request), nil, of: context.parameter("project"), base: request.baseVersion(),
            by: identity.user, in: identity.workspace, alongside: Self.accepting(receipt, request))
    }

    // MARK: Versions

    private func versions(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let number = Int(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return number
        }
        let found = try await sites.versions(
            of: context.parameter("project"), in: identity.workspace, before: before, limit: page.limit + 1)
        let turns = try await turns(of: found, context, identity)
        return try .json(
            ListBody(found, page, cursor: { String($0.number) }) { VersionBody($0, turn: turns[$0.number]) })
    }

    private func version(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let version = try await sites.version(
            context.versionNumber(), of: context.parameter("project"), in: identity.workspace)
        let turn = try await turns(of: [version], context, identity)[version.number]
        return try .json(VersionBody(version, turn: turn))
    }

    /// The turns of models that made the versions.
    private func turns(
        of versions: [Version], _ context: AppRequestContext, _ identity: Identity
    ) async throws -> [Int: TurnRecord] {
        guard let newest = versions.map(\.number).max(), let oldest = versions.map(\.number).min() else { return [:] }
        return try await sites.turns(
            of: context.parameter("project"), versions: oldest...newest, in: identity.workspace)
    }

    private func diff(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let version = try await sites.version(
            context.versionNumber(), of: context.parameter("project"), in: identity.workspace)
        let against = try request.query("against", "the number of a version") { Int($0) }
        let diffs = try await sites.diff(
            of: context.parameter("project"), version: version.number, against: against, in: identity.workspace)
        return try .json(DiffBody(version.number, against: against ?? version.parent, diffs))
    }

    private func revert(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        _ = try await sites.revert(
            context.parameter("project"), to: context.versionNumber(), base: request.namedBaseVersion(),
            by: identity.user, in: identity.workspace, alongside: Self.accepting(receipt, request))
    }

    // MARK: Parts

    private struct SavedBody: Encodable {
        var version: VersionBody
        var job: JobBody
    }

    /// The answer to a direct write, made and kept in the transaction that stores the version.
    private static func accepting(_ receipt: Receipt, _ request: Request) -> Sites.BesideSave {
        { tx, saved in
            try receipt.keep(
                .json(
                    SavedBody(version: VersionBody(saved.version), job: JobBody(saved.job)), status: .accepted,
                    headers: [.location: "/api/jobs/\(saved.job.id)", .eTag: request.tag(of: saved.version.number)]),
                in: tx)
        }
    }

    private func queriedVersion(_ request: Request) throws -> Int? {
        try request.query("version", "the number of a version") { Int($0) }
    }
}
