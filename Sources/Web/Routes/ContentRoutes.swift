import Accounts
import Authoring
import Designer
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import SiteModel
import Sites
import Storage

/// The words and colours of a site, changed where they stand.
///
/// They are direct writes: each names the version that it is based on, is refused while a run holds the project, and
/// makes a version that is built before anything else. No model takes part.
struct ContentRoutes: Sendable {
    let intake: SiteIntake

    func add(to table: RouteTable) {
        table.add(.get, "/api/projects/:project/content", needs: .read, texts)
        table.addWork(.patch, "/api/projects/:project/content", needs: .edit, limit: .work, changeTexts)
        table.add(.get, "/api/projects/:project/theme", needs: .read, colours)
        table.addWork(.patch, "/api/projects/:project/theme", needs: .edit, limit: .work, recolour)
    }

    // MARK: Texts

    private struct TextsBody: Encodable {
        var version: Int
        var language: String
        var languages: [String]
        var texts: [String: String]
    }

    private func texts(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let version = try request.query("version", "the number of a version") { Int($0) }
        let found = try await intake.texts(
            of: context.parameter("project"), version: version, language: request.query("language"),
            in: identity.workspace)
        return try .json(
            TextsBody(
                version: found.version, language: found.texts.language, languages: found.texts.languages,
                texts: found.texts.texts), headers: [.eTag: request.tag(of: found.version)])
    }

    private struct TextsWish: Decodable {
        var texts: [String: String]
        var language: String?
    }

    private struct ChangedBody: Encodable {
        var version: VersionBody
        var job: JobBody
        var changed: [Text]
        var along: Int
        var alike: [String: String]

        struct Text: Encodable {
            var address: String
            var old: String
            var text: String
        }
    }

    private func changeTexts(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let base = try request.baseVersion()
        let wish = try await request.json(TextsWish.self)
        try await intake.change(
            texts: wish.texts, language: wish.language, of: context.parameter("project"), base: base,
            by: identity.user, in: identity.workspace
        ) { tx, saved, change in
            let body = ChangedBody(
                version: VersionBody(saved.version), job: JobBody(saved.job),
                changed: change.changed.map { .init(address: $0.address, old: $0.old, text: $0.new) },
                along: change.along, alike: change.alike)
            try receipt.keep(.saved(body, saved, request), in: tx)
        }
    }

    // MARK: Colours

    private struct ColoursBody: Encodable {
        struct Choice: Encodable {
            var id: String
            var group: String
            var light: Swatches
            var dark: Swatches

            init(_ choice: ColourChoice) {
                id = choice.id
                group = choice.group.rawValue
                light = Swatches(choice.light)
                dark = Swatches(choice.dark)
            }
        }

        struct Swatches: Encodable {
            var paper, ink, accent, onAccent, second, bold, onBold: String
            var leastContrast: Double

            init(_ colours: ColourChoice.Swatches) {
                paper = colours.paper
                ink = colours.ink
                accent = colours.accent
                onAccent = colours.onAccent
                second = colours.second
                bold = colours.bold
                onBold = colours.onBold
                leastContrast = colours.leastContrast
            }
        }

        var version: Int
        var scheme: Look.Scheme
        var current: Choice
        var choices: [Choice]
    }

    private func colours(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let version = try request.query("version", "the number of a version") { Int($0) }
        let found = try await intake.colours(
            of: context.parameter("project"), version: version, in: identity.workspace)
        return try .json(
            ColoursBody(
                version: found.version, scheme: found.scheme, current: .init(found.current),
                choices: found.choices.map { .init($0) }), headers: [.eTag: request.tag(of: found.version)])
    }

    private struct ColourWish: Decodable {
        var choice: String
    }

    private struct RecolouredBody: Encodable {
        var version: VersionBody
        var job: JobBody
    }

    private func recolour(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let base = try request.baseVersion()
        let wish = try await request.json(ColourWish.self)
        try await intake.recolour(
            context.parameter("project"), choice: Request.clean(wish.choice, "choice"), base: base, by: identity.user,
            in: identity.workspace
        ) { tx, saved in
            let body = RecolouredBody(version: VersionBody(saved.version), job: JobBody(saved.job))
            try receipt.keep(.saved(body, saved, request), in: tx)
        }
    }
}

extension WriteAnswer {
    /// The answer to a direct write: the version, and where its build can be followed.
    fileprivate static func saved(_ body: some Encodable, _ saved: Saved, _ request: Request) throws -> WriteAnswer {
        try .json(
            body, status: .accepted,
            headers: [.location: "/api/jobs/\(saved.job.id)", .eTag: request.tag(of: saved.version.number)])
    }
}
